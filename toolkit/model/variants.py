"""The cream and the dark look: which colours of the theme change, unless a project set its own."""

from __future__ import annotations

from dataclasses import replace

from toolkit.model.theme import Theme

CREAM_TINTS = {
    "mist": "#E8EFE8",
    "plum": "#F6E8E7",
    "amber": "#FBE8C8",
    "leaf": "#E6F0DA",
    "berry": "#FBE6DF",
}
"""As warm as the cream that they stand on: grounds made for white would be cold patches on it."""
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
            colours, tints = {"paper": theme.tints["cream"]}, CREAM_TINTS
        case "dark":
            colours, tints = DARK, DARK_TINTS
        case _:
            return theme
    own = theme.own
    kept = {name: value for name, value in colours.items() if f"colours.{name}" not in own}
    grounds = {name: value for name, value in tints.items() if f"tints.{name}" not in own}
    return replace(theme, colours={**theme.colours, **kept}, tints={**theme.tints, **grounds})
