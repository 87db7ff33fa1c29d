"""The styles of a Word file, from the theme: what a person sees in Word's list of styles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from toolkit.model.quickly import dataclass
from toolkit.model.theme import Sizes, Theme
from toolkit.rendering.deck.container import HEAD
from toolkit.rendering.deck.escaping import quoted
from toolkit.rendering.word.boxes import COLOURS, box_style, dresses, label_style, plain
from toolkit.rendering.word.numbering import (
    BULLET_LIST,
    NUMBER_LIST,
    STYLED,
    WORD,
    continued,
    list_style,
)
from toolkit.rendering.word.paragraph import BOX_INDENT, STEP, box_borders

WRITING_LINE = 567
"""One centimetre, in 1/20 points."""
BUILT_IN = {"Heading1", "Heading2", "Heading3", "Quote", "Caption"}
TWIPS = 20


@dataclass(frozen=True, slots=True)
class Scale:
    """The sizes of a file in Word's units: letters in half points, room in 1/20 points."""

    sizes: Sizes

    def letters(self, points: float) -> str:
        """The size of letters."""
        return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'

    @property
    def half(self) -> int:
        """Half a line, the step of the page's rhythm."""
        return round(self.sizes.body * self.sizes.line / 2 * TWIPS)

    def room(self, before: float, after: float, more: str = "") -> str:
        """The room above and below a paragraph, in half lines."""
        return (
            f'<w:spacing w:before="{round(before * self.half)}" '
            f'w:after="{round(after * self.half)}"{more}/>'
        )


def styles(theme: Theme, sizes: Sizes, language: str) -> bytes:
    """The part that defines all styles, for a file in one language."""
    colours = {name: plain(colour) for name, colour in theme.colours.items()}
    scale = Scale(sizes)
    told = [
        _defaults(theme, scale, colours, language),
        *_running(scale, colours),
        *_headings(scale, colours),
        *_lists(scale),
        *_boxes(scale, theme),
        *_characters(colours, theme),
        _table(colours),
    ]
    return f'{HEAD}<w:styles xmlns:w="{WORD}">{"".join(told)}</w:styles>'.encode()


def _style(
    id: str, name: str, of: str = "", so: str = "", *, based: str = "Normal", then: str = ""
) -> str:
    """One style of paragraphs: `of` the paragraph, `so` its words; `then` follows it."""
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    follow = f'<w:next w:val="{then}"/>' if then else ""
    paragraph = f"<w:pPr>{of}</w:pPr>" if of else ""
    words = f"<w:rPr>{so}</w:rPr>" if so else ""
    default = ' w:default="1"' if id == "Normal" else ""
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{id}"><w:name w:val={quoted(name)}/>'
        f"{base}{follow}<w:qFormat/>{paragraph}{words}</w:style>"
    )


def _defaults(theme: Theme, scale: Scale, colours: Mapping[str, str], language: str) -> str:
    font = quoted(theme.fonts["pages"])
    fonts = "".join(f" w:{kind}={font}" for kind in ("ascii", "hAnsi", "eastAsia", "cs"))
    lang = quoted(language or "en-GB")
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts{fonts}/>"
        f'<w:color w:val="{colours["ink"]}"/>{scale.letters(scale.sizes.body)}'
        f"<w:lang w:val={lang} w:eastAsia={lang} w:bidi={lang}/>"
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )


def _running(scale: Scale, colours: Mapping[str, str]) -> Iterator[str]:
    line = f' w:line="{scale.half * 2}" w:lineRule="atLeast"'
    rule = f'w:val="single" w:sz="12" w:space="10" w:color="{colours["line"]}"'
    muted = f'<w:color w:val="{colours["muted"]}"/>'
    yield _style("Normal", "Normal", "<w:widowControl/>" + scale.room(0.5, 0.5, line), based="")
    yield _style(
        "Quote",
        "Quote",
        f"<w:keepLines/><w:pBdr><w:left {rule}/></w:pBdr>"
        f'<w:ind w:left="{BOX_INDENT}" w:right="{BOX_INDENT}"/>',
    )
    yield _style(
        "Row",
        "Row",
        f'<w:keepLines/><w:pBdr><w:left {rule}/></w:pBdr><w:ind w:left="{BOX_INDENT}"/>',
    )
    yield _style("Caption", "caption", scale.room(0.5, 1, line), muted)
    yield _style("Picture", "Picture", scale.room(1, 0.5))
    yield _style("Term", "Term", "<w:keepNext/>" + scale.room(0.5, 0, line), "<w:b/><w:bCs/>")
    yield _style("Meaning", "Meaning", scale.room(0, 1, line) + f'<w:ind w:left="{STEP}"/>')
    yield _style("TableText", "Table text", scale.room(0.3, 0.3, line))
    yield _style("Question", "Question", "<w:keepNext/>" + scale.room(1.5, 0.3, line))
    yield _style("Choices", "Choices", _stops(3100, 6200) + scale.room(0, 0.5, line))
    yield _style("Scale", "Scale", _stops(*range(3000, 8000, 900)) + scale.room(0, 0.3, line))
    yield _style("WritingLabel", "Writing label", "<w:keepNext/>", muted)
    lined = "".join(
        f'<w:{edge} w:val="single" w:sz="6" w:space="1" w:color="{colours["line"]}"/>'
        for edge in ("bottom", "between")
    )
    exact = f'<w:spacing w:before="0" w:after="0" w:line="{WRITING_LINE}" w:lineRule="exact"/>'
    yield _style("WritingLine", "Writing line", f"<w:pBdr>{lined}</w:pBdr>{exact}")
    ground = plain_fill("F2F4F5")
    yield _style(
        "CodeBlock", "Code block", ground, '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/>'
    )
    above = f'w:val="single" w:sz="6" w:space="8" w:color="{colours["line"]}"'
    yield _style(
        "Colophon", "Colophon", f"<w:pBdr><w:top {above}/></w:pBdr>{scale.room(2, 0.5)}", muted
    )
    yield _style("FootnoteText", "footnote text", scale.room(0, 0.3))
    yield _style("Header", "header", scale.room(0, 1), muted)
    yield _style("Footer", "footer", "", muted)
    yield _style("SourceNote", "Source note", scale.room(1, 1, line), muted)


def _stops(*places: int) -> str:
    """Where tabs lead, in twentieths of a point from the left."""
    each = "".join(f'<w:tab w:val="left" w:pos="{place}"/>' for place in places)
    return f"<w:tabs>{each}</w:tabs>"


def plain_fill(colour: str) -> str:
    """A ground of one colour behind a paragraph."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>'


def _headings(scale: Scale, colours: Mapping[str, str]) -> Iterator[str]:
    sizes = scale.sizes
    for level in range(1, 7):
        points = {1: sizes.h1, 2: sizes.h2, 3: sizes.h3}.get(level, sizes.body)
        before = {1: 1.0, 2: 2.5, 3: 1.5}.get(level, 1.0)
        yield _style(
            f"Heading{level}",
            f"heading {level}",
            f"<w:keepNext/><w:keepLines/>{scale.room(before, 0.5)}"
            f'<w:outlineLvl w:val="{level - 1}"/>',
            f'<w:b/><w:bCs/><w:color w:val="{colours["teal"]}"/>{scale.letters(points)}',
            then="Normal",
        )


def _lists(scale: Scale) -> Iterator[str]:
    line = f' w:line="{scale.half * 2}" w:lineRule="atLeast"'
    room = scale.room(0.25, 0.25, line)
    for level in range(STYLED):
        ending = f" {level + 1}" if level else ""
        for ordered, name, number in (
            (False, "List Bullet", BULLET_LIST),
            (True, "List Number", NUMBER_LIST),
        ):
            at = f'<w:ilvl w:val="{level}"/>' if level else ""
            yield _style(
                list_style(level, ordered=ordered),
                name + ending,
                f'<w:numPr>{at}<w:numId w:val="{number}"/></w:numPr>{room}',
            )
        moved = f'<w:ind w:left="{STEP * (level + 1)}"/>'
        yield _style(continued(level), "List Continue" + ending, room + moved)
    hanging = f'<w:ind w:left="{STEP}" w:hanging="{STEP}"/>'
    yield _style("Task", "Task", _stops(STEP, 2 * STEP) + room + hanging)


def _boxes(scale: Scale, theme: Theme) -> Iterator[str]:
    line = f'<w:spacing w:before="0" w:after="0" w:line="{scale.half * 2}" w:lineRule="atLeast"/>'
    indent = f'<w:ind w:left="{BOX_INDENT}" w:right="{BOX_INDENT // 2}"/>'
    looks = dresses(theme)
    for kind in (*COLOURS, "cover"):
        dress = looks[kind]
        name = kind.replace("-", " ").capitalize()
        id = box_style(kind)
        words = f'<w:color w:val="{dress.heading}"/>' if kind == "cover" else ""
        yield _style(
            id, name, f"<w:keepLines/>{box_borders(dress.bar, dress.ground)}{line}{indent}", words
        )
        bar = plain(theme.colours["sand"]) if kind == "cover" else dress.bar
        first = "" if kind == "cover" else box_borders(dress.bar, dress.ground, first=True)
        yield _style(
            label_style(kind),
            f"{name} label",
            f"<w:keepNext/>{first}",
            f'<w:b/><w:bCs/><w:color w:val="{bar}"/>',
            based=id,
            then=id,
        )
    yield _style("VoiceWords", "Voice words", "", scale.letters(scale.sizes.h3), based="BoxVoice")


def _characters(colours: Mapping[str, str], theme: Theme) -> Iterator[str]:
    def style(id: str, name: str, so: str) -> str:
        return (
            f'<w:style w:type="character" w:styleId="{id}"><w:name w:val="{name}"/>'
            f"<w:rPr>{so}</w:rPr></w:style>"
        )

    mono = quoted(theme.fonts["mono"])
    yield style(
        "Hyperlink", "Hyperlink", f'<w:color w:val="{colours["teal"]}"/><w:u w:val="single"/>'
    )
    yield style("FootnoteReference", "footnote reference", '<w:vertAlign w:val="superscript"/>')
    yield style("Code", "Code", f"<w:rFonts w:ascii={mono} w:hAnsi={mono} w:cs={mono}/>")


def _table(colours: Mapping[str, str]) -> str:
    line = f'w:val="single" w:sz="6" w:space="0" w:color="{colours["line"]}"'
    head = f'<w:shd w:val="clear" w:color="auto" w:fill="{colours["teal"]}"/>'
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:left w:w="120" w:type="dxa"/><w:right w:w="120" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
        '<w:style w:type="table" w:styleId="PageTable"><w:name w:val="Page table"/>'
        '<w:basedOn w:val="TableNormal"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders><w:bottom {line}/><w:insideH {line}/></w:tblBorders></w:tblPr>"
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/>'
        f'<w:color w:val="{colours["paper"]}"/></w:rPr><w:tcPr>{head}</w:tcPr></w:tblStylePr>'
        "</w:style>"
    )
