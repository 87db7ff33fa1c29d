"""A film on slides: a still of it or a box in its place, a code to scan, and its address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.model.inlines import Picture
from toolkit.model.source import Span
from toolkit.rendering.deck.images import code_for
from toolkit.rendering.deck.making import Making
from toolkit.rendering.deck.presentation import (
    Beside,
    Box,
    Mark,
    Passage,
    Pictures,
    Piece,
    Run,
    Style,
)

LABEL = "Film"
BESIDE, IN_COLUMN, BELOW = 0.55, 0.95, 0.4
"""How much of its room a code takes: beside a still, in a column beside words, and below them."""
SHARES = (0.7, 0.3)
"""How wide words about a film and the code beside them are; an address needs much room."""


def film_pieces(
    picture: Picture, caption: tuple[Passage, ...], span: Span, making: Making
) -> Iterator[Piece]:
    """The pieces that a film becomes; a deck holds no film, so that it can be sent by post."""
    address = picture.address
    still = replace(making.image(picture), href=address) if picture.source else None
    where = _where(picture, making)
    if still is not None:
        codes = (replace(code_for(address), share=BESIDE),) if address else ()
        yield Pictures(span, (still, *codes), (*caption, where))
        return
    shows = (making.said(picture.alt),) if picture.alt else ()
    words = (*shows, *(replace(each, style=Style.BODY) for each in caption), where)
    box = Box(span, "film", (making.own(LABEL),), words, lang=making.lang)
    code = Pictures(span, (replace(code_for(address), share=IN_COLUMN),)) if address else None
    yield box if code is None else Beside(span, ((box,), (code,)), SHARES)


def is_film(piece: Piece) -> bool:
    """Whether a piece is a box about a film with its code beside it."""
    match piece:
        case Beside(columns=((Box(kind="film"),), (Pictures(),))):
            return True
        case _:
            return False


def stacked(piece: Piece) -> Iterator[Piece]:
    """A film for a narrow slide: its code below its box, so that its address has the width."""
    if isinstance(piece, Beside) and is_film(piece):
        (box,), (code,) = piece.columns
        assert isinstance(code, Pictures)
        yield box
        yield replace(code, images=tuple(replace(each, share=BELOW) for each in code.images))
    else:
        yield piece


def _where(picture: Picture, making: Making) -> Passage:
    """The line that says where a film can be watched: small, or addresses would break in two."""
    address = picture.address
    if address:
        runs = (making.own("Watch it: ", bold=True), Run(address, href=address))
    else:
        runs = (making.own("The trainer shows it: ", bold=True), Run(picture.film))
    return Passage(runs, making.level, Mark.NONE, style=Style.SMALL, lang=making.lang)
