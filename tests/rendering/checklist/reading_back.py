"""Checklists read back from what was rendered: from any format the same plain words."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from io import BytesIO, StringIO

from lxml import html
from openpyxl import load_workbook


@dataclass(frozen=True, slots=True)
class Said:
    """What a rendering says about one criterion; runs of blanks are one blank."""

    id: str
    text: str
    state: str
    evidence: tuple[tuple[str, ...], ...]
    lacks: tuple[tuple[str, ...], ...]
    judgement: str


def marked(node: html.HtmlElement, name: str, tag: str = "*") -> list[html.HtmlElement]:
    """The elements below a node that have a class."""
    path = f'.//{tag}[contains(concat(" ", normalize-space(@class), " "), " {name} ")]'
    found: list[html.HtmlElement] = node.xpath(path)
    return found


def words(text: str | None) -> str:
    """Text with runs of blanks as one, and no mark in front."""
    return " ".join((text or "").split()).removeprefix("• ").removeprefix("· ")


def from_json(data: bytes) -> list[Said]:
    return [
        Said(
            row["id"],
            row["text"],
            row["state"],
            tuple(
                (line["text"], *(place["text"] for place in line["places"]))
                for line in row["evidence"]
            ),
            tuple(
                (lack["text"], "; ".join(filter(None, (lack["instead"], lack["where"]))))
                for lack in row["not_found"]
            ),
            row["judgement"],
        )
        for row in json.loads(data)["criteria"]
    ]


def from_html(data: bytes) -> list[Said]:
    page = html.document_fromstring(data.decode())
    tables = marked(page, "criteria", "table")
    return [_row(row) for table in tables for row in table.xpath("./tbody/tr")]


def _row(row: html.HtmlElement) -> Said:
    items = [item for found in marked(row, "evidence", "ul") for item in found]
    return Said(
        words(row.xpath("./th")[0].text),
        words(marked(row, "text")[0].text_content()),
        words(marked(row, "state")[0].text).lower(),
        tuple(_item(item) for item in items if "lack" not in item.classes),
        tuple(_item(item) for item in items if "lack" in item.classes),
        words(marked(row, "judgement")[0].xpath("./p")[0].text).lower(),
    )


def _item(item: html.HtmlElement) -> tuple[str, ...]:
    places = [words(place.text_content()) for place in marked(item, "place")]
    for part in (*marked(item, "place"), *item.xpath("./b")):
        part.drop_tree()
    return (words(item.text_content()), *places)


def from_xlsx(data: bytes) -> list[Said]:
    sheet = load_workbook(BytesIO(data))["Criteria"]
    return _table([[str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True)])


def from_csv(data: bytes) -> list[Said]:
    rows = csv.reader(StringIO(data.decode("utf-8-sig"), newline=""))
    return _table([[cell.removeprefix("'") for cell in row] for row in rows])


def _table(table: list[list[str]]) -> list[Said]:
    head, *rows = table
    columns = {name: number for number, name in enumerate(head)}
    return [
        Said(
            row[columns["Id"]],
            row[columns["Criterion"]],
            row[columns["State"]].lower(),
            _pieces(row[columns["Evidence"]]),
            _pieces(row[columns["Not found"]]),
            row[columns["Judgement"]],
        )
        for row in rows
    ]


def _pieces(cell: str) -> tuple[tuple[str, ...], ...]:
    pieces = f"\n{cell}".split("\n• ")[1:]
    return tuple(tuple(words(line) for line in piece.split("\n")) for piece in pieces)
