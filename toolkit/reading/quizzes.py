"""Questions with answers to choose from: task lists, `+` and `-` lists, one question or several."""

from __future__ import annotations

from dataclasses import field

from toolkit.model.blocks import (
    Block,
    Blocks,
    CodeBlock,
    List,
    ListItem,
    Only,
    Option,
    Question,
)
from toolkit.model.inlines import Inline, Inlines, LineBreak, Text
from toolkit.model.quickly import dataclass
from toolkit.model.source import Span
from toolkit.model.words import inlines_of, walk


@dataclass(slots=True)
class _Asked:
    """A question while it is gathered."""

    prompt: list[Block] = field(default_factory=list)
    options: list[Option] = field(default_factory=list)

    def question(self) -> Question:
        """The question as it is now."""
        spans = [part.span for part in (*self.prompt, *self.options)]
        span = Span(spans[0].path, min(s.line for s in spans), max(s.end_line for s in spans))
        return Question(span, tuple(self.prompt), tuple(self.options))


def read_questions(blocks: Blocks, right: frozenset[Span]) -> tuple[Question, ...]:
    """The questions in a quiz: each is what is asked and the list that follows it.

    `right` are the places of lists that were written with `+`. What stands after the last list
    is an open question, except for blocks that only some see (`::: answer`): these belong to the
    question before them.
    """
    asked: list[_Asked] = []
    for block in blocks:
        last = asked[-1] if asked else None
        if isinstance(block, List) and block.ordered and (inner := _numbered(block, right)):
            asked.extend(inner)
        elif isinstance(block, List) and not block.ordered:
            if last is None:
                asked.append(last := _Asked())
            last.options.extend(_option(item, block.span in right) for item in block.items)
        elif last is None or (last.options and not isinstance(block, Only)):
            asked.append(_Asked([block]))
        else:
            last.prompt.append(block)
    return tuple(each.question() for each in asked)


def _numbered(block: List, right: frozenset[Span]) -> list[_Asked]:
    """Questions that are the items of a numbered list, or [] where the items hold no answers."""
    found: list[_Asked] = []
    for item in block.items:
        if not any(isinstance(inner, List) and not inner.ordered for inner in item.blocks):
            return []
        asked = _Asked()
        for inner in item.blocks:
            if isinstance(inner, List) and not inner.ordered:
                asked.options.extend(_option(each, inner.span in right) for each in inner.items)
            else:
                asked.prompt.append(inner)
        found.append(asked)
    return found


def _option(item: ListItem, right: bool) -> Option:
    is_right = item.ticked if item.ticked is not None else right
    return Option(item.span, _one_run(item.blocks), is_right)


def _one_run(blocks: Blocks) -> Inlines:
    """The words of blocks as one run, line below line."""
    run: list[Inline] = []
    for block in walk(blocks):
        parts = list(inlines_of(block))
        if isinstance(block, CodeBlock):
            parts = [(Text(block.text),)]
        for part in parts:
            if part:
                run.extend((LineBreak(),) if run else ())
                run.extend(part)
    return tuple(run)
