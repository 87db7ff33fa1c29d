"""Pictures as people have them → pictures that are safe and small enough for slides and pages."""

from __future__ import annotations

import warnings
from io import BytesIO
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from toolkit.model.assets import Asset
from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.inlines import Picture
from toolkit.model.quickly import dataclass
from toolkit.rendering.drawings import DrawingError, safe_drawing
from toolkit.rendering.metadata import without_metadata
from toolkit.rendering.remembered import remembered

if TYPE_CHECKING:
    from PIL import Image

MOST_SIDE = 50_000
MOST_AREA = 120_000_000
"""Larger pictures are turned away by what their first bytes say, before anything is unpacked."""
GOOD_QUALITY = 88
MOST_KEPT = 8 * 1024 * 1024
"""Bytes of pictures that are kept ready: a module's, for the next output that shows them."""
PLAIN_MODES = ("1", "L", "LA", "P", "PA", "RGB", "RGBA")
"""How Pillow calls the pictures that slides and pages can hold as they are."""
SANS, MONO = "Atkinson Hyperlegible Next", "Atkinson Hyperlegible Mono"
SNIFFED = {
    b"\x89PNG\r\n\x1a\n": "png",
    b"\xff\xd8\xff": "jpeg",
    b"GIF87a": "gif",
    b"GIF89a": "gif",
    b"BM": "bmp",
    b"II*\x00": "tiff",
    b"MM\x00*": "tiff",
}
FILM = (b"ftypmp4", b"ftypisom", b"ftypqt", b"ftypM4V", b"\x1aE\xdf\xa3")


UNREADABLE_PICTURE = Rule(
    "TK640",
    "unreadable-picture",
    Severity.ERROR,
    "A picture is damaged, far too large, or of a kind that cannot be shown.",
    "The slide and the handout show an empty frame with the picture's name in its place.",
    untestable="it needs a damaged picture beside the text",
)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A picture that is ready: `kind` is "png", "jpeg" or "svg"; sizes in pixels."""

    kind: str
    data: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a picture cannot be shown, as the end of a sentence that begins with its name."""

    reason: str


def unreadable(picture: Picture, refused: Refused) -> Diagnostic:
    """What to say about a picture that was refused."""
    return UNREADABLE_PICTURE.at(
        picture.span,
        f"the picture {picture.source} {refused.reason}.",
        "open it in a picture program, and save it anew as PNG or JPEG.",
    )


def _weight(made: Prepared | Refused) -> int:
    return len(made.data) if isinstance(made, Prepared) else 0


def picture_of(asset: Asset, path: str, most_pixels: int) -> Prepared | Refused:
    """A picture of the project made ready (see `prepare`); asked again soon, it is not read.

    The same bytes are the same picture, as a logo is that lies in the folder of each module.
    """
    return _picture_of(asset, PurePosixPath(path).suffix, most_pixels)


@remembered(MOST_KEPT, _weight)
def _picture_of(asset: Asset, ending: str, most_pixels: int) -> Prepared | Refused:
    return prepare(asset.read(), ending, most_pixels)


def prepare(data: bytes, path: str, most_pixels: int) -> Prepared | Refused:
    """A picture made ready, told apart by its bytes and never by its name.

    Nothing says any more where, when or with what it was taken. Its longer side is at most
    `most_pixels`; a drawing (SVG) keeps its size and loses whatever could act or fetch. Of a
    moving picture the first frame is kept.
    """
    kind = sniff(data)
    if kind == "svg":
        try:
            return Prepared("svg", *safe_drawing(data))
        except DrawingError as problem:
            return Refused(str(problem))
    if not kind:
        if any(mark in data[:40] for mark in FILM):
            return Refused("is a film; let its name end like one, such as .mp4")
        ending = path.rsplit(".", 1)[-1] if "." in path else "such a file"
        return Refused(f"is not a picture that can be shown (its content is no {ending.upper()})")
    return _raster(data, kind, most_pixels)


@remembered(MOST_KEPT, _weight)
def drawn(data: bytes, width: int, font_files: tuple[str, ...]) -> Prepared | Refused:
    """A drawing (SVG, made safe by `prepare`) as a PNG of `width` pixels.

    Its words are set in the letters of `font_files` and in no others, so that every computer
    draws the same.
    """
    import resvg_py

    try:
        made = bytes(
            resvg_py.svg_to_bytes(
                svg_string=data.decode("utf-8"),
                width=width,
                skip_system_fonts=True,
                font_files=list(font_files) if b"text" in data else None,
                font_family=SANS,
                sans_serif_family=SANS,
                serif_family=SANS,
                monospace_family=MONO,
            )
        )
    except ValueError:
        return Refused("is a drawing (SVG) that cannot be read to its end")
    size = (int.from_bytes(made[at : at + 4], "big") for at in (16, 20))
    return Prepared("png", made, *size)


def sniff(data: bytes) -> str:
    """What kind of picture some bytes are ("png", "svg", …), or "" for none that we know."""
    for mark, kind in SNIFFED.items():
        if data.startswith(mark):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[4:12] in (b"ftypavif", b"ftypavis"):
        return "avif"
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    is_drawing = head.startswith(b"<") and (b"<svg" in head or b":svg" in head)
    return "svg" if is_drawing else ""


def _raster(data: bytes, kind: str, most_pixels: int) -> Prepared | Refused:
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            # Our own limit follows; Pillow's remark about large pictures would reach the terminal.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            image = Image.open(BytesIO(data))
        with image:
            if max(image.size) > MOST_SIDE or image.width * image.height > MOST_AREA:
                return Refused(f"is far too large ({image.width} by {image.height} pixels)")
            return _ready(image, data, kind, most_pixels)
    except UnidentifiedImageError:
        return Refused("cannot be read: it is damaged, or not a picture")
    except Image.DecompressionBombError:
        return Refused("is far too large")
    except (OSError, SyntaxError, ValueError, EOFError):
        return Refused("is damaged, or was cut off while it was copied")


def _ready(image: Image.Image, data: bytes, kind: str, most_pixels: int) -> Prepared:
    from PIL import ImageOps

    large = max(image.size) > most_pixels
    silent = kind == "png" and b"eXIf" not in data  # asking a PNG for its EXIF unpacks it
    turned = not silent and image.getexif().get(0x0112, 1) != 1
    if kind in ("png", "jpeg") and image.mode in PLAIN_MODES and not large and not turned:
        width, height = image.size
        if not getattr(image, "is_animated", False):
            _look_through(image, unpacked=not silent)
            return Prepared(kind, without_metadata(data, kind), width, height)
    if kind == "jpeg" and large:
        image.draft("RGB", (most_pixels, most_pixels))
    still = ImageOps.exif_transpose(image)
    still.thumbnail((most_pixels, most_pixels), reducing_gap=3.0)
    target = BytesIO()
    if kind == "jpeg":
        still.convert("L" if still.mode == "L" else "RGB").save(
            target, "JPEG", quality=GOOD_QUALITY
        )
        return Prepared("jpeg", target.getvalue(), *still.size)
    plain = still if still.mode in ("1", "L", "LA", "RGB", "RGBA") else still.convert("RGBA")
    plain.info = {}
    plain.save(target, "PNG")
    return Prepared("png", target.getvalue(), *plain.size)


def _look_through(image: Image.Image, *, unpacked: bool) -> None:
    """Go through a whole picture, so that one that was cut off is noticed; raises `OSError`.

    The parts of a PNG carry sums of their own, so that it need not be `unpacked`.
    """
    if not unpacked:
        image.verify()
    else:
        image.draft(None, (max(image.width // 8, 1), max(image.height // 8, 1)))
        image.load()
