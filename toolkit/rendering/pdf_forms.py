"""Finishes the fields of a PDF that WeasyPrint made, so that radio buttons form a group."""

from __future__ import annotations

from typing import Any


def finish(pdf: Any) -> None:
    """Take single radio buttons off the list of fields: they belong to their group alone.

    The group is called what its buttons are called before the colon: the question itself.
    """
    form = pdf.catalog.get("AcroForm")
    if form is None:
        return
    fields = [(reference, _object(pdf, reference)) for reference in form["Fields"]]
    form["Fields"][:] = [reference for reference, field in fields if "Parent" not in field]
    for _, field in fields:
        if "Parent" in field:
            field.pop("T", None)
        elif "Kids" in field:
            field["TU"].string = field["TU"].string.rpartition(": ")[0] or field["TU"].string


def _object(pdf: Any, reference: bytes) -> Any:
    return pdf.objects[int(reference.split()[0])]
