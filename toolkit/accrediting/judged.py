"""The very words that a person judges: what stands behind the evidence for one criterion."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from toolkit.model.blocks import Blocks, Figure, Voice
from toolkit.model.consent import Personal, Standing, consent_for
from toolkit.model.coverage import Answer, Evidence, State
from toolkit.model.framework import Framework
from toolkit.model.inlines import Footnote, Inlines, Picture
from toolkit.model.inside import inner_blocks
from toolkit.model.package import Module, Slide
from toolkit.model.quickly import regex
from toolkit.model.review import Judged
from toolkit.model.words import inlines_of, labels_of, plain, texts, walk, walk_inlines

NO_EVIDENCE = "Nothing that the toolkit looks for."


_LINE = regex(r"; the first is on line \d+")


def judged(said: Words, framework: Framework, answer: Answer) -> Judged:
    """What a person sees who judges a criterion now: its words, their version, the evidence.

    Numbers of slides, pages and lines are not among the words, since they move when something
    else is written.
    """
    lines = [_state(answer)]
    for piece in dict.fromkeys(each.label for each in answer.evidence):
        lines.append(f"• {piece}")
        shown: dict[str, None] = {}
        for evidence in answer.evidence:
            if evidence.label == piece:
                shown.update(dict.fromkeys(said.behind(evidence)))
        lines += shown
    for unmet in answer.unmet:
        lines.append(
            f"• Not found: {'; '.join(filter(None, (unmet.condition.says, unmet.missing)))}"
        )
    criterion = answer.criterion
    return Judged(framework.version, criterion.text, "\n".join(lines))


def _state(answer: Answer) -> str:
    if answer.state is State.PEOPLE and not answer.evidence:
        return NO_EVIDENCE
    because = f", because: {answer.reason}" if answer.reason else ""
    return f"{answer.state.value}{because}".capitalize() + "."


class Words:
    """What stands at each anchor of a module, in lines; worked out once for each."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._found: dict[str, tuple[str, ...]] = {}

    def behind(self, evidence: Evidence) -> tuple[str, ...]:
        """The words behind a piece of evidence: what people wrote there, or what stands there."""
        if evidence.words:
            return tuple(evidence.words.splitlines())
        if evidence.anchor not in self._found:
            self._found[evidence.anchor] = tuple(self._at(evidence.anchor))
        return self._found[evidence.anchor]

    def _at(self, anchor: str) -> Iterator[str]:
        if not anchor:
            return
        for section in self._module.sections:
            whole = bool(section.title) and section.id == anchor
            if whole:
                yield section.title
            for slide in section.slides:
                if whole or slide.id == anchor:
                    yield from self._slide(slide)
                    if not whole:
                        return
                    continue
                for block in walk(slide.blocks):
                    if block.id == anchor:
                        yield from self._said((block,))
                        return

    def _slide(self, slide: Slide) -> Iterator[str]:
        if slide.title:
            yield slide.title
        yield from self._said(slide.blocks)

    def _said(self, blocks: Blocks) -> Iterator[str]:
        for block in blocks:
            if isinstance(block, Voice) and self._is_real(block):
                yield _fingerprint("words", block.consent, " ".join(texts((block,))))
                continue
            yield from filter(None, (" ".join(label.split()) for label in labels_of(block)))
            if isinstance(block, Figure):
                yield from self._pictures(block)
            for run in inlines_of(block):
                yield from self._run(run)
            for inner in inner_blocks(block):
                yield from self._said(inner)

    def _run(self, run: Inlines) -> Iterator[str]:
        inlines = tuple(walk_inlines(run))
        words = " ".join(plain(run).split())
        own = [i for i in inlines if isinstance(i, Picture) and i.consent and self._is_real(i)]
        for picture in own:
            hidden = _fingerprint("picture", picture.consent, f"{picture.path} {picture.alt}")
            words = words.replace(picture.alt, hidden) if picture.alt else f"{words} {hidden}"
        if words:
            yield words
        for inline in inlines:
            if isinstance(inline, Footnote):
                yield from self._said(inline.blocks)

    def _pictures(self, figure: Figure) -> Iterator[str]:
        for picture in figure.pictures:
            if picture.consent and self._is_real(picture):
                yield _fingerprint("picture", picture.consent, f"{picture.path} {picture.alt}")
            elif picture.alt:
                yield f"[picture: {picture.alt}]"

    def _is_real(self, own: Personal) -> bool:
        return consent_for(own, self._module).standing is not Standing.INVENTED


def _fingerprint(what: str, consent: str, words: str) -> str:
    """Tells whether a person's own words are still the same, without keeping them."""
    short = sha256(" ".join(words.split()).encode()).hexdigest()[:8]
    named = f", consent {consent}" if consent else ""
    return f"[a person's own {what}{named}, fingerprint {short}]"
