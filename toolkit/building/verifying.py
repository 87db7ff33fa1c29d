"""Whether a pack is as it was made: every file held against the digests in its manifest."""

from __future__ import annotations

import json
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from toolkit.building import digest
from toolkit.model.quickly import dataclass

MANIFEST = "MANIFEST.json"
MOST_FILES = 20_000
MOST_UNPACKED = 2_000_000_000


class NoPackError(Exception):
    """A file is no pack that came out of the toolkit; the words say why."""


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found in a pack: its own facts, how many files are as they were, and the others."""

    facts: Mapping[str, Any]
    unchanged: int
    changed: tuple[str, ...]
    missing: tuple[str, ...]
    added: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """Whether nothing was changed, taken away or added."""
        return not (self.changed or self.missing or self.added)


def verify(data: bytes) -> Verified:
    """Hold each file of a pack against its digest. Raises NoPackError; nothing is unpacked."""
    with _opened(data) as archive:
        return _verified(archive)


def facts_of(data: bytes) -> Mapping[str, Any]:
    """What a pack says of itself; raises NoPackError."""
    with _opened(data) as archive:
        return _facts(archive)


@contextmanager
def _opened(data: bytes) -> Iterator[zipfile.ZipFile]:
    """A zip file; whatever is the matter with it makes it no pack."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            yield archive
    except NoPackError:
        raise
    except Exception as error:
        raise NoPackError("it is not a zip file, or it is damaged") from error


def _verified(archive: zipfile.ZipFile) -> Verified:
    facts = _facts(archive)
    known: dict[str, str] = facts["files"]
    # A folder's own entry, which other programs write, holds nothing that could be changed.
    files = [entry for entry in archive.infolist() if not entry.is_dir()]
    entries = [entry for entry in files if entry.filename != MANIFEST]
    names = Counter(entry.filename for entry in entries)
    changed = {name for name, count in names.items() if count > 1 and name in known}
    for entry in entries:
        if entry.filename in known and _digest(archive, entry) != known[entry.filename]:
            changed.add(entry.filename)
    return Verified(
        facts,
        len(set(known) & set(names)) - len(changed),
        tuple(sorted(changed)),
        tuple(sorted(set(known) - set(names))),
        tuple(sorted(set(names) - set(known))),
    )


def _facts(archive: zipfile.ZipFile) -> dict[str, Any]:
    entries = archive.infolist()
    if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise NoPackError("it holds far more than a pack does, so it was not opened")
    manifests = [entry for entry in entries if entry.filename == MANIFEST]
    if len(manifests) != 1:
        raise NoPackError(f"it holds no file {MANIFEST}")
    try:
        facts = json.loads(archive.read(manifests[0]))
        texts = (facts["files"], facts["sources"])
        if not all(isinstance(v, str) for each in texts for v in each.values()):
            raise TypeError
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise NoPackError(f"its {MANIFEST} cannot be read") from error
    return dict(facts)


def _digest(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> str:
    try:
        return digest.of_bytes(archive.read(entry))
    except Exception:  # noqa: BLE001 - a damaged file is a changed one
        return ""
