"""A screen with much to say: in the order of the sources, cut with a count after 20 of a kind."""

from __future__ import annotations

import re

from tests.small_project import files_of, project_of
from toolkit.building.check import check
from toolkit.cli.report import as_next, as_screen

MANY = "# Consent\n\n" + "".join(
    f"## Slide {n}\n\n![](images/table.png)\n\n[here](https://www.nhs.uk/)\n\n" for n in range(25)
)
MANY += "## Your turn\n\n::: discussion\nWhat do you think?\n:::\n"
PLACE = re.compile(r"^modules/example/module\.md, line (\d+): (this picture|this link)", re.M)


def screen(*, everything: bool) -> str:
    project = project_of(files_of(MANY))
    return as_screen(check(project), project.files.get, everything=everything)


def test_everything_stands_in_the_order_of_the_sources() -> None:
    lines = [int(found[1]) for found in PLACE.finditer(screen(everything=True))]
    assert lines == sorted(lines)
    assert len(lines) == 50


def test_after_20_of_a_kind_the_rest_are_counted_with_the_way_to_see_them() -> None:
    shown = screen(everything=False)
    kinds = [found[2] for found in PLACE.finditer(shown)]
    assert (kinds.count("this picture"), kinds.count("this link")) == (20, 20)
    for name in ("missing-alt-text", "unclear-link-text"):
        assert f"… and 5 more about {name}. To see all: toolkit check --all\n" in shown
    assert shown.endswith("25 things to fix, 25 worth a look.\nNext: toolkit build")


def test_why_it_matters_is_said_once_of_a_kind() -> None:
    shown = screen(everything=True)
    assert shown.count("Why it matters: ") == 2
    assert shown.count("What to do: ") == 50


def test_one_at_a_time_begins_with_what_must_be_fixed() -> None:
    project = project_of(files_of(MANY))
    shown = as_next(check(project), project.files.get)
    assert shown.startswith("modules/example/module.md, line 5: this picture has no description.")
    assert "\n49 more after this.\nNext: mend it, save the file, and type: " in shown
    assert len(PLACE.findall(shown)) == 1
