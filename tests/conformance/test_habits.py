"""Habits of HTTP that hold at every operation, found from the documents: a new route fails until it has them."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final
from uuid import UUID, uuid4

import fastapi.routing
import httpx
import pytest
import structlog
from pathways_chassis.http.quota import Quotas, Sort
from pathways_chassis.messaging.outbox import current_traceparent
from pathways_chassis.walls import OfCommand
from pathways_contracts.access import ROLE_SCOPES, Role
from pathways_contracts.registry import Service
from starlette.responses import JSONResponse

from .bodies import resolved
from .subject import Operation, Subject, problems_of
from .worlds import OURS, client_of, record_of, the

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
NOT_AS_FAR: Final[Mapping[str, str]] = {
    "POST /authorisations/{authorisation_id}/moves": "looks at it while the case is open, and here it is closed",
    "POST /travels/{travel_id}/legs/{leg_id}/moves": "looks at it once the person has left, and here nobody has",
}
"""Updates that refuse what a test of all can send before they look at the version."""
MADE_IF_MISSING: Final = ("PUT /conflict-declaration", 428)
"""Nobody here has declared anything: there is no version to name."""
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


async def test_whoever_has_used_up_a_quota_is_told_when_to_go_on(
    subject: Subject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Quotas, "spend", Quotas(dict.fromkeys(Sort, "1/hour")).spend)
    client, found = subject.everybody(), {}
    for operation in subject.operations:
        answers = [await operation.call(client) for _ in range(2)]
        answer = next((one for one in answers if one.status_code == 429), answers[-1])
        seconds = answer.headers.get("retry-after", "0")
        wrong = list(problems_of(answer, 429))
        if wrong or not seconds.isdigit() or int(seconds) < 1 or ";r=0;" not in answer.headers["ratelimit"]:
            found[str(operation)] = wrong, dict(answer.headers)
    assert found == {}


class Endpoints:
    """Stand where the functions of an app's routes are, so that every operation is done, whatever its rules say."""

    def __init__(self) -> None:
        self.done = 0

    async def answer(self, **_: Any) -> JSONResponse:
        """The how manieth it is, under which id, and which trace what it publishes belongs to."""
        self.done += 1
        request_id = structlog.contextvars.get_contextvars()["request_id"]
        return JSONResponse({"done": self.done, "request_id": request_id, "trace": (current_traceparent() or "")[3:35]})


@pytest.fixture
def endpoints(monkeypatch: pytest.MonkeyPatch) -> Endpoints:
    """All operations are done by these, for whoever calls, about whatever they name."""
    found = Endpoints()
    monkeypatch.setattr(OfCommand, "begun", lambda *_: None)
    monkeypatch.setattr(fastapi.routing, "run_endpoint_function", found.answer)
    return found


async def done(operation: Operation, client: httpx.AsyncClient, headers: Mapping[str, str]) -> httpx.Response:
    """Call it with the body of its example, and If-Match where its door asks for one."""
    sent = {**headers, **({"If-Match": '"1"'} if "428" in operation.document["responses"] else {})}
    body: Any = None
    if operation.takes_a_body:
        [content] = operation.document["requestBody"]["content"].values()
        body = content["example"]
    return await client.request(operation.method, operation.address(UUID(int=7)), headers=sent, json=body)


async def test_every_command_that_is_repeated_with_its_key_is_done_once(subject: Subject, endpoints: Endpoints) -> None:
    client, found, tried = subject.everybody(), {}, 0
    for operation in subject.operations:
        if operation.method not in UNSAFE or operation.takes_lines or str(operation) in WITHOUT_A_KEY:
            continue
        tried += 1
        key, before = {"Idempotency-Key": str(uuid4())}, endpoints.done
        first, again = [await done(operation, client, key) for _ in range(2)]
        other = await client.request(
            operation.method, operation.address(UUID(int=7)), headers=key, json={"another": "body"}
        )
        if again.status_code == 409:
            # Its answer stands nowhere, nor does anything of its body.
            wrong = [*problems_of(again, 409), *problems_of(other, 409)]
        else:
            wrong = list(problems_of(other, 422))
            if again.text != first.text or again.headers.get("idempotency-replayed") != "true":
                wrong.append("it is answered in another way")
        if wrong or first.status_code != 200 or endpoints.done != before + 1:
            found[str(operation)] = wrong, first.text, endpoints.done - before
    assert found == {}
    assert tried >= 15


async def test_every_command_without_a_key_is_done_in_the_callers_trace_and_under_their_id(
    subject: Subject, endpoints: Endpoints
) -> None:
    client, found = subject.everybody(), {}
    trace, request_id = "4bf92f3577b34da6a3ce929d0e0e4736", str(uuid4())
    sent = {"traceparent": f"00-{trace}-00f067aa0ba902b7-01", "X-Request-ID": request_id}
    for operation in subject.operations:
        if operation.method in UNSAFE and not (operation.takes_lines or operation.takes_bytes):
            before = endpoints.done
            answer = await done(operation, client, sent)
            told = {"done": before + 1, "request_id": request_id, "trace": trace}
            if answer.json() != told or answer.headers["x-request-id"] != request_id:
                found[str(operation)] = answer.text
    assert found == {}


async def test_only_the_version_that_was_seen_is_changed(worlds: Subject) -> None:
    """Every update of a record is refused of an older version, and where one has to be named of none."""
    found, tried = {}, 0
    for operation in worlds.operations:
        if "If-Match" not in headers_of(operation) or str(operation) in {*WITHOUT_A_PRECONDITION, *NOT_AS_FAR}:
            continue
        tried += 1
        address, bodies = record_of(worlds, operation, OURS), bodies_about_ours(operation, worlds)
        for status, headers in [(412, {"If-Match": '"0"'}), (428, {})]:
            if str(status) in operation.document["responses"] and (str(operation), status) != MADE_IF_MISSING:
                answers = [
                    await one.request(operation.method, address, json=body, headers=headers)
                    for one in callers(worlds, operation)
                    for body in bodies
                ]
                if not any(list(problems_of(one, status)) == [] for one in answers):
                    found[f"{operation}: {status}"] = {one.text for one in answers}
    assert found == {}
    assert tried


def callers(worlds: Subject, operation: Operation) -> Iterator[httpx.AsyncClient]:
    """Somebody of our world in each role that may call it, and somebody who has all of the staff's."""
    staff = sorted(frozenset(Role) - {Role.CANDIDATE})
    yield worlds.under_test.client(*staff, organisation_id=the(OURS, "partner"))
    for role in Role:
        if set(operation.scopes) <= {scope.value for scope in ROLE_SCOPES[role]}:
            yield client_of(worlds, role)


def bodies_about_ours(operation: Operation, subject: Subject) -> list[Any]:
    """Its example's body, and the same with each other action that its schema names; ids are those of our world."""
    if not operation.takes_a_body:
        return [None]
    [content] = operation.document["requestBody"]["content"].values()
    action = resolved(content["schema"], subject.document).get("properties", {}).get("action", {})
    others = resolved(action, subject.document).get("enum", ())
    return [of_ours(content["example"] | one) for one in ({}, *({"action": each} for each in others))]


def of_ours(body: Mapping[str, Any]) -> Mapping[str, Any]:
    named = {name: str(the(OURS, name.removesuffix("_id"))) for name in body if name.endswith("_id")}
    return {**body, **{name: one for name, one in named.items() if isinstance(body[name], str)}}
