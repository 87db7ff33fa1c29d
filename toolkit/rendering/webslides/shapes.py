"""Fitted shapes → HTML that stands where they were fitted, and flows on a narrow screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never
from urllib.parse import quote

from markupsafe import Markup

from toolkit.model.assets import Assets
from toolkit.model.blocks import Align
from toolkit.model.quickly import dataclass
from toolkit.rendering.deck.fitted import Bar, Cells, Icon, Shape, Shown, Words
from toolkit.rendering.deck.grid import PAD_X, Cell
from toolkit.rendering.deck.layouts import Frame, Slot
from toolkit.rendering.deck.pages import Room
from toolkit.rendering.deck.presentation import Image, Passage, Style
from toolkit.rendering.deck.setting import Setting
from toolkit.rendering.html_inlines import attributes
from toolkit.rendering.html_pictures import KINDS
from toolkit.rendering.page import Medium, data_address
from toolkit.rendering.webslides.passages import Dress, written
from toolkit.rendering.webslides.runs import Ways, words

ALIGNS = {Align.LEFT: "", Align.CENTRE: "centre", Align.RIGHT: "right"}
Length = Callable[[float], str]
"""Points on a slide as a length of CSS."""


@dataclass(frozen=True, slots=True)
class Brush:
    """What drawing on one page needs: how text is set, lengths, ways of links, and pictures."""

    room: Room
    length: Length
    ways: Ways
    medium: Medium
    assets: Assets
    heading: int = 0

    def draw(self, shape: Shape) -> Markup:
        """One shape."""
        match shape:
            case Words():
                return self._words(shape)
            case Bar():
                style = f"{self.place(shape.frame)};background:{shape.colour}"
                return Markup('<div class="at bar"{}></div>\n').format(attributes(style=style))
            case Icon():
                return self._icon(shape)
            case Cells():
                return self._table(shape)
            case Shown():
                return self._picture(shape) if shape.image.data else self._missing(shape)
            case _:
                assert_never(shape)

    def place(self, frame: Frame) -> str:
        """Where a shape stands."""
        names = {"x": frame.x, "y": frame.y, "w": frame.width, "h": frame.height}
        return ";".join(f"--{name}:{self.length(value)}" for name, value in names.items())

    def dress(self, setting: Setting) -> Dress:
        """How passages look that are set like this."""

        def style(passage: Passage, first: bool) -> str:
            look = setting.look(passage)
            gap = 0.0 if first else look.before
            lengths = {"s": look.size, "b": gap, "i": look.left, "k": look.left - look.hang}
            said = ";".join(f"--{name}:{self.length(value)}" for name, value in lengths.items())
            return f"{said};--n:{look.line(passage.runs) / look.size:.4g}"

        return style

    def line(self, slot: Slot, frame: Frame, tall: float) -> tuple[tuple[str, ...], str]:
        """The classes and the style of words `tall` points high that stand in a slot."""
        inside = frame.within(*slot.insets)
        spare = max(inside.height - tall, 0.0)
        level = slot.level(0)
        down = spare / 2 if slot.anchor == "ctr" else 0.0
        style = self.place(Frame(inside.x, inside.y + down, inside.width, inside.height))
        if slot.anchor == "b":  # from below, so that a line more or less moves the others
            style += f";--low:{self.length(self.room.template.height - inside.bottom)}"
        style += f";color:{level.colour};--m:{level.mark_colour or level.colour}"
        return ("at", *("low",) * (slot.anchor == "b"), *("bold",) * level.bold), style

    def _words(self, shape: Words) -> Markup:
        slot = shape.style
        setting = self.room.measure(slot, shape.scale).setting
        if shape.colour:
            left, top, right, bottom = (self.length(each) for each in slot.insets)
            classes: tuple[str, ...] = ("at", "box")
            style = f"{self.place(shape.frame)};color:{slot.level(0).colour};--c:{shape.colour}"
            style += f";--m:{slot.level(0).mark_colour or shape.colour}"
            style += f";--p:{top} {right} {bottom} {left};background:{shape.tint or 'none'}"
        else:
            tall = setting.total(shape.passages, shape.frame.within(*slot.insets).width)
            classes, style = self.line(slot, shape.frame, tall)
            classes = (*classes, "words")
        body = written(shape.passages, self.ways, self.heading, self.dress(setting))
        given = attributes(classes=classes, style=style)
        return Markup("<div{}>\n{}</div>\n").format(given, body)

    def _icon(self, shape: Icon) -> Markup:
        drawing = shape.svg.replace("currentColor", shape.colour)
        style = f"{self.place(shape.frame)};background-image:{svg_address(drawing)}"
        return Markup('<div class="at icon"{}></div>\n').format(attributes(style=style))

    def _picture(self, shape: Shown) -> Markup:
        image = shape.image
        address = self._address(image)
        style = self.place(shape.frame)
        if image.decorative or not image.alt:
            given = attributes(style=f"{style};background-image:url('{address}')")
            return Markup('<div class="at icon picture"{}></div>\n').format(given)
        if image.href and self.medium is Medium.SCREEN:
            return Markup(
                '<a class="at film" href="{}" rel="external"{}><img src="{}" alt="{}"></a>\n'
            ).format(image.href, attributes(style=style), address, image.alt)
        return Markup('<img class="at picture" src="{}" alt="{}"{}>\n').format(
            address, image.alt, attributes(style=style)
        )

    def _address(self, image: Image) -> str:
        if self.medium is Medium.PAPER and image.path in self.assets:
            return "asset:" + quote(image.path)
        return data_address(image.data, KINDS[image.kind])

    def _missing(self, shape: Shown) -> Markup:
        said = Markup("<strong>{}</strong>").format(shape.image.missing)
        if shape.image.alt:
            said += Markup(" It shows: {}").format(shape.image.alt)
        style = f"{self.place(shape.frame)};--s:{self.length(shape.size)}"
        return Markup('<p class="at missing"{}>{}</p>\n').format(attributes(style=style), said)

    def _table(self, shape: Cells) -> Markup:
        grid = shape.grid
        columns = Markup("").join(
            Markup('<col style="width:{:.4g}%">').format(100 * width / shape.frame.width)
            for width in shape.widths
        )
        head = Markup("")
        if grid.header:
            head = Markup("<thead><tr>{}</tr></thead>\n").format(self._cells(grid.header, shape, 1))
        rows = [Markup("<tr>{}</tr>\n").format(self._cells(row, shape, 0)) for row in grid.rows]
        style = f"{self.place(shape.frame)};--s:{self.length(shape.size)};color:{shape.colour}"
        style += f";--p:{self.length(shape.pad)} {self.length(PAD_X)};--r:{self.length(0.75)}"
        return Markup(
            '<table class="at cells"{}><colgroup>{}</colgroup>\n{}<tbody>\n{}</tbody></table>\n'
        ).format(attributes(style=style), columns, head, Markup("").join(rows))

    def _cells(self, row: tuple[Cell, ...], shape: Cells, header: int) -> Markup:
        return Markup("").join(
            self._cell(cell, shape, at, header=bool(header)) for at, cell in enumerate(row)
        )

    def _cell(self, cell: Cell, shape: Cells, at: int, *, header: bool) -> Markup:
        named = shape.grid.heads and not at
        given = attributes(
            classes=(ALIGNS[shape.grid.aligns[at]],),
            scope="col" if header else "row" if named else "",
        )
        inside = words(Passage(cell, style=Style.BODY), self.ways)
        tag = "th" if (header or named) and inside.strip() else "td"
        if tag == "td":
            given = attributes(classes=(ALIGNS[shape.grid.aligns[at]],))
        return Markup("<{tag}{given}>{inside}</{tag}>").format(tag=tag, given=given, inside=inside)


def svg_address(drawing: str) -> str:
    """A drawing as an address for a style sheet."""
    return f"url('data:image/svg+xml,{quote(drawing, safe=' =:/,.-')}')"
