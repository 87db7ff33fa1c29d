"""Every rule of this floor, for the table of all rules."""

from __future__ import annotations

from toolkit.checking.check import CHECKS
from toolkit.checking.days import DAY_TO_COME

RULES = (*CHECKS, DAY_TO_COME)
