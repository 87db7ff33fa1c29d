"""The walls of the house: who may import what, who opens files, how long and how named things are.

The floors, that imports only go down, are import-linter's (see pyproject.toml).
"""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
TOOLKIT = PROJECT / "toolkit"
SOURCES = sorted(TOOLKIT.rglob("*.py"))
PYTHON = [*SOURCES, *sorted((PROJECT / "tests").rglob("*.py")), *(PROJECT / "tools").glob("*.py")]

# Who may import a library: files and folders of toolkit/. One that is not here nobody may import.
WALLS = {
    "click": ("cli/",),
    "jinja2": ("rendering/",),
    "lxml": (
        *("rendering/deck/", "rendering/drawings.py", "rendering/webslides/artwork.py"),
        "rendering/word/",
    ),
    "markdown_it": ("reading/",),
    "markupsafe": ("rendering/",),
    "mdit_py_plugins": ("reading/",),
    "openpyxl": ("reviewing/",),
    "PIL": ("rendering/",),
    "resvg_py": ("rendering/",),
    "segno": ("rendering/",),
    "weasyprint": ("rendering/pdf.py",),
    "xlsxwriter": ("rendering/",),
    "yaml": ("reading/", "reviewing/"),
}
NAMES_ON_THE_SHELF = {
    "PIL": "pillow",
    "markdown_it": "markdown-it-py",
    "yaml": "pyyaml",
}
BROUGHT_BY_ANOTHER = {"markupsafe"}  # what Jinja marks its own pages with

# No network, nothing left to chance: the same source gives the same bytes.
NOBODY = {
    *("ftplib", "http", "locale", "random", "secrets", "smtplib", "socket"),
    *("urllib.request", "uuid"),
}
ONLY_DISK_CALLS = {
    *("exists", "glob", "is_file", "iterdir", "lstat", "mkdir", "read_bytes", "read_text"),
    *("rglob", "rmdir", "symlink_to", "touch", "unlink", "write_bytes", "write_text"),
}
ONLY_DISK_ASKS = {"glob", "os", "shutil", "tempfile"}
ASKS_THE_COMPUTER = {  # what these know that no file tells
    *("cpu_count", "fork", "get_terminal_size", "getenv", "getpid", "gettempdir"),
    *("_exit", "process_cpu_count", "sched_getaffinity", "waitpid", "which"),
}
OPEN_BYTES = {"Image"}  # its open() reads what is in memory already
READS_FONTS_FROM_FILES = "rendering/pictures.py"  # lends resvg a folder for a moment
CLOCKS = {"now", "today", "utcnow"}
EMPTY_WORDS = {"base", "handler", "helper", "helpers", "manager", "util", "utils"}


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def room(path: Path) -> str:
    """Where a file of the toolkit stands, such as `reading/markdown.py`."""
    return path.relative_to(TOOLKIT).as_posix()


def place(path: Path, node: ast.stmt | ast.expr) -> str:
    return f"{path.relative_to(PROJECT)}:{node.lineno}"


def imports(path: Path) -> Iterator[tuple[str, str]]:
    """What a file imports from outside the toolkit, and where."""
    for node in ast.walk(parsed(path)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{place(path, node)}: write the import from `toolkit` on"
            names = [node.module or ""]
        for name in names:
            if name.split(".")[0] != "toolkit":
                assert isinstance(node, ast.stmt)
                yield name, place(path, node)


def calls(path: Path) -> Iterator[tuple[ast.Call, str, str]]:
    """Each call in a file: itself, the name that is called, and the plain name before its dot."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node, node.func.id, ""
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = node.func.value
            yield node, node.func.attr, owner.id if isinstance(owner, ast.Name) else "?"


def tracked_texts() -> Iterator[tuple[Path, str]]:
    """Every text file that belongs to the repository."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    told = subprocess.run(command, cwd=PROJECT, check=True, capture_output=True, text=True).stdout
    for name in filter(None, told.split("\0")):
        path = PROJECT / name
        if path.is_file() and b"\0" not in path.read_bytes():
            yield path, path.read_text("utf-8")


def test_each_library_stays_in_its_room() -> None:
    strays = [
        f"{where}: {name} may not be imported here"
        for path in SOURCES
        for name, where in imports(path)
        if name.split(".")[0] not in sys.stdlib_module_names
        if not room(path).startswith(WALLS.get(name.split(".")[0], ("nowhere",)))
    ]
    assert not strays, "\n".join(strays)


def test_each_library_with_a_wall_is_declared() -> None:
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))
    declared = {re.split(r"[<>=\[]", line)[0] for line in settings["project"]["dependencies"]}
    walled = {NAMES_ON_THE_SHELF.get(name, name.replace("_", "-")) for name in WALLS}
    assert walled - BROUGHT_BY_ANOTHER == declared


def test_each_library_with_a_wall_is_used() -> None:
    used = {name.split(".")[0] for path in SOURCES for name, _ in imports(path)}
    assert set(WALLS) <= used


def test_nothing_reaches_for_a_network_or_for_chance() -> None:
    strays = [
        f"{where}: nobody may import {name}"
        for path in SOURCES
        for name, where in imports(path)
        if name in NOBODY or name.split(".")[0] in NOBODY
    ]
    assert not strays, "\n".join(strays)


def test_only_disk_touches_files() -> None:
    strays = [
        f"{place(path, call)}: only building/disk.py may call {owner}.{name}()"
        for path in SOURCES
        if room(path) not in ("building/disk.py", READS_FONTS_FROM_FILES)
        for call, name, owner in calls(path)
        if touches_files(name, owner)
    ]
    assert not strays, "\n".join(strays)


def touches_files(name: str, owner: str) -> bool:
    """Whether a call opens or changes files or asks after them; owner is what stands before it."""
    if owner in ONLY_DISK_ASKS:
        return name not in ASKS_THE_COMPUTER
    if name == "open":
        return owner not in OPEN_BYTES
    return name in ONLY_DISK_CALLS and owner not in ("", "disk")


def test_files_are_reached_by_names_that_this_test_can_see() -> None:
    strays = [
        f"{where}: import {node.module} as a whole, so that its calls are plain to see"
        for path in SOURCES
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ImportFrom) and node.module in ONLY_DISK_ASKS
        for where in [place(path, node)]
        if not all(alias.name in ASKS_THE_COMPUTER for alias in node.names)
    ]
    assert not strays, "\n".join(strays)


def test_only_the_command_line_asks_what_day_it_is() -> None:
    strays = [
        f"{place(path, call)}: only cli/ may ask the clock"
        for path in SOURCES
        if not room(path).startswith("cli/")
        for call, name, _ in calls(path)
        if name in CLOCKS
    ]
    assert not strays, "\n".join(strays)


@pytest.mark.parametrize("path", PYTHON, ids=lambda path: str(path.relative_to(PROJECT)))
def test_a_file_can_be_read_in_one_sitting(path: Path) -> None:
    tree = parsed(path)
    assert ast.get_docstring(tree), "a file opens with a sentence that says what it is"
    lines = path.read_text("utf-8").count("\n")
    assert lines <= 300
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno is not None
            assert node.end_lineno - node.lineno < 60, f"{node.name} is longer than 60 lines"


def test_a_name_says_what_a_thing_is() -> None:
    named = [(place_of, name) for path in PYTHON for place_of, name in names(path)]
    empty = [f"{where}: {name}" for where, name in named if EMPTY_WORDS & set(words(name))]
    assert not empty, "\n".join(empty)


def names(path: Path) -> Iterator[tuple[str, str]]:
    """The names that a file gives: its own, and those of its classes and functions."""
    yield str(path.relative_to(PROJECT)), path.stem
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield place(path, node), node.name


def words(name: str) -> list[str]:
    """The words in a name, however they are joined."""
    return [word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)]


def test_nothing_in_the_repository_points_at_one_computer_or_one_shop() -> None:
    pointing = re.compile(
        r"[.][.]/shared|(?<![\w./-])/(?:work|root|home)/\w|/tmp/\w"  # places
        r"|pypi[.]org|python[h]osted|npm[j]s|debian[.]org"  # addresses of registries
    )
    found = [
        f"{path.relative_to(PROJECT)}: {match.group()}"
        for path, text in tracked_texts()
        if path != Path(__file__).resolve()
        for match in pointing.finditer(text)
    ]
    assert not found, "\n".join(found)
