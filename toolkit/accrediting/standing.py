"""How judgements stand today: whose is the newest, and whether the words have changed since."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from toolkit.accrediting.judged import Words, judged
from toolkit.accrediting.trace import Tracing
from toolkit.model.coverage import Answer, Coverage
from toolkit.model.fields import normal_key
from toolkit.model.package import Module, Package
from toolkit.model.quickly import dataclass
from toolkit.model.review import Judged, Judgement

NOTHING = "(nothing)"
NOT_WRITTEN = Judged("", "", "")


@dataclass(frozen=True, slots=True)
class Change:
    """What is no longer as it was judged: `before` and `now` are the lines that differ."""

    what: str
    before: tuple[str, ...]
    now: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Opinion:
    """The newest judgement of one role for one criterion, and what changed since it was given."""

    judgement: Judgement
    changes: tuple[Change, ...] = ()

    @property
    def stale(self) -> bool:
        """Whether other words stand there now than those that were judged."""
        return bool(self.changes)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What people said of one criterion.

    `opinions` are the newest of each role, the newest of all last; `earlier` are those that the
    same role judged again later; `now` are the words to judge today.
    """

    answer: Answer
    now: Judged
    opinions: tuple[Opinion, ...] = ()
    earlier: tuple[Judgement, ...] = ()


def reviewed(module: Module, coverage: Coverage) -> Mapping[str, Reviewed]:
    """What people said of each criterion of a framework, by its id, in the framework's order."""
    return _of_each(module, coverage, Words(module))


def all_reviewed(
    module: Module, package: Package
) -> Iterator[tuple[Coverage, Mapping[str, Reviewed]]]:
    """A module's coverage of each framework of a package, and what people said of it.

    What the frameworks share is worked out once.
    """
    tracing, said = Tracing(module, package), Words(module)
    for framework in package.frameworks:
        coverage = tracing.against(framework)
        yield coverage, _of_each(module, coverage, said)


def of_each_criterion(module: Module, package: Package) -> Iterator[tuple[str, Reviewed]]:
    """What people said of every criterion of every framework, by its `framework/criterion`."""
    for coverage, said in all_reviewed(module, package):
        yield from ((f"{coverage.framework.id}/{id}", each) for id, each in said.items())


def _of_each(module: Module, coverage: Coverage, said: Words) -> Mapping[str, Reviewed]:
    framework = coverage.framework
    given: dict[str, list[Judgement]] = {}
    for each in module.judgements:
        if framework.is_called(each.framework) and (about := framework.criterion(each.criterion)):
            given.setdefault(about.id, []).append(each)
    return {
        answer.criterion.id: _reviewed(
            answer, judged(said, framework, answer), given.get(answer.criterion.id, [])
        )
        for answer in coverage.answers
    }


def of_role(opinions: tuple[Opinion, ...], role: str) -> tuple[Opinion, ...]:
    """The opinions of one role; capitals and blanks do not matter, and "" stands for any role."""
    return tuple(o for o in opinions if not role or _role(o.judgement.role) == _role(role))


def is_open(opinions: tuple[Opinion, ...], role: str = "") -> bool:
    """Whether a role (any, where none is given) has not judged what stands there now."""
    own = of_role(opinions, role)
    return not own or any(opinion.stale for opinion in own)


def is_same(one: Judgement, other: Judgement) -> bool:
    """Whether two judgements say the same of the same criterion, wherever they are written."""
    return _key(one) == _key(other)


def changes(before: Judged, now: Judged) -> tuple[Change, ...]:
    """What differs between the words that were judged and those that stand there now."""
    if before == NOT_WRITTEN:
        return (Change("the words", ("(it is not written down which words were judged)",), ()),)
    pairs = (
        ("the framework's version", before.version, now.version),
        ("the words of the criterion", before.text, now.text),
        ("the evidence", before.evidence, now.evidence),
    )
    return tuple(
        Change(what, *_differing(old, new)) for what, old, new in pairs if _same(old) != _same(new)
    )


def _reviewed(answer: Answer, now: Judged, given: list[Judgement]) -> Reviewed:
    newest: dict[str, Judgement] = {}
    for each in sorted(given, key=lambda judgement: judgement.on):  # of one day, the last counts
        newest.pop(_role(each.role), None)
        newest[_role(each.role)] = each
    kept = tuple(newest.values())
    opinions = tuple(Opinion(each, changes(each.judged, now)) for each in kept)
    return Reviewed(answer, now, opinions, tuple(each for each in given if each not in kept))


def _differing(before: str, now: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines of two texts that the other one does not have in that place."""
    old, new = before.splitlines(), now.splitlines()
    gone: list[str] = []
    come: list[str] = []
    matcher = SequenceMatcher(None, [_same(x) for x in old], [_same(x) for x in new], False)
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag != "equal":
            gone += old[first:last]
            come += new[start:end]
    # What is both found and claimed stands there twice; once is enough to see what changed.
    return tuple(dict.fromkeys(gone)) or (NOTHING,), tuple(dict.fromkeys(come)) or (NOTHING,)


def _key(judgement: Judgement) -> tuple[str, ...]:
    return (
        normal_key(judgement.framework),
        normal_key(judgement.criterion),
        judgement.verdict.value,
        _same(judgement.remark),
        _role(judgement.role),
        judgement.on,
    )


def _same(text: str) -> str:
    """Text to compare: blanks and the ends of lines do not matter."""
    return " ".join(text.split())


def _role(text: str) -> str:
    return _same(text).casefold()
