"""What a line of a page holds → runs of words, set as their markup says, with spaces put right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from toolkit.model.languages import runs_left
from toolkit.model.quickly import dataclass, regex
from toolkit.rendering.deck.escaping import escaped, quoted

SPACES = regex(r"[ \t\n\r\f]+")
BREAK = "<w:r><w:br/></w:r>"
TAB = "<w:r><w:tab/></w:r>"


@dataclass(frozen=True, slots=True)
class Look:
    """How words are set; `colour` is six figures, `lang` "" for the language of the file."""

    bold: bool = False
    strike: bool = False
    raised: bool = False
    style: str = ""
    colour: str = ""
    lang: str = ""
    rtl: bool = False

    def xml(self) -> str:
        """The properties of a run, in the order in which Word wants them."""
        parts = []
        if self.style:
            parts.append(f'<w:rStyle w:val="{self.style}"/>')
        if self.bold:
            parts.append("<w:b/><w:bCs/>")
        if self.strike:
            parts.append("<w:strike/>")
        if self.colour:
            parts.append(f'<w:color w:val="{self.colour}"/>')
        if self.raised:
            parts.append('<w:vertAlign w:val="superscript"/>')
        if self.rtl:
            parts.append("<w:rtl/>")
        if self.lang:
            kind = "bidi" if self.rtl else "val"
            parts.append(f"<w:lang w:{kind}={quoted(self.lang)}/>")
        return f"<w:rPr>{''.join(parts)}</w:rPr>" if parts else ""

    def told(self, lang: str) -> Look:
        """The same look for words in a language."""
        return replace(self, lang=lang, rtl=runs_left(lang))


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Run:
    """Words with their look, or something else in a line (`xml`); `link` is where it leads.

    `edge` says that what stands here ends a stretch of words, so that a space beside it is none.
    """

    text: str = ""
    look: Look = PLAIN
    xml: str = ""
    link: str = ""
    edge: bool = False


def tidied(runs: Iterable[Run]) -> list[Run]:
    """Runs as a browser would show them: gaps are one space, and none stands at an end."""
    kept: list[Run] = []
    gap = True
    for run in runs:
        if run.xml:
            if run.edge:
                _trim(kept)
            kept.append(run)
            gap = run.edge
            continue
        text = SPACES.sub(" ", run.text)
        if gap:
            text = text.removeprefix(" ")
        if text:
            kept.append(replace(run, text=text))
            gap = text.endswith(" ")
    _trim(kept)
    return kept


def written(runs: Iterable[Run]) -> str:
    """The XML of runs; those that lead to the same place stand in one link."""
    parts: list[str] = []
    link = ""
    for run in runs:
        if run.link != link:
            parts.append("</w:hyperlink>" if link else "")
            parts.append(f"<w:hyperlink {run.link}>" if run.link else "")
            link = run.link
        parts.append(run.xml or _words(run))
    parts.append("</w:hyperlink>" if link else "")
    return "".join(parts)


def kept_lines(text: str, look: Look) -> Iterator[Run]:
    """Lines exactly as they were typed."""
    for number, line in enumerate(text.rstrip("\n").split("\n")):
        if number:
            yield Run(xml=BREAK)
        yield Run(xml=_words(Run(line.replace("\t", "    "), look)))


def _words(run: Run) -> str:
    words = f'<w:t xml:space="preserve">{escaped(run.text)}</w:t>'
    return f"<w:r>{run.look.xml()}{words}</w:r>"


def _trim(runs: list[Run]) -> None:
    """Take away the space that stands at the end."""
    while runs and not runs[-1].xml:
        text = runs[-1].text.removesuffix(" ")
        if text:
            runs[-1] = replace(runs[-1], text=text)
            return
        runs.pop()
