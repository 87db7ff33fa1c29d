"""Counts in words, for screens and pages alike; nothing is imported, so that everybody can."""


def counted(number: int, one: str, several: str = "") -> str:
    """A number of something: `1 slide`, `3 slides`; `several` where an s is not enough."""
    return f"{number} {one if number == 1 else several or one + 's'}"
