"""Links between outputs lead to files and rows that are there."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import unquote

from lxml import html

from tests.building.making import MODULE, build_project, make_project, outputs
from tests.validators import pdf_pages


def test_each_cell_of_the_matrix_leads_to_the_row_of_its_checklist(tmp_path: Path) -> None:
    root = make_project(tmp_path, listening=MODULE, and_more=MODULE)
    build_project(root, "checklist.html", "coverage")
    made = outputs(root)
    page: html.HtmlElement = html.document_fromstring(made["coverage.html"].decode())
    cells = page.xpath("//table[@class='matrix']//td")
    links = [str(href) for href in page.xpath("//table[@class='matrix']//td/a/@href")]
    assert len(links) == len(cells) > 20
    for link in links:
        path, _, anchor = unquote(link).partition("#")
        target: html.HtmlElement = html.document_fromstring(made[path].decode())
        assert target.xpath("//tr[@id=$id]", id=anchor), link


def test_without_checklists_as_pages_the_matrix_stands_alone(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    build_project(root, "coverage")
    build_project(root, "coverage")
    page: html.HtmlElement = html.document_fromstring(outputs(root)["coverage.html"].decode())
    assert not page.xpath("//table[@class='matrix']//td/a")


FRAMEWORK = """\
title: Our own
version: "1"
criteria:
  - id: OWN1
    text: People are looked after.
    needs:
      - filled: wellbeing.named-contact
      - filled: governance.sign-off.group
      - filled: needs.met-by
  - id: OWN2
    text: People try things out.
    needs:
      - has: activity
      - slide about: [hello]
"""
RECORD = """\
wellbeing:
  named contact: role:worker
needs:
  - text: Time to listen
    met by: listen
governance:
  sign off:
    - group: carers
"""
CITED = ("slides", "handout", "guide", "record.html", "checklist.html", "checklist.json")


def test_every_way_from_a_checklist_leads_to_the_page_that_it_names(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    (root / "templates/frameworks").mkdir(parents=True)
    (root / "templates/frameworks/own.yaml").write_text(FRAMEWORK)
    (root / "modules/package.yaml").write_text("title: Ours\nframeworks: own\n")
    (root / "modules/listening/record.yaml").write_text(RECORD)
    build_project(root, *CITED)
    made = outputs(root)
    start = "listening/listening-checklist-own"
    page: html.HtmlElement = html.document_fromstring(made[f"{start}.html"].decode())
    ways = {str(href) for href in page.xpath("//*[@class='place']//a/@href")}
    leads_to = {way.partition("#")[0].removeprefix("listening-") for way in ways}
    assert leads_to == {"slides.html", "handout.html", "guide.html", "record.html"}
    for way in ways:
        path, _, anchor = unquote(way).partition("#")
        target: html.HtmlElement = html.document_fromstring(made[f"listening/{path}"].decode())
        assert target.xpath("//*[@id=$id]", id=anchor), way
    titles = {"wellbeing": "Wellbeing plan", "welcome": "Welcome", "in-pairs": "In pairs"}
    pages = pdf_pages(root / "build/listening/listening-guide.pdf")
    cited = guide_pages(made[f"{start}.json"])
    assert set(cited) == set(titles)
    for name, number in cited.items():
        assert titles[name] in pages[number - 1], name

    assert build_project(root, "checklist.html", "checklist.json").made == ()
    module = root / "modules/listening/module.md"
    module.write_text(MODULE.replace("Water is over there", "Tea is over there"), "utf-8")
    build_project(root, "checklist.json")  # no old page of a guide that was not made again
    assert guide_pages(outputs(root)[f"{start}.json"]) == {}


def guide_pages(data: bytes) -> dict[str, int]:
    """The pages of the trainer guide that a checklist cites, by the anchor or the part."""
    return {
        place["anchor"] or place["field"].partition(".")[0]: place["guide_page"]
        for row in json.loads(data)["criteria"]
        for line in row["evidence"]
        for place in line["places"]
        if place["guide_page"]
    }
