"""The people of the programme as callers: a token each, one HTTP client a service, problems told in full."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from types import TracebackType
from typing import Any, Final, Self

import httpx
from pathways_contracts.access import Role

PATIENCE_SECONDS: Final = 600.0
"""For one thing that must come: long, so that a slow machine is no failure."""

LOOK_SECONDS: Final = 0.05
LONGEST_LOOK_SECONDS: Final = 1.0
"""Looks come at longer and longer intervals up to this."""

WAIT_SECONDS: Final = 10
AT_ONCE: Final = 16
IDLE_SECONDS: Final = 1.0
UNAVAILABLE: Final = 503
_CLOCK: Final = "/development/clock"
_POSITION: Final = "Pathways-Position"

_carried: ContextVar[str | None] = ContextVar("carried", default=None)
"""The position of what was last done in this task: whoever is asked next answers after it, if they can in time."""


class CallFailed(RuntimeError):
    """A service refused a call of the programme; the message holds the problem as it came."""

    def __init__(self, method: str, address: str, status: int, problem: str) -> None:
        super().__init__(f"{method} {address} answered {status}: {problem}")
        self.status = status


class NeverCame(RuntimeError):
    """What an event should have brought about did not come in time."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a role. `organisation_id` and `candidate_id` as in their token."""

    subject: str
    roles: tuple[Role, ...]
    organisation_id: str | None = None
    candidate_id: str | None = None


@dataclass
class Callers:
    """All callers of a programme: `await callers.post(person, "candidate", "/candidates", body)`."""

    urls: Mapping[str, str]
    _tokens: dict[Person, tuple[str, float]] = field(default_factory=dict)
    _clients: dict[str, httpx.AsyncClient] = field(default_factory=dict)
    calls: int = 0

    async def __aenter__(self) -> Self:
        # Given up before a service does: nobody asks over a connection that is just being closed.
        limits = httpx.Limits(max_connections=AT_ONCE, max_keepalive_connections=AT_ONCE, keepalive_expiry=IDLE_SECONDS)
        self._clients = {
            name: httpx.AsyncClient(base_url=url, timeout=60, trust_env=False, limits=limits)
            for name, url in self.urls.items()
        }
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for client in self._clients.values():
            await client.aclose()

    async def get(self, person: Person, service: str, path: str, **query: str | int | bool) -> Any:
        """Read. Raises `CallFailed`."""
        return await self._call(person, service, "GET", path, params=query)

    async def post(
        self, person: Person, service: str, path: str, body: Mapping[str, Any] | None = None, *, key: str | None = None
    ) -> Any:
        """Do. With a `key`, doing it twice is doing it once. Raises `CallFailed`."""
        headers = {"Idempotency-Key": key} if key is not None else {}
        return await self._call(person, service, "POST", path, json=dict(body or {}), headers=headers)

    async def put(self, person: Person, service: str, path: str, body: Mapping[str, Any], *, version: int) -> Any:
        """Replace what was read at this version. Raises `CallFailed`."""
        return await self._call(person, service, "PUT", path, json=dict(body), headers={"If-Match": f'"{version}"'})

    async def items(self, person: Person, service: str, path: str, **query: str | int | bool) -> list[dict[str, Any]]:
        """The first page of a list. Raises `CallFailed`."""
        found: list[dict[str, Any]] = (await self.get(person, service, path, **query))["items"]
        return found

    async def bulk(
        self,
        person: Person,
        service: str,
        path: str,
        lines: Sequence[Mapping[str, Any]],
        progress: Callable[[int], None],
    ) -> list[dict[str, Any]]:
        """Send lines, a result for each in their order. Goes on where it was interrupted. Raises `CallFailed`."""
        results: list[dict[str, Any]] = []
        deadline = time.monotonic() + PATIENCE_SECONDS
        while len(results) < len(lines):
            self.calls += 1
            try:
                async for result in self._lines(person, service, path, lines[len(results) :]):
                    problem = result.get("problem")
                    if problem is not None:
                        raise CallFailed("POST", f"{service} {path}", problem["status"], json.dumps(result))
                    results.append(result)
                    deadline = time.monotonic() + PATIENCE_SECONDS
                    progress(1)
            except (httpx.TransportError, CallFailed) as failure:
                away = isinstance(failure, httpx.TransportError) or failure.status == UNAVAILABLE
                if not away or time.monotonic() > deadline:
                    raise
            if len(results) < len(lines):
                await asyncio.sleep(LOOK_SECONDS * 5)
        return results

    async def _lines(
        self, person: Person, service: str, path: str, lines: Sequence[Mapping[str, Any]]
    ) -> AsyncIterator[dict[str, Any]]:
        async def body() -> AsyncIterator[bytes]:
            for line in lines:
                yield json.dumps(line).encode() + b"\n"

        headers = {"Authorization": f"Bearer {await self._token(person)}", "Content-Type": "application/x-ndjson"}
        async with self._clients[service].stream("POST", path, headers=headers, content=body()) as answer:
            if answer.is_error:
                problem = (await answer.aread()).decode()
                raise CallFailed("POST", f"{service} {path}", answer.status_code, problem)
            async for line in answer.aiter_lines():
                yield json.loads(line)

    async def _call(self, person: Person, service: str, method: str, path: str, **how: Any) -> Any:
        headers = {"Authorization": f"Bearer {await self._token(person)}", **how.pop("headers", {})}
        if (carried := _carried.get()) is not None:
            headers |= {_POSITION: carried, "Prefer": f"wait={WAIT_SECONDS}"}
        deadline = time.monotonic() + PATIENCE_SECONDS
        while True:
            self.calls += 1
            try:
                answer = await self._clients[service].request(method, path, headers=headers, **how)
            except httpx.TransportError:
                # The service is being started again: the key makes repeating safe, reading always is.
                if time.monotonic() > deadline:
                    raise
                await asyncio.sleep(LOOK_SECONDS * 5)
                continue
            if answer.status_code == UNAVAILABLE and time.monotonic() < deadline:
                await asyncio.sleep(LOOK_SECONDS * 5)
                continue
            if answer.is_error:
                raise CallFailed(method, f"{service} {path}", answer.status_code, answer.text)
            if _POSITION in answer.headers:
                _carried.set(answer.headers[_POSITION])
            return answer.json()

    async def _token(self, person: Person) -> str:
        known = self._tokens.get(person)
        if known is not None and known[1] > time.monotonic():
            return known[0]
        wanted: dict[str, Any] = {
            "subject": person.subject,
            "roles": [role.value for role in person.roles],
            "ttl": 3600,
        }
        if person.organisation_id is not None:
            wanted["organisation_id"] = person.organisation_id
        if person.candidate_id is not None:
            wanted["candidate_id"] = person.candidate_id
        answer = await self._clients["issuer"].post("/token", json=wanted)
        answer.raise_for_status()
        token = str(answer.json()["access_token"])
        self._tokens[person] = (token, time.monotonic() + 3000)
        return token


async def eventually(what: str, look: Callable[[], Awaitable[Any]], *, within: float = PATIENCE_SECONDS) -> Any:
    """Look until there is something. Raises `NeverCame` naming what was waited for (seconds)."""
    deadline, pause = time.monotonic() + within, LOOK_SECONDS
    while not (found := await look()):
        if time.monotonic() > deadline:
            raise NeverCame(f"{what} did not come within {within:.0f} s")
        await asyncio.sleep(pause)
        pause = min(pause * 1.5, LONGEST_LOOK_SECONDS)
    return found


async def until_allowed(do: Callable[[], Awaitable[Any]], *, within: float = PATIENCE_SECONDS) -> Any:
    """Repeat a call that is refused by a rule until the event that the rule waits for has come."""
    deadline, pause = time.monotonic() + within, LOOK_SECONDS
    while True:
        try:
            return await do()
        except CallFailed as failure:
            if failure.status not in (404, 409, 422) or time.monotonic() > deadline:
                raise
            await asyncio.sleep(pause)
            pause = min(pause * 1.5, LONGEST_LOOK_SECONDS)


async def all_at_once(works: Sequence[Awaitable[Any]], *, at_once: int = AT_ONCE) -> list[Any]:
    """Do all, a few at a time; the first failure ends it."""
    gate = asyncio.Semaphore(at_once)

    async def one(work: Awaitable[Any]) -> Any:
        async with gate:
            return await work

    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(one(work)) for work in works]
    except ExceptionGroup as failures:
        raise failures.exceptions[0] from None
    return [task.result() for task in tasks]


@dataclass
class ProgrammeClock:
    """The business clock of all five services."""

    callers: Callers
    operator: Person
    services: Sequence[str]

    async def now(self) -> datetime:
        """What time it is for the programme."""
        answer = await self.callers.get(self.operator, self.services[0], _CLOCK)
        return datetime.fromisoformat(answer["now"])

    async def move_to(self, moment: datetime) -> None:
        """Move all services to a moment that lies ahead; one that has passed changes nothing.

        All get the first one's offset, so that no service's day is a moment before another's.
        """
        first, *others = self.services
        clock = await self.callers.get(self.operator, first, _CLOCK)
        if datetime.fromisoformat(clock["now"]) < moment:
            clock = await self.callers.post(self.operator, first, _CLOCK, {"now": moment.isoformat()})
        offset = {"offset_seconds": clock["offset_seconds"]}
        await all_at_once([self.callers.post(self.operator, service, _CLOCK, offset) for service in others])
