"""What a build says that finds nothing to do, and the plain `toolkit build` answered so.

People build after every sentence, and often once more to be sure. So nothing is imported here
that this answer does not need, not even click, which takes longer to load than the answer takes.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.building import disk, quick
from toolkit.building.options import Options
from toolkit.cli.exits import exit_for
from toolkit.model.counts import counted

if TYPE_CHECKING:
    from toolkit.building.seen import Seen
    from toolkit.model.diagnostics import Diagnostic


def answered() -> int | None:
    """Answer `toolkit build` and give its exit code, if nothing has changed; else None.

    Whatever goes wrong on the way goes wrong again on the ordinary way, which says it.
    """
    try:
        root = disk.find_project(Path())
        known = root and quick.nothing_to_do(root, root / "build", Options(), today())
        if not root or not known:
            return None
        said = told(known)
        parts = (in_words(said, root), closing(known))
        sys.stdout.write("".join(f"{each}\n" for each in parts if each))
    except (OSError, ValueError):  # among them letters that this terminal does not have
        return None
    return exit_for(said, strict=False)


def told(known: Seen) -> tuple[Diagnostic, ...]:
    """What the last build said."""
    if not known.said:
        return ()
    from toolkit.building.said import restored

    return restored(known.said)


def in_words(said: tuple[Diagnostic, ...], root: Path) -> str:
    """What was said, as a build prints it, with the lines that it is about; "" for nothing."""
    if not said:
        return ""
    from toolkit.cli.report import as_text

    text = as_text(said, lambda path: disk.read(root / path))
    return f"\n{text}" if text else ""


def closing(known: Seen, note: str = "") -> str:
    """The last lines of a build with nothing to do, a note before the very last."""
    files = counted(len(known.outputs), "file")
    note = f"{note}\n" if note else ""
    return f"Nothing has changed: {files} up to date.\n{note}Next: open build/index.html"


def today() -> str:
    """The day of the build's own clock (`SOURCE_DATE_EPOCH`), else today's: `2026-11-22`."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = time.gmtime(int(epoch)) if epoch.isdecimal() else time.localtime()
    return time.strftime("%Y-%m-%d", moment)
