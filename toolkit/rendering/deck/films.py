"""A film on slides: a still of it or a box in its place, a code to scan, and its address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.model.inlines import Picture
from toolkit.model.source import Span
from toolkit.rendering.deck.images import code_for
from toolkit.rendering.deck.making import Making
from toolkit.rendering.deck.presentation import (
    Box,
    Mark,
    Passage,
    Pictures,
    Piece,
    Run,
    Style,
)

LABEL = "Film"
BESIDE, ALONE = 0.55, 0.28
"""How much of its room a code takes: beside a still, and beside words."""


def film_pieces(
    picture: Picture, caption: tuple[Passage, ...], span: Span, making: Making
) -> Iterator[Piece]:
    """The pieces that a film becomes; a deck holds no film, so that it can be sent by post."""
    address = picture.address
    still = replace(making.image(picture), href=address) if picture.source else None
    where = _where(picture, making)
    if still is not None:
        codes = (replace(code_for(address), share=BESIDE),) if address else ()
        yield Pictures(span, (still, *codes), (*caption, replace(where, style=Style.SMALL)))
        return
    shows = (making.said(picture.alt),) if picture.alt else ()
    words = (*shows, *(replace(each, style=Style.BODY) for each in caption), where)
    yield Box(span, "film", LABEL, words)
    if address:
        yield Pictures(span, (replace(code_for(address), share=ALONE),))


def _where(picture: Picture, making: Making) -> Passage:
    """The line that says where a film can be watched."""
    address = picture.address
    if address:
        runs = (Run("Watch it: ", bold=True), Run(address, href=address))
    else:
        runs = (Run("The trainer shows it: ", bold=True), Run(picture.film))
    return Passage(runs, making.level, Mark.NONE, lang=making.lang)
