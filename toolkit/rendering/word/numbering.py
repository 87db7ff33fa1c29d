"""The lists of a Word file: one kind of bullets, and numbers that begin anew in each list."""

from __future__ import annotations

from dataclasses import field

from toolkit.model.quickly import dataclass
from toolkit.rendering.deck.container import HEAD
from toolkit.rendering.word.paragraph import STEP

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LEVELS = 9
STYLED = 3
"""So many levels of lists have styles of their own."""
BULLETS = ("•", "–", "•")
FIGURES = ("decimal", "lowerLetter", "lowerRoman")
BULLET_LIST, NUMBER_LIST = 1, 2
"""The numbers of the two definitions that the styles of lists use."""


@dataclass(slots=True)
class Numbers:
    """Counts the ordered lists: Word wants each to say that it begins anew."""

    begun: list[tuple[int, int]] = field(default_factory=list)

    def begin(self, start: int, level: int) -> int:
        """The number of a new ordered list whose first item is `start`."""
        self.begun.append((start, min(level, LEVELS - 1)))
        return NUMBER_LIST + len(self.begun)

    def xml(self, teal: str) -> bytes:
        """The part that defines all lists; `teal` colours what leads an item."""
        numbers = "".join(
            f'<w:num w:numId="{NUMBER_LIST + place}"><w:abstractNumId w:val="1"/>'
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
            "</w:num>"
            for place, (start, level) in enumerate(self.begun, start=1)
        )
        return (
            f'{HEAD}<w:numbering xmlns:w="{WORD}">'
            f"{_definition(0, teal, ordered=False)}{_definition(1, teal, ordered=True)}"
            f'<w:num w:numId="{BULLET_LIST}"><w:abstractNumId w:val="0"/></w:num>'
            f'<w:num w:numId="{NUMBER_LIST}"><w:abstractNumId w:val="1"/></w:num>'
            f"{numbers}</w:numbering>"
        ).encode()


def list_style(level: int, *, ordered: bool) -> str:
    """The style of a list item at a level (from 0)."""
    return _levelled("ListNumber" if ordered else "ListBullet", level)


def continued(level: int) -> str:
    """The style of a further paragraph of a list item."""
    return _levelled("ListContinue", level)


def _levelled(name: str, level: int) -> str:
    return name if level < 1 else f"{name}{min(level, STYLED - 1) + 1}"


def _definition(number: int, teal: str, *, ordered: bool) -> str:
    levels = "".join(_level(level, teal, ordered=ordered) for level in range(LEVELS))
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="hybridMultilevel"/>'
        f"{levels}</w:abstractNum>"
    )


def _level(level: int, teal: str, *, ordered: bool) -> str:
    kind = FIGURES[level % 3] if ordered else "bullet"
    words = f"%{level + 1}." if ordered else BULLETS[level % 3]
    styled = f'<w:pStyle w:val="{list_style(level, ordered=ordered)}"/>' if level < STYLED else ""
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{styled}'
        f'<w:lvlText w:val="{words}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{STEP * (level + 1)}" w:hanging="{STEP}"/></w:pPr>'
        f'<w:rPr><w:b/><w:color w:val="{teal}"/></w:rPr></w:lvl>'
    )
