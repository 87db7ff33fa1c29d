"""A GROUP'S OWN WORDS → ADVICE: never about what a person said, never a gate."""
