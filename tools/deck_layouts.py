"""The layouts of our own deck, as data: a grid of twelve columns, and one family of shapes."""

from __future__ import annotations

from dataclasses import dataclass

from tools.deck_xml import Art, Box, Slot

WIDTH, HEIGHT = 13.333, 7.5
MARGIN, GAP = 0.7, 0.2
COLUMN = (WIDTH - 2 * MARGIN - 11 * GAP) / 12
TOP, BOTTOM = 1.95, 6.6
MARK_PATH = (
    "M 0,100 L 0,58 C 0,24 14,6 44,0 L 44,22 C 31,26 25,34 24,48 L 44,48 L 44,100 Z "
    "M 56,100 L 56,58 C 56,24 70,6 100,0 L 100,22 C 87,26 81,34 80,48 L 100,48 L 100,100 Z"
)
"""An opening quotation mark."""


@dataclass(frozen=True)
class Layout:
    """One layout. `kind` is PowerPoint's word for it where it has one; `role` is ours."""

    name: str
    role: str
    slots: tuple[Slot, ...]
    kind: str = ""
    ground: str = ""
    art: tuple[Art, ...] = ()
    foot: str = "muted"
    package: str = ""
    package_width: float = 5.8


def across(first: int, columns: int, y: float, height: float) -> Box:
    """A box over `columns` columns of the grid, from the `first` one (counted from 1)."""
    x = MARGIN + (first - 1) * (COLUMN + GAP)
    return Box(x, y, columns * COLUMN + (columns - 1) * GAP, height)


BODY = BOTTOM - TOP
TITLE = across(1, 12, 0.72, 1.15)
TICK = Art(Box(MARGIN, 0.45, 0.72, 0.08), "rect", "teal")


def title(**changes: object) -> Slot:
    """The title, always in the same place."""
    settings = {"colour": "", "box": TITLE} | changes
    return Slot("title", 0, "Title", prompt="Title", **settings)  # type: ignore[arg-type]


def body(index: int, box: Box, name: str = "Text", **changes: object) -> Slot:
    """A slot for text."""
    return Slot("body", index, name, box, name, **changes)  # type: ignore[arg-type]


LAYOUTS = (
    Layout(
        "Title",
        "title",
        (
            Slot(
                "ctrTitle", 0, "Title", across(1, 7, 1.3, 2.9), "Title", 54, "on-deep", anchor="b"
            ),
            Slot(
                "subTitle",
                1,
                "Organisation",
                across(1, 7, 4.5, 1.9),
                "Organisation",
                24,
                "mint",
                marks=False,
            ),
        ),
        kind="title",
        ground="deep-teal",
        art=(
            Art(Box(8.35, -1.1, 6.6, 6.6), "ellipse", "teal"),
            Art(Box(7.85, 3.75, 3.1, 3.1), "ellipse", "mint", 92),
            Art(Box(10.85, 4.75, 1.75, 1.75), "ellipse", "sand"),
            Art(Box(MARGIN, 0.62, 0.72, 0.08), "rect", "sand"),
        ),
        foot="mint",
    ),
    Layout(
        "Section",
        "section",
        (
            title(box=across(5, 8, 1.95, 1.9), size=44, anchor="b"),
            body(1, across(5, 8, 4.1, 2.5), "What this part is for", size=24),
            body(
                2,
                across(1, 3, 1.95, 1.9),
                "Number",
                size=96,
                colour="mint",
                bold=True,
                anchor="b",
                marks=False,
            ),
        ),
        kind="secHead",
        art=(
            Art(Box(0, 0, 4.25, HEIGHT), "rect", "deep-teal"),
            Art(Box(MARGIN, 4.1, 0.72, 0.08), "rect", "sand"),
        ),
        package="mint",
        package_width=3.35,
    ),
    Layout(
        "Content",
        "content",
        (title(), Slot("obj", 1, "Text", across(1, 11, TOP, BODY), "Text")),
        kind="obj",
        art=(TICK,),
    ),
    Layout(
        "Two columns",
        "two columns",
        (
            title(),
            Slot("obj", 1, "Left", across(1, 6, TOP, BODY), "Text"),
            Slot("obj", 2, "Right", across(7, 6, TOP, BODY), "Text"),
        ),
        kind="twoObj",
        art=(TICK,),
    ),
    Layout(
        "Three columns",
        "three columns",
        (
            title(),
            Slot("obj", 1, "Left", across(1, 4, TOP, BODY), "Text", size=24),
            Slot("obj", 2, "Middle", across(5, 4, TOP, BODY), "Text", size=24),
            Slot("obj", 3, "Right", across(9, 4, TOP, BODY), "Text", size=24),
        ),
        art=(TICK,),
    ),
    Layout(
        "Picture and text",
        "picture and text",
        (
            title(),
            Slot("obj", 1, "Text", across(1, 5, TOP, BODY), "Text", size=24),
            Slot("pic", 13, "Picture", across(6, 7, TOP, BODY - 0.5), "Picture", 20, marks=False),
            body(
                14,
                across(6, 7, BOTTOM - 0.4, 0.5),
                "Words under the picture",
                size=18,
                colour="muted",
                marks=False,
            ),
        ),
        kind="picTx",
        art=(TICK,),
    ),
    Layout(
        "Picture",
        "picture",
        (
            title(),
            Slot("pic", 13, "Picture", across(1, 12, TOP, BODY - 0.5), "Picture", 20, marks=False),
            body(
                14,
                across(1, 12, BOTTOM - 0.4, 0.5),
                "Words under the picture",
                size=18,
                colour="muted",
                marks=False,
            ),
        ),
        art=(TICK,),
    ),
    Layout(
        "Table",
        "table",
        (
            title(),
            Slot("tbl", 13, "Table", across(1, 12, TOP, BODY), "Table", 20, marks=False),
        ),
        kind="tbl",
        art=(TICK,),
    ),
    Layout(
        "Activity",
        "activity",
        (
            body(
                13,
                Box(MARGIN + 0.5, 0, 11.43, 0.55),
                "Activity · time · group",
                size=20,
                colour="paper",
                bold=True,
                anchor="ctr",
                marks=False,
            ),
            title(),
            body(1, across(1, 11, TOP, BODY - 0.65), "What to do", numbers=125, hang=0.55),
            body(
                14,
                across(1, 12, BOTTOM - 0.5, 0.45),
                "What you need",
                size=20,
                colour="teal",
                marks=False,
                anchor="b",
            ),
        ),
        ground="mist",
        art=(
            Art(Box(0, 0, WIDTH, 0.55), "rect", "teal"),
            Art(Box(MARGIN, 0.11, 0.33, 0.33), "activity.svg", "paper"),
        ),
    ),
    Layout(
        "Voice",
        "voice",
        (
            title(colour="plum"),
            body(1, across(3, 9, 2.2, 3.2), "Their words", size=30, marks=False),
            body(
                14,
                across(3, 9, 5.5, 1.1),
                "Who said it",
                size=22,
                colour="plum",
                bold=True,
                marks=False,
            ),
        ),
        ground="plum-tint",
        art=(
            Art(Box(MARGIN, 0.45, 0.72, 0.08), "rect", "plum"),
            Art(Box(MARGIN, 2.3, 1.3, 1.0), MARK_PATH, "plum"),
        ),
    ),
    Layout(
        "Key message",
        "key message",
        (
            title(),
            body(
                1,
                across(2, 10, 2.2, 3.6),
                "One sentence",
                size=40,
                colour="leaf",
                bold=True,
                anchor="ctr",
                marks=False,
            ),
        ),
        art=(TICK, Art(Box(MARGIN, 2.2, 0.16, 3.6), "rect", "leaf")),
    ),
    Layout(
        "Break",
        "break",
        (
            title(box=across(1, 7, 1.5, 1.9), size=54, anchor="b"),
            body(1, across(1, 7, 3.75, 2.85), "How long", size=30, marks=False),
        ),
        ground="cream",
        art=(
            Art(Box(8.7, 0.95, 5.6, 5.6), "ellipse", "sand"),
            Art(Box(9.75, 2.0, 3.5, 3.5), "ellipse", "cream"),
            Art(Box(10.5, 2.75, 2.0, 2.0), "ellipse", "teal"),
            Art(Box(MARGIN, 0.62, 0.72, 0.08), "rect", "amber"),
        ),
    ),
    Layout(
        "Break with a picture",
        "break",
        (
            title(box=across(1, 6, 1.5, 1.9), size=54, anchor="b"),
            body(1, across(1, 6, 3.75, 2.85), "How long", size=30, marks=False),
            Slot("pic", 13, "Picture", across(7, 6, 1.5, 5.1), "Picture", 20, marks=False),
        ),
        ground="cream",
        art=(
            Art(Box(9.9, -1.3, 4.6, 4.6), "ellipse", "sand"),
            Art(Box(MARGIN, 0.62, 0.72, 0.08), "rect", "amber"),
        ),
    ),
    Layout(
        "Closing",
        "closing",
        (
            title(colour="on-deep"),
            body(
                1, across(1, 6, TOP, BODY), "What we did", size=24, colour="on-deep", bullet="sand"
            ),
            body(
                2,
                across(8, 5, TOP, 3.2),
                "Support and feedback",
                size=22,
                colour="on-deep",
                bullet="sand",
            ),
            Slot("pic", 13, "Code to scan", across(8, 2, 5.2, 1.4), "Code", 18, marks=False),
        ),
        ground="deep-teal",
        art=(
            Art(Box(MARGIN, 0.45, 0.72, 0.08), "rect", "sand"),
            Art(Box(7.28, TOP, 0.02, BODY), "rect", "mint"),
        ),
        foot="mint",
    ),
    Layout("Title only", "title only", (title(),), kind="titleOnly", art=(TICK,)),
)
