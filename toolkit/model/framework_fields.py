"""What a framework file in `templates/frameworks/` may say: each key declared once."""

from __future__ import annotations

from toolkit.model.fields import Field, Kind

FROM_MEMORY = Field(
    "from-memory",
    Kind.YES_NO,
    "Whether the wording still has to be held against the source.",
    used_in="checklists",
    example="yes",
)

CRITERION_FIELDS = (
    Field("id", Kind.TEXT, "The id that evidence names.", used_in="checklists", example="UKS2a"),
    Field("text", Kind.TEXT, "The criterion, in your own words.", used_in="checklists"),
    Field(
        "needs",
        Kind.ANYTHING,
        "What the toolkit looks for; without it the criterion is for people alone.",
        used_in="checklists",
        example="filled: involvement.purpose",
    ),
    Field(
        "people",
        Kind.YES_NO,
        "Whether a person must judge it even if everything is found.",
        used_in="checklists",
        example="yes",
    ),
    FROM_MEMORY,
)

CRITERIA = Field(
    "criteria",
    Kind.ENTRIES,
    "The criteria, in the order in which they are printed.",
    many=True,
    fields=CRITERION_FIELDS,
    main="text",
    used_in="checklists",
)

FRAMEWORK_FIELDS = (
    Field("format", Kind.WHOLE_NUMBER, "The version of this way of writing.", example="1"),
    Field(
        "id",
        Kind.TEXT,
        "What modules call it in “evidence”; without it the name of the file.",
        used_in="checklists",
        example="uk-spi",
    ),
    Field("title", Kind.TEXT, "What the framework is called.", used_in="checklists"),
    Field("version", Kind.TEXT, "The version that is put into words here.", used_in="checklists"),
    Field("owner", Kind.TEXT, "Who keeps the framework.", used_in="checklists"),
    Field("source", Kind.TEXT, "Where to read it.", used_in="checklists"),
    Field(
        "checked-on",
        Kind.DATE,
        "When somebody last held this file against the source.",
        used_in="checklists",
        example="2026-11-22",
    ),
    Field("superseded-by", Kind.TEXT, "What replaces it, and from when.", used_in="checklists"),
    Field("licence", Kind.TEXT, "What its owner allows.", used_in="checklists"),
    Field("wording", Kind.TEXT, "Whose words these are.", used_in="checklists"),
    Field("applies-to", Kind.TEXT, "What the framework was made for.", used_in="checklists"),
    FROM_MEMORY,
    CRITERIA,
    Field(
        "groups",
        Kind.ENTRIES,
        "Criteria that belong together, each group with a title.",
        many=True,
        fields=(
            Field("title", Kind.TEXT, "What the group is called.", used_in="checklists"),
            FROM_MEMORY,
            CRITERIA,
        ),
        used_in="checklists",
    ),
)
"""A framework: its head, and its criteria, in groups or not."""
