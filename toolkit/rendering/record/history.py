"""Parts about what was tried and what came of it: pilots, changes, risks, what there was before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from toolkit.accrediting.record.groups import FEWEST, Groups, people, total
from toolkit.accrediting.record.tried import (
    Change,
    Impact,
    Pilot,
    Risk,
    impacts,
    pilots,
    provision,
    risks,
)
from toolkit.model.counts import counted
from toolkit.model.package import Module
from toolkit.rendering.record.people import PROTECTED
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

CHANGES = {
    Change.GOOD: Shape.FULL,
    Change.BAD: Shape.HALF,
    Change.NONE: Shape.DASH,
    Change.UNSAID: Shape.EMPTY,
}
FORESEEN = {
    "yes": mark(Shape.FULL, "foreseen"),
    "no": mark(Shape.HALF, "came later"),
}


def tried(module: Module, groups: Groups) -> Part:
    """Pilots: who came, what was found, what was changed."""
    found = pilots(module.record)
    small = any(0 < n < FEWEST for each in found for _, n in each.groups)
    table = Table(
        "Pilots",
        ("When and where", "Who came", "What was found", "What was changed"),
        tuple(_pilot(each, module, groups) for each in found),
        (22, 22, 28, 28),
    )
    return Part("pilots", "What was tried", (PROTECTED,) if small else (), tables=(table,))


def changed(module: Module) -> Part:
    """Impacts, good and bad and none."""
    found = impacts(module.record)
    table = Table(
        "Changes",
        ("What changed", "How", "How we know", "When"),
        tuple(_impact(each, module) for each in found),
        (34, 18, 30, 18),
    )
    return Part(
        "impact",
        "What changed because people were involved",
        (sums(found),) if found else (),
        (),
        (table,),
    )


def sums(found: Sequence[Impact]) -> str:
    """How many changes of each kind; those whose kind nobody wrote stand apart."""
    counts = Counter(each.kind for each in found)
    text = ", ".join(
        f"{counts[kind]} {kind.value if kind is not Change.NONE else 'without a change'}"
        for kind in (Change.GOOD, Change.BAD, Change.NONE)
    )
    rest = f"; {counts[Change.UNSAID]} whose kind is not written" if counts[Change.UNSAID] else ""
    return f"{text}{rest}."


def at_risk(module: Module) -> Part:
    """The risk register, with what was foreseen."""
    found = risks(module.record)
    table = Table(
        "Risks",
        ("What could happen", "From 1 to 5", "At the start", "What is done", "Now"),
        tuple(_risk(each, module) for each in found),
        (31, 12, 16, 30, 11),
    )
    return Part(
        "risks", "What could go amiss", (foreseen(found),) if found else (), tables=(table,)
    )


def foreseen(found: Sequence[Risk]) -> str:
    """How many risks were foreseen, of those where somebody wrote it."""
    counts = Counter(each.foreseen for each in found)
    asked = counts["yes"] + counts["no"]
    rest = f" For {len(found) - asked} nobody has written it." if len(found) > asked else ""
    return f"{counts['yes']} of {counted(asked, 'risk')} foreseen at the start.{rest}"


def before(module: Module) -> Part:
    """What there was before, and why it was not enough."""
    rows = tuple(
        Row(
            Piece(each.name, module.language),
            (
                said(module.language, each.good) or plain("–"),
                said(module.language, each.gap) or plain("–"),
            ),
        )
        for each in provision(module.record)
    )
    table = Table(
        "What there was",
        ("What", "What is good about it", "Why it was not enough"),
        rows,
        (26, 37, 37),
    )
    return Part("existing-provision", "What there was before", tables=(table,))


def _pilot(each: Pilot, module: Module, groups: Groups) -> Row:
    version = f"version {each.version}" if each.version else ""
    when = " · ".join(filter(None, (on_day(each.on), each.where, version))) or "not written down"
    return Row(
        Piece(when, module.language),
        (
            _came(each, groups),
            said(module.language, *each.found) or plain("–"),
            said(module.language, *each.changed) or plain("–"),
        ),
    )


def _came(each: Pilot, groups: Groups) -> Cell:
    """Who came, with no number from which a small one could be worked out."""
    by_group = tuple(f"{capital(groups.called(key))}: {people(n)}" for key, n in each.groups)
    if not by_group:
        return plain(f"{people(each.attended)} in all" if each.attended is not None else "–")
    in_all = ""
    if total(n for _, n in each.groups):
        everybody = each.attended or sum(n for _, n in each.groups)
        others = everybody - sum(n for _, n in each.groups)
        in_all = f"{people(everybody)} in all" if not 0 < others < FEWEST else ""
    return plain(*by_group, in_all)


def _impact(each: Impact, module: Module) -> Row:
    return Row(
        Piece(each.change, module.language),
        (
            mark(CHANGES[each.kind], each.kind.value),
            said(module.language, each.evidence) or plain("nobody has written this yet"),
            plain(on_day(each.on) or "–"),
        ),
    )


def _risk(each: Risk, module: Module) -> Row:
    language = module.language
    owner = f"Looked after by {spaced(each.owner)}" if each.owner else ""
    status = " · ".join(
        filter(None, (each.status, each.review_on and f"look again {on_day(each.review_on)}"))
    )
    grave = f"likely {each.likelihood or '–'}, grave {each.impact or '–'}"
    return Row(
        Piece(each.risk, language, aside=spaced(each.kind)),
        (
            plain(grave if each.likelihood or each.impact else "not written"),
            FORESEEN.get(each.foreseen, mark(Shape.EMPTY, "not written")),
            (Piece(each.action or "nobody has written this yet", language, aside=owner),),
            said(language, status) or plain("–"),
        ),
    )
