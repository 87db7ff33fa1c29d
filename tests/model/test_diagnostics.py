"""A rule is known by its code, whatever else is said of it."""

from toolkit.model.diagnostics import Rule, Severity

WHOLE = Rule("TK900", "a-rule", Severity.ADVICE, "What.", "Why.", "a bad text", "a good text")


def test_a_rule_that_was_read_back_without_its_examples_is_the_same_rule() -> None:
    restored = Rule(*WHOLE[:5])
    assert restored == WHOLE
    assert (restored != WHOLE) is False  # a tuple answers that by itself
    assert {WHOLE: "once"}[restored] == "once"


def test_rules_of_two_codes_are_two_though_they_say_the_same() -> None:
    other = WHOLE._replace(code="TK901")
    assert other != WHOLE
    assert (other == WHOLE) is False
    assert tuple(WHOLE) != WHOLE
