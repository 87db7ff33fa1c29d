"""Speaker notes: paragraphs and lists under a picture of the slide, and the master they need."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.rendering.deck.draw.kinds import NAMESPACES, XML_HEAD
from toolkit.rendering.deck.draw.text import Ink, paragraphs
from toolkit.rendering.deck.layouts import Frame, Gap, Level, Slot
from toolkit.rendering.deck.measure import Ruler
from toolkit.rendering.deck.presentation import Passage
from toolkit.rendering.deck.setting import Setting

SIZE = 14.0
STEP = 18.0
_LEVELS = tuple(
    Level(size=SIZE, left=STEP * (n + 1), hang=STEP, before=Gap(4.0), font="Arial")
    for n in range(5)
)
SLOT = Slot(1, "body", Frame(0, 0, 400, 300), _LEVELS)
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


def notes_slide(passages: Sequence[Passage], language: str, ink: Ink) -> bytes:
    """The notes part of one slide."""
    setting = Setting(SLOT, Ruler({}), SIZE, SIZE)
    body = paragraphs(passages, setting, SLOT, ink)
    picture = _shape(
        2, "Slide", 'type="sldImg"', '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>'
    )
    words = _shape(3, "Notes", 'type="body" idx="1"', '<a:spLocks noGrp="1"/>')
    del language
    return (
        f"{XML_HEAD}<p:notes {NAMESPACES}><p:cSld>{_TREE}{picture}<p:spPr/></p:sp>"
        f"{words}<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{body}</p:txBody></p:sp>"
        "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    ).encode()


def notes_master() -> str:
    """The master of notes: the slide above, the words below, for A4 and Letter alike."""
    levels = "".join(
        f'<a:lvl{n}pPr marL="{round(level.left * 12700)}" indent="{-round(STEP * 12700)}" '
        f'algn="l" rtl="0"><a:spcBef><a:spcPts val="400"/></a:spcBef><a:defRPr '
        f'sz="{round(SIZE * 100)}" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
        '<a:latin typeface="+mn-lt"/></a:defRPr>'
        f"</a:lvl{n}pPr>"
        for n, level in enumerate(_LEVELS, 1)
    )
    picture = _shape(
        2, "Slide", 'type="sldImg" idx="2"', '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>'
    )
    words = _shape(3, "Notes", 'type="body" sz="quarter" idx="1"', '<a:spLocks noGrp="1"/>')
    return (
        f'{XML_HEAD}<p:notesMaster {NAMESPACES}><p:cSld><p:bg><p:bgRef idx="1001">'
        f'<a:schemeClr val="bg1"/></p:bgRef></p:bg>{_TREE}'
        f'{picture}<p:spPr><a:xfrm><a:off x="685800" y="685800"/><a:ext cx="5486400" cy="3086100"/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700">'
        '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln></p:spPr></p:sp>'
        f'{words}<p:spPr><a:xfrm><a:off x="685800" y="4000500"/>'
        '<a:ext cx="5486400" cy="4572000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r>"
        '<a:rPr lang="en-GB"/><a:t>Notes</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld>'
        f"{_MAP}<p:notesStyle>{levels}</p:notesStyle></p:notesMaster>"
    )


def _shape(number: int, name: str, holder: str, locks: str) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr>{locks}</p:cNvSpPr>'
        f"<p:nvPr><p:ph {holder}/></p:nvPr></p:nvSpPr>"
    )
