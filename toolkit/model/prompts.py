"""What a starter says in the places where a group writes its own words, each sentence once."""

from __future__ import annotations

PROMPTS = {
    "summary": "One sentence that says what this session is for.",
    "idea": "Write one idea here, in one or two short sentences.",
    "paper": "Write what people can read again at home.",
    "question": "Write a question that people can answer now.",
    "right": "The right answer",
    "other": "Another answer",
    "both": "Another right answer",
    "why": "Write why it is right, in a sentence.",
    "step": "Write what people do first.",
    "then": "Write what people do then.",
    "debrief": "Write what you ask everybody when they come back.",
    "story": "Write the story here, in the person's own words.",
    "hard": "Write what could be hard to hear, so that people can choose.",
}
"""The name of each → the sentence. A check says where one of them still stands in a module."""


STARTER_NAMES = ("Our training", "Our group")
"""What a starter calls the package and the group, until somebody names them."""


def is_prompt(words: str) -> bool:
    """Whether words are a starter's, and nobody has written over them yet."""
    return words.strip() in _SENTENCES


_SENTENCES = frozenset(PROMPTS.values())
