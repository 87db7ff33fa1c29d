"""What a build remembers survives being written and read, and rubbish is simply forgotten."""

from dataclasses import replace

import pytest

from toolkit.building import state

RULE = (
    "TK301",
    "missing-alt-text",
    "ERROR",
    "A picture has no description.",
    "Some cannot see it.",
)
SAID = state.Said(RULE, "modules/a/module.md", 4, 4, "this picture has no description.", "")
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
INPUTS = {"a.md": (3, 4)}
KNOWN = state.State("build", 7, INPUTS, {"a/a-slides.pptx": OUTPUT}, (SAID,), {"toolkit": "1"})


def test_notes_come_back_as_they_were() -> None:
    assert state.load_notes(state.dump_notes(KNOWN)) == KNOWN


@pytest.mark.parametrize(
    "data",
    [None, b"", b"{", b"[]", b"7", b'{"format": 99}', b'{"format": 1}', b"\xff\xfe", b"[" * 9999],
)
def test_notes_that_cannot_be_understood_are_no_notes(data: bytes | None) -> None:
    assert state.load_notes(data) == state.State()


def test_our_own_files_are_known_by_manifest_and_journal() -> None:
    manifest = state.dump_manifest(KNOWN, {"a.md": "12"})
    signed = state.signed(manifest, b"99 a/a-slides.pptx\n77 b/b.html\n")
    assert signed == {"a/a-slides.pptx": frozenset({"ab", "99"}), "b/b.html": frozenset({"77"})}


@pytest.mark.parametrize("path", ["../../x", "/etc/x", "a/../../x", "C:x", "a\\x", ""])
def test_a_remembered_path_that_leads_out_of_build_is_forgotten(path: str) -> None:
    foreign = replace(KNOWN, outputs={path: OUTPUT, "a/b.html": OUTPUT})
    assert set(state.load_notes(state.dump_notes(foreign)).outputs) == {"a/b.html"}
    assert set(state.signed(state.dump_manifest(foreign, {}), b"")) == {"a/b.html"}


def test_a_manifest_that_cannot_be_understood_signs_nothing() -> None:
    assert state.signed(b"{", None) == {}
