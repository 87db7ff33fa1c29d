"""MODEL → DIAGNOSTICS: one rule, one function; the rule's bad and good examples are its tests."""
