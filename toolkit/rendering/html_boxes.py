"""The boxes around activities, callouts, voices and the like, each with its word, icon and bar."""

from __future__ import annotations

from markupsafe import Markup

from toolkit.model.blocks import (
    Activity,
    Callout,
    CalloutKind,
    Discussion,
    Only,
    OnlyFor,
    Quiz,
    Reflection,
    Voice,
)
from toolkit.model.consent import Standing
from toolkit.model.labels import (
    INVENTED,
    NO_CONSENT,
    REFLECTION,
    activity_label,
    discussion_label,
)
from toolkit.model.words import texts
from toolkit.rendering.html_inlines import attributes

LINES_FOR_AN_ANSWER = 3
LINES_THAT_STAY_TOGETHER = 6
"""Writing lines are kept on one page up to this many; more are broken into runs."""
LETTERS_IN_A_LINE = 60
FEW_LINES = 4
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def callout(block: Callout, title: Markup, body: Markup) -> Markup:
    """A box that says what kind of thing it holds."""
    heading = Markup('<p class="title">{}</p>\n').format(title) if title else Markup("")
    kind = CalloutKind(block.kind)
    return _box(block, kind.name.lower().replace("_", "-"), kind.value, heading + body)


def activity(block: Activity, heading: Markup, body: Markup, *, has_room: bool) -> Markup:
    """An activity: what it is, how long, with whom, what is needed, and room to write.

    One that `has_room` in something that it holds gets no lines of its own.
    """
    needs = room = Markup("")
    if block.materials:
        needs = Markup('<p class="needs"><strong>You need:</strong> {}</p>\n').format(
            ", ".join(block.materials)
        )
    if not has_room:
        room = writing_lines(block.lines, f"Room to write: {block.title}".rstrip(": "))
    kind = "activity short" if _is_short(block) else "activity"
    return _box(block, kind, activity_label(block), heading + body + needs) + room


def _is_short(block: Activity) -> bool:
    """Whether an activity takes so little room that its writing lines stay on its page."""
    lines = sum(1 + len(text) // LETTERS_IN_A_LINE for text in texts(block.blocks) if text)
    return lines <= FEW_LINES


def reflection(block: Reflection, heading: Markup, body: Markup) -> Markup:
    """A quiet moment with lines to write on."""
    room = writing_lines(block.lines)
    return _box(block, "reflection", REFLECTION, heading + body) + room


def discussion(block: Discussion, heading: Markup, body: Markup) -> Markup:
    """Something to talk about."""
    return _box(block, "discussion", discussion_label(block), heading + body)


def voice(block: Voice, body: Markup, standing: Standing) -> Markup:
    """A person's own words under a large opening mark, with the credit that they agreed to."""
    invented = standing is Standing.INVENTED
    said = [block.credit] if block.credit else []
    if invented and INVENTED.lower() not in block.credit.lower():
        said.append(INVENTED)
    credit = Markup('<p class="credit">{}</p>\n').format(" · ".join(said)) if said else Markup("")
    asked = standing in (Standing.INVENTED, Standing.GIVEN)
    warning = "" if asked else Markup('<p class="unsettled">{}</p>\n').format(NO_CONSENT)
    words = Markup("<blockquote>{}</blockquote>\n").format(body)
    kind = "A voice" if invented else "In their own words"
    return _box(block, "voice", kind, words + credit + warning)


def quiz(block: Quiz, heading: Markup, questions: list[tuple[Markup, list[Markup]]]) -> Markup:
    """Questions in order, each a prompt with lettered options, or lines where it has none."""
    items = Markup("").join(
        Markup("<li>{}{}</li>\n").format(prompt, _options(options)) for prompt, options in questions
    )
    if len(questions) == 1:
        prompt, options = questions[0]
        asked = prompt + _options(options)
    else:
        asked = Markup('<ol class="questions">\n{}</ol>\n').format(items)
    return _box(block, "quiz", "Check what you know", heading + asked)


def only(block: Only, body: Markup) -> Markup:
    """What a trainer guide sets apart: notes, answers and the like."""
    words = block.label or {OnlyFor.NOTES: "Notes", OnlyFor.ANSWER: "Answer"}.get(block.who, "")
    kind = block.who.value
    return _box(block, kind, words or kind.capitalize(), body)


def writing_lines(count: int, label: str = "") -> Markup:
    """Lines to write on, on paper; screens show none."""
    if count <= 0:
        return Markup("")
    runs = []
    while count > 0:
        run = min(count, LINES_THAT_STAY_TOGETHER)
        runs.append(Markup('<div class="lines" style="height:{}mm"></div>\n').format(run * 10))
        count -= run
    words = Markup('<p class="write">{}</p>\n').format(label) if label else Markup("")
    return Markup('<div class="room">\n{}{}</div>\n').format(words, Markup("").join(runs))


def _options(options: list[Markup]) -> Markup:
    if not options:
        return writing_lines(LINES_FOR_AN_ANSWER)
    items = Markup("").join(
        Markup('<li><span class="letter">{}</span><span class="tick"></span>{}</li>\n').format(
            letter, option
        )
        for letter, option in zip(letters(), options, strict=False)
    )
    return Markup('<ul class="options">\n{}</ul>\n').format(items)


def letters() -> list[str]:
    """What options of a question are called: A, B, C, and so on."""
    return [*LETTERS, *(first + second for first in LETTERS for second in LETTERS)]


def _box(
    block: Activity | Callout | Discussion | Only | Quiz | Reflection | Voice,
    kind: str,
    word: str,
    body: Markup,
) -> Markup:
    given = attributes(classes=("box", *kind.split()), id=block.id, lang=block.lang)
    return Markup('<div{}><p class="kind">{}</p>\n{}</div>\n').format(given, word, body)
