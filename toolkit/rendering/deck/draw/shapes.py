"""Fitted shapes → DrawingML: filled placeholders, boxes, tables, pictures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from toolkit.model.blocks import Align
from toolkit.model.languages import runs_left
from toolkit.model.quickly import dataclass
from toolkit.rendering.deck.behind import links_are_readable
from toolkit.rendering.deck.draw.icons import geometry, is_filled
from toolkit.rendering.deck.draw.kinds import DECORATIVE, EMU
from toolkit.rendering.deck.draw.text import Ink, hyperlink, level_styles, paragraphs, solid
from toolkit.rendering.deck.escaping import escaped, quoted
from toolkit.rendering.deck.fitted import Bar, Cells, Icon, Shape, Shown, Words
from toolkit.rendering.deck.grid import PAD_X, Cell
from toolkit.rendering.deck.layouts import Frame, Layout, Level, Slot
from toolkit.rendering.deck.measure import Ruler
from toolkit.rendering.deck.presentation import Grid, Image, Passage, Run, Style
from toolkit.rendering.deck.setting import Setting

TABLE_URI = "http://schemas.openxmlformats.org/drawingml/2006/table"
ALIGNS = {Align.LEFT: "l", Align.CENTRE: "ctr", Align.RIGHT: "r"}
RULE = 9_525


@dataclass(frozen=True, slots=True)
class Pen:
    """What drawing needs besides the shapes: how text is set, colours, and a way to pictures."""

    ruler: Ruler
    ink: Ink
    colours: dict[str, str]
    least: float
    small: float
    picture: Callable[[Image], str]
    layout: Layout

    def on(self, behind: str, colour: str, *, always: bool = False) -> Ink:
        """The ink for words that stand on a colour ("" where it is not known)."""
        plain = not links_are_readable(self.layout, behind)
        return replace(self.ink, colour=colour, always=always, plain=plain)

    def setting(self, style: Slot, scale: float) -> Setting:
        """How text set like a slot is set, as it was for fitting."""
        return Setting(style, self.ruler, self.least, self.small, scale)


def draw(shape: Shape, number: int, pen: Pen) -> str:
    """One shape; `number` is its id on the slide."""
    match shape:
        case Words():
            return _words(shape, number, pen)
        case Bar():
            return _bar(shape, number)
        case Icon():
            return _icon(shape, number)
        case Cells():
            return _table(shape, number, pen)
        case Shown():
            return (
                _picture(shape, number, pen) if shape.image.data else _missing(shape, number, pen)
            )


def _words(shape: Words, number: int, pen: Pen) -> str:
    own = shape.fills
    ink = pen.on(shape.tint or pen.layout.behind(shape.frame), shape.colour)
    used = {passage.level for passage in shape.passages}
    inherits = own is not None and all(own.level(n) == shape.style.level(n) for n in used)
    colours = {shape.style.level(n).colour for n in used}
    if own is not None and not (inherits or shape.tint or shape.colour) and len(colours) == 1:
        # LibreOffice tints a placeholder's new colour as it did the old; that of a run it leaves.
        ink = replace(ink, colour=min(colours), always=True)
    base = own if own is not None and inherits else shape.style
    body = paragraphs(shape.passages, pen.setting(shape.style, shape.scale), base, ink)
    align = "l" if own is None or shape.tint or shape.colour else ""  # else as the placeholder says
    styles = "" if inherits else level_styles(shape.style, shape.passages, align)
    fill = solid(shape.tint) if shape.tint else ""
    place = own is None or own.frame != shape.frame or shape.tint
    frame = transform(shape.frame) + '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    left, top, right, bottom = (round(each * EMU) for each in shape.style.insets)
    insets = f' lIns="{left}" tIns="{top}" rIns="{right}" bIns="{bottom}"'
    if own is not None and own.insets == shape.style.insets:
        insets = ""
    moved = own is not None and own.frame != shape.frame
    anchor = (
        f' anchor="{shape.style.anchor}"' if own is None or own.anchor != shape.style.anchor else ""
    )
    anchor = ' anchor="t"' if moved and own is not None and own.anchor != "t" else anchor
    if own is None:
        insets += ' wrap="square" rtlCol="0"'
    head = (
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{_holder(own)}</p:nvPr>'
        if own is not None
        else '<p:cNvSpPr txBox="1"/><p:nvPr/>'
    )
    name = quoted(f"{_name(shape)} {number}")
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={name}/>{head}</p:nvSpPr>'
        f"<p:spPr>{frame if place else ''}{fill}</p:spPr><p:txBody>"
        f"<a:bodyPr{insets}{anchor}><a:noAutofit/></a:bodyPr><a:lstStyle>{styles}</a:lstStyle>"
        f"{body}</p:txBody></p:sp>"
    )


def _name(shape: Words) -> str:
    """What a trainer finds a shape by in the list of all shapes on a slide."""
    first = shape.passages[0] if shape.passages else None
    labelled = first is not None and first.style is Style.LABEL and shape.tint
    return first.text if first is not None and labelled else "Box" if shape.tint else "Text"


def _holder(slot: Slot) -> str:
    kind = "" if slot.kind == "obj" else f' type="{slot.kind}"'
    index = f' idx="{slot.index}"' if slot.index else ""
    return f"<p:ph{kind}{index}/>"


def _bar(shape: Bar, number: int) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Bar {number}">{DECORATIVE}</p:cNvPr>'
        f"<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{transform(shape.frame)}"
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{solid(shape.colour)}'
        "<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )


def _icon(shape: Icon, number: int) -> str:
    fill = solid(shape.colour) if is_filled(shape.svg) else "<a:noFill/>"
    outline = geometry(shape.svg)
    if not outline:
        return ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Icon {number}">{DECORATIVE}</p:cNvPr>'
        f"<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{transform(shape.frame)}{outline}{fill}"
        f'<a:ln w="25400" cap="rnd">{solid(shape.colour)}<a:round/></a:ln></p:spPr></p:sp>'
    )


def _picture(shape: Shown, number: int, pen: Pen) -> str:
    image = shape.image
    way = hyperlink(Run("", href=image.href), pen.ink) if image.href else ""
    extra = way + DECORATIVE * image.decorative
    holder = _holder(shape.slot) if shape.slot is not None else ""
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="{number}" name="Picture {number}" '
        f"descr={quoted(image.alt)}>{extra}</p:cNvPr><p:cNvPicPr>"
        f"<a:picLocks {'noGrp=' + chr(34) + '1' + chr(34) + ' ' if holder else ''}"
        f'noChangeAspect="1"/></p:cNvPicPr><p:nvPr>{holder}</p:nvPr></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{pen.picture(image)}"/><a:stretch><a:fillRect/></a:stretch>'
        f"</p:blipFill><p:spPr>{transform(shape.frame)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )


def _missing(shape: Shown, number: int, pen: Pen) -> str:
    """A frame with words, where a picture should be."""
    lines = [pen_line(shape.image.missing, pen, bold=True)]
    if shape.image.alt:
        lines.append(pen_line(shape.image.alt, pen))
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Missing picture {number}"/><p:cNvSpPr/>'
        f"<p:nvPr/></p:nvSpPr><p:spPr>{transform(shape.frame)}"
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{solid(pen.colours["paper"])}'
        f'<a:ln w="25400">{solid(pen.colours["berry"])}<a:prstDash val="dash"/></a:ln></p:spPr>'
        '<p:txBody><a:bodyPr wrap="square" anchor="ctr"><a:noAutofit/></a:bodyPr><a:lstStyle/>'
        f"{''.join(lines)}</p:txBody></p:sp>"
    )


def pen_line(words: str, pen: Pen, *, bold: bool = False) -> str:
    """A centred line in ink, in the smallest size there is."""
    return (
        f'<a:p><a:pPr algn="ctr"/><a:r><a:rPr lang={quoted(pen.ink.language)} '
        f'sz="{round(pen.least * 100)}" b="{int(bold)}">{solid(pen.colours["ink"])}</a:rPr>'
        f"<a:t>{escaped(words)}</a:t></a:r></a:p>"
    )


def _table(shape: Cells, number: int, pen: Pen) -> str:
    grid = shape.grid
    holder = _holder(shape.slot) if shape.slot is not None else ""
    columns = "".join(f'<a:gridCol w="{round(width * EMU)}"/>' for width in shape.widths)
    rows = [(grid.header, True)] if grid.header else []
    rows += [(row, False) for row in grid.rows]
    cells = _Cells(shape, pen)
    drawn = "".join(
        f'<a:tr h="{round(height * EMU)}">'
        + "".join(cells.xml(cell, at, header=header) for at, cell in enumerate(row))
        + "</a:tr>"
        for (row, header), height in zip(rows, shape.heights, strict=True)
    )
    flags = ' firstRow="1"' if grid.header else ""
    flags += ' firstCol="1"' if grid.heads else ""
    flags += ' rtl="1"' if runs_left(pen.ink.language) else ""
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{number}" name="Table {number}"'
        f"{_columns_named(grid)}/>"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        f"<p:nvPr>{holder}</p:nvPr></p:nvGraphicFramePr>{transform(shape.frame, 'p:xfrm')}"
        f'<a:graphic><a:graphicData uri="{TABLE_URI}"><a:tbl><a:tblPr{flags}/>'
        f"<a:tblGrid>{columns}</a:tblGrid>{drawn}</a:tbl></a:graphicData></a:graphic>"
        "</p:graphicFrame>"
    )


def _columns_named(grid: Grid) -> str:
    """What a screen reader says before it reads a table."""
    names = ["".join(run.text for run in cell).strip() for cell in grid.header]
    named = ", ".join(name for name in names if name)
    return f" descr={quoted(f'A table with the columns {named}')}" if named else ""


class _Cells:
    """Draws the cells of one table: how they are set and ruled is said once for all."""

    def __init__(self, shape: Cells, pen: Pen) -> None:
        self._grid, self._colour = shape.grid, shape.colour
        self._pen = pen
        self._ground = pen.layout.behind(shape.frame)
        level = Level(size=shape.size, font="")
        self._slot = Slot(-1, "", shape.frame, (Level(size=0.0, font=""),))
        own = Slot(-1, "", shape.frame, (level,))
        self._setting = Setting(own, pen.ruler, min(pen.least, shape.size), shape.size)
        none = "".join(f"<a:{side}><a:noFill/></a:{side}>" for side in ("lnL", "lnR", "lnT"))
        rule = f'<a:lnB w="{RULE}">{solid(pen.colours["line"])}</a:lnB>'
        x, y = round(PAD_X * EMU), round(shape.pad * EMU)
        self._margins = f'<a:tcPr marL="{x}" marR="{x}" marT="{y}" marB="{y}">{none}{rule}'
        self._head = solid(pen.colours["teal"])

    def xml(self, cell: Cell, at: int, *, header: bool) -> str:
        """One cell; `at` counts columns from 0."""
        bold = header or (self._grid.heads and not at)
        style = Style.LABEL if bold else Style.BODY
        colours = self._pen.colours
        behind, colour = (self._ground, self._colour)
        if header:
            behind, colour = colours["teal"], colours["paper"]
        ink = self._pen.on(behind, colour, always=True)
        passage = Passage(cell, style=style)
        words = paragraphs(
            (passage,), self._setting, self._slot, ink, ALIGNS[self._grid.aligns[at]]
        )
        fill = self._head if header else "<a:noFill/>"
        return (
            f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{words}</a:txBody>"
            f"{self._margins}{fill}</a:tcPr></a:tc>"
        )


def transform(frame: Frame, tag: str = "a:xfrm") -> str:
    """Where a shape stands, as DrawingML says it."""
    x, y = round(frame.x * EMU), round(frame.y * EMU)
    width, height = round(frame.width * EMU), round(frame.height * EMU)
    return f'<{tag}><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></{tag}>'
