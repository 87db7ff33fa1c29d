"""Every block in every spelling: what it becomes, what it takes, who sees it."""

import pytest

from tests.reading.reading import block, said_about
from toolkit.model.blocks import (
    Activity,
    Block,
    Callout,
    CalloutKind,
    Columns,
    Discussion,
    Group,
    Only,
    OnlyFor,
    Quiz,
    Reflection,
    Voice,
)
from toolkit.model.inlines import Text
from toolkit.model.minutes import Minutes
from toolkit.model.words import plain
from toolkit.reading.block_names import LIKE, what_to_type
from toolkit.reading.directives import DIRECTIVES, SPELLINGS


def kind(found: Block) -> object:
    """What a block is, with whom it is for or which box it makes."""
    match found:
        case Only():
            return found.who
        case Callout():
            return found.kind
        case _:
            return type(found)


SAID_IN_THE_DESIGN = {
    OnlyFor.NOTES: "notes instructor speaker",
    OnlyFor.HANDOUT: "handout",
    OnlyFor.SLIDE: "slide",
    OnlyFor.ANSWER: "answer solution",
    OnlyFor.EASY_READ: "easy-read",
    Activity: "activity challenge exercise",
    Reflection: "reflection",
    Discussion: "discussion",
    Quiz: "quiz",
    Voice: "voice testimonial",
    Columns: "columns column",
    CalloutKind.NOTE: "note callout callout-note spoiler checklist",
    CalloutKind.TIP: "tip callout-tip hint",
    CalloutKind.IMPORTANT: "important callout-important",
    CalloutKind.WARNING: "warning callout-warning callout-caution",
    CalloutKind.KEYPOINTS: "keypoints",
    CalloutKind.CONTENT_NOTE: "content-note",
    CalloutKind.DEFINITION: "definition",
    CalloutKind.QUESTIONS: "questions",
    CalloutKind.OBJECTIVES: "objectives",
    CalloutKind.PREREQUISITE: "prereq",
    Group: "incremental column-margin",
}
SPELLED = [(word, kind) for kind, words in SAID_IN_THE_DESIGN.items() for word in words.split()]


@pytest.mark.parametrize(("name", "meant"), SPELLED, ids=[name for name, _ in SPELLED])
@pytest.mark.parametrize("written", ["::: {}", "::: {{.{}}}", "::::: {} :::::"])
def test_spellings_of_pandoc_quarto_and_the_carpentries(
    written: str, name: str, meant: object
) -> None:
    text = f"{written.format(name)}\nWords.\n:::\n"
    assert kind(block(text)) == meant
    assert not said_about(text)


def test_every_spelling_stands_for_one_block() -> None:
    spellings = [word for each in DIRECTIVES for word in (each.name, *each.also)]
    assert len(spellings) == len(set(spellings)) == len(SPELLINGS)
    assert all(word == word.lower() for word in spellings)


def test_the_class_with_a_meaning_counts() -> None:
    assert kind(block("::: {.column-margin .callout-tip}\nx\n:::\n")) == CalloutKind.TIP


def test_an_activity_with_everything() -> None:
    found = block(
        '::: activity {#pairs title="Talk in pairs" minutes=10-15 group=pairs '
        'materials="pens, paper; a bell" outcomes="o1, o2 o3" led-by="Sam; Kim" method=story '
        'plan-b="Talk together." .optional lang=en}\nTalk.\n:::\n'
    )
    assert isinstance(found, Activity)
    assert (found.id, found.title, found.minutes) == ("pairs", "Talk in pairs", Minutes(10, 15))
    assert (found.group, found.materials) == ("pairs", ("pens, paper", "a bell"))
    assert (found.outcomes, found.led_by) == (("o1", "o2", "o3"), ("Sam", "Kim"))
    assert (found.method, found.plan_b) == ("story", "Talk together.")
    assert (found.optional, found.lang) == (True, "en")


@pytest.mark.parametrize(
    "written", ["minutes=10", "minutes=10 min", 'duration="10 minutes"', "time=10"]
)
def test_spellings_of_a_time(written: str) -> None:
    found = block(f"::: activity {{{written}}}\nTalk.\n:::\n")
    assert isinstance(found, Activity)
    assert found.minutes == Minutes(10, 10)


def test_a_reflection_has_lines_and_a_discussion_a_time() -> None:
    reflection = block("::: reflection {lines=4}\nWhy?\n:::\n")
    assert isinstance(reflection, Reflection)
    assert reflection.lines == 4
    discussion = block("::: discussion {minutes=5}\nWhy?\n:::\n")
    assert isinstance(discussion, Discussion)
    assert discussion.minutes == Minutes(5, 5)


def test_a_voice_with_consent_and_one_that_nobody_said() -> None:
    voice = block('::: voice {consent=st1 credit="A carer"}\nI was heard.\n:::\n')
    assert isinstance(voice, Voice)
    assert (voice.consent, voice.credit, voice.invented) == ("st1", "A carer", False)
    invented = block("::: {.voice .invented}\nI was heard.\n:::\n")
    assert isinstance(invented, Voice)
    assert invented.invented


def test_columns_with_widths_and_what_stands_between_them() -> None:
    columns = block(
        "::: columns\n::: {.column width=40%}\nA\n:::\n\nBetween\n\n::: column\nB\n:::\n:::\n"
    )
    assert isinstance(columns, Columns)
    assert [column.width for column in columns.columns] == [0.4, None, None]
    assert [column.span.line for column in columns.columns] == [2, 6, 8]


def test_layouts_of_quarto_are_columns() -> None:
    columns = block("::: {layout-ncol=2}\nA\n\nB\n:::\n")
    assert isinstance(columns, Columns)
    assert len(columns.columns) == 2


def test_titles_come_from_the_attribute_the_line_or_the_first_heading() -> None:
    for text in ('::: tip {title="Tea"}\nx\n:::', "::: tip Tea\nx\n:::", "::: tip\n## Tea\nx\n:::"):
        found = block(text)
        assert isinstance(found, Callout)
        assert plain(found.title) == "Tea"


def test_labels_of_notes_and_answers_survive() -> None:
    notes = block("::: instructor\n### For two trainers\nSmile.\n:::\n")
    assert isinstance(notes, Only)
    assert notes.label == "For two trainers"


def test_an_unknown_block_is_kept_with_all_its_words() -> None:
    text = "::: nots for everybody\nSmile.\n:::\n"
    found = block(text)
    assert isinstance(found, Group)
    assert "for everybody" in repr(found)
    assert "Smile." in repr(found)
    assert said_about(text) == ["1: unknown-block"]


def test_a_language_makes_a_group() -> None:
    found = block("::: {lang=cy}\nBore da.\n:::\n")
    assert isinstance(found, Group)
    assert found.lang == "cy"
    assert found.blocks[0].span.line == 2


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("::: activity {minuts=5}", "unknown-attribute"),
        ("::: activity {minutes=soon}", "unread-attribute-value"),
        ("::: reflection {lines=many}", "unread-attribute-value"),
        ("::: column {width=wide}", "unread-attribute-value"),
        ('::: activity {title="never ends}', "unread-attributes"),
    ],
)
def test_attributes_that_cannot_be_read_are_said(line: str, said: str) -> None:
    assert said_about(f"{line}\nWords.\n:::\n") == [f"1: {said}"]


@pytest.mark.parametrize(
    "attributes", ['style="color: red"', "data-x=1", "fig-cap=x", "collapse=true"]
)
def test_styling_of_other_programs_is_passed_over(attributes: str) -> None:
    assert not said_about(f"::: {{.callout-note {attributes}}}\nWords.\n:::\n")


def test_alerts_of_github_are_boxes() -> None:
    found = block("> [!CAUTION]\n> Hot.\n")
    assert isinstance(found, Callout)
    assert found.kind is CalloutKind.WARNING
    assert found.blocks[0].span.line == 2


def test_boxes_of_mkdocs_are_kept_with_a_hint() -> None:
    text = '!!! tip "Tea"\n    Bring a cup.\n'
    assert said_about(text) == ["1: foreign-callout"]


def test_titles_are_plain_text_where_the_model_has_plain_text() -> None:
    found = block("::: activity\n## Talk *in pairs*\nx\n:::\n")
    assert isinstance(found, Activity)
    assert found.title == "Talk in pairs"
    assert Text("x") in found.blocks[0].children  # type: ignore[union-attr]  # it is a paragraph


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("homework", "perhaps type ::: activity (something people do)."),
        ("warm-up", "perhaps type ::: activity (something people do)."),
        ("key-message", "perhaps type ::: keypoints (what should stay)."),
        ("coffee-break", "a break is a slide of its own: "),
        ("brake", "a break is a slide of its own: "),
        ("activty", "if you meant “activity”, type ::: activity"),
        ("zebra", "type ::: note (something to know) or ::: activity (something people do); for "),
    ],
)
def test_a_name_of_no_block_is_answered_with_one_or_two(name: str, what: str) -> None:
    assert what_to_type(name).startswith(what)


def test_every_word_that_people_type_leads_to_a_block_that_there_is() -> None:
    for word, name in LIKE.items():
        assert name in SPELLINGS
        assert word not in SPELLINGS
