"""What `toolkit check` prints for files that no page of `tests/cases/` can hold."""

from __future__ import annotations

import struct
import time
import zlib
from io import BytesIO
from itertools import pairwise

import pytest
from PIL import Image

from tests.small_project import MODULE, files_of, project_of
from toolkit.building.check import check
from toolkit.cli.report import as_next, as_screen

SILENCE = "Everything that the toolkit can check is fine.\nNext: toolkit build"
TEXT = "# Consent\n\n## What it means\n\nCafé – yes.\n"
PICTURE = "modules/example/images/photo.png"
SHOWN = "# Consent\n\n## What it means\n\n![People around a table](images/photo.png)\n"

NOT_UTF8 = """\
modules/example/module.md, line 5: this file is not saved as UTF-8; it was read as Windows-1252, \
and letters with accents may look odd.

  5 | Café – yes.
    | ^^^^^^^^^^^

Why it matters: Letters such as é, ŵ and “ may come out as something else.
What to do: in your editor choose Save As, and UTF-8 as the encoding.
More: toolkit explain encoding-not-utf8

1 worth a look.
Next: toolkit build"""
NO_TEXT = """\
modules/example/module.md, line 1: module.md does not hold text, so it could not be read.
Why it matters: A picture or a Word document was perhaps saved under a name that ends in .md.
What to do: open it in your editor and save it as plain text, encoding UTF-8.
More: toolkit explain unreadable-text

1 thing to fix.
Next: toolkit build"""
STRANGE = """\
Advice (control-characters): A file holds characters that cannot be seen or printed; they are left \
out. They come along when text is copied from other programs, and PowerPoint refuses them.
  modules/example/module.md, line 5: a character that cannot be printed, from another program, \
left out here.
What to do: nothing needs doing; typing the line again removes it for good.
More: toolkit explain control-characters

1 piece of advice.
Next: toolkit build"""
DAMAGED = """\
modules/example/module.md, line 5: the picture images/photo.png is {}.

  5 | ![People around a table](images/photo.png)
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

Why it matters: The slide and the handout show an empty frame with the picture's name in its place.
What to do: open it in a picture program, and save it anew as PNG or JPEG.
More: toolkit explain unreadable-picture

1 thing to fix.
Next: toolkit build"""
ANOTHER_KIND = """\
Advice (picture-of-another-kind): A picture is of another kind than the end of its name says. It \
is shown as what it is. Other programs may refuse it.
  modules/example/module.md, line 5: the picture images/photo.png is a {} by what it holds.
What to do: let its name end in {}, here and in its folder.
More: toolkit explain picture-of-another-kind

1 piece of advice.
Next: toolkit build"""


def screen(files: dict[str, bytes]) -> str:
    project = project_of(files_of(SHOWN) | files)
    return as_screen(check(project), project.files.get)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"\xef\xbb\xbf" + TEXT.encode(), SILENCE),
        (TEXT.encode("utf-16"), SILENCE),
        (TEXT.encode("utf-16-be"), SILENCE),
        (TEXT.encode("utf-16-le"), SILENCE),
        (TEXT.replace("\n", "\r\n").encode(), SILENCE),
        (TEXT.replace("\n", "\r").encode(), SILENCE),
        (TEXT.encode("cp1252"), NOT_UTF8),
        (TEXT.replace("Ca", "Ca\0").encode(), STRANGE),
        (TEXT.replace("Ca", "Ca\x07").encode(), STRANGE),
        (b"PK\x03\x04" + bytes(range(256)) * 4, NO_TEXT),
        (b"\xd0\xcf\x11\xe0" + bytes(200), NO_TEXT),
    ],
    ids=["BOM", "UTF-16", "BE", "LE", "CRLF", "CR", "1252", "NUL", "bell", "zip", "Word"],
)
def test_a_file_however_it_was_saved(data: bytes, expected: str) -> None:
    project = project_of(files_of(SHOWN) | {MODULE: data})
    assert as_screen(check(project), project.files.get) == expected
    if expected is not NO_TEXT:
        (module,) = project.package.modules
        assert [slide.title for slide in module.slides] == ["What it means"]


def saved_as(kind: str) -> bytes:
    data = BytesIO()
    Image.new("RGB", (400, 300), "#0B5D66").save(data, kind)
    return data.getvalue()


def bomb() -> bytes:
    """A PNG of a few bytes that says it is 50,000 pixels wide and high."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    head = struct.pack(">IIBBBBB", 50_000, 50_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(9)))


TOO_LARGE = "far too large"
CUT = "damaged, or was cut off while it was copied"
NO_PICTURE = "not a picture that can be shown (its content is no PNG)"
NO_DRAWING = "a drawing (SVG) that cannot be read to its end"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (saved_as("WEBP"), ANOTHER_KIND.format("WebP", ".webp")),
        (saved_as("JPEG"), ANOTHER_KIND.format("JPEG", ".jpg")),
        (saved_as("PNG")[:300], DAMAGED.format(CUT)),
        (bomb(), DAMAGED.format(TOO_LARGE)),
        (b"not a picture", DAMAGED.format(NO_PICTURE)),
        (b"", DAMAGED.format(NO_PICTURE)),
        (b"\x00\x00\x00\x18ftypheic", DAMAGED.format(NO_PICTURE)),
        (b"<html><svg><g>", DAMAGED.format(NO_DRAWING)),
    ],
    ids=["WebP", "JPEG", "cut", "bomb", "text", "empty", "HEIC", "drawing"],
)
def test_a_picture_whatever_it_holds(data: bytes, expected: str) -> None:
    assert screen({PICTURE: data}) == expected


def test_a_billion_laughs_are_answered_at_once() -> None:
    names = "abcdefghijklmnopqrstuvwxyz"
    lines = ["a: &a [" + ", ".join(["ha"] * 40) + "]"]
    for before, name in pairwise(names):
        lines.append(f"{name}: &{name} [" + ", ".join([f"*{before}"] * 40) + "]")
    started = time.process_time()
    said = screen({"modules/example/record.yaml": "\n".join(lines).encode()})
    assert time.process_time() - started < 5
    assert "programmers-shorthand" in said
    assert "… and" in said


def test_one_thing_at_a_time_and_what_must_be_fixed_first() -> None:
    text = "# Consent\n\n## What it means\n\n[here](https://www.nhs.uk/)\n\n![](images/table.png)\n"
    project = project_of(files_of(text))
    said = as_next(check(project), project.files.get)
    assert said.startswith("modules/example/module.md, line 7: this picture has no description.")
    assert said.endswith(
        "1 more after this.\nNext: mend it, save the file, and type: toolkit check --next"
    )
    assert as_next((), project.files.get) == SILENCE
