"""Speaker notes: paragraphs and lists under a picture of the slide, and the master they need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from toolkit.rendering.deck.draw.kinds import EMU, NAMESPACES, XML_HEAD
from toolkit.rendering.deck.draw.shapes import transform
from toolkit.rendering.deck.draw.text import Ink, paragraphs
from toolkit.rendering.deck.layouts import Frame, Gap, Level, Slot
from toolkit.rendering.deck.measure import Ruler
from toolkit.rendering.deck.presentation import Passage
from toolkit.rendering.deck.setting import Setting

SIZES = (14.0, 13.0, 12.0, 11.0, 10.0)
"""In points; the largest in which notes stand on their page when they are printed."""
LETTERS = '<a:latin typeface="+mn-lt"/>'
"""Those of the theme, which only PowerPoint knows by that name in notes."""
STEP = 18.0
DEPTH = 5
PICTURE = Frame(54.0, 36.0, 432.0, 243.0)
WORDS = Frame(54.0, 288.0, 432.0, 396.0)
"""Where the slide and its notes stand on a page of 540 by 720 points."""
_TREE = (
    '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
    '<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" '
    'accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" '
    'folHlink="folHlink"/>'
)


def notes_slide(passages: Sequence[Passage], ink: Ink, ruler: Ruler) -> bytes:
    """The notes part of one slide."""
    setting = _setting(passages, ruler)
    slot, size = setting.slot, setting.least
    picture = _shape(
        2, "Slide", 'type="sldImg"', '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>'
    )
    words = _shape(3, "Notes", 'type="body" idx="1"', '<a:spLocks noGrp="1"/>')
    return (
        f"{XML_HEAD}<p:notes {NAMESPACES}><p:cSld>{_TREE}{picture}<p:spPr/></p:sp>"
        f"{words}<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle>{_levels(size)}</a:lstStyle>"
        f"{paragraphs(passages, setting, slot, ink)}</p:txBody></p:sp>"
        "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    ).encode()


def notes_master(width: float, height: float) -> str:
    """The master of notes: the slide, `width` by `height` points, above, the words below."""
    share = min(PICTURE.width / width, PICTURE.height / height)
    wide = width * share
    seen = replace(
        PICTURE, x=PICTURE.x + (PICTURE.width - wide) / 2, width=wide, height=height * share
    )
    picture = _shape(
        2, "Slide", 'type="sldImg" idx="2"', '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>'
    )
    words = _shape(3, "Notes", 'type="body" sz="quarter" idx="1"', '<a:spLocks noGrp="1"/>')
    return (
        f'{XML_HEAD}<p:notesMaster {NAMESPACES}><p:cSld><p:bg><p:bgRef idx="1001">'
        f'<a:schemeClr val="bg1"/></p:bgRef></p:bg>{_TREE}{picture}<p:spPr>{transform(seen)}'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700">'
        '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln></p:spPr></p:sp>'
        f'{words}<p:spPr>{transform(WORDS)}<a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r>"
        '<a:rPr lang="en-GB"/><a:t>Notes</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld>'
        f"{_MAP}<p:notesStyle>{_levels(SIZES[0], LETTERS)}</p:notesStyle></p:notesMaster>"
    )


def _setting(passages: Sequence[Passage], ruler: Ruler) -> Setting:
    """How notes are set: in the largest size in which they stand on their page."""
    for size in SIZES:
        setting = _in(size, ruler)
        inside = setting.slot.inside
        if setting.total(passages, inside.width) <= inside.height:
            break
    return setting


def _in(size: float, ruler: Ruler) -> Setting:
    levels = tuple(
        Level(size=size, left=STEP * (n + 1), hang=STEP, before=Gap(4.0), font="Arial")
        for n in range(DEPTH)
    )
    return Setting(Slot(1, "body", WORDS, levels), ruler, size, size)


def _levels(size: float, letters: str = "") -> str:
    """All that notes inherit; each slide's say it too, since LibreOffice passes the master by."""
    return "".join(
        f'<a:lvl{n}pPr marL="{round(STEP * n * EMU)}" indent="{-round(STEP * EMU)}" '
        f'algn="l" rtl="0"><a:spcBef><a:spcPts val="400"/></a:spcBef><a:defRPr '
        f'sz="{round(size * 100)}" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
        f"{letters}</a:defRPr></a:lvl{n}pPr>"
        for n in range(1, DEPTH + 1)
    )


def _shape(number: int, name: str, holder: str, locks: str) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr>{locks}</p:cNvSpPr>'
        f"<p:nvPr><p:ph {holder}/></p:nvPr></p:nvSpPr>"
    )
