"""Each of the five services in turn, whole and in process, as the subject of one suite."""

import os
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from typing import Final

import asyncpg
import pytest
import pytest_asyncio
from pathways_chassis.clock import system_now
from pathways_chassis.settings import ServiceSettings
from pathways_chassis.tables import metadata as of_the_chassis
from pathways_chassis.testing.kit import FreshDatabase, service_under_test
from pathways_chassis.walls import Walls
from pathways_contracts.events.candidate.api_key import ApiKeyHeartbeat
from pathways_contracts.events.candidate.candidate import CandidateHeartbeat
from pathways_contracts.events.candidate.consent import ConsentHeartbeat
from pathways_contracts.registry import Service, events_read_by
from pathways_single_machine.postgres import SUPERUSER, EmbeddedPostgres

from .subject import Subject
from .worlds import CHASSIS, INSTEAD, fill, give_a_past, say_something, told_in

NO_WALL: Final = "no force row level security, disable row level security"
WALL: Final = "force row level security, enable row level security"
SecondWall = Callable[[], AbstractAsyncContextManager[None]]
"""`async with second_wall():` it stands around both worlds."""


@dataclass(frozen=True)
class Wiring:
    """What a service needs beyond one database: folders of migrations by setting, and settings that name key files."""

    settings_class: str
    migrations: Mapping[str, str] = field(default_factory=lambda: {"database_url": "FOLDER"})
    key_files: Sequence[str] = ()


WIRINGS: Final[Mapping[Service, Wiring]] = {
    Service.CANDIDATE: Wiring(
        "CandidateSettings",
        migrations={"database_url": "FOLDER", "keyring_database_url": "KEYRING_FOLDER"},
        key_files=("wrapping_key_file",),
    ),
    Service.EMPLOYER: Wiring("EmployerSettings"),
    Service.MATCHING: Wiring("MatchingSettings"),
    Service.TRAINING: Wiring("TrainingSettings"),
    Service.INTEGRATION: Wiring("IntegrationSettings"),
}


@pytest.fixture(scope="session", params=list(Service), ids=str)
def service(request: pytest.FixtureRequest) -> Service:
    """Each service in turn."""
    found: Service = request.param
    return found


@asynccontextmanager
async def running(service: Service, fresh_database: FreshDatabase, keys: Path) -> AsyncIterator[Subject]:
    """The service on databases of its own; its key files are made in a folder."""
    wiring = WIRINGS[service]
    settings_class: type[ServiceSettings] = getattr(import_module(f"{service}_svc.settings"), wiring.settings_class)
    migrate = import_module(f"{service}_svc.migrate")
    create_app = import_module(f"{service}_svc.main").create_app
    files = {name: keys / name for name in wiring.key_files}
    for file in files.values():
        file.write_bytes(os.urandom(32))
    folders = [(getattr(migrate, folder), setting) for setting, folder in wiring.migrations.items()]
    async with service_under_test(create_app, settings_class, fresh_database, folders, **files) as under_test:
        for heartbeat in (ConsentHeartbeat, CandidateHeartbeat, ApiKeyHeartbeat):
            if heartbeat.wire_name in events_read_by(service):
                # Whoever keeps a view shows nobody and takes nobody in before it is known to be fresh.
                await under_test.beat(heartbeat, system_now() + timedelta(hours=1))
        yield Subject(service, under_test)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def subject(
    service: Service, fresh_session_database: FreshDatabase, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Subject]:
    """The service, running on databases of its own."""
    async with running(service, fresh_session_database, tmp_path_factory.mktemp(f"keys-{service}")) as found:
        yield found


@asynccontextmanager
async def with_worlds(
    service: Service, server: EmbeddedPostgres, fresh_database: FreshDatabase, keys: Path
) -> AsyncIterator[Subject]:
    """The service with both worlds in its tables, and without the second wall."""
    urls: list[str] = []

    async def fresh(template: str | None = None, *, migrations: Path | None = None) -> str:
        urls.append(await fresh_database(template, migrations=migrations))
        return urls[-1]

    walls: Walls = import_module(f"{service}_svc.store.walls").WALLS
    async with running(service, fresh, keys) as subject:
        base = import_module(f"{service}_svc.store.base").Row.metadata
        above = await asyncpg.connect(server.url(urls[0].rpartition("/")[2], SUPERUSER))
        try:
            rows = [
                base.tables[name]
                for name in (*walls.tables, *walls.open)
                # What the service has written by itself by now is nobody's.
                if not await above.fetchval(f'select exists (select from "{name}")')  # a name of ours
            ]
            await fill(
                above, [*rows, *(of_the_chassis.tables[name] for name in CHASSIS)], INSTEAD, told_in(subject.document)
            )
            for name in walls.tables:
                await above.execute(f'alter table "{name}" {NO_WALL}')
            await give_a_past(above, import_module(f"{service}_svc.usecases.corrections").CORRECTABLES, service)
        finally:
            await above.close()
        if service is Service.CANDIDATE:
            await say_something(subject.under_test)
        yield subject


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def worlds(
    service: Service,
    postgres_server: EmbeddedPostgres,
    fresh_session_database: FreshDatabase,
    tmp_path_factory: pytest.TempPathFactory,
) -> AsyncIterator[Subject]:
    """The service with both worlds, for looks and for what is refused."""
    keys = tmp_path_factory.mktemp(f"worlds-{service}")
    async with with_worlds(service, postgres_server, fresh_session_database, keys) as found:
        yield found


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def worlds_to_change(
    service: Service,
    postgres_server: EmbeddedPostgres,
    fresh_module_database: FreshDatabase,
    tmp_path_factory: pytest.TempPathFactory,
) -> AsyncIterator[Subject]:
    """The service with both worlds of a module's own, for commands that have their effect."""
    keys = tmp_path_factory.mktemp(f"worlds-to-change-{service}")
    async with with_worlds(service, postgres_server, fresh_module_database, keys) as found:
        yield found


@pytest.fixture
def second_wall(worlds_to_change: Subject, postgres_server: EmbeddedPostgres) -> SecondWall:
    """Puts up what was taken down in `worlds_to_change`, for a while."""
    database = worlds_to_change.under_test.runtime.settings.database_url.get_secret_value().rpartition("/")[2]
    walls: Walls = worlds_to_change.under_test.app.state.walls

    async def alter(how: str) -> None:
        above = await asyncpg.connect(postgres_server.url(database, SUPERUSER))
        try:
            for name in walls.tables:
                await above.execute(f'alter table "{name}" {how}')
        finally:
            await above.close()

    @asynccontextmanager
    async def stands() -> AsyncIterator[None]:
        await alter(WALL)
        try:
            yield
        finally:
            await alter(NO_WALL)

    return stands
