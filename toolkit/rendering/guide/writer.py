"""Writes content for trainers: right answers are marked, and nobody needs room to write."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from toolkit.model.blocks import (
    Activity,
    Block,
    Blocks,
    Callout,
    Discussion,
    Figure,
    Only,
    OnlyFor,
    Quiz,
    Reflection,
    Voice,
)
from toolkit.model.inside import inner_blocks
from toolkit.model.labels import activity_label, joined
from toolkit.model.views import View, shown
from toolkit.rendering.guide.record import called
from toolkit.rendering.html import Writer
from toolkit.rendering.html_boxes import QUIZ, letters
from toolkit.rendering.html_inlines import attributes
from toolkit.rendering.page import Medium

LABELS = {
    OnlyFor.NOTES: "",
    OnlyFor.ANSWER: "Answer",
    OnlyFor.HANDOUT: "In the handout",
    OnlyFor.PROSE: "",
}


def beside(blocks: Blocks) -> Blocks:
    """What of a slide a trainer needs beside its picture: notes, answers, activities step by step.

    An activity is whole but for its pictures, since a session is run from this page.
    """
    found: list[Block] = []
    for block in blocks:
        match block:
            case Only():
                found.extend(shown(View.GUIDE, (block,)))
            case Activity():
                steps = (s for s in shown(View.GUIDE, block.blocks) if not isinstance(s, Figure))
                found.append(replace(block, blocks=tuple(steps)))
            case Quiz():
                found.append(block)
            case _:
                for inner in inner_blocks(block):
                    found.extend(beside(inner))
    return tuple(found)


class GuideWriter(Writer):
    """Writes the blocks of a trainer guide."""

    def _box(
        self,
        block: Callout | Activity | Reflection | Discussion | Voice | Quiz | Only,
        level: int,
    ) -> Markup:
        match block:
            case Activity():
                return self._activity(block, level)
            case Reflection():
                title = self._title(block.title, level)
                body = self.blocks(block.blocks, level + 1)
                return self._boxes.reflection(replace(block, lines=0), title, body)
            case Quiz():
                return self._quiz(block, level)
            case Only():
                return self._only(block, level)
            case _:
                return super()._box(block, level)

    def _activity(self, block: Activity, level: int) -> Markup:
        title = self._title(block.title, level)
        module = self._module
        leaders = [called(module, name) if module else name for name in block.led_by]
        facts = (
            ("Led by", joined(leaders)),
            ("Method", block.method.replace("-", " ")),
            ("You need", ", ".join(block.materials)),
            ("If it does not work out", block.plan_b),
        )
        lines = Markup("").join(
            Markup("<strong>{}:</strong> {}<br>\n").format(name, words)
            for name, words in facts
            if words
        )
        told = Markup('<p class="told">{}</p>\n').format(lines) if lines else Markup("")
        body = self.blocks(block.blocks, level + bool(title))
        kind = self._boxes.kind(activity_label(block))
        begins = kind + title + told
        if self._medium is not Medium.WORD:  # no page may end before the first step
            begins = Markup('<div class="begins">{}</div>\n').format(begins)
        given = attributes(classes=("box", "activity"), id=block.id, lang=block.lang)
        return Markup("<div{}>{}</div>\n").format(given, begins + body)

    def _quiz(self, block: Quiz, level: int) -> Markup:
        title = self._title(block.title, level)
        kind = self._boxes.kind(QUIZ)
        asked = Markup("")
        for question in block.questions:
            prompt = self.blocks(question.prompt, level + 1)
            options = Markup("").join(
                Markup("<li><strong>{}.</strong> {}{}</li>\n").format(
                    letter,
                    self.inlines(option.children),
                    Markup(" <strong>✓ right</strong>") if option.right else "",
                )
                for letter, option in zip(letters(), question.options, strict=False)
            )
            asked += prompt + (Markup('<ul class="answers">\n{}</ul>\n').format(options))
        given = attributes(classes=("box", "quiz"), id=block.id, lang=block.lang)
        return Markup("<div{}>{}</div>\n").format(given, kind + title + asked)

    def _only(self, block: Only, level: int) -> Markup:
        label = block.label or LABELS.get(block.who, "")
        words = Markup('<p class="label">{}</p>\n').format(label) if label else Markup("")
        given = attributes(classes=("said", block.who.value), id=block.id, lang=block.lang)
        return Markup("<div{}>{}</div>\n").format(given, words + self.blocks(block.blocks, level))
