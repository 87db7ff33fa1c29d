"""Packs hold what their audience needs and nothing else, and tell when they were changed."""

from __future__ import annotations

import hashlib
import io
import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import html

from tests.building.making import MODULE, build_project, make_project
from tests.small_project import files_of, project_of
from tests.validators import everything_in_pdf
from toolkit.building.audiences import AUDIENCES, audience_called, formats_for
from toolkit.building.check import check
from toolkit.building.finding import StoppedError
from toolkit.building.packing import Packed, pack, zipped
from toolkit.building.packs import FOLDER, remember
from toolkit.building.project import open_project
from toolkit.building.since import since_pack
from toolkit.building.verifying import MANIFEST, NoPackError, facts_of, verify
from toolkit.cli.pack import NAMES

SECRETS = ("zebrafinch", "quokkanote", "wombatspoken", "axolotlanswer", "narwhalplan")
WITH_ANSWERS = (
    MODULE.replace("Say hello.", "quokkanote: say hello.")
    + """
## More {minutes=3 plan-b="narwhalplan"}

One slide more.

::: answer
zebrafinch
:::

::: activity {title="Two by two" led-by="a carer"}
Talk.

::: solution
axolotlanswer
:::
:::

::: instructor
wombatspoken
:::
"""
)
VOICE = """\
---
title: A story
---

## A story

- Hello

::: voice {consent=st1}
I said no and they thanked me
:::
"""


def made(root: Path, audience: str = "learner") -> Packed:
    return pack(open_project(root), root / "build", audience_called(audience), ())


def story(root: Path, status: str) -> None:
    record = f"stories:\n  - id: st1\n    consent: {status}\n"
    (root / "modules/story/record.yaml").write_text(record)


def parts(data: bytes, path: str = "") -> Iterator[tuple[str, bytes]]:
    """Every file in a zip, those in zips inside it too."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            inner = archive.read(name)
            yield f"{path}{name}", inner
            if inner[:4] == b"PK\x03\x04":
                yield from parts(inner, f"{path}{name}/")
            if inner[:5] == b"%PDF-":
                yield f"{path}{name}/words", everything_in_pdf(inner).encode()


def test_the_names_of_audiences_are_said_once_everywhere() -> None:
    assert tuple(each.name for each in AUDIENCES) == NAMES


def test_no_answer_and_no_note_is_in_any_part_of_what_learners_get(tmp_path: Path) -> None:
    root = make_project(tmp_path, listening=WITH_ANSWERS)
    for_learners = list(parts(made(root).data))
    names = [name for name, _ in for_learners]
    assert any(name.endswith("listening-learner-slides.pptx") for name in names)
    assert any(name.endswith("listening-handout.docx") for name in names)
    assert not [name for name in names if "notesSlide" in name or "guide" in name]
    for name, data in for_learners:
        for secret in SECRETS:
            assert secret.encode() not in data, (name, secret)
    told = list(parts(made(root, "trainer").data))
    for kind in ("guide.pdf/words", "guide.docx/word/document.xml", "guide.html"):
        [data] = [data for name, data in told if name.endswith(kind)]
        assert all(secret.encode() in data for secret in SECRETS), kind


def test_the_same_sources_make_the_same_pack_in_any_folder(tmp_path: Path) -> None:
    root = make_project(tmp_path / "one")
    first = made(root)
    shutil.copytree(root / "modules", tmp_path / "two/modules")
    assert made(tmp_path / "two").data == first.data
    remember(root, (), first, audience="learner", today="2026-05-02")
    assert made(root).data == first.data


def test_reviewers_get_what_checklists_cite_and_a_first_page_that_leads_to_all(
    tmp_path: Path,
) -> None:
    packed = made(make_project(tmp_path), "accreditation")
    inside = dict(parts(packed.data))
    for name in ("coverage.html", "changes.html", "package/interests.pdf"):
        assert name in inside
    kinds = {name.rpartition(".")[2] for name in packed.files if "checklist-cpd" in name}
    assert kinds == {"html", "pdf", "xlsx", "csv", "json"}
    assert "listening/listening-handout.pdf" in inside
    facts = json.loads(inside[MANIFEST])
    assert set(facts["files"]) == set(packed.files) - {MANIFEST}
    assert facts["criteria"]["listening/cpd/CPD1"][0] == "found"
    page = inside["start.html"].decode()
    assert all(name in page for name in packed.files if name not in (MANIFEST, "start.html"))
    checklist: html.HtmlElement = html.document_fromstring(
        inside["listening/listening-checklist-cpd.html"].decode()
    )
    ways = {unquote(str(href)) for href in checklist.xpath("//*[@class='place']//a/@href")}
    kinds = {way.partition("#")[0].removeprefix("listening-") for way in ways}
    assert kinds == {"slides.html", "handout.html", "guide.html"}
    for way in ways:
        path, _, anchor = way.partition("#")
        target: html.HtmlElement = html.document_fromstring(inside[f"listening/{path}"].decode())
        assert target.xpath("//*[@id=$id]", id=anchor), way


def test_a_pack_of_one_module_holds_no_page_about_the_others(tmp_path: Path) -> None:
    root = make_project(tmp_path, listening=MODULE, sharing=MODULE)
    for audience in AUDIENCES:
        packed = pack(open_project(root), root / "build", audience, ("listening",))
        told = [name for name, data in parts(packed.data) if b"sharing" in data and name[-1] == "l"]
        assert told == [], audience.name
        names = [name for name, _ in parts(packed.data)]
        assert not [name for name in names if name.endswith(("coverage.html", "changes.html"))]


def test_nothing_is_packed_while_nobody_knows_that_a_person_agreed(tmp_path: Path) -> None:
    root = make_project(tmp_path, story=VOICE)
    for status in ("asked", "withdrawn"):
        story(root, status)
        with pytest.raises(StoppedError) as stopped:
            made(root)
        assert stopped.value.diagnostic.rule.name == "pack-without-consent"
    story(root, "given")
    assert made(root).holds == ("story/st1",)


def test_a_pack_with_words_taken_back_is_named_and_taken_out_of_build(tmp_path: Path) -> None:
    root = make_project(tmp_path, story=VOICE)
    story(root, "given")
    packed = made(root)
    path = root / "build" / FOLDER / packed.name
    path.parent.mkdir()
    path.write_bytes(packed.data)
    assert remember(root, (), packed, audience="learner", today="2026-05-02")
    assert not remember(root, open_project(root).packs, packed, audience="learner", today="x")
    assert check(open_project(root)) == ()
    story(root, "taken out")
    result = build_project(root, "handout.html")
    [said] = [d for d in result.diagnostics if d.rule.name == "pack-with-withdrawn-words"]
    assert packed.name in said.message
    assert said.span.path == "modules/packs.yaml"
    assert f"packs/{packed.name}" in result.removed
    assert not path.exists()


def test_a_story_that_left_the_record_is_asked_after_and_an_unread_module_is_not() -> None:
    packs = "=== modules/packs.yaml\npacks:\n  - name: p.zip\n    holds: [one/st1]\n"
    text = "=== modules/one/module.md\n# One\n\n## Hello\n\nHi.\n" + packs
    rules = [d.rule.name for d in check(project_of(files_of(text)))]
    assert rules == ["pack-with-withdrawn-words"]
    broken = files_of(text) | {"modules/one/module.md": b"\xff\xfe\x00\xd8\x00"}
    assert "pack-with-withdrawn-words" not in [d.rule.name for d in check(project_of(broken))]


def test_a_copy_changed_by_hand_leaves_build_when_its_words_are_taken_back(
    tmp_path: Path,
) -> None:
    root = make_project(tmp_path, story=VOICE)
    story(root, "given")
    build_project(root, "handout.html")
    handout = root / "build/story/story-handout.html"
    handout.write_text(handout.read_text("utf-8") + "mine", "utf-8")
    (root / "build/story/story-handout (changed by hand).html").write_text("older")
    story(root, "withdrawn")
    result = build_project(root, "handout.html")
    assert not list((root / "build/story").rglob("*"))
    kept = sorted(path.name for path in (root / "set-aside").glob("*.html"))
    assert kept == ["story-handout (changed by hand).html", "story-handout.html"]
    said = {d.span.path for d in result.diagnostics if d.rule.name == "copy-with-withdrawn-words"}
    assert said == {f"set-aside/{name}" for name in kept}
    (root / "set-aside" / kept[0]).unlink()
    again = build_project(root, "handout.html").diagnostics
    assert [d.span.path for d in again if d.rule.name == "copy-with-withdrawn-words"] == [
        "set-aside/story-handout.html"
    ]


CLAIM = re.compile(rb"\b(accredited|compliant|complies|meets|certified)\b", re.IGNORECASE)


def test_no_output_says_of_itself_that_it_is_accredited_or_meets_anything(tmp_path: Path) -> None:
    """What people write is theirs; this module and its record hold none of these words.

    Nor do the bundled frameworks, by a test of their own.
    """
    root = make_project(tmp_path)
    package = root / "modules/package.yaml"
    package.write_text("title: Ours\nframeworks: [cpd, hcpc-set]\n")
    made_for = {name: made(root, name).data for name in ("trainer", "accreditation")}
    for audience, data in made_for.items():
        for name, part in parts(data):
            readable = name.endswith((".html", ".json", ".csv", ".xml", ".pdf/words"))
            found = CLAIM.search(part) if readable else None
            assert found is None, (audience, name, part[found.start() - 80 : found.end() + 40])


def test_verify_says_unchanged_or_names_each_file() -> None:
    files = {f"{name}.txt": name.encode() for name in "abc"}
    known = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    facts = {"format": 1, "sources": {}, "files": known}
    whole = {**files, MANIFEST: json.dumps(facts).encode()}
    assert verify(zipped(whole)).whole
    touched = {**whole, "a.txt": b"other", "d.txt": b"more", "folder/": b""}
    del touched["b.txt"]
    found = verify(zipped(touched))
    assert (found.unchanged, found.changed, found.missing, found.added) == (
        1,
        ("a.txt",),
        ("b.txt",),
        ("d.txt",),
    )


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no zip",
        zipped({"a.txt": b"a"}),
        zipped({MANIFEST: b"{}"}),
        zipped({MANIFEST: b'{"files": [], "sources": {}}'}),
        zipped({MANIFEST: b"[" * 100_000}),
    ],
)
def test_any_other_file_is_no_pack(data: bytes) -> None:
    with pytest.raises(NoPackError):
        verify(data)


def test_what_changed_since_a_pack_is_told_by_source_and_by_criterion(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    facts = facts_of(made(root, "accreditation").data)
    assert list(since_pack(open_project(root), facts, ())) == [
        "Since the accreditation pack of A test package:",
        "Sources: all as they were.",
        "Criteria: all as they were.",
    ]
    module = root / "modules/listening/module.md"
    module.write_text(MODULE.replace("audience: people who use services\n", ""), "utf-8")
    (root / "modules/glossary.yaml").write_text("group: some people\n")
    lines = list(since_pack(open_project(root), facts, ()))
    assert "  added: modules/glossary.yaml" in lines
    assert "  changed: modules/listening/module.md" in lines
    assert "  listening/cpd/CPD1: was found; now missing" in lines


def test_copies_come_along_only_where_the_package_names_them() -> None:
    package = project_of(files_of("# One\n\n## Hello\n\nHi.\n")).package
    names = {format.name for format in formats_for(audience_called("learner"), package)}
    assert "large-print" not in names
