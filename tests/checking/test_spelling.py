"""Spelling: what is said of a word that no list holds, and everything that is left alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.small_project import files_of, project_of
from toolkit.building import carried
from toolkit.building.project import open_project
from toolkit.checking.words.spelling import LISTS, UNKNOWN_SPELLING, unknown_spelling
from toolkit.model.assets import Assets, held

HEAD = "=== modules/package.yaml\ntitle: A\nframeworks: []\nspelling: yes\n"
GLOSSARY = "=== modules/glossary.yaml\nkintsug: mending with gold\n"


def lists() -> Assets:
    return {path: held(carried.read(path)) for path in LISTS}


def said(text: str, package: str = "", top: str = "# Consent\n") -> list[str]:
    """What is said about spelling in one slide: the message, and what to do."""
    lesson = f"{top}\n## What it means\n\n{text}\n"
    files = files_of(f"{HEAD}{package}{GLOSSARY}=== modules/example/module.md\n{lesson}")
    found = project_of(files).diagnostics
    return [f"{d.message} {d.hint}" for d in found if d.rule == UNKNOWN_SPELLING]


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("consnet", "consent"),
        ("reserch", "research"),
        ("researrch", "research"),
        ("reseorch", "research"),
        ("color", "colour"),
        ("funderz", "funder"),
        ("coproducction", "coproduction"),
        ("wel-beng", ""),
    ],
)
def test_a_word_that_is_one_slip_away_is_offered(slip: str, meant: str) -> None:
    (only,) = said(f"We talk about {slip} today.")
    assert only.startswith(f"“{slip}” is in no list of words.")
    assert f"perhaps you meant “{meant}”" in only if meant else "if it is right, add it" in only


def test_a_word_without_end_is_cut_and_none_is_suggested() -> None:
    (only,) = said("consnet" * 50_000)
    assert len(only) < 200


def test_many_unknown_words_are_all_named_and_not_all_looked_into() -> None:
    words = [f"zz{a}{b}{c}q" for a in "abcdefghij" for b in "abcdefghij" for c in "abc"]
    assert len(said("\n\n".join(words))) == len(words)


def test_a_word_is_said_once_with_how_often_it_stands_there() -> None:
    (only,) = said("A consnet.\n\n- consnet\n- more consnet")
    assert only.startswith("“consnet” is in no list of words (it is here 3 times).")


@pytest.mark.parametrize(
    "text",
    [
        "Consent, colours, carers’ wellbeing; it isn’t co-production.",
        "organise or organize, randomisation or randomization",
        "Priyanka met Mx Oyelaran at NIHRX in Pontypridd.",
        "> a consnet of mine",
        "::: {.voice .invented}\nmy consnet\n:::",
        "They said “consnet”.",
        "`consnet` and\n\n```\nconsnet\n```",
        "Write to abcde@fghij.org, see www.xyzzyq.org/foobaz, open abcde.docx or qqwx/zzyx.",
        "[caniatâd]{lang=cy}",
        "A kintsug, two kintsugs.",
        "On the 23rd, 10mg, x2.",
        "::: {lang=cy}\nMae hyn yn Gymraeg.\n:::",
    ],
)
def test_what_is_left_alone(text: str) -> None:
    assert said(text) == []


def test_welsh_modules_are_left_alone() -> None:
    assert said("Mae hyn yn Gymraeg.", top="---\ntitle: Cydsyniad\nlanguage: cy\n---\n") == []


def test_the_group_s_own_words_are_right() -> None:
    assert said("This is peercraft.", "words: [peercraft]\n") == []
    allow = "allow:\n  - what: unknown-spelling\n    reason: We read it aloud in the group.\n"
    assert said("A consnet.", allow) == []


def test_nothing_is_read_or_said_unless_it_is_asked_for() -> None:
    lesson = "=== modules/example/module.md\n# A\n\n## B\n\nA consnet.\n"
    project = project_of(files_of(lesson))
    assert UNKNOWN_SPELLING not in {each.rule for each in project.diagnostics}
    assert list(unknown_spelling(replace(project.package, spelling=True), {})) == []


def test_the_example_package_is_spelt_as_the_lists_say(project: Path) -> None:
    package = replace(open_project(project).package, words=("quanti",))
    assert [each.message for each in unknown_spelling(package, lists())] == []


def test_the_lists_are_sorted_and_none_repeats_another() -> None:
    words = [
        [line for line in each.read().decode().split("\n") if line and line[0] != "#"]
        for each in lists().values()
    ]
    assert all(each == sorted(set(each)) for each in words)
    assert not set(words[0]) & set(words[1])
