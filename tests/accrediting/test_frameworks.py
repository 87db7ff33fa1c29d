"""The bundled frameworks: complete, readable, in our own words, and honest about where from."""

import re
from functools import cache
from pathlib import Path

import pytest

from tests.accrediting.small import MODULE
from tests.small_project import project_of
from toolkit.accrediting.conditions import CONDITIONS
from toolkit.accrediting.trace import trace
from toolkit.building.project import open_project
from toolkit.model.coverage import State
from toolkit.model.framework import Framework
from toolkit.model.package import Package
from toolkit.reading.framework import read_framework
from toolkit.reading.package import read_package

FOLDER = Path(__file__).parent.parent.parent / "templates/frameworks"
FILES = sorted(FOLDER.glob("*.yaml"))
IDS = {
    "uk-spi": [
        f"UKS{number}{letter}"
        for number, letters in enumerate(("abcde", "abcde", "abcd", "abcd", "abcd", "abcde"), 1)
        for letter in ("", *letters)
    ],
    "cpd": [f"CPD{number}" for number in range(1, 19)],
    "coprod": [*(f"COP{number}" for number in range(1, 6)), *(f"COPF{n}" for n in range(1, 8))],
    "4pi": ["4PI-1", "4PI-1a", "4PI-2", "4PI-2a", "4PI-3", "4PI-4", "4PI-4a", "4PI-5"],
    "gripp2-sf": [f"GRIPP2-SF-{number}" for number in range(1, 6)],
    "hcpc-set": [
        *("SET3.7", "SET3.7-T1", "SET3.7-T2", "SET3.7-T3", "SET3.7-T4", "SET3.7-J"),
        *("SET3.8", "SET3.4", "SET3.10", "SET3.17", "SET4.9", "SET4.10", "SET6"),
    ],
    "kirk": ["K1", "K2a", "K2b", "K3a", "K3b", "K4a", "K4b"],
    "ais": [f"AIS{number}" for number in range(1, 7)],
}
FROM_MEMORY = {
    "uk-spi": [id for id in IDS["uk-spi"] if id[-1].isalpha()],
    "cpd": [],
    "coprod": ["COPF5", "COPF6", "COPF7"],
    "4pi": [],
    "gripp2-sf": [],
    "hcpc-set": ["SET3.7-J", "SET3.4", "SET3.10", "SET3.17", "SET4.9", "SET4.10", "SET6"],
    "kirk": [],
    "ais": [],
}
VERDICT = re.compile(r"\b(accredited|compliant|meets|complies|certified)\b", re.IGNORECASE)


def framework(path: Path) -> Framework:
    read, said = read_framework(f"frameworks/{path.name}", path.read_bytes())
    assert read
    assert [f"{each.span}: {each.message}" for each in said] == []
    return read


@cache
def examples() -> Package:
    """The package of example modules that comes with the toolkit."""
    return open_project(FOLDER.parent.parent).package


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
    assert not VERDICT.search(path.read_text("utf-8"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_condition_can_be_looked_at_and_has_a_name_in_plain_words(path: Path) -> None:
    for criterion in framework(path).criteria:
        assert criterion.people or criterion.needs, criterion.id
        for condition in criterion.needs:
            assert condition.kind in CONDITIONS
            assert "." not in condition.says, f"{criterion.id}: {condition.says}"
            assert "“" not in condition.says or "none declared" in condition.says


@pytest.mark.parametrize("name", FROM_MEMORY)
def test_wording_from_memory_is_marked(name: str) -> None:
    read = framework(FOLDER / f"{name}.yaml")
    assert [c.id for c in read.criteria if c.from_memory] == FROM_MEMORY[name]
    assert ("from memory" in read.wording) == bool(FROM_MEMORY[name])


def test_every_bundled_framework_is_looked_at_here() -> None:
    assert [path.stem for path in FILES] == sorted(IDS) == sorted(FROM_MEMORY)


def test_what_is_being_replaced_says_so() -> None:
    replaced = {path.stem: framework(path).superseded_by for path in FILES}
    assert [name for name, heir in replaced.items() if heir] == ["hcpc-set"]
    assert "2027" in replaced["hcpc-set"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_it_traces_the_example_modules(path: Path) -> None:
    package = examples()
    read = framework(path)
    for module in package.modules:
        coverage = trace(module, package, read)
        assert [answer.criterion.id for answer in coverage.answers] == IDS[path.stem]
        assert coverage.orphans == ()
        for answer in coverage.answers:
            looked = answer.evidence or answer.unmet or answer.reason
            assert looked or answer.state is State.PEOPLE, (module.id, answer.criterion.id)


def test_a_package_that_names_no_framework_has_the_usual_two() -> None:
    bundled = {f"frameworks/{path.name}": path.read_bytes() for path in FILES}
    files = {
        "modules/package.yaml": b"format: 1\ntitle: Ours\n",
        "modules/small/module.md": MODULE.lstrip().encode(),
    }
    read = read_package(files, bundled)
    assert [each.id for each in read.package.frameworks] == ["uk-spi", "cpd"]


RECORD = """\
involvement:
  review on: 2027-03-01
wellbeing:
  named contact: role:involvement-worker
  check ins:
    - when: 2 days after
pilots:
  - on: 2026-05-01
    found: It was too fast.
risks:
  - kind: funding
    risk: The money could end.
governance:
  owner: role:programme-lead
  review by: 2027-01-01
"""


def test_a_criterion_is_not_found_by_what_is_about_something_else() -> None:
    """What is written for one purpose proves no other, however near the words may sound."""
    files = {
        "modules/package.yaml": "title: Ours\nmake: [slides, handout, checklist]\n",
        "modules/small/module.md": "## Hello\n\n::: reflection\nWhat do I think?\n:::\n",
        "modules/small/record.yaml": RECORD,
    }
    package = project_of({path: text.encode() for path, text in files.items()}).package
    found = {
        answer.criterion.id: answer.state
        for each in package.frameworks
        for answer in trace(package.modules[0], package, each).answers
    }
    assert {id: found[id] for id in ("UKS5c", "UKS6c", "UKS6d", "CPD12", "CPD14")} == {
        "UKS5c": State.PARTLY,
        "UKS6c": State.MISSING,
        "UKS6d": State.MISSING,
        "CPD12": State.MISSING,
        "CPD14": State.MISSING,
    }
