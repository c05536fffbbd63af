"""Every failure is a problem that names field, rule and remedy, and never repeats what was sent."""

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
import structlog
from pathways_chassis.http.app import UnguardedOperation, make_app
from pathways_chassis.http.catalogue import CATALOGUE, TYPE_BASE
from pathways_chassis.http.route import TransactionalRoute
from pathways_chassis.runtime import Runtime
from pathways_chassis.telemetry import configure_logging
from sqlalchemy import text

CANARY = "canary-Zm9vYmFy"


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """What is written to stdout by the logs of a service."""
    written = io.StringIO()
    root = logging.getLogger()
    before, level = root.handlers, root.level
    monkeypatch.setattr("sys.stdout", written)
    configure_logging("tiny")
    yield written
    root.handlers = before
    root.setLevel(level)
    structlog.reset_defaults()


def check_shape(answer: httpx.Response) -> dict[str, Any]:
    """The answer is a problem of the catalogue."""
    assert answer.headers["content-type"] == "application/problem+json"
    problem: dict[str, Any] = answer.json()
    assert set(problem) <= {"type", "title", "status", "detail", "instance", "errors"}
    assert problem["status"] == answer.status_code
    assert problem["type"].startswith(TYPE_BASE)
    assert problem["type"].removeprefix(TYPE_BASE) in CATALOGUE
    assert problem["instance"] == f"urn:uuid:{answer.headers['x-request-id']}"
    assert problem["title"]
    assert problem["detail"]
    for error in problem.get("errors", ()):
        assert set(error) == {"field", "rule", "remedy"}
        assert all(error.values())
    return problem


BAD_BODIES: dict[str, tuple[Any, str]] = {
    "too long": ({"text": CANARY * 9}, "/text"),
    "of the wrong type": ({"text": {CANARY: CANARY}}, "/text"),
    "out of range": ({"text": "x", "weight": 123456789}, "/weight"),
    "no number": ({"text": "x", "weight": CANARY}, "/weight"),
    "unknown field": ({"text": "x", CANARY: 1}, "/*"),
    "value under a key of the client's": ({"text": "x", "tags": {CANARY: "n"}}, "/tags/*"),
    "a validator that repeats": ({"text": f"echo {CANARY}"}, "/text"),
    "missing": ({}, "/text"),
    "no object": ([CANARY], "/"),
}


@pytest.mark.parametrize("case", BAD_BODIES)
async def test_a_bad_field_is_named_and_never_repeated(client: httpx.AsyncClient, case: str) -> None:
    body, field = BAD_BODIES[case]
    answer = await client.post("/thoughts", json=body)
    problem = check_shape(answer)
    assert answer.status_code == 422
    assert [error["field"] for error in problem["errors"]] == [field]
    for secret in (CANARY, "123456789"):
        assert secret not in answer.text


async def test_a_body_that_is_no_json(client: httpx.AsyncClient) -> None:
    headers = {"Content-Type": "application/json"}
    answer = await client.post("/thoughts", content=f'{{"text": {CANARY}'.encode(), headers=headers)
    problem = check_shape(answer)
    assert problem["errors"][0]["rule"] == "valid JSON"
    assert CANARY not in answer.text
    deep = await client.post("/thoughts", content=b"[" * 90_000, headers=headers)
    assert deep.status_code in {400, 422}
    check_shape(deep)


async def test_a_rule_of_our_own_says_its_remedy(client: httpx.AsyncClient) -> None:
    problem = check_shape(await client.post("/thoughts", json={"text": "rude words"}))
    assert problem["errors"] == [{"field": "/text", "rule": "polite words", "remedy": "Choose polite words."}]


async def test_bounds_are_told(client: httpx.AsyncClient) -> None:
    problem = check_shape(await client.post("/thoughts", json={"text": "x", "weight": 77}))
    assert problem["errors"][0]["remedy"] == "Send a value of at most 9."
    problem = check_shape(await client.get("/thoughts?limit=0"))
    assert problem["errors"][0] == {"field": "limit", "rule": "at least 1", "remedy": "Send a value of at least 1."}
    problem = check_shape(await client.get(f"/thoughts/{CANARY}"))
    assert problem["errors"][0] == {"field": "thought_id", "rule": "UUID", "remedy": "Send a UUID."}


async def test_a_method_that_is_not_offered_is_answered_with_those_that_are(client: httpx.AsyncClient) -> None:
    answer = await client.delete("/thoughts")
    problem = check_shape(answer)
    allowed = answer.headers["Allow"]
    assert answer.status_code == 405
    assert problem["errors"] == [
        {"field": "method", "rule": f"one of {allowed}", "remedy": f"Send one of these: {allowed}."}
    ]


async def test_another_media_type_is_answered_with_the_one_that_is_read(client: httpx.AsyncClient) -> None:
    answer = await client.post("/thoughts", content=b"text", headers={"Content-Type": "text/plain"})
    (error,) = check_shape(answer)["errors"]
    assert (answer.status_code, error["field"], error["rule"]) == (415, "Content-Type", "application/json")


async def test_the_form_of_a_code_is_told_in_words(client: httpx.AsyncClient) -> None:
    problem = check_shape(await client.get("/thoughts?language=fr"))
    form = "a language's three small letters (ISO 639-3), such as fra"
    assert problem["errors"] == [{"field": "language", "rule": form, "remedy": f"Send {form}."}]


async def test_a_misspelled_parameter_is_not_passed_over(client: httpx.AsyncClient) -> None:
    answer = await client.get(f"/thoughts?limits=1&{CANARY}={CANARY}")
    assert answer.status_code == 422
    problem = check_shape(answer)
    remedy = "Send none but these: cursor, fields, language, limit, sort."
    assert problem["errors"] == [{"field": "query", "rule": "no unknown parameters", "remedy": remedy}]
    assert CANARY not in answer.text


async def test_nothing_of_the_database_is_shown(client: httpx.AsyncClient, log: io.StringIO) -> None:
    await client.post("/thoughts", json={"text": CANARY})
    twice = await client.post("/thoughts", json={"text": CANARY})
    refused = await client.post("/thoughts", json={"text": "forbidden"})
    for answer in (twice, refused):
        assert check_shape(answer)["type"].endswith("/conflict")
        assert "thought" not in answer.text
    assert CANARY not in log.getvalue()


async def test_text_that_cannot_be_stored_is_the_callers_to_mend(client: httpx.AsyncClient) -> None:
    answer = await client.post("/thoughts", json={"text": "nul \0 character"})
    assert answer.status_code == 422
    check_shape(answer)


@pytest.mark.parametrize(
    ("sqlstate", "status"),
    {
        "40001": 503,  # serialisation failure
        "53100": 503,  # disk full
        "53200": 503,  # out of memory
        "53300": 503,  # too many connections
        "55P03": 503,  # lock not available
        "25006": 503,  # read only, as a standby before it leads
        "57014": 503,  # cancelled after its time
        "57P01": 503,  # shutting down
        "22003": 422,  # out of range
        "42P01": 500,  # no such table: our own fault
    }.items(),
)
async def test_what_the_database_refuses_for_now_may_be_asked_again(
    client: httpx.AsyncClient, runtime: Runtime, sqlstate: str, status: int
) -> None:
    async with runtime.engine.begin() as connection:
        await connection.execute(
            text(f"""create function refuse() returns trigger language plpgsql as
                $$ begin raise exception using errcode = '{sqlstate}'; end $$""")
        )
        await connection.execute(
            text("create trigger refused before insert on thought for each row execute function refuse()")
        )
    answer = await client.post("/thoughts", json={"text": "whatever"})
    check_shape(answer)
    assert (answer.status_code, answer.headers.get("Retry-After")) == (status, "5" if status == 503 else None)


async def test_an_unhandled_exception_is_told_nowhere(client: httpx.AsyncClient, log: io.StringIO) -> None:
    answer = await client.post("/thoughts", json={"text": f"boom {CANARY}"})
    problem = check_shape(answer)
    assert answer.status_code == 500
    assert CANARY not in answer.text
    assert CANARY not in log.getvalue()
    lines = [json.loads(line) for line in log.getvalue().splitlines()]
    (noted,) = [line for line in lines if line["event"] == "unhandled_exception"]
    assert noted["exception_type"] == "builtins.RuntimeError"
    assert problem["instance"].endswith(noted["request_id"])
    assert any("think" in frame for frame in noted["frames"])


async def test_one_line_per_request_without_path_query_or_body(client: httpx.AsyncClient, log: io.StringIO) -> None:
    await client.get(f"/thoughts?cursor={CANARY}")
    await client.get(f"/thoughts/{CANARY}")
    await client.get(f"/{CANARY}", headers={"User-Agent": CANARY})
    lines = [json.loads(line) for line in log.getvalue().splitlines()]
    assert [(line["method"], line["route"], line["status"]) for line in lines if line["event"] == "request"] == [
        ("GET", "/thoughts", 422),
        ("GET", "/thoughts/{thought_id}", 422),
        ("GET", "unmatched", 404),
    ]
    assert all(line["duration_ms"] >= 0 and line["request_id"] and line["service"] == "tiny" for line in lines)
    assert CANARY not in log.getvalue()


def test_a_library_that_logs_an_exception_logs_no_text(log: io.StringIO) -> None:
    try:
        raise ValueError(CANARY)
    except ValueError:
        logging.getLogger("some.library").exception("it failed")
    line = json.loads(log.getvalue())
    assert line["exception_type"] == "builtins.ValueError"
    assert CANARY not in log.getvalue()


async def test_every_sort_of_failure_is_a_problem(client: httpx.AsyncClient) -> None:
    missing = await client.get("/thoughts/01890a5d-ac96-774b-bcce-b302099a8057")
    nowhere = await client.get("/nowhere")
    method = await client.delete("/thoughts")
    down = await client.get("/thoughts/broken/down")
    assert [answer.status_code for answer in (missing, nowhere, method, down)] == [404, 404, 405, 503]
    assert down.headers["retry-after"]
    assert method.headers["allow"] == "GET, POST"
    for answer in (missing, nowhere, method, down):
        check_shape(answer)


async def test_every_answer_has_its_protective_headers(client: httpx.AsyncClient) -> None:
    for answer in (await client.get("/thoughts"), await client.get("/nowhere")):
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cache-control"] == "no-store"


async def test_whoever_opens_the_service_in_a_browser_comes_to_its_document(client: httpx.AsyncClient) -> None:
    front = await client.get("/", headers={"Authorization": ""})
    assert (front.status_code, front.headers["location"]) == (307, "/docs")
    assert "/" not in (await client.get("/openapi.json")).json()["paths"]


async def test_the_pages_of_the_document_load_nothing_from_elsewhere(client: httpx.AsyncClient) -> None:
    for path in ("/docs", "/redoc"):
        page = await client.get(path, headers={"Authorization": ""})
        assert page.status_code == 200
        assert "https://" not in page.text
        assert "default-src 'self'" in page.headers["content-security-policy"]
    assert (await client.get("/docs/files/swagger-ui-bundle.js")).status_code == 200


async def test_the_document_tells_of_problems_scopes_and_keys(client: httpx.AsyncClient) -> None:
    document = (await client.get("/openapi.json")).json()
    think = document["paths"]["/thoughts"]["post"]
    assert think["operationId"] == "think"
    assert think["security"] == [{"bearer": ["tasks:write"]}]
    assert {"401", "403", "409", "413", "415", "422", "500", "503"} <= set(think["responses"])
    assert think["responses"]["422"] == {
        "$ref": "#/components/responses/validation.rule-not-met.idempotency-key-reused"
    }
    assert {"$ref": "#/components/parameters/Idempotency-Key"} in think["parameters"]
    age = document["paths"]["/thoughts/{thought_id}/age"]["post"]
    assert [one["required"] for one in age["parameters"] if one.get("name") == "If-Match"] == [True]
    assert {"412", "428"} <= set(age["responses"])
    assert "HTTPValidationError" not in json.dumps(document)
    assert document["openapi"] == "3.1.0"
    assert "ESCO" in document["info"]["description"]


def test_an_operation_without_a_scope_does_not_start() -> None:
    from fastapi import APIRouter

    router = APIRouter(route_class=TransactionalRoute)

    @router.get("/open")
    async def open_to_all() -> None: ...

    with pytest.raises(UnguardedOperation, match="/open"):
        make_app(title="t", description="d", version="1", lifespan=None, routers=[router])  # type: ignore[arg-type]
