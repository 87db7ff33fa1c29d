"""Makes templates/spelling/en-gb.txt from a hunspell dictionary: every form of every word.

python tools/make_words.py FOLDER, where FOLDER holds index.aff and index.dic of the npm package
dictionary-en-gb (3.0.0), made from SCOWL. Names and other words with capitals are left out: the
toolkit never looks at these. A word that is not for suggesting has a “!” behind it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "templates/spelling/en-gb.txt"
NOT_SUGGESTED, ONLY_IN_COMPOUNDS = "!", "c"
WORD = re.compile(r"[a-zà-ÿœ]+(?:'[a-zà-ÿœ]+)*")
POSSESSIVE = re.compile(r"'s$")


@dataclass(frozen=True, slots=True)
class Affix:
    """One line of a rule: what to take off, what to put on, and for which words."""

    before: bool
    strip: str
    add: str
    fits: re.Pattern[str]

    def on(self, word: str) -> str | None:
        """The word with the affix, or None where it does not fit."""
        if not self.fits.search(word):
            return None
        if self.before:
            return self.add + word.removeprefix(self.strip)
        return word.removesuffix(self.strip) + self.add


def read_affixes(text: str) -> dict[str, list[Affix]]:
    """The affixes by their letters."""
    found: dict[str, list[Affix]] = {}
    for line in text.splitlines():
        parts = line.split()
        if len(parts) < 5 or parts[0] not in ("PFX", "SFX"):
            continue
        kind, flag, strip, add, condition = parts[:5]
        fits = re.compile(f"^{condition}" if kind == "PFX" else f"{condition}$")
        affix = Affix(kind == "PFX", strip.strip("0"), add.strip("0"), fits)
        found.setdefault(flag, []).append(affix)
    return found


def forms(word: str, flags: str, affixes: dict[str, list[Affix]]) -> Iterator[str]:
    """A word with each ending, and each of these with each beginning."""
    own = [affix for flag in flags for affix in affixes.get(flag, ())]
    ended = [word, *(made for a in own if not a.before and (made := a.on(word)))]
    yield from ended
    for affix in own:
        if affix.before:
            yield from (made for each in ended if (made := affix.on(each)))


def main() -> None:
    """Write the list."""
    folder = Path(sys.argv[1])
    affixes = read_affixes((folder / "index.aff").read_text("utf-8"))
    lines: set[str] = set()
    for entry in (folder / "index.dic").read_text("utf-8").splitlines()[1:]:
        word, _, flags = entry.partition("/")
        if ONLY_IN_COMPOUNDS in flags:
            continue
        for form in forms(word, flags, affixes):
            if WORD.fullmatch(form) and not POSSESSIVE.search(form):
                lines.add(form + (NOT_SUGGESTED if NOT_SUGGESTED in flags else ""))
    TARGET.write_text("\n".join(sorted(lines)) + "\n", "utf-8")
    print(f"{len(lines)} words in {TARGET.name}")


if __name__ == "__main__":
    main()
