"""What a record may say about how a module came to be: the one table, each key declared once."""

from __future__ import annotations

from toolkit.model.fields import Field, Kind
from toolkit.model.record_parts import (
    ACCESS,
    AIMS,
    EVALUATION,
    FEEDBACK,
    ID,
    IMPACT,
    INVOLVEMENT,
    LISTS,
    NEEDS,
    PAYMENT,
    PILOTS,
    SAFEGUARDING,
    STORIES,
    TEAM,
    WELLBEING,
    many_texts,
    one_text,
    part,
)

RISKS = part(
    "risks",
    "What could go amiss, and what is done about it.",
    ID,
    one_text("risk", "What could happen."),
    one_text("kind", "What it is about: funding, wellbeing, content, roll-out."),
    Field("likelihood", Kind.WHOLE_NUMBER, "How likely, from 1 to 5.", used_in=LISTS),
    Field("impact", Kind.WHOLE_NUMBER, "How grave, from 1 to 5.", used_in=LISTS),
    one_text("action", "What is done about it."),
    one_text("owner", "The role that looks after it."),
    Field("seen-at-start", Kind.YES_NO, "Whether it was foreseen.", used_in=LISTS),
    one_text("status", "Open or closed."),
    Field("review-on", Kind.DATE, "When to look at it again.", used_in=LISTS),
    main="risk",
    many=True,
)
KEY_MESSAGES = part(
    "key-messages",
    "What should stay with people, and whether it rings true for each group.",
    ID,
    one_text("text", "The message."),
    Field(
        "resonance",
        Kind.ENTRIES,
        "For each group: rings true, partly, or not.",
        used_in=LISTS,
        example="carers: partly",
    ),
    one_text("note", "What else there is to say."),
    main="text",
    many=True,
)
GOVERNANCE = part(
    "governance",
    "Who owns the module and decides about it.",
    one_text("owner", "The role that owns it."),
    one_text("decided-by", "Who decides about changes."),
    part(
        "sign-off",
        "Who agreed that it is ready.",
        one_text("who", "The role."),
        one_text("group", "The group."),
        Field("on", Kind.DATE, "When.", used_in=LISTS),
        main="who",
        many=True,
    ),
    many_texts("interests", "Interests that were declared."),
    many_texts("funding", "Who pays."),
    one_text("organiser", "The role that keeps attendance and evaluation."),
    one_text("complaints", "How to complain."),
    one_text("privacy-notice", "Where the privacy notice is."),
    one_text("communications", "How people are kept informed."),
    Field("review-by", Kind.DATE, "When to look at it again.", used_in=LISTS),
    Field("staff-prepared", Kind.ANYTHING, "How staff were prepared.", used_in=LISTS),
)
PROVISION = part(
    "existing-provision",
    "What there was before, and why it was not enough.",
    one_text("name", "What it is called."),
    one_text("good", "What is good about it."),
    one_text("gap", "What it does not do."),
    main="name",
    many=True,
)
ROLLOUT = part(
    "rollout",
    "What a new place needs, what it may change and what it may not.",
    many_texts("core-blocks", "What stays as it is."),
    many_texts("local-blocks", "What each place fills in itself."),
    many_texts("site-checklist", "What a new place needs."),
    many_texts("trainer-prep", "What trainers do beforehand."),
)
OPPORTUNITY = part(
    "opportunity",
    "How the chance to take part was offered.",
    many_texts("shared-through", "Where people could hear of it."),
    one_text("open-to", "Who could take part."),
    one_text("chosen-by", "Who chose."),
    many_texts("not-reached", "Who was missed."),
)
EDUCATORS = part(
    "educators",
    "How people who teach from experience were found, prepared and supported.",
    one_text("found-by", "How they were found."),
    many_texts("prepared-by", "What prepared them."),
    one_text("supported", "Which role supports them."),
    Field("paid", Kind.YES_NO, "Whether they are paid.", used_in=LISTS),
)
SUPPORT_ROLES = part(
    "support-roles",
    "Support in the background, made visible.",
    one_text("role", "The role."),
    one_text("did", "What was done."),
    main="role",
    many=True,
)
OPEN_QUESTIONS = part(
    "open-questions",
    "Questions for later research.",
    ID,
    one_text("text", "The question."),
    Field("votes", Kind.ANYTHING, "How many of each group chose it.", used_in=LISTS),
    main="text",
    many=True,
)
EXAMPLE_SLOTS = part(
    "example-slots",
    "Places for examples of one's own.",
    ID,
    one_text("prompt", "What belongs there."),
    one_text("filled", "What was put there."),
    main="prompt",
    many=True,
)
ACCREDITATION = part(
    "accreditation-plan",
    "Who could accredit it, and what was decided.",
    one_text("body", "Who accredits."),
    one_text("fee", "What it costs."),
    Field("apply-by", Kind.DATE, "Until when to apply.", used_in=LISTS),
    one_text("decision", "What was decided."),
    one_text("decided-by", "Who decided."),
    main="body",
    many=True,
)

RECORD_FIELDS = (
    Field(
        "example",
        Kind.YES_NO,
        "Whether this is a made-up example; rules about people then stay silent.",
        used_in="every output",
        example="yes",
    ),
    INVOLVEMENT,
    TEAM,
    NEEDS,
    AIMS,
    STORIES,
    WELLBEING,
    SAFEGUARDING,
    many_texts("ground-rules", "What the group agreed on for being together.", "slides, handout"),
    ACCESS,
    PAYMENT,
    EVALUATION,
    PILOTS,
    FEEDBACK,
    IMPACT,
    RISKS,
    KEY_MESSAGES,
    GOVERNANCE,
    PROVISION,
    ROLLOUT,
    OPPORTUNITY,
    EDUCATORS,
    SUPPORT_ROLES,
    OPEN_QUESTIONS,
    EXAMPLE_SLOTS,
    ACCREDITATION,
    Field("call-it", Kind.TEXT, "What the group calls it: workshop, course.", used_in="handout"),
    Field("not-needed", Kind.ANYTHING, "Criteria that do not apply, and why.", used_in=LISTS),
)
"""The sections of `record.yaml`; all of them are optional."""
