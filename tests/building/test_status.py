"""How far a module is: what is finished, what is missing, and who is waited for."""

from tests.small_project import files_of, project_of
from toolkit.building.check import check
from toolkit.building.status import Status, status


def told(text: str) -> Status:
    project = project_of(files_of(text))
    (one,) = status(project, check(project))
    return one


def test_a_module_that_has_just_been_begun() -> None:
    one = told("# Consent\n\n## What it means\n\n![](images/table.png)\n")
    assert one.about == "draft, no times yet"
    assert one.finished == ("1 slide written",)
    assert one.missing == (
        "1 thing to fix",
        "the record does not say yet: what involvement is for, the wellbeing plan, "
        "the evaluation, a pilot",
    )
    assert one.waited_for == ()
    assert one.level == ()


LISTENING = """\
=== modules/package.yaml
title: Ours
frameworks: [uk-spi]
=== modules/example/module.md
# Consent

## What it means {minutes=10}

::: activity {title="In pairs"}
Say yes, then no.
:::

::: voice
I said no.
:::
=== modules/example/record.yaml
feedback:
  - said: Too fast
    did: Two breaks
  - said: Too long
    did: …
needs:
  - text: Explain ethics
"""


def test_who_is_waited_for() -> None:
    one = told(LISTENING)
    assert one.about == "draft, 10 minutes"
    assert one.finished[:3] == ("1 slide written", "1 activity", "nothing that must be fixed")
    assert one.waited_for[:3] == (
        "an answer to what was said (1 of 2)",
        "an answer to what was asked for (1 of 1)",
        "the consent of 1 person",
    )
    assert one.waited_for[3] == "uk-spi: people to judge 33 of 33 criteria"
    assert any(line.startswith("uk-spi: evidence for") for line in one.missing)


def test_judgements_whose_words_changed_are_to_be_given_again() -> None:
    judged = """=== modules/example/reviews.yaml
reviews:
  - criterion: uk-spi/UKS2a
    verdict: met
    remark: It is there.
    role: carer reviewer
    on: 2026-05-02
    judged:
      text: Other words.
"""
    again = (
        "uk-spi: people to judge 33 of 33 criteria, 1 of them again, since the words have changed"
    )
    assert told(LISTENING + judged).waited_for[3] == again


def test_the_likely_reading_level_is_a_band_for_each_section() -> None:
    plain = "You can say yes. You can say no. It is up to you. " * 10
    hard = "Methodological considerations necessitate epidemiological investigation. " * 20
    text = f"# Ours\n\n## One\n\n{plain}\n\n# Theirs\n\n## Two\n\n{hard}\n"
    assert told(f"---\ntitle: All\n---\n\n{text}").level == (
        "plain: “Ours”",
        "very hard: “Theirs”",
    )
    assert told(f"---\ntitle: All\nlanguage: cy\n---\n\n{text}").level == ()
