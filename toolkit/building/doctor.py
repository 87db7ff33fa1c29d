"""Tests what this computer needs by doing it, and says the one line that mends what is missing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from toolkit.building import carried, disk
from toolkit.building.folder import Folder
from toolkit.building.project import Project, read_project
from toolkit.model.quickly import dataclass

PROBE = ".toolkit-doctor"
OPEN_ELSEWHERE = ("~$", ".~lock.")
"""How PowerPoint, Word and LibreOffice begin the name of the file that says a file is open."""
AGAIN = "install the toolkit again: pip install --force-reinstall training-package-toolkit"
LESSON = "# A test\n\n## Łódź, Ŵyl a Café\n\n- One point\n\n![A circle](circle.svg)\n"
CIRCLE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>'


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was tried: what it was, whether it went well, and what mends it."""

    tried: str
    fine: bool
    mend: str = ""


def examine(root: Path | None) -> Iterator[Finding]:
    """Everything that a build needs, one after another; `root` is the project's folder, if any."""
    yield _python()
    yield _fonts()
    yield _words()
    project = read_project(
        Folder(Path(), {"lesson.md": LESSON.encode(), "circle.svg": CIRCLE.encode()})
    )
    yield _slides(project)
    yield _web_page(project)
    yield _pdf(project)
    if root is not None:
        yield _writing(root / "build")
        yield _locked(root / "build")


def _python() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    return Finding(f"Python {version}", sys.version_info >= (3, 11), "install Python 3.11 or newer")


def _fonts() -> Finding:
    """The bundled letters are there and whole; no other fonts are needed."""
    paths = [Path(path) for path in carried.fonts()]
    whole = [path for path in paths if len(disk.read(path) or b"") > 1000]
    return Finding(f"fonts ({len(whole)} bundled)", bool(paths) and len(whole) == len(paths), AGAIN)


def _words() -> Finding:
    """The lists that spelling is held against are there and whole."""
    from toolkit.checking.words.spelling import LISTS

    counts = [carried.read(path).count(b"\n") for path in LISTS]
    return Finding(f"spelling ({sum(counts)} words)", all(counts), AGAIN)


def _slides(project: Project) -> Finding:
    from toolkit.rendering.deck.slides import render

    (module,) = project.package.modules
    return Finding(
        "a small PowerPoint file", _made(lambda: render(project.job(module)).data), AGAIN
    )


def _web_page(project: Project) -> Finding:
    from toolkit.rendering.handout import render_html

    (module,) = project.package.modules
    return Finding("a small web page", _made(lambda: render_html(project.job(module)).data), AGAIN)


def _pdf(project: Project) -> Finding:
    from toolkit.rendering.handout import render_pdf
    from toolkit.rendering.pdf_loading import PdfMissingError

    (module,) = project.package.modules
    try:
        data = render_pdf(project.job(module)).data
    except PdfMissingError as missing:
        return Finding("a small PDF", False, str(missing))
    return Finding("a small PDF", data.startswith(b"%PDF"), "please send us what this page says")


def _writing(build: Path) -> Finding:
    """A file can be written to `build/` and taken away again."""
    probe = build / PROBE
    try:
        disk.write(probe, b"The toolkit tried whether it may write here.")
        disk.remove(probe)
    except OSError as error:
        why = error.strerror or str(error)
        return Finding(f"writing to {build.name}/", False, let_me_write(build, why))
    return Finding(f"writing to {build.name}/", True)


def _locked(build: Path) -> Finding:
    """No output is open in another program, which would keep it from being replaced."""
    held = []
    for path in disk.files_below(build):
        name = PurePosixPath(path).name
        owned = next((start for start in OPEN_ELSEWHERE if name.startswith(start)), "")
        if owned:
            held.append(name.removeprefix(owned).rstrip("#"))
        elif not disk.may_change(build / path):
            held.append(name)
    tried = "replacing what was made before"
    return Finding(tried, not held, f"close these files: {', '.join(held)}")


def let_me_write(folder: Path, why: str) -> str:
    """The line that lets a person write to a folder, on their system."""
    if disk.is_file(folder):
        return f"give the file {folder} another name: a folder of that name has to be there"
    if sys.platform == "win32":
        return f'the computer says: {why}. Type: icacls "{folder}" /grant %USERNAME%:(OI)(CI)M'
    there = next(each for each in (folder, *folder.parents) if disk.is_folder(each))
    if there.stat().st_uid == Path.home().stat().st_uid:  # one's own, as one's home is
        return f'the computer says: {why}. Type: chmod -R u+w "{there}"'
    return f'the computer says: {why}. Type: sudo chown -R "$USER" "{folder}"'


def _made(make: Callable[[], bytes]) -> bool:
    """Whether something can be made; whatever goes amiss here is about this computer."""
    try:
        return bool(make())
    except (ImportError, OSError, ValueError):
        return False
