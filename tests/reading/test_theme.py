"""The theme: the project's own over the bundled one, and slips in it."""

from pathlib import Path

import pytest

from toolkit.model.contrast import contrast
from toolkit.model.variants import DARK, varied
from toolkit.reading.theme import read_theme


def test_the_bundled_theme_says_everything(project: Path) -> None:
    theme, said = read_theme(None, (project / "templates/theme.yaml").read_bytes())
    assert not said
    assert theme.colours["ink"] == "#1D2B36"
    assert (theme.variant, theme.paper, theme.deck) == ("light", "A4", "")
    assert (theme.slide.body, theme.slide.minimum, theme.page.line) == (26, 18, 1.5)
    assert theme.large_print.body == 18
    assert theme.web.body == 13.5


def test_what_the_project_says_counts(project: Path) -> None:
    own = (
        b"paper: letter\nvariant: dark\ndeck: templates/deck.pptx\n"
        b"colours: {ink: '#fff', teal: '#abcdef'}\n"
        b"slide: {body: 30}\nfonts: {slides: Arial}\nlayouts: {title: Front}\n"
    )
    theme, said = read_theme(own, (project / "templates/theme.yaml").read_bytes())
    assert not said
    assert (theme.paper, theme.variant, theme.deck) == ("Letter", "dark", "templates/deck.pptx")
    assert (theme.colours["ink"], theme.colours["teal"]) == ("#FFFFFF", "#ABCDEF")
    assert (theme.slide.body, theme.slide.h2) == (30, 36)
    assert theme.layouts == {"title": "Front"}


def test_slips_are_said_and_cost_nothing_else(project: Path) -> None:
    own = (
        b"colours:\n  inkk: '#112233'\n  teal: #fff\n  ink: blue\n"
        b"paper: A5\nslide: {body: big}\nfoo: x\n"
    )
    bundled = (project / "templates/theme.yaml").read_bytes()
    theme, said = read_theme(own, bundled)
    assert [(d.span.line, d.rule.name) for d in sorted(said, key=lambda each: each.span)] == [
        (2, "unknown-entry"),
        (3, "unread-value"),
        (4, "unread-value"),
        (5, "unknown-choice"),
        (6, "unread-value"),
        (7, "unknown-entry"),
    ]
    assert theme.slide.body == 26
    assert theme.colours == read_theme(None, bundled)[0].colours


def test_sizes_that_nobody_could_read_give_way_to_the_usual(project: Path) -> None:
    own = (
        b"slide:\n  body: 4\n  h1: 900\n  line: 0\n  small: 18\n"
        b"page:\n  body: 500\nweb:\n  line: 9\n"
    )
    bundled = (project / "templates/theme.yaml").read_bytes()
    theme, said = read_theme(own, bundled)
    assert [(d.span.line, d.rule.name) for d in said] == [
        (line, "odd-size") for line in (2, 3, 4, 7, 9)
    ]
    assert said[0].message == "body: 4 under “slide” is too small."
    assert "from 18 to 48 points" in said[0].hint
    assert theme == read_theme(None, bundled)[0]


def test_colours_that_nobody_could_read_give_way_to_the_usual(project: Path) -> None:
    bundled = (project / "templates/theme.yaml").read_bytes()
    usual = read_theme(None, bundled)[0]
    theme, said = read_theme(b'colours:\n  teal: "#005A5A"\n  ink: "#FFFFFF"\n', bundled)
    [pale] = said
    assert (pale.span.line, pale.rule.name) == (3, "pale-colour")
    assert pale.message == "“ink” on “paper” has a contrast of 1.0, too little to read."
    assert theme.colours == {**usual.colours, "teal": "#005A5A"}


def test_a_ground_of_ones_own_must_suit_all_that_stands_on_it(project: Path) -> None:
    bundled = (project / "templates/theme.yaml").read_bytes()
    theme, said = read_theme(b'colours: {paper: "#000000", ink: "#FFFFFF"}\n', bundled)
    assert {d.rule.name for d in said} == {"pale-colour"}
    assert theme == read_theme(None, bundled)[0]
    assert not read_theme(b'tints: {mist: "#F4F9F9"}\ncolours: {paper: "#FFFFF4"}\n', bundled)[1]


def test_a_dark_look_has_a_place_for_dark_colours_only(project: Path) -> None:
    bundled = (project / "templates/theme.yaml").read_bytes()
    for colour, count in (("#FFFFFF", 0), ("#111111", 1)):
        own = f'variant: dark\ncolours:\n  ink: "{colour}"\n'.encode()
        assert len(read_theme(own, bundled)[1]) == count


def test_noise_is_no_theme_and_no_trouble(project: Path) -> None:
    bundled = (project / "templates/theme.yaml").read_bytes()
    for own in (b"\x00\x01", b"}{", b"- a\n", b"just words", b""):
        assert read_theme(own, bundled)[0] == read_theme(None, bundled)[0]


@pytest.mark.parametrize("variant", ["light", "cream", "dark"])
def test_words_stand_out_on_every_ground_of_every_variant(project: Path, variant: str) -> None:
    bundled = (project / "templates/theme.yaml").read_bytes()
    theme = varied(read_theme(f"variant: {variant}\n".encode(), bundled)[0])
    for name, tint in theme.tints.items():
        assert contrast(theme.colours["ink"], tint) >= 7
        assert contrast(theme.colours[{"mist": "teal"}.get(name, "muted")], tint) >= 4.5
        assert contrast(theme.colours.get(name, theme.colours["teal"]), tint) >= 4.5


def test_a_copy_of_the_whole_file_can_choose_a_variant(project: Path) -> None:
    bundled = (project / "templates/theme.yaml").read_bytes()
    dark = bundled.replace(b"variant: light", b"variant: dark")
    theme, said = read_theme(dark.replace(b'plum: "#6A2C5B"', b'plum: "#E0B0D0"'), bundled)
    assert not said
    assert theme.own == {"colours.plum"}
    assert varied(theme).colours["paper"] == DARK["paper"]
