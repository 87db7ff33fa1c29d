"""A package: which files are read, in which order, with which frameworks, and a lone lesson."""

from toolkit.reading.package import read_package

FRAMEWORK = (
    b"id: own\ntitle: Ours\nversion: '1'\ncriteria:\n  - id: A1\n    text: One\n    people: yes\n"
)
HEAD = b"title: Ours\nframeworks: []\n"


def module(title: str) -> bytes:
    return f"# {title}\n\n## One\n\nWords.\n".encode()


def said(files: dict[str, bytes], bundled: dict[str, bytes] | None = None) -> list[str]:
    return [f"{d.span}: {d.rule.name}" for d in read_package(files, bundled or {}).diagnostics]


def test_everything_that_package_yaml_says() -> None:
    head = (
        b"format: 1\ntitle: Ours\norganisation: Us\nversion: 1.10\ndate: 2026-05-02\nlanguage: cy\n"
        b"licence: CC-BY-4.0\ncontact: a@example.org\nfeedback: b\nsupport: c\n"
        b"make: slides, handout\n"
        b"frameworks: []\nwords we use:\n  carers: carers\n"
    )
    files = {"modules/package.yaml": head, "modules/a/module.md": module("A")}
    found = read_package(files, {})
    package = found.package
    assert not found.diagnostics
    assert (package.title, package.organisation, package.version) == ("Ours", "Us", "1.10")
    assert (package.date, package.language, package.licence) == ("2026-05-02", "cy", "CC-BY-4.0")
    assert (package.contact, package.feedback, package.support) == ("a@example.org", "b", "c")
    assert package.make == ("slides", "handout")
    assert package.modules[0].language == "cy"


def test_modules_in_the_order_that_was_asked_for_then_by_name() -> None:
    files = {f"modules/{id}/module.md": module(id) for id in ("a", "b", "c", "d")}
    files["modules/package.yaml"] = HEAD + b"order: [c, a, x]\n"
    found = read_package(files, {})
    assert [each.id for each in found.package.modules] == ["c", "a", "b", "d"]
    assert said(files) == ["modules/package.yaml, line 3: unknown-module-in-order"]


def test_without_package_yaml_there_is_one_note() -> None:
    assert said({"modules/a/module.md": module("A")}) == [
        "modules/package.yaml, line 1: missing-package-file"
    ]


def test_a_lone_lesson_is_a_package_of_its_own() -> None:
    found = read_package({"lesson.md": module("Tea")}, {})
    (only,) = found.package.modules
    assert (only.id, only.title, found.package.title) == ("lesson", "Tea", "Tea")
    assert not found.diagnostics


def test_an_empty_project_and_no_files_at_all() -> None:
    assert read_package({"modules/package.yaml": b""}, {}).package.modules == ()
    assert read_package({}, {}).package.modules == ()


def test_files_that_nothing_is_made_from_are_said() -> None:
    files = {
        "modules/package.yaml": HEAD,
        "modules/a/module.md": module("A"),
        "modules/a/notes.md": b"x",
        "modules/b.md": b"x",
        "modules/a/module.cy.md": b"x",
        "modules/README.md": b"x",
    }
    assert said(files) == [
        "modules/a/module.cy.md, line 1: file-not-read",
        "modules/a/notes.md, line 1: file-not-read",
        "modules/b.md, line 1: file-not-read",
    ]


FILES = {"modules/package.yaml": b"title: Ours\n", "modules/a/module.md": module("A")}


class TestFrameworks:
    def test_the_usual_ones_where_none_are_named(self) -> None:
        bundled = {
            f"frameworks/{id}.yaml": FRAMEWORK.replace(b"own", id.encode())
            for id in ("cpd", "other", "uk-spi")
        }
        found = read_package(FILES, bundled).package.frameworks
        assert [each.id for each in found] == ["uk-spi", "cpd"]

    def test_those_that_are_named_in_that_order(self) -> None:
        files = FILES | {
            "modules/package.yaml": HEAD.replace(b"[]", b"[own, cpd]"),
            "templates/frameworks/own.yaml": FRAMEWORK,
        }
        bundled = {"frameworks/cpd.yaml": FRAMEWORK.replace(b"own", b"cpd")}
        found = read_package(files, bundled).package.frameworks
        assert [each.id for each in found] == ["own", "cpd"]

    def test_the_projects_own_comes_before_the_bundled_one(self) -> None:
        files = FILES | {
            "modules/package.yaml": HEAD.replace(b"[]", b"own"),
            "templates/frameworks/own.yaml": FRAMEWORK.replace(b"Ours", b"Mine"),
        }
        found = read_package(files, {"frameworks/own.yaml": FRAMEWORK}).package.frameworks
        assert [each.title for each in found] == ["Mine"]

    def test_one_that_is_not_there_is_said(self) -> None:
        files = FILES | {"modules/package.yaml": HEAD.replace(b"[]", b"[onw]")}
        assert said(files, {"frameworks/own.yaml": FRAMEWORK}) == [
            "modules/package.yaml, line 2: unknown-framework"
        ]


class TestGlossary:
    def terms(self, text: bytes) -> list[tuple[str, str, str, str, tuple[str, ...]]]:
        files = {"modules/package.yaml": HEAD, "modules/glossary.yaml": text}
        found = read_package(files, {}).package.glossary
        return [(t.term, t.short, t.long, t.acronym, t.also) for t in found]

    def test_as_words_with_meanings(self) -> None:
        text = (
            b"Consent: saying yes\nREC:\n  short: a group\n  long: more\n  also: [RECs, ethics]\n"
        )
        assert self.terms(text) == [
            ("Consent", "saying yes", "", "", ()),
            ("REC", "a group", "more", "", ("RECs", "ethics")),
        ]

    def test_as_a_list(self) -> None:
        text = b"- term: consent\n  short: saying yes\n  acronym: CO\n- assent: being willing\n"
        assert self.terms(text) == [
            ("consent", "saying yes", "", "CO", ()),
            ("assent", "being willing", "", "", ()),
        ]

    def test_a_word_without_a_meaning_is_said(self) -> None:
        files = {"modules/package.yaml": HEAD, "modules/glossary.yaml": b"a: x\nb:\n"}
        assert said(files) == ["modules/glossary.yaml, line 2: glossary-term-without-meaning"]


def test_reading_says_things_in_the_order_of_the_source() -> None:
    files = {
        "modules/package.yaml": HEAD + b"titel: x\n",
        "modules/b/module.md": b"## A\n\n[x](#y)\n\n::: nots\nx\n:::\n\n[[z]]\n",
        "modules/a/module.md": b"---\ntitel: x\n---\n\n## A\n\nx\n",
    }
    found = read_package(files, {}).diagnostics
    assert list(found) == sorted(found, key=lambda each: each.span)
    assert len(found) == 5
