"""One service under test, whole: its real app and database, the embedded log, tokens of a test issuer."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, TypeVar
from uuid import UUID

import asyncpg
import httpx
from fastapi import FastAPI
from joserfc import jwt
from joserfc.jwk import ECKey
from joserfc.jws import JWSRegistry
from pathways_contracts.access import Role, scopes_of
from pathways_contracts.envelope import envelope_for
from pathways_contracts.event import Event
from pathways_contracts.registry import TOPICS
from sqlalchemy import select, text

from pathways_chassis.auth import Authenticator, PublishedKeys
from pathways_chassis.clock import system_now
from pathways_chassis.ids import new_id
from pathways_chassis.messaging.beats import keys_of_all_partitions
from pathways_chassis.messaging.embedded_log import EmbeddedLogTransport, nothing_is_left
from pathways_chassis.messaging.topics import all_topics
from pathways_chassis.messaging.transport import OutgoingRecord, Producer
from pathways_chassis.runtime import Runtime
from pathways_chassis.settings import Environment, ServiceSettings
from pathways_chassis.tables import outbox

ISSUER: Final = "https://issuer.test"
AUDIENCE: Final = "pathways"
PATIENCE_SECONDS: Final = 30.0
LOOK_SECONDS: Final = 0.05
"""For what is no reaction: a timer, the relay, the service's own loops."""
RING_LOST_SECONDS: Final = 0.5
"""For a reaction: the service tells of each."""
TOKEN_SECONDS: Final = 12 * 3600
"""Longer than any test run."""
LOOKING: Final[Mapping[str, Any]] = {"min_size": 0, "max_size": 4, "reset": nothing_is_left}

_IS_PAST: Final = """
select 1 from aggregate_position where topic = $1 and key = $2 and (last_seq >= $3 or blocked = 1)
"""

_APPS: Final[dict[Callable[..., FastAPI], list[tuple[FastAPI, Any]]]] = {}
"""Apps that no test has in use, with the settings that each reads when it starts."""

E = TypeVar("E", bound=Event)
Settings = TypeVar("Settings", bound=ServiceSettings)
FreshDatabase = Callable[..., Awaitable[str]]
"""`await fresh_database(migrations=folder)` -> URL of a new database with these tables; without, an empty one."""


@dataclass
class ServiceUnderTest:
    """A running service and what a test does with it."""

    app: FastAPI
    runtime: Runtime
    key: ECKey
    """Of the test issuer."""
    _producer: Producer
    _looks: asyncpg.Pool
    """For looks that need no transaction; there are many."""
    _sequences: dict[tuple[str, str], int] = field(default_factory=dict)
    _clients: list[httpx.AsyncClient] = field(default_factory=list)
    _tokens: dict[tuple[object, ...], str] = field(default_factory=dict)

    def token(
        self,
        *roles: Role,
        organisation_id: UUID | None = None,
        candidate_id: UUID | None = None,
        subject: str | None = None,
        header: Mapping[str, object] = MappingProxyType({}),
        **claims: object,
    ) -> str:
        """A token of the test issuer for these roles; `claims` and `header` replace its own: a test spoils one."""
        now = int(time.time())
        content: dict[str, Any] = {
            "iss": ISSUER,
            "aud": AUDIENCE,
            "sub": subject or f"{'-'.join(roles)}-{organisation_id or candidate_id or 'everywhere'}",
            "iat": now,
            "exp": now + TOKEN_SECONDS,
            "roles": [role.value for role in roles],
            "scope": " ".join(sorted(scopes_of(frozenset(roles)))),
        }
        if organisation_id is not None:
            content["organisation_id"] = str(organisation_id)
        if candidate_id is not None:
            content["candidate_id"] = str(candidate_id)
        registry = JWSRegistry(strict_check_header=False)
        return jwt.encode({"alg": "ES256", "kid": "test", **header}, {**content, **claims}, self.key, registry=registry)

    def client(
        self,
        *roles: Role,
        organisation_id: UUID | None = None,
        candidate_id: UUID | None = None,
        subject: str | None = None,
    ) -> httpx.AsyncClient:
        """A caller with these roles."""
        bearer = (roles, organisation_id, candidate_id, subject)
        token = self._tokens.get(bearer)
        if token is None:
            # As real callers do, who do not sign in anew for each request: the service knows it the second time.
            token = self.token(*roles, organisation_id=organisation_id, candidate_id=candidate_id, subject=subject)
            self._tokens[bearer] = token
        client = self.anonymous()
        client.headers["Authorization"] = f"Bearer {token}"
        return client

    def anonymous(self) -> httpx.AsyncClient:
        """A caller without a token."""
        client = httpx.AsyncClient(
            transport=httpx.ASGITransport(app=self.app, raise_app_exceptions=False), base_url="http://service.test"
        )
        self._clients.append(client)
        return client

    async def receive(
        self, event: Event, *, correlation_id: UUID | None = None, wait: bool = True, body: bytes | None = None
    ) -> UUID:
        """Put an event on the bus as its producer would; returns its id once this service is past it.

        Past it means applied, superseded, in conflict, or parked behind a prerequisite. `body` replaces the event's.
        """
        place = (event.topic.value, event.key)
        sequence = self._sequences[place] = self._sequences.get(place, 0) + 1
        envelope = envelope_for(
            event,
            event_id=new_id(),
            source=f"/{TOPICS[event.topic].producer}-svc",
            time=self.runtime.clock.now(),
            aggregate_seq=sequence,
            correlation_id=correlation_id,
        )
        moved = self.runtime.progress.moved()
        await self._producer.send(
            [OutgoingRecord(event.topic.value, event.key, body or event.model_dump_json().encode(), envelope.headers())]
        )
        if wait:
            await moved(RING_LOST_SECONDS)
            await self.eventually(lambda: self._is_past(event, sequence), look_seconds=RING_LOST_SECONDS)
        return envelope.id

    async def beat(
        self, event_class: type[Event], as_of: datetime | None = None, *, partitions: Collection[int] | None = None
    ) -> None:
        """A beat of every partition of the class' topic, or of some: nothing older than `as_of`, by default now.

        One ahead of now keeps a view fresh for tests that take long.
        """
        keys = keys_of_all_partitions(event_class.topic)
        moment = (as_of or system_now()).isoformat()
        beats = [
            event_class.model_validate({"partition_name": key, "as_of": moment})
            for partition, key in enumerate(keys)
            if partitions is None or partition in partitions
        ]
        await asyncio.gather(*(self.receive(one) for one in beats))

    async def _is_past(self, event: Event, sequence: int) -> bool:
        return await self._looks.fetchval(_IS_PAST, event.topic.value, event.key, sequence) is not None

    async def published(self, event_class: type[E]) -> list[E]:
        """The events of a class in this service's outbox, oldest first, without those that were blanked."""
        async with self.runtime.sessions() as session:
            rows = await session.execute(
                select(outbox.c.payload)
                .where(
                    outbox.c.headers["ce_type"].astext == event_class.wire_name,
                    outbox.c.headers["ce_blanked"].is_(None),
                )
                .order_by(outbox.c.id)
            )
            return [event_class.model_validate_json(payload) for (payload,) in rows]

    async def move_clock(self, **duration: float) -> None:
        """Let business time pass, as `timedelta` names it: `days=3`."""
        self.runtime.move_clock(self.runtime.clock.offset + timedelta(**duration))

    async def somebody_waits_for_a_lock(self) -> bool:
        """Whether somebody wants what another one holds in this service's database."""
        query = text(
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
        )
        async with self.runtime.sessions() as session:
            return bool((await session.execute(query)).scalar_one())

    async def eventually(
        self,
        holds: Callable[[], Awaitable[object]],
        *,
        within: float = PATIENCE_SECONDS,
        look_seconds: float = LOOK_SECONDS,
    ) -> None:
        """Wait until something holds, looking after each reaction and every `look_seconds`.

        Raises `AssertionError` when it does not in time (seconds).
        """
        deadline = time.monotonic() + within
        while True:
            moved = self.runtime.progress.moved()
            if await holds():
                return
            if time.monotonic() > deadline:
                raise AssertionError(f"did not come to hold within {within:.0f} s")
            await moved(look_seconds)

    async def tells_changes_to(self, client: httpx.AsyncClient) -> None:
        """Wait until it knows where its stream of changes begins."""

        async def has_begun() -> bool:
            return (await client.get("/changes", params={"follow": "false"})).status_code == 200

        await self.eventually(has_begun)

    async def close(self) -> None:
        """Let go of the callers."""
        for client in self._clients:
            await client.aclose()


@asynccontextmanager
async def service_under_test(
    create_app: Callable[[Settings], FastAPI],
    settings_class: type[Settings],
    fresh_database: FreshDatabase,
    migrations: Sequence[tuple[Path, str]],
    **more_settings: Any,
) -> AsyncIterator[ServiceUnderTest]:
    """Run a service on databases of its own. `migrations` are folders with the setting that names their database."""
    urls: dict[str, Any] = {setting: await fresh_database(migrations=folder) for folder, setting in migrations}
    log_url = await fresh_database()
    settings = settings_class(
        environment=Environment.TEST,
        transport="embedded",
        embedded_log_url=log_url,
        issuer=ISSUER,
        jwks_url=f"{ISSUER}/jwks",
        audience=AUDIENCE,
        **urls,
        **more_settings,
    )
    key = ECKey.generate_key("P-256", {"kid": "test", "alg": "ES256", "use": "sig"})

    async def published_keys() -> dict[str, Any]:
        return {"keys": [key.as_dict(private=False)]}

    transport = EmbeddedLogTransport(log_url)
    await transport.ensure_topics(all_topics(copies=1))
    producer = await transport.producer("other services")
    with _app_of(create_app, settings) as app:
        async with app.router.lifespan_context(app), asyncpg.create_pool(str(urls["database_url"]), **LOOKING) as looks:
            app.state.authenticator = Authenticator(
                issuer=ISSUER, audience=AUDIENCE, keys=PublishedKeys(published_keys)
            )
            service = ServiceUnderTest(app, app.state.runtime, key, producer, looks)
            await service.eventually(_ready(service))
            try:
                yield service
            finally:
                await service.close()
                await producer.close()
                await transport.close()


@contextmanager
def _app_of(create_app: Callable[[Settings], FastAPI], settings: Settings) -> Iterator[FastAPI]:
    """An app with these settings: one that an earlier test has left, where there is one.

    Making it takes longer than most tests. It reads its settings when it starts; before, it knows its environment
    alone, and whoever asks for more is told so by an `AttributeError`.
    """
    left = _APPS.setdefault(create_app, [])
    if not left:
        unknown: Any = type(settings).model_construct()
        object.__setattr__(unknown, "__dict__", {"environment": settings.environment})
        left.append((create_app(unknown), unknown))
    app, known = left.pop()
    object.__setattr__(known, "__dict__", dict(settings.__dict__))
    yield app
    left.append((app, known))


def _ready(service: ServiceUnderTest) -> Callable[[], Awaitable[bool]]:
    async def holds() -> bool:
        return not any((await service.runtime.readiness()).values())

    return holds
