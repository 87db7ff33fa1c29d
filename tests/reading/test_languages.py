"""Languages: what is a code, and what becomes of one that is none."""

import pytest

from tests.reading.reading import MODULE, block, in_short, module, reading, said_about
from toolkit.model.blocks import Callout, Heading, Paragraph
from toolkit.model.inlines import Marked
from toolkit.reading.languages import read_language
from toolkit.reading.package import read_package

NO_CODE = "English & Welsh"
FRONT = f"---\ntitle: T\nlanguage: {NO_CODE}\n---\n## A\n\nWords.\n"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("en-GB", "en-GB"),
        ("cy", "cy"),
        (" en_GB ", "en-GB"),
        ("zh-Hant-TW", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("sl-rozaj-biske", "sl-rozaj-biske"),
        ("de-1996", "de-1996"),
        ("en-x-plain", "en-x-plain"),
        ("", ""),
        ("English", ""),
        (NO_CODE, ""),
        ('en" x="', ""),
        ("en-", ""),
        ("en--GB", ""),
        ("en\n", "en"),
        ("ën", ""),
    ],
)
def test_codes(text: str, code: str) -> None:
    assert read_language(text) == code


def test_the_front_matter_falls_back_to_the_package() -> None:
    package = b"title: P\nframeworks: []\nlanguage: cy\n"
    read = read_package({"modules/package.yaml": package, MODULE: FRONT.encode()}, {})
    assert in_short(read.diagnostics) == ["3: unread-value"]
    assert read.package.modules[0].language == "cy"


def test_the_package_falls_back_to_english() -> None:
    read = reading(
        "## A\n\nWords.\n",
        {"modules/package.yaml": f"title: P\nframeworks: []\nlanguage: {NO_CODE}\n"},
    )
    assert in_short(read.diagnostics) == ["3: unread-value"]
    assert read.package.language == "en-GB"
    assert read.package.modules[0].language == "en-GB"


@pytest.mark.parametrize(
    "text",
    [
        '::: note {lang="a & b"}\nWords.\n:::',
        '### Words {lang="a & b"}',
        '[words]{lang="a & b"}',
    ],
)
def test_a_piece_of_text_falls_back_to_the_language_around_it(text: str) -> None:
    assert said_about(text) == ["1: unread-attribute-value"]
    found = block(text)
    assert isinstance(found, Callout | Heading | Paragraph)
    assert found.lang == ""
    assert not any(isinstance(inline, Marked) for inline in getattr(found, "children", ()))


def test_a_slide_is_told_once() -> None:
    read = reading("## Words {lang=Welsh}\n\nWords.\n")
    assert in_short(read.diagnostics) == ["1: unread-attribute-value"]
    [slide] = read.package.modules[0].slides
    assert slide.lang == ""


def test_words_may_have_a_language_of_their_own() -> None:
    [slide] = module("## Words {lang=cy_GB}\n\n[Bore da]{lang=cy}\n").slides
    assert slide.lang == "cy-GB"
    assert not said_about("[Bore da]{lang=cy}")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("[words]{lang=ar dir=ltr}", True),
        ("::: {lang=en dir=rtl}\nWords.\n:::", True),
        ("[words]{dir=rtl}", False),
        ("[words]{lang=ar dir=rtl}", False),
        ("[words]{lang=cy dir=ltr}", False),
    ],
)
def test_which_way_words_run_follows_from_their_language(written: str, said: bool) -> None:
    assert said_about(written) == ["1: unread-attribute-value"] * said
