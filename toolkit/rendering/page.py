"""Fills page templates, and writes the style sheets that pages on screens and on paper share."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from toolkit.model.languages import OWN
from toolkit.model.quickly import regex
from toolkit.model.theme import Sizes, Theme
from toolkit.model.variants import varied
from toolkit.rendering.format import Job, Templates

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.runtime import Context
    from markupsafe import Markup

POINTS_IN_REM = 12
"""A browser's own text size, which people may have changed, is 16 pixels or 12 points."""

FILE_KINDS = {".woff2": "font/woff2", ".ttf": "font/ttf", ".svg": "image/svg+xml"}

_LINK = regex(r'url\("(?P<name>[\w./-]+)(?:#(?P<colour>[\w-]+))?"\)')
_TOKEN = regex(r"var\((--[\w-]+)\)")


class Medium(Enum):
    """What a page is looked at on."""

    SCREEN = "screen"
    PAPER = "paper"
    WORD = "word"


class TemplateUnusableError(Exception):
    """A page template cannot be filled: `name` is the template's, the text says why."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(reason)
        self.name = name


def load() -> None:
    """Import what fills pages; a build does so while it would only wait for something else."""
    import jinja2.sandbox  # noqa: F401


def fill(templates: Templates, name: str, *, language: str = OWN, **values: object) -> str:
    """The page in a language that a template such as `handout.html.j2` gives with these values.

    Everything is escaped unless it is Markup already. Raises TemplateUnusableError where the
    template is not written as Jinja wants it, uses a name that nobody gave, or reaches out of
    the sandbox.
    """
    from jinja2 import TemplateError

    try:
        environment = _environment(tuple(templates.texts.items()))
        return environment.get_template(name).render(values, language=language)
    except TemplateError as error:
        raise TemplateUnusableError(name, error.message or "no reason given") from error


def styles(job: Job, medium: Medium, *names: str) -> Markup:
    """The page's own style sheets and `names`, as one, with the theme's colours, sizes and fonts.

    For screens everything is inside, so that a page is one file. For paper the theme's values
    are written in where they are used, because an `@page` knows no custom properties; fonts stay
    outside, under addresses that `pdf.render` knows.
    """
    from markupsafe import Markup

    sheets = ("page.css", f"{medium.value}.css", *names)
    text = "\n".join(job.templates.texts[name] for name in sheets)
    colours = {**job.theme.colours}
    if medium is Medium.PAPER:
        tokens = _tokens(job.theme, job.theme.page, "pt", 1)
    else:
        tokens = {}
        text = _custom_properties(job.theme) + text
    tokens["--paper-size"] = job.theme.paper
    text = _TOKEN.sub(lambda found: tokens.get(found[1], found[0]), text)

    def linked(found: re.Match[str]) -> str:
        return _address(job.templates, found["name"], colours.get(found["colour"] or ""), medium)

    return Markup(_LINK.sub(linked, text).replace("</", "<\\/"))


def data_address(data: bytes, kind: str) -> str:
    """A file as an address that holds the file itself."""
    return f"data:{kind};base64,{base64.b64encode(data).decode('ascii')}"


def _address(templates: Templates, name: str, colour: str | None, medium: Medium) -> str:
    kind = FILE_KINDS["." + name.rpartition(".")[2]]
    if name in templates.texts:
        drawing = templates.texts[name].replace("currentColor", colour or "currentColor")
        return f'url("data:{kind},{quote(drawing, safe=" =:/<>")}")'.replace("<", "%3C").replace(
            ">", "%3E"
        )
    if medium is Medium.PAPER or name not in templates.files:
        return f'url("template:{name}")'
    return f'url("{data_address(templates.files[name], kind)}")'


def _custom_properties(theme: Theme) -> str:
    shown = varied(theme) if theme.variant == "cream" else theme  # pages to read are never dark
    tokens = _tokens(shown, theme.web, "rem", 1 / POINTS_IN_REM)
    screen = _declarations(tokens)
    paper = _declarations(_sizes(theme.page, "pt", 1))
    return f":root{{{screen}}}\n@media print{{:root{{{paper}}}}}\n"


def _declarations(tokens: Mapping[str, str]) -> str:
    return ";".join(f"{name}:{value}" for name, value in tokens.items())


def _tokens(theme: Theme, sizes: Sizes, unit: str, scale: float) -> dict[str, str]:
    fonts = theme.fonts
    fallback = f'"Toolkit Letters","{fonts["symbols"]}"'
    return {
        **{f"--{name}": value for name, value in theme.colours.items()},
        **{f"--tint-{name}": value for name, value in theme.tints.items()},
        "--font": f'"{fonts["pages"]}",{fallback},sans-serif',
        "--font-mono": f'"{fonts["mono"]}",{fallback},monospace',
        **_sizes(sizes, unit, scale),
    }


def _sizes(sizes: Sizes, unit: str, scale: float) -> dict[str, str]:
    named = {"body": sizes.body, "small": sizes.small, "least": sizes.minimum}
    named |= {"h1": sizes.h1, "h2": sizes.h2, "h3": sizes.h3}
    named["half"] = sizes.body * sizes.line / 2  # half a line: the step of the page's rhythm
    lengths = {f"--{name}": f"{size * scale:.4g}{unit}" for name, size in named.items()}
    return {**lengths, "--line-height": f"{sizes.line:g}"}


@lru_cache(maxsize=4)
def _environment(texts: tuple[tuple[str, str], ...]) -> Environment:
    from jinja2 import DictLoader, StrictUndefined, pass_context
    from jinja2.sandbox import SandboxedEnvironment

    from toolkit.rendering.html_boxes import own
    from toolkit.rendering.html_inlines import attributes

    @pass_context
    def spoken(context: Context, language: str) -> Markup:
        """The attributes of words in a language, where that is not the page's own."""
        return attributes(lang="" if language == context["language"] else language)

    environment = SandboxedEnvironment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=DictLoader(dict(texts)),
        trim_blocks=True,
        lstrip_blocks=True,
    )

    @pass_context
    def ours(context: Context) -> Markup:
        """The attribute of the toolkit's own words, where the page is in another language."""
        return own(context["language"])

    environment.globals.update(attributes=attributes, spoken=spoken, ours=ours)
    return environment
