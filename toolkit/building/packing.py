"""Packs: one zip for one audience, with a manifest, the same bytes for the same sources."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import toolkit
from toolkit.accrediting.standing import of_each_criterion
from toolkit.building import digest, disk, targets
from toolkit.building.audiences import Audience, formats_for, missing_from
from toolkit.building.build import Result, build
from toolkit.building.finding import StoppedError
from toolkit.building.new import slug
from toolkit.building.options import Options
from toolkit.building.project import Project
from toolkit.building.rules import PACK_REFUSED
from toolkit.building.seen import NOTES
from toolkit.building.sheets import sheets_of
from toolkit.building.state import load_notes
from toolkit.building.tools import versions
from toolkit.building.verifying import MANIFEST
from toolkit.model.consent import shown_stories, unrecorded
from toolkit.model.diagnostics import Diagnostic
from toolkit.model.package import Module
from toolkit.model.quickly import dataclass
from toolkit.reading.packs import PACKS_FILE
from toolkit.rendering.index import front_page

START = "start.html"
FORMAT = 1
STILL = (1980, 1, 1, 0, 0, 0)
"""The time of everything in a zip: the earliest that there is."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A pack: its name and bytes, what it holds, what it should hold and does not, and why.

    `unmade` are outputs that this toolkit does not make at all. `holds` are the stories whose
    words or pictures it holds, as module/story.
    """

    name: str
    version: str
    data: bytes
    files: tuple[str, ...]
    missing: tuple[str, ...]
    unmade: tuple[str, ...]
    holds: tuple[str, ...]
    result: Result


def refused(project: Project, wanted: tuple[str, ...]) -> tuple[Diagnostic, ...]:
    """Words and pictures that may not be handed on, because nobody knows that people agreed."""
    return tuple(
        PACK_REFUSED.at(
            own.span,
            f"{why}, so this cannot be packed.",
            "ask the person, and write the answer under stories: in record.yaml; or take it out.",
        )
        for module in project.package.modules
        if not wanted or module.id in wanted
        for own, why in unrecorded(module)
    )


def pack(project: Project, folder: Path, audience: Audience, wanted: tuple[str, ...]) -> Packed:
    """Make what is stale, and pack it for an audience; `wanted` are ids of modules, () for all.

    Raises StoppedError where something in it may not be handed on, or where nothing was made.
    """
    if not_agreed := refused(project, wanted):
        raise StoppedError(not_agreed[0])
    modules = project.modules(wanted)
    formats = formats_for(audience, project.package)
    names = tuple(dict.fromkeys(format.file for format in formats))
    result = build(project, folder, Options(only=names, modules=wanted))
    planned = targets.plan_targets(project.package, formats, modules)
    if modules != project.modules(()):
        planned = tuple(target for target in planned if not target.tells_of_all)
    outputs = load_notes(disk.read(folder / NOTES)).outputs
    files: dict[str, bytes] = {}
    missing: list[str] = []
    unmade = tuple(f"{name}: this toolkit does not make it" for name in missing_from(audience))
    for target in planned:
        data = disk.read(folder / target.path) if target.path in outputs else None
        if data is None or digest.of_bytes(data) != outputs[target.path].sha256:
            missing.append(f"{target.path}: it was not made")
        else:
            files[target.path] = data
    missing += [f"{id}: {why}" for id, why in project.stopped.items() if not wanted or id in wanted]
    sheets = tuple(s for s in sheets_of(planned, outputs, {}, {}) if s.path in files)
    job = replace(project.job(), sheets=sheets)
    package = replace(job.package, modules=modules)
    files[START] = front_page(
        replace(job, package=package),
        f"{audience.title}: what is in it",
        pack=audience.title,
        not_there=(*missing, *unmade),
    )
    holds = tuple(f"{module.id}/{story}" for module in modules for story in shown_stories(module))
    facts = _manifest(project, audience, modules, files, (*missing, *unmade), holds)
    files[MANIFEST] = (json.dumps(facts, indent=2, ensure_ascii=False) + "\n").encode()
    return Packed(
        _name(project, audience, wanted),
        project.package.version,
        zipped(files),
        tuple(files),
        tuple(missing),
        unmade,
        holds,
        result,
    )


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip of files by their paths, the same bytes wherever and whenever it is made."""
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for path in sorted(files):
            entry = zipfile.ZipInfo(path, STILL)
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, files[path], compresslevel=6)
    return data.getvalue()


def _name(project: Project, audience: Audience, wanted: tuple[str, ...]) -> str:
    title = "-".join(wanted) or project.package.title
    parts = (slug(title) or "package", project.package.version, audience.name)
    return "-".join(filter(None, parts)) + ".zip"


def _manifest(
    project: Project,
    audience: Audience,
    modules: tuple[Module, ...],
    files: Mapping[str, bytes],
    missing: tuple[str, ...],
    holds: tuple[str, ...],
) -> dict[str, object]:
    """What a pack says of itself."""
    return {
        "format": FORMAT,
        "toolkit": toolkit.__version__,
        "audience": audience.name,
        "package": {"title": project.package.title, "version": project.package.version},
        "modules": {module.id: module.version for module in modules},
        "missing": list(missing),
        "holds": list(holds),
        "files": {p: digest.of_bytes(files[p]) for p in sorted(files)},
        "sources": sources(project),
        "tools": dict(sorted(versions().items())),
        **({"criteria": criteria(project, modules)} if "checklist" in audience.makes else {}),
    }


def sources(project: Project) -> dict[str, str]:
    """The digest of each source; the list of packs is none, so that a pack changes no pack."""
    return {path: each for path, each in project.digests().items() if path != PACKS_FILE}


def criteria(project: Project, modules: tuple[Module, ...]) -> dict[str, list[str]]:
    """For each criterion of each module its state, and the fingerprint of the words to judge."""
    return {
        f"{module.id}/{reference}": [said.answer.state.value, said.now.fingerprint]
        for module in modules
        for reference, said in of_each_criterion(module, project.package)
    }
