"""The door: large bodies cost no memory, spans join the caller's trace and hold nothing personal."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from pathways_chassis.http.edge import RequestEdge
from pathways_chassis.http.entrance import ResponseBroken
from pathways_chassis.telemetry import configure_tracing
from pathways_single_machine.lifeline import free_port

MEGABYTE = 1_000_000
GIGABYTE = 1_000
"""In megabytes, as is what follows."""
HELD_MEGABYTES = 200
ALLOWED_GROWTH_MEGABYTES = 25
CANARY = "canary-Zm9vYmFy"


def peak_memory_megabytes(pid: int) -> float:
    """The most memory that a process has held so far."""
    status = Path(f"/proc/{pid}/status").read_text()
    (line,) = [line for line in status.splitlines() if line.startswith("VmHWM:")]
    return int(line.split()[1]) / 1000


async def until_alive(client: httpx.AsyncClient, process: asyncio.subprocess.Process) -> None:
    for _ in range(400):
        assert process.returncode is None, "the service ended"
        try:
            await client.get("/healthz")
            return
        except httpx.TransportError:
            await asyncio.sleep(0.05)
    raise AssertionError("the service did not come up")


async def megabytes(count: int) -> AsyncIterator[bytes]:
    chunk = b"x" * 100_000
    for _ in range(count * 10):
        yield chunk


async def post_large(size: int, announced: bool, limited: str) -> tuple[httpx.Response, float]:
    """The answer to a large body and how much the service's memory grew by it, in megabytes."""
    port = free_port()
    program = Path(__file__).with_name("serve_sink.py")
    process = await asyncio.create_subprocess_exec(sys.executable, str(program), str(port), limited)
    try:
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
            await until_alive(client, process)
            before = peak_memory_megabytes(process.pid)
            headers = {"Content-Length": str(size * MEGABYTE)} if announced else {}
            answer = await client.post("/healthz", content=megabytes(size), headers=headers)
            return answer, peak_memory_megabytes(process.pid) - before
    finally:
        process.terminate()
        await process.wait()


@pytest.mark.processes
@pytest.mark.parametrize("announced", [True, False], ids=["announced", "chunked"])
async def test_a_large_body_is_refused_without_being_held(announced: bool) -> None:
    answer, growth = await post_large(GIGABYTE, announced, "limited")
    assert answer.status_code == 413
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["type"].endswith("/body-too-large")
    assert growth < ALLOWED_GROWTH_MEGABYTES


@pytest.mark.processes
async def test_without_a_limit_the_measurement_sees_the_body() -> None:
    answer, growth = await post_large(HELD_MEGABYTES, False, "unlimited")
    assert answer.json() == HELD_MEGABYTES * MEGABYTE
    assert growth > HELD_MEGABYTES


async def test_a_body_within_the_limit_arrives_whole(client: httpx.AsyncClient) -> None:
    padded = b'{"text": "wide"' + b" " * 90_000 + b"}"
    headers = {"Content-Type": "application/json"}
    assert (await client.post("/thoughts", content=padded, headers=headers)).status_code == 201
    over = await client.post("/thoughts", content=padded + b" " * 20_000, headers=headers)
    assert over.status_code == 413


async def test_a_span_joins_the_callers_trace_and_names_the_route_alone(
    client: httpx.AsyncClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "trace.jsonl"
    made: list[TracerProvider] = []
    monkeypatch.setattr(trace, "set_tracer_provider", made.append)
    provider = configure_tracing("tiny", {"PATHWAYS_TRACE_FILE": str(file)})
    assert made == [provider]
    monkeypatch.setattr(trace, "get_tracer_provider", lambda: provider)
    parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
    headers = {"traceparent": parent, "User-Agent": CANARY}
    await client.get(f"/thoughts?cursor={CANARY}", headers=headers)
    await client.post("/thoughts", json={"text": f"boom {CANARY}"}, headers=headers)
    provider.shutdown()
    spans: list[dict[str, Any]] = [json.loads(line) for line in file.read_text().splitlines()]
    assert [(span["name"], span["status"]["status_code"]) for span in spans] == [
        ("GET /thoughts", "UNSET"),
        ("POST /thoughts", "ERROR"),
    ]
    assert {span["context"]["trace_id"] for span in spans} == {"0x0af7651916cd43dd8448eb211c80319c"}
    assert {span["parent_id"] for span in spans} == {"0xb7ad6b7169203331"}
    assert CANARY not in file.read_text()


async def test_an_answer_that_breaks_midway_is_not_made_to_look_whole() -> None:
    async def app(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"half", "more_body": True})
        raise RuntimeError(CANARY)

    transport = httpx.ASGITransport(RequestEdge(app, max_body_bytes=10))
    async with httpx.AsyncClient(transport=transport, base_url="http://tiny.test") as client:
        with pytest.raises(ResponseBroken) as broken:
            await client.get("/")
    assert CANARY not in str(broken.value)
