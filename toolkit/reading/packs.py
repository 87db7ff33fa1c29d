"""Packs that were made: reads `modules/packs.yaml`, which `toolkit pack` adds to."""

from __future__ import annotations

from toolkit.model.diagnostics import Diagnostic
from toolkit.model.packs import Pack
from toolkit.model.record import Entries
from toolkit.model.review_fields import PACKS_FIELDS
from toolkit.reading.fields import checked, each_of, text_of, texts_of
from toolkit.reading.remarks import Remarks
from toolkit.reading.yaml_nodes import read_yaml

PACKS_FILE = "modules/packs.yaml"


def read_packs(data: bytes) -> tuple[tuple[Pack, ...], tuple[Diagnostic, ...]]:
    """Every pack that has a name, in the order in which they were made."""
    remarks = Remarks(PACKS_FILE)
    value = read_yaml(data, remarks)
    head = checked(value, PACKS_FIELDS, remarks) if isinstance(value, Entries) else None
    packs = tuple(
        Pack(
            item.span,
            text_of(item.get("name")),
            text_of(item.get("audience")),
            text_of(item.get("version")),
            text_of(item.get("on")),
            text_of(item.get("sha256")),
            texts_of(item.get("holds")),
            text_of(item.get("asked-back-on")),
        )
        for item in (each_of(head.get("packs")) if head else ())
        if isinstance(item, Entries) and text_of(item.get("name"))
    )
    return packs, tuple(remarks.found)
