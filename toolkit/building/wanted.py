"""The outputs that a package asks for, and a word about one that there is not."""

from __future__ import annotations

from toolkit.building.rules import UNKNOWN_OUTPUT
from toolkit.model.diagnostics import Diagnostic
from toolkit.model.package import Package
from toolkit.reading.remarks import perhaps
from toolkit.rendering.formats import FORMATS, names


def unknown_outputs(package: Package) -> tuple[Diagnostic, ...]:
    """What to say about each name in `make:` that is no output, with the nearest one."""
    endings = {f"{format.name}{format.suffix}" for format in FORMATS}
    known = endings | set(names())
    where = package.lines.get("make", package.span)
    return tuple(
        UNKNOWN_OUTPUT.at(
            where,
            f"“{name}” is not something that the toolkit makes, so it is passed over.",
            _hint(name, endings),
        )
        for name in package.make
        if name not in known
    )


def _hint(name: str, endings: set[str]) -> str:
    stem, dot, _ = name.partition(".")
    if dot and stem in names():
        there = sorted(each for each in endings if each.startswith(f"{stem}."))
        return f"what there is: {', '.join(there)}."
    return perhaps(name, names())
