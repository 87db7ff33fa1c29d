"""A first version of a framework: a file that reads without a word and shows every condition."""

from __future__ import annotations

import json

from toolkit.accrediting.conditions import CONDITIONS
from toolkit.building.new import project_files, slug, title_of

FRAMEWORK = """\
# What you ask of a module, for its checklist. Change every line of this as you like.
#
# Every criterion has an id, a text, and what it needs: small things that the toolkit can look for.
# "says" names each thing in plain words, as the checklist will print it.
# "people: yes" means that a person must judge it as well.
# The toolkit never says that a criterion is met. People do.

title: {title}
version: "1"
wording: Our own words.
# checked on: 2026-11-22
# owner: who keeps it
# source: where to read it
# licence: what its owner allows
# applies to: what it was made for
# superseded by: what replaces it, and from when

criteria:
  - id: C1
    text: The purpose of involvement was agreed together.
    needs:
      - filled: involvement.purpose
        says: the purpose of involvement

  - id: C2
    text: People have time to think.
    people: yes
    needs:
      - has: reflection
        says: room to write down thoughts

  # A criterion without needs is for people alone.
  - id: C3
    text: People feel welcome.

# Everything that the toolkit can look for. Copy the lines that you want under "needs:",
# and take the "# " away in front of them.
"""

SAMPLES: dict[str, tuple[str, ...]] = {
    "filled": ("filled: involvement.purpose", "says: the purpose of involvement"),
    "any-filled": ("any filled: [team.credit-as, authors]", "says: credit to people"),
    "count": (
        "count: involvement.agreed-by",
        "at least: 2",
        "says: agreement by at least two groups",
    ),
    "includes": (
        "includes: team.stages",
        "one of: [design, deliver]",
        "says: people in the team who took part",
    ),
    "every-entry": (
        "every entry: feedback",
        "has: [did, reason]",
        "says: an answer to every piece of feedback",
    ),
    "names-experience": (
        "names experience: slides.led-by",
        "says: slides led by people who use services, or carers",
    ),
    "date-ahead": ("date ahead: governance.review-by", "says: a date for the next review"),
    "breaks-at-least-every": ("breaks at least every: 45 minutes",),
    "activities-take-at-least": ("activities take at least: 50%",),
    "slide-about": (
        "slide about: [support, someone to talk to]",
        "says: a slide about support, in the handout too",
    ),
    "has": ("has: [activity, discussion]", "says: something to do together"),
    "makes": ("makes: certificate", "says: a certificate"),
    "formats-at-least": ("formats at least: 2",),
}
"""How a condition is written that takes more than its name, as an example for each."""


def framework_starter(name: str, *, with_package: bool) -> dict[str, str]:
    """The files of a new framework: path in the project → text. `name` is as a person typed it."""
    title = json.dumps(title_of(name), ensure_ascii=False)
    text = FRAMEWORK.format(title=title) + "".join(_shown(kind) for kind in CONDITIONS)
    files = {f"templates/frameworks/{slug(name)}.yaml": text}
    return files | (project_files() if with_package else {})


def _shown(name: str) -> str:
    """One condition in comments: what it looks for, then how it is written."""
    first, *below = SAMPLES.get(name, (name.replace("-", " "),))
    lines = [f"#     - {first}", *(f"#       {line}" for line in below)]
    return "\n".join(("#", f"#     {CONDITIONS[name].about}", *lines)) + "\n"
