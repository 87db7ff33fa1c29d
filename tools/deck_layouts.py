"""The layouts of our own deck, as data: one family of shapes and colours."""

from __future__ import annotations

from dataclasses import replace

from tools.deck_grid import (
    BODY,
    BOTTOM,
    HEIGHT,
    MARGIN,
    PICTURE,
    TABLE,
    TEXT,
    TITLE,
    TOP,
    WIDTH,
    WORDS,
    Layout,
    across,
    caption,
    tick,
)
from tools.deck_xml import Art, Box, Slot

MARK = (
    "M 0,100 L 0,58 C 0,24 14,6 44,0 L 44,22 C 31,26 25,34 24,48 L 44,48 L 44,100 Z "
    "M 56,100 L 56,58 C 56,24 70,6 100,0 L 100,22 C 87,26 81,34 80,48 L 100,48 L 100,100 Z"
)
"""An opening quotation mark."""
TO_CIRCLES = 7.4
"""How far the words of the title slide reach, in inches, clear of its circles."""
ON_LINE = 0.153
"""How much lower the box of a part's number stands for its foot to be level with the title's."""


def words(index: int, name: str, box: Box) -> Slot:
    """A slot for words without bullets."""
    return replace(WORDS, index=index, name=name, prompt=name, box=box)


TITLE_SLIDE = Layout(
    "Title",
    "title",
    (
        replace(
            TITLE,
            kind="ctrTitle",
            box=Box(MARGIN, 1.3, TO_CIRCLES, 2.9),
            size=54,
            colour="on-deep",
            anchor="b",
        ),
        replace(
            words(1, "Organisation", across(1, 7, 4.5, 1.9)),
            kind="subTitle",
            size=24,
            colour="mint",
        ),
    ),
    kind="title",
    ground="deep-teal",
    art=(
        Art(Box(8.35, -1.1, 6.6, 6.6), "ellipse", "teal"),
        Art(Box(7.85, 3.75, 3.1, 3.1), "ellipse", "mint", 92),
        Art(Box(10.85, 4.75, 1.75, 1.75), "ellipse", "sand"),
        tick("sand", 0.62),
    ),
    foot="mint",
)
SECTION = Layout(
    "Section",
    "section",
    (
        replace(TITLE, box=across(5, 8, 1.95, 1.9), size=44, anchor="b"),
        replace(words(1, "What this part is for", across(5, 8, 4.1, 2.5)), size=24, marks=True),
        replace(
            words(2, "Number", across(1, 3, 1.95, 1.9 + ON_LINE)),
            size=96,
            colour="mint",
            bold=True,
            anchor="b",
        ),
    ),
    kind="secHead",
    art=(Art(Box(0, 0, 4.25, HEIGHT), "rect", "deep-teal"), tick("sand", 4.1)),
    package="mint",
    package_width=3.35,
)
CONTENT = Layout("Content", "content", (TITLE, TEXT), kind="obj", art=(tick("teal"),))
TWO = Layout(
    "Two columns",
    "two columns",
    (
        TITLE,
        replace(TEXT, name="Left", box=across(1, 6)),
        replace(TEXT, index=2, name="Right", box=across(7, 6)),
    ),
    kind="twoObj",
    art=(tick("teal"),),
)
THREE = Layout(
    "Three columns",
    "three columns",
    (
        TITLE,
        replace(TEXT, name="Left", box=across(1, 4), size=24),
        replace(TEXT, index=2, name="Middle", box=across(5, 4), size=24),
        replace(TEXT, index=3, name="Right", box=across(9, 4), size=24),
    ),
    art=(tick("teal"),),
)
BESIDE = Layout(
    "Picture and text",
    "picture and text",
    (
        TITLE,
        replace(TEXT, box=across(1, 5), size=24),
        replace(PICTURE, box=across(6, 7, height=BODY - 0.6)),
        caption(6, 7),
    ),
    kind="picTx",
    art=(tick("teal"),),
)
PICTURE_ALONE = Layout("Picture", "picture", (TITLE, PICTURE, caption(1, 12)), art=(tick("teal"),))
TABLE_ALONE = Layout("Table", "table", (TITLE, TABLE), kind="tbl", art=(tick("teal"),))
ACTIVITY = Layout(
    "Activity",
    "activity",
    (
        replace(
            words(13, "Activity · time · group", Box(MARGIN + 0.5, 0, 11.43, 0.55)),
            size=20,
            colour="paper",
            bold=True,
            anchor="ctr",
        ),
        TITLE,
        replace(
            words(1, "What to do", across(1, 11, height=BODY - 0.65)),
            numbers=125,
            hang=0.55,
            marks=True,
        ),
        replace(
            words(14, "What you need", across(1, 12, BOTTOM - 0.5, 0.45)),
            size=20,
            colour="teal",
            anchor="b",
        ),
    ),
    ground="mist",
    art=(
        Art(Box(0, 0, WIDTH, 0.55), "rect", "teal"),
        Art(Box(MARGIN, 0.11, 0.33, 0.33), "activity.svg", "paper"),
    ),
)
QUIZ = Layout(
    "Quiz",
    "quiz",
    (
        replace(
            ACTIVITY.slots[0], name="Quiz · how many questions", prompt="Quiz", colour="on-deep"
        ),
        TITLE,
        replace(words(1, "Question and answers", across(1, 11)), numbers=125, hang=0.7, marks=True),
    ),
    art=(
        Art(Box(0, 0, WIDTH, 0.55), "rect", "deep-teal"),
        Art(Box(MARGIN, 0.11, 0.33, 0.33), "quiz.svg", "mint"),
        Art(Box(0, 0.55, 0.16, HEIGHT - 0.55), "rect", "mint"),
    ),
)
VOICE = Layout(
    "Voice",
    "voice",
    (
        replace(TITLE, colour="plum"),
        replace(words(1, "Their words", across(3, 9, 2.2, 3.2)), size=30),
        replace(
            words(14, "Who said it", across(3, 9, 5.5, 1.1)), size=22, colour="plum", bold=True
        ),
    ),
    ground="plum-tint",
    art=(tick("plum"), Art(Box(MARGIN, 2.3, 1.3, 1.0), MARK, "plum")),
)
KEY = Layout(
    "Key message",
    "key message",
    (
        TITLE,
        replace(
            words(1, "One sentence", across(2, 10, 2.2, 3.6)),
            size=40,
            colour="leaf",
            bold=True,
            anchor="ctr",
        ),
    ),
    art=(tick("teal"), Art(Box(MARGIN, 2.2, 0.16, 3.6), "rect", "leaf")),
)
BREAK = Layout(
    "Break",
    "break",
    (
        replace(TITLE, box=across(1, 7, 1.5, 1.9), size=54, anchor="b"),
        replace(words(1, "How long", across(1, 7, 3.75, 2.85)), size=30),
    ),
    ground="cream",
    art=(
        Art(Box(8.7, 0.95, 5.6, 5.6), "ellipse", "sand"),
        Art(Box(9.75, 2.0, 3.5, 3.5), "ellipse", "cream"),
        Art(Box(10.5, 2.75, 2.0, 2.0), "ellipse", "teal"),
        tick("amber", 0.62),
    ),
)
BREAK_WITH_PICTURE = Layout(
    "Break with a picture",
    "break",
    (
        replace(TITLE, box=across(1, 6, 1.5, 1.9), size=54, anchor="b"),
        replace(words(1, "How long", across(1, 6, 3.75, 2.85)), size=30),
        replace(PICTURE, box=across(7, 6, 1.5, 5.1)),
    ),
    ground="cream",
    art=(Art(Box(9.9, -1.3, 4.6, 4.6), "ellipse", "sand"), tick("amber", 0.62)),
)
CLOSING = Layout(
    "Closing",
    "closing",
    (
        replace(TITLE, colour="on-deep"),
        replace(
            words(1, "What we did", across(1, 6)),
            size=24,
            colour="on-deep",
            bullet="sand",
            marks=True,
        ),
        replace(
            words(2, "Support and feedback", across(8, 5, height=3.2)),
            size=22,
            colour="on-deep",
            bullet="sand",
            marks=True,
        ),
        replace(PICTURE, name="Code to scan", prompt="Code", box=across(8, 2, 5.2, 1.4), size=18),
    ),
    ground="deep-teal",
    art=(tick("sand"), Art(Box(7.28, TOP, 0.02, BODY), "rect", "mint")),
    foot="mint",
)
BARE = Layout("Title only", "title only", (TITLE,), kind="titleOnly", art=(tick("teal"),))
LAYOUTS = (
    *(TITLE_SLIDE, SECTION, CONTENT, TWO, THREE, BESIDE, PICTURE_ALONE, TABLE_ALONE, ACTIVITY),
    *(QUIZ, VOICE, KEY, BREAK, BREAK_WITH_PICTURE, CLOSING, BARE),
)
