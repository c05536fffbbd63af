"""Habits of HTTP that hold at every operation, found from the documents: a new route fails until it has them."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final
from uuid import uuid4

from pathways_contracts.registry import Service

from .subject import Operation, Subject

UNSAFE: Final = frozenset({"POST", "PUT", "PATCH", "DELETE"})
WITHOUT_A_KEY: Final[Mapping[str, str]] = {
    "POST /taxonomy/suggestions": "it asks, and changes nothing",
    "PUT /candidates/{candidate_id}/protected-attributes": "once for each version; no hash of what was stated is kept",
    "PUT /document-files/{document_file_id}/parts/{offset}": "the same bytes at the same place",
}
"""Commands that are repeated as they are. Those of many lines know each line by its reference."""
WITHOUT_A_PRECONDITION: Final[Mapping[str, str]] = {
    "PUT /document-files/{document_file_id}/parts/{offset}": "bytes at their place; a file that is whole takes none",
    "PUT /vacancies/{vacancy_id}/rounds/outcomes": "outcomes of many applications, each guarded by its state",
}
INSTANT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(?P<offset>.*)")


def headers_of(operation: Operation) -> set[str]:
    """Names of the headers that it reads; what many read alike is referred to by a name that begins with theirs."""
    found = {str(one.get("name") or one["$ref"].rsplit("/", 1)[1]) for one in operation.document.get("parameters", ())}
    return {re.sub("-Unanswered$", "", name) for name in found}


def test_every_command_can_be_repeated(subject: Subject) -> None:
    lacking = {
        str(one)
        for one in subject.operations
        if one.method in UNSAFE and not one.takes_lines and "Idempotency-Key" not in headers_of(one)
    }
    assert lacking - set(WITHOUT_A_KEY) == set()


def test_every_update_of_a_record_names_its_version(subject: Subject) -> None:
    updates = [one for one in subject.operations if one.method in {"PUT", "PATCH"} or one.path.endswith("}/moves")]
    lacking = {str(one) for one in updates if "If-Match" not in headers_of(one)}
    assert lacking - set(WITHOUT_A_PRECONDITION) == set()
    assert all("412" in one.document["responses"] for one in updates if "If-Match" in headers_of(one))


def test_what_lacks_a_habit_is_still_there(subject: Subject) -> None:
    """An exception that nothing needs any more is taken off its list."""
    known = {str(one) for one in subject.operations}
    named = [*WITHOUT_A_KEY, *WITHOUT_A_PRECONDITION]
    of_the_service = {
        Service.CANDIDATE: {name for name in named if "document-files" in name},
        Service.EMPLOYER: {name for name in named if "vacancies" in name},
        Service.MATCHING: {name for name in named if "taxonomy" in name},
    }
    assert of_the_service.get(subject.service, set()) <= known


async def test_every_read_has_a_tag_by_which_it_is_not_sent_again(subject: Subject) -> None:
    client, read, found = subject.everybody(), 0, []
    for operation in (one for one in subject.operations if one.method == "GET"):
        answer = await operation.call(client)
        if answer.status_code != 200 or "content-length" not in answer.headers:
            continue  # a stream has no tag
        read += 1
        again = await operation.call(client, headers={"If-None-Match": answer.headers.get("etag", "")})
        head = await client.head(operation.address(uuid4()))
        if again.status_code not in {200, 304} or "etag" not in answer.headers or head.content:
            found.append(str(operation))
        if answer.headers.get("vary", "").count("Accept-Encoding") != 1:
            found.append(f"{operation}: vary")
    assert found == []
    assert read >= 5


async def test_instants_are_told_in_utc(subject: Subject) -> None:
    client, told = subject.everybody(), []
    for operation in (one for one in subject.operations if one.method == "GET"):
        answer = await operation.call(client)
        if answer.headers.get("content-type") == "application/json":
            told += list(instants_in(answer.json()))
    assert [instant for instant in told if not instant.endswith("Z")] == []


def instants_in(node: Any) -> Iterator[str]:
    """Every text of an answer that is an instant."""
    if isinstance(node, Mapping):
        node = list(node.values())
    if isinstance(node, list):
        for one in node:
            yield from instants_in(one)
    elif isinstance(node, str) and INSTANT.fullmatch(node):
        yield node


async def test_every_answer_to_a_caller_tells_what_is_left_of_a_quota(subject: Subject) -> None:
    client, found = subject.everybody(), []
    for operation in subject.operations:
        answer = await operation.call(client)
        if "ratelimit" not in answer.headers:
            found.append(f"{operation} {answer.status_code}")
    assert found == []
