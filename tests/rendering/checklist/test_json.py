"""The JSON of a checklist keeps to its published schema, and its keys keep their order."""

import json
from pathlib import Path
from typing import Any

import fastjsonschema
import pytest

from tests.rendering.checklist.making import judged_job, project_job, without_places
from toolkit.model.coverage import EvidenceKind, State
from toolkit.rendering.checklist.json import render_json
from toolkit.rendering.checklist.plan import VERDICTS

PROJECT = Path(__file__).parent.parent.parent.parent
SCHEMA: dict[str, Any] = json.loads(
    (PROJECT / "docs/schemas/checklist.schema.json").read_text("utf-8")
)


@pytest.mark.parametrize(
    "job",
    [project_job(), without_places(), judged_job()],
    ids=["places", "no places", "judged"],
)
def test_it_keeps_to_the_schema(job: Any) -> None:
    fastjsonschema.compile(SCHEMA)(json.loads(render_json(job).data))


def test_the_schema_refuses_what_it_does_not_know() -> None:
    data = json.loads(render_json(project_job()).data)
    data["criteria"][0]["opinion"] = "met"
    with pytest.raises(fastjsonschema.JsonSchemaValueException):
        fastjsonschema.compile(SCHEMA)(data)


def test_the_schema_knows_every_word_that_is_used() -> None:
    row = SCHEMA["properties"]["criteria"]["items"]["properties"]
    assert row["state"]["enum"] == [state.value for state in State]
    kinds = row["evidence"]["items"]["properties"]["kind"]["enum"]
    assert kinds == [kind.value for kind in EvidenceKind]
    assert row["judgement"]["enum"] == list(VERDICTS)


def test_the_keys_stand_in_the_order_of_the_schema() -> None:
    data = json.loads(render_json(project_job()).data)
    assert list(data) == list(SCHEMA["properties"])
    assert list(data["criteria"][0]) == list(
        SCHEMA["properties"]["criteria"]["items"]["properties"]
    )


def test_everything_in_the_schema_is_explained() -> None:
    for name, part in SCHEMA["properties"].items():
        assert "description" in part or part.get("type") == "object", name


def test_places_are_numbers_too() -> None:
    data = json.loads(render_json(project_job()).data)
    claimed = data["criteria"][2]["evidence"][0]
    assert claimed["kind"] == "claimed by the authors"
    assert {key: claimed["places"][0][key] for key in ("slide", "page", "file", "line")} == {
        "slide": 3,
        "page": 4,
        "file": "module.md",
        "line": 16,
    }
