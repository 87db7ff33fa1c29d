"""No paragraph and no title ends with a line of one short word."""

from __future__ import annotations

from tests.rendering import samples
from toolkit.rendering.deck.fitted import Words
from toolkit.rendering.deck.last_words import KEPT, settled, settled_title
from toolkit.rendering.deck.layouts import Frame, Level, Slot
from toolkit.rendering.deck.measure import ruler
from toolkit.rendering.deck.presentation import Passage, Run, Style
from toolkit.rendering.deck.setting import SURE, Setting

RULER = ruler(samples.bundled().files)
SLOT = Slot(1, "body", Frame(0, 0, 600, 300), (Level(size=20.0, font="Arial"),), insets=(0,) * 4)


def ended(width: float, *runs: Run, style: Style = Style.BODY) -> str:
    """The words of one paragraph as they are drawn in `width` points."""
    setting = Setting(SLOT, RULER, 18, 18)
    words = Words(None, SLOT, Frame(0, 0, width, 300), (Passage(runs, style=style),))
    before = setting.total(words.passages, width)
    after = settled(words, setting)
    assert setting.total(after.passages, width) == before
    return after.passages[0].text


def width_of(text: str) -> float:
    """How many points a line needs for a text of 20 points."""
    return RULER.face("Arial").width(text) * 20 / SURE + 0.5


def test_a_last_word_alone_takes_the_one_before_it_along() -> None:
    narrow = width_of("What numbers are each good")
    assert ended(narrow, Run("What numbers are each good for.")).endswith(f"each good{KEPT}for.")
    assert KEPT not in ended(narrow * 2, Run("What numbers are each good for."))
    assert KEPT not in ended(narrow * 0.8, Run("What numbers are each good for."))
    assert KEPT not in ended(narrow, Run("What numbers are each good confidentiality."))
    assert KEPT not in ended(narrow, Run("What numbers are each good for."), style=Style.CODE)


def test_no_line_begins_with_a_dot_or_leaves_another_word_alone() -> None:
    assert KEPT not in ended(
        width_of("Activity · 9 minutes ·"), Run("Activity · 9 minutes · alone")
    )
    assert KEPT not in ended(
        width_of("Now write or draw"), Run("Now write or draw what helps you.")
    )


def test_programs_that_fill_lines_to_the_end_leave_none_alone_either() -> None:
    text = "What numbers are each good"
    assert KEPT in ended(RULER.face("Arial").width(text) * 20 + 0.5, Run(f"{text} for."))


def test_words_in_bold_and_signs_of_footnotes_belong_to_the_last_word() -> None:
    narrow = width_of("What numbers are each good")
    runs = (Run("What numbers are each good "), Run("for", bold=True), Run("1", raised=True))
    assert ended(narrow, *runs) == f"What numbers are each good{KEPT}for1"


def test_nothing_moves_where_that_would_cost_a_line() -> None:
    narrow = width_of("confidentiality")
    assert ended(narrow, Run("Our confidentiality rules")) == "Our confidentiality rules"


def test_titles_end_well_too() -> None:
    slot = Slot(0, "title", Frame(0, 0, width_of("What staying human"), 90), SLOT.levels)
    bare = Slot(0, "title", slot.frame, slot.levels, insets=(0,) * 4)
    assert settled_title("What staying human means", bare, RULER, 0.0).endswith(f"human{KEPT}means")
    assert settled_title("What staying human", bare, RULER, 0.0) == "What staying human"
