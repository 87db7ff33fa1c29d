"""Everything that reading may say: the TK1xx rules about Markdown and the TK2xx rules about YAML."""

from __future__ import annotations

from toolkit.reading import markdown_rules, yaml_rules

RULES = (*markdown_rules.RULES, *yaml_rules.RULES)
