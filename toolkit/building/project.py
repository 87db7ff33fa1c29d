"""A project, loaded and read: package, theme, templates, pictures, and what there is to say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from functools import cache
from pathlib import Path

import toolkit
from toolkit.accrediting.diagnose import diagnose
from toolkit.accrediting.record.care import days_due
from toolkit.accrediting.record.slides import with_record_slides
from toolkit.building import carried, digest, disk, templates
from toolkit.building.finding import StoppedError
from toolkit.building.folder import TEXTS, Folder, Stat, Trouble
from toolkit.building.misnamed import unread_files
from toolkit.building.packs import withdrawn_packs
from toolkit.building.rules import (
    FILE_OUTSIDE,
    HUGE_FILE,
    UNKNOWN_MODULE,
    UNREADABLE_FILE,
)
from toolkit.building.unread import pictures
from toolkit.building.wanted import (
    easy_read_for_nobody,
    knowing_outputs,
    unknown_outputs,
    without_easy_read,
)
from toolkit.checking.check import check
from toolkit.checking.days import days_to_come
from toolkit.checking.words.spelling import LISTS
from toolkit.model.assets import Assets, held
from toolkit.model.consent import deadlines, withheld
from toolkit.model.diagnostics import Diagnostic
from toolkit.model.package import Module, Package
from toolkit.model.packs import Pack
from toolkit.model.quickly import dataclass
from toolkit.model.source import Span
from toolkit.model.theme import Theme
from toolkit.reading.package import Reading, read_package
from toolkit.reading.packs import PACKS_FILE, read_packs
from toolkit.reading.remarks import nearest
from toolkit.reading.theme import read_theme
from toolkit.rendering.format import Job, Templates


@dataclass(frozen=True, slots=True)
class Project:
    """Everything between load and write: frozen, and a pure function of the folder.

    `lone` says that it is one lesson and no project; `stopped` are the ids of modules whose
    outputs cannot be made, each with why not, as the front page prints it. `packs` are those that
    are known to have been made. What there is to say is worked out when it is first asked for:
    a build asks while its outputs are being drawn.
    """

    root: Path
    files: Mapping[str, bytes]
    stats: tuple[Stat, ...]
    package: Package
    theme: Theme
    templates: Templates
    assets: Assets
    said: Callable[[], tuple[Diagnostic, ...]] = field(compare=False, repr=False)
    lone: bool
    stopped: Mapping[str, str]
    packs: tuple[Pack, ...] = ()

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything there is to say about what was written, in source order."""
        return self.said()

    def job(self, module: Module | None = None) -> Job:
        """A job of this project, still without a stamp."""
        looks = (self.package, self.theme, self.templates, self.assets)
        return Job(*looks, stamp="", module=module, made_with=toolkit.__version__)

    def digests(self) -> dict[str, str]:
        """The digest of each of its files, pictures too, by path."""
        found = {path: digest.of_bytes(data) for path, data in self.files.items()}
        found |= {path: asset.digest for path, asset in self.assets.items()}
        return dict(sorted(found.items()))

    def starting_at(self, minute: int) -> Project:
        """The same project with every session beginning at a time, in minutes after midnight."""
        modules = tuple(replace(module, start=minute) for module in self.package.modules)
        return replace(self, package=replace(self.package, start=minute, modules=modules))

    def modules(self, wanted: tuple[str, ...]) -> tuple[Module, ...]:
        """The modules that can be made and were asked for; none asked for means all."""
        return tuple(
            module
            for module in self.package.modules
            if module.id not in self.stopped and (not wanted or module.id in wanted)
        )


def open_project(root: Path, today: str = "") -> Project:
    """Load and read a project's folder."""
    return read_project(disk.load(root), today)


def open_lesson(path: Path, today: str = "") -> Project:
    """Load and read one Markdown file that belongs to no project."""
    return read_project(disk.load_lesson(path), today)


def unknown(project: Project, wanted: tuple[str, ...]) -> Diagnostic | None:
    """What to say about modules that were asked for and are not there."""
    ids = [module.id for module in project.package.modules]
    for name in wanted:
        if name not in ids and name not in project.stopped:
            there = f"the modules are: {', '.join(ids) or 'none yet'}"
            near = nearest(name, ids)
            hint = f"perhaps you meant {near}. There are: {', '.join(ids)}" if near else there
            return UNKNOWN_MODULE.at(Span("modules"), f"there is no module called {name}.", hint)
    return None


def read_project(folder: Folder, today: str = "") -> Project:
    """Everything between load and write, from files that may come from anywhere.

    `today` is a day such as 2026-11-22, held against deadlines; "" asks no clock.
    Only which deadlines have passed goes any further, so that no output depends on the day.
    """
    bundled = carried.templates()
    reading = _with_deadlines(read_package(folder.texts, bundled), today)
    theme, themed = read_theme(folder.files.get("templates/theme.yaml"), bundled["theme.yaml"])
    assets = pictures(folder)
    kept = {path: data for path, data in folder.files.items() if path.startswith(templates.OWN)}
    troubles = tuple(_trouble(trouble) for trouble in folder.troubles)
    lost = {_module_of(t.path) for t in folder.troubles if t.path.endswith(TEXTS)}
    packs, noted = read_packs(folder.files.get(PACKS_FILE, b""))

    @cache
    def said() -> tuple[Diagnostic, ...]:
        found = (
            *noted,
            *withdrawn_packs(packs, reading.package, frozenset(reading.stopped | lost)),
            *troubles,
            *unread_files(folder),
            *reading.diagnostics,
            *themed,
            *unknown_outputs(reading.package),
            *easy_read_for_nobody(reading.package),
            *without_easy_read(reading.package, (*reading.package.make, *reading.package.copies)),
            *_checked(reading.package, assets),
            *days_to_come(reading.package, today),
            *diagnose(reading.package),
        )
        return in_order(found)

    return Project(
        root=folder.root,
        files=folder.files,
        stats=folder.stats,
        package=_told(reading.package),
        theme=theme,
        templates=replace(templates.choose(kept, bundled, theme), font_files=carried.fonts()),
        assets=assets,
        said=said,
        lone=any("/" not in path for path in folder.texts),
        stopped=_stopped(reading, lost - {""}),
        packs=packs,
    )


def _checked(package: Package, assets: Assets) -> tuple[Diagnostic, ...]:
    """What the checks find; of a picture that changes meanwhile, only that it did."""
    try:
        return check(package, {**assets, **_lists_of_words(package)})
    except StoppedError as why:
        return (why.diagnostic,)


def _lists_of_words(package: Package) -> Assets:
    """The lists that spelling is held against, where a package asks for that."""
    paths = LISTS if package.spelling else ()
    return {path: held(carried.read(path)) for path in paths}


def _with_deadlines(reading: Reading, today: str) -> Reading:
    """A reading whose modules know which of their deadlines have passed."""
    modules = tuple(
        replace(module, passed=tuple(sorted(day for day in days_of(module) if day < today)))
        for module in reading.package.modules
    )
    return replace(reading, package=replace(reading.package, modules=modules))


def _told(package: Package) -> Package:
    """A package that knows what participants get, and its slides what they ask of their record.

    It was checked before: a table of the record is nobody's long slide.
    """
    modules = tuple(map(with_record_slides, package.modules))
    return replace(knowing_outputs(package), modules=modules)


def days_of(module: Module) -> frozenset[str]:
    """The days by which somebody has to be asked: for a consent again, or how they are."""
    return deadlines(module) | days_due(module)


def _stopped(reading: Reading, lost: set[str]) -> dict[str, str]:
    """The modules that nothing is made from: nobody can read them, or somebody did not agree."""
    unread = dict.fromkeys(sorted(reading.stopped | lost), "its file could not be read")
    unagreed = {
        module.id: f"{words.why} (line {words.span.line} of {words.span.path})"
        for module in reading.package.modules
        for words in reversed(tuple(withheld(module)))
        if not words.outputs
    }
    return unagreed | unread


def in_order(diagnostics: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Diagnostics by place, each once; about one place, the first floor that spoke is enough."""
    seen: dict[tuple[str, Span, str], Diagnostic] = {}
    for each in diagnostics:
        seen.setdefault((each.rule.code, each.span, each.message), each)
    return tuple(sorted(seen.values(), key=lambda d: (d.span, d.rule.code)))


def _module_of(path: str) -> str:
    parts = path.split("/")
    return parts[1] if len(parts) > 2 and parts[0] == "modules" else ""


def _trouble(trouble: Trouble) -> Diagnostic:
    place = Span(trouble.path)
    match trouble.kind:
        case "outside":
            return FILE_OUTSIDE.at(
                place,
                "this is a link to something outside the project, or to nothing, so it was left "
                "alone.",
                "copy the file itself into the project's folder.",
            )
        case "too large":
            return HUGE_FILE.at(
                place,
                f"this file is very large ({trouble.detail}), so it was left out.",
                "use a smaller copy; pictures up to 64 MB are read.",
            )
        case _:
            return UNREADABLE_FILE.at(
                place,
                "this computer does not let the toolkit read this file.",
                "check that you may open it, and that no other program holds it.",
            )
