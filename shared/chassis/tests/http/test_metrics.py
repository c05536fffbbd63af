"""Requests are counted by the template of their route, and the metrics are shown to whoever asks."""

from uuid import uuid4

import httpx
from pathways_chassis.testing.metering import Meter, measured

REQUESTS = "http_server_request_duration_seconds_count"


def labels(method: str, route: str, status: int) -> dict[str, str]:
    return {"http_request_method": method, "http_route": route, "http_response_status_code": str(status)}


async def test_requests_are_counted_by_the_template_of_their_route_never_by_an_id(client: httpx.AsyncClient) -> None:
    meter, unknown = Meter(), uuid4()
    made = await client.post("/thoughts", json={"text": "counted"})
    await client.get(f"/thoughts/{made.json()['id']}")
    await client.get(f"/thoughts/{unknown}")
    await client.get(f"/nowhere/{unknown}")
    await client.request("BREW", f"/thoughts/{unknown}")
    assert meter(REQUESTS, **labels("POST", "/thoughts", 201)) == 1
    assert meter(REQUESTS, **labels("GET", "/thoughts/{thought_id}", 200)) == 1
    assert meter(REQUESTS, **labels("GET", "/thoughts/{thought_id}", 404)) == 1
    assert meter(REQUESTS, **labels("GET", "unmatched", 404)) == 1
    shown = (await client.get("/metrics")).text
    assert str(unknown) not in shown
    assert made.json()["id"] not in shown
    assert "BREW" not in shown


async def test_the_metrics_are_shown_as_text_to_whoever_asks_and_are_no_part_of_the_api(
    client: httpx.AsyncClient,
) -> None:
    measured()
    answer = await client.get("/metrics", headers={"Authorization": ""})
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/plain; version=")
    assert "process_cpu_seconds_total" in answer.text
    assert 'service_name="test"' in answer.text
    assert "/metrics" not in (await client.get("/openapi.json")).json()["paths"]
