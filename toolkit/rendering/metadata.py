"""Takes out of a picture's file what says where, when and with what it was made, and no pixel."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.model.quickly import regex

PNG_HEAD = b"\x89PNG\r\n\x1a\n"
PNG_KEPT = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT"}
    | {b"bKGD", b"pHYs"}
)
JPEG_DROPPED = frozenset({0xE1, *range(0xE3, 0xEE), 0xEF, 0xFE})
"""The segments of a JPEG with EXIF, XMP, IPTC, makers' notes, previews and comments."""
SCAN, LAST = 0xDA, 0xD9
AFTER_SCAN = regex(rb"\xff[^\x00\xd0-\xd7\xff]")
"""The first marker after the pixels of a scan; those within are escaped, or begin again."""


def without_metadata(data: bytes, kind: str) -> bytes:
    """The same picture without its notes; `kind` is "png" or "jpeg", and the file is whole."""
    return b"".join(_png(data) if kind == "png" else _jpeg(data))


def _png(data: bytes) -> Iterator[bytes]:
    yield PNG_HEAD
    at = len(PNG_HEAD)
    while at + 8 <= len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        end = at + 12 + length
        if data[at + 4 : at + 8] in PNG_KEPT:
            yield data[at:end]
        if data[at + 4 : at + 8] == b"IEND":
            return
        at = end


def _jpeg(data: bytes) -> Iterator[bytes]:
    yield data[:2]
    at = 2
    while at + 2 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        if marker == LAST:
            yield data[at : at + 2]  # whatever follows is another picture, or a film
            return
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if marker == SCAN:
            after = AFTER_SCAN.search(data, end)
            end = after.start() if after else len(data)
        if marker not in JPEG_DROPPED and data[at + 4 : at + 8] != b"MPF\x00":
            yield data[at:end]
        at = end
