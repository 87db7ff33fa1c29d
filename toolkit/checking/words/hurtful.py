"""Words that hurt, each with why and with kinder ones: advice that a group may set aside."""

from __future__ import annotations

import re
from dataclasses import dataclass

PERSON = "it names a person by a condition"
PITY = "it makes a life sound like nothing but pain"
CRIME = "suicide is no crime, and not a success or a failure"
INSULT = "it has long been used as an insult"
APART = "it sets people apart as one kind"
LESS = "it makes others the normal ones"
BLAME = "it blames the person for what went on between people"
MEN = "it sounds as if only men were meant"
THINGS = "it makes people sound like things that research uses"


@dataclass(frozen=True, slots=True)
class Hurtful:
    """Words to look for, why they hurt, and what to write in their place."""

    pattern: re.Pattern[str]
    why: str
    kinder: str


def _row(pattern: str, why: str, kinder: str) -> Hurtful:
    found = re.compile(rf"(?<![\w-])(?=[\w(])(?:{pattern})(?![\w-])", re.IGNORECASE)
    return Hurtful(found, why, kinder)


_ILLNESS = r"(?:\w+ ){0,2}(?:illness|disease|cancer|dementia|depression|psychosis|stroke|condition)"
_NO_NOUN = r"(?! (?:person|people|community|communities|children|adults|students|trial|study|spot))"

HURTFUL = (
    _row(r"suffer(?:s|ed|ing)? (?:from|with)|sufferers?", PITY, "has, lives with, person with"),
    _row(rf"afflicted (?:by|with)|victims? of {_ILLNESS}", PITY, "has"),
    _row(r"commit(?:s|ted|ting)? suicide", CRIME, "died by suicide, took their own life"),
    _row(
        r"(?:un)?successful suicides?|(?:failed|completed|successful) suicide(?: attempt)?s?",
        CRIME,
        "died by suicide, suicide attempt",
    ),
    _row(
        r"the mentally ill|mentally ill (?:person|people|patients?)",
        PERSON,
        "people with a mental health condition",
    ),
    _row(
        r"mental patients?|insane|lunatics?|crazy|psychos?|nutters?|mad(?:man|men|woman|house)"
        r"|(?:gone|going|is|are|was) mad",
        INSULT,
        "person with a mental health condition; or say what you mean",
    ),
    _row(
        r"(?:a )?schizophrenics|a schizophrenic|a depressive|an epileptic|epileptics"
        r"|a diabetic(?! \w)|diabetics",
        PERSON,
        "person who has …",
    ),
    _row(r"a bit OCD|so OCD", INSULT, "say what you mean, such as careful or tidy"),
    _row(
        r"(?:drug |heroin )?addicts?|an alcoholic(?! drink)|alcoholics(?! anonymous)"
        r"|(?:drug|substance|alcohol) abusers?|junkies?",
        PERSON,
        "person with an addiction, person who uses drugs",
    ),
    _row(
        rf"the disabled{_NO_NOUN}|(?:the )?handicapped|cripples?|crippled|an invalid(?=[.,;!?]|$)",
        APART,
        "disabled people",
    ),
    _row(r"able-bodied|normal people", LESS, "non-disabled people, other people"),
    _row(r"wheelchair-bound|confined to a wheelchair", PITY, "wheelchair user"),
    _row(r"mentally handicapped|retarded|subnormal", INSULT, "with a learning disability"),
    _row(
        rf"the blind{_NO_NOUN}|the deaf{_NO_NOUN}|deaf and dumb|deaf-mute",
        APART,
        "blind people, Deaf people, BSL user",
    ),
    _row(
        r"blind drunk|blind to|deaf to|(?:fell|fall|falls|falling) on deaf ears|turn a blind eye",
        INSULT,
        "plain words, such as ignored or overlooked",
    ),
    _row(r"special needs", APART, "name what is needed"),
    _row(r"challenging behaviours?", BLAME, "say what happens, and what it may mean"),
    _row(
        rf"the elderly{_NO_NOUN}|elderly|OAPs?|pensioners?|geriatrics?",
        APART,
        "older people, people aged 65 and over",
    ),
    _row(r"BAME|BME", APART, "ethnic minorities, or name the groups"),
    _row(
        r"manpower|manned|man-hours|chairman|chairmen|mankind|laym[ae]n",
        MEN,
        "staff, staffed, hours, chair, people, lay person",
    ),
    _row(r"he/she|she/he|his/her|him/her|\(s\)he|s/he", APART, "they, you"),
    _row(r"ladies and gentlemen|guys", APART, "everyone"),
    _row(r"hard[- ]to[- ]reach", BLAME, "under-served, seldom heard"),
    _row(
        r"(?:research|study|trial|human|our) subjects|us(?:e|es|ed|ing) patients|our patients",
        THINGS,
        "participants, people who take part",
    ),
    _row(
        r"(?:patients?|participants?|people|users?|carers?|who|they|he|she) refused"
        r"|non-?compliant|failed to attend|drop-?outs?",
        BLAME,
        "chose not to, did not attend, left the study",
    ),
    _row(r"lacks? insight|attention[- ]seeking|manipulative", BLAME, "say what happened"),
    _row(
        r"care(?:r|giver) burden|burden (?:of|on) (?:care|caring|carers|families)",
        PITY,
        "what caring means for people",
    ),
    _row(r"vulnerable (?:people|groups|persons)", APART, "say what puts people at risk"),
    _row(
        r"empower(?:s|ed|ing)? (?:the|our) (?:patients|service users|users|carers)",
        LESS,
        "share power with",
    ),
    _row(
        r"real patients|ordinary people|just an? (?:carer|patient|service user)",
        LESS,
        "people with lived experience",
    ),
)
ANY = re.compile(
    rf"(?<![\w-])(?=[\w(])(?:{'|'.join(row.pattern.pattern for row in HURTFUL)})", re.IGNORECASE
)
"""All rows at once: most text holds none of them, and is looked through only this one time."""
