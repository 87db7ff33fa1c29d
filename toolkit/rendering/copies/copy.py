"""The copies of a handout that people can ask for: what each is called, and how it is dressed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from toolkit.model.assets import Assets
from toolkit.model.quickly import dataclass
from toolkit.model.theme import Theme
from toolkit.model.variants import on_ground

EASY_READ_STYLE = "easy-read-style"
FOLDER = "copies"
"""Below the folder of a module, so that its usual files stay easy to find."""
PAGES = (".html", ".pdf")
ALL = (*PAGES, ".docx")
LETTER_SPACE, WORD_SPACE, LINE = 0.12, 0.16, 1.8
"""Between letters and words, as shares of the size of the letters: those of WCAG 2.2, 1.4.12."""
WIDER = 1.22
"""How much more room words take when letters and words stand so far apart."""
TINTS = {
    "cream": "#FFF8E9",
    "pale-blue": "#E6F1FA",
    "pale-green": "#EAF5E6",
    "pale-pink": "#FBEBF0",
    "pale-yellow": "#FFFBD6",
}
"""Grounds for screens that some people read more easily from; all words stand out from each."""
WHITE = "#FFFFFF"

Dress = Callable[[Theme], Theme]


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy: `name` as it is chosen, `title` as it is printed, `about` for help and docs.

    `dress` changes the theme, `spread` is how much wider words are set, `pictures` changes the
    pictures. `bare` says that a page brings no letters of its own. The style sheet `copies.css`
    knows a copy by its name.
    """

    name: str
    title: str
    about: str
    dress: Dress
    suffixes: tuple[str, ...] = PAGES
    spread: float = 1.0
    pictures: Callable[[Assets], Assets] | None = None
    bare: bool = False


def greys(theme: Theme) -> Theme:
    """Colours as greys."""
    from toolkit.rendering.copies.grey import theme as in_greys

    return in_greys(theme)


def grey_pictures(assets: Assets) -> Assets:
    """Pictures as greys."""
    from toolkit.rendering.copies.grey import pictures

    return pictures(assets)


def as_it_is(theme: Theme) -> Theme:
    """The theme unchanged."""
    return theme


def large(theme: Theme) -> Theme:
    """Letters of 18 points; everything is laid out again, not made larger as a photograph is."""
    return replace(theme, page=theme.large_print, web=theme.large_print)


def spaced(theme: Theme) -> Theme:
    """Lines further apart."""
    page, web = (replace(s, line=max(s.line, LINE)) for s in (theme.page, theme.web))
    return replace(theme, page=page, web=web)


@dataclass(frozen=True, slots=True)
class Tint:
    """A ground of one colour under everything."""

    ground: str

    def __call__(self, theme: Theme) -> Theme:
        """The theme on that ground."""
        return replace(on_ground(theme, self.ground), variant="light")


def ink_only(theme: Theme) -> Theme:
    """No grounds at all: the paper that it is printed on has the colour."""
    tints = dict.fromkeys(theme.tints, WHITE)
    return replace(theme, tints=tints, colours={**theme.colours, "paper": WHITE}, variant="light")


COPIES = (
    Copy(
        "large-print",
        "Large print",
        "the handout in letters of 18 points, laid out again",
        large,
        ALL,
    ),
    Copy(
        "greyscale",
        "Greyscale",
        "the handout without colours, pictures too, for printers and copiers that have none",
        greys,
        pictures=grey_pictures,
    ),
    *(
        Copy(
            name,
            name.replace("-", " ").capitalize(),
            f"the handout on a ground of {name.replace('-', ' ')}, to read on a screen",
            Tint(ground),
        )
        for name, ground in TINTS.items()
    ),
    Copy(
        "tinted-paper",
        "For tinted paper",
        "the handout without grounds, to print on coloured paper with little ink",
        ink_only,
    ),
    Copy(
        "wide-spacing",
        "Wide spacing",
        "the handout with more room between letters, words and lines",
        spaced,
        spread=WIDER,
    ),
    Copy(
        "own-font",
        "In your own font",
        "the handout as a page in the font that a person has chosen in their browser",
        as_it_is,
        (".html",),
        bare=True,
    ),
)
