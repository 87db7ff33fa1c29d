"""Reads a checklist back from a workbook: the rows in which people wrote, and nothing else."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from toolkit.model.diagnostics import Diagnostic
from toolkit.model.quickly import dataclass
from toolkit.model.source import Span
from toolkit.reviewing.rules import FORMULA_IN_ROW, UNREADABLE_WORKBOOK, UNSAFE_WORKBOOK

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell

SHEET = "Criteria"
HEADERS = ("Reference", "Judgement", "Role", "Date", "Remark", "Fingerprint", "Words to judge")
"""The columns that are read; all others are for people."""
MOST_BYTES = 20_000_000
MOST_UNPACKED = 200_000_000
MOST_PARTS = 500
MOST_ROWS = 5_000
MOST_COLUMNS = 60
EMPTY = frozenset({"", "not judged yet"})


@dataclass(frozen=True, slots=True)
class Row:
    """One row with a judgement or a remark in it, as text; `number` is the workbook's own."""

    number: int
    reference: str
    verdict: str
    role: str
    on: str
    remark: str
    fingerprint: str
    words: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a workbook said: its rows in which people wrote, and what there is to say about it."""

    rows: tuple[Row, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def read_workbook(name: str, data: bytes) -> Sheet:
    """The judgements in a workbook. Whatever the file holds, this gives an answer."""
    if trouble := _trouble(name, data):
        return Sheet(diagnostics=(trouble,))
    from openpyxl import load_workbook

    try:
        # Formulas stay formulas, so that they are seen; links to other files are not followed.
        book = load_workbook(BytesIO(data), read_only=True, keep_links=False)
        if SHEET not in book.sheetnames:
            return Sheet(diagnostics=(_other(name, f"it has no sheet called {SHEET}"),))
        cells = book[SHEET].iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS)
        return _sheet(name, [list(row) for row in cells])
    except Exception:  # noqa: BLE001 - a file from anywhere; openpyxl raises whatever comes along
        return Sheet(diagnostics=(_other(name, "it cannot be read as a workbook"),))


def _trouble(name: str, data: bytes) -> Diagnostic | None:
    """Why a file is not opened at all, from its table of contents alone where that is enough."""
    if len(data) > MOST_BYTES:
        return _large(name, f"it is larger than {MOST_BYTES // 1_000_000} MB")
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > MOST_PARTS or sum(p.file_size for p in parts) > MOST_UNPACKED:
                return _large(name, "what is packed into it is larger than any checklist")
            for part in parts:
                if part.filename.endswith((".xml", ".rels")) and _declares(archive.read(part)):
                    return _large(name, "it holds abbreviations that can grow without end")
    except Exception:  # noqa: BLE001 - a file from anywhere; zipfile raises whatever comes along
        return _other(name, "it is not a workbook, or it is locked with a password")
    return None


def _declares(xml: bytes) -> bool:
    """Whether XML brings declarations of its own; no program writes them into a workbook."""
    return b"<!" in xml.replace(b"<![CDATA[", b"").replace(b"<!--", b"") or b"\0" in xml[:200]


def _sheet(name: str, table: Sequence[Sequence[Any]]) -> Sheet:
    titles = [str(cell.value or "").strip().casefold() for cell in table[0]] if table else []
    missing = [header for header in HEADERS if header.casefold() not in titles]
    if missing:
        return Sheet(diagnostics=(_other(name, f"it has no column called {missing[0]}"),))
    if len(table) > MOST_ROWS:
        return Sheet(diagnostics=(_large(name, f"it has more than {MOST_ROWS} rows"),))
    columns = [titles.index(header.casefold()) for header in HEADERS]
    rows: list[Row] = []
    said: list[Diagnostic] = []
    for number, cells in enumerate(table[1:], start=2):
        own = [cells[at] for at in columns]
        if _text(own[1]).casefold() in EMPTY and not _text(own[4]):
            continue
        formulas = list(_formulas(name, number, own))
        said += formulas
        reference, verdict, role, on, remark, fingerprint, words = map(_text, own)
        if not formulas:
            row = Row(number, reference, verdict, role, on, remark, fingerprint, words)
            rows.append(row)
    return Sheet(tuple(rows), tuple(said))


def _formulas(name: str, number: int, cells: Sequence[Cell]) -> Iterator[Diagnostic]:
    for header, cell in zip(HEADERS, cells, strict=True):
        if getattr(cell, "data_type", "") == "f":
            yield FORMULA_IN_ROW.at(
                Span(name, number, number),
                f"row {number}, column {header}: there is a formula in this cell.",
                "write the words themselves, then save the workbook and import it again.",
            )


def _text(cell: Cell) -> str:
    value = cell.value
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value if value is not None else "").replace("_x000D_", "").strip()


def _other(name: str, why: str) -> Diagnostic:
    return UNREADABLE_WORKBOOK.at(
        Span(name),
        f"{why}, so nothing was read from it.",
        "take the file that “toolkit review export” made, and keep its sheets and columns.",
    )


def _large(name: str, why: str) -> Diagnostic:
    return UNSAFE_WORKBOOK.at(
        Span(name),
        f"{why}, so it was not opened.",
        "ask where it comes from; make a new one with: toolkit review export",
    )
