"""Rules about what titles say in words that the toolkit would count, time or draw by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.checking.bold_titles import DOING, SLIDE_NUMBER, title_of
from toolkit.checking.breaks import CLOCKS, minutes_in
from toolkit.model.assets import Assets
from toolkit.model.blocks import Activity, Discussion, Heading, Quiz, Reflection
from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.package import Package, Slide
from toolkit.model.quickly import regex
from toolkit.model.source import Span, on_line
from toolkit.model.words import plain, walk

_TOP = "# Consent\n\n"
NUMBER_IN_TITLE = Rule(
    "TK447",
    "slide-number-in-title",
    Severity.ADVICE,
    "A title begins with the number of its slide.",
    "Slides are numbered by themselves. A number in words is soon another than the slide's own.",
    bad=_TOP + "## Slide 3: Saying no\n\nYou may always say no.\n",
    good=_TOP + "## Saying no\n\nYou may always say no.\n",
)
CLOCK_IN_TITLE = Rule(
    "TK448",
    "clock-times-in-title",
    Severity.ADVICE,
    "A title says when or how long, and nothing else says how many minutes that is.",
    "The run sheet works out clock times from minutes, and again when the session begins later.",
    bad=_TOP + "## 10:00-10:30 Saying no\n\nYou may always say no.\n",
    good=_TOP + "## Saying no {minutes=30}\n\nYou may always say no.\n",
)
ACTIVITY_AS_WORDS = Rule(
    "TK449",
    "activity-only-in-words",
    Severity.ADVICE,
    "A title says that people do something, and no block says so.",
    "The run sheet lists no activity there, and the handout has no room to write.",
    bad=_TOP + "## Activity: A time you said no\n\nTalk in pairs.\n",
    good=_TOP + '## Saying no\n\n::: activity {title="A time you said no"}\nTalk in pairs.\n:::\n',
)
_BLOCKS = (Activity, Discussion, Quiz, Reflection)
_OWN_NAME = frozenset({"discussion", "quiz", "reflection"})
_TIME_AT_END = regex(r"[-–—:,]\s*\d{1,3}\s*(?:mins?|minutes?)$", re.IGNORECASE)
_TIME = regex(r"\s*\(?\b(\d{1,3})\s*(?:mins?|minutes?)\b\)?", re.IGNORECASE)


def slide_number_in_title(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Titles such as “Slide 3: Saying no”."""
    for module in package.modules:
        for slide in module.slides:
            found = SLIDE_NUMBER.match(slide.title)
            if found and (left := slide.title[found.end() :]):
                yield NUMBER_IN_TITLE.at(
                    on_line(slide.span, slide.span.line),
                    f"this title begins with “{found.group().strip()}”, and slides are numbered "
                    "by themselves.",
                    f"leave the number out: ## {left}",
                )


def clock_times_in_title(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Titles with two clock times, on slides that hold something and have no minutes."""
    for module in package.modules:
        for slide in module.slides:
            found = CLOCKS.search(slide.title) or _TIME_AT_END.search(slide.title)
            if found and slide.minutes is None and slide.blocks:
                typed = found.group().strip(" -–—:,")
                left = " ".join(slide.title.replace(found.group(), " ").strip(" -–—:,|()").split())
                yield CLOCK_IN_TITLE.at(
                    on_line(slide.span, slide.span.line),
                    f"“{typed}” is only part of the title, so the run sheet does not know how "
                    "long it takes.",
                    f"write ## {left or 'and its title'} {{minutes={minutes_in(slide.title)}}}",
                )


def activity_only_in_words(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Titles, headings and bold lines that announce something to do, on slides without it."""
    for module in package.modules:
        for slide in module.slides:
            if any(isinstance(block, _BLOCKS) for block in walk(slide.blocks)):
                continue
            for span, words in _headings(slide):
                if found := DOING.fullmatch(words):
                    yield ACTIVITY_AS_WORDS.at(
                        on_line(span, span.line),
                        f"“{words}” says in words alone what people do, so no run sheet lists it.",
                        f"write {_block(found)} above what people do, and ::: below it.",
                    )


def _headings(slide: Slide) -> Iterator[tuple[Span, str]]:
    yield slide.span, slide.title
    for block in slide.blocks:
        yield block.span, plain(block.children) if isinstance(block, Heading) else title_of(block)


def _block(found: re.Match[str]) -> str:
    """The line that begins the block, with the title and the minutes that the words name."""
    kind, time = found["kind"].lower(), _TIME.search(found.group())
    said = _TIME.sub("", found["title"] or "").strip(" .:").replace('"', "”")
    settings = [f'title="{said}"'] if said else []
    settings += [f"minutes={time[1]}"] if time else []
    name = kind if kind in _OWN_NAME else "activity"
    return f"::: {name} {{{' '.join(settings)}}}" if settings else f"::: {name}"


CHECKS = {
    NUMBER_IN_TITLE: slide_number_in_title,
    CLOCK_IN_TITLE: clock_times_in_title,
    ACTIVITY_AS_WORDS: activity_only_in_words,
}
