"""What a build remembers: a manifest that others may check, and this machine's own notes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import PurePosixPath
from typing import Any

from toolkit.model.diagnostics import Severity

MANIFEST = "manifest.json"
NOTES = ".toolkit-state.json"
JOURNAL = ".toolkit-journal"
FORMAT = 1
"""Of the manifest, which others read."""
OWN_FORMAT = 2
"""Of the notes, which nobody else does."""


@dataclass(frozen=True, slots=True)
class Said:
    """A diagnostic, kept as plain data; of its rule: code, name, severity, what and why."""

    rule: tuple[str, str, str, str, str]
    path: str
    line: int
    end_line: int
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Output:
    """One output as it was made.

    `content` and `exact` are the digests of its inputs, `sha256` that of its bytes; `size` and
    `modified` are what the disk said when it was written. `parts` are short digests of what it
    was made from, by name. `slides` and `pages` are its places.
    """

    sha256: str
    content: str
    exact: str
    stamp: str
    size: int
    modified: int
    said: tuple[Said, ...] = ()
    parts: Mapping[str, str] = field(default_factory=dict)
    slides: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    pages: Mapping[str, int] | None = None


@dataclass(frozen=True, slots=True)
class State:
    """Everything remembered.

    `asked` is what was built and with what (see `toolkit.building.quick`); "" unless all of it
    came out whole. `code` is the fingerprint of the toolkit's own files. `inputs` holds size and
    time of each source, `outputs` each output below `build/`, `said` all there was to say.
    `libraries` are the files of Pango and HarfBuzz, which the system brings and may change.
    `deadlines` are the days by which somebody has to be asked again, `passed` those that had
    passed.
    """

    asked: str = ""
    code: int = 0
    inputs: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    outputs: Mapping[str, Output] = field(default_factory=dict)
    said: tuple[Said, ...] = ()
    tools: Mapping[str, str] = field(default_factory=dict)
    libraries: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    deadlines: tuple[str, ...] = ()
    passed: tuple[str, ...] = ()


def dump_notes(state: State) -> bytes:
    """The notes as JSON."""
    return json.dumps({"format": OWN_FORMAT, **asdict(state)}, separators=(",", ":")).encode()


def load_notes(data: bytes | None) -> State:
    """The notes read back; anything that cannot be understood is an empty state."""
    try:
        raw = json.loads(data or b"")
        if raw["format"] != OWN_FORMAT:
            return State()
        return State(
            asked=raw["asked"],
            code=raw["code"],
            inputs=_entries(raw["inputs"]),
            outputs={p: _output(each) for p, each in raw["outputs"].items() if is_inside(p)},
            said=_said(raw["said"]),
            tools=raw["tools"],
            libraries=_entries(raw["libraries"]),
            deadlines=tuple(raw["deadlines"]),
            passed=tuple(raw["passed"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return State()


def signed(manifest: bytes | None, journal: bytes | None) -> dict[str, frozenset[str]]:
    """The digests by which our own outputs are known: path → SHA-256s of bytes that we wrote.

    The journal holds what a build wrote that was stopped before it could write its notes.
    """
    known: dict[str, set[str]] = {}
    try:
        for path, output in json.loads(manifest or b"{}").get("outputs", {}).items():
            known.setdefault(path, set()).add(output["sha256"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        known = {}
    for line in (journal or b"").decode("utf-8", "replace").splitlines():
        sha256, _, path = line.partition(" ")
        known.setdefault(path, set()).add(sha256)
    return {path: frozenset(each) for path, each in known.items() if is_inside(path)}


def is_inside(path: str) -> bool:
    """Whether a remembered path stays in `build/`; notes may come from anybody, in a zip file."""
    parts = PurePosixPath(path).parts
    return (
        bool(parts) and not path.startswith("/") and ".." not in parts and not {":", "\\"} & {*path}
    )


def dump_manifest(state: State, sources: Mapping[str, str]) -> bytes:
    """The manifest: the digest of every input and output, the same on every machine."""
    manifest = {
        "format": FORMAT,
        "tools": dict(sorted(state.tools.items())),
        "inputs": dict(sorted(sources.items())),
        "outputs": {
            path: {
                "sha256": output.sha256,
                "inputs": output.content,
                "stamp": output.stamp,
                **({"slides": dict(output.slides)} if output.slides else {}),
                **({"pages": dict(output.pages)} if output.pages else {}),
            }
            for path, output in sorted(state.outputs.items())
        },
    }
    return (json.dumps(manifest, indent=2, ensure_ascii=False) + "\n").encode()


def _entries(raw: dict[str, Any]) -> dict[str, tuple[int, int]]:
    return {path: (size, time) for path, (size, time) in raw.items()}


def _output(raw: dict[str, Any]) -> Output:
    slides = {anchor: (number, title) for anchor, (number, title) in raw["slides"].items()}
    return Output(**{**raw, "said": _said(raw["said"]), "slides": slides})


def _said(raw: list[dict[str, Any]]) -> tuple[Said, ...]:
    found = []
    for each in raw:
        code, name, severity, what, why = each["rule"]
        rule = (code, name, Severity[severity].name, what, why)
        found.append(Said(**{**each, "rule": rule}))
    return tuple(found)
