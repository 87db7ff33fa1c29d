"""Files that stand where the toolkit does not look, or are called a little otherwise."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import PurePosixPath

from toolkit.model.diagnostics import Diagnostic
from toolkit.model.quickly import regex
from toolkit.model.source import Span
from toolkit.reading.markdown_rules import FILE_NOT_READ
from toolkit.reading.remarks import nearest

PACKAGE_FILE = "modules/package.yaml"
GLOSSARY_FILE = "modules/glossary.yaml"
OF_THE_PACKAGE = (PACKAGE_FILE, GLOSSARY_FILE, "modules/packs.yaml")
OF_A_MODULE = ("record.yaml", "reviews.yaml")
THEME_FILE = "templates/theme.yaml"
_TRANSLATION = regex(r"(?P<folder>modules/[^/]+)/module\.(?P<language>[A-Za-z-]{2,8})\.md")


def look_at_stray(path: str, files: Collection[str]) -> Diagnostic | None:
    """A word about a file that nothing is made of, if somebody may wait for it."""
    name = PurePosixPath(path).name
    if name[0] in "._" or name.lower() == "readme.md":
        return None
    if name.lower().endswith((".yaml", ".yml")):
        meant = meant_by(path)
        return _misnamed(path, name, meant, files) if meant not in ("", path) else None
    if not path.startswith("modules/") or not name.lower().endswith(".md"):
        return None
    if found := _TRANSLATION.fullmatch(path):
        apart = f"{found['folder']}-{found['language'].lower()}/module.md"
        return FILE_NOT_READ.at(
            Span(path),
            f"{name} is not read: nothing is made of a translation beside its module yet.",
            f"to make it, move it to {apart}, and write language: {found['language']} at its top.",
        )
    return _stray_lesson(path, name, files)


def meant_by(path: str) -> str:
    """The file that one such as `modules/Package.yml` is meant as, or "" where nobody can tell.

    What belongs beside a module, and lies above all of them, is meant for a folder called `…`.
    """
    folder, _, name = path.rpartition("/")
    stem = PurePosixPath(name).stem.lower().replace("_", "-")
    known = {PurePosixPath(each).stem: each for each in (*OF_THE_PACKAGE, THEME_FILE)}
    if folder.startswith("modules/") or folder == "modules":
        beside = folder if "/" in folder else "modules/…"
        known |= {PurePosixPath(each).stem: f"{beside}/{each}" for each in OF_A_MODULE}
    elif folder != "templates":
        return ""
    close = nearest(stem, known)
    return known[close] if close else ""


def _misnamed(path: str, name: str, meant: str, files: Collection[str]) -> Diagnostic:
    folder, wanted = meant.rsplit("/", 1)
    if meant in files:
        hint = f"{meant} is there too: write into that what should count, and take {name} away."
    elif folder == "modules/…":
        hint = f"move it into the folder of its module, and call it {wanted}."
    elif path.rpartition("/")[0] == folder:
        hint = f"call it {wanted}. Capital and small letters count."
    else:
        hint = f"move it to {meant}"
    return FILE_NOT_READ.at(Span(path), f"{name} is not read: the toolkit looks for {meant}.", hint)


def _stray_lesson(path: str, name: str, files: Collection[str]) -> Diagnostic:
    folder = path.removeprefix("modules/").partition("/")[0].removesuffix(".md")
    target = f"modules/{folder}/module.md"
    if target in files:
        hint = "if it is a module, move it to a folder of its own and call it module.md."
    elif path.rpartition("/")[0] == f"modules/{folder}":
        hint = "if it is this folder's module, call it module.md. Capital and small letters count."
    else:
        hint = f"if it is a module, move it to {target}"
    return FILE_NOT_READ.at(
        Span(path),
        f"{name} is not read, since a module is a file called module.md in a folder of its own.",
        hint,
    )
