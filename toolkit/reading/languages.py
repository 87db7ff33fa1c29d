"""Codes of languages: en-GB, cy, zh-Hant, as screen readers and spelling checks know them."""

from __future__ import annotations

import re

from toolkit.model.quickly import regex

_CODE = regex(
    r"[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*"
    r"(?:-x(?:-[a-z0-9]{1,8})+)?",
    re.ASCII | re.IGNORECASE,
)
"""The shape of BCP 47; whether anybody speaks the language is not looked up."""


def read_language(text: str) -> str:
    """A language's code, with hyphens for underscores, or "" where the text is no code."""
    code = text.strip().replace("_", "-")
    return code if _CODE.fullmatch(code) else ""
