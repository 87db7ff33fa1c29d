"""What `reviews.yaml` and `packs.yaml` may say: each key declared once."""

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

PACK_FIELDS = (
    Field("name", Kind.TEXT, "The name of the zip file.", used_in="consent"),
    Field("audience", Kind.TEXT, "Whom it is for.", used_in="consent"),
    Field("version", Kind.TEXT, "The version of the package.", used_in="consent"),
    Field("on", Kind.DATE, "The day on which it was first made.", used_in="consent"),
    Field("sha256", Kind.TEXT, "What tells it from any other file.", used_in="verify"),
    Field(
        "holds",
        Kind.TEXT,
        "The stories whose words or pictures it holds, as module/story.",
        many=True,
        used_in="consent",
    ),
    Field("sent-to", Kind.TEXT, "Where it went, if you want to keep that: places, no people."),
    Field("asked-back-on", Kind.DATE, "When all copies were asked back.", used_in="consent"),
)
PACKS_FIELDS = (
    Field(
        "packs",
        Kind.ENTRIES,
        "The packs that were made, the newest last.",
        many=True,
        fields=PACK_FIELDS,
        used_in="consent",
    ),
)
"""The one table of `packs.yaml`."""
