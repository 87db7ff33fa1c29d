"""Personal data: what looks like a person's, and what belongs to everybody."""

import pytest

from tests.checking.making import entries, found, items, link, module, paragraph, slide, the_record

RULE = ["possible-personal-data"]


@pytest.mark.parametrize(
    "words",
    [
        "Write to jo.smith@nhs.net today.",
        "jo@trust.nhs.uk",
        "Ring 07911 123456.",
        "Ring 07911123456",
        "(0161) 555 1234",
        "+44 7911 123456",
        "+44 (0)161 555 1234",
        "+33 6 12 34 56 78",
        "943 476 5919",
        "943-476-5919",
        "Her number is 9434765919.",
    ],
)
def test_what_looks_like_a_person_s(words: str) -> None:
    assert found(paragraph(words)) == RULE


@pytest.mark.parametrize(
    "words",
    [
        "info@trust.nhs.uk",
        "sam@example.org or sam@group.example",
        "Samaritans: 116 123. NHS: 111. In danger: 999.",
        "0300 123 3393, 0800 1111, 0808 808 0000",
        "07700 900123, 020 7946 0018, 01632 960001",
        "From 2026-05-02 to 2027-05-02, 10:00-12:30",
        "0 1 2 3 4 5 6 7 8 9 10",
        "943 476 5918",
        "999 000 0018",
        "ISBN 978-0-306-40615-7",
        "doi:10.1186/s40900-017-0062-2",
        "1 in 10 000 people; 1000 to 2000",
        "@everyone",
    ],
)
def test_what_does_not(words: str) -> None:
    assert found(paragraph(words)) == []


def test_the_package_s_own_contact_may_stand_anywhere() -> None:
    contact = "Sam, sam.jones@trust.nhs.uk, 0161 555 1234"
    assert found(paragraph("sam.jones@trust.nhs.uk"), contact=contact) == []
    assert found(paragraph("(0161) 555 1234"), contact=contact) == []
    assert found(paragraph("0161 555 1235"), contact=contact) == RULE


def test_links_hold_addresses_too() -> None:
    assert found(link("Write to Jo", "mailto:jo.smith@nhs.net")) == RULE


def test_the_record_is_read_as_well() -> None:
    record = the_record(team=items(entries(ref="p01", note="rings from 07911 123456")))
    assert found(module(slide(), record=record)) == RULE


def test_each_kind_is_said_once_for_a_place() -> None:
    assert found(paragraph("a@nhs.net, b@nhs.net, 07911 123456")) == RULE * 2


@pytest.mark.parametrize("words", ["a" * 1_000_000, "0161 " * 100_000, "a.b@" * 250_000])
def test_a_very_long_line_is_looked_through_once(words: str) -> None:
    """Not once from each of its letters, which would take hours."""
    assert set(found(paragraph(words))) <= {*RULE, "slide-like-a-page"}
