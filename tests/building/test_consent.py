"""Whole builds with people's own words: what nobody agreed to is in no output, old or new."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import pytest

from tests.building.making import build_project, make_project, outputs
from tests.small_project import picture
from toolkit.building import quick
from toolkit.building.build import Result, build
from toolkit.building.options import Options
from toolkit.building.project import open_project
from toolkit.model.diagnostics import Severity

WORDS = "I said no and they thanked me"
STORY = """\
---
title: A story
status: {status}
---

## A story

::: voice {{consent=st1 credit="A carer"}}
I said no and they thanked me
:::
"""
ONLY = ("slides", "handout.html", "index")
HOLDING = ("story/story-handout.html", "story/story-slides.html", "story/story-slides.pptx")
"""The outputs that hold the words while they may."""


def project(root: Path, consent: str, status: str = "draft") -> Path:
    make_project(root, story=STORY.format(status=status), other="## Hello\n\n- Water is here\n")
    agree(root, consent)
    return root


def agree(root: Path, consent: str) -> None:
    record = f"stories:\n  - id: st1\n    consent: {{{consent}}}\n"
    (root / "modules/story/record.yaml").write_text(record)


def holding(root: Path) -> list[str]:
    """The outputs with the person's words in them."""
    return [name for name, data in outputs(root).items() if WORDS.encode() in unpacked(data)]


def unpacked(data: bytes) -> bytes:
    if data[:2] != b"PK":
        return data
    archive = zipfile.ZipFile(io.BytesIO(data))
    return b"".join(archive.read(name) for name in archive.namelist())


@pytest.mark.parametrize("status", ["draft", "approved"])
def test_a_consent_that_is_taken_back_takes_the_words_out_of_every_output(
    tmp_path: Path, status: str
) -> None:
    root = project(tmp_path, "status: given", status)
    build_project(root, *ONLY)
    assert holding(root) == list(HOLDING)
    agree(root, "status: withdrawn")
    result = build_project(root, *ONLY)
    assert holding(root) == []
    assert not [name for name in outputs(root) if name.startswith("story/")]
    assert set(result.removed) == set(HOLDING)
    assert "other/other-handout.html" in outputs(root)
    said = [d for d in result.diagnostics if d.rule.name == "withdrawn-consent"]
    assert [(d.rule.severity, d.span.path) for d in said] == [
        (Severity.ERROR, "modules/story/module.md")
    ]
    page = (root / "build/index.html").read_text("utf-8")
    assert "Nothing was made: the consent st1 is “withdrawn” (line " in page
    assert " of modules/story/module.md)" in page


def test_words_are_made_again_once_the_person_agrees_again(tmp_path: Path) -> None:
    root = project(tmp_path, "status: refused")
    build_project(root, *ONLY)
    assert holding(root) == []
    agree(root, "status: given")
    build_project(root, *ONLY)
    assert holding(root) == list(HOLDING)


def test_words_are_shown_only_where_the_person_agreed(tmp_path: Path) -> None:
    root = project(tmp_path, "status: given")
    build_project(root, *ONLY)
    agree(root, "status: given, scope: [slides]")
    result = build_project(root, *ONLY)
    assert holding(root) == ["story/story-slides.html", "story/story-slides.pptx"]
    assert result.removed == ("story/story-handout.html",)
    assert "voice-outside-its-consent" in {d.rule.name for d in result.diagnostics}
    page = (root / "build/index.html").read_text("utf-8")
    assert "not made: the consent st1 is for slides, not for the handout" in page


def test_without_a_consent_words_are_in_drafts_alone(tmp_path: Path) -> None:
    root = project(tmp_path, "status: asked")
    build_project(root, *ONLY)
    assert holding(root) == list(HOLDING)
    for data in map(unpacked, (outputs(root)[name] for name in holding(root))):
        assert b"No consent recorded yet" in data
    module = root / "modules/story/module.md"
    module.write_text(STORY.format(status="pilot"))
    result = build_project(root, *ONLY)
    assert holding(root) == []
    assert "published-voice-without-consent" in {d.rule.name for d in result.diagnostics}


def test_slides_and_handouts_of_an_example_say_alike_that_its_people_are_invented(
    tmp_path: Path,
) -> None:
    root = project(tmp_path, "status: asked", "approved")
    (root / "modules/story/record.yaml").write_text("example: yes\n")
    build_project(root, *ONLY)
    assert holding(root) == list(HOLDING)
    for data in map(unpacked, (outputs(root)[name] for name in holding(root))):
        assert b"No consent recorded yet" not in data
        assert b"nvented" in data


def test_one_change_in_the_record_takes_words_out_and_the_rest_is_made(tmp_path: Path) -> None:
    root = project(tmp_path, "status: given")
    build_project(root, *ONLY)
    agree(root, "status: taken out")
    result = build_project(root, *ONLY)
    assert holding(root) == []
    assert {"story/story-handout.html", "story/story-slides.pptx"} <= set(outputs(root))
    assert result.removed == ()


def test_a_photograph_goes_with_its_consent(tmp_path: Path) -> None:
    text = "## A day out\n\n![Two people laugh](images/two.png){consent=st1}\n"
    root = make_project(tmp_path, story=text)
    (root / "modules/story/images").mkdir()
    (root / "modules/story/images/two.png").write_bytes(picture("table.png"))
    agree(root, "status: given")
    build_project(root, *ONLY)
    assert b"Two people laugh" in outputs(root)["story/story-handout.html"]
    agree(root, "status: withdrawn")
    result = build_project(root, *ONLY)
    assert not [name for name in outputs(root) if name.startswith("story/")]
    assert "withdrawn-consent" in {d.rule.name for d in result.diagnostics}


def test_a_consent_ends_after_its_day_whatever_else_stays_the_same(tmp_path: Path) -> None:
    root = project(tmp_path, "status: given, review by: 2027-03-01")
    options = Options(only=ONLY, jobs=1)

    def built(today: str) -> Result:
        return build(open_project(root, today), root / "build", options)

    def nothing_to_do(today: str) -> bool:
        return quick.nothing_to_do(root, root / "build", options, today) is not None

    built("2026-11-22")
    assert built("2027-03-01").made == ()  # no output knows the day, only what has passed
    assert holding(root) == list(HOLDING)
    time.sleep(0.02)
    (root / "build/.toolkit-state.json").touch()
    assert nothing_to_do("2027-03-01")
    assert not nothing_to_do("2027-03-02")
    result = built("2027-03-02")
    assert holding(root) == []
    assert "that day has passed" in " ".join(d.message for d in result.diagnostics)
