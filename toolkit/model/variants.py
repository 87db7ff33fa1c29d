"""The theme on other grounds: cream, dark or of any tint, unless a project set its own colours."""

from __future__ import annotations

from dataclasses import replace

from toolkit.model.theme import Theme

DARK = {
    "paper": "#10212B",
    "ink": "#FFF8E9",
    "muted": "#C7D2D8",
    "teal": "#9FD8D2",
    "plum": "#E6C1DC",
    "amber": "#F2C879",
    "leaf": "#B4DDAE",
    "berry": "#F4B4C3",
    "line": "#8FA0AB",
}
DARK_TINTS = {
    "mist": "#1B343F",
    "plum": "#34263B",
    "amber": "#3A3020",
    "leaf": "#20362A",
    "berry": "#3D2631",
    "cream": "#1B2F38",
}


def varied(theme: Theme) -> Theme:
    """The theme with the colours of its variant; the colours in `theme.own` stay."""
    match theme.variant:
        case "cream":
            seen = on_ground(theme, theme.tints["cream"])
            colours, tints = seen.colours, seen.tints
        case "dark":
            colours, tints = DARK, DARK_TINTS
        case _:
            return theme
    own = theme.own
    kept = {name: value for name, value in colours.items() if f"colours.{name}" not in own}
    grounds = {name: value for name, value in tints.items() if f"tints.{name}" not in own}
    return replace(theme, colours={**theme.colours, **kept}, tints={**theme.tints, **grounds})


def on_ground(theme: Theme, ground: str) -> Theme:
    """The theme on a coloured ground, with the grounds of boxes and the lines seen through it.

    Made for white, they would be cold patches on a warm ground. They get darker by the same share,
    so that lines stand out from boxes as they did.
    """
    tints = {name: _through(ground, value) for name, value in theme.tints.items()}
    line = _through(ground, theme.colours["line"])
    return replace(theme, tints=tints, colours={**theme.colours, "paper": ground, "line": line})


def _through(film: str, colour: str) -> str:
    """A colour seen through a film of another, both `#RRGGBB`."""
    channels = (int(film[at : at + 2], 16) * int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(product / 255):02X}" for product in channels)
