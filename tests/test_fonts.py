"""The bundled fonts: they hold the letters that names need, and are drawn and measured right."""

import json
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
import resvg_py
from fontTools.ttLib import TTFont
from PIL import Image, ImageChops, ImageStat

from tests.validators import pdf_ua, render_pdf
from tools.make_fonts import ALIKE, MADE, MAKE_FONTS, Font

FONTS = Path(__file__).parent.parent / "templates" / "fonts"
DEBIAN = Path("/usr/share/fonts/truetype")
WORDS = {
    "Atkinson Hyperlegible Next": "Łódź Čapek, Cŵn Dŵr 0O1lI",
    "Atkinson Hyperlegible Mono": "Łódź Čapek 0O1lI",
    "Toolkit Symbols": "☐ ☑ ✓ ✔ ✗ → ⚠ ≤ ≥ ● ◐ ○ µ",
    "Toolkit Letters": "ễ Ἀθῆναι Київ ẹọṣ ĉŭ",
}
FILES = {font.family: f"{font.file}.ttf" for font in MAKE_FONTS if font.style == "Regular"}


def face(file: str, family: str, weight: int = 400) -> str:
    """The CSS that names a bundled file."""
    url = (FONTS / file).as_uri()
    return f'@font-face {{ font-family: "{family}"; src: url("{url}"); font-weight: {weight} }}\n'


def all_faces() -> str:
    """The CSS that names all bundled files for pages."""
    weights = {"Regular": 400, "Bold": 700}
    faces = (face(f"{f.file}.woff2", f.family, weights[f.style]) for f in MAKE_FONTS)
    return "".join(faces)


def pdf(folder: Path, name: str, css: str, body: str) -> Path:
    """A PDF of one page."""
    from weasyprint import HTML

    path = folder / f"{name}.pdf"
    head = f"<title>Fonts</title><style>{all_faces()}{css}</style>"
    page = f'<!doctype html><html lang="en"><head>{head}</head><body>{body}</body></html>'
    HTML(string=page).write_pdf(path, pdf_variant="pdf/ua-1")
    return path


def ink(picture: Image.Image) -> Image.Image:
    """The drawn part of a picture, black on white, made a fixed size."""
    grey = picture.convert("L")
    box = ImageChops.invert(grey).getbbox()
    assert box is not None, "nothing was drawn"
    return grey.crop(box).resize((600, 40))


def drawn_by_weasyprint(family: str, words: str, folder: Path) -> Image.Image:
    css = f'@page {{ size: 900pt 60pt; margin: 4pt }} p {{ margin: 0; font: 30pt "{family}" }}'
    path = pdf(folder, "words", css, f"<p>{words}</p>")
    with Image.open(render_pdf(path, folder, dots=144)[0]) as picture:
        return ink(picture)


def drawn_by_resvg(family: str, words: str) -> Image.Image:
    """The same words by another program, from the .ttf."""
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="1800" height="120">'
        '<rect width="1800" height="120" fill="white"/>'
        f'<text x="8" y="80" font-family="{family}" font-size="80">{words}</text></svg>'
    )
    files = [str(FONTS / FILES[family])]
    drawn = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=files)
    with Image.open(BytesIO(bytes(drawn))) as picture:
        return ink(picture)


def difference(one: Image.Image, other: Image.Image) -> float:
    """How far two pictures differ, from 0 (the same) to 255."""
    return ImageStat.Stat(ImageChops.difference(one, other)).mean[0]


@pytest.mark.parametrize("family", WORDS)
def test_a_font_is_drawn_alike_by_two_programs(family: str, tmp_path: Path) -> None:
    words = WORDS[family]
    page = drawn_by_weasyprint(family, words, tmp_path)
    same = difference(page, drawn_by_resvg(family, words))
    other = difference(page, drawn_by_resvg(family, words[1:] + words[0]))
    assert same < 12
    assert other > 3 * same


def test_a_page_in_the_bundled_fonts_passes_both_judges_and_uses_no_others(tmp_path: Path) -> None:
    css = 'body { font-family: "Atkinson Hyperlegible Next", "Toolkit Symbols", "Toolkit Letters" }'
    lines = [f"<p>{words} <b>{words}</b></p>" for words in WORDS.values()]
    code = '<p style="font-family: Atkinson Hyperlegible Mono">Łódź 0O1lI</p>'
    path = pdf(tmp_path, "all", css, "".join([*lines, code]))
    assert pdf_ua([path]) == []
    with pikepdf.open(path) as made:
        fonts = [item for item in made.objects if isinstance(item, pikepdf.Dictionary)]
        used = {str(item["/BaseFont"]) for item in fonts if "/BaseFont" in item}
    families = {name.split("+")[1].replace("-", " ").removesuffix(" Bold") for name in used}
    assert families == set(WORDS)


@pytest.mark.parametrize("font", MAKE_FONTS, ids=lambda font: font.file)
def test_both_files_of_a_font_are_the_same_font(font: Font) -> None:
    drawing, page = (TTFont(FONTS / f"{font.file}.{suffix}") for suffix in ("ttf", "woff2"))
    for file in (drawing, page):
        assert file["name"].getDebugName(1) == font.family
        assert file["name"].getDebugName(2) == font.style
        assert file["head"].created == file["head"].modified == MADE
        assert {0x20, 0xA0} <= file.getBestCmap().keys()
    assert drawing.getBestCmap() == page.getBestCmap()
    assert drawing["hmtx"].metrics == page["hmtx"].metrics


@pytest.mark.parametrize(
    ("family", "style", "file"),
    [
        ("Arial", "regular", "liberation/LiberationSans-Regular.ttf"),
        ("Arial", "bold", "liberation/LiberationSans-Bold.ttf"),
        ("Calibri", "regular", "crosextra/Carlito-Regular.ttf"),
        ("Calibri", "bold", "crosextra/Carlito-Bold.ttf"),
        ("Atkinson Hyperlegible Next", "regular", "atkinson-hyperlegible-next-regular.woff2"),
        ("Atkinson Hyperlegible Next", "bold", "atkinson-hyperlegible-next-bold.woff2"),
    ],
)
def test_widths_are_those_of_the_font_they_came_from(family: str, style: str, file: str) -> None:
    table = json.loads((FONTS / "widths" / f"{family.lower().replace(' ', '-')}.json").read_text())
    font = TTFont((DEBIAN if "/" in file else FONTS) / file)
    glyphs = font.getBestCmap()
    assert table["family"] == family
    assert table["units"] == font["head"].unitsPerEm
    heights = font["hhea"]
    assert [table["ascent"], -table["descent"], table["line_gap"]] == [
        heights.ascent,
        heights.descent,
        heights.lineGap,
    ]
    widths = {int(code): width for code, width in table[style].items()}
    assert {*range(0x20, 0x7F), 0xA0, 0xA3, 0xE9, 0x141, 0x175, 0x2019, 0x2022} <= widths.keys()
    glyphs |= {code: glyphs[plain] for code, plain in ALIKE.items() if code not in glyphs}
    assert widths == {code: font["hmtx"][glyphs[code]][0] for code in widths}
