"""What is written down is read back the same, and nothing that stood there before is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.building.finding import StoppedError
from toolkit.building.reviews import keep
from toolkit.model.review import Judged, Judgement, Verdict
from toolkit.model.source import Span
from toolkit.reading.reviews import read_reviews
from toolkit.reviewing.written import tidy, with_judgements

PATH = "modules/one/reviews.yaml"


def judgement(remark: str = "It is there.", evidence: str = "Found.\n• a line") -> Judgement:
    judged = Judged("November 2026: ours", "People: are they “welcome”?", evidence)
    return Judgement(
        Span(PATH),
        "uk-spi",
        "UKS2a",
        Verdict.PARTLY,
        remark,
        "carer reviewer",
        "2026-05-02",
        judged,
    )


def read(text: str) -> list[Judgement]:
    found, said = read_reviews(PATH, text.encode())
    assert said == ()
    return list(found)


def words(each: Judgement) -> tuple[object, ...]:
    judged = each.judged
    return each.reference, each.verdict, each.remark, each.role, each.on, judged


def test_a_new_file_says_what_it_is_and_reads_back() -> None:
    text = with_judgements("", (judgement(),))
    assert text.startswith("# What people judged")
    assert [words(each) for each in read(text)] == [words(judgement())]


@pytest.mark.parametrize(
    "remark",
    [
        "“quoted”",
        "yes",
        "- a dash",
        "a # b: c",
        "'single' \"double\"",
        "@home, *star & 50% [x] {y}",
        "two\nlines: # here",
        "  spaces\t\n\n  and tabs ",
        "ends …",
        "2026-05-02",
        "What I would change:\n• nothing\n1. or this:\n\u00a0– and that",
        "Świętość, 你好, ‏שלום",
    ],
)
def test_remarks_come_back_as_they_were_typed(remark: str) -> None:
    [found] = read(with_judgements("", (judgement(remark),)))
    assert found.remark.split() == tidy(remark).split()


@given(st.text(min_size=1).filter(lambda text: bool(tidy(text).strip())))
def test_any_remark_at_all_comes_back(remark: str) -> None:
    [found], _ = read_reviews(PATH, with_judgements("", (judgement(remark, remark),)).encode())
    assert found.remark.split() == tidy(remark).split()


def test_what_people_wrote_by_hand_stays_letter_for_letter() -> None:
    before = "# ours\nreviews:\n- criterion: cpd/CPD1   # mine\n  verdict: met\n  remark: Yes.\n"
    before += "  role: trainer\n  on: 2 May 2026\n\n\n"
    after = with_judgements(before, (judgement(),))
    assert after.startswith(before.rstrip())
    assert [each.reference for each in read(after)] == ["cpd/CPD1", "uk-spi/UKS2a"]


def test_an_empty_list_and_other_keys_are_added_to(tmp_path: Path) -> None:
    for before in ("reviews:\n", "# only a comment\n", "reviews:\n  # none yet\n"):
        path = tmp_path / PATH
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(before)
        assert keep(tmp_path, [("one", judgement())]) == (PATH,)
        assert path.read_text().startswith(before.rstrip())
        assert len(read(path.read_text())) == 1


@pytest.mark.parametrize(
    "before",
    [
        "reviews: []\n",
        "reviews:\n  - criterion: cpd/CPD1\n    verdict: met\nmore: here\n",
        "- a list\n",
        "reviews: some words\n",
    ],
)
def test_a_file_that_cannot_be_added_to_is_left_as_it_is(tmp_path: Path, before: str) -> None:
    path = tmp_path / PATH
    path.parent.mkdir(parents=True)
    path.write_text(before)
    with pytest.raises(StoppedError) as stopped:
        keep(tmp_path, [("one", judgement())])
    assert stopped.value.diagnostic.rule.name == "judgements-not-added"
    assert path.read_text() == before


def test_a_file_in_another_encoding_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / PATH
    path.parent.mkdir(parents=True)
    path.write_bytes("reviews:\n".encode("utf-16"))
    with pytest.raises(StoppedError):
        keep(tmp_path, [("one", judgement())])
    assert path.read_bytes() == "reviews:\n".encode("utf-16")


def test_of_several_files_none_is_written_where_one_cannot_be(tmp_path: Path) -> None:
    for name, text in (("one", "reviews:\n"), ("two", "reviews: []\n")):
        (tmp_path / "modules" / name).mkdir(parents=True)
        (tmp_path / "modules" / name / "reviews.yaml").write_text(text)
    with pytest.raises(StoppedError):
        keep(tmp_path, [("one", judgement()), ("two", judgement())])
    assert (tmp_path / PATH).read_text() == "reviews:\n"
