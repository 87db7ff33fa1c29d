"""Links and pictures that were typed almost right: what is the matter with each, in plain words."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from markdown_it.token import Token

from toolkit.model.diagnostics import Rule
from toolkit.model.quickly import regex
from toolkit.reading.comments import look_at_comment
from toolkit.reading.link_rules import (
    LINK_IN_PIECES,
    UNKNOWN_LINK_NAME,
    UNREAD_LINK,
    UNREAD_PICTURE,
    UNUSED_LINK_ADDRESS,
)
from toolkit.reading.page import Page

_PERHAPS = regex(r"\]\s*\(|\)\[|\]\[")
_ADDRESS = r"(?:https?:|mailto:|www\.|#|\.{0,2}/|[\w/ %.-]+\.[A-Za-z]\w{1,3}[)#?])"
_BESIDE = regex(r"(?P<picture>!?)\[(?P<words>[^\[\]]{0,300})\]\((?=(?P<rest>[^\n]{0,2000}))")
_APART = regex(rf"!\[[^\[\]]{{0,300}}\]\s+\(|\[[^\[\]]{{1,300}}\]\s+\((?={_ADDRESS})")
_TURNED = regex(
    r"(?P<picture>!?)\((?P<words>[^()\n]{1,300})\)\[(?P<address>[^\[\]^\s][^\[\]\n]{0,300})\]"
)
_NAMED = regex(r"(?<!\w)!?\[(?P<words>[^\[\]^]{1,300})\]\[(?P<name>[^\[\]^@\n]{0,100})\]")
_LIKE_ADDRESS = regex(r"https?:|www\.|[#/]|[\w-]\.\w{2,4}$")
_REFUSED = regex(r"(?P<scheme>file|javascript|vbscript|data):", re.I)
_ELSE = "\ufffc"
"""Stands for what is no words: code, a picture, a line break."""


def look_for_unread(tokens: Sequence[Token], page: Page, line: int) -> frozenset[int]:
    """Say which links and pictures of a run were not read.

    The answer is the places in the run of the words that belong to one, so that an address in
    them is not taken for a link of its own.
    """
    text = "".join(map(_shown, tokens))
    if not _PERHAPS.search(text):
        return frozenset()
    found: list[tuple[int, int]] = []
    on, before = line, 0
    for start, end, rule, message, hint in sorted(_unread(text), key=lambda each: each[0]):
        on, before = on + text.count("\n", before, start), start
        # What somebody wrote with a backslash is meant to be shown.
        if on - page.first_line < len(page.lines) and "\\" in page.lines[on - page.first_line]:
            continue
        page.say(rule, on, message, hint)
        found.append((start, end))
    return frozenset(_within(tokens, found))


def look_for_unused(references: Mapping[str, Any], twice: Sequence[Any], page: Page) -> None:
    """Say which lines give a link its address, and hold words that no link shows."""
    lost = [(name, each) for name, each in references.items() if name not in page.link_names]
    for name, each in (*lost, *((again["label"], again) for again in twice)):
        number = page.first_line + each["map"][0]
        if name.strip("/#").casefold() in ("", "comment"):
            look_at_comment(each["title"], page, number)
            continue
        if not each["title"] and re.search(r"[:/.#]", each["href"]):
            continue
        typed = page.lines[each["map"][0]].strip()
        page.say(
            UNUSED_LINK_ADDRESS,
            number,
            f"“{typed[:60]}” is read as the address of a link, and no link uses it.",
            "if it is text, take the square brackets away; if it is a note to yourself, write "
            "<!-- before it and --> behind it.",
        )


def _shown(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return "\n"
    return token.content if token.type == "text" else "" if token.nesting else _ELSE


def _within(tokens: Sequence[Token], found: Sequence[tuple[int, int]]) -> Iterator[int]:
    """The places of the words that one of `found` lies in; those are in the order of the text."""
    at = covered = 0
    rest = iter([*found, (sys.maxsize, sys.maxsize)])
    first, last = next(rest)
    for number, token in enumerate(tokens):
        end = at + len(_shown(token))
        while first < end:
            covered = max(covered, last)
            first, last = next(rest)
        if token.type == "text" and at < covered:
            yield number
        at = end


def _unread(text: str) -> Iterator[tuple[int, int, Rule, str, str]]:
    """Each: where it begins and ends, its rule, what to say, what to do."""
    for found in _BESIDE.finditer(text):
        rule = UNREAD_PICTURE if found["picture"] else UNREAD_LINK
        inside, closed, _ = found["rest"].partition(")")
        kind = "picture" if found["picture"] else "link"
        called = f"{kind} “{found['words'].strip()[:40]}”" if found["words"].strip() else kind
        what, hint = _reason(inside.strip("<> "), bool(closed), called)
        end = found.end() + len(inside) + 1
        yield found.start(), end, rule, what, hint
    for found in _APART.finditer(text):
        kind = "picture" if found.group().startswith("!") else "link"
        yield (
            found.start(),
            text.find(")", found.end()) + 1 or len(text),
            LINK_IN_PIECES,
            f"a space stands between the words of this {kind} and its address.",
            "take out the space between ] and (.",
        )
    for found in _TURNED.finditer(text):
        if found["picture"] or _LIKE_ADDRESS.search(found["address"]):
            mark, words, address = found["picture"], found["words"], found["address"]
            if _LIKE_ADDRESS.search(words) and not _LIKE_ADDRESS.search(address):
                words, address = address, words
            yield (
                found.start(),
                found.end(),
                UNREAD_PICTURE if mark else UNREAD_LINK,
                "the square and the round brackets stand the other way round here.",
                f"write {mark}[{words}]({address}).",
            )
    for found in _NAMED.finditer(text):
        name = found["name"] or found["words"]
        if not name.isdecimal():
            yield (
                found.start(),
                found.end(),
                UNKNOWN_LINK_NAME,
                f"no line says which address “{name}” stands for.",
                f"write the address into the text, [{found['words']}](address), or on a line of "
                f"its own: [{name}]: and the address.",
            )


def _bracketed(inside: str) -> str:
    """An address in angle brackets, with a title in quotation marks behind them."""
    address, mark, title = inside.partition(' "')
    return f"(<{address.strip()}>{mark}{title})"


def _reason(inside: str, closed: bool, called: str) -> tuple[str, str]:
    """Why an address was not read, and what to type; `called` is the link's or picture's name."""
    is_picture = called.startswith("picture")
    if refused := _REFUSED.match(inside):
        if refused["scheme"].lower() == "file":
            why = f"the address of the {called} begins with file:, so it is on one computer only."
            return why, (
                "copy the picture to the folder images beside the module, and write images/ and "
                "its name."
                if is_picture
                else "put the file where everybody can reach it, and write its https:// address."
            )
        start = refused.group()
        return (
            f"the address of the {called} begins with {start}, which pages and slides leave out.",
            "write the name of a file." if is_picture else "write an address, such as https://….",
        )
    if not closed:
        why = f"the round bracket after the address of the {called} is not closed."
        return why, "write ) after the address."
    if any(letter.isspace() for letter in inside):
        return (
            f"the address of the {called} holds a space, so it is not read.",
            f"put it in angle brackets, {_bracketed(inside)}, or take the space out of its name."
            if is_picture
            else f"write %20 in place of each space: ({'%20'.join(inside.split())}).",
        )
    return (
        f"the brackets of the {called} could not be read.",
        "write the words in square brackets and, right after them, the address in round ones.",
    )
