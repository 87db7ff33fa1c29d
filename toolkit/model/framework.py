"""Quality frameworks as data: criteria, and the conditions that evidence for each must hold."""

from __future__ import annotations

from toolkit.model.fields import normal_key
from toolkit.model.quickly import dataclass
from toolkit.model.source import Span


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that can be looked up or worked out.

    `kind` is a name in `toolkit.accrediting.conditions.CONDITIONS`; `fields` are dotted paths
    in the record, the front matter or the package; `number` is a least count, a share (0 to 1)
    or minutes, as the kind has it; `values` are the words looked for; `says` names the thing
    looked for in words that a person can read, such as "the purpose of involvement".
    """

    span: Span
    kind: str
    says: str
    fields: tuple[str, ...] = ()
    number: float = 0
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line of a framework.

    `people` says that a person must judge it as well; a criterion without `needs` is always for
    people. `from_memory` says that nobody has yet held the wording against the source.
    """

    span: Span
    id: str
    text: str
    group: str = ""
    needs: tuple[Condition, ...] = ()
    people: bool = True
    from_memory: bool = False


@dataclass(frozen=True, slots=True)
class Framework:
    """A quality framework, in our own words.

    `version` is the version paraphrased, `checked_on` when that was checked, `superseded_by`
    what replaces it. `wording` says whose words these are, `applies_to` what it was made for.
    """

    span: Span
    id: str
    title: str
    version: str
    criteria: tuple[Criterion, ...]
    owner: str = ""
    source: str = ""
    checked_on: str = ""
    licence: str = ""
    wording: str = ""
    applies_to: str = ""
    superseded_by: str = ""

    def is_called(self, name: str) -> bool:
        """Whether `name` means this framework; capitals, spaces and hyphens do not matter."""
        return normal_key(self.id) == normal_key(name)

    def criterion(self, id: str) -> Criterion | None:
        """The criterion with an id (capitals, spaces and hyphens do not matter), or None."""
        return next((c for c in self.criteria if normal_key(c.id) == normal_key(id)), None)
