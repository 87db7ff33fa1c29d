"""Pictures as people have them: told apart by their bytes, made safe and small, never a stop."""

from __future__ import annotations

import zlib
from io import BytesIO

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from tests.rendering import samples
from toolkit.model.assets import held
from toolkit.model.inlines import Picture
from toolkit.rendering.deck.images import glance_at, image_of
from toolkit.rendering.pictures import Prepared, Refused, drawn, prepare, sniff

MOST = 1600


def picture(kind: str = "PNG", size: tuple[int, int] = (80, 40), **how: object) -> bytes:
    """A picture with something to see in it."""
    image = Image.radial_gradient("L").resize(size).convert("RGB")
    target = BytesIO()
    image.save(target, kind, **how)
    return target.getvalue()


def prepared(data: bytes, name: str = "images/a.png", most: int = MOST) -> Prepared:
    found = prepare(data, name, most)
    assert isinstance(found, Prepared), found
    return found


def opened(found: Prepared) -> Image.Image:
    return Image.open(BytesIO(found.data))


@pytest.mark.parametrize(
    ("kind", "becomes"),
    [
        ("PNG", "png"),
        ("JPEG", "jpeg"),
        ("GIF", "png"),
        ("WEBP", "png"),
        ("BMP", "png"),
        ("TIFF", "png"),
    ],
)
def test_each_kind_becomes_one_that_slides_hold(kind: str, becomes: str) -> None:
    found = prepared(picture(kind), "images/wrongly-named.png")
    assert found.kind == becomes == sniff(found.data)
    assert (found.width, found.height) == opened(found).size == (80, 40)


def test_a_good_picture_keeps_every_pixel() -> None:
    before = picture("JPEG", quality=95)
    assert opened(prepared(before)).tobytes() == Image.open(BytesIO(before)).tobytes()


def test_a_large_picture_gets_smaller() -> None:
    found = prepared(picture(size=(3000, 1000)))
    assert (found.width, found.height) == (1600, 533)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("size", [(80, 40), (3000, 1000)])
def test_nothing_says_where_and_with_what_it_was_taken(kind: str, size: tuple[int, int]) -> None:
    exif = Image.Exif()
    exif[0x010F] = "SECRET-CAMERA"
    exif.get_ifd(0x8825)[2] = (51.0, 30.0, 0.0)
    found = prepared(picture(kind, size, exif=exif))
    assert b"SECRET" not in found.data
    assert not opened(found).getexif()


def test_comments_and_texts_go_too() -> None:
    notes = PngInfo()
    notes.add_text("Author", "SECRET-PERSON")
    assert b"SECRET" not in prepared(picture(pnginfo=notes)).data
    assert b"SECRET" not in prepared(picture("JPEG", comment=b"SECRET-WORDS")).data


def test_a_picture_that_was_turned_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    found = prepared(picture("JPEG", exif=exif))
    assert (found.width, found.height) == (40, 80)


def test_a_moving_picture_stands_still() -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    target = BytesIO()
    frames[0].save(target, "GIF", save_all=True, append_images=frames[1:])
    found = prepared(target.getvalue())
    assert found.kind == "png"
    assert opened(found).convert("RGB").getpixel((0, 0)) == (255, 0, 0)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_a_picture_that_was_cut_off_is_refused(kind: str) -> None:
    whole = picture(kind, (400, 300))
    assert isinstance(prepare(whole[: len(whole) // 2], "images/a", MOST), Refused)


@pytest.mark.parametrize(
    "data", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"<svg", b"\x00" * 99, b"BM"]
)
def test_what_is_no_picture_is_refused_in_words(data: bytes) -> None:
    found = prepare(data, "images/a.png", MOST)
    assert isinstance(found, Refused)
    assert found.reason.startswith(("is ", "cannot ", "was "))


def test_a_film_is_told_from_a_picture() -> None:
    found = prepare(b"\x00\x00\x00\x18ftypmp42" + bytes(40), "images/a.mp4", MOST)
    assert isinstance(found, Refused)
    assert "film" in found.reason


def test_a_picture_that_says_it_is_huge_is_not_unpacked() -> None:
    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data).to_bytes(4, "big")
        return len(data).to_bytes(4, "big") + kind + data + check

    head = (60_000).to_bytes(4, "big") * 2 + b"\x08\x00\x00\x00\x00"
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")
    found = prepare(data, "images/a.png", MOST)
    assert isinstance(found, Refused)


def drawing(inside: str = "", attributes: str = 'viewBox="0 0 20 10"') -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{inside}</svg>'.encode()


@pytest.mark.parametrize(
    "danger",
    [
        "<script>alert(1)</script>",
        '<rect onload="alert(1)" width="1" height="1"/>',
        "<foreignObject><p>words</p></foreignObject>",
        '<image href="https://example.org/a.png"/>',
        '<image href="file:///etc/passwd"/>',
        '<a href="javascript:alert(1)"><rect width="1" height="1"/></a>',
        '<rect fill="url(https://example.org/a.svg#b)"/>',
        "<style>@import 'https://example.org/a.css';</style>",
        '<rect style="background: url(//example.org/a)"/>',
        "<style>rect { fill: u\\72l(//example.org/a) }</style>",
        '<use href="other.svg#part"/>',
        '<set attributeName="href" to="javascript:alert(1)"/>',
        '<image href="data:image/svg+xml;base64,PHN2Zz4="/>',
    ],
)
def test_a_drawing_can_neither_act_nor_fetch(danger: str) -> None:
    found = prepared(drawing(f'<circle r="4"/>{danger}')).data.decode()
    assert "circle" in found
    for trace in ("alert", "example.org", "passwd", "other.svg", "words", "javascript", "base64"):
        assert trace not in found


def test_a_drawing_keeps_what_is_its_own() -> None:
    own = '<defs><g id="part"/></defs><use href="#part"/><rect fill="url(#part)"/>'
    found = prepared(drawing(own)).data.decode()
    assert 'href="#part"' in found
    assert 'fill="url(#part)"' in found


def test_a_drawing_cannot_grow_without_end() -> None:
    entities = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(1, 9))
    bomb = f'<!DOCTYPE svg [<!ENTITY a1 "words">{entities}]>'.encode() + drawing(
        "<text>&a9;</text>"
    )
    found = prepare(bomb, "images/a.svg", MOST)
    assert isinstance(found, Refused) or len(found.data) < 10_000


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('viewBox="0 0 20 10"', (20, 10)),
        ('width="40" height="30"', (40, 30)),
        ('width="40" viewBox="0 0 20 10"', (40, 20)),
        ('width="100%" height="100%" viewBox="0,0,20,10"', (20, 10)),
        ('width="1in" height="10mm"', (96, 38)),
        ("", (300, 150)),
    ],
)
def test_a_drawing_has_a_size(attributes: str, size: tuple[int, int]) -> None:
    found = prepared(drawing("<circle r='4'/>", attributes))
    assert (found.width, found.height) == size


def test_a_drawing_is_drawn_for_slides() -> None:
    found = prepared(drawing('<rect width="20" height="10" fill="#ff0000"/>'))
    png = drawn(found.data, 400, ())
    assert isinstance(png, Prepared)
    assert (png.kind, png.width, png.height) == ("png", 400, 200)
    assert opened(png).convert("RGB").getpixel((200, 100)) == (255, 0, 0)


@pytest.mark.parametrize("size", [(1200, 800), (7, 3), (3, 7), (1601, 899)])
def test_at_a_glance_a_drawing_is_as_large_as_it_will_be(size: tuple[int, int]) -> None:
    wide, high = size
    data = drawing("<circle r='4'/>", f'width="{wide}" height="{high}"')
    image = Picture(samples.HERE, "a.svg", "a.svg", alt="A circle")
    seen, said = glance_at(image, {"a.svg": held(data)}, ())
    real, also_said = image_of(image, {"a.svg": held(data)}, ())
    assert (seen.width, seen.height, said) == (real.width, real.height, also_said)
    assert len(seen.data) < len(real.data)


def test_words_in_a_drawing_are_set_in_the_bundled_letters() -> None:
    words = prepared(drawing('<text x="1" y="8" font-size="8">Aa</text>')).data
    files = tuple(str(path) for path in sorted((samples.TEMPLATES / "fonts").glob("*.ttf")))
    with_letters, without = drawn(words, 200, files), drawn(words, 200, ())
    assert isinstance(with_letters, Prepared)
    assert isinstance(without, Prepared)
    assert opened(with_letters).getbbox() is not None
    assert opened(without).getbbox() is None


@pytest.mark.parametrize("progressive", [False, True])
def test_nothing_that_follows_a_photograph_comes_along(progressive: bool) -> None:
    notes = Image.Exif()
    notes[0x010F] = "The maker of a camera"
    hidden = picture("JPEG", exif=notes)
    seen = picture("JPEG", progressive=progressive)
    found = prepared(seen + b"MotionPhoto" + hidden, "a.jpg")
    assert b"camera" not in found.data
    assert b"MotionPhoto" not in found.data
    assert found.data.endswith(b"\xff\xd9")
    assert opened(found).tobytes() == Image.open(BytesIO(seen)).tobytes()


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(
    ("width", "height"), [(11_000, 10_000), (13_000, 13_000), (20_000, 20_000)]
)
def test_a_huge_picture_is_a_matter_of_one_sentence(width: int, height: int) -> None:
    """Pillow warns from 89 million pixels on, and stops at twice as many."""
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x00\x00\x00\x00"
    chunk = b"IHDR" + head
    data = b"\x89PNG\r\n\x1a\n" + len(head).to_bytes(4, "big") + chunk
    data += zlib.crc32(chunk).to_bytes(4, "big") + b"\x00\x00\x00\x00IDAT\x35\xaf\x06\x1e"
    found = prepare(data, "a.png", MOST)
    assert isinstance(found, Refused)
    assert width * height < 120_000_000 or found.reason.startswith("is far too large")
