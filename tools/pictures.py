"""Pictures of what samples become, drawn from what a build made of them; needs pdftoppm."""

from __future__ import annotations

import io
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import Image, ImageChops

from toolkit import build, load
from toolkit.rendering.pictures import Prepared
from toolkit.rendering.pictures import drawn as as_picture

WIDTH = 720
EDGE = 24
"""Pixels of white that stay around what stands on a page."""
MOST_SLIDES = 3
NOTED = ("::: notes", "::: answer", "::: quiz")
"""What is for the person who leads, and on no slide."""

MODULES = Path(__file__).resolve().parent.parent / "modules"
TABLE = MODULES / "ethics-and-consent/images/committee.svg"
CIRCLE = MODULES / "what-is-research/images/welcome-circle.svg"
PACKAGE = "title: Our training\nframeworks: []\n"


@dataclass(frozen=True, slots=True)
class Made:
    """A picture of what a sample became: `name` for its file, `words` for people, a PNG."""

    name: str
    words: str
    data: bytes


def pictures_of(samples: Sequence[str]) -> list[tuple[Made, ...]]:
    """For each sample, a module's text, pictures of what becomes of it.

    Its slides with content and its first page; the slide with its notes where it has any; the
    easy-read copy where it has easy words. What could not be made has no picture.
    """
    only = ("slides.pdf", "handout.pdf", "print-notes")
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        names = [f"sample-{number:03}" for number in range(len(samples))]
        for folder, text in zip(names, samples, strict=True):
            images = root / "modules" / folder / "images"
            images.mkdir(parents=True)
            (images.parent / "module.md").write_text(text, encoding="utf-8")
            for name, data in _shown().items():
                (images / name).write_bytes(data)
        (root / "modules/package.yaml").write_text(PACKAGE, encoding="utf-8")
        build(load(root), only=only, copies=("easy-read-style",))
        found = {path.name: path for path in (root / "build").rglob("*.pdf")}
        return [_made(each, found, text) for each, text in zip(names, samples, strict=True)]


def _made(name: str, found: dict[str, Path], text: str) -> tuple[Made, ...]:
    def pages(output: str, last: int = 1) -> list[Image.Image]:
        path = found.get(f"{name}-{output}.pdf")
        return drawn(path, last) if path else []

    slides = pages("slides", MOST_SLIDES + 1)
    made = [("slide", "On the slide", each) for each in slides[1:] or slides]
    made += [("page", "On the handout", trimmed(each)) for each in pages("handout")]
    if any(word in text for word in NOTED):
        notes = pages("print-notes", 2)[1:]
        made += [("notes", "For the trainer", trimmed(each)) for each in notes]
    copy = pages("easy-read-style")
    made += [("easy", "In the easy-read copy", trimmed(each)) for each in copy]
    return tuple(
        Made(f"{kind}-{number}", words, as_png(picture))
        for number, (kind, words, picture) in enumerate(made)
    )


@cache
def _shown() -> dict[str, bytes]:
    """The pictures that samples show, from the example modules."""
    table = as_picture(TABLE.read_bytes(), 1600, ())
    assert isinstance(table, Prepared)
    return {"table.png": table.data, "circle.svg": CIRCLE.read_bytes()}


def drawn(pdf: Path, last: int = 2) -> list[Image.Image]:
    """The first pages of a PDF as pictures, WIDTH pixels wide."""
    words = ("pdftoppm", "-png", "-l", str(last), "-scale-to-x", str(WIDTH), "-scale-to-y", "-1")
    with tempfile.TemporaryDirectory() as name:
        subprocess.run((*words, str(pdf), f"{name}/page"), check=True)
        return [_opened(path) for path in sorted(Path(name).iterdir())]


def trimmed(picture: Image.Image) -> Image.Image:
    """A page without the empty part at its foot; the foot line itself is left out with it."""
    body = picture.crop((0, 0, picture.width, int(picture.height * 0.93)))
    box = ImageChops.difference(body, Image.new("RGB", body.size, "white")).getbbox()
    return body.crop((0, 0, body.width, min(body.height, box[3] + EDGE))) if box else body


def as_png(picture: Image.Image, colours: int = 64) -> bytes:
    """A picture's bytes, small: what is drawn here has few colours."""
    buffer = io.BytesIO()
    picture.convert("P", palette=Image.Palette.ADAPTIVE, colors=colours).save(
        buffer, "PNG", optimize=True
    )
    return buffer.getvalue()


def _opened(path: Path) -> Image.Image:
    with Image.open(path) as picture:
        return picture.convert("RGB")
