"""Long rows on paper: cut between two things, nothing lost, and the name of the criterion again."""

from __future__ import annotations

from dataclasses import replace

from lxml import html

from tests.rendering.checklist.making import project_job
from tests.rendering.checklist.reading_back import marked
from toolkit.rendering.checklist import html as page
from toolkit.rendering.checklist.continuing import pieces, whole
from toolkit.rendering.checklist.plan import ChecklistPlan, Lack, Row
from toolkit.rendering.checklist.planning import plan


def long_row(row: Row, many: int) -> Row:
    lacks = (Lack(f"{n}: {'words ' * 20}", "", "record.yaml", ("team",), "") for n in range(many))
    return replace(row, lacks=tuple(lacks))


def test_a_row_of_less_than_a_third_of_a_page_is_whole() -> None:
    for row in plan(project_job()).rows:
        assert pieces(row) == whole(row)


def test_pieces_hold_everything_once_and_in_order() -> None:
    for row in plan(project_job()).rows:
        long = long_row(row, 12)
        cut = pieces(long)
        assert len(cut) > 3
        assert tuple(line for piece in cut for line in piece.evidence) == long.evidence
        assert tuple(lack for piece in cut for lack in piece.lacks) == long.lacks
        assert [piece.begins for piece in cut] == [True, *(False for _ in cut[1:])]
        assert [piece.ends for piece in cut] == [*(False for _ in cut[1:]), True]


def test_each_piece_on_paper_names_its_criterion_and_a_screen_shows_the_row_whole() -> None:
    made = plan(project_job())
    groups = tuple(
        replace(group, rows=tuple(long_row(row, 12) for row in group.rows)) for group in made.groups
    )
    paper, screen = (rows_of(replace(made, groups=groups), links=on) for on in (False, True))
    assert len(screen) == len(made.rows)
    for row in made.rows:
        mine = [name for name in paper if name.split()[0] == row.id]
        assert mine[0] in screen
        assert set(mine[1:]) == {f"{row.id} continued"}


def rows_of(checklist: ChecklistPlan, *, links: bool) -> list[str]:
    """What heads each row of the tables of criteria."""
    written = html.document_fromstring(page._page(project_job(), checklist, "", links=links))
    heads = [head for table in marked(written, "criteria", "table") for head in table.iter("th")]
    return [" ".join(h.text_content().split()) for h in heads if h.get("scope") == "row"]
