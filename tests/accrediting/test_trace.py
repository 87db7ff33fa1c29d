"""The states of a criterion, each with an example; and that nobody's word alone makes one found."""

from dataclasses import replace

from tests.accrediting.small import MODULE, answer, coverage, package, shown
from toolkit.accrediting.diagnose import diagnose
from toolkit.accrediting.trace import trace
from toolkit.model.coverage import EvidenceKind, State

PURPOSE = "- filled: involvement.purpose\n  says: the purpose of involvement\n"
AGREED = "- filled: involvement.agreed-on\n  says: the date of that agreement\n"
CLAIM = MODULE.replace("---\n##", "evidence:\n  own/OWN1: hello\n---\n##")
WRITTEN = "involvement:\n  purpose: To ask better questions.\n"
BOTH = WRITTEN + "  agreed on: 2026-05-02\n"


def test_found_when_every_condition_holds() -> None:
    found = answer(PURPOSE + AGREED, record=BOTH)
    assert found.state is State.FOUND
    assert [each.kind for each in found.evidence] == [EvidenceKind.RECORD] * 2


def test_partly_found_when_some_conditions_hold() -> None:
    found = answer(PURPOSE + AGREED, record=WRITTEN)
    assert found.state is State.PARTLY
    assert [each.condition.says for each in found.unmet] == ["the date of that agreement"]


def test_missing_when_none_holds() -> None:
    assert answer(PURPOSE + AGREED).state is State.MISSING


def test_a_claim_alone_is_only_claimed() -> None:
    found = answer(PURPOSE, CLAIM)
    assert found.state is State.CLAIMED
    assert shown(found) == ["claimed by the authors @ hello"]
    assert [each.condition.says for each in found.unmet] == ["the purpose of involvement"]


def test_a_claim_does_not_fill_in_for_a_condition() -> None:
    assert answer(PURPOSE + AGREED, CLAIM, WRITTEN).state is State.PARTLY


def test_a_claim_beside_what_was_found_is_kept_apart() -> None:
    found = answer(PURPOSE, CLAIM, WRITTEN)
    assert found.state is State.FOUND
    assert [each.kind for each in found.evidence] == [EvidenceKind.RECORD, EvidenceKind.CLAIM]


def test_a_claim_points_to_the_lines_of_its_place() -> None:
    [claimed] = answer(PURPOSE, CLAIM).evidence
    assert str(claimed.span) == "modules/small/module.md, line 6"


def test_a_claim_for_a_place_that_is_not_there_is_no_claim() -> None:
    module = CLAIM.replace("own/OWN1: hello", "own/OWN1: goodbye")
    found = coverage(package(PURPOSE, module))
    assert found.answers[0].state is State.MISSING
    assert [(each.reference, each.anchor) for each in found.orphans] == [("own/OWN1", "goodbye")]


def test_without_conditions_a_criterion_is_for_people_even_when_claimed() -> None:
    assert answer().state is State.PEOPLE
    assert answer(module=CLAIM).state is State.PEOPLE


def test_not_needed_with_a_reason_stays_outside_the_counts() -> None:
    record = "not needed:\n  own/OWN1: There is no online session.\n"
    found = coverage(package(PURPOSE, record=record))
    assert found.answers[0].state is State.NOT_NEEDED
    assert found.answers[0].reason == "There is no online session."
    assert found.counted == 0


def test_not_needed_without_a_reason_is_looked_for_as_usual() -> None:
    assert answer(PURPOSE, record="not needed:\n  own/OWN1: TODO\n").state is State.MISSING


def test_a_claim_for_an_unknown_criterion_leads_nowhere() -> None:
    found = coverage(package(PURPOSE, CLAIM.replace("OWN1", "OWN7")))
    assert [(each.reference, each.anchor) for each in found.orphans] == [("own/OWN7", "")]


def test_capitals_do_not_matter_in_ids() -> None:
    assert answer(PURPOSE, CLAIM.replace("own/OWN1", "Own/own1")).state is State.CLAIMED


def test_tracing_twice_gives_the_same() -> None:
    small = package(PURPOSE + AGREED, CLAIM, WRITTEN)
    module, framework = small.modules[0], small.frameworks[0]
    assert trace(module, small, framework) == trace(module, small, framework)


def test_hyphens_spaces_and_capitals_do_not_matter_in_names() -> None:
    small = package(PURPOSE, CLAIM.replace("own/OWN1", "our own/cpd_3"))
    [module], [own] = small.modules, small.frameworks
    named = replace(own, id="our_own", criteria=(replace(own.criteria[0], id="CPD 3"),))
    claimed = trace(module, small, named)
    assert claimed.answers[0].state is State.CLAIMED
    assert claimed.orphans == ()
    small = package(PURPOSE, record="not needed:\n  our_own/CPD 3: We meet in a room.\n")
    spared = trace(small.modules[0], small, named)
    assert spared.answers[0].reason == "We meet in a room."
    assert spared.orphans == ()
    assert diagnose(replace(small, frameworks=(named,))) == ()
    astray = package(PURPOSE, record="not needed:\n  our_own/CPD 4: We meet in a room.\n")
    assert [each.reference for each in trace(astray.modules[0], astray, named).orphans] == [
        "our_own/CPD 4"
    ]


def test_all_the_places_of_something_missing_are_named_apart() -> None:
    found = answer(
        "- any filled: [audience, involvement.agreed-on, governance.owner]\n  says: anything"
    )
    assert found.unmet[0].how == (
        "or in record.yaml, under “involvement”, “agreed on”, "
        "or in record.yaml, under “governance”, “owner”"
    )
