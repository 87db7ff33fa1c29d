"""Every rule of this floor, for the table of all rules."""

from __future__ import annotations

from toolkit.checking.check import CHECKS

RULES = tuple(CHECKS)
