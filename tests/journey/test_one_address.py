"""Through the front door: each of the five, its habits, its streams and its links, at one address."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final
from uuid import uuid4

import httpx
import pytest_asyncio
from pathways_contracts.one_address import prefix_of
from pathways_contracts.registry import Service
from pathways_single_machine.programme.loading import consent
from pathways_single_machine.stack import FRONT_DOOR, Stack

from .asking import ON_THE_EMBEDDED_LOG
from .scene import Scene

pytestmark = list(ON_THE_EMBEDDED_LOG)

DOCUMENT: Final = Path(__file__).resolve().parents[2] / "clients" / "openapi.json"


@pytest_asyncio.fixture(loop_scope="session")
async def caller(scene: Scene, stack: Stack) -> AsyncIterator[httpx.AsyncClient]:
    """The caseworker of the scene, who knows the one address."""
    headers = {"Authorization": f"Bearer {await scene.token(scene.caseworker)}"}
    async with httpx.AsyncClient(base_url=stack.urls[FRONT_DOOR], headers=headers, trust_env=False, timeout=30) as one:
        yield one


async def test_each_service_is_reached_with_its_headers(caller: httpx.AsyncClient) -> None:
    request_id = str(uuid4())
    for service in Service:
        path = f"{prefix_of(service)}/tasks"
        read = await caller.get(path, headers={"X-Request-ID": request_id})
        assert (read.status_code, read.headers["x-request-id"]) == (200, request_id), service
        assert read.headers["ratelimit-policy"]
        again = await caller.get(path, headers={"If-None-Match": read.headers["etag"]})
        assert (again.status_code, again.content) == (304, b""), service


async def test_a_command_is_done_once_and_what_it_made_and_the_next_page_are_found_through_the_door(
    scene: Scene, caller: httpx.AsyncClient
) -> None:
    identity = {"given_names": "Testina", "family_names": "Doorway", "birth_date": "1990-01-01"}
    made = []
    for _ in range(2):
        body = {"identity": identity, "consents": [consent("register")], "programme_ids": [scene.programme_id]}
        key = {"Idempotency-Key": str(uuid4())}
        first = await caller.post("/candidate/candidates", json=body, headers=key)
        assert first.status_code == 201, first.text
        again = await caller.post("/candidate/candidates", json=body, headers=key)
        assert (again.json(), again.headers["idempotency-replayed"]) == (first.json(), "true")
        read = await caller.get(first.headers["location"])
        assert read.json()["id"] == first.json()["id"]
        made.append(first.json()["id"])
        await scene.follow(first)

    page = await caller.get("/candidate/candidates", params={"limit": 1, "sort": "-created_at"})
    rest = await caller.get(page.links["next"]["url"])
    assert [one["id"] for answer in (page, rest) for one in answer.json()["items"]] == made[::-1]


async def told(caller: httpx.AsyncClient, person: str, after: str) -> tuple[list[str], str]:
    """What a stream tells until it has told of somebody, and the position to go on after."""
    heard, line = list[str](), ""
    headers = {"Last-Event-ID": after}
    async with caller.stream("GET", "/candidate/changes", headers=headers) as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        async for line in stream.aiter_lines():
            if line.startswith("data: "):
                heard.append(json.loads(line.removeprefix("data: "))["aggregate_id"])
            if line.startswith("id: ") and person in heard:  # which stands below what it is about
                break
    return heard, line.removeprefix("id: ")


async def test_changes_are_streamed_and_gone_on_with_and_lists_come_whole(
    scene: Scene, caller: httpx.AsyncClient
) -> None:
    start = (await caller.get("/candidate/changes?follow=false")).text.rpartition("id: ")[2].strip()
    first, second = await scene.registered("register"), await scene.registered("register")
    heard, position = await told(caller, first, start)
    assert second not in heard
    heard, _ = await told(caller, second, position)
    assert first not in heard

    export = await caller.get("/candidate/candidates", headers={"Accept": "application/x-ndjson"})
    assert json.loads(export.text.splitlines()[-1])["export"]["state"] == "complete"


async def test_a_body_that_is_refused_before_it_has_come_is_refused_through_the_door(caller: httpx.AsyncClient) -> None:
    async def endless() -> AsyncIterator[bytes]:
        for _ in range(40):
            yield b" " * 100_000

    large = await caller.post("/candidate/candidates", content=endless(), headers={"Content-Type": "application/json"})
    assert (large.status_code, large.json()["type"].rpartition("/")[2]) == (413, "body-too-large")
    nobody = {"Authorization": "", "Content-Type": "application/x-ndjson"}
    unknown = await caller.post("/candidate/candidates/bulk", content=endless(), headers=nobody)
    assert (unknown.status_code, unknown.json()["type"].rpartition("/")[2]) == (401, "unauthenticated")


async def test_the_document_of_all_is_the_committed_one_and_what_is_the_operators_own_is_not_there(
    caller: httpx.AsyncClient,
) -> None:
    assert (await caller.get("/openapi.json")).content == DOCUMENT.read_bytes()
    for service in Service:
        assert (await caller.get(f"{prefix_of(service)}/metrics")).status_code == 404
