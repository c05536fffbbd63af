"""Of every operation it is written down under which consent it shows somebody, or why it needs none."""

import json
import tomllib
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import pytest
from pathways_contracts.codes import ConsentPurpose

ROOT: Final = Path(__file__).parents[2]
TABLE: Final[Mapping[str, Any]] = tomllib.loads((ROOT / "docs" / "consent_by_operation.toml").read_text("utf-8"))
SERVICES: Final = sorted(path.name for path in (ROOT / "services").glob("*-svc"))
OF_EVERY_SERVICE: Final = ("/events/", "/operations/", "/retention", "/healthz", "/readyz")
"""Carriage of events, health, and counts of what is due to be forgotten: for operators, by opaque ids."""


def operations_of(service: str) -> set[str]:
    document = json.loads((ROOT / "services" / service / "openapi.json").read_text("utf-8"))
    return {
        operation["operationId"]
        for path, methods in document["paths"].items()
        for operation in methods.values()
        if not path.startswith(OF_EVERY_SERVICE)
    }


@pytest.mark.parametrize("service", SERVICES)
def test_every_operation_is_named_once(service: str) -> None:
    named = Counter(name for names in TABLE[service].values() for name in names)
    assert [name for name, times in named.items() if times > 1] == []
    assert set(named) == operations_of(service), (
        "name a new operation with what it shows of a person, and by which right"
    )


@pytest.mark.parametrize("service", SERVICES)
def test_every_group_says_by_which_consent_or_why_none(service: str) -> None:
    assert set(TABLE[service]) <= {*TABLE["shown_by"], *TABLE["needs_none"]}


def test_what_is_shown_by_consent_names_purposes_and_what_needs_none_a_reason() -> None:
    assert not set(TABLE["shown_by"]) & set(TABLE["needs_none"])
    for group in TABLE["shown_by"].values():
        assert group["purposes"]
        assert set(group["purposes"]) <= set(ConsentPurpose)
        assert group["why"]
    assert all(set(group) == {"why"} and group["why"] for group in TABLE["needs_none"].values())
    assert set(TABLE) == {"shown_by", "needs_none", *SERVICES}
