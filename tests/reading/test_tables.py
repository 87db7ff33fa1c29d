"""Tables written with pipes or in simple HTML, their captions, and rows that are too long."""

from tests.reading.reading import block, blocks, said_about
from toolkit.model.blocks import Align, Paragraph, Table
from toolkit.model.inlines import LineBreak, Link, Strong, Text
from toolkit.model.words import plain

PIPES = "| When | What |\n|:-----|-----:|\n| 10:00 | Tea |\n"


def table(text: str) -> Table:
    (found,) = blocks(text)
    assert isinstance(found, Table)
    return found


def cells(found: Table) -> list[list[str]]:
    """The words of all rows, the header first."""
    return [[plain(cell) for cell in row] for row in (found.header, *found.rows)]


def test_a_table_with_pipes() -> None:
    found = table(PIPES)
    assert cells(found) == [["When", "What"], ["10:00", "Tea"]]
    assert found.aligns == (Align.LEFT, Align.RIGHT)
    assert (found.span.line, found.span.end_line) == (1, 3)


def test_a_row_that_is_too_long_widens_the_table() -> None:
    text = PIPES + "| 11:00 | Talk | Room *2* |\n| 12:00 |\n"
    found = table(text)
    assert cells(found) == [
        ["When", "What", ""],
        ["10:00", "Tea", ""],
        ["11:00", "Talk", "Room 2"],
        ["12:00", "", ""],
    ]
    assert len(found.aligns) == 3
    assert said_about(text) == ["4: uneven-table-row", "5: uneven-table-row"]


def test_a_pipe_that_is_escaped_is_no_border() -> None:
    assert not said_about("| a | b |\n|---|---|\n| c \\| d | e |\n")


def test_an_empty_first_row_is_no_header() -> None:
    found = table("| | |\n|---|---|\n| a | b |\n")
    assert found.header == ()
    assert cells(found)[1:] == [["a", "b"]]


def test_captions_above_below_and_right_under_the_table() -> None:
    for text in (
        PIPES + "\nTable: The day {#day}\n",
        PIPES + "\n: The day {#day}\n",
        "Table: The day {#day}\n\n" + PIPES,
    ):
        found = table(text)
        assert (plain(found.caption), found.id) == ("The day", "day")
    assert plain(table(PIPES + ": The day\n").caption) == "The day"


def test_a_sentence_beside_a_table_is_no_caption() -> None:
    found = blocks("Tables are useful:\n\n" + PIPES + "\nSee: it works.\n")
    assert [type(each) for each in found] == [Paragraph, Table, Paragraph]


def test_a_simple_table_in_html() -> None:
    text = (
        "<table>\n<caption>The day</caption>\n\n<tr><th>When</th><th>What</th></tr>\n\n"
        '<tr><td>10:00<br>sharp</td><td><b>Tea</b> &amp; <a href="x.md">cake</a></td></tr>\n'
        "<tr><td>11:00</td></tr>\n</table>\n"
    )
    found = table(text)
    assert cells(found) == [["When", "What"], ["10:00 sharp", "Tea & cake"], ["11:00", ""]]
    assert found.rows[0][0] == (Text("10:00"), LineBreak(), Text("sharp"))
    assert found.rows[0][1] == (
        Strong((Text("Tea"),)),
        Text(" & "),
        Link((Text("cake"),), "x.md"),
    )
    assert plain(found.caption) == "The day"
    assert not said_about(text)


def test_a_table_with_spans_is_shown_as_it_is_written() -> None:
    text = '<table>\n<tr><td colspan="2">One</td></tr>\n</table>\n'
    assert isinstance(block(text), Paragraph)
    assert said_about(text) == ["1: raw-html"]


def test_unclosed_and_nested_tables_lose_no_words() -> None:
    for text in (
        "<table>\n<tr><td>One\n\nTwo\n",
        "<table><tr><td><table><tr><td>One</td></tr></table></td></tr></table>\n\nTwo\n",
        "<table>One<tr><td>Two</table>\n",
    ):
        assert "One" in repr(blocks(text))
        assert "Two" in repr(blocks(text))
