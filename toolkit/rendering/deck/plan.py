"""A module → its deck as plain data: title, outcomes, sections, slides, closing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from toolkit.model.blocks import Activity, Callout, CalloutKind, Voice
from toolkit.model.diagnostics import Diagnostic
from toolkit.model.inlines import Picture
from toolkit.model.package import Module, Package, Section, Slide
from toolkit.model.record import Entries, Scalar, filled, values_at
from toolkit.model.words import walk
from toolkit.rendering.deck.images import image_of
from toolkit.rendering.deck.pieces import Making
from toolkit.rendering.deck.presentation import (
    Beside,
    Image,
    Mark,
    Passage,
    Piece,
    PlannedDeck,
    PlannedSlide,
    Prose,
    Role,
    Run,
    Style,
)
from toolkit.rendering.deck.runs import Margin, clean
from toolkit.rendering.deck.scenes import planned
from toolkit.rendering.format import Job

OUTCOMES_TITLE = "What you will learn"
CLOSING_TITLE = "Thank you"
CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Plan:
    """A deck as it was meant, and what there is to say about it."""

    deck: PlannedDeck
    diagnostics: tuple[Diagnostic, ...] = ()


def plan(job: Job) -> Plan:
    """The deck of the job's module, before it is known what fits on a slide."""
    module, package = job.subject, job.package
    said: list[Diagnostic] = []
    images: dict[Picture, Image] = {}

    def image(picture: Picture) -> Image:
        if picture not in images:
            images[picture], problems = image_of(picture, job.assets, job.templates.files)
            said.extend(problems)
        return images[picture]

    making = Making(Margin(), image, lambda voice: _consented(module, voice))
    slides = [_title_slide(module, package)]
    slides.extend(_session(module, package, making))
    deck = PlannedDeck(
        title=module.title,
        organisation=package.organisation,
        language=module.language,
        footer=package.title,
        stamp=job.stamp,
        date=module.date or package.date,
        slides=tuple(slides),
    )
    return Plan(deck, tuple(said))


def _session(module: Module, package: Package, making: Making) -> Iterator[PlannedSlide]:
    if module.outcomes and not _places_outcomes(module):
        yield _outcomes_slide(module)
    number, part = 0, module.title
    closed = False
    for section in module.sections:
        if section.title:
            number, part = number + 1, section.title
            yield replace(_section_slide(module, section, number), section=part)
        for slide in section.slides:
            title = clean(slide.title) or clean(section.title or module.title)
            closed = closed or _closes(slide)
            for each in planned(slide, title, making, list(package.glossary)):
                yield replace(_dressed(each, slide, module, package), section=part)
    if not closed and (package.contact or package.support or package.feedback):
        yield replace(_closing_slide(module, package), section=part)


def _dressed(each: PlannedSlide, slide: Slide, module: Module, package: Package) -> PlannedSlide:
    """A written slide with what its attributes ask for: outcomes, a break, an ending, a layout."""
    first = slide.id in each.anchors
    if slide.layout:
        named = {role.value: role for role in Role}
        each = replace(each, role=named.get(slide.layout.casefold(), each.role), layout=slide.layout)
    if slide.shows_outcomes and first:
        pieces = (*each.pieces, Prose(module.span, _outcomes(module)))
        return replace(each, pieces=_joined(pieces), anchors=each.anchors + _outcome_ids(module))
    if slide.is_break and first:
        time = Passage((Run(str(slide.minutes)),), style=Style.LARGE) if slide.minutes else None
        pieces = (Prose(slide.span, (time,)), *each.pieces) if time else each.pieces
        return replace(each, role=Role.BREAK, pieces=_joined(pieces))
    if _closes(slide) and first and each.role is Role.CONTENT:
        return _closing(each, package)
    return each


def _joined(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Pieces with running text pulled together where it follows on."""
    from toolkit.rendering.deck.pieces import merged

    return merged(pieces)


def _title_slide(module: Module, package: Package) -> PlannedSlide:
    lines = [package.organisation]
    if makers := _makers(module):
        lines.append(f"Made together by {makers}")
    state = "Draft" if module.status == "draft" else ""
    version = f"version {module.version}" if module.version else ""
    lines.append(", ".join(part for part in (state, version) if part).capitalize())
    if module.record.example:
        lines.append("This is an example module")
    passages = tuple(Passage((Run(clean(line)),)) for line in lines if line)
    return PlannedSlide(
        span=module.span,
        role=Role.TITLE,
        title=clean(module.title),
        pieces=(Prose(module.span, passages),) if passages else (),
        section=module.title,
        key="title slide",
    )


def _makers(module: Module) -> str:
    """Who made it, if the record says so: names as agreed, else the groups."""
    for field in ("team.credit-as", "team.group", "involvement.agreed-by"):
        found = [v.text for v in module.record.at(field) if isinstance(v, Scalar) and filled(v)]
        names = [name.replace("-", " ") for name in dict.fromkeys(found)]
        if len(names) > 1:
            return f"{', '.join(names[:-1])} and {names[-1]}"
    return ""


def _outcomes_slide(module: Module) -> PlannedSlide:
    return PlannedSlide(
        span=module.span,
        role=Role.CONTENT,
        title=OUTCOMES_TITLE,
        pieces=(Prose(module.span, _outcomes(module)),),
        anchors=_outcome_ids(module),
        section=module.title,
        key="outcomes slide",
    )


def _outcomes(module: Module) -> tuple[Passage, ...]:
    return tuple(_bullet(outcome.text) for outcome in module.outcomes)


def _outcome_ids(module: Module) -> tuple[str, ...]:
    return tuple(outcome.id for outcome in module.outcomes if outcome.id)


def _places_outcomes(module: Module) -> bool:
    """Whether the author already shows the outcomes somewhere."""
    return any(
        slide.shows_outcomes
        or any(
            isinstance(block, Callout) and block.kind is CalloutKind.OBJECTIVES
            for block in walk(slide.blocks)
        )
        for slide in module.slides
    )


def _section_slide(module: Module, section: Section, number: int) -> PlannedSlide:
    served = {
        name
        for slide in section.slides
        for name in (
            *slide.outcomes,
            *(n for b in walk(slide.blocks) if isinstance(b, Activity) for n in b.outcomes),
        )
    }
    lines = tuple(_bullet(each.text) for each in module.outcomes if each.id in served)
    return PlannedSlide(
        span=section.span,
        role=Role.SECTION,
        title=clean(section.title),
        pieces=(Prose(section.span, lines),) if lines else (),
        anchors=(section.id,),
        aside=str(number),
        key=f"section {section.id}",
    )


def _closes(slide: Slide) -> bool:
    return CLOSING in (slide.layout.casefold(), slide.id)


def _closing_slide(module: Module, package: Package) -> PlannedSlide:
    heading = Passage((Run("What we worked towards"),), style=Style.LABEL)
    words = (heading, *_outcomes(module)) if module.outcomes else ()
    bare = PlannedSlide(
        span=module.span,
        role=Role.CLOSING,
        title=CLOSING_TITLE,
        pieces=(Prose(module.span, words),) if words else (),
        key="closing slide",
    )
    return _closing(bare, package)


def _closing(each: PlannedSlide, package: Package) -> PlannedSlide:
    """A last slide: its own words at the left, where to turn to at the right."""
    lines: list[Passage] = []
    for name, words in (
        ("Support", package.support),
        ("Tell us what you think", package.feedback),
        ("Contact", package.contact),
    ):
        if words:
            lines.append(Passage((Run(name),), style=Style.LABEL))
            lines.append(Passage((Run(clean(words)),)))
    if not lines:
        return each
    right = Prose(package.span, tuple(lines))
    if not each.pieces:
        return replace(each, role=Role.CLOSING, pieces=(right,))
    columns = Beside(each.span, (each.pieces, (right,)), (0.55, 0.45))
    return replace(each, role=Role.CLOSING, pieces=(columns,))


def _bullet(text: str) -> Passage:
    return Passage((Run(clean(text)),), mark=Mark.BULLET)


def _consented(module: Module, voice: Voice) -> bool:
    """Whether the record holds a story of this id whose consent was given."""
    for story in module.record.at("stories"):
        if isinstance(story, Entries) and voice.consent:
            ids = [v.text for v in values_at(story, "id") if isinstance(v, Scalar)]
            states = [v.text for v in values_at(story, "consent.status") if isinstance(v, Scalar)]
            if voice.consent in ids and "given" in states:
                return True
    return False
