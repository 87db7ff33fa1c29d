"""Pictures and other files that content shows, as bytes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

Assets: TypeAlias = Mapping[str, bytes]
"""Path in the project → the file's bytes as on disk; a path that is missing is not there."""
