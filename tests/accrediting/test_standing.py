"""A judgement stands for the words that were judged; when these change it is stale, and says so."""

from __future__ import annotations

from tests.small_project import project_of
from toolkit.accrediting.standing import NOTHING, Change, Reviewed, is_open, reviewed
from toolkit.accrediting.trace import trace

FRAMEWORK = """\
title: Ours
version: "{version}"
criteria:
  - id: A1
    text: {text}
    needs:
      - has: activity
        says: something to do
  - id: A2
    text: Its purpose is known.
    needs:
      - filled: involvement.purpose
        says: the purpose
  - id: A3
    text: People feel welcome.
"""
MODULE = """\
{top}# One

{before}## Hello {{#hello}}

::: activity {{title="In pairs" #pairs}}
{words}
:::
"""
RECORD = "involvement:\n  purpose: {purpose}\n"
LONG = "To learn together, and to say what each of us would do in another way the next time."


def now(**words: str) -> dict[str, Reviewed]:
    """What stands at each criterion, with some words of the example changed."""
    said = {
        "version": "1",
        "text": "People do something.",
        "words": "Talk in pairs.",
        "before": "",
        "top": "",
        "purpose": LONG,
        "reviews": "",
    } | words
    files = {
        "modules/package.yaml": "title: Ours\nframeworks: ours\n",
        "templates/frameworks/ours.yaml": FRAMEWORK.format(**said),
        "modules/one/module.md": MODULE.format(**said),
        "modules/one/record.yaml": RECORD.format(**said) + said.get("record", ""),
        "modules/one/reviews.yaml": said["reviews"],
    }
    package = project_of({path: text.encode() for path, text in files.items()}).package
    [module], [framework] = package.modules, package.frameworks
    return dict(reviewed(module, trace(module, package, framework)))


def judged(criterion: str, role: str = "carer reviewer", on: str = "2026-05-02", **was: str) -> str:
    """A judgement of what stood there, as a file says it."""
    words = now(**was)[criterion].now
    evidence = words.evidence.replace("\n", "\n        ")
    return f"""\
  - criterion: ours/{criterion}
    verdict: met
    remark: It is there.
    role: {role}
    on: {on}
    judged:
      framework version: "{words.version}"
      text: {words.text}
      evidence: |-
        {evidence}
"""


def changes(criterion: str, reviews: str, **words: str) -> list[tuple[Change, ...]]:
    found = now(reviews="reviews:\n" + reviews, **words)[criterion]
    return [opinion.changes for opinion in found.opinions]


def test_what_is_judged_are_the_whole_words_behind_the_evidence() -> None:
    found = now()
    assert found["A1"].now.evidence.splitlines() == [
        "Found.",
        "• something to do",
        "In pairs",
        "Talk in pairs.",
    ]
    assert LONG in found["A2"].now.evidence
    assert found["A3"].now.evidence == "Nothing that the toolkit looks for."


def test_nothing_is_stale_while_the_words_are_the_same_wherever_they_stand() -> None:
    for criterion in ("A1", "A2", "A3"):
        more = "## Before\n\nOne slide more.\n\n"
        assert changes(criterion, judged(criterion), before=more) == [()]


def test_other_words_on_the_slide_make_it_stale_and_show_before_and_after() -> None:
    assert changes("A1", judged("A1"), words="Talk in threes.") == [
        (Change("the evidence", ("Talk in pairs.",), ("Talk in threes.",)),)
    ]


def test_words_beyond_what_a_label_shows_count_too() -> None:
    assert len(changes("A2", judged("A2"), purpose=LONG.replace("next", "second"))[0]) == 1


def test_another_version_or_wording_of_the_framework_makes_it_stale() -> None:
    [found] = changes("A3", judged("A3"), version="2")
    assert found == (Change("the framework's version", ("1",), ("2",)),)
    [found] = changes("A1", judged("A1"), text="People try it out.")
    assert [change.what for change in found] == ["the words of the criterion"]


def test_evidence_that_went_away_is_a_change() -> None:
    [found] = changes("A2", judged("A2"), purpose="TODO")
    assert "• Not found: the purpose; only a starter prompt" in found[0].now
    assert NOTHING not in found[0].before


def test_without_the_words_nobody_can_say_what_was_judged() -> None:
    lines = judged("A1").splitlines(keepends=True)[:5]
    [found] = changes("A1", "".join(lines))
    assert "not written down" in found[0].before[0]


def test_each_role_has_its_newest_judgement_and_the_others_are_history() -> None:
    reviews = (
        judged("A1", on="2026-06-01")
        + judged("A1", "Carer  Reviewer", on="2026-05-01")
        + judged("A1", "trainer", on="2026-05-03")
    )
    found = now(reviews="reviews:\n" + reviews)["A1"]
    assert [(o.judgement.role, o.judgement.on) for o in found.opinions] == [
        ("trainer", "2026-05-03"),
        ("carer reviewer", "2026-06-01"),
    ]
    assert [each.on for each in found.earlier] == ["2026-05-01"]
    assert not is_open(found.opinions, "CARER reviewer")
    assert is_open(found.opinions, "researcher")


VOICE = "::: voice {{consent=st1}}\n{}\n:::\n"


def test_a_persons_own_words_are_never_kept_and_still_seen_to_change() -> None:
    story = "stories:\n  - id: st1\n    consent: given\n"
    said = "I said no and they thanked me"
    before = judged("A1", words=VOICE.format(said), record=story)
    assert said not in before
    assert "[a person's own words, consent st1, fingerprint " in before
    assert changes("A1", before, words=VOICE.format(said), record=story) == [()]
    [[found]] = changes("A1", before, words=VOICE.format("I said yes"), record=story)
    assert "fingerprint" in found.before[0]


def test_of_a_photograph_in_a_line_only_its_code_is_kept() -> None:
    stories = "stories:\n  - id: st1\n    consent: given\n"
    words = "A day out ![Robin laughs](a.png){consent=st1} at last."
    evidence = now(words=words, record=stories)["A1"].now.evidence
    assert "Robin" not in evidence
    assert "A day out [a person's own picture, consent st1, fingerprint " in evidence


def test_what_is_found_and_claimed_says_once_what_changed() -> None:
    claimed = "---\nevidence:\n  ours/A1: pairs\n---\n"
    before = judged("A1", top=claimed)
    assert before.count("Talk in pairs.") == 2
    [[found]] = changes("A1", before, top=claimed, words="Talk in threes.")
    assert (found.before, found.now) == (("Talk in pairs.",), ("Talk in threes.",))
