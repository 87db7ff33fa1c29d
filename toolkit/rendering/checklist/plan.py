"""A checklist as plain data: what every rendering of it says, decided once."""

from __future__ import annotations

import re

from toolkit.accrediting.standing import Opinion
from toolkit.model.coverage import LOOKED_UP, EvidenceKind, State
from toolkit.model.quickly import dataclass
from toolkit.model.review import Judged, Judgement, Verdict

NOT_JUDGED = "not judged yet"
VERDICTS = (NOT_JUDGED, *(verdict.value for verdict in Verdict))
"""What a person can say about a criterion; the toolkit itself only ever says the first."""

FOUND_SO_FAR = "people judge the rest"
PEOPLE_TOO = "people judge as well"
"""What stands beside a state where a criterion asks for more than can be looked for."""

FEW = 3
"""How many places of one piece of evidence a row names in full."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to a place, in words: `handout page 4`; `address` is that of a page beside, or ""."""

    words: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a piece of evidence can be looked at.

    `slide`, `page` and `guide` (a page of the trainer guide) are numbers from 1, or None; `ways`
    say the same in words, and why where there is none. `anchor` is an id in the module, or "",
    `field` one of the record, or "". `for_slides` says whether slides show it, made or not.
    """

    file: str
    line: int
    anchor: str = ""
    slide: int | None = None
    page: int | None = None
    guide: int | None = None
    field: str = ""
    ways: tuple[Way, ...] = ()
    for_slides: bool = False

    @property
    def words(self) -> str:
        """The place in one line: `slide 7, “What consent means” · handout page 4 · module.md …`."""
        return " · ".join(way.words for way in self.ways)


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """One thing that was found, and every place that shows it."""

    kind: EvidenceKind
    words: str
    places: tuple[Place, ...]

    @property
    def first(self) -> tuple[Place, ...]:
        """The places that are named in full."""
        return self.places if len(self.places) <= FEW + 1 else self.places[:FEW]

    @property
    def rest(self) -> str:
        """The other places in a few words, or ""."""
        others = self.places[len(self.first) :]
        if not others:
            return ""
        slides = sorted({place.slide for place in others if place.slide is not None})
        pages = sorted({p.page for p in others if p.slide is None and p.page is not None})
        told = (("slides", slides), ("handout pages", pages))
        numbers = "; ".join(f"{what} {', '.join(map(str, n))}" for what, n in told if n)
        return f"and {len(others)} more places{': ' if numbers else ''}{numbers}"


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing that was looked for in vain.

    `instead` is what there was, or ""; `file` and `keys` (as people type them) say where it
    goes, and `how` what else to do there.
    """

    words: str
    instead: str
    file: str
    keys: tuple[str, ...]
    how: str

    @property
    def where(self) -> str:
        """Where to write it, as people type it: `record.yaml, governance: sign off`."""
        field = ", ".join(filter(None, (self.file, ": ".join(self.keys))))
        return " – ".join(filter(None, (field, self.how)))

    @property
    def there(self) -> str:
        """What there is instead, and where the words go, in one line."""
        return "; ".join(filter(None, (self.instead, self.where)))


@dataclass(frozen=True, slots=True)
class Row:
    """One criterion: what the toolkit found, and room for what people say.

    `people` says that a person must judge it even where everything was found. `reference` names
    module, framework and criterion, `now` are the words to judge. `opinions` are what people
    say of it, a role each, the newest first; `earlier` what the same roles had said before.
    """

    id: str
    text: str
    group: str
    from_memory: bool
    state: State
    people: bool
    evidence: tuple[EvidenceLine, ...]
    lacks: tuple[Lack, ...]
    reason: str
    reference: str
    now: Judged
    opinions: tuple[Opinion, ...] = ()
    earlier: tuple[Judgement, ...] = ()

    @property
    def judgement(self) -> str:
        """The newest verdict in words, or that nobody judged it yet."""
        return self.opinions[0].judgement.verdict.value if self.opinions else NOT_JUDGED

    @property
    def stale(self) -> bool:
        """Whether words changed for which somebody had judged."""
        return any(opinion.stale for opinion in self.opinions)

    @property
    def is_open(self) -> bool:
        """Whether there is something to judge: for the first time, or again."""
        return self.stale or not self.opinions

    @property
    def anchor(self) -> str:
        """The row's id in a page."""
        return anchor_of(self.id)

    @property
    def note(self) -> str:
        """What stands beside the state: a reason, or that it is not the whole answer."""
        if self.state is State.NOT_NEEDED:
            return f"because: {self.reason}"
        if not self.people or not self.needs_looking:
            return ""
        return FOUND_SO_FAR if self.state in (State.FOUND, State.PARTLY) else PEOPLE_TOO

    @property
    def needs_looking(self) -> bool:
        """Whether the toolkit looked for something."""
        return self.state in LOOKED_UP


@dataclass(frozen=True, slots=True)
class Group:
    """Criteria that the framework keeps together."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """How many criteria are in a state, and which."""

    state: State
    ids: tuple[str, ...]

    @property
    def number(self) -> int:
        """How many they are."""
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class ToDo:
    """Something to write, once, and the criteria that it helps."""

    lack: Lack
    ids: tuple[str, ...]

    @property
    def under(self) -> str:
        """What comes before the words: the rest of the keys, below the one that heads the gap."""
        return ", ".join(self.lack.keys[1:])


@dataclass(frozen=True, slots=True)
class Gap:
    """What is still to write at one place: a file, and a key in it ("" for all of the file)."""

    file: str
    key: str
    to_do: tuple[ToDo, ...]


@dataclass(frozen=True, slots=True)
class SlideRow:
    """A slide, and the criteria for which it is evidence; some perhaps only by a claim."""

    anchor: str
    number: int | None
    title: str
    shows: tuple[str, ...]
    claimed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReviewPlan:
    """What people said of a checklist as a whole.

    `summary` are sentences (() where nobody judged anything), `last` the day of the last
    judgement. `changed` are the rows with words that are others now, `earlier` those with
    judgements that were replaced.
    """

    summary: tuple[str, ...] = ()
    last: str = ""
    changed: tuple[Row, ...] = ()
    earlier: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class ChecklistPlan:
    """A checklist. Texts are sentences or lines, `versions` those of its head.

    `uncited` says how many slides are evidence for nothing.
    """

    title: str
    module: str
    module_id: str
    language: str
    framework_id: str
    framework: str
    versions: tuple[str, ...]
    notes: tuple[str, ...]
    summary: str
    examined: tuple[str, ...]
    not_examined: tuple[str, ...]
    figures: tuple[Figure, ...]
    gaps: tuple[Gap, ...]
    groups: tuple[Group, ...]
    review: ReviewPlan
    slides: tuple[SlideRow, ...]
    uncited: str
    orphans: tuple[str, ...]
    stamp: str

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every row, in order."""
        return tuple(row for group in self.groups for row in group.rows)

    def count(self, state: State) -> int:
        """How many criteria are in a state."""
        return sum(row.state is state for row in self.rows)


def sentence(text: str) -> str:
    """Words as a sentence: a large letter first, and a full stop where nothing else ends it."""
    end = "" if text.endswith((".", "?", "!", "”")) else "."
    return f"{text[:1].upper()}{text[1:]}{end}"


def anchor_of(criterion: str) -> str:
    """The id in a page of the row of a criterion."""
    return "criterion-" + re.sub(r"[^A-Za-z0-9.]+", "-", criterion)
