"""What `reviews.yaml` may say: each key declared once, for reading, writing and schemas alike."""

from __future__ import annotations

from toolkit.model.fields import Field, Kind, normal_key
from toolkit.model.review import Verdict

JUDGED_FIELDS = (
    Field(
        "framework-version",
        Kind.TEXT,
        "The version of the framework at that time.",
        used_in="checklists",
    ),
    Field("text", Kind.TEXT, "The words of the criterion at that time.", used_in="checklists"),
    Field(
        "evidence",
        Kind.TEXT,
        "What there was to see at that time. A person's own words stand here only as a code.",
        used_in="checklists",
    ),
)

JUDGEMENT_FIELDS = (
    Field(
        "criterion",
        Kind.TEXT,
        "The framework and the id of the criterion.",
        used_in="checklists",
        example="uk-spi/UKS2a",
    ),
    Field(
        "verdict",
        Kind.CHOICE,
        "What you say of it.",
        choices=tuple(normal_key(verdict.value) for verdict in Verdict),
        used_in="checklists",
    ),
    Field("remark", Kind.TEXT, "Why; a judgement needs its reason.", used_in="checklists"),
    Field(
        "role",
        Kind.TEXT,
        "In which role you judged. A name is never needed.",
        used_in="checklists",
        example="carer reviewer",
    ),
    Field("on", Kind.DATE, "The day.", used_in="checklists", also=("date",)),
    Field(
        "judged",
        Kind.ENTRIES,
        "The very words that were judged; toolkit review writes them.",
        fields=JUDGED_FIELDS,
        used_in="checklists",
    ),
)

REVIEW_FIELDS = (
    Field(
        "reviews",
        Kind.ENTRIES,
        "What people judged, the newest last.",
        many=True,
        fields=JUDGEMENT_FIELDS,
        used_in="checklists",
    ),
)
"""The one table of `reviews.yaml`."""
