"""Passages → paragraphs of DrawingML, each set as the fitting said and each run in its language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from toolkit.model.languages import runs_left
from toolkit.model.quickly import dataclass
from toolkit.rendering.deck.draw.kinds import EMU
from toolkit.rendering.deck.escaping import escaped, quoted
from toolkit.rendering.deck.layouts import Level, Slot
from toolkit.rendering.deck.presentation import Mark, Passage, Run, Style
from toolkit.rendering.deck.setting import Look, Setting

PLAIN_LINK = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr '
    'xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/>'
    "</a:ext></a:extLst>"
)
"""Says that a link keeps the colour of its words."""
MONO_FONT = "Consolas"
SYMBOLS = "Segoe UI Symbol"
LAST_NUMBER = 32_767
"""PowerPoint counts from 1 to here; other numbers are written as words."""


@dataclass(frozen=True, slots=True)
class Ink:
    """What runs need to know: the deck's language, where links go, what colour labels have.

    `link` gives the relationship of an address or of an anchor ("" where there is no way), and
    whether it leads to a slide. `always` gives the colour to all words, not to labels alone. Links
    that are `plain` have the colour of the words around them, not the theme's colour of links.
    """

    language: str
    link: Callable[[Run], tuple[str, bool]]
    colour: str = ""
    always: bool = False
    plain: bool = False


def paragraphs(
    passages: Sequence[Passage], setting: Setting, slot: Slot, ink: Ink, align: str = "l"
) -> str:
    """The paragraphs of a text body. `slot` is what the text inherits from."""
    numbers = _numbering(passages)
    return (
        "".join(
            _paragraph(passage, number, setting, slot, ink, align, first=not place)
            for place, (passage, number) in enumerate(zip(passages, numbers, strict=True))
        )
        or f"<a:p><a:endParaRPr lang={quoted(ink.language)}/></a:p>"
    )


def level_styles(slot: Slot, passages: Sequence[Passage], align: str = "l") -> str:
    """A list style with all that passages inherit; `align` "" leaves them where they stand."""
    deepest = max((passage.level for passage in passages), default=0)
    levels = (slot.level(number) for number in range(deepest + 1))
    return "".join(_level(number, level, align) for number, level in enumerate(levels, 1))


def solid(colour: str) -> str:
    """A fill of one colour, given as `#RRGGBB`."""
    return f"<a:solidFill>{_rgb(colour)}</a:solidFill>"


def _rgb(colour: str) -> str:
    return f'<a:srgbClr val="{colour.lstrip("#").upper()}"/>'


def _level(number: int, level: Level, align: str) -> str:
    side = f' algn="{align}"' if align else ""
    spacing = (
        f'<a:spcPts val="{round(level.spacing * 100)}"/>'
        if level.exact
        else f'<a:spcPct val="{round(level.spacing * 100_000)}"/>'
    )
    mark = (
        f'<a:buFont typeface="Arial"/><a:buChar char={quoted(level.mark)}/>'
        if level.mark
        else "<a:buNone/>"
    )
    if level.mark_colour:
        mark = f"<a:buClr>{_rgb(level.mark_colour)}</a:buClr>{mark}"
    return (
        f'<a:lvl{number}pPr marL="{_emu(level.left)}" indent="{_emu(-level.hang)}"{side}>'
        f"<a:lnSpc>{spacing}</a:lnSpc>"
        f"{_gap('Bef', level.before.at(level.size))}{_gap('Aft', level.after.at(level.size))}{mark}"
        f'<a:defRPr sz="{round(level.size * 100)}" b="{int(level.bold)}">{solid(level.colour)}'
        f"<a:latin typeface={quoted(level.font)}/></a:defRPr></a:lvl{number}pPr>"
    )


def _numbering(passages: Sequence[Passage]) -> Iterator[tuple[int, bool]]:
    """For each numbered passage the number its list begins with here, and in which of two ways.

    PowerPoint counts neighbours of one list by itself. Where something stood between them the
    next one says where to go on; a new list that follows at once is numbered the other way, or
    it would be counted on.
    """
    running: dict[int, tuple[int, int, bool]] = {}
    for passage in passages:
        for deeper in [level for level in running if level > passage.level]:
            del running[deeper]
        if passage.mark not in (Mark.NUMBER, Mark.LETTER):
            running.pop(passage.level, None)
            yield 0, False
            continue
        start, due, other = running.get(passage.level, (passage.number, passage.number, False))
        if passage.number != due:
            start, other = passage.number, not other
        running[passage.level] = (start, passage.number + 1, other)
        yield start, other


def _paragraph(
    passage: Passage,
    number: tuple[int, bool],
    setting: Setting,
    slot: Slot,
    ink: Ink,
    align: str,
    *,
    first: bool,
) -> str:
    look = setting.look(passage)
    level = slot.level(passage.level)
    settings = f' lvl="{passage.level}"' if passage.level else ""
    settings += _direction(passage.lang or ink.language, align)
    if (look.left, look.hang) != (level.left, level.hang):
        settings += f' marL="{_emu(look.left)}" indent="{_emu(-look.hang)}"'
    before = 0.0 if first else look.before
    gap = _gap("Bef", before) if before != level.before.at(level.size) else ""
    gap += _gap("Aft", look.after) if look.after != level.after.at(level.size) else ""
    words = passage.runs
    if passage.mark is Mark.NUMBER and not 0 < number[0] <= LAST_NUMBER:
        words = (Run(f"{passage.number}. "), *words)
    runs = "".join(_run(run, passage, look, level, ink) for run in words)
    end = f"<a:endParaRPr lang={quoted(passage.lang or ink.language)}/>" if not passage.runs else ""
    return f"<a:p><a:pPr{settings}>{gap}{_mark(passage, number, level)}</a:pPr>{runs}{end}</a:p>"


def _direction(language: str, align: str) -> str:
    """Which way a paragraph runs, and at which side it stands; "l" is where it begins."""
    if runs_left(language):
        return f' algn="{ {"l": "r", "r": "l"}.get(align, align) }" rtl="1"'
    return f' algn="{align}"' if align != "l" else ""


def _gap(where: str, points: float) -> str:
    return f'<a:spc{where}><a:spcPts val="{round(points * 100)}"/></a:spc{where}>'


def _mark(passage: Passage, number: tuple[int, bool], level: Level) -> str:
    match passage.mark:
        case Mark.NONE:
            return "<a:buNone/>"
        case Mark.BULLET:
            return "" if level.mark else '<a:buFont typeface="Arial"/><a:buChar char="•"/>'
        case Mark.NUMBER | Mark.LETTER:
            start, other = number
            if not 0 < start <= LAST_NUMBER:
                return "<a:buNone/>"
            kind = "arabic" if passage.mark is Mark.NUMBER else "alphaUc"
            kind += "ParenR" if other else "Period"
            begin = f' startAt="{start}"' if start != 1 else ""
            return f'<a:buFont typeface="+mj-lt"/><a:buAutoNum type="{kind}"{begin}/>'
        case Mark.BOX | Mark.TICK:
            return f'<a:buFont typeface="{SYMBOLS}"/><a:buChar char="{passage.mark.value}"/>'


def _run(run: Run, passage: Passage, look: Look, level: Level, ink: Ink) -> str:
    language = run.lang or passage.lang or ink.language
    if run.text == "\n":
        size = f' sz="{round(look.size * 100)}"' if look.size != level.size else ""
        return f"<a:br><a:rPr lang={quoted(language)}{size}/></a:br>"
    size = f' sz="{round(look.size * 100)}"' if look.size != level.size else ""
    bold = look.bold or run.bold
    weight = f' b="{int(bold)}"' if bold != level.bold else ""
    strike = ' strike="sngStrike"' if run.strike else ""
    raised = ' baseline="30000"' if run.raised else ""
    coloured = ink.colour and (ink.always or passage.style is Style.LABEL)
    linked = hyperlink(run, ink)
    inside = solid(ink.colour) if coloured else solid(level.colour) * bool(linked and ink.plain)
    if run.code or passage.style is Style.CODE:
        inside += f'<a:latin typeface="{MONO_FONT}"/><a:cs typeface="{MONO_FONT}"/>'
    inside += linked
    return (
        f"<a:r><a:rPr lang={quoted(language)}{size}{weight}{strike}{raised} "
        f'dirty="0">{inside}</a:rPr>'
        f"<a:t>{escaped(run.text)}</a:t></a:r>"
    )


def hyperlink(run: Run, ink: Ink) -> str:
    """What makes a run, or a picture, a way to somewhere else; "" where it leads nowhere."""
    if not run.href and not run.anchor:
        return ""
    identity, inside = ink.link(run)
    if not identity:
        return ""
    action = ' action="ppaction://hlinksldjump"' if inside else ""
    way = f'<a:hlinkClick r:id="{identity}"{action}'
    return f"{way}>{PLAIN_LINK}</a:hlinkClick>" if ink.plain else f"{way}/>"


def _emu(points: float) -> int:
    return round(points * EMU)
