"""The bundled frameworks: complete, readable, in our own words, and honest about where from."""

import re
from pathlib import Path

import pytest

from toolkit.accrediting.conditions import CONDITIONS
from toolkit.model.framework import Framework
from toolkit.reading.framework import read_framework

FOLDER = Path(__file__).parent.parent.parent / "templates/frameworks"
FILES = sorted(FOLDER.glob("*.yaml"))
IDS = {
    "uk-spi": [
        f"UKS{number}{letter}"
        for number, letters in enumerate(("abcde", "abcde", "abcd", "abcd", "abcd", "abcde"), 1)
        for letter in ("", *letters)
    ],
    "cpd": [f"CPD{number}" for number in range(1, 19)],
}
VERDICT = re.compile(r"\b(accredited|compliant|meets|complies|certified)\b", re.IGNORECASE)


def framework(path: Path) -> Framework:
    read, said = read_framework(f"frameworks/{path.name}", path.read_bytes())
    assert read
    assert [f"{each.span}: {each.message}" for each in said] == []
    return read


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_bundled_framework_is_read_without_a_word(path: Path) -> None:
    assert framework(path).id == path.stem


@pytest.mark.parametrize("name", IDS)
def test_every_criterion_is_there(name: str) -> None:
    assert [c.id for c in framework(FOLDER / f"{name}.yaml").criteria] == IDS[name]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_it_says_which_version_whose_words_and_when_it_was_checked(path: Path) -> None:
    read = framework(path)
    assert read.title
    assert read.version
    assert read.licence
    assert read.applies_to
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", read.checked_on)
    assert "own words" in read.wording.casefold()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_criteria_are_short_sentences_without_a_verdict(path: Path) -> None:
    for criterion in framework(path).criteria:
        assert criterion.text.endswith("."), criterion.id
        assert len(criterion.text.split()) <= 25, criterion.id
        assert not VERDICT.search(criterion.text), criterion.id


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_condition_can_be_looked_at_and_has_a_name_in_plain_words(path: Path) -> None:
    for criterion in framework(path).criteria:
        assert criterion.people or criterion.needs, criterion.id
        for condition in criterion.needs:
            assert condition.kind in CONDITIONS
            assert "." not in condition.says, f"{criterion.id}: {condition.says}"
            assert "“" not in condition.says or "none declared" in condition.says


def test_wording_from_memory_is_marked() -> None:
    read = framework(FOLDER / "uk-spi.yaml")
    questions = [criterion for criterion in read.criteria if criterion.id[-1].isalpha()]
    assert all(criterion.from_memory for criterion in questions)
    assert not any(c.from_memory for c in read.criteria if c not in questions)
    assert "from memory" in read.wording
