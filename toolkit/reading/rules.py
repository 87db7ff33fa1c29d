"""Everything that reading may say: TK1xx about files and Markdown, TK2xx about YAML."""

from __future__ import annotations

from toolkit.reading import (
    front_matter_rules,
    link_rules,
    markdown_rules,
    review_rules,
    theme_rules,
    typed_rules,
    yaml_rules,
)

RULES = (
    *markdown_rules.RULES,
    *link_rules.RULES,
    *yaml_rules.RULES,
    *front_matter_rules.RULES,
    *review_rules.RULES,
    *theme_rules.RULES,
    *typed_rules.RULES,
)
