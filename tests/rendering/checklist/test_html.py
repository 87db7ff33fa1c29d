"""The page of a checklist: answers first, links that lead somewhere, words that stay words."""

from dataclasses import replace

from lxml import html

from tests.rendering.checklist.making import project_job, without_places
from tests.rendering.checklist.reading_back import marked, words
from toolkit.rendering.checklist.html import SIGNATURES, render_html
from toolkit.rendering.format import Job


def page(job: Job) -> html.HtmlElement:
    return html.document_fromstring(render_html(job).data.decode())


def links(made: html.HtmlElement) -> set[tuple[str, str]]:
    """Where the places lead, with their words."""
    found = (a for place in marked(made, "place") for a in place.xpath(".//a"))
    return {(a.get("href"), a.text_content()) for a in found}


def test_the_answer_comes_before_the_gaps_and_the_gaps_before_the_rows() -> None:
    headings = [h.text_content() for h in page(project_job()).xpath("//h1|//h2")]
    assert headings == [
        "Our own & <good> framework",
        "What was found",
        "What is still to write",
        "Every criterion",
        "Slide by slide",
        "About this framework",
        "Signing off",
    ]


def test_large_figures_stand_with_words_and_ids() -> None:
    [figures] = marked(page(project_job()), "figures")
    assert [words(figure.text_content()) for figure in figures] == [
        "1 Found OWN1",
        "1 Partly found OWN2",
        "1 Claimed OWN3",
        "1 Missing OWN4",
        "1 Not needed OWN5",
        "1 For people to judge OWN6",
    ]


def test_a_criterion_worded_from_memory_says_so_where_it_stands() -> None:
    [marking] = marked(page(project_job()), "memory")
    [row] = marking.xpath("ancestor::tr/@id")
    assert (row, marking.text_content()) == ("criterion-OWN4", "From memory")


def test_links_inside_the_page_lead_somewhere() -> None:
    made = page(project_job())
    inside = [href for href in made.xpath("//a/@href") if href.startswith("#")]
    assert inside
    assert {href.removeprefix("#") for href in inside} <= set(made.xpath("//@id"))


def test_every_way_to_a_place_leads_to_the_page_beside_that_shows_it() -> None:
    assert links(page(project_job())) == {
        ("meeting-handout.html#circle", "activity “A circle”"),
        ("meeting-slides.html#sums", "slide 3, “=1+1 (1 of 2)”"),
        ("meeting-handout.html#circle", "handout page 4"),
        ("meeting-guide.html#circle", "trainer guide page 6"),
        ("meeting-slides.html#hello", "slide 2, “Hello & welcome”"),
        ("meeting-handout.html#hello", "handout page 2"),
        ("meeting-guide.html#record.involvement", "trainer guide page 1"),
        ("meeting-record.html#involvement", "involvement: purpose"),
    }


def test_the_handout_is_linked_even_where_its_pages_are_not_known() -> None:
    found = links(page(without_places()))
    assert {words for _, words in found} == {
        "page not known: the PDF was not made",
        "involvement: purpose",
    }


def test_without_pages_beside_it_nothing_is_linked() -> None:
    assert links(page(replace(project_job(), sheets=()))) == set()


def test_what_authors_wrote_stays_words() -> None:
    made = page(project_job())
    assert "Meeting <b>each</b> other" in marked(made, "what")[0].text_content()
    assert not made.xpath("//td//i")


def test_there_is_room_for_people_to_judge() -> None:
    for cell in marked(page(project_job()), "judgement", "td"):
        assert words(cell.text_content()) == (
            "Not judged yet ☐ met ☐ partly met ☐ not met ☐ not applicable Role, day and reason"
        )


def test_there_are_blank_lines_to_sign_at_the_end() -> None:
    [block] = marked(page(project_job()), "sign-off")
    assert [words(head.text_content()) for head in block.xpath(".//th")] == [
        "Role, and name if you like",
        "Date",
        "Signature",
    ]
    assert len(block.xpath(".//tbody/tr")) == SIGNATURES
    assert not words("".join(cell.text_content() for cell in block.xpath(".//td")))


def test_every_state_is_a_word_beside_its_shape() -> None:
    states = marked(page(project_job()), "state")
    assert all(state.text_content().strip() for state in states)


def test_the_stamp_is_there() -> None:
    assert "0.2.0 · abc1234" in page(project_job()).xpath("//footer")[0].text_content()
