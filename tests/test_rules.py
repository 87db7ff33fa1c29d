"""Every rule has a code, a name, a what and a why, and its examples show what it means."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tests.small_project import files_of, project_of
from toolkit.building.check import check
from toolkit.building.rules import every_rule
from toolkit.model.diagnostics import Diagnostic, Rule
from toolkit.rendering.format import Scope
from toolkit.rendering.formats import FORMATS

RULES = every_rule()
SHOWN = [rule for rule in RULES if not rule.untestable]
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
SENTENCE = re.compile(r"[A-Z0-9“#`].*[.:!?]", re.DOTALL)
BLAME = re.compile(r"\b(invalid|illegal|wrong|failed|failure|bad|error|must not|forbidden)\b", re.I)
FAMILIES = {
    "toolkit.reading": ("TK1", "TK2"),
    "toolkit.checking": ("TK3", "TK4"),
    "toolkit.accrediting": ("TK5",),
    "toolkit.rendering": ("TK6",),
    "toolkit.building": ("TK7",),
    "toolkit.reviewing": ("TK8",),
}
"""Which floor says what; the first figure of a code tells a person what a message is about."""


def said_about(text: str, *, rendered: bool) -> list[Diagnostic]:
    """Everything that is said about an example; `rendered` looks at the outputs as well."""
    project = project_of(files_of(text))
    said = list(check(project))
    for kind in FORMATS if rendered else ():
        if kind.scope is Scope.MODULE:
            for module in project.modules(()):
                said.extend(kind.render(project.job(module)).diagnostics)
    return said


def names(said: list[Diagnostic]) -> set[str]:
    return {each.rule.name for each in said}


def in_words(said: list[Diagnostic]) -> str:
    return "\n".join(f"{each.span}: {each.rule.name}: {each.message}" for each in said)


@pytest.mark.parametrize("of", ["code", "name", "what"])
def test_no_two_rules_share_it(of: str) -> None:
    twice = [value for value, n in Counter(getattr(r, of) for r in RULES).items() if n > 1]
    assert not twice


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_can_be_named_and_explained(rule: Rule) -> None:
    assert re.fullmatch(r"TK[1-8]\d\d", rule.code)
    assert NAME.fullmatch(rule.name), "words in small letters with hyphens"
    assert not rule.name.startswith("no-"), "“allow no-…” reads badly"
    assert len(rule.name.split("-")) <= 5, "a name that can be typed from memory"
    for text in (rule.what, rule.why):
        assert SENTENCE.fullmatch(text), f"a sentence: {text}"
        assert not BLAME.search(text), f"no blame: {text}"
    assert bool(rule.bad and rule.good) != bool(rule.untestable), "examples, or why there are none"


@pytest.mark.parametrize("floor", FAMILIES)
def test_a_code_says_which_floor_speaks(floor: str) -> None:
    from importlib import import_module

    rules = import_module(f"{floor}.rules")
    own = rules.BUILDING if floor == "toolkit.building" else rules.RULES
    strays = [rule.code for rule in own if not rule.code.startswith(FAMILIES[floor])]
    assert not strays


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.name)
def test_the_bad_example_raises_the_rule_and_no_other(rule: Rule) -> None:
    said = said_about(rule.bad, rendered=rule.code.startswith("TK6"))
    assert names(said) == {rule.name}, in_words(said)
    for each in said:
        assert SENTENCE.fullmatch(each.message[:1].upper() + each.message[1:]), each.message
        assert not BLAME.search(each.message), each.message
        assert not BLAME.search(each.hint), each.hint
        assert each.hint, "a way out"


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.name)
def test_the_good_example_is_passed_in_silence(rule: Rule) -> None:
    said = said_about(rule.good, rendered=rule.code.startswith("TK6"))
    assert not said, in_words(said)
