"""What would break a client of the last release is named; what would not is passed, and so is a new version."""

import copy
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

from tools.api_releases import breaks, last_release, main, may_break

ROOT: Final = Path(__file__).resolve().parents[2]
BEFORE: Final[dict[str, Any]] = {
    "openapi": "3.1.0",
    "info": {"title": "T", "version": "0.1.0"},
    "paths": {
        "/courses": {
            "get": {
                "operationId": "list_courses",
                "parameters": [{"name": "state", "in": "query", "required": False, "schema": {"type": "string"}}],
                "security": [{"bearer": ["training:read"]}],
                "responses": {
                    "200": {
                        "description": "d",
                        "headers": {"Link": {"schema": {"type": "string"}}},
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Course"}}},
                    }
                },
            },
            "post": {
                "operationId": "create_course",
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/New"}}}},
                "responses": {"201": {"description": "d"}},
            },
        }
    },
    "webhooks": {
        "training.course.announced": {
            "post": {
                "operationId": "receive_course_announced",
                "parameters": [{"$ref": "#/components/parameters/webhook-id"}],
                "requestBody": {
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Announced"}}}
                },
                "responses": {"2XX": {"description": "d"}, "410": {"description": "d"}},
            }
        }
    },
    "components": {
        "parameters": {
            "webhook-id": {"name": "webhook-id", "in": "header", "required": True, "schema": {"type": "string"}}
        },
        "schemas": {
            "Announced": {
                "type": "object",
                "required": ["subject", "level"],
                "properties": {
                    "subject": {"type": "string", "format": "uuid"},
                    "level": {"type": "string", "enum": ["A1", "A2"]},
                },
            },
            "Course": {
                "type": "object",
                "required": ["description", "seats"],
                "properties": {
                    "description": {"type": "string"},
                    "seats": {"type": "integer"},
                    "state": {"type": "string", "enum": ["planned", "running"]},
                },
            },
            "New": {
                "type": "object",
                "required": ["delivery"],
                "properties": {
                    "delivery": {"type": "string", "enum": ["online", "in_person"]},
                    "name": {"type": "string", "maxLength": 80},
                },
            },
        },
    },
}

Change = Callable[[dict[str, Any]], object]


def get(document: dict[str, Any]) -> Any:
    return document["paths"]["/courses"]["get"]


def course(document: dict[str, Any]) -> Any:
    return document["components"]["schemas"]["Course"]


def hook(document: dict[str, Any]) -> Any:
    return document["webhooks"]["training.course.announced"]["post"]


def told(document: dict[str, Any]) -> Any:
    return document["components"]["schemas"]["Announced"]


def new(document: dict[str, Any]) -> Any:
    return document["components"]["schemas"]["New"]


BREAKING: Final[dict[str, Change]] = {
    "an operation is gone": lambda d: d["paths"]["/courses"].pop("get"),
    "an address is gone": lambda d: d["paths"].pop("/courses"),
    "an operation has another name": lambda d: get(d).update(operationId="all_courses"),
    "a field of an answer is gone": lambda d: (course(d)["properties"].pop("seats"), course(d)["required"].pop()),
    "a field of an answer is called like words": lambda d: course(d)["properties"].pop("description"),
    "a field of an answer may be missing": lambda d: course(d)["required"].pop(),
    "a field of an answer has another type": lambda d: course(d)["properties"]["seats"].update(type="string"),
    "a field of an answer may be null": lambda d: course(d)["properties"]["seats"].update(type=["integer", "null"]),
    "an answer is gone": lambda d: get(d)["responses"].pop("200"),
    "a header is gone": lambda d: get(d)["responses"]["200"]["headers"].pop("Link"),
    "a new field has to be sent": lambda d: (
        new(d)["properties"].update(fresh={"type": "string"}),
        new(d)["required"].append("fresh"),
    ),
    "a field has to be sent now": lambda d: new(d)["required"].append("name"),
    "a value is taken no more": lambda d: new(d)["properties"]["delivery"]["enum"].pop(),
    "a text has to be shorter": lambda d: new(d)["properties"]["name"].update(maxLength=40),
    "a parameter is gone": lambda d: get(d)["parameters"].pop(),
    "a parameter has to be sent": lambda d: get(d)["parameters"][0].update(required=True),
    "another scope is asked for": lambda d: get(d)["security"][0].update(bearer=["training:write"]),
    "a webhook is gone": lambda d: d["webhooks"].popitem(),
    "a field of a webhook is gone": lambda d: (told(d)["properties"].pop("level"), told(d)["required"].pop()),
    "a field of a webhook may be missing": lambda d: told(d)["required"].pop(),
    "a field of a webhook may be null": lambda d: told(d)["properties"]["subject"].update(type=["string", "null"]),
    "a header of a webhook is gone": lambda d: hook(d)["parameters"].pop(),
    "a header of a webhook may be missing": lambda d: d["components"]["parameters"]["webhook-id"].update(
        required=False
    ),
    "an answer to a webhook is understood no more": lambda d: hook(d)["responses"].pop("410"),
}
HARMLESS: Final[dict[str, Change]] = {
    "nothing": lambda d: None,
    "an operation is new": lambda d: d["paths"].update({"/new": {"get": {"responses": {}}}}),
    "an answer has one more field": lambda d: (
        course(d)["properties"].update(fresh={"type": "string"}),
        course(d)["required"].append("fresh"),
    ),
    "an answer may say one value more": lambda d: course(d)["properties"]["state"]["enum"].append("done"),
    "one more field may be sent": lambda d: new(d)["properties"].update(fresh={"type": "string"}),
    "one more value is taken": lambda d: new(d)["properties"]["delivery"]["enum"].append("mixed"),
    "one more parameter may be sent": lambda d: get(d)["parameters"].insert(
        0, {"name": "sort", "in": "query", "schema": {"type": "string"}}
    ),
    "one more problem": lambda d: get(d)["responses"].update({"410": {"description": "d"}}),
    "a webhook is new": lambda d: d["webhooks"].update(
        {"training.course.full": copy.deepcopy(*d["webhooks"].values())}
    ),
    "a webhook has one more field": lambda d: (
        told(d)["properties"].update(fresh={"type": "string"}),
        told(d)["required"].append("fresh"),
    ),
    "a webhook may say one value more": lambda d: told(d)["properties"]["level"]["enum"].append("B1"),
    "a webhook will not say a value any more": lambda d: told(d)["properties"]["level"]["enum"].pop(),
    "one more answer to a webhook is understood": lambda d: hook(d)["responses"].update({"429": {"description": "d"}}),
    "other words": lambda d: get(d).update(description="Other."),
}

pytestmark = pytest.mark.usefixtures("node")


def changed(change: Change) -> dict[str, Any]:
    document = copy.deepcopy(BEFORE)
    change(document)
    return document


@pytest.mark.parametrize("change", BREAKING.values(), ids=BREAKING)
def test_what_a_client_would_notice_is_named(change: Change) -> None:
    assert breaks(BEFORE, changed(change)) != []


@pytest.mark.parametrize("change", HARMLESS.values(), ids=HARMLESS)
def test_what_no_client_would_notice_is_passed(change: Change) -> None:
    assert breaks(BEFORE, changed(change)) == []


@pytest.mark.parametrize("place", ["services/tiny-svc", "clients"])
def test_a_change_is_refused_until_the_version_moves(
    place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / place / "openapi.json"
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps(BEFORE), "utf-8")
    here = ["--root", str(tmp_path)]
    assert main([*here, "--freeze"]) == 0
    assert main([*here, "--freeze"]) == 1
    assert "0.1.0 is released already" in capsys.readouterr().err

    broken = changed(BREAKING["an operation is gone"])
    file.write_text(json.dumps(broken), "utf-8")
    assert main(here) == 1
    assert f"{Path(place).name} since 0.1.0: remove /courses > get" in capsys.readouterr().err

    broken["info"]["version"] = "0.2.0"
    file.write_text(json.dumps(broken), "utf-8")
    assert main([*here, "--freeze"]) == 0
    last = last_release(file.parent / "releases")
    assert last is not None
    assert last.name == "0.2.0.json"


def test_a_version_moves_by_its_first_number_and_by_its_second_before_the_first_release() -> None:
    assert may_break("0.1.0", "0.2.0")
    assert may_break("1.4.0", "2.0.0")
    assert not may_break("0.1.0", "0.1.1")
    assert not may_break("1.4.0", "1.5.0")


def test_a_machine_without_what_compares_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    comparer = tmp_path / "breaks.mjs"
    shutil.copy(ROOT / "tools" / "web" / "breaks.mjs", comparer)
    monkeypatch.setattr("tools.api_releases.COMPARER", comparer)
    with pytest.raises(RuntimeError, match="api-smart-diff"):
        breaks(BEFORE, BEFORE)
