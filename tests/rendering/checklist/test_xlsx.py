"""The workbook of a checklist, read back: text stays text, and people can work in it."""

from io import BytesIO

from openpyxl import Workbook, load_workbook

from tests.rendering.checklist.making import project_job
from toolkit.rendering.checklist.plan import VERDICTS
from toolkit.rendering.checklist.xlsx import render_xlsx


def book() -> Workbook:
    return load_workbook(BytesIO(render_xlsx(project_job()).data))


def test_the_sheets_begin_with_the_answer() -> None:
    assert book().sheetnames == ["Answer", "Criteria", "Still to write", "Slides"]


def test_the_answer_gives_the_figures() -> None:
    rows = list(book()["Answer"].iter_rows(values_only=True))
    start = rows.index(("State", "How many", "Which"))
    assert rows[0][0] == "Our own & <good> framework"
    assert rows[start + 1] == ("Found", 1, "OWN1")
    assert rows[start + 6] == ("For people to judge", 1, "OWN6")


def test_no_cell_is_a_formula_or_a_link() -> None:
    for sheet in book().worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in ("s", "n"), f"{sheet.title} {cell.coordinate}"
                assert cell.hyperlink is None


def test_words_that_look_like_a_formula_are_there_as_words() -> None:
    sheets = book()
    assert "=HYPERLINK(" in str(sheets["Criteria"]["F2"].value)
    assert sheets["Slides"]["B3"].value == "=1+1"


def test_the_header_stays_in_sight_and_can_be_filtered() -> None:
    for sheet in book().worksheets[1:]:
        assert sheet.freeze_panes == "B2"
        [table] = sheet.tables.values()
        assert table.autoFilter is not None
        assert table.headerRowCount != 0


def test_a_judgement_is_chosen_from_a_list() -> None:
    sheet = book()["Criteria"]
    [choices] = sheet.data_validations.dataValidation
    assert choices.formula1 == f'"{",".join(VERDICTS)}"'
    assert str(choices.sqref) == "H2:H7"
    assert [sheet[f"H{row}"].value for row in range(2, 8)] == ["not judged yet"] * 6


def test_rows_are_high_enough_for_their_words() -> None:
    sheet = book()["Criteria"]
    lines = str(sheet["F2"].value).count("\n") + 1
    assert sheet.row_dimensions[2].height >= lines * 15


def test_it_knows_its_title_and_no_time_of_day() -> None:
    properties = book().properties
    assert properties.title == "Checklist: Our own & <good> framework – Meeting <b>each</b> other"
    assert properties.creator == "Our group"
    assert properties.created is not None
    assert properties.created.year == 2000


def test_a_wide_table_is_printed_two_pages_wide_with_its_ids_on_both() -> None:
    wide = {each.title for each in book().worksheets if each.page_setup.fitToWidth == 2}
    assert wide == {"Criteria"}
    assert book()["Criteria"].print_title_cols == "$A:$A"
