"""The directory finds what the router would find, and leaves the rest to it."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from fastapi import APIRouter, Depends, FastAPI, Request
from fastapi.routing import iter_route_contexts
from pathways_chassis.http.directory import Directory


def app_of(*routers: APIRouter, found: list[str] | None = None) -> FastAPI:
    """An app of these routers with a directory, which notes what it leaves to the router."""
    app = FastAPI()
    for router in routers:
        app.include_router(router)
    if found is not None:
        router_itself = app.router.middleware_stack

        async def noting(scope: Any, receive: Any, send: Any) -> None:
            found.append(scope["path"])
            await router_itself(scope, receive, send)

        app.router.middleware_stack = noting
    app.router.middleware_stack = Directory(app.router, iter_route_contexts(app.routes))
    return app


@pytest.fixture
def left() -> list[str]:
    """The addresses that were left to the router."""
    return []


@pytest.fixture
async def client(left: list[str]) -> AsyncIterator[httpx.AsyncClient]:
    """Two routers, of which the first knows one word where the second takes any."""
    first, second = APIRouter(prefix="/thoughts"), APIRouter(prefix="/thoughts")

    @first.get("/counts")
    async def counts() -> str:
        return "counts"

    @second.get("/{thought}")
    async def one(thought: str, request: Request) -> list[str]:
        return [thought, request.scope["route"].path]

    @second.post("/{thought}/moves")
    async def move(thought: str) -> str:
        return f"{thought} moved"

    @second.get("/files/{name:path}")
    async def file(name: str) -> str:
        return name

    transport = httpx.ASGITransport(app_of(first, second, found=left))
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        yield client


async def test_the_first_route_that_fits_answers(client: httpx.AsyncClient, left: list[str]) -> None:
    assert (await client.get("/thoughts/counts")).json() == "counts"
    assert (await client.get("/thoughts/a")).json() == ["a", "/thoughts/{thought}"]
    assert (await client.post("/thoughts/a/moves")).json() == "a moved"
    assert left == []


async def test_whatever_is_not_in_it_is_the_routers_to_answer(client: httpx.AsyncClient, left: list[str]) -> None:
    assert (await client.get("/thoughts/files/a/b")).json() == "a/b"
    assert (await client.get("/nothing")).status_code == 404
    refused = await client.delete("/thoughts/a")
    assert (refused.status_code, refused.headers["allow"]) == (405, "GET")
    assert (await client.get("/thoughts/a/", follow_redirects=True)).json() == ["a", "/thoughts/{thought}"]
    assert left == ["/thoughts/files/a/b", "/nothing", "/thoughts/a", "/thoughts/a/"]


def test_an_inclusion_that_adds_something_is_refused() -> None:
    """Of what an inclusion says, a route that is found in the directory knows nothing."""
    router, app = APIRouter(), FastAPI()
    router.add_api_route("/thoughts", lambda: "some")
    app.include_router(router, dependencies=[Depends(lambda: None)])
    with pytest.raises(ValueError, match="an inclusion adds nothing"):
        Directory(app.router, iter_route_contexts(app.routes))


async def test_a_word_is_no_id_of_the_operation_beside_it() -> None:
    second = APIRouter(prefix="/thoughts")

    @second.get("/{thought}")
    async def one(thought: str) -> str:
        return thought

    @second.post("/bulk")
    async def many() -> str:
        return "many"

    transport = httpx.ASGITransport(app_of(second))
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as asking:
        assert (await asking.get("/thoughts/bulk")).status_code == 405
        assert (await asking.post("/thoughts/bulk")).json() == "many"
        assert (await asking.get("/thoughts/other")).json() == "other"
