"""A tiny service on a fresh database: thoughts that are thought, read and aged."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Any, Final
from uuid import UUID

import httpx
import pytest
import pytest_asyncio
from fastapi import APIRouter, Depends, FastAPI, Response, status
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet
from pathways_chassis import tables
from pathways_chassis.auth import Authenticator, PublishedKeys
from pathways_chassis.command import BulkLine, Taken
from pathways_chassis.errors import NotFound
from pathways_chassis.http.app import make_app
from pathways_chassis.http.bulk import BulkRoute, Lines, LinesOf
from pathways_chassis.http.common_routes import common_routers
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import ExpectedVersion, check_version, set_etag
from pathways_chassis.machine import Machine, RulesBroken, Violation
from pathways_chassis.runtime import Runtime
from pathways_chassis.settings import Environment, ServiceSettings
from pathways_chassis.testing.templates import with_tables
from pathways_chassis.work import Work
from pathways_contracts.access import Scope
from pathways_contracts.codes import LanguageCode
from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator
from pydantic_core import PydanticCustomError
from sqlalchemy import CheckConstraint, Column, Integer, MetaData, Table, Text, insert, select, update
from sqlalchemy.dialects import postgresql

ISSUER = "https://issuer.test"
AUDIENCE = "pathways"

metadata = MetaData()
thought = Table(
    "thought",
    metadata,
    Column("id", postgresql.UUID(as_uuid=True), primary_key=True),
    Column("text", Text, nullable=False, unique=True),
    Column("state", Text, nullable=False, server_default="fresh"),
    Column("version", Integer, nullable=False, server_default="1"),
    CheckConstraint("text <> 'forbidden'", name="text_allowed"),
)


class Scopes(StrEnum):
    """Names that two of the real roles carry."""

    READ = "tasks:read"
    WRITE = "tasks:write"


class State(StrEnum):
    FRESH = "fresh"
    STALE = "stale"


class Action(StrEnum):
    AGE = "age"


MACHINE = Machine("thought", State.FRESH, {(State.FRESH, Action.AGE): State.STALE})


class NewThought(BaseModel):
    """What is sent."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(min_length=1, max_length=40)
    weight: int = Field(default=1, ge=0, le=9)
    tags: dict[str, int] = {}

    @field_validator("text")
    @classmethod
    def _no_echo(cls, value: str) -> str:
        if value.startswith("echo"):
            raise ValueError(f"I repeat {value}")
        if value.startswith("rude"):
            raise PydanticCustomError("polite_words", "Choose polite words.")
        return value


class Thought(BaseModel):
    """What is shown."""

    id: UUID
    text: str
    state: State
    version: int


router = APIRouter(prefix="/thoughts", tags=["thoughts"], route_class=TransactionalRoute)


@router.post("", status_code=status.HTTP_201_CREATED, dependencies=[requires(Scopes.WRITE)], responses=responses(409))
async def think(new: NewThought, work: Current, response: Response) -> Thought:
    made = Thought(id=work.new_id(), text=new.text, state=State.FRESH, version=1)
    await work.session.execute(insert(thought).values(id=made.id, text=made.text))
    if new.text == "slow":
        await asyncio.sleep(0.05)
    if new.text.startswith("boom"):
        raise RuntimeError(f"canary: {new.text}")
    set_etag(response, made)
    response.headers["Location"] = f"/thoughts/{made.id}"
    return made


@router.post("/all", dependencies=[requires(Scope.OPERATIONS_WRITE)])
async def think_of_all() -> None:
    await asyncio.sleep(0.05)


@router.get("", dependencies=[requires(Scopes.READ)])
async def list_thoughts(work: Current, page: Paging, language: LanguageCode | None = None) -> Page[Thought]:
    del language
    rows = await page.rows(work.session, select(*thought.c), thought.c.id)
    return Page(items=[Thought.model_validate(row, from_attributes=True) for row in rows])


@router.get("/{thought_id}", dependencies=[requires(Scopes.READ)], responses=responses(404))
async def read_thought(thought_id: UUID, work: Current, response: Response) -> Thought:
    row = (await work.session.execute(select(thought).where(thought.c.id == thought_id))).one_or_none()
    if row is None:
        raise NotFound("thought", thought_id)
    set_etag(response, row)
    return Thought.model_validate(row, from_attributes=True)


@router.post("/{thought_id}/age", dependencies=[requires(Scopes.WRITE)], responses=responses(404, 409, 412, 428))
async def age_thought(thought_id: UUID, work: Current, expected: ExpectedVersion, response: Response) -> Thought:
    query = select(thought).where(thought.c.id == thought_id).with_for_update()
    row = (await work.session.execute(query)).one_or_none()
    if row is None:
        raise NotFound("thought", thought_id)
    check_version(row, expected)
    state = MACHINE.advance(State(row.state), Action.AGE)
    await work.session.execute(
        update(thought).where(thought.c.id == thought_id).values(state=state, version=row.version + 1)
    )
    aged = Thought(id=row.id, text=row.text, state=state, version=row.version + 1)
    set_etag(response, aged)
    return aged


@router.get("/broken/{name}", dependencies=[requires(Scopes.READ)])
async def read_broken(name: str) -> None:
    raise ConnectionRefusedError(name) if name == "down" else ValueError(f"canary {name}")


@router.get("/write/while/reading", dependencies=[requires(Scopes.READ)])
async def write_while_reading(work: Current) -> None:
    await work.session.execute(insert(thought).values(id=work.new_id(), text="from a GET"))


class ThoughtLine(BulkLine):
    """One of many thoughts."""

    name: str = Field(min_length=1, max_length=40)
    text: str = Field(min_length=1, max_length=60_000)

    @property
    def reference(self) -> str:
        return self.name


async def think_all(work: Work, lines: Sequence[ThoughtLine]) -> list[Taken]:
    """Takes thoughts as a service takes lines: known ones are repeated, a rule may refuse them all."""
    texts = [line.text for line in lines]
    known = {row.text: row.id for row in await work.session.execute(select(thought).where(thought.c.text.in_(texts)))}
    taken = []
    for line in lines:
        if line.text.startswith("boom"):
            raise RuntimeError(f"canary: {line.text}")
        if line.text.startswith("rude"):
            raise RulesBroken([Violation("text", "polite words", "choose polite words")])
        made = known.get(line.text) or work.new_id()
        if line.text not in known:
            await work.session.execute(insert(thought).values(id=made, text=line.text))
            await work.record_stage("thought", made, None, "think", "fresh")
        taken.append(Taken(made, repeated=line.text in known))
    return taken


bulk_router = APIRouter(prefix="/thoughts", tags=["thoughts"], route_class=BulkRoute)


@bulk_router.post("/bulk", dependencies=[requires(Scopes.WRITE)])
async def think_in_bulk(lines: Annotated[Lines[ThoughtLine], Depends(LinesOf(ThoughtLine))]) -> Response:
    return lines.answer(think_all)


@dataclass
class Issuer:
    """Signs tokens and publishes its keys, counting how often it is asked."""

    key: ECKey = field(default_factory=lambda: ECKey.generate_key("P-256", {"kid": "one"}))
    fetched: int = 0
    others: list[ECKey] = field(default_factory=list)

    async def publish(self) -> dict[str, Any]:
        self.fetched += 1
        await asyncio.sleep(0)
        return dict(KeySet([self.key, *self.others]).as_dict(private=False))

    def token(self, *, key: Any = None, header: dict[str, Any] | None = None, **claims: Any) -> str:
        now = int(time.time())
        content = {
            "iss": ISSUER,
            "aud": AUDIENCE,
            "sub": "worker-1",
            "iat": now,
            "exp": now + 300,
            "roles": ["caseworker"],
            "scope": "tasks:read tasks:write",
            **claims,
        }
        content = {name: value for name, value in content.items() if value is not None}
        signing = key or self.key
        described = {"alg": "ES256", "kid": "one", **(header or {})}
        return jwt.encode(described, content, signing, algorithms=[described["alg"]])

    def authenticator(self, now: Callable[[], float] = time.time) -> Authenticator:
        return Authenticator(issuer=ISSUER, audience=AUDIENCE, keys=PublishedKeys(self.publish), now=now)


OTHERS: Final[set[UUID]] = set()
"""Aggregates that nobody may see who acts for an organisation."""


async def may_see_history(work: Work, aggregate: str, aggregate_id: UUID) -> bool:
    """What the tiny service has for visibility."""
    return work.actor.organisation_id is None or aggregate_id not in OTHERS


def tiny_app(
    runtime: Callable[[], Runtime],
    issuer: Issuer,
    *,
    max_body_bytes: int = 100_000,
    environment: Environment = Environment.TEST,
) -> FastAPI:
    """The app of the tiny service."""

    @asynccontextmanager
    async def lifespan() -> AsyncIterator[Runtime]:
        made = runtime()
        yield made
        await made.close()

    return make_app(
        title="Tiny",
        description="Thoughts.",
        version="1.0.0",
        lifespan=lifespan,
        routers=[
            router,
            bulk_router,
            *common_routers(
                environment=environment,
                history_scope=Scopes.READ,
                may_see_history=may_see_history,
                changes={"candidate.candidate": "candidate"},
            ),
        ],
        authenticator=issuer.authenticator(),
        max_body_bytes=max_body_bytes,
    )


@pytest.fixture
def issuer() -> Issuer:
    """An issuer of tokens with a fresh key."""
    return Issuer()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def created(fresh_module_database: Callable[[], Awaitable[str]]) -> str:
    """The name of a database with the tables of the tiny service, to be copied."""
    return await with_tables(await fresh_module_database(), tables.metadata, metadata)


@pytest_asyncio.fixture(loop_scope="session")
async def runtime(fresh_database: Callable[..., Awaitable[str]], created: str) -> AsyncIterator[Runtime]:
    """The parts of a service whose database has its tables."""
    url = await fresh_database(created)
    made = Runtime.of(
        ServiceSettings(
            service_name="tiny",
            environment=Environment.TEST,
            database_url=SecretStr(url),
            transport="embedded",
            issuer=ISSUER,
            jwks_url=f"{ISSUER}/jwks",
        )
    )
    yield made
    await made.close()


@dataclass
class Tiny:
    """The app of a module's tests, and the runtime that it lives on next: an app takes longer to make than to use."""

    lives_on: Runtime | None = None
    app: FastAPI = field(init=False)

    def __post_init__(self) -> None:
        self.app = tiny_app(self._runtime, Issuer())

    def _runtime(self) -> Runtime:
        assert self.lives_on is not None
        return self.lives_on


@pytest.fixture(scope="module")
def tiny() -> Tiny:
    """The app of this module's tests."""
    return Tiny()


@pytest_asyncio.fixture(loop_scope="session")
async def client(tiny: Tiny, runtime: Runtime, issuer: Issuer) -> AsyncIterator[httpx.AsyncClient]:
    """Calls the tiny service as a worker who may do everything there."""
    tiny.lives_on, app = runtime, tiny.app
    headers = {"Authorization": f"Bearer {issuer.token()}"}
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://tiny.test", headers=headers) as made,
    ):
        app.state.authenticator = issuer.authenticator()
        yield made
