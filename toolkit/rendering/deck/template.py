"""A .pptx as people have it → its layouts, as plain data; its own slides are left behind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from lxml import etree

from toolkit.rendering.deck.behind import fills_of, has_groups, picture_ground, shows_master
from toolkit.rendering.deck.colours import Colours
from toolkit.rendering.deck.container import (
    Container,
    TemplateError,
    open_container,
    parse,
)
from toolkit.rendering.deck.inherit import P, Texts, child, running_of, slots_of, title_of
from toolkit.rendering.deck.layouts import EVERYWHERE, Fill, Layout, Template
from toolkit.rendering.deck.loose_ends import without_loose_ends
from toolkit.rendering.deck.photographs import photograph_of

EMU = 12_700
LEAST_SIDE = 252.0
"""Points: three inches and a half. Smaller slides hold hardly a sentence that can be read."""
KEPT = frozenset(
    {"slideMaster", "notesMaster", "theme", "presProps", "tableStyles", "font", "slideLayout"}
    | {"image", "svgImage", "hdphoto"}
)
"""What a deck takes along from its template: looks, and nothing that knows people or places."""
ROLE_PREFIX = "toolkit: "


@lru_cache(maxsize=4)
def read_template(data: bytes) -> Template:
    """The layouts of a .pptx or .potx.

    Raises:
        TemplateError: the bytes are no presentation, it has no layouts, or says odd things.

    """
    opened = open_container(data)
    main = next((r.target for r in opened.related("", "officeDocument")), "")
    if not main or "presentationml" not in opened.types.get(main, ""):
        raise TemplateError("it is not a PowerPoint file")
    try:
        return _read(opened, main)
    except etree.XMLSyntaxError as error:
        raise TemplateError("a part of it is damaged") from error
    except (ArithmeticError, LookupError, ValueError) as error:
        raise TemplateError("a part of it says something that cannot be understood") from error


def _read(opened: Container, main: str) -> Template:
    root = parse(opened.parts[main])
    width, height = _size(root)
    if min(width, height) < LEAST_SIDE:
        raise TemplateError("its slides are too small to hold words that can be read")
    layouts: list[Layout] = []
    fonts = ("Arial", "Arial")
    palette: tuple[tuple[str, str], ...] = ()
    for number, master in enumerate(_in_order(opened, main, root)):
        texts = _texts(opened, master, root)
        if not number:
            fonts, palette = texts.fonts, texts.colours.named
        rids = child(texts.master, "p:sldLayoutIdLst")
        by_id = {r.id: r.target for r in opened.related(master, "slideLayout")}
        for each in () if rids is None else rids:
            part = by_id.get(each.get(f"{{{P['r']}}}id", ""))
            if part is not None:
                layouts.append(_titled(_layout(opened, (part, master), texts, number), texts, root))
    if not layouts:
        raise TemplateError("it has no layouts")
    return Template(
        width=width,
        height=height,
        layouts=tuple(layouts),
        container=_looks_only(opened, main),
        main=main,
        fonts=fonts,
        palette=palette,
    )


def _size(presentation: etree._Element) -> tuple[float, float]:
    """The width and height of slides in points."""
    size = child(presentation, "p:sldSz")
    if size is None:
        raise TemplateError("it does not say how large its slides are")
    return int(size.get("cx", "12192000")) / EMU, int(size.get("cy", "6858000")) / EMU


def _in_order(opened: Container, main: str, root: etree._Element) -> list[str]:
    by_id = {r.id: r.target for r in opened.related(main, "slideMaster")}
    listed = child(root, "p:sldMasterIdLst")
    ids = [] if listed is None else [each.get(f"{{{P['r']}}}id", "") for each in listed]
    return [by_id[each] for each in ids if each in by_id]


def _texts(opened: Container, master: str, presentation: etree._Element) -> Texts:
    theme = next((r.target for r in opened.related(master, "theme")), "")
    if not theme:
        raise TemplateError("it has no theme, which holds its colours and letters")
    root = parse(opened.parts[master])
    colours = Colours(parse(opened.parts[theme]), child(root, "p:clrMap"))
    return Texts(root, child(presentation, "p:defaultTextStyle"), colours)


def _layout(opened: Container, parts: tuple[str, str], texts: Texts, number: int) -> Layout:
    """The layout in the first of two parts, of the master in the other."""
    part, _ = parts
    root = parse(opened.parts[part])
    content = child(root, "p:cSld")
    mapping = child(root, "p:clrMapOvr/a:overrideClrMapping")
    if mapping is not None:
        texts = Texts(texts.master, texts.defaults, Colours(texts.colours.theme, mapping))
    matching = root.get("matchingName", "")
    return Layout(
        part=part,
        name="" if content is None else content.get("name", ""),
        kind=root.get("type", ""),
        role=matching.removeprefix(ROLE_PREFIX) if matching.startswith(ROLE_PREFIX) else "",
        slots=slots_of(root, texts),
        ground=_ground(root, texts),
        mapping=() if mapping is None else tuple(sorted(_attributes(mapping))),
        master=number,
        fills=tuple(_fills(root, texts, *(_images(opened, each) for each in parts))),
        link=texts.colours.called("hlink"),
        running=running_of(texts),
    )


def _titled(layout: Layout, texts: Texts, presentation: etree._Element) -> Layout:
    """The layout with a place for a title, be it one of its own or its master's."""
    if layout.title is not None:
        return layout
    slot = title_of(texts, *_size(presentation))
    return replace(layout, slots=(slot, *layout.slots), untitled=True)


def _ground(root: etree._Element, texts: Texts) -> str:
    """The colour of a layout's slides: its own, else its master's, else white."""
    return texts.colours.ground(root) or texts.colours.ground(texts.master) or "#FFFFFF"


def _images(opened: Container, part: str) -> Mapping[str, str]:
    return {each.id: each.target for each in opened.related(part, "image")}


def _fills(
    root: etree._Element, texts: Texts, images: Mapping[str, str], above: Mapping[str, str]
) -> Iterator[Fill]:
    """What stands on the ground; a picture as ground counts as standing everywhere.

    `images` are those of the layout, `above` those of its master.
    """
    own = bool(texts.colours.ground(root))
    if has_groups(root):
        images = above = {}  # what a group shows may lie over any picture
    elif has_groups(texts.master):
        above = {}
    if (ground := picture_ground(root)) is not None:
        yield Fill(EVERYWHERE, "", photograph_of(ground, images))
    elif not own and (ground := picture_ground(texts.master)) is not None:
        yield Fill(EVERYWHERE, "", photograph_of(ground, above))
    if shows_master(root):
        yield from fills_of(texts.master, texts.colours, above)
    yield from fills_of(root, texts.colours, images)


def _attributes(element: etree._Element) -> Iterator[tuple[str, str]]:
    return ((str(name), str(value)) for name, value in element.attrib.items())


def _looks_only(opened: Container, main: str) -> Container:
    """The parts that a new deck needs, found by walking from the presentation."""
    kept = Container()
    kept.relationships[""] = tuple(opened.related("", "officeDocument"))
    waiting = [main]
    while waiting:
        name = waiting.pop()
        if name in kept.parts:
            continue
        links = tuple(
            each
            for each in opened.relationships.get(name, ())
            if each.outside is False
            and each.target in opened.parts
            and (each.kind.rsplit("/", 1)[-1] in KEPT)
        )
        links += tuple(
            each
            for each in opened.relationships.get(name, ())
            if name != main and each.kind.endswith("/hyperlink")
        )
        data = opened.parts[name]
        if name != main and len(links) < len(opened.relationships.get(name, ())):
            data = without_loose_ends(data, {each.id for each in links})
        kept.add(name, opened.types[name], data, links)
        waiting.extend(each.target for each in links if not each.outside)
    return kept
