"""The guide to frameworks is true: its samples are read, and its table names every condition."""

import re
from pathlib import Path

from tests.accrediting.small import MODULE
from toolkit.accrediting.conditions import CONDITIONS
from toolkit.accrediting.kind import Kind, Takes
from toolkit.model.coverage import State
from toolkit.reading.framework import read_framework
from toolkit.reading.package import read_package

GUIDE = Path(__file__).parent.parent.parent / "docs/frameworks.md"
SAMPLE = re.compile(r"^```yaml (?P<name>[\w/.-]+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
TABLE = re.compile(r"^\| write \| .*?(?=\n\n)", re.MULTILINE | re.DOTALL)


def written(kind: Kind) -> str:
    """How a kind of condition is typed, with what belongs behind and below it."""
    name = kind.name.replace("-", " ")
    line = name if kind.takes is Takes.NOTHING else f"{name}: {kind.takes.value}"
    below = [(kind.at_least, Takes.COUNT), (kind.words, Takes.WORDS)]
    lines = [f"{key.replace('-', ' ')}: {takes.value}" for key, takes in below if key]
    return "<br>".join(f"`{each}`" for each in [line, *lines])


def table() -> str:
    rows = [f"| {written(kind)} | {kind.about} |" for kind in CONDITIONS.values()]
    return "\n".join(["| write | it holds when |", "|---|---|", *rows])


def samples() -> dict[str, str]:
    return {each["name"]: each["text"] for each in SAMPLE.finditer(GUIDE.read_text("utf-8"))}


def test_the_table_names_every_condition(accept: bool) -> None:
    text = GUIDE.read_text("utf-8")
    if accept:
        GUIDE.write_text(TABLE.sub(lambda _: table(), text), "utf-8")
        text = GUIDE.read_text("utf-8")
    found = TABLE.search(text)
    assert found
    assert found[0] == table(), "--accept writes the table again"


def test_every_state_is_explained() -> None:
    text = GUIDE.read_text("utf-8")
    assert [state for state in State if f"| {state.value} |" not in text] == []


def test_every_bundled_framework_is_in_the_guide() -> None:
    text = GUIDE.read_text("utf-8")
    names = [path.stem for path in (GUIDE.parent.parent / "templates/frameworks").glob("*.yaml")]
    assert [name for name in names if f"| `{name}` |" not in text] == []


def test_the_framework_in_the_guide_is_read_without_a_word() -> None:
    framework, said = read_framework("our-own.yaml", samples()["frameworks/our-own.yaml"].encode())
    assert framework
    assert [each.message for each in said] == []
    assert [criterion.id for criterion in framework.criteria] == ["OWN1", "OWN2", "OWN3"]


def test_the_record_in_the_guide_is_read_without_a_word() -> None:
    files = {
        "modules/package.yaml": b"title: Ours\nframeworks: []\n",
        "modules/small/module.md": MODULE.lstrip().encode(),
        "modules/small/record.yaml": samples()["record.yaml"].encode(),
    }
    assert read_package(files, {}).diagnostics == ()
