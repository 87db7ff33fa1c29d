"""Equality in view: who leads which slides, for how long, and who signed off; numbers only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from toolkit.accrediting.record.entries import entries_at, one
from toolkit.accrediting.record.groups import CARERS, Groups, has_carers, key_of
from toolkit.model.blocks import Activity, Discussion
from toolkit.model.minutes import NO_TIME, Minutes
from toolkit.model.package import Module, Slide
from toolkit.model.quickly import dataclass
from toolkit.model.timing import doing, is_learning


@dataclass(frozen=True, slots=True)
class Led:
    """A slide, or an activity that somebody else leads: how long, and by which groups (keys).

    `number` counts the module's slides from 1; `groups` is () where nobody wrote who leads, and
    holds "" for somebody of no known group.
    """

    number: int
    slide: str
    activity: str
    minutes: Minutes
    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """What one group led and signed; minutes that groups led together count for each of them."""

    key: str
    slides: int
    minutes: Minutes
    sign_offs: int


def led(module: Module, groups: Groups) -> tuple[Led, ...]:
    """Each slide of a module with who leads it, breaks left out, in order."""
    return tuple(
        part
        for number, slide in enumerate(module.slides, start=1)
        for part in _parts(number, slide, groups)
    )


def sign_offs(module: Module) -> tuple[str, ...]:
    """The key of the group of each sign-off."""
    signed = entries_at(module.record.entries, "governance.sign-off")
    return tuple(key_of(one(each, "group")) for each in signed)


def shares(parts: Iterable[Led], signed: Iterable[str], known: Iterable[str]) -> tuple[Share, ...]:
    """What each group led and signed; groups that are only known are there with nothing.

    There is a row for carers in any case, since nobody should have to look for it.
    """
    each = tuple(parts)
    signs = tuple(signed)
    keys = dict.fromkeys((*known, *(key for part in each for key in part.groups), *signs))
    if not any(map(has_carers, keys)):
        keys[key_of(CARERS)] = None
    return tuple(
        Share(
            key,
            len({part.number for part in each if key in part.groups}),
            sum((part.minutes for part in each if key in part.groups), NO_TIME),
            signs.count(key),
        )
        for key in keys
    )


def _parts(number: int, slide: Slide, groups: Groups) -> Iterator[Led]:
    """A slide, less the time of activities in it that name who leads them; then each of those."""
    if not is_learning(slide):
        return
    every = tuple(doing(slide.blocks))
    apart = [each for each in every if isinstance(each, Activity) and each.led_by]
    rest = _rest(slide, apart, [each for each in every if each not in apart])
    if slide.led_by or rest != NO_TIME or not apart:
        yield Led(number, slide.title, "", rest, groups.leaders(slide.led_by))
    for each in apart:
        minutes = each.minutes or NO_TIME
        yield Led(number, slide.title, each.title, minutes, groups.leaders(each.led_by))


def _rest(
    slide: Slide, apart: Sequence[Activity | Discussion], others: Sequence[Activity | Discussion]
) -> Minutes:
    """What is left of a slide's time beside the activities that somebody else leads."""
    if slide.minutes is None:
        return sum((each.minutes for each in others if each.minutes), NO_TIME)
    gone = sum((each.minutes for each in apart if each.minutes), NO_TIME)
    return Minutes(max(0, slide.minutes.least - gone.most), max(0, slide.minutes.most - gone.least))
