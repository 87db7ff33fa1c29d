"""The schemas that editors use are made from the tables of fields, and fit what people write."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path

import fastjsonschema
import pytest
import yaml

from toolkit.building.schemas import schemas, settings
from tools.make_schemas import FOLDER

PROJECT = Path(__file__).resolve().parent.parent
KINDS = {
    "package": ["modules/package.yaml", "tests/projects/everything/modules/package.yaml"],
    "record": ["modules/*/record.yaml", "tests/projects/everything/modules/*/record.yaml"],
    "front-matter": ["modules/*/module.md"],
    "glossary": ["modules/glossary.yaml"],
    "theme": ["templates/theme.yaml"],
    "framework": ["templates/frameworks/*.yaml"],
}
FILES = [
    (name, path)
    for name, patterns in KINDS.items()
    for pattern in patterns
    for path in sorted(PROJECT.glob(pattern))
]


class Editor(yaml.SafeLoader):
    """YAML 1.2, as editors read it: yes, no and on are text."""


Editor.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in found if not tag.endswith(":bool")]
    for letter, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def values(path: Path, loader: type[yaml.BaseLoader | yaml.SafeLoader]) -> object:
    text = path.read_text("utf-8")
    if path.suffix == ".md":
        text = text.split("---\n")[1]
    return json.loads(json.dumps(yaml.load(text, loader), default=str))


@cache
def compiled(name: str) -> Callable[[object], object]:
    found: Callable[[object], object] = fastjsonschema.compile(
        json.loads(schemas()[f"{name}.schema.json"])
    )
    return found


def test_they_are_up_to_date() -> None:
    """To write them again, type python -m tools.make_schemas."""
    for name, text in schemas().items():
        assert (FOLDER / name).read_text("utf-8") == text, name


@pytest.mark.parametrize("loader", [yaml.BaseLoader, Editor], ids=["text", "editor"])
@pytest.mark.parametrize(
    ("name", "path"), FILES, ids=[str(path.relative_to(PROJECT)) for _, path in FILES]
)
def test_what_is_fine_to_us_is_fine_to_an_editor(
    name: str, path: Path, loader: type[yaml.BaseLoader | yaml.SafeLoader]
) -> None:
    compiled(name)(values(path, loader))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("front-matter", {"titel": "Consent"}),
        ("front-matter", {"status": "finished"}),
        ("package", {"frameworks": {"a": "b"}}),
        ("record", {"example": "perhaps"}),
        ("record", {"feedback": [{"sad": "Too fast"}]}),
    ],
)
def test_an_editor_underlines_what_is_misspelt(name: str, value: object) -> None:
    validate = compiled(name)
    with pytest.raises(fastjsonschema.JsonSchemaValueException):
        validate(value)


def test_the_editor_settings_of_this_repository_name_its_schemas() -> None:
    written = (PROJECT / ".vscode/settings.json").read_text("utf-8")
    assert written == settings("./docs/schemas")
    named = json.loads(written)["yaml.schemas"]
    assert {Path(schema).name for schema in named} == set(schemas()) - {"front-matter.schema.json"}
    assert all((PROJECT / schema).is_file() for schema in named)
