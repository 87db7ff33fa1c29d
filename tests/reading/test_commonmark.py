"""The examples of the CommonMark specification: none is too odd, and no word of any is lost."""

from collections import Counter
from collections.abc import Iterator

from tests.commonmark import Example, examples, visible_words, words
from toolkit.model.blocks import Blocks, Figure
from toolkit.model.words import texts, walk
from toolkit.reading.markdown import read_blocks

READ_OTHERWISE = {191: "A simple table in HTML with blank lines in it is read as the table it is."}


def words_in(blocks: Blocks) -> Iterator[str]:
    """The words that blocks show, descriptions of pictures among them."""
    for text in texts(blocks):
        yield from words(text)
    for block in walk(blocks):
        for picture in block.pictures if isinstance(block, Figure) else ():
            yield from words(picture.alt)


def lost(example: Example) -> Counter[str]:
    found = Counter(words_in(read_blocks(example.markdown, "example.md").blocks))
    return Counter(visible_words(example.html)) - found


def test_the_specification_is_all_there() -> None:
    assert len(examples()) == 652


def test_no_word_is_lost() -> None:
    assert {e.number: lost(e) for e in examples() if lost(e)}.keys() == READ_OTHERWISE.keys()


def test_all_of_them_in_one_text() -> None:
    text = "\n\n".join(example.markdown for example in examples())
    last = text.count("\n") + 1
    for block in walk(read_blocks(text, "all.md").blocks):
        assert 1 <= block.span.line <= block.span.end_line <= last
