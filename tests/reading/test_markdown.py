"""Paragraphs, lists, quotes, code, definitions, footnotes and what HTML becomes."""

from dataclasses import replace

import pytest

from tests.reading.reading import block, blocks, said_about
from toolkit.model.blocks import (
    Blocks,
    CodeBlock,
    DefinitionList,
    Heading,
    List,
    Paragraph,
    Quote,
    SlideBreak,
)
from toolkit.model.inlines import (
    Code,
    Emphasis,
    Footnote,
    Inlines,
    LineBreak,
    Link,
    Marked,
    Picture,
    Strike,
    Strong,
    Term,
    Text,
)
from toolkit.model.words import plain


def line(text: str) -> Inlines:
    """The inlines of a paragraph."""
    found = block(text)
    assert isinstance(found, Paragraph)
    return found.children


def words(found: Blocks) -> str:
    """The words of paragraphs."""
    return " ".join(plain(each.children) for each in found if isinstance(each, Paragraph))


def test_words_of_all_kinds() -> None:
    assert line("a **b** *c* ~~d~~ `e` [f](https://g.org)") == (
        Text("a "),
        Strong((Text("b"),)),
        Text(" "),
        Emphasis((Text("c"),)),
        Text(" "),
        Strike((Text("d"),)),
        Text(" "),
        Code("e"),
        Text(" "),
        Link((Text("f"),), "https://g.org"),
    )


def test_a_line_break_is_asked_for_and_a_new_line_is_a_space() -> None:
    assert line("a\nb\\\nc<br>d") == (
        Text("a b"),
        LineBreak(),
        Text("c"),
        LineBreak(),
        Text("d"),
    )


def test_a_language_inside_a_line() -> None:
    assert line("[bore da]{lang=cy}!") == (Marked((Text("bore da"),), "cy"), Text("!"))


def test_terms_that_are_asked_for() -> None:
    assert line("[[consent]] [[REC|the committee]]") == (
        Term((Text("consent"),), "consent"),
        Text(" "),
        Term((Text("the committee"),), "REC"),
    )


def test_square_brackets_that_are_a_link_stay_one() -> None:
    (_, link, _) = line("[[a]]\n\n[a]: https://b.org\n")
    assert isinstance(link, Link)


@pytest.mark.parametrize(
    ("text", "shown", "address"),
    [
        ("see https://nhs.uk/a_b.", "https://nhs.uk/a_b", "https://nhs.uk/a_b"),
        ("(www.hra.nhs.uk)", "www.hra.nhs.uk", "http://www.hra.nhs.uk"),
        ("write to a.b@example.org!", "a.b@example.org", "mailto:a.b@example.org"),
        ("to 'o'b@example.org'", "o'b@example.org", "mailto:o'b@example.org"),
        ("https://en.org/a_(b)", "https://en.org/a_(b)", "https://en.org/a_(b)"),
    ],
)
def test_bare_addresses_are_links(text: str, shown: str, address: str) -> None:
    (link,) = (each for each in line(text) if isinstance(each, Link))
    assert link == Link((Text(shown),), address)
    assert plain(line(text)) == text


def test_money_is_not_mathematics() -> None:
    assert line("It costs $5 or $10.") == (Text("It costs $5 or $10."),)


def test_lists_with_ticks_numbers_and_levels() -> None:
    found = block("3. [ ] One\n4. [x] Two\n   - Deep\n")
    assert isinstance(found, List)
    assert (found.ordered, found.start, found.tight) == (True, 3, True)
    assert [item.ticked for item in found.items] == [False, True]
    assert [words(item.blocks) for item in found.items] == ["One", "Two"]
    assert isinstance(found.items[1].blocks[1], List)


def test_a_list_with_empty_lines_is_loose() -> None:
    found = block("- One\n\n- Two\n")
    assert isinstance(found, List)
    assert not found.tight


def test_a_quote_and_code_are_kept_as_they_are() -> None:
    quote, code = blocks("> Us.\n\n```py title\nif x:\n\ty\n```\n")
    assert isinstance(quote, Quote)
    assert isinstance(code, CodeBlock)
    assert (code.text, code.language) == ("if x:\n\ty", "py")


def test_definitions() -> None:
    found = block("Consent\n: A yes.\n: It can be taken back.\n\nAssent\n: Being willing.\n")
    assert isinstance(found, DefinitionList)
    assert [(plain(item.term), len(item.meanings)) for item in found.items] == [
        ("Consent", 2),
        ("Assent", 1),
    ]
    assert [item.span.line for item in found.items] == [1, 5]


def test_a_line_across_goes_on_to_a_further_slide_but_not_in_a_list() -> None:
    found = blocks("One\n\n***\n\n- Two\n\n  ---\n")
    assert isinstance(found[1], SlideBreak)
    assert isinstance(found[2], List)
    assert len(found[2].items[0].blocks) == 1


def test_three_dashes_under_a_line_make_a_heading_and_are_said() -> None:
    (heading,) = blocks("Sit down\n---\n")
    assert isinstance(heading, Heading)
    assert said_about("Sit down\n---\n") == ["1: heading-by-dashes"]
    assert not said_about("Sit down\n--------\n")


class TestFootnotes:
    def test_stand_where_they_are_referred_to(self) -> None:
        (_, note, end) = line("Fact[^1].\n\n[^1]: Source.\n")
        assert isinstance(note, Footnote)
        assert words(note.blocks) == "Source."
        assert note.blocks[0].span.line == 3
        assert end == Text(".")

    def test_may_be_written_in_the_line(self) -> None:
        (_, note) = line("Fact^[Source.]\n")
        assert isinstance(note, Footnote)
        assert words(note.blocks) == "Source."

    def test_that_nothing_refers_to_stay_in_sight(self) -> None:
        text = "Fact.\n\n[^1]: Source.\n"
        assert words(blocks(text)) == "Fact. Source."
        assert said_about(text) == ["3: unused-footnote"]

    def test_given_twice_are_both_shown(self) -> None:
        text = "Fact[^1].\n\n[^1]: Source.\n\n[^1]: Another.\n"
        assert "Another." in words(blocks(text))

    def test_do_not_hold_footnotes(self) -> None:
        text = "Fact[^1].\n\n[^1]: Source[^1] and ^[more].\n"
        assert set(said_about(text)) == {"3: footnote-in-footnote"}
        assert "more" in repr(blocks(text))


class TestHtml:
    def test_is_shown_with_a_word_once_for_each_kind_of_tag_in_a_paragraph(self) -> None:
        text = "a <u>b</u> <u>c</u>\n<i>d</i>\n"
        assert plain(line(text)) == "a <u>b</u> <u>c</u> <i>d</i>"
        assert said_about(text) == ["1: raw-html", "2: raw-html"]

    def test_comments_are_for_authors_only(self) -> None:
        text = "<!-- ask Sam -->\nOne <!-- two --> three\n\n<!-- more\n\nlines -->\n"
        assert words(blocks(text)) == "One  three"
        assert not said_about(text)

    def test_a_comment_that_never_ends_hides_nothing(self) -> None:
        text = "<!-- ask Sam\n\nOne\n"
        assert words(blocks(text)) == "<!-- ask Sam One"
        assert said_about(text) == ["1: unclosed-comment"]

    def test_blocks_are_kept_as_lines(self) -> None:
        text = '<div class="x">\nOne\n</div>\n'
        assert plain(line(text)) == '<div class="x"> One </div>'
        assert said_about(text) == ["1: raw-html"]


def test_deep_nesting_keeps_the_words() -> None:
    for text in (
        "- " * 300 + "deep",
        ">" * 300 + "deep",
        "\n".join(" " * 2 * n + "- w" for n in range(300)),
    ):
        assert said_about(text)[0].endswith("deep-nesting")
        assert repr(blocks(text)).count("deep") + repr(blocks(text)).count("w") >= 1


def test_emphasis_can_be_nested_without_end() -> None:
    text = "".join("*a " if n % 2 else "**a " for n in range(500)) + "x" + " b*" * 500
    assert plain(line(text)).count("a") == 500


def test_a_heading_keeps_its_id_and_language() -> None:
    (heading,) = blocks("### Bore da {#a lang=cy}\n")
    assert replace(heading, span=heading.span) == heading
    assert (heading.id, heading.lang) == ("a", "cy")


def test_pictures_in_a_line_know_their_line() -> None:
    children = line("One\ntwo ![three](a.png) four\n")
    (picture,) = (each for each in children if isinstance(each, Picture))
    assert picture.span.line == 2
