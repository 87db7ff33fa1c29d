"""Our own block rule for `:::` fences: any length, any depth, closed where the author meant it."""

from __future__ import annotations

from dataclasses import field

from markdown_it.rules_block import StateBlock

from toolkit.model.quickly import dataclass, regex
from toolkit.reading.attributes import NONE, Attributes, attributes_at
from toolkit.reading.loose_settings import split_opening

_NAMED = regex(r"(?P<name>[A-Za-z][\w-]*)\s*(?P<rest>.*)$")
_MARKERS = regex(r"[ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*")
_CODE = regex(r"`{3,}(?=[^`]*$)|~{3,}")
_HEADING = regex(r" {0,3}#{1,2}(?:[ \t]|$)")
_CODE_INDENT = 4
_MOST_WORK = 50
_MOST_SKIPPED = 50


@dataclass(frozen=True, slots=True)
class Opening:
    """A line that begins a block: the word or class that names it, its attributes, more words."""

    name: str
    attributes: Attributes
    words: str = ""


def read_opening(text: str) -> Opening | None:
    """What a line such as `::: {.note title="x"}` begins, or None if it begins nothing."""
    if not text.startswith(":::"):
        return None
    rest = text.lstrip(":").strip().rstrip(":").strip()
    if rest.startswith("{") and (found := attributes_at(rest, 0, sure=True)):
        attributes, end = found
        return Opening("", attributes, rest[end:].strip())
    named = _NAMED.match(rest)
    if named is None:
        return None
    more = named["rest"]
    if more.startswith("[") and more.endswith("]"):
        return Opening(named["name"], NONE, more[1:-1])
    start = more.find("{")
    if start >= 0 and (found := attributes_at(more, start, sure=True)):
        attributes, end = found
        words = f"{more[:start].strip()} {more[end:].strip()}".strip()
        return Opening(named["name"], attributes, words)
    words, settings = split_opening(more)
    return Opening(named["name"], settings, words)


def fence_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Markdown-it's rule: a fence becomes `block_open` … `block_close` with true lines."""
    place = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith(":::", place) or state.is_code_block(start):
        return False
    line = state.src[place : state.eMarks[start]]
    opening = read_opening(line)
    if opening is None and line.strip().strip(":"):
        return False
    if silent:
        return True
    if opening is None:
        token = state.push("stray_block_end", "", 0)
        token.map = [start, start + 1]
        state.line = start + 1
        return True
    fence = _fence_at(state, place, start, end)
    # A list item or a quote may end before the line that was taken for the fence's end.
    last = _last_line(state, start, min(fence.end, end))
    closed = fence.closed and fence.end == last
    token = state.push("block_open", "", 1)
    token.meta = {"opening": opening, "closed": closed}
    token.map = [start, last + closed]
    old_parent, old_last = state.parentType, state.lineMax
    state.parentType, state.lineMax = "container", last
    state.md.block.tokenize(state, start + 1, last)
    state.parentType, state.lineMax = old_parent, old_last
    state.push("block_close", "", -1)
    state.line = last + closed
    return True


@dataclass(slots=True)
class _Fence:
    """A fence; `end` is the line that ends it, a line of colons if it is `closed`."""

    length: int
    end: int
    closed: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that matters: `kind` is "open", "close" or "heading", `place` its first character."""

    kind: str
    number: int
    place: int
    length: int = 0


@dataclass(slots=True)
class _Structure:
    """The fences found so far, by the place of their first colon, and how many lines that took."""

    fences: dict[int, _Fence] = field(default_factory=dict)
    work: int = 0


def _fence_at(state: StateBlock, place: int, start: int, end: int) -> _Fence:
    """Where the fence at a place in the text ends, found once for all fences around it."""
    known: _Structure = state.env.setdefault("fences", _Structure())
    if place not in known.fences and known.work < _MOST_WORK * state.lineMax:
        lines, last = _lines(state, start, end)
        known.work += last - start
        fences = _matched(lines, last, by_length=False)
        if not all(fence.closed for fence in fences.values()):
            fences = _matched(lines, last, by_length=True)
            _end_before_slides(fences, lines)
        known.fences.update(fences)
    return known.fences.get(place) or _Fence(3, end)


def _last_line(state: StateBlock, start: int, end: int) -> int:
    """Where the list item or quote ends that a line stands in, or `end` if that comes first."""
    for number in range(start + 1, end):
        if not state.isEmpty(number) and state.sCount[number] < state.blkIndent:
            return number
    return end


def _lines(state: StateBlock, start: int, end: int) -> tuple[list[_Line], int]:
    """The fences and headings of a container, outside code and comments, and where it ends."""
    found: list[_Line] = []
    code, comment, after_opening = "", False, False
    for number in range(start, end):
        first = state.bMarks[number] + state.tShift[number]
        text = state.src[first : state.eMarks[number]]
        if not text:
            continue
        if number > start and state.sCount[number] < state.blkIndent:
            return found, number
        bare = text[_MARKERS.match(text).end() :]  # type: ignore[union-attr]  # it matches ""
        fence = _CODE.match(bare)
        was_opening, after_opening = after_opening, False
        if code:
            if fence and fence.group().startswith(code) and bare.strip() == fence.group():
                code = ""
        elif comment or text.startswith("<!--"):
            comment = "-->" not in text
        elif state.sCount[number] - state.blkIndent >= _CODE_INDENT:
            continue
        elif fence:
            code = fence.group()
        elif read_opening(bare):
            length = len(bare) - len(bare.lstrip(":"))
            found.append(_Line("open", number, first + len(text) - len(bare), length))
            after_opening = True
        elif text.startswith(":::") and not text.strip().strip(":"):
            found.append(_Line("close", number, first, len(text.strip())))
        elif _HEADING.match(text) and not was_opening:
            found.append(_Line("heading", number, first))
    return found, end


def _matched(lines: list[_Line], end: int, *, by_length: bool) -> dict[int, _Fence]:
    """Fences matched by counting depth; `by_length` lets an end skip fences of another length."""
    fences: dict[int, _Fence] = {}
    stack: list[_Fence] = []
    for line in lines:
        if line.kind == "open":
            fences[line.place] = fence = _Fence(line.length, end)
            stack.append(fence)
        elif line.kind == "close" and stack:
            if by_length and any(each.length == line.length for each in stack[-_MOST_SKIPPED:]):
                while stack[-1].length != line.length:
                    stack.pop().end = line.number
            done = stack.pop()
            done.end, done.closed = line.number, True
    return fences


def _end_before_slides(fences: dict[int, _Fence], lines: list[_Line]) -> None:
    """End each fence that has no end of its own before the next slide.

    So a forgotten end costs one slide and not all that follow. A heading right after the line that
    opens a block is the block's title, and `_lines` has left it out.
    """
    stack: list[_Fence] = []
    for line in lines:
        while stack and stack[-1].end <= line.number:
            stack.pop()
        if line.kind == "open":
            stack.append(fences[line.place])
        elif line.kind == "heading":
            while stack and not stack[-1].closed:
                stack.pop().end = line.number
