"""A module: its front matter in all spellings, slips in it, and its record."""

import pytest

from tests.reading.reading import module, outline, reading, said_about_module
from toolkit.model.minutes import Minutes

RECORD = "modules/example/record.yaml"


class TestFrontMatter:
    def test_everything_it_may_say(self) -> None:
        found = module(
            "---\nTitle: Consent\nsummary: A step.\naudience: people who use services; carers\n"
            "Content_Notes:\n  - We talk about loss.\nminutes: 1 h 30\nstatus: Pilot\n"
            "version: 1.10\n"
            "date: 2 May 2026\nlanguage: cy\nlevel: starter\ndirection: For contributors\n"
            "methods: talk, story\ntopics: [ethics]\nauthor: Sam\nparagraphs: handout\n"
            "sources:\n  - title: A book\n    where: A shop\n  - Another book\n"
            "reading: One more\n---\n"
        )
        assert (found.title, found.summary) == ("Consent", "A step.")
        assert found.audience == ("people who use services", "carers")
        assert found.content_notes == ("We talk about loss.",)
        assert found.minutes == Minutes(90, 90)
        assert (found.status, found.version, found.date) == ("pilot", "1.10", "2026-05-02")
        assert (found.language, found.level) == ("cy", "starter")
        assert found.direction == "for-contributors"
        assert (found.methods, found.topics, found.authors) == (
            ("talk", "story"),
            ("ethics",),
            ("Sam",),
        )
        assert [(s.title, s.where) for s in found.sources] == [
            ("A book", "A shop"),
            ("Another book", ""),
        ]
        assert [s.title for s in found.reading] == ["One more"]
        assert found.paragraphs == "handout"
        assert found.lines["summary"].line == 3

    @pytest.mark.parametrize("written", ["Sam", "[Sam]", "\n  - Sam"])
    def test_one_or_many(self, written: str) -> None:
        assert module(f"---\nauthor: {written}\n---\n").authors == ("Sam",)

    def test_a_sentence_is_one_even_if_it_holds_a_comma(self) -> None:
        assert module("---\naudience: Carers, and their friends.\n---\n").audience == (
            "Carers, and their friends.",
        )

    def test_of_a_lesson_for_other_programs(self) -> None:
        text = (
            "---\ntitle: A\ndescription: B\nauthor: C\ntags: [d, e]\nlang: cy\nteaching: 10\n"
            "exercises: 5\nobjectives:\n  - Do it\nformat: revealjs\nmarp: true\n---\n\n## F\n\nx\n"
        )
        found = module(text)
        assert (found.summary, found.authors, found.topics) == ("B", ("C",), ("d", "e"))
        assert (found.language, found.minutes) == ("cy", Minutes(15, 15))
        assert [outcome.text for outcome in found.outcomes] == ["Do it"]
        said = [each.rule.name for each in reading(text).diagnostics]
        assert not said

    def test_two_names_of_one_key_are_said(self) -> None:
        text = "---\ntitle: A\nauthor: B\nauthors: C\n---\n\n## D\n\nx\n"
        assert module(text).authors == ("B",)
        assert said_about_module(text) == ["4: entry-twice"]

    def test_without_any_the_first_heading_is_the_title(self) -> None:
        found = module("# Consent\n\n## One\n\nx\n\n# Two\n\n## Three\n\ny\n")
        assert found.title == "Consent"
        assert outline(found) == [
            "#  #section 3-5",
            "## One #one 3-5",
            "# Two #two 7-11",
            "## Three #three 9-11",
        ]
        assert not said_about_module("# Consent\n\n## One\n\nx\n")

    def test_with_a_title_every_heading_is_a_section(self) -> None:
        assert [s.title for s in module("---\ntitle: A\n---\n# B\n\n## C\n").sections] == ["B"]

    def test_a_file_that_says_nothing_takes_the_name_of_its_folder(self) -> None:
        assert module("").title == "example"
        assert module("Words.\n").title == "example"

    def test_lines_after_it_are_true(self) -> None:
        (slide,) = module("---\ntitle: A\n\n---\n\n## B\n\nWords.\n").slides
        assert (slide.span.line, slide.span.end_line) == (6, 8)
        assert slide.blocks[0].span.line == 8

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("---\ntitle: A\n\n## B\n\nWords.\n", ["1: unclosed-front-matter"]),
            ("title: A\n---\n\n## B\n\nWords.\n", ["1: front-matter-without-start"]),
            ("---\ntitel: A\n---\n\n## B\n\nWords.\n", ["2: unknown-entry"]),
            ("---\ntitle: A\nstatus: pilto\n---\n\n## B\n\nWords.\n", ["3: unknown-choice"]),
            ("---\ntitle: A\nminutes: 1:30\n---\n\n## B\n\nWords.\n", ["3: unread-value"]),
            ("---\ntitle:\n  - A\n  - B\n---\n\n## B\n\nWords.\n", []),
            ("---\n- title\n---\n\n## B\n\nWords.\n", []),
        ],
    )
    def test_slips(self, text: str, said: list[str]) -> None:
        assert said_about_module(text) == said
        assert "Words." in repr(module(text))

    def test_three_dashes_at_the_top_may_be_a_slide_break(self) -> None:
        text = "---\n\n## B\n\nWords.\n\n---\n\nMore.\n"
        assert [slide.title for slide in module(text).slides][-1] == "B"
        assert not said_about_module(text)

    def test_that_cannot_be_read_stops_only_its_module(self) -> None:
        found = reading("---\na: b\n---\n", {"modules/other/module.md": "---\n}{\n---\n## A\n"})
        assert [each.id for each in found.package.modules] == ["example", "other"]
        unreadable = {"modules/other/module.md": "---\na: [\x01{\n}: b\n---\n## A\n"}
        assert reading("# A\n", unreadable).stopped <= {"other"}

    def test_a_file_that_is_no_text_stops_its_module(self) -> None:
        found = reading("# A\n", {"modules/other/module.md": "\x00\x01"})
        assert found.stopped == {"other"}
        assert [each.id for each in found.package.modules] == ["example"]


class TestRecord:
    def test_is_read_and_written_in_one_way(self) -> None:
        found = module(
            "# A\n",
            {RECORD: "Example: TRUE\nneeds: Tea\nteam:\n  - ref: p01\n    roles: [author, lead]\n"},
        )
        assert found.record.example
        assert found.record.text("needs.text") == "Tea"
        assert found.record.text("team.roles.role") == "author"

    def test_prompts_are_left_alone(self) -> None:
        text = (
            "involvement:\n  agreed on: The date when they agreed …\naims:\n  - status: Which? …\n"
        )
        assert not said_about_module("## A\n\nx\n", {RECORD: text})

    def test_slips_are_said_with_their_file(self) -> None:
        found = reading("## A\n\nx\n", {RECORD: "team:\n  - grup: carers\nexample: perhaps\n"})
        assert [(str(d.span), d.rule.name) for d in found.diagnostics] == [
            (f"{RECORD}, line 2", "unknown-entry"),
            (f"{RECORD}, line 3", "unread-value"),
        ]

    def test_parts_of_it_may_stand_in_the_front_matter(self) -> None:
        found = module("---\nground rules: Be kind\nstories:\n  - id: st1\n---\n")
        assert found.record.text("ground-rules") == "Be kind"
        assert found.record.text("stories.id") == "st1"

    def test_its_own_file_comes_first(self) -> None:
        found = module("---\nground rules: One\n---\n", {RECORD: "ground rules: Two\n"})
        assert [v.text for v in found.record.at("ground-rules") if hasattr(v, "text")] == ["Two"]
