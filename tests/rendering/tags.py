"""The tags of a PDF read back, as a screen reader finds them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Dictionary


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag: its kind, what it says of itself, and the kinds of what is in it.

    `leads` are the words of the links that hang on it.
    """

    kind: str
    scope: str
    inside: tuple[str, ...]
    lang: str = ""
    numbering: str = ""
    id: str = ""
    alt: str = ""
    leads: tuple[str, ...] = ()


def tags(data: bytes) -> list[Tag]:
    """The tags of a PDF, outer before inner, in the order in which they are read."""
    with pikepdf.open(BytesIO(data)) as opened:
        return list(_below(opened.Root.StructTreeRoot))


def _below(element: Any) -> Iterator[Tag]:
    kids = element.get("/K", ())
    kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    parts = [kid for kid in kids if isinstance(kid, Dictionary)]
    tagged = [kid for kid in parts if "/S" in kid]
    told = element.get("/A", {})
    yield Tag(
        kind=str(element.get("/S", "")),
        scope=str(told.get("/Scope", "")),
        inside=tuple(str(kid.S) for kid in tagged),
        lang=str(element.get("/Lang", "")),
        numbering=str(told.get("/ListNumbering", "")),
        id=str(element.get("/ID", "")),
        alt=str(element.get("/Alt", "")),
        leads=tuple(
            str(kid.Obj.get("/Contents", ""))
            for kid in parts
            if kid.get("/Type") == "/OBJR" and kid.Obj.get("/Subtype") == "/Link"
        ),
    )
    for kid in tagged:
        yield from _below(kid)
