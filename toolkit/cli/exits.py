"""The exit codes of the commands, and which of them what was said about content gives."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toolkit.model.diagnostics import Diagnostic

EXIT_FINE, EXIT_CONTENT, EXIT_USAGE, EXIT_COMPUTER, EXIT_BUG = 0, 1, 2, 3, 4
EXIT_STOPPED = 130
"""What shells give where a person pressed Ctrl-C."""


def exit_for(said: Iterable[Diagnostic], *, strict: bool) -> int:
    """The exit code for what was said about content."""
    from toolkit.model.diagnostics import Severity

    counts = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return EXIT_CONTENT if any(d.rule.severity in counts for d in said) else EXIT_FINE
