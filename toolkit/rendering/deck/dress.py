"""The toolkit's own template in the colours, letters and sizes of a project's theme."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from toolkit.model.quickly import regex
from toolkit.model.theme import Theme
from toolkit.rendering.deck.container import write_container
from toolkit.rendering.deck.escaping import quoted
from toolkit.rendering.deck.layouts import Template
from toolkit.rendering.deck.template import read_template

TINT = "-tint"
"""How the template names a tint that has the name of a colour."""
WORDS = regex(rb"(<a:defRPr\b.*?</a:defRPr>)", re.DOTALL)
COLOUR = regex(rb'(?<=<a:srgbClr val=")[0-9A-F]{6}(?=")')
FAMILY = regex(rb'(?<=Font><a:latin typeface=)"[^"]*"')
TITLES = regex(rb'(<p:titleStyle>.*?<a:schemeClr val=")tx2(?=")', re.DOTALL)
"""Titles are set in the deep colour of grounds; where grounds are dark, in that of links."""
TEAL = regex(rb'<a:schemeClr val="accent1">\s*</a:schemeClr>')
SIZE = regex(rb'(?<=<a:defRPr sz=")\d+(?=")')
ON_DEEP = b'hlink="lt1" folHlink="lt1"'
"""What layouts hold whose ground is deep in every variant."""
Swap = Mapping[bytes, bytes]


def dressed(data: bytes, theme: Theme) -> Template:
    """The template in a file of our own, looking as the theme says."""
    plain = read_template(data)
    named = dict(plain.palette)
    tints = {n if n not in theme.colours else n + TINT: c for n, c in theme.tints.items()}
    wanted = {**tints, **theme.colours}
    colours = tuple(
        (name, named[name][1:], wanted[name][1:].upper())
        for name in sorted(named.keys() & wanted.keys())
    )
    same = all(old == new for _, old, new in colours)
    family = theme.fonts.get("slides", plain.fonts[0])
    sizes = (theme.slide.body, theme.slide.h2)
    if same and plain.fonts == (family, family) and _sizes(plain) == sizes:
        return plain
    apart = tuple(name for name, _, _ in colours if name in tints)
    return _dressed(data, colours, apart, family, sizes, dark=theme.variant == "dark")


def _sizes(template: Template) -> tuple[float, float]:
    """The sizes of running text and of titles, where a slide holds both and nothing else."""
    layout = next(each for each in template.layouts if each.kind == "obj")
    text, title = layout.of_kind("obj")[0], layout.title
    return text.level(0).size, title.level(0).size if title is not None else 0.0


@lru_cache(maxsize=4)
def _dressed(
    data: bytes,
    colours: tuple[tuple[str, str, str], ...],
    tints: tuple[str, ...],
    family: str,
    sizes: tuple[float, float],
    *,
    dark: bool,
) -> Template:
    plain = read_template(data)
    made, named = plain.container.copy(), dict(plain.palette)
    pairs = {name: (old.encode(), new.encode()) for name, old, new in colours}
    words = dict([*(pairs[n] for n in tints), *(p for n, p in pairs.items() if n not in tints)])
    grounds = dict([*(p for n, p in pairs.items() if n not in tints), *(pairs[n] for n in tints)])
    more = [new - old for new, old in zip(sizes, _sizes(plain), strict=True)]
    for name, kind in made.types.items():
        if not kind.endswith("+xml"):
            continue
        part = _recoloured(made.parts[name], words, grounds)
        if "theme+xml" in kind:
            part = FAMILY.sub(lambda _: quoted(family).encode(), part)
        if "slideLayout+xml" in kind and dark:
            part = _by_day(part, named["teal"]) if ON_DEEP in part else part
            part = part.replace(ON_DEEP, b'hlink="dk1" folHlink="dk1"')
        if "slideMaster+xml" in kind:
            part = _resized(part, b"bodyStyle", more[0])
            part = _resized(part, b"titleStyle", more[1])
            part = TITLES.sub(rb"\1accent1", part) if dark else part
        made.parts[name] = part
    return read_template(write_container(made))


def _recoloured(data: bytes, words: Swap, grounds: Swap) -> bytes:
    """A part with other colours; two names may share one, so words and grounds are told apart."""
    parts = WORDS.split(data)
    parts[::2] = (COLOUR.sub(lambda c: grounds.get(c[0], c[0]), each) for each in parts[::2])
    parts[1::2] = (COLOUR.sub(lambda c: words.get(c[0], c[0]), each) for each in parts[1::2])
    return b"".join(parts)


def _by_day(data: bytes, teal: str) -> bytes:
    """A layout whose ground is deep in every variant, its shapes as they are in the light one."""
    return TEAL.sub(lambda _: f'<a:srgbClr val="{teal[1:]}"/>'.encode(), data)


def _resized(data: bytes, style: bytes, more: float) -> bytes:
    """A part with the sizes in one of its styles so many points larger."""
    begin, end = data.index(b"<p:" + style + b">"), data.index(b"</p:" + style + b">")
    inside = SIZE.sub(lambda found: b"%d" % (int(found[0]) + round(more * 100)), data[begin:end])
    return data[:begin] + inside + data[end:]
