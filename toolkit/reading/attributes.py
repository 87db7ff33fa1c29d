"""What stands between curly brackets: `{#id .class key=value}`, as people type it."""

from __future__ import annotations

from toolkit.model.fields import normal_key
from toolkit.model.quickly import dataclass, regex

_MOST_TRIES = 5
_OPEN_QUOTES = {'"': '"', "'": "'", "“": "”", "”": "”", "„": "“", "‘": "’"}
_PART = regex(
    r"\s*(?:"
    r"#(?P<id>[^\s{}#=]+)"
    r"|\.(?P<class>[^\s{}.#=]+)"
    r"|(?P<key>[A-Za-z][\w:-]*)\s*=\s*(?P<value>[\"'“”„‘])?"
    r"|(?P<word>[^\s{}=]+)"
    r")"
)
_BARE = regex(r"[^\s{}]*")
OF_THE_RECORD = frozenset({"how-made", "asked-for", "aims", "rings-true", "you-said"})
"""Words by which a slide asks for a part of the record."""
FLAGS = OF_THE_RECORD | {"break", "decorative", "invented", "optional", "outcomes", "video"}
"""Words that may stand without the dot before them."""
_FLAG = rf"(?:(?:{'|'.join(sorted(FLAGS))})\s+)*"
_MEANT = regex(rf"\{{:?\s*{_FLAG}(?:[.#]\S|[A-Za-z][\w:-]*\s*=\s*\S)|\{{\s*\}}")


@dataclass(frozen=True, slots=True)
class Attributes:
    """Attributes as written: keys in their one spelling, `unread` what could not be understood.

    `words` are those of `classes` that have no dot before them. `loose` is how they should have
    been typed, where their brackets lack.
    """

    id: str = ""
    classes: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    unread: str = ""
    words: tuple[str, ...] = ()
    loose: str = ""

    def get(self, key: str, default: str = "") -> str:
        """The value of a key, or `default`."""
        return next((value for name, value in self.pairs if name == key), default)

    def has(self, flag: str) -> bool:
        """Whether a class stands there, or a key says yes."""
        return flag in self.classes or self.get(flag).casefold() in ("yes", "true", "1", "on")


NONE = Attributes()


def read_attributes(text: str) -> Attributes:
    """Read what stands inside the brackets. A value ends at a space unless it is in quotes.

    Words after an unquoted value that are no attribute themselves belong to it: `minutes=10 min`.
    Commas between attributes are passed over.
    """
    id, unread = "", ""
    classes: list[str] = []
    words: list[str] = []
    pairs: list[list[str]] = []
    follows_value = False
    position = 0
    while found := _PART.match(text, position):
        position = found.end()
        if found["id"]:
            unread = unread or (f"#{found['id']}" if id else "")
            id = id or found["id"]
            follows_value = False
        elif found["class"]:
            classes.append(found["class"].lower())
            follows_value = False
        elif found["key"]:
            quote = found["value"]
            value, position, closed = _value(text, position, quote)
            pairs.append([normal_key(found["key"]), value, quote or ""])
            follows_value = not quote
            unread = unread or ("" if closed else f"{quote}{value}")
        elif follows_value and pairs and not _is_next(pairs[-1][1], found["word"]):
            pairs[-1][1] = f"{pairs[-1][1]} {found['word']}"
        elif word := found["word"].strip(":,;-"):
            classes.append(word.lower())
            words.append(word.lower())
    unread = unread or text[position:].strip()
    read = tuple((key, value if quote else value.rstrip(",;")) for key, value, quote in pairs)
    return Attributes(id, tuple(classes), read, unread, tuple(words))


def _is_next(value: str, word: str) -> bool:
    """Whether a word behind a comma is one of its own, as in `minutes=10, optional`."""
    return value.endswith((",", ";")) and word.strip(",;") in FLAGS


def brackets_end(text: str, start: int) -> int:
    """The index after the bracket that closes the one at `start`, or -1 if none does."""
    quote = ""
    for index in range(start + 1, min(len(text), start + 2000)):
        letter = text[index]
        if quote:
            quote = "" if letter == quote else quote
        elif letter == "}":
            return index + 1
        elif letter == "{" or letter == "\n":
            break
        elif letter in _OPEN_QUOTES and text[index - 1] == "=":
            quote = _OPEN_QUOTES[letter]
    end = text.find("}", start)
    return end + 1 if end >= 0 and "\n" not in text[start:end] else -1


def attributes_at(text: str, start: int, *, sure: bool = False) -> tuple[Attributes, int] | None:
    """Attributes that begin with the bracket at `start` and where they end, or None for plain text.

    `sure` says that nothing but attributes can stand here.
    """
    if text[start : start + 1] != "{":
        return None
    end = brackets_end(text, start)
    if end < 0:
        return None
    inside = text[start + 1 : end - 1]
    if not sure and not _MEANT.match(text, start) and inside.strip().lower() not in FLAGS:
        return None
    return read_attributes(inside.strip().removeprefix(":")), end


def split_heading(text: str) -> tuple[str, Attributes]:
    """A heading without the attributes at its end, and these."""
    stripped = text.rstrip()
    if not stripped.endswith("}"):
        return text, NONE
    start = stripped.rfind("{")
    for _ in range(_MOST_TRIES):
        if start < 0:
            break
        found = attributes_at(stripped, start)
        if found and found[1] == len(stripped):
            return stripped[:start].rstrip(), found[0]
        start = stripped.rfind("{", 0, start)
    return text, NONE


def _value(text: str, position: int, quote: str | None) -> tuple[str, int, bool]:
    """A value, where it ends, and whether its quotation mark is closed."""
    if not quote:
        found = _BARE.match(text, position)
        assert found is not None
        return found.group(), found.end(), True
    end = _closing(text, position, _OPEN_QUOTES[quote])
    if end < 0 and quote in "“”„":
        end = text.find('"', position)
    if end < 0:
        return text[position:].rstrip("} "), len(text), False
    return text[position:end], end + 1, True


def _closing(text: str, position: int, quote: str) -> int:
    """The mark that ends a value: the first after which no other value is open; -1 if none is.

    So `title="My "best" day"` is read as it is meant.
    """
    first = end = text.find(quote, position)
    while end >= 0 and quote in "\"'":
        between, more, _ = text[end + 1 :].partition(quote)
        if not more or between.rstrip().endswith("="):
            return end
        end = text.find(quote, end + 1)
    return first
