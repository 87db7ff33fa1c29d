"""Links between outputs lead to files and rows that are there."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

from lxml import html

from tests.building.making import MODULE, build_project, make_project, outputs


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
