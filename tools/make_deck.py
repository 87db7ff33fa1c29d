"""Make templates/deck.pptx, our own slide template, from the theme: `python -m tools.make_deck`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import escape

from toolkit.model.theme import Theme
from toolkit.reading.theme import read_theme
from toolkit.rendering.deck.container import OFFICE, Container, Relationship, write_container
from toolkit.rendering.deck.draw.kinds import PART, XML_HEAD
from toolkit.rendering.deck.draw.notes import notes_master
from toolkit.rendering.deck.measure import LEAST_LINE
from tools.deck_grid import HEIGHT, TEXT, TITLE, WIDTH, Layout, footers
from tools.deck_layouts import LAYOUTS
from tools.deck_xml import INCH, NAMESPACES, art, ground, slot, tree

TEMPLATES = Path(__file__).resolve().parent.parent / "templates"
HEADING, RUNNING = "+mj-lt", "+mn-lt"
USUAL_MAP = (
    'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" '
    'accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" '
    'folHlink="folHlink"'
)
ON_DARK = USUAL_MAP.replace('hlink="hlink"', 'hlink="lt1"').replace('="folHlink"', '="lt1"')
"""On a dark ground links are as light as paper."""


def palette(theme: Theme) -> dict[str, str]:
    """Every colour by one name: tints that share a colour's name end in "-tint"."""
    tints = {n if n not in theme.colours else f"{n}-tint": v for n, v in theme.tints.items()}
    return {**theme.colours, **tints}


def theme_part(theme: Theme, colours: dict[str, str]) -> str:
    """The theme part: colours by their place, all of them by name, and one family of letters."""
    places = {
        "dk1": "ink",
        "lt1": "paper",
        "dk2": "deep-teal",
        "lt2": "mist",
        "accent1": "teal",
        "accent2": "plum",
        "accent3": "amber",
        "accent4": "leaf",
        "accent5": "berry",
        "accent6": "line",
        "hlink": "teal",
        "folHlink": "plum",
    }
    scheme = "".join(
        f'<a:{place}><a:srgbClr val="{colours[name].lstrip("#")}"/></a:{place}>'
        for place, name in places.items()
    )
    named = "".join(
        f'<a:custClr name="{name}"><a:srgbClr val="{value.lstrip("#")}"/></a:custClr>'
        for name, value in colours.items()
    )
    family = escape(theme.fonts["slides"], {'"': "&quot;"})
    font = f'<a:latin typeface="{family}"/><a:ea typeface=""/><a:cs typeface=""/>'
    flat = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = "".join(f'<a:ln w="{w}">{flat}</a:ln>' for w in (9525, 12700, 19050))
    plain = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'{XML_HEAD}<a:theme {NAMESPACES.split(" ")[0]} name="Training package"><a:themeElements>'
        f'<a:clrScheme name="Training package">{scheme}</a:clrScheme>'
        f'<a:fontScheme name="Training package"><a:majorFont>{font}</a:majorFont>'
        f"<a:minorFont>{font}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Training package"><a:fillStyleLst>{flat * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line}</a:lnStyleLst><a:effectStyleLst>{plain}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{flat * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements>"
        f"<a:objectDefaults/><a:extraClrSchemeLst/><a:custClrLst>{named}</a:custClrLst></a:theme>"
    )


def layout_part(layout: Layout, colours: dict[str, str]) -> str:
    """One layout: its ground, its artwork, then its slots in reading order."""
    shapes = [art(n, each, colours) for n, each in enumerate(layout.art, 2)]
    slots = (*layout.slots, *footers(layout))
    shapes += [slot(n, each, colours) for n, each in enumerate(slots, 2 + len(layout.art))]
    kind = f' type="{layout.kind}"' if layout.kind else ""
    back = ground(layout.ground, colours) if layout.ground else ""
    dark = layout.ground == "deep-teal"
    mapping = f"<a:overrideClrMapping {ON_DARK}/>" if dark else "<a:masterClrMapping/>"
    return (
        f'{XML_HEAD}<p:sldLayout {NAMESPACES} matchingName="toolkit: {layout.role}"{kind} '
        f'preserve="1" userDrawn="1"><p:cSld name="{layout.name}">{back}{tree(shapes)}</p:cSld>'
        f"<p:clrMapOvr>{mapping}</p:clrMapOvr></p:sldLayout>"
    )


def master_part(theme: Theme, colours: dict[str, str]) -> str:
    """The master: title, text and footers, and the styles of text that every layout inherits."""
    slots = (
        TITLE,
        replace(TEXT, kind="body"),
        *footers(),
    )
    shapes = [slot(number, each, colours) for number, each in enumerate(slots, 2)]
    ids = "".join(
        f'<p:sldLayoutId id="{2147483649 + n}" r:id="rId{n + 1}"/>' for n in range(len(LAYOUTS))
    )
    size = theme.slide
    spacing = round(100 * size.line / LEAST_LINE)
    title = _style(1, size.h2, "tx2", bold=True, mark="", hang=0, before=0, spacing=95)
    levels = "".join(
        _style(n, points, "tx1", bold=False, mark="•", hang=0.42, before=before, spacing=spacing)
        for n, points, before in _steps(size.body)
    )
    other = "".join(
        _style(n, 18, "tx1", bold=False, mark="", hang=0, before=0, spacing=100)
        for n in range(1, 10)
    )
    return (
        f'{XML_HEAD}<p:sldMaster {NAMESPACES} preserve="1"><p:cSld>{ground("paper", colours)}'
        f"{tree(shapes)}</p:cSld><p:clrMap {USUAL_MAP}/>"
        f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst><p:txStyles>"
        f"<p:titleStyle>{title}</p:titleStyle><p:bodyStyle>{levels}</p:bodyStyle>"
        f"<p:otherStyle>{other}</p:otherStyle></p:txStyles></p:sldMaster>"
    )


def _steps(body: float) -> list[tuple[int, float, float]]:
    first = [(1, body, 10.0), (2, body - 2, 6.0), (3, body - 4, 5.0)]
    return [*first, *((n, body - 6, 4.0) for n in range(4, 10))]


def _style(
    level: int,
    points: float,
    fill: str,
    *,
    bold: bool,
    mark: str,
    hang: float,
    before: float,
    spacing: int,
) -> str:
    left = round(hang * level * INCH)
    bullet = (
        '<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buSzPct val="100000"/>'
        f'<a:buFont typeface="Arial"/><a:buChar char="{mark}"/>'
        if mark
        else "<a:buNone/>"
    )
    font = HEADING if bold else RUNNING
    return (
        f'<a:lvl{level}pPr marL="{left}" indent="{-round(hang * INCH)}" algn="l" '
        'defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
        f'<a:lnSpc><a:spcPct val="{spacing * 1000}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{round(before * 100)}"/></a:spcBef>{bullet}'
        f'<a:defRPr sz="{round(points * 100)}" b="{int(bold)}" kern="1200"><a:solidFill>'
        f'<a:schemeClr val="{fill}"/></a:solidFill><a:latin typeface="{font}"/>'
        f'<a:ea typeface="{font[:4]}ea"/><a:cs typeface="{font[:4]}cs"/>'
        f"</a:defRPr></a:lvl{level}pPr>"
    )


def presentation_part() -> str:
    """The presentation itself: sizes, the master and the notes master, and no slides."""
    levels = "".join(
        f'<a:lvl{n}pPr marL="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" '
        'hangingPunct="1"><a:defRPr sz="1800" kern="1200"><a:solidFill>'
        '<a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr>'
        f"</a:lvl{n}pPr>"
        for n in range(1, 10)
    )
    wide, high = round(WIDTH * INCH), round(HEIGHT * INCH)
    return (
        f'{XML_HEAD}<p:presentation {NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0">'
        '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        f'<p:sldSz cx="{wide}" cy="{high}"/><p:notesSz cx="6858000" cy="9144000"/>'
        f"<p:defaultTextStyle>{levels}</p:defaultTextStyle></p:presentation>"
    )


def make(theme: Theme) -> bytes:
    """The whole template as .pptx; the same theme gives the same bytes."""
    colours, made = palette(theme), Container()
    main, master = "/ppt/presentation.xml", "/ppt/slideMasters/slideMaster1.xml"
    notes, look = "/ppt/notesMasters/notesMaster1.xml", "/ppt/theme/theme1.xml"

    def to(number: int, kind: str, target: str) -> Relationship:
        return Relationship(f"rId{number}", f"{OFFICE}/{kind}", target)

    made.relationships[""] = (to(1, "officeDocument", main),)
    made.add(
        main,
        PART["presentation"],
        presentation_part().encode(),
        (to(1, "slideMaster", master), to(2, "notesMaster", notes), to(3, "theme", look)),
    )
    layouts = [f"/ppt/slideLayouts/slideLayout{n}.xml" for n in range(1, len(LAYOUTS) + 1)]
    links = [to(n, "slideLayout", name) for n, name in enumerate(layouts, 1)]
    links.append(to(len(layouts) + 1, "theme", look))
    made.add(master, PART["slideMaster"], master_part(theme, colours).encode(), tuple(links))
    for name, layout in zip(layouts, LAYOUTS, strict=True):
        data = layout_part(layout, colours).encode()
        made.add(name, PART["slideLayout"], data, (to(1, "slideMaster", master),))
    made.add(look, PART["theme"], theme_part(theme, colours).encode())
    second = "/ppt/theme/theme2.xml"
    master_of_notes = notes_master(WIDTH * 72, HEIGHT * 72).encode()
    made.add(notes, PART["notesMaster"], master_of_notes, (to(1, "theme", second),))
    made.add(second, PART["theme"], theme_part(theme, colours).encode())
    return write_container(made)


if __name__ == "__main__":
    bundled = (TEMPLATES / "theme.yaml").read_bytes()
    (TEMPLATES / "deck.pptx").write_bytes(make(read_theme(None, bundled)[0]))
    print(f"deck.pptx: made, {len(LAYOUTS)} layouts")
