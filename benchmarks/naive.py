"""The same outputs from the bare libraries, as a person would write it in an afternoon.

Run as `python -m benchmarks.naive deck|handout|package FOLDER`; FOLDER holds `modules/`.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path


def deck(module: Path) -> None:
    """One module's slides with python-pptx: titles, lists, pictures, tables and notes."""
    from pptx import Presentation
    from pptx.util import Inches

    presentation = Presentation()
    for title, body, notes in _slides(module):
        slide = presentation.slides.add_slide(presentation.slide_layouts[1])
        slide.shapes.title.text = title
        rows = [line for line in body if line.startswith("|") and "---" not in line]
        picture = next((line for line in body if line.startswith("![")), None)
        if rows:
            cells = [row.strip("|").split("|") for row in rows]
            table = slide.shapes.add_table(
                len(cells), len(cells[0]), Inches(1), Inches(2), Inches(8), Inches(4)
            ).table
            for y, row in enumerate(cells):
                for x, text in enumerate(row):
                    table.cell(y, x).text = text.strip()
        elif picture:
            source = re.search(r"\((.+?)\)", picture)
            assert source is not None
            slide.shapes.add_picture(
                str(module.parent / source[1]), Inches(1), Inches(2), width=Inches(6)
            )
        else:
            slide.placeholders[1].text = "\n".join(body)
        slide.notes_slide.notes_text_frame.text = notes
    presentation.save(str(_built(module, "slides.pptx")))


def handout(module: Path) -> None:
    """One module's handout with markdown-it-py and WeasyPrint, as PDF/UA."""
    from markdown_it import MarkdownIt
    from weasyprint import HTML

    text = re.sub(r"^---\n.*?\n---\n", "", module.read_text("utf-8"), flags=re.S)
    text = re.sub(r"::: notes.*?:::\n", "", text, flags=re.S).replace("::: handout", "")
    body = MarkdownIt().enable("table").render(re.sub(r"\{.*?\}|^:::.*$", "", text, flags=re.M))
    page = f"<html lang='en'><title>Handout</title><body>{body}</body></html>"
    _built(module, "handout.html").write_text(page, "utf-8")
    HTML(string=page, base_url=str(module.parent)).write_pdf(
        str(_built(module, "handout.pdf")), pdf_variant="pdf/ua-1"
    )


def checklist(module: Path) -> None:
    """A checklist's worth of rows as HTML, PDF and a workbook."""
    import openpyxl
    from weasyprint import HTML

    titles = [title for title, _, _ in _slides(module)]
    rows = "".join(f"<tr><td>{title}</td><td>not judged yet</td></tr>" for title in titles)
    head = "<thead><tr><th>Slide</th><th>Judgement</th></tr></thead>"
    page = f"<html lang='en'><title>Checklist</title><table>{head}<tbody>{rows}</tbody></table>"
    _built(module, "checklist.html").write_text(page, "utf-8")
    HTML(string=page).write_pdf(str(_built(module, "checklist.pdf")), pdf_variant="pdf/ua-1")
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Checklist")
    for title in titles:
        sheet.append([title, "not judged yet"])
    book.save(str(_built(module, "checklist.xlsx")))


def _slides(module: Path) -> list[tuple[str, list[str], str]]:
    text = re.sub(r"::: handout.*?:::\n", "", module.read_text("utf-8"), flags=re.S)
    found = []
    for part in re.split(r"^## ", text, flags=re.M)[1:]:
        title, _, rest = part.partition("\n")
        notes = "\n".join(re.findall(r"::: notes\n(.*?):::\n", rest, flags=re.S))
        body = re.sub(r"::: notes.*?:::\n", "", rest, flags=re.S)
        lines = [line for line in body.splitlines() if line and not line.startswith(":::")]
        found.append((re.sub(r"\{.*\}", "", title).strip(), lines, notes))
    return found


def _built(module: Path, name: str) -> Path:
    folder = module.parents[2] / "naive" / module.parent.name
    folder.mkdir(parents=True, exist_ok=True)
    return folder / name


def main() -> None:
    """Make what the command line asks for."""
    what, folder = sys.argv[1], Path(sys.argv[2])
    for module in sorted(folder.glob("modules/*/module.md")):
        if what in ("deck", "package"):
            deck(module)
        if what in ("handout", "package"):
            handout(module)
        if what == "package":
            checklist(module)


if __name__ == "__main__":
    main()
