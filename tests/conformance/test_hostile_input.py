"""What somebody might try: to set what is not theirs to set, and to be taken for a program by what reads it."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

import httpx
import pytest
from pathways_chassis.http.lists import NDJSON

from .bodies import least, resolved
from .subject import Operation, Subject, problems_of

MARK: Final = "planted7f3a"
INJECTIONS: Final[Mapping[str, str]] = {
    "sql that ends a string": f"{MARK}' or '1'='1",
    "sql that drops": f"{MARK}'; drop table task; --",
    "sql that waits": f"{MARK}'||(select pg_sleep(9))||'",
    "sql by a comment": f"{MARK}/**/union/**/select/**/null",
    "pattern of like": f"%{MARK}_\\",
    "search expression": f"{MARK} & | ! <-> :* (",
    "nosql operator": f'{{"$ne": "{MARK}"}}',
    "template": f"{{{{7*7}}}}${{7*7}}<%= 7*7 %>{MARK}",
    "path": f"../../../../etc/passwd/{MARK}",
    "path, encoded": f"..%2f..%2f{MARK}",
    "new header": f"{MARK}\r\nSet-Cookie: {MARK}=1\r\n\r\n<p>",
    "nul": f"{MARK}\x00",
    "script": f"<script>{MARK}</script>",
    "another direction": f"\u202e{MARK}\u2066",
    "beyond 16 bits, and a composed letter": f"{MARK}\U0001f600e\u0301",
    "not a character": f"{MARK}\ufffe\uffff",
    "no unicode": f"{MARK}%ed%a0%80",
    "expression of a log": f"${{jndi:ldap://{MARK}}}",
    "command": f"$({MARK}) `{MARK}` ; {MARK} |",
    "long": MARK * 300,
}
OF_A_FORM: Final = ("sql that ends a string", "new header", "nul")
"""What is tried where a UUID, a number, a date or one of several words is wanted; elsewhere all."""

STRAY: Final = "instance"
"""A field of every problem, and of no body."""

SET_BY_SOFTWARE: Final = frozenset({"id", "state", "version", "organisation_id", "partner_id", "created_at", "actor"})
SET_BY_CALLERS: Final[Mapping[str, str]] = {
    "PUT /conflict-declaration organisation_id": "of whom a reviewer says that they have to do with it",
    "POST /candidates/{candidate_id}/case-team organisation_id": "whom the partner takes into the team of a person",
    **{
        f"POST /{many}/bulk id": "a line names the record that it is about"
        for many in ("consents", "households", "protection-attestations", "protection-reviews")
    },
}
"""Where a body has a field of a name that software sets elsewhere, and why."""


def properties(schema: Mapping[str, Any], document: Mapping[str, Any]) -> Mapping[str, Any]:
    """The fields of an object, of each of several where it may be one of them, and of what a page holds."""
    schema = resolved(schema, document)
    found: dict[str, Any] = dict(schema.get("properties", {}))
    for several in ("anyOf", "oneOf", "allOf"):
        for one in schema.get(several, ()):
            found |= properties(one, document)
    return properties(found["items"]["items"], document) if "items" in found and "items" in found["items"] else found


def body_of(operation: Operation) -> Mapping[str, Any]:
    [content] = operation.document["requestBody"]["content"].values()
    schema: Mapping[str, Any] = content["schema"]
    return schema


def views_of(operation: Operation, subject: Subject) -> Iterator[Mapping[str, Any]]:
    """What it answers, and what a reading of the same record or collection does."""
    paths = subject.document["paths"]
    record = operation.path.removesuffix("/bulk").rpartition("/moves")[0] or operation.path.removesuffix("/bulk")
    for told in (operation.document, paths.get(record, {}).get("get", {})):
        for status, answer in told.get("responses", {}).items():
            content = resolved(answer, subject.document).get("content", {}) if status.startswith("2") else {}
            if "application/json" in content:
                yield content["application/json"]["schema"]


def taking_json(subject: Subject) -> list[Operation]:
    return [one for one in subject.operations if one.takes_a_body and not one.takes_bytes]


async def test_what_a_view_shows_and_a_body_does_not_ask_for_is_refused_by_name(subject: Subject) -> None:
    """Mass assignment: every field of every view that the operation's own body does not have, sent along."""
    client, found, tried = subject.everybody(), {}, 0
    for operation in taking_json(subject):
        document, schema = subject.document, body_of(operation)
        body = subject.body_of(operation)
        shown: dict[str, Any] = {name: {} for name in SET_BY_SOFTWARE}
        for view in views_of(operation, subject):
            shown |= properties(view, document)
        stray = {name: one for name, one in shown.items() if name not in properties(schema, document)}
        if not isinstance(body, dict):
            continue
        tried += len(stray)
        sent = {**body, **{name: least(one, document) for name, one in stray.items()}}
        if operation.takes_lines:
            answer = await operation.call(client, content=json.dumps(sent).encode(), headers={"Content-Type": NDJSON})
            refusal = json.loads(answer.text)["problem"]
        else:
            answer = await operation.call(client, json=sent)
            if wrong := list(problems_of(answer, 422)):
                found[str(operation)] = str(wrong)
                continue
            refusal = answer.json()
        unknown = [error["field"] for error in refusal["errors"] if error["rule"] == "no unknown fields"]
        named = {field.rpartition("/")[2] for field in unknown}
        # A name that is nowhere in the document is not repeated.
        if len(missed := stray.keys() - named) > len(unknown) - len(stray.keys() & named):
            found[str(operation)] = f"takes or passes over one of {sorted(missed)}"
    assert found == {}
    assert tried >= 50


def test_no_body_asks_for_what_software_sets(subject: Subject) -> None:
    asked = {
        f"{operation} {name}"
        for operation in taking_json(subject)
        for name in SET_BY_SOFTWARE & properties(body_of(operation), subject.document).keys()
    }
    assert asked - SET_BY_CALLERS.keys() == set()


def objects_in(node: Mapping[str, Any], document: Mapping[str, Any], name: str = "") -> Iterator[tuple[str, Any]]:
    """Every object in a body with the name of its schema; maps from any key are none."""
    if "$ref" in node:
        name = node["$ref"].rpartition("/")[2]
        node = resolved(node, document)
    if "properties" in node:
        yield name, node
    for one in (*node.get("properties", {}).values(), *(node[key] for key in ("items",) if key in node)):
        yield from objects_in(one, document)
    for several in ("anyOf", "oneOf", "allOf"):
        for one in node.get(several, ()):
            yield from objects_in(one, document)


def test_every_object_within_a_body_refuses_what_it_does_not_know(subject: Subject) -> None:
    open_to_more = {
        name
        for operation in taking_json(subject)
        for name, schema in objects_in(body_of(operation), subject.document)
        if schema.get("additionalProperties") is not False
    }
    assert open_to_more == set()


def overfull(schema: Mapping[str, Any], document: Mapping[str, Any], strays: set[str], place: str = "") -> Any:
    """A value with all that a schema has, and in each object one field more; `strays` gets their places."""
    schema = resolved(schema, document)
    for several in ("anyOf", "oneOf", "allOf"):
        if several in schema:
            return overfull(schema[several][0], document, strays, place)
    if "properties" in schema:
        strays.add(f"{place}/{STRAY}")
        named = schema["properties"].items()
        return {STRAY: 1, **{name: overfull(one, document, strays, f"{place}/{name}") for name, one in named}}
    if schema.get("type") == "array":
        return [overfull(schema.get("items", {}), document, strays, f"{place}/0")]
    return least(schema, document)


async def test_a_field_that_nobody_asked_for_is_refused_by_name_at_every_depth(subject: Subject) -> None:
    client, found, tried = subject.everybody(), {}, 0
    for operation in taking_json(subject):
        strays: set[str] = set()
        body = overfull(body_of(operation), subject.document, strays)
        tried += len(strays)
        if operation.takes_lines:
            answer = await operation.call(client, content=json.dumps(body).encode(), headers={"Content-Type": NDJSON})
            refusal = json.loads(answer.text)["problem"]
        else:
            refusal = (await operation.call(client, json=body)).json()
        named = {one["field"] for one in refusal.get("errors", ()) if one["rule"] == "no unknown fields"}
        if missed := strays - named:
            found[str(operation)] = missed, refusal
    assert found == {}
    assert tried >= 15


def queried(operation: Operation, subject: Subject) -> list[Mapping[str, Any]]:
    """The parameters of its query."""
    told = (resolved(one, subject.document) for one in operation.document.get("parameters", ()))
    return [one for one in told if one.get("in") == "query"]


def has_a_form(schema: Mapping[str, Any], document: Mapping[str, Any]) -> bool:
    """Whether no free text is taken."""
    schema = resolved(schema, document)
    several = schema.get("anyOf", ())
    if several:
        return all(has_a_form(one, document) for one in several)
    is_text = schema.get("type") == "string" and not {"enum", "const", "format", "pattern"} & schema.keys()
    return not is_text


def wrong_with(answer: httpx.Response, operation: Operation) -> list[str]:
    """What is wrong with an answer to such a value: it is read as a text or refused, and never repeated."""
    names_something = operation.identifiers or any(one.get("required") for one in operation.document["parameters"])
    expected = {200, 422} | ({404} if names_something else set())
    if answer.status_code not in expected:
        return [f"status {answer.status_code}: {answer.text[:200]}"]
    wrong = [] if answer.status_code == 200 else list(problems_of(answer, answer.status_code))
    if MARK in answer.text or "set-cookie" in answer.headers:
        wrong.append("repeats it")
    return wrong


@pytest.mark.timeout(120)
async def test_what_is_sent_to_a_filter_an_order_or_a_search_is_a_text_and_nothing_else(subject: Subject) -> None:
    client, found, tried = subject.everybody(), {}, 0
    for operation in (one for one in subject.operations if one.method == "GET" and not one.lasts):
        parameters = queried(operation, subject)
        needed = {one["name"]: one.get("example", "specimen") for one in parameters if one.get("required")}
        for parameter in parameters:
            names = OF_A_FORM if has_a_form(parameter["schema"], subject.document) else tuple(INJECTIONS)
            for name in names:
                query = {**needed, parameter["name"]: INJECTIONS[name]}
                answer = await operation.ask(client, query)
                tried += 1
                if wrong := wrong_with(answer, operation):
                    found[f"{operation} {parameter['name']}: {name}"] = wrong
    assert found == {}
    assert tried >= 200


async def test_what_is_sent_in_an_address_is_an_id_and_nothing_else(subject: Subject) -> None:
    client, found = subject.everybody(), {}
    for operation in (one for one in subject.operations if one.method == "GET" and one.identifiers):
        for name in OF_A_FORM:
            quoted = httpx.QueryParams({"": INJECTIONS[name]})
            answer = await operation.call(client, identifier=str(quoted)[1:])
            if wrong := wrong_with(answer, operation):
                found[f"{operation}: {name}"] = wrong
    assert found == {}
