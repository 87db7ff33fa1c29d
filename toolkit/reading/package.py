"""A whole package from its files: modules, records, glossary, frameworks, each read once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from toolkit.model.diagnostics import Diagnostic
from toolkit.model.fields import normal_key
from toolkit.model.framework import Framework
from toolkit.model.package import Allowed, Module, Package
from toolkit.model.package_fields import PACKAGE_FIELDS
from toolkit.model.quickly import dataclass, regex
from toolkit.model.record import Entries, Scalar, filled
from toolkit.model.review import Judgement
from toolkit.model.source import Span
from toolkit.reading.fields import checked, each_of, text_of, texts_of
from toolkit.reading.framework import read_framework
from toolkit.reading.glossary import read_glossary
from toolkit.reading.languages import read_language
from toolkit.reading.links import with_links
from toolkit.reading.marked_terms import with_terms
from toolkit.reading.module import read_module
from toolkit.reading.module_order import in_order
from toolkit.reading.quantities import read_clock
from toolkit.reading.record import read_record
from toolkit.reading.remarks import Remarks, perhaps
from toolkit.reading.reviews import read_reviews
from toolkit.reading.stray import GLOSSARY_FILE, PACKAGE_FILE, look_at_stray, meant_by
from toolkit.reading.terms import Glossary
from toolkit.reading.yaml_nodes import read_yaml
from toolkit.reading.yaml_rules import (
    NEWER_FORMAT,
    NO_PACKAGE_FILE,
    TEXT_WHERE_ENTRIES,
    UNKNOWN_FRAMEWORK,
)

FORMAT = 1
"""The newest version of the way of writing that this toolkit knows."""

USUAL_FRAMEWORKS = ("uk-spi", "cpd")
_MODULE_FILE = regex(r"modules/(?P<id>[^/]+)/module\.md")
_FRAMEWORK_FILE = regex(r"(?:templates/)?frameworks/[^/]+\.ya?ml")


@dataclass(frozen=True, slots=True)
class Reading:
    """A package and what there is to say; `stopped` are modules whose outputs cannot be made."""

    package: Package
    diagnostics: tuple[Diagnostic, ...]
    stopped: frozenset[str]


def read_package(files: Mapping[str, bytes], bundled: Mapping[str, bytes]) -> Reading:
    """Read a project, or a lone lesson where no path lies below `modules/`.

    `files` maps paths in the project to bytes, `bundled` the same for the toolkit's own
    templates. Never raises for what a file holds.
    """
    said: list[Diagnostic] = []
    in_project = all("/" in path for path in files)
    head = _package_file(files, said) if in_project else Entries(Span(PACKAGE_FILE), ())
    language = read_language(text_of(head.get("language"))) or "en-GB"
    modules, stopped = _modules(files, in_project, language, said)
    glossary, found = read_glossary(GLOSSARY_FILE, files.get(GLOSSARY_FILE, b""))
    said.extend(found)
    finder = Glossary(glossary)
    by_id = {module.id: module for module in modules}
    for module in modules:
        remarks = Remarks(module.span.path)
        by_id[module.id] = with_terms(with_links(module, by_id, remarks), finder, remarks)
        said.extend(remarks.found)
    ordered, found = in_order(tuple(by_id.values()), head.get("order"), stopped)
    said.extend(found)
    package = Package(
        span=Span(PACKAGE_FILE, 1, head.span.end_line),
        title=text_of(head.get("title")) or (ordered[0].title if len(ordered) == 1 else ""),
        modules=ordered,
        glossary=glossary,
        frameworks=_frameworks(files, bundled, head, said),
        language=language,
        feedback_form=text_of(head.get("feedback-form")),
        start=read_clock(text_of(head.get("start"))),
        make=_names(head, "make"),
        copies=_names(head, "copies"),
        for_participants=(),  # both are known once somebody has looked into the table of formats
        outputs=(),
        allowed=_allowed(head),
        spelling=text_of(head.get("spelling")) == "yes",
        words=texts_of(head.get("words")),
        catalogue=_catalogue(head),
        lines={entry.key: entry.span for entry in head.entries},
        **{key: text_of(head.get(key)) for key in _PLAIN},
    )
    return Reading(package, tuple(sorted(said, key=lambda each: each.span)), frozenset(stopped))


_PLAIN = ("organisation", "version", "date", "licence", "contact", "feedback", "support")


def _package_file(files: Mapping[str, bytes], said: list[Diagnostic]) -> Entries:
    remarks = Remarks(PACKAGE_FILE)
    nothing = Entries(Span(PACKAGE_FILE), ())
    if PACKAGE_FILE not in files:
        if any(meant_by(path) == PACKAGE_FILE for path in files if not path.endswith(".md")):
            return nothing  # that it is called otherwise is said where it lies
        remarks.say(
            NO_PACKAGE_FILE,
            1,
            "there is no file modules/package.yaml, so the outputs say neither what the package is "
            "called nor whom to ask.",
            "make one with a line such as “title: Our training”.",
        )
        said.extend(remarks.found)
        return nothing
    value = read_yaml(files[PACKAGE_FILE], remarks)
    if value is not None and not isinstance(value, Entries):
        remarks.at(
            TEXT_WHERE_ENTRIES,
            value.span,
            "the package file is made of lines with a word and a colon each.",
            "begin with a line such as “title: Our training”.",
        )
    head = checked(value, PACKAGE_FIELDS, remarks) if isinstance(value, Entries) else nothing
    _look_at_format(head, remarks)
    said.extend(remarks.found)
    return head


def _allowed(head: Entries) -> tuple[Allowed, ...]:
    """What the group chose to keep, in the order in which it is written."""
    return tuple(
        Allowed(item.span, text_of(item.get("what")), text_of(item.get("reason")))
        for item in each_of(head.get("allow"))
        if isinstance(item, Entries)
    )


def _names(head: Entries, key: str) -> tuple[str, ...]:
    """Names of outputs; `Large print` is as good as `large-print`."""
    return tuple("-".join(text.lower().split()) for text in texts_of(head.get(key)))


def _catalogue(head: Entries) -> dict[str, tuple[str, ...]]:
    """What the package is meant to hold, by kind."""
    value = head.get("catalogue")
    entries = value.entries if isinstance(value, Entries) else ()
    return {
        entry.key: tuple(text_of(each) for each in each_of(entry.value) if filled(each))
        for entry in entries
    }


def _look_at_format(head: Entries, remarks: Remarks) -> None:
    value = head.get("format")
    if isinstance(value, Scalar) and value.text.isdecimal() and int(value.text) > FORMAT:
        remarks.at(
            NEWER_FORMAT,
            value.span,
            f"this package is written for format {value.text}, and this toolkit knows format "
            f"{FORMAT}; what is new in it may be missing from the outputs.",
            "install the newest toolkit, or ask the person who sent you the package.",
        )


def _modules(
    files: Mapping[str, bytes], in_project: bool, language: str, said: list[Diagnostic]
) -> tuple[tuple[Module, ...], set[str]]:
    """All modules by their ids, and the ids of those that could not be read."""
    modules: list[Module] = []
    stopped: set[str] = set()
    for path in sorted(files):
        id = _module_id(path, in_project)
        if not id:
            stray = look_at_stray(path, files) if in_project else None
            said.extend((stray,) if stray else ())
            continue
        beside = f"{path.rpartition('/')[0]}/record.yaml"
        record = None
        if in_project and beside in files:
            record, found = read_record(beside, files[beside])
            said.extend(found)
        judgements = _judgements(path, files, said)
        reading = read_module(id, path, files[path], record, language, judgements)
        said.extend(reading.diagnostics)
        if reading.module:
            modules.append(reading.module)
        else:
            stopped.add(id)
    return tuple(modules), stopped


def _judgements(
    path: str, files: Mapping[str, bytes], said: list[Diagnostic]
) -> tuple[Judgement, ...]:
    """What people judged of the module at `path`; it stands beside it."""
    beside = f"{path.rpartition('/')[0]}/reviews.yaml"
    if beside not in files:
        return ()
    judgements, found = read_reviews(beside, files[beside])
    said.extend(found)
    return judgements


def _module_id(path: str, in_project: bool) -> str:
    if not in_project:
        return PurePosixPath(path).stem if path.lower().endswith(".md") else ""
    found = _MODULE_FILE.fullmatch(path)
    return found["id"] if found else ""


def _frameworks(
    files: Mapping[str, bytes],
    bundled: Mapping[str, bytes],
    head: Entries,
    said: list[Diagnostic],
) -> tuple[Framework, ...]:
    """The frameworks that the package asks for; the project's own come before bundled ones.

    The project's own files are all read, for what there is to say of them; of the bundled ones,
    which are called by their ids, only those that are asked for.
    """
    own = dict(_read_each(_framework_files(files), files, said))
    carried = {
        normal_key(PurePosixPath(path).stem): path
        for path in _framework_files(bundled)
        if normal_key(PurePosixPath(path).stem) not in own
    }
    value = head.get("frameworks")
    asked = [] if value is None else [(normal_key(text_of(i)), i) for i in each_of(value)]
    wanted = USUAL_FRAMEWORKS if value is None else tuple(key for key, _ in asked)
    paths = [carried[key] for key in dict.fromkeys(wanted) if key in carried]
    there = own | dict(_read_each(paths, bundled, said))
    for key, item in asked:
        if key and key not in there:
            message = f"there is no framework “{text_of(item)}”, so no checklist is made for it."
            names = [framework.id for framework in own.values()] + list(carried)
            hint = perhaps(text_of(item), names) or "put its file into templates/frameworks/."
            said.append(UNKNOWN_FRAMEWORK.at(item.span, message, hint))
    return tuple(there[key] for key in dict.fromkeys(wanted) if key in there)


def _framework_files(files: Mapping[str, bytes]) -> list[str]:
    return sorted(path for path in files if _FRAMEWORK_FILE.fullmatch(path))


def _read_each(
    paths: Iterable[str], files: Mapping[str, bytes], said: list[Diagnostic]
) -> Iterator[tuple[str, Framework]]:
    for path in paths:
        framework, found = read_framework(path, files[path])
        said.extend(found)
        if framework:
            yield normal_key(framework.id), framework
