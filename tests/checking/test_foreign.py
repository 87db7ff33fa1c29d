"""Commands of other programs are seen where a group writes, and left alone where people speak."""

from __future__ import annotations

import pytest

from tests.small_project import files_of, project_of

TOP = "# Consent\n\n## Saying no\n\n"


def said_about(text: str) -> list[int]:
    project = project_of(files_of(TOP + text))
    found = [each for each in project.diagnostics if each.rule.name == "mark-of-another-program"]
    return [each.span.line for each in found]


@pytest.mark.parametrize(
    "text",
    [
        "Read {% include x.md %} this.\n",
        "> ## Challenge\n>\n> Talk.\n{: .challenge}\n",
        "| Say |\n|---|\n| {{ name }} |\n",
        "- \\newpage\n",
    ],
)
def test_a_mark_is_seen_wherever_a_group_writes(text: str) -> None:
    assert len(said_about(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Type `{% include x.md %}` there.\n",
        "```\n{{ name }}\n```\n",
        "::: {.voice .invented}\nI typed [TOC] and {{ name }}, and nothing came.\n:::\n",
        "Meet at 10:30:45, or [in the hall]. Half {or less} is fine: really.\n",
    ],
)
def test_code_voices_and_plain_brackets_are_left_alone(text: str) -> None:
    assert said_about(text) == []
