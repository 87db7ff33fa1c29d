"""The parts of a record that are about people: what they agreed, asked, did and need."""

from __future__ import annotations

from toolkit.model.fields import Field, Kind

ENTRIES, TEXT, DATE, YES_NO = Kind.ENTRIES, Kind.TEXT, Kind.DATE, Kind.YES_NO
NUMBER, CHOICE, ANYTHING = Kind.WHOLE_NUMBER, Kind.CHOICE, Kind.ANYTHING
LISTS, SAID = "checklists, record", "handout, checklists, record"


def many_texts(name: str, help: str, used_in: str = LISTS, prompt: str = "") -> Field:
    """A field of one or several texts."""
    return Field(name, TEXT, help, many=True, used_in=used_in, prompt=prompt)


def one_text(name: str, help: str, used_in: str = LISTS, prompt: str = "") -> Field:
    """A field of one text."""
    return Field(name, TEXT, help, used_in=used_in, prompt=prompt)


def part(name: str, help: str, *fields: Field, main: str = "", many: bool = False) -> Field:
    """A field of keys with values, one group of them or several."""
    return Field(name, ENTRIES, help, many=many, fields=fields, main=main, used_in=LISTS)


ID = Field("id", TEXT, "A short name to refer to it by.")

INVOLVEMENT = part(
    "involvement",
    "What involvement means here, and who agreed to that.",
    one_text("definition", "What it means, in the group's own words."),
    many_texts("agreed-by", "Which groups agreed."),
    Field("agreed-on", DATE, "When they agreed.", used_in=LISTS),
    Field("review-on", DATE, "When to look at it again.", used_in=LISTS),
    many_texts("approach", "Consultation, collaboration, co-production, user-controlled; can mix."),
    many_texts("principles", "What the group holds to."),
    one_text("purpose", "What involvement is for, in this module."),
    main="purpose",
)
ROLE = (
    one_text("role", "What the person did."),
    Field("from", DATE, "Since when.", used_in=LISTS),
    Field("to", DATE, "Until when.", used_in=LISTS),
)
TEAM = part(
    "team",
    "Who took part in what, by a short code; never a name that the person did not agree to.",
    Field("ref", TEXT, "A short code for a person.", used_in=LISTS, example="p01"),
    one_text("credit-as", "What the person agreed to be called in print, exactly so.", SAID),
    one_text("group", "Which group the person belongs to."),
    Field("roles", ENTRIES, "What they did.", many=True, fields=ROLE, main="role", used_in=LISTS),
    many_texts("stages", "In which stages: design, deliver, evaluate."),
    Field("offered-payment", YES_NO, "Whether payment was offered.", used_in=LISTS),
    one_text("next-steps", "What the person would like to do next."),
    many=True,
)
NEEDS = part(
    "needs",
    "What people asked for, and where it went or why it did not.",
    ID,
    one_text("text", "What was asked for."),
    many_texts("from", "Who asked for it."),
    many_texts("met-by", "The places in the module that answer it."),
    one_text("not-included", "Why it is not in the module."),
    one_text("source", "Where it was written down, if nobody was asked directly."),
    main="text",
    many=True,
)
DROPPED = (
    one_text("reason", "Why it was dropped."),
    many_texts("agreed-by", "Who agreed to that."),
    Field("on", DATE, "When.", used_in=LISTS),
)
AIM = (
    ID,
    one_text("text", "What people want to reach."),
    many_texts("held-by", "Which groups hold this aim."),
    Field("status", CHOICE, "Shared or unique.", choices=("shared", "unique"), used_in=LISTS),
    many_texts("outcomes", "The outcomes that serve it."),
    one_text("note", "What else there is to say."),
    part("dropped", "That it was dropped, and why.", *DROPPED, main="reason"),
    Field("collected-separately", YES_NO, "Whether the groups were asked apart.", used_in=LISTS),
    Field("items", ANYTHING, "The aims, where something is said about all of them.", used_in=LISTS),
)
AIMS = part("aims", "What each group wants to reach.", *AIM, main="text", many=True)
STORIES = part(
    "stories",
    "Stories, quotes and photographs of people, each with the consent that it needs.",
    ID,
    one_text("teller", "The short code of the person."),
    part(
        "consent",
        "What the person agreed to.",
        Field(
            "status",
            CHOICE,
            "Whether consent stands; “taken out” also leaves the words out of everything.",
            choices=("given", "asked", "withdrawn", "taken-out", "refused", "expired"),
            used_in="every output",
        ),
        many_texts("scope", "Where it may be shown: slides, handout."),
        Field("asked-on", DATE, "When the person was asked.", used_in=LISTS),
        Field("given-on", DATE, "When consent was given.", used_in=LISTS),
        Field("review-by", DATE, "When to ask again.", used_in=LISTS),
        Field("withdrawn-on", DATE, "When consent was taken back.", used_in=LISTS),
        one_text("withdraw-route", "How the person can take it back."),
        main="status",
    ),
    Field("names-changed", YES_NO, "Whether names were changed.", used_in=LISTS),
    one_text("purpose", "Why the story is told."),
    many=True,
)
WELLBEING = part(
    "wellbeing",
    "How people are looked after before, during and after.",
    one_text("named-contact", "The role to turn to.", SAID),
    one_text("before", "What is done before.", SAID),
    one_text("during", "What is done during.", SAID),
    one_text("after", "What is done after.", SAID),
    many_texts("content-notes", "What could be hard to hear.", SAID),
    one_text("opt-out", "How to step out.", SAID),
    Field("quiet-space", YES_NO, "Whether there is a quiet space.", used_in=SAID),
    part(
        "check-ins",
        "When people are asked how they are.",
        one_text("when", "When."),
        Field("due", DATE, "The day by which to ask, if it is known.", used_in=LISTS),
        one_text("by", "The role that asks."),
        Field("done", YES_NO, "Whether it was done.", used_in=LISTS),
        Field("done-on", DATE, "When it was done; never what was said.", used_in=LISTS),
        main="when",
        many=True,
    ),
    many_texts("signposts", "Where to find help.", SAID),
)
SAFEGUARDING = part(
    "safeguarding",
    "What happens if somebody may come to harm.",
    one_text("lead", "The role that leads."),
    one_text("disclosure-steps", "What to do when somebody tells of harm."),
    one_text("lone-working", "How people who work alone are kept safe."),
)
ACCESS = part(
    "access",
    "What is done so that everybody can take part.",
    one_text("asked-how", "How people were asked what helps them."),
    many_texts("adjustments", "What was done."),
    many_texts("formats", "In which forms the material comes."),
    one_text("reading-target", "How easy the words should be."),
    part(
        "easy-read",
        "Who tried the easy-read copy; until a group has, it is not called Easy Read.",
        Field(
            "tested-by",
            TEXT,
            "The groups that tried it.",
            many=True,
            used_in="easy-read copy",
            example="people with a learning disability",
        ),
        Field("on", DATE, "When.", used_in=LISTS),
        one_text("changed", "What was changed because of them."),
        main="tested-by",
    ),
    one_text("venue", "What the room needs."),
    one_text("remote", "How to join from elsewhere."),
)
PAYMENT = part(
    "payment",
    "What people get for their time.",
    one_text("policy", "What is paid, for what, and who decided."),
    Field("offered", YES_NO, "Whether payment is offered.", used_in=LISTS),
    many_texts("covers", "What it covers: time, travel, carer cover, preparation."),
    one_text("benefits-advice", "Where to ask about benefits."),
    Field("paid-within-days", NUMBER, "How soon it is paid.", used_in=LISTS),
)
EVALUATION = part(
    "evaluation",
    "How you find out whether it works.",
    part(
        "plan",
        "What is asked, when and how.",
        one_text("level", "What it looks at, in the levels you use."),
        one_text("when", "When."),
        one_text("tool", "With what."),
        main="tool",
        many=True,
    ),
    many_texts("led-by", "Who leads it."),
    many_texts("results", "What came out."),
)
PILOTS = part(
    "pilots",
    "When it was tried, what was found and what changed.",
    Field("on", DATE, "When.", used_in=LISTS),
    one_text("where", "Where."),
    one_text("version", "Which version was tried."),
    Field("attended", NUMBER, "How many people came.", used_in=LISTS),
    Field("groups", ANYTHING, "Which groups came, and how many of each.", used_in=LISTS),
    many_texts("found", "What was found."),
    many_texts("changed", "What was changed."),
    many=True,
)
FEEDBACK = part(
    "feedback",
    "What people said, what was done, and when they were told.",
    ID,
    one_text("from", "Who said it."),
    one_text("kind", "Thanks, impact or progress."),
    one_text("said", "What they said, in their words."),
    one_text("did", "What was done."),
    one_text("decision", "Done, or not done."),
    one_text("reason", "Why."),
    Field("told-on", DATE, "When they were told.", used_in=LISTS),
    one_text("told-how", "How they were told."),
    main="said",
    many=True,
)
IMPACT = part(
    "impact",
    "What changed because people were involved.",
    Field("on", DATE, "When.", used_in=LISTS),
    one_text("change", "What changed."),
    one_text("kind", "Positive, negative or none."),
    one_text("evidence", "How you know."),
    main="change",
    many=True,
)
