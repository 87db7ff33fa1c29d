"""The ten example modules: each is whole, adds up, reads plainly, is honest, and passes the judges.

The judges look at every output of all ten, which takes many minutes: `make soak` asks them.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.rendering.deck.reading_back import slides, words
from tests.validators import html_axe, html_nu, ooxml, pdf_ua
from tests.validators.pdf import pdf_pages
from toolkit import build, load
from toolkit.accrediting.anchors import anchors
from toolkit.accrediting.trace import trace
from toolkit.building.jobs import seen_by
from toolkit.building.project import Project, open_project
from toolkit.checking.words.level import BANDS, TOO_SHORT, levels
from toolkit.model.blocks import (
    Activity,
    Block,
    Figure,
    List,
    Only,
    OnlyFor,
    Quiz,
    Quote,
    Reflection,
    Voice,
)
from toolkit.model.inlines import Picture
from toolkit.model.package import Module
from toolkit.model.record import Scalar
from toolkit.model.timetable import LONGEST_STRETCH
from toolkit.model.timing import minutes_of, stretches, written_minutes
from toolkit.model.views import View
from toolkit.model.words import texts, walk
from toolkit.rendering.checklist.cite import Citing
from toolkit.rendering.deck.fitted import Shown
from toolkit.rendering.deck.presentation import Image
from toolkit.rendering.deck.slides import prepare
from toolkit.rendering.format import Job

PROJECT = Path(__file__).resolve().parent.parent
NAMES = sorted(path.parent.name for path in PROJECT.glob("modules/*/module.md"))
LOOKED_AT = "what-is-research"
SHOWN = 12
"""So many letters of a block are looked for: few enough to stand on one line of a page."""
CUES = ("SAY", "DO", "ASK", "ACCESS", "WELLBEING")
SMALLEST = 18
"""Points of words on slides."""
AT_ONCE = 20
"""Files that a judge is given in one start; a judge that takes minutes is stopped."""
MADE_UP = re.compile(r"\bmade up\b|\bmade-up\b|\binvented\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def package() -> Project:
    return open_project(PROJECT)


@pytest.fixture(params=NAMES)
def module(request: pytest.FixtureRequest, package: Project) -> Module:
    return next(each for each in package.package.modules if each.id == request.param)


def blocks(module: Module) -> Iterator[Block]:
    return (block for slide in module.slides for block in walk(slide.blocks))


def test_its_timetable_adds_up(module: Module) -> None:
    assert module.minutes is not None
    written = written_minutes(module)
    assert (written.least, written.most) == (module.minutes.least, module.minutes.most)
    assert 90 <= written.most <= 120
    lengths = [sum(minutes_of(slide).most for slide in part) for part in stretches(module)]
    assert len(lengths) > 1
    assert max(lengths) <= LONGEST_STRETCH


def test_it_reads_in_the_band_for_its_level(module: Module) -> None:
    """The NHS asks for a reading age of 9 to 11, which is our plainest band; 11 to 14 at most."""
    most = BANDS[:1] if module.level == "starter" else BANDS[:2]
    found = levels(module)
    assert len(found) > 3
    assert [each for each in found if each.band not in (*most, TOO_SHORT)] == []


def test_nothing_is_missing_from_it(module: Module) -> None:
    every = list(blocks(module))
    kept = [block for block in every if isinstance(block, Only)]
    notes = " ".join(" ".join(texts(b.blocks)) for b in kept if b.who is OnlyFor.NOTES)
    assert [cue for cue in CUES if not re.search(rf"\b{cue}\b", notes)] == []
    tasks = [block for block in every if isinstance(block, Activity)]
    assert len(tasks) >= 4
    assert all(task.minutes and task.group and task.materials for task in tasks)
    debriefs = [task for task in tasks if "Talk about it:" in " ".join(texts(task.blocks))]
    assert len(debriefs) >= 3
    assert [each.who for each in kept].count(OnlyFor.EASY_READ) >= 3
    assert [each.who for each in kept].count(OnlyFor.HANDOUT) >= 5
    assert {Quiz, Reflection} <= {type(block) for block in every}
    pictures = [p for block in every if isinstance(block, Figure) for p in block.pictures]
    assert len({picture.source for picture in pictures}) >= 4
    assert [picture.alt for picture in pictures if len(picture.alt) < 15] == []
    assert module.content_notes
    assert module.sources
    assert any(each.access.startswith("free") for each in module.reading)
    assert len(module.record.at("key-messages.text")) >= 3


def test_it_claims_nothing_that_nobody_did(module: Module) -> None:
    """It is an example: nobody took part, tried it, signed it off or said what stands in it."""
    assert module.record.example
    assert module.status == "draft"
    assert module.judgements == ()
    assert all(block.invented for block in blocks(module) if isinstance(block, Voice))
    for slide in module.slides:
        quoted = any(isinstance(block, Quote) for block in walk(slide.blocks))
        assert not quoted or MADE_UP.search(" ".join(texts(slide.blocks))), slide.title


def test_nobody_is_asked_for_a_page_of_a_booklet(module: Module) -> None:
    """What somebody wrote there is private, and no page has the same place in every output."""
    said = " ".join(text for slide in module.slides for text in texts(slide.blocks)).lower()
    assert not [words for words in ("last page", "hand in", "this page, or") if words in said]


def test_its_ground_rules_are_those_of_its_record(module: Module) -> None:
    """Limits of a rule stand in its record; on the slide they have a box of their own."""
    values = module.record.at("ground-rules")
    rules = [value.text for value in values if isinstance(value, Scalar)]
    for slide in (slide for slide in module.slides if slide.id == "ground-rules"):
        [listed] = [block for block in slide.blocks if isinstance(block, List)]
        said = [" ".join(texts(item.blocks)) for item in listed.items]
        assert [rule[: len(own)] for rule, own in zip(rules, said, strict=True)] == said


def test_words_in_its_pictures_can_be_read_on_slides(package: Project, module: Module) -> None:
    job, seen = package.job(), seen_by(View.SLIDES, module)
    pictures = {
        slide.id: [p for b in walk(slide.blocks) if isinstance(b, Figure) for p in b.pictures]
        for slide in seen.slides
    }
    drawn = {id for id, each in pictures.items() if any(_words(job, p) for p in each)}
    parts = (
        replace(part, slides=tuple(slide for slide in part.slides if slide.id in drawn))
        for part in seen.sections
    )
    fitted = prepare(replace(job, module=replace(seen, sections=tuple(parts)))).fitted
    shapes = [shape for slide in fitted.slides for shape in slide.shapes]
    shown = [shape for shape in shapes if isinstance(shape, Shown)]
    assert len(shown) >= len(drawn) > 0
    for shape in shown:
        drawing = job.assets[shape.image.path].read().decode()
        [(wide, high)] = re.findall(r'viewBox="0 0 (\d+) (\d+)"', drawing)
        scale = min(shape.frame.width / int(wide), shape.frame.height / int(high))
        assert all(size * scale >= SMALLEST for size in _words(job, shape.image)), shape.image.path


def _words(job: Job, picture: Picture | Image) -> list[float]:
    """The sizes of words in a drawing, in its own units."""
    drawing = job.assets[picture.path].read().decode()
    return [float(size) for size in re.findall(r'font-size="([\d.]+)"', drawing)]


@pytest.mark.skipif(not os.environ.get("SOAK_EXAMPLES"), reason="make soak asks the judges")
def test_every_output_of_all_ten_passes_the_judges(tmp_path: Path) -> None:
    result = build(load(PROJECT), folder=tmp_path)
    assert [each.message for each in result.diagnostics] == []
    endings = ("pdf", "html", "pptx", "docx", "xlsx")
    made = {end: sorted(tmp_path.rglob(f"*.{end}")) for end in endings}
    assert all(len(paths) >= len(NAMES) for paths in made.values())
    office = [*made["pptx"], *made["docx"], *made["xlsx"]]
    judges = [(pdf_ua, made["pdf"]), (html_nu, made["html"]), (html_axe, made["html"])]
    for judge, paths in (*judges, (ooxml, office)):
        for first in range(0, len(paths), AT_ONCE):
            assert judge(paths[first : first + AT_ONCE]) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_place_that_is_cited_shows_what_is_cited(name: str, tmp_path: Path) -> None:
    """The end of one is looked at each time, all of all ten by `make soak`: it takes minutes."""
    project = load(PROJECT)
    if not os.environ.get("SOAK_EXAMPLES"):
        if name != LOOKED_AT:
            pytest.skip("make soak looks at all ten")
        [module] = (each for each in project.package.modules if each.id == name)
        module = replace(module, sections=module.sections[-1:])
        project = replace(project, package=replace(project.package, modules=(module,)))
    module = next(each for each in project.package.modules if each.id == name)
    made = build(
        project, only=("checklist.json", "guide.pdf"), modules=(name,), folder=tmp_path, jobs=1
    )
    folder = tmp_path / name
    on_slides = [
        _letters(words(each)) for each in slides((folder / f"{name}-slides.pptx").read_bytes())
    ]
    pages = {
        what: [_letters(text) for text in pdf_pages(folder / f"{name}-{what}.pdf")]
        for what in ("handout", "guide")
    }
    named = {block.id: block for block in blocks(module) if block.id}
    looked_at = 0
    for framework in project.package.frameworks:
        answers = trace(module, project.package, framework).answers
        citing = Citing(module, made.places[name], {})
        for evidence in (each for answer in answers for each in answer.evidence):
            block = named.get(evidence.anchor)
            said = next(filter(None, map(_letters, texts((block,)))), "") if block else ""
            place = citing.place(evidence)
            seen = anchors(module)[evidence.anchor].seen if block else frozenset()
            assert block is None or (place.slide is not None) == (View.SLIDES in seen)
            assert block is None or (place.page is not None) == (View.HANDOUT in seen)
            if not said:
                continue
            looked_at += 1
            start = said[:SHOWN]
            assert place.slide is None or start in on_slides[place.slide - 1], (evidence, place)
            assert place.page is None or start in pages["handout"][place.page - 1], place
            if place.guide and isinstance(block, Reflection) and place.slide is None:
                assert start in pages["guide"][place.guide - 1], place
    assert looked_at > 5


def _letters(text: str) -> str:
    """Letters and figures alone, so that breaks of lines, hyphens and spaces do not matter."""
    return re.sub(r"[\W_]+", "", text).casefold()
