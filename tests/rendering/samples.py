"""Modules made straight from the model's types, so that renderers are tested without a reader."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

from toolkit.model.assets import held
from toolkit.model.blocks import (
    Block,
    List,
    ListItem,
    Paragraph,
)
from toolkit.model.inlines import (
    Inline,
    Inlines,
    Picture,
    Text,
)
from toolkit.model.package import GlossaryTerm, Module, Package, Section, Slide
from toolkit.model.record import Entries, Record
from toolkit.model.source import Span
from toolkit.model.theme import Theme
from toolkit.rendering.format import Job, Templates

FILE = "modules/everything/module.md"
HERE = Span(FILE, 7, 7)
TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
SMILE = "\N{SLIGHTLY SMILING FACE}"


def words(text: str) -> Inlines:
    """Plain words."""
    return (Text(text),)


def paragraph(*inlines: Inline | str) -> Paragraph:
    """A paragraph of words and other inlines."""
    return Paragraph(HERE, tuple(Text(i) if isinstance(i, str) else i for i in inlines))


def bullets(*items: str, ordered: bool = False) -> List:
    """A plain list."""
    return List(HERE, tuple(ListItem(HERE, (paragraph(i),)) for i in items), ordered)


def slide(title: str, *blocks: Block, **more: object) -> Slide:
    """A slide with blocks."""
    anchor = title.lower().replace(" ", "-").replace("?", "")
    made = Slide(HERE, anchor, title, words(title) if title else (), blocks)
    return replace(made, **more)  # type: ignore[arg-type]  # any of a slide's own fields


def module(*slides: Slide, **more: object) -> Module:
    """A module with slides in one section without a title."""
    record = Record(HERE, Entries(HERE, ()))
    sections = (Section(HERE, "", "", slides),)
    made = Module(Span(FILE), "everything", "A module that holds every block", sections, record)
    return replace(made, **more)  # type: ignore[arg-type]  # any of a module's own fields


@cache
def bundled() -> Templates:
    """The toolkit's own templates."""
    texts, files = {}, {}
    for path in sorted(TEMPLATES.rglob("*")):
        name = path.relative_to(TEMPLATES).as_posix()
        if path.suffix in (".j2", ".css", ".svg"):
            texts[name] = path.read_text("utf-8")
        elif path.is_file() and path.suffix != ".yaml":
            files[name] = path.read_bytes()
    return Templates(texts, files)


@cache
def theme() -> Theme:
    """The theme that is bundled."""
    from toolkit.reading.theme import read_theme

    read, _ = read_theme(None, (TEMPLATES / "theme.yaml").read_bytes())
    return read


@cache
def drawn() -> dict[str, bytes]:
    """A photograph, or what goes for one, and a drawing."""
    from PIL import Image

    photograph = BytesIO()
    Image.new("RGB", (1600, 900), "#0B5D66").save(photograph, "PNG")
    drawing = (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90">'
        b'<circle cx="80" cy="45" r="40" fill="#0B5D66"/></svg>'
    )
    return {"table.png": photograph.getvalue(), "circle.svg": drawing}


def job(of: Module | None, **more: object) -> Job:
    """A job about a module."""
    package = Package(
        Span("modules/package.yaml"),
        "Getting started in research",
        (of,) if of else (),
        glossary=GLOSSARY,
        organisation="Example group",
        version="0.1.0",
        contact="Example group, hello@example.org",
        feedback="Write to feedback@example.org, or say it to any of us.",
        support="Talk to any of us. There is a list of helplines at www.example.org/support.",
        licence="CC BY 4.0",
    )
    pictures = {f"modules/everything/images/{name}": held(data) for name, data in drawn().items()}
    made = Job(package, theme(), bundled(), pictures, "0.1.0 · abc1234", of)
    return replace(made, **more)  # type: ignore[arg-type]  # any of a job's own fields


GLOSSARY = (
    GlossaryTerm(HERE, "consent", "a yes that you can take back"),
    GlossaryTerm(
        HERE,
        "randomised",
        "decided by chance.",
        long="Nobody can know beforehand which group they will be in.",
    ),
    GlossaryTerm(
        HERE, "research ethics committee", "a group that keeps people safe", acronym="REC"
    ),
    GlossaryTerm(HERE, "never used", "so it is not in the list"),
)


def table_picture(**more: object) -> Picture:
    """A picture that is there."""
    path = "modules/everything/images/table.png"
    made = Picture(HERE, "images/table.png", path, "Five people sit around a table")
    return replace(made, **more)  # type: ignore[arg-type]  # any of a picture's own fields


def circle(**more: object) -> Picture:
    """A drawing that is there."""
    path = "modules/everything/images/circle.svg"
    made = Picture(HERE, "images/circle.svg", path, "A circle", width=0.3)
    return replace(made, **more)  # type: ignore[arg-type]  # any of a picture's own fields


def missing_picture() -> Picture:
    """A picture whose file is not there."""
    return Picture(HERE, "images/gone.png", "modules/everything/images/gone.png", "A lost picture")
