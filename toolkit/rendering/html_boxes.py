"""The boxes around activities, callouts, voices and the like, each with its word, icon and bar."""

from __future__ import annotations

from markupsafe import Markup, escape

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
from toolkit.model.languages import own_words
from toolkit.model.words import texts
from toolkit.rendering.html_inlines import attributes

LINES_FOR_AN_ANSWER = 3
LINES_THAT_STAY_TOGETHER = 6
"""Writing lines are kept on one page up to this many; more are broken into runs."""
LETTERS_IN_A_LINE = 60
FEW_LINES = 4
QUIZ = "Check what you know"
NOTHING = Markup("")
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Boxes:
    """Writes the boxes of a page whose language is `language`.

    The toolkit's own words in them say that they are English where the page is not.
    """

    def __init__(self, language: str) -> None:
        self._ours = own(language)

    def callout(self, block: Callout, title: Markup, body: Markup) -> Markup:
        """A box that says what kind of thing it holds."""
        heading = Markup('<p class="title">{}</p>\n').format(title) if title else Markup("")
        kind = CalloutKind(block.kind)
        return self._box(block, kind.name.lower().replace("_", "-"), kind.value, heading + body)

    def activity(self, block: Activity, heading: Markup, body: Markup, *, has_room: bool) -> Markup:
        """An activity: what it is, how long, with whom, what is needed, and room to write.

        One that `has_room` in something that it holds gets no lines of its own.
        """
        needs = room = Markup("")
        if block.materials:
            needs = Markup('<p class="needs"><strong{}>You need:</strong> {}</p>\n').format(
                self._ours, ", ".join(block.materials)
            )
        if not has_room:
            title = f": {block.title}" if block.title else ""
            label = self._word("Room to write") + title
            room = writing_lines(block.lines, label)
        kind = "activity short" if _is_short(block) else "activity"
        return self._box(block, kind, activity_label(block), heading + body + needs) + room

    def reflection(self, block: Reflection, heading: Markup, body: Markup) -> Markup:
        """A quiet moment with lines to write on, under its title where it has one."""
        word = "" if heading else REFLECTION
        room = writing_lines(block.lines)
        return self._box(block, "reflection", word, heading + body) + room

    def discussion(self, block: Discussion, heading: Markup, body: Markup) -> Markup:
        """Something to talk about."""
        return self._box(block, "discussion", discussion_label(block), heading + body)

    def voice(self, block: Voice, body: Markup, standing: Standing) -> Markup:
        """A person's own words under a large opening mark, with the credit that they agreed to."""
        invented = standing is Standing.INVENTED
        said = [escape(block.credit)] if block.credit else []
        if invented and INVENTED.lower() not in block.credit.lower():
            said.append(self._word(INVENTED))
        words = Markup("<blockquote>{}</blockquote>\n").format(body)
        if said:
            words += Markup('<p class="credit">{}</p>\n').format(Markup(" · ").join(said))
        if standing not in (Standing.INVENTED, Standing.GIVEN):
            words += Markup('<p class="unsettled"{}>{}</p>\n').format(self._ours, NO_CONSENT)
        return self._box(block, "voice", "A voice" if invented else "In their own words", words)

    def quiz(
        self, block: Quiz, heading: Markup, questions: list[tuple[Markup, list[Markup]]]
    ) -> Markup:
        """Questions in order, each a prompt with lettered options, or lines where it has none."""
        asked = [prompt + _options(options) for prompt, options in questions]
        if len(asked) == 1:
            words = asked[0]
        else:
            items = Markup("").join(Markup("<li>{}</li>\n").format(each) for each in asked)
            words = Markup('<ol class="questions">\n{}</ol>\n').format(items)
        return self._box(block, "quiz", QUIZ, heading + words)

    def only(self, block: Only, body: Markup) -> Markup:
        """What a trainer guide sets apart: notes, answers and the like."""
        words = block.label or {OnlyFor.NOTES: "Notes", OnlyFor.ANSWER: "Answer"}.get(block.who, "")
        kind = block.who.value
        return self._box(block, kind, words or kind.capitalize(), body)

    def kind(self, word: str) -> Markup:
        """The word that says what kind of box it is."""
        return Markup('<p class="kind"{}>{}</p>\n').format(self._ours, word)

    def _word(self, words: str) -> Markup:
        """Words of the toolkit's own among others."""
        return (
            Markup("<span{}>{}</span>").format(self._ours, words) if self._ours else escape(words)
        )

    def _box(
        self,
        block: Activity | Callout | Discussion | Only | Quiz | Reflection | Voice,
        kind: str,
        word: str,
        body: Markup,
    ) -> Markup:
        given = attributes(classes=("box", *kind.split()), id=block.id, lang=block.lang)
        said = self.kind(word) if word else NOTHING
        return Markup("<div{}>{}{}</div>\n").format(given, said, body)


def own(language: str) -> Markup:
    """The attribute that marks the toolkit's own words on a page in a language.

    They keep to the side of the page on which its other words begin.
    """
    code = own_words(language)
    return Markup(' lang="{}"').format(code) if code else Markup("")


def writing_lines(count: int, label: Markup = NOTHING) -> Markup:
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


def letters() -> list[str]:
    """What options of a question are called: A, B, C, and so on."""
    return [*LETTERS, *(first + second for first in LETTERS for second in LETTERS)]


def _is_short(block: Activity) -> bool:
    """Whether an activity takes so little room that its writing lines stay on its page."""
    lines = sum(1 + len(text) // LETTERS_IN_A_LINE for text in texts(block.blocks) if text)
    return lines <= FEW_LINES


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
