"""What `templates/theme.yaml` may say: each key declared once."""

from __future__ import annotations

from toolkit.model.fields import Field, Kind

_SIZES = tuple(
    Field(name, Kind.NUMBER, help, used_in="slides and pages")
    for name, help in (
        ("body", "Running text, in points."),
        ("small", "Small print, in points."),
        ("h3", "Headings inside a slide, in points."),
        ("h2", "Titles of slides, in points."),
        ("h1", "The title of the module, in points."),
        ("line", "The height of a line, as a multiple of the size."),
        ("minimum", "No text is ever smaller than this, in points."),
    )
)

THEME_FIELDS = (
    Field(
        "variant",
        Kind.CHOICE,
        "The ground that words stand on.",
        choices=("light", "cream", "dark"),
        used_in="every output",
        example="light",
    ),
    Field(
        "paper",
        Kind.CHOICE,
        "The size of the paper.",
        choices=("a4", "letter"),
        used_in="PDFs",
        example="A4",
    ),
    Field("deck", Kind.TEXT, "A PowerPoint template in the project.", used_in="slides"),
    Field("colours", Kind.ENTRIES, "Colours as #RRGGBB.", used_in="every output"),
    Field("tints", Kind.ENTRIES, "Light grounds behind boxes, as #RRGGBB.", used_in="every output"),
    Field("fonts", Kind.ENTRIES, "The fonts of pages and slides.", used_in="every output"),
    Field("slide", Kind.ENTRIES, "Sizes on slides.", fields=_SIZES, used_in="slides"),
    Field("page", Kind.ENTRIES, "Sizes in print.", fields=_SIZES, used_in="PDFs"),
    Field("large-print", Kind.ENTRIES, "Sizes in large print.", fields=_SIZES, used_in="PDFs"),
    Field("web", Kind.ENTRIES, "Sizes on web pages.", fields=_SIZES, used_in="HTML"),
    Field("layouts", Kind.ENTRIES, "Which layout a kind of slide takes.", used_in="slides"),
)
"""The theme; what it does not say is taken from the bundled one."""
