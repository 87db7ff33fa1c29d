"""Quality frameworks as data: criteria, and the conditions that evidence for each must hold."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.model.source import Span


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that can be looked up or worked out.

    `kind` is a name in `toolkit.accrediting.conditions`; `field` a dotted path in the record or
    the front matter, or ""; `number` a least count or share; `values` the words looked for;
    `says` the condition as a phrase a person can read.
    """

    span: Span
    kind: str
    says: str
    field: str = ""
    number: float = 0
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line of a framework; `people` says that a person must judge it as well."""

    span: Span
    id: str
    text: str
    group: str = ""
    needs: tuple[Condition, ...] = ()
    people: bool = True


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
