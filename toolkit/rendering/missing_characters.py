"""Characters that no bundled font can draw: named in brackets on paper, and told to the author."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.package import Module
from toolkit.model.quickly import regex
from toolkit.model.record import scalars
from toolkit.model.source import Span
from toolkit.model.words import texts, walk
from toolkit.rendering.format import Job

MISSING_CHARACTER = Rule(
    "TK650",
    "missing-character",
    Severity.WARNING,
    "A page holds a character that none of the bundled fonts can draw.",
    "On paper there would be an empty box, so its name is printed in square brackets instead.",
    bad="# Snowy\n\n## Weather\n\n- It snows in the hills \U0001f3d4\n",
    good="# Snowy\n\n## Weather\n\n- It snows in the hills \N{SNOWFLAKE}\n",
)
SKIN_TONES = range(0x1F3FB, 0x1F400)
NOT_DRAWN = regex(r"(<(?:title|style)\b.*?</(?:title|style)>|<[^>]*>)", re.DOTALL)
SCRIPTS = {"cjk": "Chinese, Japanese or Korean", "hangul": "Korean", "hiragana": "Japanese"}
"""How a script is called whose Unicode name says little."""


def in_words(page: str, missing: Iterable[str]) -> str:
    """A page (HTML) with the missing characters named: a sign by its name, letters by their script.

    What only joins signs or changes their look is left out. Only what is drawn is changed: no
    tag, so that links still lead to their places, and no title, which is not set in our fonts.
    """
    missing = tuple(missing)
    parts = NOT_DRAWN.split(page)
    parts[::2] = (_named(words, missing) for words in parts[::2])
    return "".join(parts)


def _named(text: str, missing: tuple[str, ...]) -> str:
    scripts: dict[str, str] = {}
    for letter in filter(_is_letter, missing):
        scripts[_script(letter)] = scripts.get(_script(letter), "") + re.escape(letter)
    for script, letters in scripts.items():
        run = f"[{letters}]+(?:[^\\w<>&]+[{letters}]+)*"
        text = re.sub(run, f"[words in {script} letters]", text)
    return text.translate({ord(c): _in_brackets(c) for c in missing if not _is_letter(c)})


def about(job: Job, missing: Iterable[str]) -> Iterator[Diagnostic]:
    """What to say about missing characters, at the first place of each; once for each script."""
    told = set()
    for character in missing:
        is_letter = _is_letter(character)
        name = f"{_script(character)} letters" if is_letter else _name(character)
        if name in told or not (is_letter or _in_brackets(character)):
            continue
        told.add(name)
        what = f"the {name} here" if is_letter else f"“{character}” ({name})"
        hint = (
            "hand out the web page as well, which shows them, or use a picture with a description."
            if is_letter
            else "write it in words, or use a picture with a description."
        )
        says = f"the fonts for PDFs have no shape for {what}, so words in brackets stand there."
        yield MISSING_CHARACTER.at(_first_place(job, character), says, hint)


def _is_letter(character: str) -> bool:
    return unicodedata.category(character).startswith("L")


def _in_brackets(character: str) -> str:
    if unicodedata.category(character)[0] in "MC" or ord(character) in SKIN_TONES:
        return ""
    return f"[{_name(character)}]"


def _name(character: str) -> str:
    return unicodedata.name(character, f"U+{ord(character):04X}").lower()


def _script(letter: str) -> str:
    first = _name(letter).split()[0]
    return SCRIPTS.get(first, first.capitalize())


def _first_place(job: Job, character: str) -> Span:
    """Where a character is written first; of what stands in one another, the innermost."""
    modules = (job.module,) if job.module else job.package.modules
    for module in modules:
        for places in _places(module):
            if found := [span for span, words in places if character in words]:
                return min(found, key=lambda span: span.end_line - span.line)
    explained = job.package.glossary
    terms = (t.span for t in explained if character in f"{t.term} {t.short} {t.long}")
    return next(terms, (job.module or job.package).span)


def _places(module: Module) -> Iterator[list[tuple[Span, str]]]:
    """What a module says and where, part by part in the order of its source."""
    front = (module.title, module.summary, *module.audience, *module.content_notes)
    yield [(module.span, " ".join(front))]
    yield [(outcome.span, outcome.text) for outcome in module.outcomes]
    for slide in module.slides:
        yield [
            (slide.span, slide.title),
            *((b.span, words) for b in walk(slide.blocks) for words in texts((b,))),
        ]
    yield [(source.span, source.title) for source in (*module.reading, *module.sources)]
    yield [(value.span, value.text) for value in scalars(module.record.entries)]
