"""Folders without a module, and files whose names end in a way that nothing reads."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.building import disk
from toolkit.building.folder import PICTURES, Folder
from toolkit.building.rules import FOLDER_WITHOUT_MODULE
from toolkit.model.diagnostics import Diagnostic
from toolkit.model.source import Span
from toolkit.reading.markdown_rules import FILE_NOT_READ

_DOUBLE = (".md.txt", ".yaml.txt", ".yml.txt")
"""What Notepad makes of a name, while the computer hides its last ending."""
_WORDS = (".docx", ".doc", ".odt", ".rtf")
_PLAIN = (".txt", ".text", ".markdown", ".mdown")


def unread_files(folder: Folder) -> tuple[Diagnostic, ...]:
    """What to say about folders in `modules` and files in them from which nothing can be made."""
    found: list[Diagnostic] = []
    for name, files in disk.module_folders(folder.root).items():
        found.extend(_doubly_ended(f"modules/{name}".rstrip("/"), files))
        if not name or "module.md" in files or f"modules/{name}/module.md" in folder.files:
            continue
        below = (path for path in folder.files if path.startswith(f"modules/{name}/"))
        if any(path.lower().endswith(".md") for path in below):
            continue  # where a lesson in it belongs is said of the lesson
        if any(each.lower().endswith(_DOUBLE) for each in files):
            continue
        if files and all(each.lower().endswith(PICTURES) for each in files):
            continue  # a folder of pictures that several modules share
        place = Span(f"modules/{name}")
        hint = _hint(name, files)
        found.append(FOLDER_WITHOUT_MODULE.at(place, "there is no file module.md here.", hint))
    return tuple(found)


def _doubly_ended(place: str, files: tuple[str, ...]) -> Iterator[Diagnostic]:
    for name in files:
        if name.lower().endswith(_DOUBLE):
            yield FILE_NOT_READ.at(
                Span(f"{place}/{name}"),
                f"{name} is not read, since its name ends in .txt.",
                f"call it {name[:-4]}. If you see no .txt there, your computer hides the ends of "
                "names: choose to show them first, or save it anew with “All files” as its type.",
            )


def _hint(name: str, files: tuple[str, ...]) -> str:
    words = next((each for each in files if each.lower().endswith(_WORDS)), "")
    plain = next((each for each in files if each.lower().endswith(_PLAIN)), "")
    if plain:
        return f"if {plain} is the module's text, call it module.md."
    if words:
        return (
            f"copy the words out of {words} into a plain text file called module.md; "
            "toolkit new makes one to start from."
        )
    if not files:
        return f"take the folder away, or type: toolkit new {name}-2"
    return "call the file with the module's text module.md."
