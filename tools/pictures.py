"""Pictures of what samples become, drawn from what a build made of them; needs pdftoppm."""

from __future__ import annotations

import io
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageChops

from toolkit import build, load

SLIDE, PAGE = "slides.pdf", "handout.pdf"
WIDTH = 720
EDGE = 24
"""Pixels of white that stay around what stands on a page."""


def pictures_of(samples: Sequence[str]) -> list[dict[str, bytes]]:
    """For each sample its first slide with content ("slide") and its first page ("page"), as PNG.

    A sample is a module's text. What could not be made has no picture.
    """
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        names = [f"sample-{number:03}" for number in range(len(samples))]
        for folder, text in zip(names, samples, strict=True):
            place = root / "modules" / folder
            place.mkdir(parents=True)
            (place / "module.md").write_text(text, encoding="utf-8")
        build(load(root), only=(SLIDE, PAGE))
        return [_two(root / "build" / each, each) for each in names]


def _two(folder: Path, name: str) -> dict[str, bytes]:
    found = {}
    for kind, suffix in (("slide", SLIDE), ("page", PAGE)):
        pdf = folder / f"{name}-{suffix}"
        if pdf.exists():
            pages = drawn(pdf)
            number = min(1, len(pages) - 1) if kind == "slide" else 0
            picture = pages[number] if kind == "slide" else trimmed(pages[number])
            found[kind] = as_png(picture)
    return found


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


def as_png(picture: Image.Image) -> bytes:
    """A picture's bytes, small: what is drawn here has few colours."""
    buffer = io.BytesIO()
    picture.convert("P", palette=Image.Palette.ADAPTIVE, colors=64).save(
        buffer, "PNG", optimize=True
    )
    return buffer.getvalue()


def _opened(path: Path) -> Image.Image:
    with Image.open(path) as picture:
        return picture.convert("RGB")
