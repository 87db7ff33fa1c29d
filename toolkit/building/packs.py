"""Packs that are known to have been made: which of them hold what a person has taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.building import digest, disk
from toolkit.building.finding import StoppedError
from toolkit.building.rules import NOT_NOTED, PACK_HOLDS_WITHDRAWN
from toolkit.model.consent import has_story, refused_stories
from toolkit.model.diagnostics import Diagnostic
from toolkit.model.package import Package
from toolkit.model.packs import Pack
from toolkit.model.source import Span
from toolkit.reading.packs import PACKS_FILE, read_packs
from toolkit.reviewing.written import has_room, with_pack

if TYPE_CHECKING:
    from toolkit.building.packing import Packed

FOLDER = "packs"
"""Where packs lie below `build/`."""


def withdrawn_packs(
    packs: tuple[Pack, ...], package: Package, unread: frozenset[str]
) -> Iterator[Diagnostic]:
    """What to say about each pack with words or pictures to which the answer is no by now.

    `unread` are modules that could not be read, so that nothing is known about them.
    """
    for pack in packs:
        whys = (*_refused(pack, package), *_forgotten(pack, package, unread))
        if whys and not pack.asked_back:
            yield PACK_HOLDS_WITHDRAWN.at(
                pack.span,
                f"the pack {pack.name} of {pack.on} holds what may no longer be shown: "
                f"{'; '.join(whys)}.",
                "ask for every copy back and delete them, then write “asked back on:” and the day "
                "below this pack. Printed copies and older versions count too.",
            )


def remove_withdrawn(packs: tuple[Pack, ...], package: Package, folder: Path) -> tuple[str, ...]:
    """Take the packs out of `folder`/packs that hold what was taken back; their paths in it."""
    gone = []
    for pack in packs:
        path = folder / FOLDER / Path(pack.name).name
        data = disk.read(path) if any(_refused(pack, package)) else None
        if data is not None and digest.of_bytes(data) == pack.sha256:
            disk.remove(path)
            gone.append(f"{FOLDER}/{path.name}")
    return tuple(gone)


def remember(
    root: Path, known: tuple[Pack, ...], packed: Packed, *, audience: str, today: str
) -> bool:
    """Note a pack in `modules/packs.yaml`, once; whether there was something to note.

    Raises StoppedError where the file has no room for it at its end.
    """
    sha256 = digest.of_bytes(packed.data)
    if any(pack.sha256 == sha256 for pack in known):
        return False
    version = packed.version
    new = Pack(Span(PACKS_FILE), packed.name, audience, version, today, sha256, packed.holds)
    before = disk.read(root / PACKS_FILE) or b""
    try:
        text = before.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "-"
    after = with_pack(text, new).encode() if has_room(text) else b""
    packs, _ = read_packs(after)
    if [p.sha256 for p in packs] != [*(p.sha256 for p in read_packs(before)[0]), sha256]:
        raise StoppedError(
            NOT_NOTED.at(
                Span(PACKS_FILE),
                "the pack was made, and it could not be noted in this file without losing "
                "something.",
                "make the list under “packs:” the last thing in it, and pack again.",
            )
        )
    disk.write(root / PACKS_FILE, after)
    return True


def _refused(pack: Pack, package: Package) -> Iterator[str]:
    refused = {module.id: refused_stories(module) for module in package.modules}
    for reference in pack.holds:
        module, _, story = reference.partition("/")
        if why := refused.get(module, {}).get(story):
            yield f"{why} ({module})"


def _forgotten(pack: Pack, package: Package, unread: frozenset[str]) -> Iterator[str]:
    """Stories that no record holds any more, so that nobody can see whether the person agrees."""
    modules = {module.id: module for module in package.modules}
    for reference in pack.holds:
        module, _, story = reference.partition("/")
        there = module in modules and has_story(modules[module], story)
        if not there and module not in unread:
            yield f"{reference} is in no record any more"
