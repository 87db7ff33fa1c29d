"""The judges themselves: each lets a good file pass and finds the fault planted in a bad one."""

import zipfile
from collections.abc import Iterable
from pathlib import Path

from PIL import Image
from pptx import Presentation

from tests.validators import (
    Problem,
    html_axe,
    html_nu,
    html_slides,
    ooxml,
    pdf_pages,
    pdf_ua,
    render_deck,
    render_pdf,
    screenshot,
    text_of_pdf,
)

FONT = (
    Path(__file__).parent.parent.parent / "templates/fonts/atkinson-hyperlegible-next-regular.woff2"
)
GOOD_PAGE = f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Planting beans</title>
<style>
@font-face {{ font-family: "Ours"; src: url("{FONT.as_uri()}") }}
@page {{ @bottom-center {{ content: string(empty) }} }}
h1 {{ string-set: title content(text) }}
body {{ font-family: "Ours"; color: #1d2b36; background: #ffffff }}
</style>
</head>
<body><main><h1>Planting beans</h1><p>One hand deep.</p></main></body>
</html>
"""


def page(folder: Path, name: str, before: str = "", after: str = "") -> Path:
    """The good page with one part replaced."""
    assert before in GOOD_PAGE
    path = folder / name
    path.write_text(GOOD_PAGE.replace(before, after) if before else GOOD_PAGE, "utf-8")
    return path


def pdf(folder: Path, name: str, before: str = "", after: str = "") -> Path:
    """That page as a PDF."""
    from weasyprint import HTML

    path = folder / f"{name}.pdf"
    HTML(str(page(folder, f"{name}.html", before, after))).write_pdf(path, pdf_variant="pdf/ua-1")
    return path


def deck(folder: Path, name: str = "good") -> Path:
    """A deck of two slides."""
    presentation = Presentation()
    for title in ("Planting beans", "Watering"):
        slide = presentation.slides.add_slide(presentation.slide_layouts[5])
        assert slide.shapes.title is not None
        slide.shapes.title.text = title
    path = folder / f"{name}.pptx"
    presentation.save(str(path))
    return path


def summary(problems: Iterable[Problem]) -> set[tuple[str, str, str]]:
    return {(problem.judge, problem.path.name, problem.rule) for problem in problems}


def test_the_pdf_judges_pass_a_good_file_and_both_find_a_picture_without_a_description(
    tmp_path: Path,
) -> None:
    Image.new("RGB", (8, 8), "teal").save(tmp_path / "bean.png")
    bad = pdf(tmp_path, "bad", "<p>One", '<p><img src="bean.png" alt=""> One')
    found = pdf_ua([pdf(tmp_path, "good"), bad])
    assert summary(found) == {
        ("veraPDF", "bad.pdf", "7.3-1"),
        ("page-validation", "bad.pdf", "PDFUA1-FIGURE-ALTERNATIVE-TEXT-001"),
    }
    assert "bad.pdf: veraPDF 7.3-1: " in str(found[0])


def test_a_damaged_pdf_is_a_problem_and_does_not_stop_the_judges(tmp_path: Path) -> None:
    whole = pdf(tmp_path, "whole")
    damaged = tmp_path / "damaged.pdf"
    damaged.write_bytes(whole.read_bytes()[:-200])
    assert summary(pdf_ua([damaged, whole])) == {("QPDF", "damaged.pdf", "syntax")}


def test_the_words_and_the_pictures_of_a_pdf_come_page_by_page(tmp_path: Path) -> None:
    path = pdf(tmp_path, "two", "<p>", '<p style="break-before: page">')
    first, second = pdf_pages(path)
    assert first.split() == ["Planting", "beans"]
    assert second.split() == ["One", "hand", "deep."]
    assert text_of_pdf(path).split() == [*first.split(), *second.split()]
    pictures = render_pdf(path, tmp_path)
    assert [picture.name for picture in pictures] == ["two-1.png", "two-2.png"]


def test_open_xml_passes_a_good_deck_and_finds_an_attribute_that_is_not_one(
    tmp_path: Path,
) -> None:
    good, bad = deck(tmp_path), tmp_path / "bad.pptx"
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(bad, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "ppt/slides/slide1.xml":
                part = part.replace(b"<p:cSld>", b'<p:cSld mood="calm">')
            target.writestr(name, part)
    assert summary(ooxml([good, bad])) == {
        ("Open XML SDK", "bad.pptx", "Sch_UndeclaredAttribute"),
    }


def test_every_slide_is_drawn(tmp_path: Path) -> None:
    pictures = render_deck(deck(tmp_path), tmp_path)
    assert len(pictures) == 2
    for picture in pictures:
        with Image.open(picture) as image:
            shades = image.convert("L").histogram()
        assert sum(shades[:64]) > 0, f"{picture.name} has no words on it"
        assert shades[255] > sum(shades[:64])


def test_nu_passes_paged_css_and_finds_an_attribute_that_is_not_one(tmp_path: Path) -> None:
    bad = page(tmp_path, "bad page.html", "<main>", '<main mood="calm">')
    [found] = html_nu([page(tmp_path, "good.html"), bad])
    assert found.path == bad
    assert found.place == "line 13"
    assert "mood" in found.message


def test_nu_finds_what_it_only_warns_of(tmp_path: Path) -> None:
    found = html_nu([page(tmp_path, "bad.html", "<p>One hand deep.</p>", "<section></section>")])
    assert ["lacks heading" in problem.message for problem in found] == [True]


def test_axe_passes_a_good_page_and_finds_what_shuts_people_out(tmp_path: Path) -> None:
    faults = {
        "pale.html": '<p style="color: #bbb">',
        "silent.html": '<p><img src="bean.png">',
        "far.html": '<p><img src="https://example.org/bean.png" alt="A bean">',
    }
    bad = [page(tmp_path, name, "<p>", fault) for name, fault in faults.items()]
    assert summary(html_axe([page(tmp_path, "good.html"), *bad])) == {
        ("axe", "pale.html", "color-contrast"),
        ("axe", "silent.html", "image-alt"),
        ("axe", "far.html", "network"),
    }


def test_a_page_is_drawn_as_wide_as_asked(tmp_path: Path) -> None:
    tinted = page(tmp_path, "tinted.html", "#ffffff", "#9fd8d2")
    with Image.open(screenshot(tinted, tmp_path / "tinted.png", width=400)) as image:
        assert image.width == 400
        assert image.convert("RGB").getpixel((5, image.height - 5)) == (0x9F, 0xD8, 0xD2)


def test_no_files_are_no_work() -> None:
    assert [*pdf_ua([]), *ooxml([]), *html_nu([]), *html_axe([])] == []


def test_slides_are_measured_and_each_way_of_not_fitting_is_found(tmp_path: Path) -> None:
    look = "position: absolute; font: 20px/1 sans-serif"
    good = (
        '<div class="stage" style="position: relative; width: 300px; height: 80px">'
        f'<p class="at" style="{look}; top: 0; margin: 0">One hand deep.</p>'
        f'<p class="at" style="{look}; top: 40px; margin: 0">Water them.</p></div>'
    )
    pages = {
        "fits": good,
        "off": good.replace("height: 80px", "height: 30px"),
        "on": good.replace("top: 40px", "top: 8px"),
        "wide": good + '<p style="width: 2000px">Wide.</p>',
    }
    paths = [
        page(tmp_path, f"{name}.html", "<p>One", f"{each}<p>One") for name, each in pages.items()
    ]
    assert summary(html_slides(paths)) == {
        ("Chromium", "off.html", "off-slide"),
        ("Chromium", "on.html", "on-another"),
        ("Chromium", "wide.html", "page-wide"),
    }
