"""Makes templates/fonts/ from what tools/fetch_fonts.sh brought: cut, merged, renamed, measured.

    .venv/bin/python tools/make_fonts.py FOLDER

Two things are not as they come. WeasyPrint draws wrong letters where one family name has a `latin`
and a `latin-ext` file, so the two are merged. And the files from DejaVu Sans are renamed, so that
nobody takes them for the whole font. The same sources give the same bytes.
"""

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

FONTS = Path(__file__).resolve().parent.parent / "templates" / "fonts"
MADE = 3_786_912_000  # 1 January 2024, in seconds since 1904, as fonts count

DEJAVU = "fonts-dejavu-core/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
SPACES = (0x20, 0xA0)  # without these a line set in a fallback font has holes instead of spaces
MARKS = range(0x300, 0x370)  # combining accents
SYMBOLS = (
    *SPACES,
    0xB5,  # micro, which Atkinson Hyperlegible Next lacks
    *MARKS,
    *range(0x2000, 0x20D0),  # punctuation, raised and lowered figures, money
    *range(0x2100, 0x2400),  # letter-like, fractions, arrows, maths, technical
    *range(0x2500, 0x27C0),  # lines, shapes, boxes to tick, signs, dingbats
)
LETTERS = (
    *SPACES,
    *MARKS,
    *range(0x100, 0x300),  # Latin beyond western Europe, phonetic letters
    *range(0x370, 0x530),  # Greek, Cyrillic
    *range(0x1E00, 0x2000),  # Vietnamese and others; Greek with accents
)
MEASURED = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),  # Latin-1, Latin Extended-A
    *range(0x2000, 0x20D0),
    *range(0x2100, 0x2300),
    *range(0x25A0, 0x27C0),
)
ALIKE = {0xA0: 0x20, 0x2010: 0x2D, 0x2011: 0x2D}  # as wide as, where a font has no such character


@dataclass(frozen=True)
class Font:
    """One font to make: its name, the files it comes from, its characters (none named: all)."""

    family: str
    style: str
    sources: tuple[str, ...]
    characters: tuple[int, ...] = ()

    @property
    def file(self) -> str:
        """The name of its files, without the ending."""
        return f"{self.family}-{self.style}".lower().replace(" ", "-")


@dataclass(frozen=True)
class Widths:
    """One table of widths to make: the family that it stands for, and the one that was measured."""

    family: str
    measured: str
    regular: str
    bold: str


def fontsource(family: str, style: str, weight: int) -> Font:
    """A family from Fontsource, its two files made one."""
    folder = family.lower().replace(" ", "-")
    parts = ("latin", "latin-ext")
    files = (f"{folder}/files/{folder}-{part}-{weight}-normal.woff2" for part in parts)
    return Font(family, style, tuple(files))


MAKE_FONTS = (
    fontsource("Atkinson Hyperlegible Next", "Regular", 400),
    fontsource("Atkinson Hyperlegible Next", "Bold", 700),
    fontsource("Atkinson Hyperlegible Mono", "Regular", 400),
    Font("Toolkit Symbols", "Regular", (DEJAVU,), SYMBOLS),
    Font("Toolkit Letters", "Regular", (DEJAVU,), LETTERS),
)
LIBERATION = "fonts-liberation/usr/share/fonts/truetype/liberation/LiberationSans"
CARLITO = "fonts-crosextra-carlito/usr/share/fonts/truetype/crosextra/Carlito"
NEXT = str(FONTS / "atkinson-hyperlegible-next")
MAKE_WIDTHS = (
    Widths("Arial", "Liberation Sans", f"{LIBERATION}-Regular.ttf", f"{LIBERATION}-Bold.ttf"),
    Widths("Calibri", "Carlito", f"{CARLITO}-Regular.ttf", f"{CARLITO}-Bold.ttf"),
    Widths(
        "Atkinson Hyperlegible Next",
        "Atkinson Hyperlegible Next",
        f"{NEXT}-regular.ttf",
        f"{NEXT}-bold.ttf",
    ),
)


def make(font: Font, folder: Path) -> TTFont:
    """One font, ready to be saved."""
    files = [str(folder / source) for source in font.sources]
    made = Merger().merge(files) if len(files) > 1 else TTFont(files[0], recalcTimestamp=False)
    if font.characters:
        cut(made, font.characters)
    for table in ("FFTM", "STAT"):  # when somebody saved it; a family with more styles
        if table in made:
            del made[table]
    rename(made, font)
    made.recalcTimestamp = False
    made["head"].created = made["head"].modified = MADE
    return made


def cut(font: TTFont, characters: Iterable[int]) -> None:
    """Keep these characters only, without hinting, which PDFs and browsers do not need."""
    options = Options()
    options.hinting = False
    options.drop_tables = [*options.drop_tables, "FFTM", "MATH", "kern"]
    options.layout_features = ["ccmp", "kern", "locl", "mark", "mkmk"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)


def rename(font: TTFont, wanted: Font) -> None:
    """Give the font its family and style; keep its copyright, version and licence."""
    old = {identity: font["name"].getDebugName(identity) for identity in (0, 5, 13, 14)}
    full = f"{wanted.family} {wanted.style}"
    names = {
        **{identity: text for identity, text in old.items() if text},
        1: wanted.family,
        2: wanted.style,
        3: f"{full}, for the training package toolkit",
        4: full,
        6: full.replace(" ", "", full.count(" ") - 1).replace(" ", "-"),
    }
    font["name"] = newTable("name")
    font["name"].names = []
    for identity, text in sorted(names.items()):
        font["name"].setName(text, identity, 3, 1, 0x409)


def save(font: TTFont, file: str) -> None:
    """Write it as .ttf for drawing and measuring, and as .woff2 for pages."""
    font.flavor = None
    font.save(FONTS / f"{file}.ttf")
    font.flavor = "woff2"
    font.save(FONTS / f"{file}.woff2")


def measure(table: Widths, folder: Path) -> str:
    """Widths by character number, in units per em, as JSON with a line to each style."""
    fonts = {"regular": TTFont(folder / table.regular), "bold": TTFont(folder / table.bold)}
    lines = fonts["regular"]["hhea"]
    about = {
        "family": table.family,
        "from": table.measured,
        "units": fonts["regular"]["head"].unitsPerEm,
        "ascent": lines.ascent,
        "descent": -lines.descent,  # how far below the line, so that the three add up
        "line_gap": lines.lineGap,
    }
    about.update((style, advances(font)) for style, font in fonts.items())
    rows = (f"{json.dumps(key)}: {json.dumps(value)}" for key, value in about.items())
    return "{\n" + ",\n".join(rows) + "\n}\n"


def advances(font: TTFont) -> dict[str, int]:
    """How far each measured character that the font has moves the pen."""
    glyphs, widths = font.getBestCmap(), font["hmtx"]
    alike = {code: glyphs[plain] for code, plain in ALIKE.items()} | glyphs
    return {str(code): widths[alike[code]][0] for code in MEASURED if code in alike}


def copy_licences(folder: Path) -> None:
    """Put each licence beside the fonts that it is for."""
    for name in ("atkinson-hyperlegible-next", "atkinson-hyperlegible-mono"):
        text = (folder / name / "LICENSE").read_text("utf-8")
        write(FONTS / f"LICENSE-{name}.txt", text)
    names = TTFont(folder / DEJAVU)["name"]
    opening = "Toolkit Symbols and Toolkit Letters are parts of DejaVu Sans 2.37 under other names."
    write(FONTS / "LICENSE-dejavu.txt", "\n\n".join([opening, *map(names.getDebugName, (0, 13))]))


def write(path: Path, text: str) -> None:
    """Write a text with line feeds and one at its end."""
    lines = (line.rstrip() for line in text.splitlines())
    path.write_text("\n".join(lines).rstrip() + "\n", "utf-8", newline="\n")


def main(folder: Path) -> None:
    """Make everything from the fonts in this folder."""
    (FONTS / "widths").mkdir(parents=True, exist_ok=True)
    copy_licences(folder)
    for font in MAKE_FONTS:
        save(make(font, folder), font.file)
        print(f"{font.file}: made")
    for table in MAKE_WIDTHS:
        file = f"{table.family.lower().replace(' ', '-')}.json"
        write(FONTS / "widths" / file, measure(table, folder))
        print(f"widths/{file}: made")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
