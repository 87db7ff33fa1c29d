"""The only file that touches the disk: loads a project's folder, writes and removes outputs."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from toolkit.building.folder import PICTURES, TEMPLATES, TEXTS, Folder, Stat, Trouble

LOCK = ".toolkit-lock"
LOOK = "templates/"
"""Where drawings are part of the look, and held like the rest of it."""
MOST_BYTES = 64 * 1024 * 1024
"""A larger file is not loaded: no lesson's text or picture needs it."""


def find_project(start: Path) -> Path | None:
    """The nearest folder, from `start` upwards, that holds a `modules` folder."""
    here = start.resolve()
    return next((each for each in (here, *here.parents) if (each / "modules").is_dir()), None)


def is_file(path: Path) -> bool:
    """Whether there is a file here."""
    return path.is_file()


def is_folder(path: Path) -> bool:
    """Whether there is a folder here."""
    return path.is_dir()


def is_empty(path: Path) -> bool:
    """Whether nothing stands in a folder but what is hidden."""
    return all(each.name.startswith(".") for each in path.iterdir())


def listing(root: Path) -> tuple[tuple[Stat, ...], tuple[Trouble, ...]]:
    """Every file of a project that could matter, sorted by path, without opening any."""
    found: list[Stat] = []
    troubles: list[Trouble] = []
    for top, endings in (("modules", TEXTS + PICTURES), ("templates", TEMPLATES)):
        found.extend(_entries(root / top, endings, root, troubles, f"{top}/"))
    return tuple(sorted(found, key=lambda s: s.path)), tuple(troubles)


def names_in(folder: Path) -> tuple[str, ...]:
    """The names of what lies in a folder, sorted, without hidden ones; none where it is not."""
    with suppress(OSError):
        return tuple(sorted(e.name for e in folder.iterdir() if not e.name.startswith(".")))
    return ()


def module_folders(root: Path) -> dict[str, tuple[str, ...]]:
    """The folders in `modules`: name → the names of what is in it, sorted; "" is `modules`."""
    modules = root / "modules"
    found = {"": names_in(modules)}
    for name in found[""]:
        # That a folder cannot be read is said where its files are listed.
        with suppress(OSError):
            if (modules / name).is_dir():
                found[name] = tuple(sorted(each.name for each in (modules / name).iterdir()))
    return found


def load(root: Path) -> Folder:
    """Read a project's folder once: its `modules` and its `templates`."""
    stats, troubles = listing(root)
    return _read(root, stats, troubles)


def load_lesson(path: Path) -> Folder:
    """Read one Markdown file that belongs to no project, and the pictures beside and below it."""
    stats, troubles = lesson_listing(path)
    return _read(path.resolve().parent, stats, troubles)


def lesson_listing(path: Path) -> tuple[tuple[Stat, ...], tuple[Trouble, ...]]:
    """A lone lesson's file and the pictures that its text names, in its folder or below."""
    from toolkit.building.named import pictures_named  # which a project has no use for

    root = path.resolve().parent
    text = path.read_bytes().decode("utf-8", "replace")
    found: list[Stat] = []
    troubles: list[Trouble] = []
    for name in sorted({path.name} | pictures_named(text)):
        file = root / name
        if not file.resolve().is_relative_to(root):
            troubles.extend([Trouble(name, "outside")] if file.is_symlink() else [])
        elif file.is_file():
            entry = file.stat()
            place = _relative(Path(os.path.normpath(file)), root)
            found.append(Stat(place, entry.st_size, entry.st_mtime_ns))
    return tuple(sorted(found, key=lambda s: s.path)), tuple(troubles)


def files_in(root: Path, endings: tuple[str, ...]) -> tuple[Stat, ...]:
    """The files of some kinds below a folder, sorted by path, without opening any."""
    return tuple(sorted(_entries(root, endings, root, []), key=lambda s: s.path))


def read_each(root: Path, files: Iterable[Stat]) -> dict[str, bytes]:
    """What files below a folder hold, by their paths; raises OSError."""
    return {each.path: (root / each.path).read_bytes() for each in files}


def stat(path: Path) -> Stat | None:
    """One file's entry, or None where there is no such file."""
    with suppress(OSError):
        found = path.stat()
        return Stat(path.name, found.st_size, found.st_mtime_ns)
    return None


def sizes(folder: Path, paths: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Size and time of files below a folder; those that are not there are left out."""
    found: dict[str, tuple[int, int]] = {}
    for path in paths:
        with suppress(OSError):
            entry = os.stat(f"{folder}/{path}")  # noqa: PTH116 - of hundreds, and paths take longer
            found[path] = entry.st_size, entry.st_mtime_ns
    return found


def read(path: Path) -> bytes | None:
    """A file's bytes, or None where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def write(path: Path, data: bytes) -> None:
    """Put `data` at `path` whole or not at all; raises OSError and then leaves what was there."""
    import tempfile  # brings much with it, and a build with nothing to do writes nothing

    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".making-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def may_change(path: Path) -> bool:
    """Whether a file can be opened to change it; one that another program holds cannot."""
    try:
        with path.open("r+b"):
            return True
    except OSError:
        return False


def files_below(folder: Path) -> tuple[str, ...]:
    """The paths of all files below a folder, hidden ones too, sorted."""
    return tuple(sorted(_relative(path, folder) for path in folder.rglob("*") if path.is_file()))


def append(path: Path, line: str) -> None:
    """Add a line to a file and see it safely on the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(line + "\n")
        file.flush()
        os.fsync(file.fileno())


def remove(path: Path) -> None:
    """Take a file away, and its folder if that is empty then; no complaint where it is gone."""
    path.unlink(missing_ok=True)
    try:
        path.parent.rmdir()
    except OSError:
        return


def move(path: Path, to: Path) -> Path:
    """Move a file aside, to another path or the next free one like it."""
    to.parent.mkdir(parents=True, exist_ok=True)
    return path.rename(free(to))


def free(path: Path) -> Path:
    """A path at which there is nothing: the given one, or the next one like it."""
    for number in range(1, 1000):
        target = path if number == 1 else path.with_name(f"{path.stem} {number}{path.suffix}")
        if not target.exists():
            return target
    raise OSError(f"there are too many files called {path.name}")


def sweep(folder: Path) -> None:
    """Remove half-written files that a build left behind when it was stopped."""
    for leftover in folder.rglob(".making-*"):
        leftover.unlink(missing_ok=True)


def prepare(folder: Path) -> None:
    """Make a folder that can be written to; raises OSError where that cannot be."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / LOCK).open("ab"):
        pass


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Be the only build in a folder meanwhile; another one waits until this one has ended.

    The system itself lets go when a process ends, however it ends, so no lock is ever left
    behind. Where a file system knows no locks, builds are merely not kept apart.
    """
    with (folder / LOCK).open("ab") as file:
        with suppress(OSError, ImportError):
            import fcntl  # not on Windows, which does not let two write one file anyway

            fcntl.lockf(file, fcntl.LOCK_EX)  # which workers do not inherit, as they would flock
        yield


def _read(root: Path, stats: tuple[Stat, ...], troubles: tuple[Trouble, ...]) -> Folder:
    """What the files of a project hold; of its pictures only the digests are kept."""
    from hashlib import sha256  # which a build with nothing to do has no use for

    files: dict[str, bytes] = {}
    pictures: dict[str, str] = {}
    found = list(troubles)
    for entry in stats:
        if entry.size > MOST_BYTES:
            found.append(Trouble(entry.path, "too large", f"{entry.size // 1_000_000} MB"))
            continue
        try:
            data = (root / entry.path).read_bytes()
        except OSError as error:
            found.append(Trouble(entry.path, "unreadable", error.strerror or ""))
            continue
        if entry.path.lower().endswith(PICTURES) and not entry.path.startswith(LOOK):
            pictures[entry.path] = sha256(data).hexdigest()
        else:
            files[entry.path] = data
    return Folder(root, files, stats, tuple(found), pictures)


def _entries(
    folder: Path | str,
    endings: tuple[str, ...],
    root: Path,
    troubles: list[Trouble],
    below: str = "",
    depth: int = 12,
) -> Iterator[Stat]:
    """Files below a folder; hidden ones are passed over, links that lead out are troubles.

    `below` is the folder's path from `root`, with a slash at its end; plain text, as it is quick.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda e: e.name)
    except (NotADirectoryError, FileNotFoundError):
        return
    except OSError as error:
        troubles.append(Trouble(below.rstrip("/"), "unreadable", error.strerror or ""))
        return
    for entry in entries:
        name = entry.name
        if name.startswith((".", "~$", "__pycache__")):
            continue
        path = below + name
        if entry.is_symlink() and not _stays_inside(Path(entry.path), root):
            troubles.append(Trouble(path, "outside"))
        elif entry.is_dir():
            if depth:
                yield from _entries(entry.path, endings, root, troubles, f"{path}/", depth - 1)
        elif name.lower().endswith(endings):
            try:
                found = entry.stat()
            except OSError as error:
                troubles.append(Trouble(path, "unreadable", error.strerror or ""))
                continue
            yield Stat(path, found.st_size, found.st_mtime_ns)


def _stays_inside(link: Path, root: Path) -> bool:
    """Whether a link leads to something in the project; one that leads nowhere does not."""
    try:
        return link.resolve(strict=True).is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # RuntimeError: it leads to itself
        return False


def _relative(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()
