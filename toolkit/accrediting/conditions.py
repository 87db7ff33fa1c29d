"""The kinds of conditions that a framework file may ask for: one line each, in plain words."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.accrediting import recorded, shown, taught, timed
from toolkit.accrediting.kind import Kind, Takes

_KINDS = (
    Kind(
        "filled",
        "There are words under this field; prompts, “…” and TODO count as empty.",
        recorded.is_filled,
        "{field}",
        Takes.FIELD,
    ),
    Kind(
        "any-filled",
        "There are words under at least one of these fields.",
        recorded.any_is_filled,
        "{field}",
        Takes.FIELDS,
    ),
    Kind(
        "count",
        "There are at least so many different entries under this field.",
        recorded.count_is_reached,
        "at least {number} entries under {field}",
        Takes.FIELD,
        at_least="at-least",
    ),
    Kind(
        "includes",
        "This field names at least one of these words.",
        recorded.includes,
        "{words} under {field}",
        Takes.FIELD,
        words="one-of",
    ),
    Kind(
        "every-entry",
        "There are entries under this field, and each has at least one of these filled in.",
        recorded.every_entry_has,
        "{words} for every entry under {field}",
        Takes.FIELD,
        words="has",
    ),
    Kind(
        "names-experience",
        "This field names people who use services, carers, or others who speak from experience; "
        "a person's short code stands for their group.",
        recorded.names_experience,
        "people who speak from experience, under {field}",
        Takes.FIELD,
    ),
    Kind(
        "date-ahead",
        "This field holds a date, later than the module's own.",
        recorded.date_is_ahead,
        "a date to come under {field}",
        Takes.FIELD,
    ),
    Kind(
        "every-outcome-is-taught",
        "Every outcome is named by a slide or an activity.",
        taught.every_outcome_is_taught,
        "every outcome taught",
    ),
    Kind(
        "every-outcome-is-checked",
        "Every outcome names a quiz or an activity in the module that checks it.",
        taught.every_outcome_is_checked,
        "every outcome checked",
    ),
    Kind(
        "every-activity-serves-an-outcome",
        "Every activity, or its slide, names an outcome.",
        taught.every_activity_serves,
        "an outcome for every activity",
    ),
    Kind(
        "outcomes-are-shown-at-the-start-and-the-end",
        f"The outcomes stand on one of the first {taught.NEAR} slides and one of the last.",
        taught.outcomes_at_both_ends,
        "the outcomes, shown at the start and at the end",
    ),
    Kind(
        "outcomes-can-be-observed",
        "Every outcome begins with a verb for something that can be seen or heard.",
        taught.outcomes_are_observable,
        "outcomes that can be seen or heard",
    ),
    Kind(
        "minutes-add-up",
        "What slides and activities take adds up to the time promised.",
        timed.minutes_add_up,
        "times that add up",
    ),
    Kind(
        "breaks-at-least-every",
        "No stretch between two breaks is longer than so many minutes.",
        timed.has_breaks,
        "a break at least every {number} minutes",
        Takes.MINUTES,
    ),
    Kind(
        "learning-hours-are-known",
        "The hours of learning can be worked out, breaks left out.",
        timed.learning_hours,
        "hours of learning",
    ),
    Kind(
        "activities-take-at-least",
        "Activities and discussions take at least this share of the minutes of learning.",
        timed.active_share,
        "activities and discussions for at least {number} of the time",
        Takes.SHARE,
    ),
    Kind(
        "slide-about",
        "A slide says one of these words, on the slide and in the handout.",
        shown.slide_about,
        "a slide about {words}, in the handout too",
        Takes.WORDS,
    ),
    Kind(
        "has",
        f"The module has at least one block of these kinds: {', '.join(shown.BLOCKS)}.",
        shown.has_block,
        "a {words}",
        Takes.WORDS,
        only=tuple(shown.BLOCKS),
    ),
    Kind(
        "words-are-explained",
        "At least one word is explained to participants, by the glossary or where it stands.",
        shown.words_are_explained,
        "explained words",
    ),
    Kind(
        "formats-at-least",
        "Participants get at least so many formats.",
        shown.formats_are_made,
        "at least {number} formats for participants",
        Takes.COUNT,
    ),
    Kind(
        "makes",
        "The package makes at least one of these outputs.",
        shown.output_is_made,
        "{words}",
        Takes.WORDS,
    ),
    Kind(
        "every-voice-has-consent",
        "Every voice that is not invented has a record of consent.",
        shown.every_voice_has_consent,
        "a record of consent for every voice",
    ),
)

CONDITIONS: Mapping[str, Kind] = {kind.name: kind for kind in _KINDS}
"""Every kind of condition by its name."""
