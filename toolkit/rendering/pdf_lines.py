"""Lets WeasyPrint keep a line whole where only the space at its end does not fit."""

from __future__ import annotations

from typing import Any

COLLAPSED = ("normal", "pre-line")
"""Kinds of white space in which a space at the end of a line is not drawn."""


def keep_last_space(inline: Any) -> None:
    """Change WeasyPrint's module of lines, if it still works as it did.

    Where words fit and the space after them does not, WeasyPrint 70 breaks after the first word.
    We ask once more with a little room for that space, which it takes off again afterwards.
    """
    split = getattr(inline, "split_first_line", None)
    if split is None:
        return

    def first_line(
        text: str, style: Any, context: Any, width: Any, *more: Any, **named: Any
    ) -> Any:
        found = split(text, style, context, width, *more, **named)
        _layout, length, resume, *_size = found
        first = text.encode()[:length].decode("utf-8", "ignore").rstrip(" ")
        if resume is None or width is None or not text.endswith(" ") or " " in first:
            return found
        if style["white_space"] not in COLLAPSED:
            return found
        words = split(text.rstrip(" "), style, context, width, *more, **named)
        if words[2] is not None:
            return found
        return split(text, style, context, width + style["font_size"], *more, **named)

    inline.split_first_line = first_line
