"""Looks at a PowerPoint template for a person, and notes in the project what serves for what."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.building import carried, disk
from toolkit.building.mapping import mapped
from toolkit.model.quickly import dataclass

if TYPE_CHECKING:
    from toolkit.rendering.deck.examine import Examined

THEME = "templates/theme.yaml"
DECKS = ("templates/deck.pptx", "templates/deck.potx")


class NotUsableError(Exception):
    """A file that cannot serve as a template; the text says why, in words for a person."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What was seen, the lines for theme.yaml, whether they were written, and if not, why."""

    examined: Examined
    lines: tuple[str, ...]
    written: bool
    why_not: str = ""


def look_at(path: Path, root: Path | None) -> Looked:
    """Look at the template in a file, for the project at `root` if there is one.

    Which layout serves for what is written into the project's theme.yaml where that template
    is the project's; what stands there already is kept.

    Raises:
        NotUsableError: the file is no template that can be used.
        OSError: theme.yaml cannot be written.

    """
    from toolkit.reading.theme import read_theme
    from toolkit.rendering.deck.container import TemplateError
    from toolkit.rendering.deck.examine import examine_template

    bundled = carried.templates()
    known = disk.read(root / THEME) if root is not None else None
    theme, _ = read_theme(known, bundled["theme.yaml"])
    data = disk.read(path)
    if data is None:
        raise NotUsableError("it cannot be read")
    try:
        examined = examine_template(data, path.name, theme, bundled)
    except TemplateError as problem:
        raise NotUsableError(str(problem)) from problem
    text = _text(known or b"")
    new = mapped(text or "", examined.services, bundled["theme.yaml"])
    if root is None:
        return Looked(examined, new.lines, written=False, why_not="there is no project here")
    if not _is_used(path, root, theme.deck):
        why = f"this project does not use it yet: copy it to {DECKS[0]}"
        return Looked(examined, new.lines, written=False, why_not=why)
    if text is None or new.text is None:
        why = f"{THEME} is written in another way than we can add to"
        return Looked(examined, new.lines, written=False, why_not=why)
    if new.lines:
        disk.write(root / THEME, new.text.encode())
    return Looked(examined, new.lines, written=bool(new.lines))


def _is_used(path: Path, root: Path, deck: str) -> bool:
    """Whether a file is the template that the project's slides are made with."""
    whole = path.resolve()
    if deck:
        return whole == (root / deck).resolve()
    there = (root / each for each in DECKS if disk.is_file(root / each))
    first = next(there, None)
    return first is not None and whole == first.resolve()


def _text(data: bytes) -> str | None:
    """The text of a file, or None where it is not UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None
