"""Our own inline rules: attributes after pictures, links and code, `[words]{…}` and `[[terms]]`."""

from __future__ import annotations

from markdown_it.common.utils import normalizeReference
from markdown_it.rules_inline import StateInline

from toolkit.reading.attributes import attributes_at

_LONGEST_TERM = 200
_CARRIERS = frozenset({"image", "link_close", "code_inline", "span_close"})


def attributes_rule(state: StateInline, silent: bool) -> bool:
    """Attributes right after a picture, link, piece of code or span; they go into its token."""
    gap = state.pending
    if silent or state.src[state.pos] != "{" or gap.strip() or not state.tokens:
        return False
    token = state.tokens[-1]
    if token.type not in _CARRIERS or (gap and token.type != "image"):
        return False
    # With a space between, only what is plainly meant for the picture belongs to it.
    found = attributes_at(state.src, state.pos, sure=token.type == "image" and not gap)
    if found is None or found[1] > state.posMax:
        return False
    state.pending = ""
    token.meta["attributes"] = found[0]
    state.pos = found[1]
    return True


def span_rule(state: StateInline, silent: bool) -> bool:
    """`[words]{lang=cy}`, where the words are not a link."""
    if state.src[state.pos] != "[" or not _span_may_follow(state):
        return False
    start, last = state.pos, state.posMax
    label_end = state.md.helpers.parseLinkLabel(state, start)
    if label_end < 0 or label_end + 1 >= last:
        return False
    found = attributes_at(state.src, label_end + 1)
    if found is None or found[1] > last:
        return False
    if not silent:
        state.pos, state.posMax = start + 1, label_end
        state.push("span_open", "span", 1).meta["attributes"] = found[0]
        state.md.inline.tokenize(state)
        state.push("span_close", "span", -1)
    state.pos, state.posMax = found[1], last
    return True


def term_rule(state: StateInline, silent: bool) -> bool:
    """`[[term]]` or `[[term|other words]]`, unless it is a link that the file explains."""
    start = state.pos
    if not state.src.startswith("[[", start) or state.src[max(0, start - 1)] == "!":
        return False
    end = state.src.find("]]", start + 2, min(start + _LONGEST_TERM, state.posMax))
    inside = state.src[start + 2 : end] if end > 0 else ""
    if not inside.strip() or any(letter in inside for letter in "[]"):
        return False
    if normalizeReference(inside) in state.env.get("references", {}):
        return False
    if not silent:
        key, _, words = inside.partition("|")
        token = state.push("term", "", 0)
        token.content = " ".join((words or key).split())
        token.meta["key"] = " ".join(key.split())
    state.pos = end + 2
    return True


def _span_may_follow(state: StateInline) -> bool:
    """Whether a bracket with attributes comes at all; looking for its end costs too much to try."""
    text, last = state.env.get("last_span", ("", -1))
    if text is not state.src:
        last = state.src.rfind("]{")
        state.env["last_span"] = (state.src, last)
    return bool(state.pos < last)
