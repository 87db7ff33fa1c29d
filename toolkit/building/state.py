"""What a build remembers: a manifest that others may check, and this machine's own notes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, field
from typing import Any

from toolkit.building import seen
from toolkit.building.seen import Said, Seen
from toolkit.model.quickly import dataclass

MANIFEST = "manifest.json"
FORMAT = 1
"""Of the manifest, which others read."""


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
    """What the next build goes on from.

    `code` is the fingerprint of the toolkit's own files, `outputs` holds each output below
    `build/`, `tools` the versions it was made with.
    """

    code: int = 0
    outputs: Mapping[str, Output] = field(default_factory=dict)
    tools: Mapping[str, str] = field(default_factory=dict)


def dump_notes(looked: Seen, state: State) -> bytes:
    """The notes: two lines of JSON, so that what is wanted first is read without the rest."""
    return seen.dump(looked) + b"\n" + json.dumps(asdict(state), separators=(",", ":")).encode()


def load_notes(data: bytes | None) -> State:
    """The notes read back; anything that cannot be understood is an empty state."""
    first, _, rest = (data or b"").partition(b"\n")
    try:
        if json.loads(first)["format"] != seen.FORMAT:
            return State()
        raw = json.loads(rest)
        return State(
            code=raw["code"],
            outputs={p: _output(each) for p, each in raw["outputs"].items() if is_inside(p)},
            tools=raw["tools"],
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
    return not {"", ".", ".."} & {*path.split("/")} and not {":", "\\"} & {*path}


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


def _output(raw: dict[str, Any]) -> Output:
    slides = {anchor: (number, title) for anchor, (number, title) in raw["slides"].items()}
    return Output(**{**raw, "said": seen.said(raw["said"]), "slides": slides})
