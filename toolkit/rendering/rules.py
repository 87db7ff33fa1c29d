"""The rules about what rendering sees: what does not fit, what cannot be shown."""

from __future__ import annotations

from toolkit.rendering.deck import rules as deck_rules
from toolkit.rendering.missing_characters import MISSING_CHARACTER
from toolkit.rendering.pdf import PAGE_STYLE
from toolkit.rendering.webslides.rules import OWN_LOOK

RULES = (*deck_rules.RULES, MISSING_CHARACTER, PAGE_STYLE, OWN_LOOK)
