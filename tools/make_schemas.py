"""Writes docs/schemas/ from the tables of fields (python -m tools.make_schemas)."""

from __future__ import annotations

from pathlib import Path

from toolkit.building.schemas import schemas

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "schemas"


def main() -> None:
    """Write every schema."""
    for name, text in schemas().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
        print(f"docs/schemas/{name}")


if __name__ == "__main__":
    main()
