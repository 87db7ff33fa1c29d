"""WORKBOOK → JUDGEMENTS → YAML: reads what reviewers wrote, and adds it without losing anything."""
