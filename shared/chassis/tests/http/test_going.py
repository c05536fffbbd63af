"""An operation that is going says so in each of its answers and in the document; one that stays does not."""

from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime

import httpx
import pytest
from fastapi import APIRouter, FastAPI
from pathways_chassis.http.app import ServiceRuntime, make_app
from pathways_chassis.http.going import going
from pathways_chassis.http.quota import Quotas
from pathways_chassis.http.security import requires
from pathways_chassis.runtime import Runtime

from .conftest import Issuer, Scopes

SINCE, ENDS = datetime(2027, 1, 1, tzinfo=UTC), datetime(2027, 7, 1, 12, tzinfo=UTC)
SEE = "https://pathways.example/changes#old"
router = APIRouter()


@router.get("/old", dependencies=[requires(Scopes.READ), going(since=SINCE, ends=ENDS, see=SEE)])
async def read_old() -> dict[str, str]:
    """What goes."""
    return {}


@router.get("/new", dependencies=[requires(Scopes.READ)])
async def read_new() -> dict[str, str]:
    """What stays."""
    return {}


def never_started() -> AbstractAsyncContextManager[ServiceRuntime]:
    raise NotImplementedError


@pytest.fixture(scope="module")
def app() -> FastAPI:
    return make_app(title="T", description="d", version="1.0.0", lifespan=never_started, routers=[router])


@pytest.fixture
def client(app: FastAPI, issuer: Issuer, runtime: Runtime) -> httpx.AsyncClient:
    app.state.authenticator = issuer.authenticator()
    app.state.runtime, app.state.quotas = runtime, Quotas.of(runtime.settings)
    token = {"Authorization": f"Bearer {issuer.token()}"}
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://tiny", headers=token)


async def test_an_operation_that_is_going_says_when_it_ends_in_each_answer(client: httpx.AsyncClient) -> None:
    for status, headers in ((200, {}), (401, {"Authorization": ""})):
        answer = await client.get("/old", headers=headers)
        assert answer.status_code == status
        assert answer.headers["Deprecation"] == "@1798761600"
        assert answer.headers["Sunset"] == "Thu, 01 Jul 2027 12:00:00 GMT"
        assert answer.headers["Link"] == f'<{SEE}>; rel="deprecation", <{SEE}>; rel="sunset"'


async def test_an_operation_that_stays_says_nothing_of_the_kind(client: httpx.AsyncClient) -> None:
    answer = await client.get("/new")
    assert answer.status_code == 200
    assert {"Deprecation", "Sunset", "Link"} & set(answer.headers) == set()


def test_the_document_marks_what_is_going(app: FastAPI) -> None:
    paths = app.openapi()["paths"]
    assert paths["/old"]["get"]["deprecated"] is True
    answers = paths["/old"]["get"]["responses"]
    assert {"200", "401", "500"} <= set(answers)
    told = {
        status for status, one in answers.items() if {"Deprecation", "Sunset", "Link"} <= one.get("headers", {}).keys()
    }
    assert told == set(answers) - {"413", "414", "431"}, "those come before it is known what was meant"
    assert "deprecated" not in paths["/new"]["get"]
    staying = [*paths["/new"]["get"]["responses"].values(), *app.openapi()["components"]["responses"].values()]
    assert all("Sunset" not in answer.get("headers", {}) for answer in staying)


async def test_what_is_refused_at_the_door_knows_of_no_operation(client: httpx.AsyncClient) -> None:
    answer = await client.get(f"/old?{'a=1&' * 200}")
    assert answer.status_code == 414
    assert "Sunset" not in answer.headers


def test_what_ends_before_it_goes_is_refused() -> None:
    with pytest.raises(ValueError, match="ends after"):
        going(since=ENDS, ends=SINCE, see=SEE)
