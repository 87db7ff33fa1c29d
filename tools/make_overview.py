"""Draws the picture of the README from the example package: python -m tools.make_overview.

A slide, a handout page and a checklist page of one module, beside one another.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from PIL import Image

from toolkit import build, load
from tools.pictures import WIDTH, as_png, drawn

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "overview.png"
MODULE = "what-is-research"
SHOWN = (("slides", 3), ("handout", 1), ("checklist-uk-spi", 1))
"""Which page of which PDF."""
GROUND, GAP = "#EEF4F4", 36


def main() -> None:
    """Build the module's PDFs apart from the build folder, and set three pages side by side."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "modules", folder / "modules")
        only = ("slides.pdf", "handout.pdf", "checklist.pdf")
        build(load(folder), only=only, modules=(MODULE,))
        made = folder / "build" / MODULE
        pages = [drawn(made / f"{MODULE}-{pdf}.pdf", page)[-1] for pdf, page in SHOWN]
    PICTURE.write_bytes(as_png(_side_by_side(pages), 256))
    print(PICTURE.relative_to(ROOT))


def _side_by_side(pages: list[Image.Image]) -> Image.Image:
    """The pages with the same air around each, the tallest giving the height."""
    widths = [WIDTH, WIDTH // 2, WIDTH // 2]
    fitted = [
        page.resize((width, round(page.height * width / page.width)), Image.Resampling.LANCZOS)
        for page, width in zip(pages, widths, strict=True)
    ]
    height = max(page.height for page in fitted)
    ground = Image.new("RGB", (sum(widths) + 4 * GAP, height + 2 * GAP), GROUND)
    left = GAP
    for page in fitted:
        ground.paste(page, (left, GAP + (height - page.height) // 2))
        left += page.width + GAP
    return ground


if __name__ == "__main__":
    main()
