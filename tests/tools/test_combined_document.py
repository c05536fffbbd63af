"""The combined document: every operation of the five, once, under names that do not collide; alike told once."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator
from pathways_contracts.one_address import is_within, service_at
from pathways_contracts.registry import Service
from pathways_contracts.webhooks import TEST_TYPE, WEBHOOKS

from tools.combined import combined, tag_of

ROOT: Final = Path(__file__).resolve().parents[2]
SCHEMAS: Final = "#/components/schemas/"

Document = dict[str, Any]


@cache
def committed() -> Document:
    document: Document = json.loads((ROOT / "clients" / "openapi.json").read_text("utf-8"))
    return document


@cache
def documents() -> Mapping[Service, Document]:
    return {
        service: json.loads((ROOT / f"services/{service}-svc/openapi.json").read_text("utf-8")) for service in Service
    }


def operations_in(document: Document, section: str = "paths") -> Iterator[tuple[str, str, Document]]:
    for path, item in document.get(section, {}).items():
        yield from ((method, path, operation) for method, operation in item.items())


def tiny(schemas: Document) -> Document:
    """A document with one operation, which answers with `Shown`."""
    answer = {"description": "d", "content": {"application/json": {"schema": {"$ref": f"{SCHEMAS}Shown"}}}}
    operation = {"operationId": "show", "tags": ["things"], "responses": {"200": answer}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "0.1.0", "description": "d"},
        "tags": [{"name": "things", "description": "d"}],
        "paths": {"/things": {"get": operation}},
        "components": {"schemas": schemas, "headers": {"ETag": {"schema": {"type": "string"}}}},
    }


def test_the_combined_document_is_valid_openapi_3_1() -> None:
    OpenAPIV31SpecValidator(committed()).validate()


def test_every_operation_of_the_five_is_in_it_once_behind_the_name_of_its_service() -> None:
    of_the_five = [
        (method, f"/{service}{path}", f"{service}_{operation['operationId']}", operation["security"])
        for service, document in documents().items()
        for method, path, operation in operations_in(document)
    ]
    found = [(method, path, one["operationId"], one["security"]) for method, path, one in operations_in(committed())]
    assert sorted(found, key=str) == sorted(of_the_five, key=str)
    assert [name for name, times in Counter(one[2] for one in found).items() if times > 1] == []


def test_every_message_that_one_of_the_five_sends_is_in_it_under_its_type() -> None:
    of_the_five = [
        (name, f"{service}_{operation['operationId']}")
        for service, document in documents().items()
        for _, name, operation in operations_in(document, "webhooks")
    ]
    found = [(name, one["operationId"]) for _, name, one in operations_in(committed(), "webhooks")]
    assert sorted(found) == sorted(of_the_five)
    assert {name for name, _ in found} == {*(wire_name for _, wire_name in WEBHOOKS), TEST_TYPE}


def test_what_is_the_operators_own_says_that_the_one_address_does_not_lead_there() -> None:
    for _, path, operation in operations_in(committed()):
        named = service_at(path)
        assert named is not None
        assert ("the one address does not lead here" in operation["description"]) is is_within(named[1]), path


def test_its_tags_are_grouped_by_service() -> None:
    groups = {group["name"]: group["tags"] for group in committed()["x-tagGroups"]}
    assert groups == {
        service.capitalize(): [tag_of(service, tag["name"]) for tag in document["tags"]]
        for service, document in documents().items()
    }


def test_what_all_services_have_alike_is_told_once() -> None:
    components = committed()["components"]
    assert {"ProblemDocument", "TaskView"} <= components["schemas"].keys()
    assert [name for name in components["schemas"] if name.endswith(".ProblemDocument")] == []
    for kind in ("headers", "parameters", "responses", "securitySchemes"):
        assert components[kind].keys() == {n for one in documents().values() for n in one["components"].get(kind, {})}


def test_no_two_schemas_of_one_service_become_one_and_each_is_told_as_it_was() -> None:
    for service, document in documents().items():
        own = {name.removeprefix(f"{service}.") for name in committed()["components"]["schemas"]}
        assert document["components"]["schemas"].keys() <= own


def test_schemas_that_refer_to_what_differs_differ_themselves() -> None:
    shown = {"type": "object", "properties": {"part": {"$ref": f"{SCHEMAS}Part"}, "id": {"$ref": f"{SCHEMAS}Id"}}}
    texts, numbers = (
        tiny({"Shown": shown, "Part": {"type": sort}, "Id": {"type": "string"}}) for sort in ("string", "integer")
    )
    document = combined({Service.CANDIDATE: texts, Service.EMPLOYER: numbers})
    schemas = document["components"]["schemas"]
    assert sorted(schemas) == ["Id", "candidate.Part", "candidate.Shown", "employer.Part", "employer.Shown"]
    assert schemas["employer.Shown"]["properties"] == {
        "part": {"$ref": f"{SCHEMAS}employer.Part"},
        "id": {"$ref": f"{SCHEMAS}Id"},
    }


def test_a_header_that_two_services_tell_differently_is_refused() -> None:
    one, other = (tiny({"Shown": {"type": "string"}}) for _ in range(2))
    other["components"]["headers"]["ETag"] = {"schema": {"type": "integer"}}
    with pytest.raises(ValueError, match="employer tells headers/ETag"):
        combined({Service.CANDIDATE: one, Service.EMPLOYER: other})
