"""`dataclass` and `regex`: what the standard library has, without its price at the start.

Python writes and compiles six methods for each frozen class. Here one is compiled, `__init__`, and
the others are written once for all: a command defines 150 to 180 classes before it does anything.
And a regular expression is compiled when it is first asked, which half of them never are
([decision 15](../../docs/decisions/0015-dataclasses-defined-quickly.md)).
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar

Made = TypeVar("Made")
Fields: TypeAlias = tuple[Field[Any], ...]


def _dataclass(*, frozen: bool = False, slots: Literal[True]) -> Callable[[type[Made]], type[Made]]:
    """What `dataclasses.dataclass` makes with the same words, so far as it is used here.

    A class has slots, and a docstring (without one, the standard library works out a signature).
    """

    def define(written: type[Made]) -> type[Made]:
        made: Any = dataclasses.dataclass(slots=slots, init=False, repr=False, eq=False)(written)
        parts = fields(made)
        made.__init__ = _init(made, parts)
        made.__repr__ = _repr
        made.__eq__, hash_of = _equality(parts)
        made.__hash__ = hash_of if frozen else None
        if frozen:
            made.__setattr__ = made.__delattr__ = _refuse
            made.__getstate__, made.__setstate__ = _state, _set_state
        return made  # type: ignore[no-any-return]  # the class that came in, made again

    return define


def _init(made: type, parts: Fields) -> Callable[..., None]:
    """A method that takes the fields in their order, and puts each into its slot."""
    known: dict[str, object] = {"UNSET": MISSING}
    given, by_name, lines = ["self"], ["*"], []
    for part in parts:
        name, default = part.name, ""
        known[f"put_{name}"] = getattr(made, name).__set__  # goes around what refuses to set it
        known[f"default_{name}"] = part.default
        known[f"make_{name}"] = part.default_factory
        value = name if part.init else f"default_{name}"
        if part.default_factory is not MISSING:
            default = "=UNSET"
            value = f"{name} if {name} is not UNSET else make_{name}()"
            value = value if part.init else f"make_{name}()"
        elif part.default is not MISSING:
            default = f"=default_{name}"
        if part.init:
            (by_name if part.kw_only else given).append(name + default)
        if part.init or default:
            lines.append(f"    put_{name}(self, {value})")
    if hasattr(made, "__post_init__"):
        lines.append("    self.__post_init__()")
    takes = ", ".join(given + by_name * (len(by_name) > 1))
    text = "\n".join([f"def __init__({takes}):", *lines, "    return None"])
    exec(text, known)  # of our own classes, as the standard library does; no content comes here
    init: Any = known["__init__"]
    init.__qualname__ = f"{made.__qualname__}.__init__"
    return init  # type: ignore[no-any-return]


def _equality(parts: Fields) -> tuple[Callable[..., Any], Callable[..., int]]:
    compared = [part.name for part in parts if part.compare]
    hashed = [part.name for part in parts if (part.compare if part.hash is None else part.hash)]
    values, to_hash = _values(compared), _values(hashed)

    def equals(self: object, other: object) -> Any:
        return (
            values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented
        )

    def hash_of(self: object) -> int:
        return hash(to_hash(self))

    return equals, hash_of


def _values(names: list[str]) -> Callable[[object], object]:
    return attrgetter(*names) if names else lambda _: ()


def _repr(self: Any) -> str:
    shown = (f"{part.name}={getattr(self, part.name)!r}" for part in fields(self) if part.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _refuse(_self: object, name: str, *_: object) -> None:
    raise FrozenInstanceError(f"{name!r} is set once, when the object is made")


def _state(self: Any) -> list[object]:
    return [getattr(self, part.name) for part in fields(self)]


def _set_state(self: Any, state: list[object]) -> None:
    for part, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, part.name, value)


class _Regex:
    """A regular expression that is compiled when it is first asked something."""

    def __init__(self, text: str, flags: int = 0) -> None:
        self._text, self._flags = text, flags

    def __getattr__(self, name: str) -> Any:
        """What is not here yet, such as `search`: taken from the compiled one, and kept."""
        found = getattr(re.compile(self._text, self._flags), name)
        setattr(self, name, found)
        return found


if TYPE_CHECKING:  # mypy knows the real ones, and `replace` by its dataclasses
    from dataclasses import dataclass as dataclass

    regex = re.compile
else:
    dataclass, regex = _dataclass, _Regex
