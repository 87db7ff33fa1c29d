"""CommonMark’s own examples as handouts: no word is lost, and the judges find nothing."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf

from tests.commonmark import examples, visible_words, words
from tests.reading.test_commonmark import words_in
from tests.rendering.samples import HERE, job, module, slide
from tests.validators import html_nu, pdf_pages, pdf_ua
from toolkit.model.package import Module, Section
from toolkit.reading.markdown import read_blocks
from toolkit.rendering.handout import render_html, render_pdf


@cache
def every_example() -> Module:
    """One slide for each example, in sections, since a judge follows no long lists of bookmarks."""
    read = ((e.number, read_blocks(e.markdown, "all.md").blocks) for e in examples())
    slides = [slide(f"Example {number}", *blocks) for number, blocks in read]
    starts = range(0, len(slides), 100)
    parts = {f"From {at + 1}": tuple(slides[at : at + 100]) for at in starts}
    sections = (Section(HERE, title.replace(" ", "-"), title, of) for title, of in parts.items())
    return module(sections=tuple(sections))


def meant() -> Counter[str]:
    return Counter(word for each in every_example().slides for word in words_in(each.blocks))


def test_the_page_shows_every_word_and_the_judge_finds_nothing(tmp_path: Path) -> None:
    rendered = render_html(job(every_example()))
    assert not meant() - Counter(visible_words(rendered.data.decode()))
    path = tmp_path / "all.html"
    path.write_bytes(rendered.data)
    assert not [str(problem) for problem in html_nu([path])]


def test_paper_shows_every_word_and_the_judges_find_nothing(tmp_path: Path) -> None:
    rendered = render_pdf(job(every_example()))
    path = tmp_path / "all.pdf"
    path.write_bytes(rendered.data)
    with pikepdf.open(BytesIO(rendered.data)) as opened:
        found = [o for o in opened.objects if isinstance(o, pikepdf.Dictionary) and "/Alt" in o]
        told = [str(each.Alt) for each in found]
    # a long word may go on in the next line, so letters are compared and not words
    seen = "".join(words(" ".join((*pdf_pages(path), *told))))
    missing = [word for word in meant() if word not in seen]
    scripts = re.findall(r"the (\w+) letters", str([d.message for d in rendered.diagnostics]))
    assert sorted(scripts) == ["Kannada", "Malayalam"], "letters that no bundled font has are told"
    assert len(missing) == len(scripts)
    assert not [str(problem) for problem in pdf_ua([path])]
