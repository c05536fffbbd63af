"""Filters mean the same in every list: what an entry tells of the journey, a list of such entries is filtered by."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final
from uuid import uuid4

from pathways_contracts.registry import Service

from .bodies import least
from .subject import Operation, Subject

JOURNEY: Final = frozenset(
    {"state", "kind", "pathway", "country"}
    | {
        f"{aggregate}_id"
        for aggregate in (
            *("candidate", "employer", "vacancy", "application", "placement", "cohort", "course", "enrolment"),
            *("recognition", "integration_case", "aggregate"),
        )
    }
)
"""Fields by which somebody follows a step of the journey."""
OF_A_PAGE: Final = frozenset({"limit", "cursor", "sort", "fields"})

NO_FILTER: Final[Mapping[str, str]] = MappingProxyType(
    {
        "GET /audit-entries": "asked by who and about whom",
        "GET /events/parked": "every entry is parked",
        "GET /history/{aggregate}/{aggregate_id}": "of one record, in the order in which it moved",
        "GET /candidates/{candidate_id}/notifications candidate_id": "in the path",
        "GET /employers/{employer_id}/incidents employer_id": "in the path",
        "GET /employers/{employer_id}/incidents application_id": "few, of one employer",
        "GET /employers/{employer_id}/incidents placement_id": "few, of one employer",
        "GET /handovers candidate_id": "the other partner does not know whom before it has accepted",
    }
)
"""Lists, or a list's fields, without a filter, and why."""

WORDED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "about": "an id that an audit's entry is about",
        "actor": "who did what an audit tells",
        "alternative": "one of a round's ways to fill the seats",
        "candidate_id": "either of two, or whom an employer does not know by id",
        "due": "a check-in that is open today",
        "key": "whose record",
        "need_code": "one of several needs",
        "open_only": "cases that are not closed",
        "programme_id": "one of several programmes",
        "reason": "why a record was set aside",
        "since": "a moment",
        "skill": "one of several skills",
        "state": "without it, what was removed is left out",
        "topic": "whose records",
    }
)
"""Filters whose meaning is their own, beyond that a field has a value; each in no more lists than it needs to be."""


def lists_of(subject: Subject) -> Iterator[tuple[Operation, Mapping[str, Any], frozenset[str]]]:
    """Each list in pages, its parameters by name, and the fields of its entries."""
    schemas = subject.document["components"]["schemas"]

    def resolved(schema: Mapping[str, Any]) -> Mapping[str, Any]:
        return schemas[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema

    for operation in subject.operations:
        asked = {one["name"]: one for one in operation.document.get("parameters", ()) if one.get("in") == "query"}
        if operation.method == "GET" and set(asked) >= OF_A_PAGE:
            content = operation.document["responses"]["200"]["content"]["application/json"]
            entry = resolved(resolved(content["schema"])["properties"]["items"]["items"])
            yield (
                operation,
                {name: asked[name] for name in asked if name not in OF_A_PAGE},
                frozenset(entry["properties"]),
            )


def test_what_an_entry_tells_of_the_journey_a_list_is_filtered_by(subject: Subject) -> None:
    lacking = {
        f"{operation} {name}"
        for operation, asked, fields in lists_of(subject)
        for name in JOURNEY & fields - set(asked)
        if not {str(operation), f"{operation} {name}"} & set(NO_FILTER)
    }
    assert lacking == set()


def test_a_filter_is_a_field_of_that_value_or_has_a_word_of_its_own(subject: Subject) -> None:
    for operation, asked, fields in lists_of(subject):
        for name, parameter in asked.items():
            if parameter["description"] == f"Only entries with this `{name}`.":
                assert name in fields, f"{operation} {name}"
            else:
                assert name in WORDED, f"{operation} {name}"


async def test_every_filter_is_answered_and_refuses_what_its_field_cannot_have(subject: Subject) -> None:
    client, tried = subject.everybody(), 0
    for operation, asked, _ in lists_of(subject):
        path = operation.address(uuid4())
        for name, parameter in asked.items():
            schema = parameter["schema"]
            known = "{" not in operation.path
            answer = await client.get(path, params={name: str(least(schema, subject.document)).lower()})
            assert answer.status_code == (200 if known else answer.status_code), f"{operation} {name}: {answer.text}"
            assert answer.status_code in {200, 404}, f"{operation} {name}: {answer.text}"
            wrong = await client.get(path, params={name: "x" * 300})
            assert wrong.status_code == 422, f"{operation} {name}: {wrong.text}"
            assert wrong.json()["errors"][0]["field"] == name
            tried += 1
    assert tried >= {Service.CANDIDATE: 20}.get(subject.service, 8)
