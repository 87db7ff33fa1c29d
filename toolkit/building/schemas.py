"""What editors need to help while somebody types: a schema of each file, made from its fields.

With them an editor offers the words before a colon, and underlines what is misspelt.
What an editor cannot know (whether a day exists, which ids there are), `toolkit check` says.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from toolkit.model.fields import Field, Kind
from toolkit.model.framework_fields import FRAMEWORK_FIELDS
from toolkit.model.module_fields import MODULE_FIELDS
from toolkit.model.package_fields import PACKAGE_FIELDS, TERM_FIELDS
from toolkit.model.record_fields import RECORD_FIELDS
from toolkit.model.review_fields import PACKS_FIELDS, REVIEW_FIELDS
from toolkit.model.theme_fields import THEME_FIELDS

DRAFT = "http://json-schema.org/draft-07/schema#"

SETTINGS = ".vscode/settings.json"
SCHEMAS = ".vscode/schemas"
ASSIGNED = {
    "package": "modules/package.yaml",
    "record": "modules/*/record.yaml",
    "reviews": "modules/*/reviews.yaml",
    "packs": "modules/packs.yaml",
    "glossary": "modules/glossary.yaml",
    "theme": "templates/theme.yaml",
    "framework": "templates/frameworks/*.yaml",
}
"""The schema that each file is held against. Editors do not look into the top of a module."""

Schema = dict[str, object]
UNWRITTEN = r"(^|…|\?|TODO)$"
"""What nobody has written yet: nothing, or the prompt of a starter."""
TEXT: Schema = {"type": ["string", "number", "boolean", "null"]}
YES_NO: Schema = {
    "anyOf": [
        {"enum": [True, False, None, "yes", "no", "Yes", "No"]},
        {"type": "string", "pattern": UNWRITTEN},
    ]
}
"""Yes, no, or not written yet."""
OUTCOME_KEYS = ("know", "feel", "do", "text", "outcome", "id", "checked by")
KINDS: dict[Kind, Schema] = {
    Kind.TEXT: TEXT,
    Kind.WHOLE_NUMBER: {"type": ["integer", "string"], "pattern": rf"^\s*\d+\s*$|{UNWRITTEN}"},
    Kind.NUMBER: {"type": ["number", "string"], "pattern": rf"^\s*\d+(\.\d+)?\s*$|{UNWRITTEN}"},
    Kind.CLOCK: {"type": ["number", "string"]},
    Kind.MINUTES: {"type": ["number", "string"]},
    Kind.DATE: {"type": ["string", "integer"]},
    Kind.YES_NO: YES_NO,
    Kind.ANYTHING: {},
    Kind.EVIDENCE: {"type": ["object", "array", "string"]},
}


def editor_files() -> dict[str, str]:
    """What makes Visual Studio Code help in a project: path in the project → text."""
    extensions = json.dumps({"recommendations": ["redhat.vscode-yaml"]}, indent=2) + "\n"
    return {
        SETTINGS: settings(f"./{SCHEMAS}"),
        ".vscode/extensions.json": extensions,
        **{f"{SCHEMAS}/{name}": text for name, text in schemas().items()},
    }


def settings(folder: str) -> str:
    """The settings of the editor, for schemas that lie in `folder`."""
    by_file = {f"{folder}/{name}.schema.json": path for name, path in ASSIGNED.items()}
    values = {
        "yaml.schemas": by_file,
        "[markdown]": {"editor.wordWrap": "on", "editor.quickSuggestions": {"other": "off"}},
        "files.encoding": "utf8",
        "editor.insertSpaces": True,
        "editor.tabSize": 2,
    }
    return json.dumps(values, indent=2) + "\n"


def schemas() -> dict[str, str]:
    """The name of each file → its text."""
    made = {
        "front-matter": _file("The lines on top of a module", (*MODULE_FIELDS, *RECORD_FIELDS)),
        "package": _file("modules/package.yaml", PACKAGE_FIELDS),
        "record": _file("modules/NAME/record.yaml", RECORD_FIELDS),
        "reviews": _file("modules/NAME/reviews.yaml", REVIEW_FIELDS),
        "packs": _file("modules/packs.yaml", PACKS_FIELDS),
        "theme": _file("templates/theme.yaml", THEME_FIELDS),
        "framework": _file("templates/frameworks/NAME.yaml", FRAMEWORK_FIELDS),
        "glossary": {
            "$schema": DRAFT,
            "title": "modules/glossary.yaml",
            "description": "Each word with what it means, in a line or with more to say.",
            "type": "object",
            "additionalProperties": {"anyOf": [TEXT, _keys(TERM_FIELDS)]},
        },
    }
    return {
        f"{name}.schema.json": json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
        for name, schema in made.items()
    }


def _file(title: str, fields: Iterable[Field]) -> Schema:
    return {"$schema": DRAFT, "title": title, **_keys(fields)}


def _keys(fields: Iterable[Field]) -> Schema:
    """Keys with values. Editors offer keys with spaces; hyphens and underscores are fine too."""
    declared = tuple(fields)
    found: Schema = {"type": ["object", "null"]}
    if not declared:
        return found
    names = [field.name for field in declared if "-" in field.name]
    other: Schema = {f"^{name.replace('-', '[-_]')}$": {} for name in names}
    found["properties"] = {field.name.replace("-", " "): _field(field) for field in declared}
    return {**found, "patternProperties": other, "additionalProperties": False}


def _field(field: Field) -> Schema:
    words = field.help + (f" Example: {field.example}" if field.example else "")
    one = _one(field)
    if not field.many and field.kind is not Kind.OUTCOMES:
        return {"description": words, **one}
    if not one:
        return {"description": words}
    return {"description": words, "anyOf": [one, {"type": "null"}, {"type": "array", "items": one}]}


def _one(field: Field) -> Schema:
    match field.kind:
        case Kind.CHOICE:
            spaced = [word.replace("-", " ") for word in field.choices if "-" in word]
            upper = [word.upper() for word in field.choices if field.name == "paper"]
            return {"enum": [*field.choices, *spaced, *upper]}
        case Kind.ENTRIES:
            keys = _keys(field.fields)
            return {"anyOf": [TEXT, keys]} if field.main else keys
        case Kind.OUTCOMES:
            texts = {**dict.fromkeys(OUTCOME_KEYS, TEXT), "checked by": {}, "checked-by": {}}
            return {"anyOf": [TEXT, {"type": "object", "properties": texts}]}
        case _:
            return dict(KINDS.get(field.kind, TEXT))
