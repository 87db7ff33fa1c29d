"""The rule about marks that mean something to another program, and are only letters here."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.checking.as_typed import typed_words
from toolkit.checking.content import blocks_in, line_in
from toolkit.model.assets import Assets
from toolkit.model.blocks import Paragraph, Table, Voice
from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.inlines import Inlines
from toolkit.model.package import Package
from toolkit.model.quickly import regex
from toolkit.model.source import Span, on_line
from toolkit.model.words import inlines_of

FOREIGN_MARK = Rule(
    "TK439",
    "mark-of-another-program",
    Severity.WARNING,
    "Something in the text is a command for another program.",
    "It is shown as it was typed, on the slides and in the handout.",
    bad="# Consent\n\n## Saying no\n\nYou may always say no.\n\n{% include links.md %}\n",
    good="# Consent\n\n## Saying no\n\nYou may always say no.\n",
)
_WRITE_IT = "write here what it should bring in, or take it out."
_BOX = "begin the box with a line such as ::: tip above its words, and end it with ::: below them."
_NOTES = "write ::: notes above the words, and ::: below them."
_SLIDE = "take it out; a line with --- goes on to a further slide."
_LIST = "take it out; readers find a list of contents where one is useful."
_COMMENT = "write <!-- and --> around it if it is only for those who write."
_FORMULA = "say it in words, or show it as a picture with a description."
_BREAK = "write --- between two empty lines for a further slide."
_TITLE = "write a line above it with # and a space, then the title, and take this out."
_FILE = "write ![what it shows](images/name.png), with the name of the picture."
_SOURCE = "name what you refer to in words, or in a footnote: [^1] here, and [^1]: below."

MARKS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (regex(r"(?<!\{)\{%.{0,200}?%\}"), "Jekyll", _WRITE_IT),
    (regex(r"\{\{[<%].{0,200}?[>%]\}\}"), "Quarto or Hugo", _WRITE_IT),
    (regex(r"\{\{\s*[\w.|\s-]{1,100}\}\}"), "programs that fill in words", _WRITE_IT),
    (regex(r"\{:\s*[.#][^{}]{0,100}\}"), "Jekyll and older Carpentries lessons", _BOX),
    (regex(r"\.\. [\w-]{1,30}::"), "Sphinx", _BOX),
    (regex(r"\\(?:newpage|pagebreak|clearpage)\b"), "LaTeX", _SLIDE),
    (regex(r"\\(?:begin|end|textbf|textit|cite|includegraphics)\{"), "LaTeX", _WRITE_IT),
    (regex(r"-{1,2}8<-{1,2}"), "MkDocs", _WRITE_IT),
    (regex(r"^\[(?:TOC|_TOC_|toc)\]$"), "programs that make web pages", _LIST),
    (regex(r"\[-?@[\w:.#$%&+?<>~/-]{1,80}[^\]]{0,80}\]"), "Pandoc and Quarto", _SOURCE),
    (regex(r"^\?{3}$"), "remark, which takes what follows for notes", _NOTES),
    (regex(r"^%\s+\w.{0,80}"), "Pandoc, which takes it for the title", _TITLE),
    (regex(r"\$\$[^$]{1,200}\$\$"), "programs that set formulas", _FORMULA),
    (regex(r"^(?:={3,}|\+{3,}|--)$"), "programs that make slides", _BREAK),
    (regex(r"^//\s.{1,80}|^/\*.{0,200}?\*/"), "programs, which pass it over", _COMMENT),
    (regex(r"^\. \. \.$"), "Pandoc and Quarto, which pause here", "take it out."),
    (regex(r"%%.{1,200}?%%"), "Obsidian, which hides it", _COMMENT),
    (regex(r"!\[\[[^\[\]]{1,100}\]\]"), "Obsidian, which shows a file there", _FILE),
    (regex(r"【[^【】]{1,40}】|:contentReference\[oaicite.{0,30}"), "chat programs", _SOURCE),
    (
        regex(r"(?<!\S):[a-z][a-z_]{2,30}:(?!\S)"),
        "chat programs",
        "say in words what it says.",
    ),
)
"""How each mark looks, whose it is, and what to do."""
_SIGNS = regex(r"[{\\\[:?%【/]|8<|\. \.|\$\$|--|==|\+\+")
"""What each of the marks has at least one of: most words have none, and are not looked at twice."""


def foreign_mark(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Marks in paragraphs and tables; code is meant so, and a person's words are theirs."""
    for module in package.modules:
        blocks = tuple(blocks_in(module))
        voices = [block.span for block in blocks if isinstance(block, Voice)]
        theirs = {line for span in voices for line in range(span.line, span.end_line + 1)}
        for block in blocks:
            if isinstance(block, Paragraph | Table) and block.span.line not in theirs:
                for run in inlines_of(block):
                    yield from _marks(block.span, run)


def _marks(span: Span, run: Inlines) -> Iterator[Diagnostic]:
    words = typed_words(run)
    for pattern, whose, hint in MARKS if _SIGNS.search(words) else ():
        for found in pattern.finditer(words):
            line = line_in(run, found.start(), only_text=True)
            typed = " ".join(found.group().split())
            yield FOREIGN_MARK.at(
                on_line(span, line),
                f"“{typed}” is a command for {whose}; here it is shown as it stands.",
                hint,
            )


CHECKS = {FOREIGN_MARK: foreign_mark}
