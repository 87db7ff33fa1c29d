"""What is said when the toolkit itself breaks: one sentence, and a log file to send to us."""

from __future__ import annotations

import os
import tempfile
import traceback
from pathlib import Path

import click

from toolkit.building import disk
from toolkit.cli.exits import EXIT_BUG


def report_mistake() -> int:
    """Write the log of the exception being handled, say so, and give the exit code."""
    log = Path(tempfile.gettempdir()) / f"toolkit-mistake-{os.getpid()}.log"
    try:
        disk.write(log, traceback.format_exc().encode())
        where = f"Please send us the file {log}."
    except OSError:
        where = "Please tell us what you typed."
    click.echo(f"The toolkit made a mistake of its own. What you wrote is safe. {where}", err=True)
    return EXIT_BUG
