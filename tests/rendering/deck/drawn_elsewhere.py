"""How LibreOffice draws decks, word by word, beside where each text was measured to stand."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from tests.rendering import samples
from tests.rendering.deck.templates import TEMPLATES, job_with
from tests.rendering.everything import everything
from toolkit.rendering.deck.fitted import Words
from toolkit.rendering.deck.setting import Setting
from toolkit.rendering.deck.slides import prepare
from toolkit.rendering.format import Job

H = "{http://www.w3.org/1999/xhtml}"
NAMES = ("ours", *TEMPLATES)


def job_in(name: str) -> Job:
    """The module with every block, in one of the templates or in ours."""
    return job_with(TEMPLATES[name]()) if name in TEMPLATES else samples.job(everything())


@dataclass(frozen=True)
class Seen:
    """A word on a page: its edges in points of the slide, and its letters."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


def seen_on(pdf: Path, width: float) -> list[list[Seen]]:
    """The words on each page, as wide as the slide."""
    told = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, check=True)
    text = re.sub(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", b"", told.stdout)
    pages = []
    for page in etree.fromstring(text).iter(f"{H}page"):
        scale = width / float(page.get("width", "1"))
        pages.append([_word(word, scale) for word in page.iter(f"{H}word")])
    return pages


def _word(word: etree._Element, scale: float) -> Seen:
    left, top, right, bottom = (
        float(word.get(name, "0")) * scale for name in ("xMin", "yMin", "xMax", "yMax")
    )
    return Seen(left, top, right, bottom, word.text or "")


def letters(text: str) -> str:
    """A word's letters alone."""
    return re.sub(r"\W", "", text).casefold()


def lower_than_measured(job: Job, pdf: Path) -> Iterator[tuple[float, str]]:
    """For each text how much lower its last line stands than was measured, and which it is."""
    ready = prepare(job)
    pages = seen_on(pdf, ready.room.template.width)
    for slide, page in zip(ready.fitted.slides, pages, strict=True):
        for shape in slide.shapes:
            if isinstance(shape, Words) and shape.passages[-1].text.split():
                setting = ready.room.measure(shape.style, shape.scale).setting
                due = last_line(shape, setting)
                last = letters(shape.passages[-1].text.split()[-1])
                tops = [w.top for w in page if _is_in(w, shape) and letters(w.text) == last]
                if tops:
                    yield min(tops, key=lambda top: abs(top - due)) - due, slide.title


def last_line(shape: Words, setting: Setting) -> float:
    """Where the top of a text's last line is due."""
    frame = shape.frame.within(*shape.style.insets)
    high = setting.total(shape.passages, frame.width)
    free = frame.height - high
    top = frame.y + {"t": 0.0, "ctr": free / 2, "b": free}[shape.style.anchor]
    last = shape.passages[-1]
    look = setting.look(last)
    return top + high - look.after - look.line(last.runs)


def _is_in(word: Seen, shape: Words) -> bool:
    frame = shape.frame
    across = word.left >= frame.x - 3 and word.right <= frame.right + 12
    return across and frame.y - 12 <= word.top <= frame.bottom + 80
