"""What a build remembers survives being written and read, and rubbish is simply forgotten."""

from dataclasses import replace

import pytest

from toolkit.building import said, seen, state
from toolkit.model.diagnostics import Severity

RULE = (
    "TK301",
    "missing-alt-text",
    "ERROR",
    "A picture has no description.",
    "Some cannot see it.",
)
SAID = seen.Said(RULE, "modules/a/module.md", 4, 4, "this picture has no description.", "")
OUTPUT = state.Output(
    "ab",
    "cd",
    "ef",
    "0.1.0",
    3,
    5,
    (SAID,),
    {"the look": "a"},
    {"welcome": (2, "Welcome")},
    {"x": 1},
)
SEEN = seen.Seen(
    "build",
    {"a.md": (3, 4)},
    {"a/a-slides.pptx": (3, 5)},
    (SAID,),
    {"libpango-1.so": (1, 2)},
    ("2027-01-02",),
    ("2026-01-02",),
)
KNOWN = state.State(7, {"a/a-slides.pptx": OUTPUT}, {"toolkit": "1"})


def test_notes_come_back_as_they_were() -> None:
    notes = state.dump_notes(SEEN, KNOWN)
    assert seen.load(notes) == SEEN
    assert state.load_notes(notes) == KNOWN


@pytest.mark.parametrize(
    "data",
    [None, b"", b"{", b"[]", b"7", b'{"format": 99}', b'{"format": 3}', b"\xff\xfe", b"[" * 9999],
)
def test_notes_that_cannot_be_understood_are_no_notes(data: bytes | None) -> None:
    for first in (data or b"", (data or b"") + b"\n" + (data or b"")):
        assert state.load_notes(first) == state.State()
        assert seen.load(first) == seen.Seen()
    assert (state.load_notes(None), seen.load(None)) == (state.State(), seen.Seen())


def test_a_remembered_word_of_no_known_severity_is_worth_a_look() -> None:
    odd = SAID._replace(rule=(*RULE[:2], "ENORMOUS", *RULE[3:]))
    notes = seen.dump(SEEN._replace(said=(odd,)))
    (found,) = said.restored(seen.load(notes).said)
    assert found.rule.severity is Severity.WARNING


@pytest.mark.parametrize(
    "path", ["../../x", "/etc/x", "a/../../x", "C:x", "a\\x", "", "a//x", "./a"]
)
def test_a_remembered_path_that_leads_out_of_build_is_forgotten(path: str) -> None:
    foreign = replace(KNOWN, outputs={path: OUTPUT, "a/b.html": OUTPUT})
    assert set(state.load_notes(state.dump_notes(SEEN, foreign)).outputs) == {"a/b.html"}
    assert set(state.signed(state.dump_manifest(foreign, {}), b"")) == {"a/b.html"}


def test_a_manifest_that_cannot_be_understood_signs_nothing() -> None:
    assert state.signed(b"{", None) == {}
