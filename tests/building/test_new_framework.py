"""The framework to start from reads without a word, and so does each line in its comments."""

from __future__ import annotations

import re

import pytest

from toolkit.accrediting.conditions import CONDITIONS
from toolkit.accrediting.kind import Takes
from toolkit.building.new import project_files
from toolkit.building.new_framework import SAMPLES, framework_starter
from toolkit.model.framework import Framework
from toolkit.reading.framework import read_framework

PATH = "templates/frameworks/our-own.yaml"
COMMENTED = re.compile(r"^# {5}(?P<needs>- .*(?:\n# {7}.*)*)", re.MULTILINE)


def started(name: str = "our-own") -> str:
    [text] = framework_starter(name, with_package=False).values()
    return text


def read(text: str) -> Framework:
    framework, said = read_framework(PATH, text.encode())
    assert [f"{each.span}: {each.message}" for each in said] == []
    assert framework
    return framework


@pytest.mark.parametrize("name", ["our-own", 'Our "own": #1 words', "C'est à nous"])
def test_it_is_read_without_a_word(name: str) -> None:
    framework = read(started(name))
    assert [criterion.id for criterion in framework.criteria] == ["C1", "C2", "C3"]
    assert [bool(criterion.needs) for criterion in framework.criteria] == [True, True, False]


def test_every_condition_is_shown_and_read_once_its_marks_are_gone() -> None:
    found = [each["needs"].replace("\n#", "\n") for each in COMMENTED.finditer(started())]
    needs = "\n".join(re.sub("^ *", "        ", each) for each in found)
    needs = re.sub(r"^ +(?!- )(?=[a-z])", "          ", needs, flags=re.MULTILINE)
    head = "title: Ours\nversion: 1\ncriteria:\n  - id: C1\n    text: All of it.\n    needs:\n"
    [criterion] = read(head + needs + "\n").criteria
    assert [condition.kind for condition in criterion.needs] == list(CONDITIONS)


def test_what_each_condition_is_about_stands_above_it() -> None:
    assert [kind.name for kind in CONDITIONS.values() if kind.about not in started()] == []


def test_there_is_a_sample_for_each_condition_that_takes_more_than_its_name() -> None:
    takes_more = {name for name, kind in CONDITIONS.items() if kind.takes is not Takes.NOTHING}
    assert set(SAMPLES) == takes_more


def test_a_project_is_made_only_where_there_is_none() -> None:
    alone, whole = (framework_starter("ours", with_package=new) for new in (False, True))
    assert list(alone) == ["templates/frameworks/ours.yaml"]
    assert set(whole) == {*alone, *project_files()}
