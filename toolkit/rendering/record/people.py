"""Parts about people, by group and never by name: who took part, who led, who signed off."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.accrediting.record.entries import entries_at, one, several
from toolkit.accrediting.record.groups import (
    FEW,
    FEWEST,
    NOBODY,
    NOT_SAID,
    Groups,
    is_mixed,
    people,
    total,
)
from toolkit.accrediting.record.led import Led, Share, led, shares, sign_offs
from toolkit.accrediting.record.team import Member, credits, stages, support, team
from toolkit.model.counts import counted
from toolkit.model.labels import joined
from toolkit.model.minutes import NO_TIME
from toolkit.model.package import Module
from toolkit.rendering.html_words import duration
from toolkit.rendering.record.pieces import (
    Cell,
    Part,
    Piece,
    Row,
    Shape,
    Table,
    capital,
    mark,
    on_day,
    plain,
    said,
    spaced,
)

PROTECTED = (
    f"Numbers of people under {FEWEST} are printed as “{FEW}”, and then no total stands beside "
    "them, so that nobody can be picked out."
)
TOGETHER = "Minutes that groups led together count for each of them. Breaks are left out."


def took_part(module: Module, groups: Groups) -> Part:
    """The team by group and stage, credits as agreed, support, and how people were found."""
    members = team(module)
    record = module.record
    named = said(module.language, *credits(record))
    helped = said(
        module.language,
        *(
            f"{spaced(each.role)}: {each.did}" if each.did else spaced(each.role)
            for each in support(record)
        ),
    )
    facts: list[tuple[str, Cell]] = []
    if named:
        facts.append(("Credited, in the words that each person agreed to", named))
    if helped:
        facts.append(("In the background", helped))
    for label, path in _OPPORTUNITY:
        if texts := several(record.entries, f"opportunity.{path}"):
            facts.append((label, said(module.language, *texts)))
    sentences = tuple(by_group(members, groups)) if members else ()
    tables = (team_table(members, groups),) if members else ()
    return Part("team", "Who took part", sentences, tuple(facts), tables)


def by_group(members: Sequence[Member], groups: Groups) -> list[str]:
    """What there is to say about the numbers of a team."""
    said_so = [PROTECTED] if any(0 < each.people < FEWEST for each in members) else []
    if all_of_them := total(each.people for each in members):
        said_so.append(f"{capital(all_of_them)} people in all.")
    if mixed := [groups.name(each.key) for each in members if is_mixed(each.key)]:
        said_so.append(f"Carers are not counted apart: “{joined(mixed)}” is one group here.")
    return said_so


def team_table(members: Sequence[Member], groups: Groups) -> Table:
    """Groups by stages: a matrix of who took part when."""
    named = stages(members)
    here, not_ = mark(Shape.FULL, "took part"), mark(Shape.EMPTY, "not written")
    rows = tuple(
        Row(
            Piece(capital(groups.name(each.key))),
            (
                mark(Shape.EMPTY, NOBODY) if not each.people else plain(people(each.people)),
                *(here if stage in each.stages else not_ for stage in named),
                plain("; ".join(each.roles) or "–"),
            ),
        )
        for each in members
    )
    each_stage = 46 // len(named)
    widths = (16, 16, *(each_stage for _ in named), 22)
    columns = ("Group", "How many people", *map(capital, named), "What they did")
    return Table("Groups and stages", columns, rows, widths)


def who_led(module: Module, groups: Groups) -> Part:
    """Equality in view: slides, minutes and sign-offs by group, as numbers without a verdict."""
    parts = led(module, groups)
    known = [each.key for each in team(module)]
    if not any(part.groups for part in parts) and not sign_offs(module):
        return Part("equality", EQUALITY, unsaid(parts))
    each_slide = Table(
        "Slide by slide",
        ("Slide", "Minutes", "Led by"),
        tuple(_slide(part, module, groups) for part in parts),
        (44, 20, 36),
    )
    found = shares(parts, sign_offs(module), known)
    tables = (shares_table(found, groups), each_slide, _signed(module, groups))
    return Part("equality", EQUALITY, (TOGETHER, *unsaid(parts)), tables=tables)


EQUALITY = "Who led and who decided"


def unsaid(parts: Sequence[Led]) -> tuple[str, ...]:
    """For how many slides nobody has written who leads them; they stand outside the numbers."""
    open_ = [part for part in parts if not part.groups]
    if not open_:
        return ()
    minutes = sum((part.minutes for part in open_), NO_TIME)
    taken = f" ({duration(minutes)})" if minutes.most else ""
    return (
        f"For {len(open_)} of {counted(len(parts), 'slide')}{taken} nobody has written who leads "
        "them, so they are not counted here.",
    )


def shares_table(found: Sequence[Share], groups: Groups) -> Table:
    """What each group led and signed."""
    return Table(
        "By group",
        ("Group", "Slides led", "Minutes led", "Sign-offs"),
        tuple(
            Row(
                Piece(capital(groups.name(each.key)) if each.key else capital(NOT_SAID)),
                (
                    plain(str(each.slides)),
                    plain(duration(each.minutes) if each.minutes.most else "0 minutes"),
                    plain(str(each.sign_offs)),
                ),
            )
            for each in found
        ),
        (34, 22, 22, 22),
    )


def _slide(part: Led, module: Module, groups: Groups) -> Row:
    leaders = [groups.name(key) if key else f"somebody ({NOT_SAID})" for key in part.groups]
    title = f"{part.slide} – {part.activity}" if part.activity else part.slide
    return Row(
        Piece(f"{part.number}. {title}", module.language),
        (
            plain(duration(part.minutes)) if part.minutes.most else plain("not written"),
            plain(joined(leaders)) if leaders else mark(Shape.EMPTY, "not written yet"),
        ),
    )


def _signed(module: Module, groups: Groups) -> Table:
    rows = tuple(
        Row(
            Piece(capital(groups.called(one(each, "group"))) or capital(NOT_SAID)),
            (
                said(module.language, groups.called(spaced(one(each, "who")))) or plain("–"),
                plain(on_day(one(each, "on")) or "no date"),
            ),
        )
        for each in entries_at(module.record.entries, "governance.sign-off")
    )
    return Table("Who signed it off", ("Group", "Role", "When"), rows, (34, 33, 33))


_OPPORTUNITY = (
    ("Where people could hear of it", "shared-through"),
    ("Who could take part", "open-to"),
    ("Who chose", "chosen-by"),
    ("Who was not reached", "not-reached"),
)
