"""What is defined quickly does what the standard library's dataclasses do."""

import copy
import dataclasses
import gc
import importlib
import pkgutil
import re
from dataclasses import FrozenInstanceError, field, fields, replace
from typing import Any

import pytest

import toolkit
from toolkit.model import quickly


def _made(dataclass: Any) -> dict[str, Any]:
    """The same classes, by one `dataclass` and by another."""

    @dataclass(frozen=True, slots=True)
    class Placed:
        """With a field that only its name gives."""

        line: int
        id: str = field(default="", kw_only=True)

    @dataclass(frozen=True, slots=True)
    class Said(Placed):
        """With everything that a field may have."""

        words: str
        parts: list[str] = field(default_factory=list, hash=False)
        near: str = field(default="here", compare=False, repr=False)
        made: dict[str, int] = field(default_factory=dict, init=False, compare=False)

    @dataclass(frozen=True, slots=True)
    class Nothing:
        """Without fields."""

    @dataclass(slots=True)
    class Open:
        """What may be changed, and looks at itself when it is made."""

        number: int = 0
        double: int = field(init=False)

        def __post_init__(self) -> None:
            self.double = 2 * self.number

    return {each.__name__: each for each in (Placed, Said, Nothing, Open)}


ORDINARY, QUICK = _made(dataclasses.dataclass), _made(quickly._dataclass)
BOTH = pytest.mark.parametrize("by", [ORDINARY, QUICK], ids=["the library's", "ours"])


@BOTH
def test_fields_go_where_they_belong_and_have_their_defaults(by: dict[str, Any]) -> None:
    one = by["Said"](3, "Yes", id="a")
    assert (one.line, one.id, one.words, one.parts, one.near, one.made) == (
        *(3, "a", "Yes", [], "here", {}),
    )
    assert one.parts is not by["Said"](3, "Yes").parts
    assert by["Said"](3, "Yes", ["x"]).parts == ["x"]
    assert by["Open"](4).double == 8


@BOTH
@pytest.mark.parametrize(
    ("given", "named"),
    [((), {}), ((1, "b", [], "x", {}), {}), ((1, "b"), {"made": {}}), ((1, "b"), {"other": 1})],
    ids=["too few", "too many", "not given", "unknown"],
)
def test_what_does_not_fit_is_refused(
    by: dict[str, Any], given: tuple[Any, ...], named: dict[str, Any]
) -> None:
    with pytest.raises(TypeError, match="__init__"):
        by["Said"](*given, **named)


@BOTH
def test_what_is_compared_hashed_and_shown(by: dict[str, Any]) -> None:
    one, other = by["Said"](3, "Yes", near="there"), by["Said"](3, "Yes", id="")
    assert one == other
    assert hash(one) == hash(other) == hash(by["Said"](3, "Yes", ["not hashed"]))
    assert one != by["Said"](3, "Yes", ["compared"])
    assert one != by["Placed"](3)
    assert one != (3, "Yes")
    assert repr(one).endswith("Said(line=3, id='', words='Yes', parts=[], made={})")
    assert by["Nothing"]() == by["Nothing"]()
    assert repr(by["Nothing"]()).endswith("Nothing()")
    assert hash(by["Nothing"]()) == hash(by["Nothing"]())


@BOTH
def test_what_is_frozen_stays_and_what_is_open_may_change(by: dict[str, Any]) -> None:
    one = by["Said"](3, "Yes")
    for name in ("words", "unknown"):
        with pytest.raises((FrozenInstanceError, TypeError)):
            setattr(one, name, "No")
    with pytest.raises((FrozenInstanceError, TypeError)):
        del one.words
    assert replace(one, words="No") == by["Said"](3, "No")
    number = by["Open"](1)
    number.number = 5
    assert number != by["Open"](1)
    assert number.__hash__ is None
    with pytest.raises(AttributeError):
        number.unknown = 1


@BOTH
def test_fields_are_known_to_the_standard_library(by: dict[str, Any]) -> None:
    assert [part.name for part in fields(by["Said"])] == [
        *("line", "id", "words", "parts", "near", "made"),
    ]
    assert by["Said"].__match_args__ == ("line", "words", "parts", "near")
    assert dataclasses.asdict(by["Placed"](1)) == {"line": 1, "id": ""}


def test_what_is_copied_or_given_to_another_process_arrives_as_it_was() -> None:
    one = QUICK["Said"](3, "Yes", ["a"], "there", id="b")
    back = copy.copy(one)  # by the same two methods as pickle
    assert back is not one
    kept = [getattr(back, part.name) for part in fields(back)]
    assert kept == [3, "b", "Yes", ["a"], "there", {}]


def test_a_regular_expression_is_compiled_when_it_is_first_asked() -> None:
    broken = quickly._Regex("(")
    with pytest.raises(re.error):
        broken.search("(")
    words = quickly._Regex(r"(?P<first>[a-z]+)\s", re.IGNORECASE)
    assert "search" not in vars(words)
    found = words.search("Yes please")
    assert found["first"] == "Yes"
    assert vars(words)["search"] == words.search
    assert (words.groups, words.pattern, words.sub("No ", "yes please")) == (
        *(1, r"(?P<first>[a-z]+)\s", "No please"),
    )
    with pytest.raises(AttributeError):
        _ = words.unknown


def test_every_regular_expression_of_the_toolkit_can_be_compiled() -> None:
    for each in pkgutil.walk_packages(toolkit.__path__, "toolkit."):
        if not each.name.endswith("__main__"):
            importlib.import_module(each.name)
    gc.collect()  # the broken one above is gone; what is left stands somewhere, in tables too
    known = [each for each in gc.get_objects() if type(each) is quickly._Regex]
    assert len(known) > 250
    assert [each.pattern for each in known if not isinstance(each.groups, int)] == []
