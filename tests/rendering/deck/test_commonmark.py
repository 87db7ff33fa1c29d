"""CommonMark's own examples as slides: no word is lost, and the judge finds nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from tests.commonmark import words
from tests.rendering.deck.reading_back import A, P, parts
from tests.rendering.samples import job
from tests.rendering.test_handout_commonmark import every_example, meant
from tests.validators import ooxml
from toolkit.rendering.deck.slides import render


def shown(data: bytes) -> Iterator[str]:
    """The words on all slides, those that describe pictures among them."""
    for name, part in parts(data).items():
        if name.startswith("ppt/slides/slide"):
            root = etree.fromstring(part)
            for paragraph in root.iter(f"{A}p"):
                lines = (
                    t.text or "" if t.tag == f"{A}t" else " "
                    for t in paragraph.iter(f"{A}t", f"{A}br")
                )
                yield from words("".join(lines))
            for named in root.iter(f"{P}cNvPr"):
                yield from words(named.get("descr", ""))


def test_slides_show_every_word_and_the_judge_finds_nothing(tmp_path: Path) -> None:
    rendered = render(job(every_example()))
    assert not meant() - Counter(shown(rendered.data))
    path = tmp_path / "all.pptx"
    path.write_bytes(rendered.data)
    assert not ooxml([path])
