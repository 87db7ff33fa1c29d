"""What people said stands on the checklist, with what changed since; the tool says no verdict."""

from io import BytesIO

from lxml import html
from openpyxl import load_workbook

from tests.rendering.checklist.making import judged_job, project_job
from tests.rendering.checklist.reading_back import marked, words
from toolkit.model.review import Judged, judged_in
from toolkit.rendering.checklist.html import render_html
from toolkit.rendering.checklist.planning import plan
from toolkit.rendering.checklist.xlsx import render_xlsx


def page() -> html.HtmlElement:
    return html.document_fromstring(render_html(judged_job()).data.decode())


def rows() -> dict[str, html.HtmlElement]:
    found = page().xpath("//tr[starts-with(@id,'criterion-')]")
    return {words(row.xpath("./th")[0].text): row for row in found}


def test_the_first_page_says_how_much_is_judged_and_what_is_left_out_of_the_count() -> None:
    assert plan(judged_job()).review.summary == (
        "People judged 2 of 6 criteria, the last on 2 May 2026.",
        "By their newest judgements: partly met 1 (of 1).",
        "1 is not applicable, they say, and not counted.",
        "1 judgement of these has gone stale: other words stand there now.",
    )
    assert plan(project_job()).review.summary == ()


def test_each_role_stands_there_with_its_day_and_reason_the_newest_first() -> None:
    cell = marked(rows()["OWN2"], "judgement", "td")[0]
    assert words(cell.text_content()) == (
        "Partly met carer reviewer, 2 May 2026 Half of it is there. "
        "Stale: other words stand there now Met trainer, 2 April 2026 It is & stays. "
        "Again: ☐ met ☐ partly met ☐ not met ☐ not applicable Role, day and reason"
    )
    fresh = marked(rows()["OWN5"], "judgement", "td")[0]
    assert words(fresh.text_content()) == "Not applicable trainer, 2 April 2026 Never online."


def test_what_is_stale_shows_before_and_now_and_what_was_said_before_is_kept() -> None:
    made = page()
    table = [words(row.text_content()) for row in made.xpath("//table[@class='changed']/tbody/tr")]
    assert table == [
        "OWN2 The framework's version, judged partly met by carer reviewer, 2 May 2026 1 2",
        "OWN2 The evidence, judged partly met by carer reviewer, 2 May 2026 "
        "And a <line> more. (nothing)",
    ]
    [earlier] = made.xpath("//table[@class='earlier']/tbody/tr")
    cells = [words(" ".join(cell.itertext())) for cell in earlier]
    assert cells == ["OWN2", "Not met carer reviewer, 2 January 2026", "=No date"]
    [link] = made.xpath("//p[@class='stale']/a")
    assert made.xpath(f"//tr[@id='{link.get('href')[1:]}']")


def test_a_workbook_holds_what_import_needs_and_no_formula() -> None:
    sheet = load_workbook(BytesIO(render_xlsx(judged_job()).data))["Criteria"]
    assert not [c for row in sheet.iter_rows() for c in row if c.data_type == "f"]
    head, *rows = [[str(c.value or "") for c in row] for row in sheet.iter_rows()]
    own = {row[0]: dict(zip(head, row, strict=True)) for row in rows}
    second, third = own["OWN2"], own["OWN3"]
    assert [second[k] for k in ("Judgement", "Role", "Date", "Remark")] == [
        "partly met",
        "carer reviewer",
        "2026-05-02",
        "Half of it\nis there.",
    ]
    assert "met – trainer, 2 April 2026: It is & stays." in second["What people said"]
    assert [third[k] for k in ("Judgement", "Role", "Date", "Remark")] == [
        "not judged yet",
        *("", "", ""),
    ]
    assert third["Reference"] == "meeting/own/OWN3"
    assert judged_in(third["Words to judge"]).fingerprint == third["Fingerprint"]


def test_the_words_to_judge_come_back_from_their_cell() -> None:
    was = Judged("2019", "People can\ntake part.", "Found.\n• the purpose")
    again = judged_in(was.written)
    assert again == Judged("2019", "People can take part.", "Found.\n• the purpose")
    assert again.fingerprint == was.fingerprint
    assert judged_in("something else").evidence == "something else"
