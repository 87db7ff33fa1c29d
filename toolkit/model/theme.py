"""The look, as data: colours, fonts and sizes that slides, pages and the web share."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.model.quickly import dataclass


@dataclass(frozen=True, slots=True)
class Sizes:
    """Type sizes in points (`line` is the line height as a multiple of the size)."""

    body: float
    small: float
    h3: float
    h2: float
    h1: float
    line: float
    minimum: float


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme.

    `colours` maps names (ink, teal, …) to `#RRGGBB`; `tints` the same for grounds behind blocks.
    `fonts` has `pages`, `mono`, `symbols` and `slides`. `deck` is the path of a template in the
    project, or "" for the bundled one. `variant` is light, cream or dark. `layouts` maps a role
    of a slide to the name of a layout in the template where a person chose one. `own` names the
    colours that the project set itself ("colours.ink", "tints.mist").
    """

    colours: Mapping[str, str]
    tints: Mapping[str, str]
    fonts: Mapping[str, str]
    slide: Sizes
    page: Sizes
    large_print: Sizes
    web: Sizes
    variant: str = "light"
    paper: str = "A4"
    deck: str = ""
    layouts: Mapping[str, str] | None = None
    own: frozenset[str] = frozenset()
