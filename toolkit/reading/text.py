"""Bytes to text: encodings, line ends, stray characters, and a word about each that was mended."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.model.quickly import regex
from toolkit.reading.markdown_rules import CONTROL_CHARACTERS, UNKNOWN_ENCODING, UNREADABLE_TEXT
from toolkit.reading.remarks import Remarks

# Breaks that editors do not count as lines become spaces, so that line numbers stay true.
_ODD_BREAKS = str.maketrans(dict.fromkeys("\x0b\x0c\x85\u2028\u2029", " "))
_CONTROL = regex("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_MOST_STRANGE = 0.1
_JOINED = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
"""Letters that are one sign in some fonts, as text copied from a PDF has them."""
_CODE = regex(r"\s*(`{3,}|~{3,})")
_KEPT = regex(r"(`[^`]*`|\]\([^()]{1,300}\))")


def read_text(data: bytes, remarks: Remarks) -> str | None:
    """The text of a file with Unix line ends, or None where the bytes are no text."""
    text = _decoded(data, remarks)
    if text is None or len(_CONTROL.findall(text)) > len(text) * _MOST_STRANGE:
        name = remarks.path.rsplit("/", 1)[-1]
        remarks.say(
            UNREADABLE_TEXT,
            1,
            f"{name} does not hold text, so it could not be read.",
            "open it in your editor and save it as plain text, encoding UTF-8.",
        )
        return None
    return tidy(text, remarks)


def tidy(text: str, remarks: Remarks) -> str:
    """Text with one kind of line end and without control characters; tabs stay."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_ODD_BREAKS)
    if any(sign in text for sign in _JOINED):
        text = "\n".join(_parted(text.split("\n")))
    found = _CONTROL.search(text)
    if found is None:
        return text
    line = text.count("\n", 0, found.start()) + 1
    many = len(_CONTROL.findall(text))
    what = "a character" if many == 1 else f"{many} characters"
    remarks.say(
        CONTROL_CHARACTERS,
        line,
        f"{what} that cannot be printed, from another program, left out here.",
        "nothing needs doing; typing the line again removes it for good.",
    )
    return _CONTROL.sub("", text)


def _parted(lines: list[str]) -> Iterator[str]:
    """Lines with joined letters written apart, but for code and the addresses of links.

    It is the same word with the same letters, which fonts, searches and screen readers know.
    """
    table = str.maketrans(_JOINED)
    code = ""
    for line in lines:
        fence = _CODE.match(line)
        if fence and not code:
            code = fence[1]
        elif fence and fence[1].startswith(code):
            code = ""
        elif not code:
            parts = _KEPT.split(line)
            parts[::2] = (part.translate(table) for part in parts[::2])
            line = "".join(parts)
        yield line


def _decoded(data: bytes, remarks: Remarks) -> str | None:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _with("utf-16", data)
    every_other = data[1::2]
    if len(data) > 1 and every_other.count(0) > len(every_other) * 0.4:
        return _with("utf-16-le", data)
    if len(data) > 1 and data[::2].count(0) > len(data[::2]) * 0.4:
        return _with("utf-16-be", data)
    text = _with("utf-8-sig", data)
    read = data.decode("cp1252", errors="replace") if text is None else ""
    if text is not None or len(_CONTROL.findall(read)) > len(read) * _MOST_STRANGE:
        return text
    line = _first_strange_line(data)
    remarks.say(
        UNKNOWN_ENCODING,
        line,
        "this file is not saved as UTF-8; it was read as Windows-1252, and letters with "
        "accents may look odd.",
        "in your editor choose Save As, and UTF-8 as the encoding.",
    )
    return read


def _with(encoding: str, data: bytes) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _first_strange_line(data: bytes) -> int:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return data.count(b"\n", 0, error.start) + 1
    return 1
