"""A name that no block has: which one or two blocks it was perhaps meant for."""

from __future__ import annotations

from toolkit.reading.directives import SPELLINGS
from toolkit.reading.remarks import nearest

_BREAK = "a break is a slide of its own: write ## Break {.break minutes=15}, and no :::."
_PICTURE = "a picture needs no block: write ![what it shows](images/name.png)."
_QUOTE = "for what a person said type ::: voice; for what is published begin its lines with >."
_FILM = "a film needs no block: write it as a picture, with its address."
_OTHERWISE = {
    **dict.fromkeys(("break", "lunch", "coffee", "tea"), _BREAK),
    **dict.fromkeys(("image", "picture", "photo", "photograph"), _PICTURE),
    **dict.fromkeys(("quote", "quotation"), _QUOTE),
    **dict.fromkeys(("video", "film", "clip"), _FILM),
    "table": "a table needs no block: write its rows with | between the cells.",
}
"""What people look for among the blocks and is written in another way."""
_BY_BLOCK = {
    "activity": "homework game icebreaker energiser energizer warmup scenario roleplay "
    "workshop work breakout brainstorm demonstration stretch",
    "discussion": "debate talk chat conversation plenary",
    "reflection": "think pause journal silence mindfulness",
    "quiz": "test poll vote survey",
    "notes": "script prompt timer timing debrief",
    "note": "example fact know background resource resources reference references "
    "reading case study",
    "keypoints": "summary recap takeaway message messages remember conclusion",
    "warning": "alert beware stop safety",
    "content-note": "trigger triggers distress sensitive",
    "objectives": "aim aims goal goals outcome",
    "definition": "term glossary jargon meaning acronym",
    "voice": "experience testimony",
    "handout": "worksheet download print",
}
LIKE = {word: block for block, words in _BY_BLOCK.items() for word in words.split()}
"""Words that people put above a box, and the block that does what they say."""
_TWO = "type ::: note (something to know) or ::: activity (something people do)"


def what_to_type(name: str) -> str:
    """What to do about a name that no block has."""
    parts = name.split("-")[::-1]
    if other := _OTHERWISE.get(name) or _OTHERWISE.get(parts[0]):
        return other
    if block := LIKE.get("".join(name.split("-"))):
        return _perhaps(block)
    if close := nearest(name, (*SPELLINGS, *_OTHERWISE)):
        return _OTHERWISE.get(close) or f"if you meant “{close}”, type ::: {close}"
    for part in parts:
        if part in LIKE or part in SPELLINGS:
            return _perhaps(LIKE.get(part) or SPELLINGS[part].name)
    return f"{_TWO}; for all names: toolkit explain unknown-block"


def _perhaps(block: str) -> str:
    about = SPELLINGS[block].about.rstrip(".")
    return f"perhaps type ::: {block} ({about[0].lower()}{about[1:]})."
