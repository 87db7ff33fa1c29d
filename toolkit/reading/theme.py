"""The look as data: reads `theme.yaml`, the project's own over the bundled one."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.model.diagnostics import Diagnostic
from toolkit.model.quickly import regex
from toolkit.model.record import Entries, Entry, Scalar
from toolkit.model.source import Span
from toolkit.model.theme import Sizes, Theme
from toolkit.model.theme_fields import THEME_FIELDS
from toolkit.reading.fields import checked, text_of
from toolkit.reading.quantities import read_number
from toolkit.reading.remarks import Remarks, perhaps
from toolkit.reading.theme_values import readable, sensible
from toolkit.reading.yaml_nodes import read_yaml
from toolkit.reading.yaml_rules import TEXT_WHERE_ENTRIES, UNKNOWN_ENTRY, UNREAD_VALUE

THEME_FILE = "templates/theme.yaml"
_COLOUR = regex(r"#[0-9A-Fa-f]{6}")
_SHORT_COLOUR = regex(r"#[0-9A-Fa-f]{3}")
_PAPER = {"a4": "A4", "letter": "Letter"}


def read_theme(own: bytes | None, bundled: bytes) -> tuple[Theme, tuple[Diagnostic, ...]]:
    """The theme; what the project's own file does not say is taken from the bundled one."""
    usual = _entries(bundled, Remarks("theme.yaml"))
    remarks = Remarks(THEME_FILE)
    mine = _entries(own, remarks) if own is not None else Entries(Span(THEME_FILE), ())
    merged = _Merged(mine, usual, remarks)
    nothing = Entries(Span(THEME_FILE), ())
    plain = _Merged(nothing, usual, Remarks("theme.yaml")).theme()
    theme = readable(merged.theme(), plain, merged.spans, remarks) if mine.entries else plain
    return theme, tuple(remarks.found)


def _entries(data: bytes, remarks: Remarks) -> Entries:
    value = read_yaml(data, remarks)
    if isinstance(value, Entries):
        return checked(value, THEME_FIELDS, remarks)
    if value is not None:
        message = "a theme is made of lines with a word and a colon each."
        remarks.at(TEXT_WHERE_ENTRIES, value.span, message, "begin with a line such as “colours:”.")
    return Entries(Span(remarks.path), ())


class _Merged:
    """The project's theme over the bundled one."""

    def __init__(self, own: Entries, usual: Entries, remarks: Remarks) -> None:
        self.own = own
        self.usual = usual
        self.remarks = remarks
        self.spans: dict[str, Span] = {}

    def theme(self) -> Theme:
        """The theme that the two files make together."""
        colours, tints = self._colours("colours"), self._colours("tints")
        return Theme(
            colours=colours,
            tints=tints,
            own=frozenset(self.spans),
            fonts={**_texts(self.usual, "fonts"), **_texts(self.own, "fonts")},
            slide=self._sizes("slide"),
            page=self._sizes("page"),
            large_print=self._sizes("large-print"),
            web=self._sizes("web"),
            variant=self._one_of("variant", ("light", "cream", "dark")),
            paper=_PAPER[self._one_of("paper", tuple(_PAPER))],
            deck=text_of(self.own.get("deck")),
            layouts={k.replace("-", " "): v for k, v in _texts(self.own, "layouts").items()}
            or None,
        )

    def _one_of(self, key: str, choices: tuple[str, ...]) -> str:
        words = (text_of(entries.get(key)) for entries in (self.own, self.usual))
        return next((word for word in words if word in choices), choices[0])

    def _colours(self, key: str) -> Mapping[str, str]:
        colours = _texts(self.usual, key)
        known = list(colours)
        for entry in _parts(self.own, key):
            text = text_of(entry.value)
            if _SHORT_COLOUR.fullmatch(text):
                text = "#" + "".join(letter * 2 for letter in text[1:])
            if entry.key not in known:
                message = f"there is no colour called “{entry.written}”."
                self.remarks.at(UNKNOWN_ENTRY, entry.span, message, perhaps(entry.key, known))
            elif _COLOUR.fullmatch(text):
                # in a copy of the bundled file its colours are nobody's choice: a variant's win
                if text.upper() != colours[entry.key].upper():
                    self.spans[f"{key}.{entry.key}"] = entry.span
                colours[entry.key] = text.upper()
            else:
                self.remarks.at(
                    UNREAD_VALUE,
                    entry.span,
                    f"“{text}” is not a colour such as “#0B5D66”."
                    if text
                    else f"there is no colour after “{entry.written}”; a # needs quotes around it.",
                    f'write it as in {entry.written}: "#0B5D66", with the quotes.',
                )
        return colours

    def _sizes(self, key: str) -> Sizes:
        numbers: dict[str, float] = {}
        for entries in (self.usual, self.own):
            for entry in _parts(entries, key):
                number = read_number(text_of(entry.value))
                mine = entries is self.own
                if number is not None and (
                    not mine or sensible(key, entry.key, number, entry.span, self.remarks)
                ):
                    numbers[entry.key] = number
        names = ("body", "small", "h3", "h2", "h1", "line", "minimum")
        return Sizes(*(numbers.get(name, 1.5 if name == "line" else 18) for name in names))


def _parts(entries: Entries, key: str) -> tuple[Entry, ...]:
    value = entries.get(key)
    return value.entries if isinstance(value, Entries) else ()


def _texts(entries: Entries, key: str) -> dict[str, str]:
    return {e.key: e.value.text for e in _parts(entries, key) if isinstance(e.value, Scalar)}
