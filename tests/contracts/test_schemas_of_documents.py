"""Every schema of a document is one that its operations or webhooks lead to: who generates a client gets no other."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[2]
PLACE: Final = "#/components/schemas/"
DOCUMENTS: Final = (*sorted(ROOT.glob("services/*/openapi.json")), ROOT / "clients" / "openapi.json")


def names_in(node: object) -> Iterator[str]:
    """The schemas to which a part of a document refers."""
    if isinstance(node, str):
        if node.startswith(PLACE):
            yield node.removeprefix(PLACE)
    elif isinstance(node, Mapping | list):
        for one in node.values() if isinstance(node, Mapping) else node:
            yield from names_in(one)


def led_to(document: Mapping[str, Any]) -> set[str]:
    """The schemas that what is offered leads to, over others."""
    components = document["components"]
    schemas = components["schemas"]
    offered = [document["paths"], document.get("webhooks", {}), {**components, "schemas": {}}]
    found: set[str] = set()
    new = set(names_in(offered))
    while new:
        found |= new
        new = {name for one in new for name in names_in(schemas[one])} - found
    return found


def test_there_are_the_five_documents_and_the_combined_one() -> None:
    assert len(DOCUMENTS) == 6


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.parent.name)
def test_every_schema_is_led_to(path: Path) -> None:
    document = json.loads(path.read_text("utf-8"))
    assert document["components"]["schemas"].keys() - led_to(document) == set()


def test_a_schema_that_is_led_to_by_none_but_itself_is_found() -> None:
    to = {"$ref": f"{PLACE}Used"}
    schemas = {"Used": {"items": {"$ref": f"{PLACE}Inner"}}, "Inner": {}, "Lonely": {"$ref": f"{PLACE}Lonely"}}
    document = {"paths": {"/": to}, "components": {"schemas": schemas}}
    assert led_to(document) == {"Used", "Inner"}
