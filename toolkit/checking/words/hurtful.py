"""Words that hurt, each with why and with kinder ones: advice that a group may set aside."""

from __future__ import annotations

import re
from functools import cache

from toolkit.model.quickly import dataclass, regex

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
    """Words to look for as a pattern in small letters, why they hurt, and kinder ones."""

    words: str
    why: str
    kinder: str

    @property
    def pattern(self) -> re.Pattern[str]:
        """The words as whole ones, in any case; made when somebody looks for them."""
        return _whole_words(self.words)


@cache
def _whole_words(words: str) -> re.Pattern[str]:
    return regex(rf"(?<![\w-])(?=[\w(])(?:{words})(?![\w-])", re.IGNORECASE)


_ILLNESS = r"(?:\w+ ){0,2}(?:illness|disease|cancer|dementia|depression|psychosis|stroke|condition)"
_NO_NOUN = r"(?! (?:person|people|community|communities|children|adults|students|trial|study|spot))"

HURTFUL = (
    Hurtful(r"suffer(?:s|ed|ing)? (?:from|with)|sufferers?", PITY, "has, lives with, person with"),
    Hurtful(rf"afflicted (?:by|with)|victims? of {_ILLNESS}", PITY, "has"),
    Hurtful(r"commit(?:s|ted|ting)? suicide", CRIME, "died by suicide, took their own life"),
    Hurtful(
        r"(?:un)?successful suicides?|(?:failed|completed|successful) suicide(?: attempt)?s?",
        CRIME,
        "died by suicide, suicide attempt",
    ),
    Hurtful(
        r"the mentally ill|mentally ill (?:person|people|patients?)",
        PERSON,
        "people with a mental health condition",
    ),
    Hurtful(
        r"mental patients?|insane|lunatics?|crazy|psychos?|nutters?|mad(?:man|men|woman|house)"
        r"|(?:gone|going|is|are|was) mad",
        INSULT,
        "person with a mental health condition; or say what you mean",
    ),
    Hurtful(
        r"(?:a )?schizophrenics|a schizophrenic|a depressive|an epileptic|epileptics"
        r"|a diabetic(?! \w)|diabetics",
        PERSON,
        "person who has …",
    ),
    Hurtful(r"a bit ocd|so ocd", INSULT, "say what you mean, such as careful or tidy"),
    Hurtful(
        r"(?:drug |heroin )?addicts?|an alcoholic(?! drink)|alcoholics(?! anonymous)"
        r"|(?:drug|substance|alcohol) abusers?|junkies?",
        PERSON,
        "person with an addiction, person who uses drugs",
    ),
    Hurtful(
        rf"the disabled{_NO_NOUN}|(?:the )?handicapped|cripples?|crippled|an invalid(?=[.,;!?]|$)",
        APART,
        "disabled people",
    ),
    Hurtful(r"able-bodied|normal people", LESS, "non-disabled people, other people"),
    Hurtful(r"wheelchair-bound|confined to a wheelchair", PITY, "wheelchair user"),
    Hurtful(r"mentally handicapped|retarded|subnormal", INSULT, "with a learning disability"),
    Hurtful(
        rf"the blind{_NO_NOUN}|the deaf{_NO_NOUN}|deaf and dumb|deaf-mute",
        APART,
        "blind people, Deaf people, BSL user",
    ),
    Hurtful(
        r"blind drunk|blind to|deaf to|(?:fell|fall|falls|falling) on deaf ears|turn a blind eye",
        INSULT,
        "plain words, such as ignored or overlooked",
    ),
    Hurtful(r"special needs", APART, "name what is needed"),
    Hurtful(r"challenging behaviours?", BLAME, "say what happens, and what it may mean"),
    Hurtful(
        rf"the elderly{_NO_NOUN}|elderly|oaps?|pensioners?|geriatrics?",
        APART,
        "older people, people aged 65 and over",
    ),
    Hurtful(r"bame|bme", APART, "ethnic minorities, or name the groups"),
    Hurtful(
        r"manpower|manned|man-hours|chairman|chairmen|mankind|laym[ae]n",
        MEN,
        "staff, staffed, hours, chair, people, lay person",
    ),
    Hurtful(r"he/she|she/he|his/her|him/her|\(s\)he|s/he", APART, "they, you"),
    Hurtful(r"ladies and gentlemen|guys", APART, "everyone"),
    Hurtful(r"hard[- ]to[- ]reach", BLAME, "under-served, seldom heard"),
    Hurtful(
        r"(?:research|study|trial|human|our) subjects|us(?:e|es|ed|ing) patients|our patients",
        THINGS,
        "participants, people who take part",
    ),
    Hurtful(
        r"(?:patients?|participants?|people|users?|carers?|who|they|he|she) refused"
        r"|non-?compliant|failed to attend|drop-?outs?",
        BLAME,
        "chose not to, did not attend, left the study",
    ),
    Hurtful(r"lacks? insight|attention[- ]seeking|manipulative", BLAME, "say what happened"),
    Hurtful(
        r"care(?:r|giver) burden|burden (?:of|on) (?:care|caring|carers|families)",
        PITY,
        "what caring means for people",
    ),
    Hurtful(r"vulnerable (?:people|groups|persons)", APART, "say what puts people at risk"),
    Hurtful(
        r"empower(?:s|ed|ing)? (?:the|our) (?:patients|service users|users|carers)",
        LESS,
        "share power with",
    ),
    Hurtful(
        r"real patients|ordinary people|just an? (?:carer|patient|service user)",
        LESS,
        "people with lived experience",
    ),
)
_ANY = regex(rf"(?<![\w-])(?=[\w(])(?:{'|'.join(row.words for row in HURTFUL)})(?![\w-])")
"""All rows at once, in small letters, which are looked for faster than letters of either case."""


def may_hurt(text: str) -> bool:
    """Whether a text holds words of any row: most do not, and are looked through only once."""
    return _ANY.search(text.lower()) is not None
