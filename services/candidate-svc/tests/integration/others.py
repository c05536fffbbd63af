"""The other services as candidate-svc asks them by HTTP, with the caller's token."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import Any, Final

import httpx
from candidate_svc.other_services import OTHERS, HttpServices
from pathways_chassis.messaging.written import from_text
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.registry import Service

ADDRESSES: Final = {service: f"http://{service}.test" for service in OTHERS}
HELD_BY: Final[Mapping[Service, str]] = MappingProxyType(
    {
        Service.EMPLOYER: "offer",
        Service.MATCHING: "match",
        Service.TRAINING: "enrolment",
        Service.INTEGRATION: "travel",
    }
)
"""The table in which each holds a row of somebody."""
ROW: Final[Mapping[str, str | None]] = MappingProxyType(
    {"state": "<b>open</b>", "made_at": "2030-05-01T11:30:00+02:00", "day": "2030-05-01", "missing": None}
)


class Others:
    """The other services, each with a row of everybody and its open tasks.

    `away` do not answer, `more` have a next page of tasks, `knows_nobody` hold nothing of anybody once they have heard.
    """

    def __init__(self) -> None:
        self.tasks: dict[Service, list[dict[str, Any]]] = {}
        self.away: set[Service] = set()
        self.more: set[Service] = set()
        self.knows_nobody: set[Service] = set()
        self.has_heard = True
        self.asked: list[tuple[str, str]] = []

    def answer(self, request: httpx.Request) -> httpx.Response:
        """What a service answers about its tasks or about a person."""
        service = Service(request.url.host.removesuffix(".test"))
        self.asked.append((str(request.url), request.headers["Authorization"]))
        if service in self.away:
            return httpx.Response(503)
        if request.url.path == "/tasks":
            headers = {"Link": '</tasks?cursor=x>; rel="next"'} if service in self.more else {}
            return httpx.Response(200, json={"items": self.tasks.get(service, [])}, headers=headers)
        if service in self.knows_nobody:
            assert request.headers["Prefer"] == "wait=3", "asked after what was last told of the person"
            assert from_text(request.headers["Pathways-Position"])
            return httpx.Response(404, headers={"Preference-Applied": "wait"} if self.has_heard else {})
        table = HELD_BY[service]
        return httpx.Response(200, json={"tables": {table: [{**ROW}]}, "kept": {table: "outcome"}})


@contextmanager
def others_answer(service: ServiceUnderTest, answer: Callable[[httpx.Request], httpx.Response]) -> Iterator[None]:
    """Meanwhile, whatever the service asks of the others is answered so."""
    before = service.app.state.other_services
    service.app.state.other_services = HttpServices(ADDRESSES, httpx.MockTransport(answer))
    try:
        yield
    finally:
        service.app.state.other_services = before
