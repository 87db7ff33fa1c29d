"""Where `toolkit` begins: a build with nothing to do is answered before click is loaded."""

from __future__ import annotations

import gc
import sys

from toolkit.cli import unchanged

SELDOM = 10_000
"""After so many new objects Python looks for unused ones. Nearly all that a command imports and
reads stays until it ends, and to look as often as usual (133 times in a deck) finds little."""


def main() -> None:
    """Run the command that was typed."""
    gc.set_threshold(SELDOM)
    try:
        if sys.argv[1:] == ["build"] and (code := unchanged.answered()) is not None:
            sys.exit(code)
        from toolkit.cli.commands import run

        run()
    finally:
        gc.freeze()  # all of it goes with the process; Python would look through it once more
