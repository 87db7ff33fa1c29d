"""Evidence that leads nowhere is said with its line, and with the nearest that is there."""

from tests.accrediting.small import MODULE, package
from toolkit.accrediting.diagnose import diagnose
from toolkit.model.package import Package

NEEDS = "- filled: audience"


def said(of: Package) -> list[str]:
    return [f"{each.span}: {each.rule.name}: {each.message} {each.hint}" for each in diagnose(of)]


def claiming(claim: str) -> Package:
    return package(NEEDS, MODULE.replace("---\n##", f"evidence:\n  {claim}\n---\n##"))


def test_evidence_that_leads_somewhere_is_met_with_silence() -> None:
    assert said(claiming("own/OWN1: hello")) == []


def test_a_criterion_that_is_not_there() -> None:
    assert said(claiming("own/OWN7: hello")) == [
        "modules/small/module.md, line 4: orphan-evidence: there is no criterion own/OWN7, so this "
        "shows on no checklist. perhaps you meant “own/OWN1”."
    ]


def test_a_framework_that_is_not_there() -> None:
    assert said(claiming("onw/OWN1: hello")) == [
        "modules/small/module.md, line 4: orphan-evidence: there is no framework “onw” here, so "
        "this shows on no checklist. perhaps you meant “own”."
    ]


def test_a_place_that_is_not_there() -> None:
    assert said(claiming("own/OWN1: helo")) == [
        "modules/small/module.md, line 4: evidence-without-place: the evidence for own/OWN1 points "
        "to “helo”, which is not the id of anything in this module. perhaps you meant “hello”."
    ]


def test_a_place_unlike_any_other_can_be_made() -> None:
    assert said(claiming("own/OWN1: xyz"))[0].endswith(
        "write {#xyz} after the heading that shows it."
    )


def test_not_needed_for_a_criterion_that_is_not_there() -> None:
    [line] = said(package(NEEDS, record="not needed:\n  own/OWN7: We do not.\n"))
    assert line.startswith("modules/small/record.yaml, line 2: orphan-evidence:")


def test_not_needed_without_a_reason() -> None:
    assert said(package(NEEDS, record="not needed:\n  own/OWN1: TODO\n")) == [
        "modules/small/record.yaml, line 2: not-needed-without-reason: own/OWN1 is called not "
        "needed, and no reason is written beside it. write why this module does not need it."
    ]
