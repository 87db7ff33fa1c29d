"""A first version of a module: files that build as they are and show where to write."""

from __future__ import annotations

import json
import re
import unicodedata

from toolkit.building import starter_texts as texts
from toolkit.building.schemas import editor_files
from toolkit.model.prompts import PROMPTS, STARTER_NAMES
from toolkit.model.quickly import dataclass
from toolkit.model.timetable import LONGEST_STRETCH

MODULES = ("session", "activity", "story", "quiz")
"""The kinds of modules to start from."""
CHECKED_BY = {"activity": "what-we-will-do", "story": "talking"}
USUAL_MINUTES = {"session": 35, "activity": 30, "story": 20, "quiz": 15}
LEAST_MINUTES = 10
MOST_MINUTES = {"session": 480, "activity": 75, "story": 75, "quiz": 75}
"""A day; for the others what people can sit through without a break."""
PAUSE = 15


@dataclass(frozen=True, slots=True)
class Answers:
    """What a person said about a new module; what is "" or 0 is filled with something usual."""

    name: str
    audience: str = ""
    minutes: int = 0
    outcome: str = ""


def slug(name: str) -> str:
    """A folder's name from what a person typed: lower case, hyphens, letters without accents."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def title_of(name: str) -> str:
    """A title from what a person typed: spaces for hyphens between small letters, no colon."""
    words = name.replace("-", " ").replace("_", " ") if name == slug(name) else name
    words = " ".join(words.split())
    return words[:1].upper() + words[1:]


def starter(kind: str, answers: Answers, *, with_package: bool) -> dict[str, str]:
    """The files of a new module: path in the project → text."""
    folder = slug(answers.name)
    asked = answers.minutes or USUAL_MINUTES[kind]
    minutes = min(max(LEAST_MINUTES, asked), MOST_MINUTES[kind])
    head = texts.HEAD.format(
        title=_quoted(title_of(answers.name)),
        summary=PROMPTS["summary"],
        audience=_quoted(answers.audience or "people who use services; carers"),
        outcome=_quoted(answers.outcome or "I can say in my own words what this was about"),
        check=CHECKED_BY.get(kind, "quiz-1"),
        minutes=minutes,
    )
    body = _session(minutes) if kind == "session" else _short(kind, minutes)
    files = {
        f"modules/{folder}/module.md": head + body,
        f"modules/{folder}/record.yaml": texts.RECORD,
    }
    return files | (project_files() if with_package else {})


def project_files() -> dict[str, str]:
    """What makes a folder a project, and an editor helpful in it."""
    return {
        "modules/package.yaml": texts.PACKAGE.format(
            title=STARTER_NAMES[0], organisation=STARTER_NAMES[1]
        ),
        **editor_files(),
    }


def _session(minutes: int) -> str:
    """Slides whose minutes add up, with a break before people have sat for too long."""
    parts = -(-minutes // LONGEST_STRETCH)
    welcome = 5 if minutes >= 25 else 2
    last = 10 if minutes >= 35 else 3
    rest = minutes - welcome - last - PAUSE * (parts - 1)
    slides = [texts.WELCOME.format(welcome=welcome)]
    for number in range(parts):
        length = rest // parts + (rest % parts if number == parts - 1 else 0)
        talk = min(15, max(2, length // 4))
        slides += [texts.BREAK.format(pause=PAUSE)] if number else []
        slides.append(
            texts.PART.format(
                before=f"Part {number + 1}: " if number else "",
                start=f"Part {number + 1}: " if number else "",
                name="" if number else " {#try-it}",
                talk=talk,
                activity=length - talk,
                **PROMPTS,
            )
        )
    return "".join([*slides, texts.LAST.format(last=last, **PROMPTS)])


def _short(kind: str, minutes: int) -> str:
    """One activity, one story or one quiz."""
    welcome = minutes // 5 if kind == "story" else 0
    main = (minutes - welcome) * 2 // 3
    last = minutes - welcome - main
    text = {"activity": texts.ACTIVITY, "story": texts.STORY, "quiz": texts.QUIZ}[kind]
    return text.format(welcome=welcome, main=main, last=last, **PROMPTS)


def _quoted(text: str) -> str:
    """A text as YAML reads it back, whatever is in it."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False)
