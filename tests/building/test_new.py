"""What `toolkit new` makes is fine from the first moment, whatever a person answered."""

from __future__ import annotations

import json

import pytest

from tests.small_project import project_of
from toolkit.building.check import check
from toolkit.building.new import MODULES, MOST_MINUTES, Answers, slug, starter, title_of
from toolkit.model.minutes import Minutes
from toolkit.model.prompts import PROMPTS
from toolkit.model.timing import written_minutes

ODD = 'Who "decides"? #2: carers \\ staff'


def made(kind: str, answers: Answers) -> dict[str, bytes]:
    files = starter(kind, answers, with_package=True)
    return {path: text.encode() for path, text in files.items()}


LENGTHS = (0, 10, 20, 34, 45, 75, 76, 90, 150, 165, 390)


@pytest.mark.parametrize(
    ("kind", "minutes"),
    [(kind, each) for kind in MODULES for each in LENGTHS if each <= MOST_MINUTES[kind]],
)
def test_only_the_starters_own_lines_are_mentioned(kind: str, minutes: int) -> None:
    project = project_of(made(kind, Answers("Listening well", minutes=minutes)))
    said = {each.rule.name for each in check(project)}
    assert said == {"starter-words"}
    [module] = project.package.modules
    assert module.minutes == written_minutes(module)
    assert not minutes or module.minutes == Minutes(minutes, minutes)


@pytest.mark.parametrize("kind", MODULES)
def test_every_answer_is_read_back_as_it_was_typed(kind: str) -> None:
    answers = Answers(ODD, "carers: all of them, staff", 60, "I can say “no”: at once")
    [module] = project_of(made(kind, answers)).package.modules
    assert module.title == ODD
    assert module.audience == ("carers: all of them", "staff")
    assert [outcome.text for outcome in module.outcomes] == ["I can say “no”: at once"]


def test_every_prompt_stands_in_a_starter_and_is_found_there() -> None:
    texts = "".join(
        text
        for kind in MODULES
        for text in starter(kind, Answers("a"), with_package=False).values()
    )
    assert [prompt for prompt in PROMPTS.values() if prompt not in texts] == []


def test_an_editor_is_told_where_the_schemas_are() -> None:
    files = starter("session", Answers("a"), with_package=True)
    named = json.loads(files[".vscode/settings.json"])["yaml.schemas"]
    assert named
    assert all(path.removeprefix("./") in files for path in named)


def test_a_project_gets_its_files_once() -> None:
    files = starter("session", Answers("a"), with_package=False)
    assert sorted(files) == ["modules/a/module.md", "modules/a/record.yaml"]


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("my-first-module", "My first module"),
        ("Co-production: a start", "Co-production: a start"),
        ("  two   words ", "Two words"),
    ],
)
def test_a_title_keeps_what_a_person_wrote(typed: str, title: str) -> None:
    assert title_of(typed) == title
    assert slug(typed) == slug(title)
