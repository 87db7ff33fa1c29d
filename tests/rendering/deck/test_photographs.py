"""Words on a photograph in the template: computed where that can be done, and else left open."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.presentation import Presentation as Deck

from tests.rendering import samples
from tests.rendering.deck.templates import on_picture, plain, saved
from toolkit.rendering.deck.examine import examine_template

PALE, DARK = "#F4F4F4", "#555555"
CUT = '<a:srcRect {} l="50000"/>'
RECOLOURED = "<a:grayscl {}/>"
OVER_IT = """<p:sp {} {}><p:nvSpPr><p:cNvPr id="90" name="veil"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>
<p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9144000" cy="6858000"/></a:xfrm>
<a:prstGeom prst="rect"/><a:solidFill><a:srgbClr val="FFFFFF"><a:alpha val="50000"/></a:srgbClr>
</a:solidFill></p:spPr></p:sp>"""


def half_dark(kind: str = "PNG") -> bytes:
    """Dark at the left, pale at the right; words in the template are black."""
    picture = Image.new("RGB", (400, 300), PALE)
    picture.paste(DARK, (0, 0, 200, 300))
    target = BytesIO()
    picture.save(target, kind)
    return target.getvalue()


def black_words() -> Deck:
    """All words black, where the template of python-pptx sets some of them grey."""
    deck = plain()
    for part in (deck.slide_master, *deck.slide_layouts):
        for tint in list(part._element.iter("{*}tint")):
            tint.getparent().remove(tint)
    return deck


def all_pale() -> Deck:
    """The dark half is cut off."""
    deck = on_picture(black_words(), half_dark())
    fill = deck.slide_master._element.cSld.find(".//{*}blipFill")
    fill.insert(1, parse_xml(CUT.format(nsdecls("a"))))
    return deck


def recoloured() -> Deck:
    deck = on_picture(black_words(), half_dark())
    deck.slide_master._element.cSld.find(".//{*}blip").append(
        parse_xml(RECOLOURED.format(nsdecls("a")))
    )
    return deck


def veiled() -> Deck:
    deck = on_picture(black_words(), half_dark())
    deck.slide_master._element.cSld.spTree.insert(
        2, parse_xml(OVER_IT.format(*nsdecls("p", "a").split()))
    )
    return deck


def said(deck: Deck) -> list[str]:
    """What is said about words on pictures."""
    seen = examine_template(saved(deck), "deck.pptx", samples.theme(), samples.bundled().files)
    return [each.message for each in seen.remarks if each.rule.name == "words-on-picture"]


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_that_hides_words_is_told_with_its_contrast(kind: str) -> None:
    [message] = said(on_picture(black_words(), half_dark(kind)))
    assert "“Title Slide”" in message
    assert "they reach a contrast of 2.8 : 1, and 4.5 : 1 is needed" in message


def test_nothing_is_said_where_all_words_stand_out_from_what_is_shown() -> None:
    assert not said(all_pale())


@pytest.mark.parametrize("made", [recoloured, veiled])
def test_what_is_not_shown_as_it_is_stays_open(made: Callable[[], Deck]) -> None:
    [message] = said(made())
    assert message.startswith("words stand on a picture, or on several colours")
