"""Links between modules, to places in a module, and to nowhere."""

import pytest

from tests.reading.reading import module, said_about_module
from toolkit.model.inlines import Link
from toolkit.model.words import inlines_of, walk

OTHER = {"modules/other/module.md": "# Other\n\n## Tea\n\n::: activity {#talk}\nx\n:::\n"}


def link(text: str) -> Link:
    """The one link of a slide."""
    (slide,) = module(f"## A\n\n{text}\n", OTHER).slides
    runs = [run for block in walk(slide.blocks) for run in inlines_of(block)]
    (found,) = (each for run in runs for each in run if isinstance(each, Link))
    return found


@pytest.mark.parametrize(
    ("href", "target", "anchor"),
    [
        ("../other/module.md", "other", ""),
        ("../other/module.md#tea", "other", "tea"),
        ("../other/#talk", "other", "talk"),
        ("../other", "other", ""),
        ("other#tea", "other", "tea"),
        ("other", "other", ""),
        ("#a", "", "a"),
        ("module.md#a", "", "a"),
    ],
)
def test_links_that_lead_somewhere(href: str, target: str, anchor: str) -> None:
    found = link(f"[there]({href})")
    assert (found.module, found.anchor) == (target, anchor)
    assert found.href == href
    assert not said_about_module(f"## A\n\n[there]({href})\n", OTHER)


@pytest.mark.parametrize(
    "href",
    ["https://example.org/#x", "mailto:a@example.org", "//example.org", "images/a.pdf", "tel:1"],
)
def test_links_out_of_the_package_are_left_alone(href: str) -> None:
    found = link(f"[there]({href})")
    assert (found.href, found.module, found.anchor) == (href, "", "")
    assert not said_about_module(f"## A\n\n[there]({href})\n", OTHER)


@pytest.mark.parametrize(
    "href", ["#te", "../other/module.md#te", "../othr/module.md", "othr", "x.md"]
)
def test_links_to_nowhere_are_said(href: str) -> None:
    assert said_about_module(f"## A\n\n[there]({href})\n", OTHER) == ["3: link-to-nowhere"]


def test_links_in_headings_lists_and_footnotes() -> None:
    text = "## See [tea](other#tea)\n\n- [a](#nowhere)\n\nFact[^1]\n\n[^1]: [b](#nowhere)\n"
    assert said_about_module(text, OTHER) == ["3: link-to-nowhere", "7: link-to-nowhere"]
    (slide,) = module(text, OTHER).slides
    (found,) = (each for each in slide.heading if isinstance(each, Link))
    assert found.module == "other"
