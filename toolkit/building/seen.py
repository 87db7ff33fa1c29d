"""What a build remembers in order to see that nothing has changed: little, and quick to read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

NOTES = ".toolkit-state.json"
JOURNAL = ".toolkit-journal"
FORMAT = 3
"""Of the notes, which nobody but this toolkit reads."""
_NOTHING: Mapping[str, tuple[int, int]] = MappingProxyType({})


class Said(NamedTuple):
    """A diagnostic, kept as plain data; of its rule: code, name, severity, what and why."""

    rule: tuple[str, str, str, str, str]
    path: str
    line: int
    end_line: int
    message: str
    hint: str


class Seen(NamedTuple):
    """What stood where, and what was said, when a build had ended.

    `asked` is what was built and with what (see `toolkit.building.quick`); "" unless all of it
    came out whole. `inputs` holds size and time of each source, `outputs` of each output below
    `build/`, `said` all there was to say. `libraries` are the files of Pango and HarfBuzz, which
    the system brings and may change. `deadlines` are the days by which somebody has to be asked
    again, `passed` those that had passed.
    """

    asked: str = ""
    inputs: Mapping[str, tuple[int, int]] = _NOTHING
    outputs: Mapping[str, tuple[int, int]] = _NOTHING
    said: tuple[Said, ...] = ()
    libraries: Mapping[str, tuple[int, int]] = _NOTHING
    deadlines: tuple[str, ...] = ()
    passed: tuple[str, ...] = ()


def dump(seen: Seen) -> bytes:
    """The first line of the notes, as JSON."""
    return json.dumps({"format": FORMAT, **seen._asdict()}, separators=(",", ":")).encode()


def load(notes: bytes | None) -> Seen:
    """The first line of the notes read back; what cannot be understood has seen nothing."""
    try:
        raw = json.loads((notes or b"").partition(b"\n")[0])
        if raw["format"] != FORMAT:
            return Seen()
        return Seen(
            asked=raw["asked"],
            inputs=_entries(raw["inputs"]),
            outputs=_entries(raw["outputs"]),
            said=said(raw["said"]),
            libraries=_entries(raw["libraries"]),
            deadlines=tuple(raw["deadlines"]),
            passed=tuple(raw["passed"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Seen()


def said(raw: list[list[Any]]) -> tuple[Said, ...]:
    """Remembered diagnostics as plain data; raises ValueError or TypeError for what is none."""
    found = []
    for (code, name, severity, what, why), *rest in raw:
        found.append(Said((code, name, severity, what, why), *rest))
    return tuple(found)


def _entries(raw: dict[str, Any]) -> dict[str, tuple[int, int]]:
    return {path: (size, time) for path, (size, time) in raw.items()}
