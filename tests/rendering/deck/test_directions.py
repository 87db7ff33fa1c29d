"""Languages that run from right to left: paragraphs, titles, tables, and a passage among others."""

from __future__ import annotations

from pathlib import Path

from tests.rendering import samples
from tests.rendering.deck.reading_back import A, slides, words
from tests.validators import ooxml
from toolkit.model.blocks import Align, Group, Table
from toolkit.rendering.deck.slides import render

HERE = samples.HERE
HELLO, WELCOME = "مرحبا بكم", "أهلا وسهلا"


def ways(data: bytes, slide: int) -> dict[str, tuple[str | None, str | None]]:
    """For each paragraph of a slide: which way it runs and where it stands."""
    return {
        words(each).strip(): (settings.get("rtl"), settings.get("algn"))
        for each in slides(data)[slide].iter(f"{A}p")
        if (settings := each.find(f"{A}pPr")) is not None
    }


def test_a_module_in_arabic_runs_from_right_to_left(tmp_path: Path) -> None:
    cells = (samples.words(HELLO), samples.words(WELCOME))
    table = Table(HERE, cells, (cells,), (Align.LEFT, Align.RIGHT))
    written = samples.slide(HELLO, samples.bullets(WELCOME), table, id="hello")
    data = render(samples.job(samples.module(written, language="ar"))).data
    assert ways(data, 1)[HELLO] == ("1", "r")
    assert ways(data, 1)[WELCOME][0] == "1"
    tables = [each for slide in slides(data) for each in slide.iter(f"{A}tblPr")]
    assert [each.get("rtl") for each in tables] == ["1"]
    path = tmp_path / "arabic.pptx"
    path.write_bytes(data)
    assert not ooxml([path])


def test_a_passage_in_hebrew_runs_its_own_way() -> None:
    passage = Group(HERE, (samples.paragraph("שלום"),), lang="he")
    mixed = samples.slide("Greetings", samples.paragraph("Hello."), passage)
    found = ways(render(samples.job(samples.module(mixed))).data, 1)
    assert found["שלום"] == ("1", "r")
    assert found["Hello."] == (None, None)
