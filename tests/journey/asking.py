"""Asking the five services as anybody, over one HTTP client, and waiting until all that follows has happened."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import TracebackType
from typing import Any, Final, Self, TypeVar
from uuid import uuid4

import httpx
import pytest
from pathways_chassis.messaging.written import Written, from_text, to_text
from pathways_contracts.registry import Service, topics_read_by
from pathways_single_machine.programme import cast
from pathways_single_machine.programme.callers import IDLE_SECONDS, Callers, Person, ProgrammeClock, eventually
from pathways_single_machine.stack import SERVICES

NAMES: Final = tuple(service.name for service in SERVICES)
READ: Final = {service: topics_read_by(Service(service)) for service in NAMES}
WAIT: Final = "wait=15"
T = TypeVar("T")


ON_THE_EMBEDDED_LOG: Final = (
    pytest.mark.parametrize("stack", ["embedded"], indirect=True, scope="package"),
    pytest.mark.timeout(900),  # the first test may wait for the processes
)
"""Scenes are played on one bus: what a bus owes is shown by the journey, and by its own tests."""


@dataclass
class Asking:
    """Requests to a stack that is up, in the name of whoever makes them.

    `do` returns after every service has taken in what followed from the request, through all services.
    """

    urls: Mapping[str, str]
    partner_id: str = field(default_factory=lambda: str(uuid4()))
    programme_id: str = field(default_factory=lambda: str(uuid4()))
    _known: dict[str, Any] = field(default_factory=dict)

    async def __aenter__(self) -> Self:
        self._callers = await Callers(self.urls).__aenter__()
        limits = httpx.Limits(keepalive_expiry=IDLE_SECONDS)
        self._client = httpx.AsyncClient(timeout=30, trust_env=False, limits=limits)
        self.clock = ProgrammeClock(self._callers, cast.OPERATOR, NAMES)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._client.aclose()
        await self._callers.__aexit__(kind, error, trace)

    @property
    def caseworker(self) -> Person:
        """A caseworker of the partner."""
        return cast.caseworker(self.partner_id)

    async def ask(
        self,
        person: Person,
        service: str,
        path: str,
        body: Mapping[str, Any] | None = None,
        *,
        method: str = "POST",
        version: int | None = None,
        headers: Mapping[str, str] | None = None,
        content: bytes | None = None,
    ) -> httpx.Response:
        """The answer, whatever it is. With `content`, bytes are sent as they are."""
        token = await self.token(person)
        sent = {"Authorization": f"Bearer {token}", **(headers or {})}
        if version is not None:
            sent["If-Match"] = f'"{version}"'
        url = f"{self.urls[service]}{path}"
        if content is not None:
            sent["Content-Type"] = "application/octet-stream"
            return await self._client.request(method, url, headers=sent, content=content)
        return await self._client.request(method, url, headers=sent, json=None if method == "GET" else dict(body or {}))

    async def do(self, person: Person, service: str, path: str, body: Mapping[str, Any] | None = None) -> Any:
        """The answer of a request that succeeds; all that followed from it has happened."""
        answer = await self._succeed(person, service, path, body)
        await self.follow(answer)
        return answer.json()

    async def step(self, person: Person, service: str, path: str, body: Mapping[str, Any] | None = None) -> Any:
        """The answer of a request that succeeds, where what comes next asks the same service."""
        return (await self._succeed(person, service, path, body)).json()

    async def _succeed(self, person: Person, service: str, path: str, body: Mapping[str, Any] | None) -> httpx.Response:
        answer = await self.ask(person, service, path, body)
        assert answer.is_success, f"POST {service} {path}: {answer.status_code} {answer.text}"
        return answer

    async def send_line(self, person: Person, service: str, path: str, line: str) -> dict[str, Any]:
        """What a bulk route answers to one line."""
        answer = await self.send_lines(person, service, path, f"{line}\n")
        return dict(json.loads(answer.text.splitlines()[0]))

    async def send_lines(self, person: Person, service: str, path: str, lines: str) -> httpx.Response:
        """What a bulk route answers to lines."""
        headers = {
            "Authorization": f"Bearer {await self.token(person)}",
            "Content-Type": "application/x-ndjson",
        }
        answer = await self._client.post(f"{self.urls[service]}{path}", headers=headers, content=lines)
        assert answer.is_success, answer.text
        return answer

    async def token(self, person: Person) -> str:
        """A token of somebody."""
        return await self._callers._token(person)

    async def get(self, person: Person, service: str, path: str) -> Any:
        """What a service shows."""
        answer = await self.ask(person, service, path, method="GET")
        assert answer.is_success, f"GET {service} {path}: {answer.status_code} {answer.text}"
        return answer.json()

    async def items(self, person: Person, service: str, path: str) -> list[dict[str, Any]]:
        """The first page of a list."""
        found: list[dict[str, Any]] = (await self.get(person, service, path))["items"]
        return found

    async def put(self, person: Person, service: str, path: str, body: Mapping[str, Any], *, version: int) -> Any:
        """Replace what was read at this version."""
        answer = await self.ask(person, service, path, body, method="PUT", version=version)
        assert answer.is_success, answer.text
        await self.follow(answer)
        return answer.json()

    async def follow(self, answer: httpx.Response) -> None:
        """Wait until all services have taken in what was published, and what they published because of it."""
        position: str | None = answer.headers.get("Pathways-Position")
        seen: set[Written] = set()
        while position is not None:
            headers = {"Prefer": WAIT, "Pathways-Position": position}
            topics = {written.topic for written in from_text(position)}
            answers = await asyncio.gather(
                *(
                    self.ask(cast.OPERATOR, service, "/development/clock", method="GET", headers=headers)
                    for service, read in READ.items()
                    if read & topics
                )
            )
            for one in answers:
                assert one.headers.get("Preference-Applied") == "wait", f"{one.url} is not past {from_text(position)}"
            told = {
                written
                for one in answers
                if (text := one.headers.get("Pathways-Position")) is not None
                for written in from_text(text)
            }
            position = to_text(sorted(told - seen))
            seen |= told

    async def later(self, **duration: float) -> datetime:
        """Business time passes in all services, as `timedelta` names it. Returns the moment."""
        moment = await self.clock.now() + timedelta(**duration)
        await self.clock.move_to(moment)
        return moment

    async def comes(self, what: str, look: Callable[[], Awaitable[Any]]) -> Any:
        """What a timer brings about, which no position tells of."""
        return await eventually(what, look, within=20)

    async def once(self, name: str, make: Callable[[], Awaitable[T]]) -> T:
        """What is made once and shared by cases that leave it as it is."""
        if name not in self._known:
            self._known[name] = await make()
        made: T = self._known[name]
        return made

    async def tasks(self, person: Person, service: str, kind: str, about: str) -> list[dict[str, Any]]:
        """The open tasks of a kind about one thing."""
        found = await self.items(person, service, f"/tasks?kind={kind}&state=open&limit=200")
        return [task for task in found if task["aggregate_id"] == about]
