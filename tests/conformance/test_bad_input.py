"""Bad input: whatever is wrong with a request, each service answers with a problem that helps, and nothing else."""

import json
from collections.abc import AsyncIterator

from pathways_chassis.http.app import MAX_BODY_BYTES
from pathways_chassis.http.bulk import MAX_LINE_BYTES
from pathways_chassis.http.lists import NDJSON

from .subject import Operation, Subject, problems_of

JSON = {"Content-Type": "application/json"}


def with_body(subject: Subject) -> list[Operation]:
    found = [one for one in subject.operations if one.takes_a_body and not one.takes_lines]
    assert found
    return found


def with_json(subject: Subject) -> list[Operation]:
    return [operation for operation in with_body(subject) if not operation.takes_bytes]


def with_lines(subject: Subject) -> list[Operation]:
    return [operation for operation in subject.operations if operation.takes_lines]


def about_something(subject: Subject) -> list[Operation]:
    found = [operation for operation in subject.operations if operation.identifiers]
    assert found
    return found


async def test_what_does_not_exist_is_not_found(subject: Subject) -> None:
    """Well-formed requests about unknown ids. A rule about the body alone may be told first (422)."""
    client, found, told_first = subject.everybody(), {}, 0
    for operation in about_something(subject):
        answer = await operation.call(client, json=subject.body_of(operation))
        wrong = list(problems_of(answer, (404, 422) if operation.takes_a_body else 404))
        told_first += answer.status_code == 422
        if wrong:
            found[str(operation)] = [*wrong, answer.text[:200]]
    assert found == {}
    assert told_first <= len(about_something(subject)) / 4


async def test_an_id_that_is_no_uuid_is_named(subject: Subject) -> None:
    client, found = subject.everybody(), {}
    for operation in about_something(subject):
        answer = await operation.call(client, identifier="not-a-uuid", json=subject.body_of(operation))
        wrong = list(problems_of(answer, 422))
        fields = {error["field"] for error in answer.json().get("errors", ())}
        if not wrong and not operation.identifiers <= fields:
            wrong = [f"names {sorted(fields)}"]
        if wrong:
            found[str(operation)] = wrong
    assert found == {}


async def test_a_body_beyond_the_limit_is_refused(subject: Subject) -> None:
    client, found = subject.everybody(), {}
    body = b'"' + b"x" * MAX_BODY_BYTES + b'"'
    for operation in with_body(subject):
        answer = await operation.call(client, content=body, headers=JSON)
        if wrong := list(problems_of(answer, 413)):
            found[str(operation)] = wrong
    assert found == {}


async def test_a_body_beyond_the_limit_is_refused_though_its_length_was_not_announced(subject: Subject) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(MAX_BODY_BYTES // 65_536 + 1):
            yield b"x" * 65_536

    client, found = subject.everybody(), {}
    for operation in with_body(subject):
        answer = await operation.call(client, content=pieces(), headers=JSON)
        if wrong := list(problems_of(answer, 413)):
            found[str(operation)] = wrong
    assert found == {}


async def test_a_body_of_another_media_type_is_refused(subject: Subject) -> None:
    client, found = subject.everybody(), {}
    for operation in [*with_body(subject), *with_lines(subject)]:
        answer = await operation.call(client, content=b"<a/>", headers={"Content-Type": "application/xml"})
        if wrong := list(problems_of(answer, 415)):
            found[str(operation)] = wrong
    assert found == {}


async def test_a_body_that_is_no_json_is_refused(subject: Subject) -> None:
    client, found = subject.everybody(), {}
    for operation in with_json(subject):
        answer = await operation.call(client, content=b'{"half":', headers=JSON)
        if wrong := list(problems_of(answer, (400, 422))):
            found[str(operation)] = wrong
    assert found == {}


async def test_a_field_that_nobody_asked_for_is_named_and_its_value_is_not_repeated(subject: Subject) -> None:
    client, found = subject.everybody(), {}
    for operation in with_json(subject):
        body = subject.body_of(operation)
        if not isinstance(body, dict):
            continue
        answer = await operation.call(client, json={**body, "stray_field": "planted-value"})
        wrong = list(problems_of(answer, 422))
        if not wrong and not any(error["rule"] == "no unknown fields" for error in answer.json()["errors"]):
            wrong.append(f"does not say that the field is unknown: {answer.json()['errors']}")
        if "planted-value" in answer.text:
            wrong.append("repeats what was sent")
        if wrong:
            found[str(operation)] = wrong
    assert found == {}


async def test_an_empty_body_is_told_what_is_missing(subject: Subject) -> None:
    client, found = subject.everybody(), {}
    for operation in with_json(subject):
        if not operation.document["requestBody"].get("required"):
            continue
        if wrong := list(problems_of(await operation.call(client), 422)):
            found[str(operation)] = wrong
    assert found == {}


async def test_each_bad_line_is_answered_with_a_problem_and_repeats_nothing(subject: Subject) -> None:
    """Half an object, too long a line, a field that nobody asked for; blank lines are passed over."""
    client, found = subject.everybody(), {}
    for operation in with_lines(subject):
        stray = json.dumps({**subject.body_of(operation), "stray_field": "planted-value"}).encode()  # type: ignore[dict-item]
        body = b"\n".join([b'{"half":', b'"' + b"x" * MAX_LINE_BYTES + b'"', b"", stray])
        answer = await operation.call(client, content=body, headers={"Content-Type": NDJSON})
        results = [json.loads(line) for line in answer.text.splitlines()]
        told = [(one["line"], one["outcome"], one["problem"]["status"]) for one in results]
        if told != [(1, "refused", 422), (2, "refused", 413), (4, "refused", 422)] or "planted-value" in answer.text:
            found[str(operation)] = answer.text[:300]
    assert found == {}


async def test_an_address_that_is_not_offered_is_a_problem_too(subject: Subject) -> None:
    client = subject.everybody()
    assert list(problems_of(await client.get("/nowhere"), 404)) == []
    assert list(problems_of(await client.delete("/healthz"), 405)) == []
