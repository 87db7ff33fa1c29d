"""What is around the words of a Word file: paper, running head and foot, settings, fonts, names."""

from __future__ import annotations

from toolkit.model.quickly import dataclass
from toolkit.model.theme import Theme
from toolkit.rendering.deck.container import HEAD
from toolkit.rendering.deck.escaping import escaped, quoted
from toolkit.rendering.word.numbering import WORD

RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    f'xmlns:w="{WORD}" xmlns:r="{RELATED}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"'
)
FONT_FALLBACK = "Arial"
MONO_FALLBACK = "Consolas"


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet and its margins in 1/20 points; `inner` is at the side where sheets are bound."""

    width: int
    height: int
    inner: int = 1361
    outer: int = 1134
    top: int = 1474
    bottom: int = 1417

    @property
    def room(self) -> int:
        """The width of the words."""
        return self.width - self.inner - self.outer

    def xml(self, first: str, running: str, foot: str, *, rtl: bool) -> str:
        """The end of the body: the sheet, and the ids of its running heads and its foot."""
        leftward = "<w:bidi/>" if rtl else ""
        return (
            f'<w:sectPr><w:headerReference w:type="first" r:id="{first}"/>'
            f'<w:headerReference w:type="default" r:id="{running}"/>'
            f'<w:footerReference w:type="first" r:id="{foot}"/>'
            f'<w:footerReference w:type="default" r:id="{foot}"/>'
            f'<w:pgSz w:w="{self.width}" w:h="{self.height}"/>'
            f'<w:pgMar w:top="{self.top}" w:right="{self.outer}" w:bottom="{self.bottom}" '
            f'w:left="{self.inner}" w:header="680" w:footer="680" w:gutter="0"/>'
            f"<w:titlePg/>{leftward}</w:sectPr>"
        )


SHEETS = {"A4": Paper(11906, 16838), "Letter": Paper(12240, 15840)}


def settings() -> bytes:
    """Mirrored margins, for printing on both sides; and Word's own ways, not those of old."""
    modern = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" '
        f'w:val="{value}"/>'
        for name, value in (("compatibilityMode", "15"), ("enableOpenTypeFeatures", "1"))
    )
    notes = '<w:footnote w:id="-1"/><w:footnote w:id="0"/>'
    return (
        f'{HEAD}<w:settings xmlns:w="{WORD}"><w:mirrorMargins/>'
        f'<w:defaultTabStop w:val="510"/><w:footnotePr>{notes}</w:footnotePr>'
        f"<w:compat>{modern}</w:compat></w:settings>"
    ).encode()


def fonts(theme: Theme) -> bytes:
    """The fonts by name, each with one that every computer has."""
    told = "".join(
        f'<w:font w:name={quoted(theme.fonts[name])}><w:altName w:val="{other}"/>'
        f'<w:family w:val="{family}"/></w:font>'
        for name, other, family in (
            ("pages", FONT_FALLBACK, "swiss"),
            ("mono", MONO_FALLBACK, "modern"),
        )
    )
    return f'{HEAD}<w:fonts xmlns:w="{WORD}">{told}</w:fonts>'.encode()


def running_head(title: str) -> bytes:
    """The title of the document, on every page but the first; "" for the first."""
    words = f"<w:r><w:t>{escaped(title)}</w:t></w:r>" if title else ""
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{words}</w:p>'
    return f"{HEAD}<w:hdr {SPACES}>{paragraph}</w:hdr>".encode()


def foot(stamp: str, width: int) -> bytes:
    """The stamp at the left and "page 2 of 9" at the right."""

    def number(name: str) -> str:
        return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'

    def words(text: str) -> str:
        return f'<w:r><w:t xml:space="preserve">{escaped(text)}</w:t></w:r>'

    at = f'<w:tabs><w:tab w:val="right" w:pos="{width}"/></w:tabs>'
    return (
        f'{HEAD}<w:ftr {SPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/>{at}</w:pPr>'
        f"{words(stamp)}<w:r><w:tab/></w:r>{words('page ')}{number('PAGE')}"
        f"{words(' of ')}{number('NUMPAGES')}</w:p></w:ftr>"
    ).encode()


def notes(bodies: list[str]) -> bytes:
    """The footnotes, after the two lines that Word wants between them and the page."""
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}">'
        f"<w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>"
        for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    told = "".join(
        f'<w:footnote w:id="{number}">{body}</w:footnote>'
        for number, body in enumerate(bodies, start=1)
    )
    return f"{HEAD}<w:footnotes {SPACES}>{separators}{told}</w:footnotes>".encode()


def core(title: str, about: str, made_by: str, language: str) -> bytes:
    """The names under which a computer lists the file."""
    parts = (
        ("dc:title", title),
        ("dc:creator", made_by),
        ("dc:description", about),
        ("dc:language", language),
    )
    told = "".join(f"<{name}>{escaped(text)}</{name}>" for name, text in parts if text)
    return (
        f"{HEAD}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/">{told}</cp:coreProperties>'
    ).encode()
