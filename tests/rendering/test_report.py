"""The page of a check: grouped by what it asks, with headings, and nothing that only looks say."""

from __future__ import annotations

from pathlib import Path

import lxml.etree
import lxml.html

from tests.small_project import files_of, project_of
from tests.validators.html import html_axe, html_nu
from toolkit.building.check import check
from toolkit.cli.report import excerpt
from toolkit.rendering.report import Remark, render

MIXED = """\
# Consent

## What it means {minutes=soon}

![](images/table.png)

Many people suffer from <b>stress</b>.
"""


def page(text: str) -> bytes:
    project = project_of(files_of(text))
    said = check(project)
    remarks = tuple(Remark(each, excerpt(each, project.files.get)) for each in said)
    return render(project.job(), remarks)


def parsed(text: str) -> lxml.etree._Element:
    return lxml.html.fromstring(page(text))


def words_of(element: lxml.etree._Element) -> str:
    return "".join(str(part) for part in element.itertext())


def test_headings_say_how_much_is_asked_then_what() -> None:
    tree = parsed(MIXED)
    headings = [(each.tag, words_of(each)) for each in tree.iter("h1", "h2", "h3")]
    assert headings[0] == ("h1", "What could be better: Example package")
    assert [text for tag, text in headings if tag == "h2"] == [
        "Must fix",
        "Worth a look",
        "Advice",
        "Good",
        "What to do next",
    ]
    assert ("h3", "This picture has no description.") in headings


def test_each_thing_has_its_place_its_lines_and_a_way_out() -> None:
    text = words_of(parsed(MIXED))
    assert "modules/example/module.md, line 5" in text
    assert "5 | ![](images/table.png)" in text
    assert "^" not in text, "a row of signs says nothing to people who listen"
    assert "mark it {.decorative}" in text


def test_what_is_good_is_said_too() -> None:
    (good,) = [each for each in parsed(MIXED).iter("section") if each.get("id") == "good"]
    assert "Times, breaks and activities" in words_of(good)
    assert "Pictures and their descriptions" not in words_of(good)
    assert "Everything that the toolkit can check is fine." in page(
        "# Consent\n\n## What it means\n\nConsent is a yes.\n"
    ).decode("utf-8")


def test_the_judges_find_nothing(tmp_path: Path) -> None:
    path = tmp_path / "check.html"
    path.write_bytes(page(MIXED))
    assert html_nu([path]) == []
    assert html_axe([path]) == []
