"""All of Pathways on one machine: PostgreSQL, the bus, the token issuer, five services and their front door, ready."""

import hashlib
import importlib.util
import os
import re
import secrets
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import asyncpg
import httpx
from rich.console import Console

from pathways_single_machine.lifeline import free_port, port_is_free
from pathways_single_machine.postgres import EXTERNAL_PATIENCE_SECONDS, EmbeddedPostgres
from pathways_single_machine.processes import Child, Supervisor, together
from pathways_single_machine.settings import LauncherSettings

ISSUER: Final = "issuer"
FRONT_DOOR: Final = "front_door"
HERE: Final = "127.0.0.1"


class StackFailed(RuntimeError):
    """The stack cannot come up; the message says what to change."""


@dataclass(frozen=True)
class Service:
    """One service: `python -m <module>` serves it, `python -m <module>.migrate` brings its databases to head.

    `databases` maps an environment variable to the database it names, without the prefix.
    """

    name: str
    module: str
    databases: Mapping[str, str]
    environment: Mapping[str, str] = field(default_factory=dict)


# Nobody is written to from here: a message is a line in the log, and webhooks may go to a receiver beside it.
_NOTHING_GOES_FAR: Final = {
    **dict.fromkeys(("PATHWAYS_EMAIL_BY", "PATHWAYS_SMS_BY", "PATHWAYS_MESSAGING_BY"), "log"),
    "PATHWAYS_WEBHOOK_THIS_MACHINE": "true",
}


def _service(name: str, environment: Mapping[str, str] | None = None, **more_databases: str) -> Service:
    return Service(name, f"{name}_svc", {"PATHWAYS_DATABASE_URL": name, **more_databases}, environment or {})


SERVICES: Final[Sequence[Service]] = (
    _service("candidate", _NOTHING_GOES_FAR, PATHWAYS_KEYRING_DATABASE_URL="keyring"),
    _service("employer"),
    _service("matching"),
    _service("training"),
    _service("integration"),
)
LOG_DATABASE: Final = "log"


class Stack:
    """Async context manager: inside it, everything is ready; after it, nothing runs.

    `async with Stack(settings) as stack:` is used by `make run` and by the journey tests alike.

    Args:
        settings: `port_base=0` takes free ports, so that several stacks run side by side.
        services: what to run; stand-ins in tests.
        postgres: a started server to use, which is left running; default: one of its own in the run folder.
        database_prefix: tells the databases of several stacks on one server apart.
        console: where progress is shown; default: standard error.
    """

    def __init__(
        self,
        settings: LauncherSettings,
        *,
        services: Sequence[Service] = SERVICES,
        postgres: EmbeddedPostgres | None = None,
        database_prefix: str = "pathways",
        console: Console | None = None,
    ) -> None:
        self.settings = settings
        self.services = services
        self.run_folder = settings.run_folder.absolute()
        self.console = console or Console(stderr=True)
        self.supervisor = Supervisor(self.run_folder / "logs", self.console)
        names = [ISSUER, *(service.name for service in services), FRONT_DOOR]
        self.ports: dict[str, int] = {
            name: settings.port_base + place if settings.port_base else free_port() for place, name in enumerate(names)
        }
        self._postgres = postgres
        self._owns_postgres = postgres is None
        self._prefix = database_prefix
        self._kafka_servers = settings.kafka_bootstrap_servers
        self._broker_pid: Callable[[], int | None] = lambda: None
        self._exit = AsyncExitStack()

    # What the callers ask -----------------------------------------------------------------------------------

    @property
    def postgres(self) -> EmbeddedPostgres:
        """The server the databases are in.

        Raises:
            RuntimeError: before the start.
        """
        if self._postgres is None:
            raise RuntimeError("the stack was not started")
        return self._postgres

    @property
    def urls(self) -> dict[str, str]:
        """Base address of the issuer, of each service and of the front door, by name."""
        return {name: f"http://{HERE}:{port}" for name, port in self.ports.items()}

    def database_url(self, name: str) -> str:
        """URL of a database as its owner: a service's name, `keyring` or `log`."""
        return self.postgres.url(f"{self._prefix}_{name}")

    @property
    def database_urls(self) -> dict[str, str]:
        """URL of each service's own database, by the service's name."""
        return {service.name: self.database_url(service.name) for service in self.services}

    def roots(self) -> dict[str, int]:
        """Process ids of the launcher and of what it runs, by name, for measuring what all of it costs."""
        found: dict[str, int | None] = {"launcher": os.getpid()}
        found |= {name: self.supervisor.pid(name) for name in self.ports if self.supervisor.is_running(name)}
        found |= {"postgres": self.postgres.pid, "kafka": self._broker_pid()}
        return {name: pid for name, pid in found.items() if pid is not None}

    async def token(
        self,
        *roles: str,
        subject: str = "developer",
        organisation_id: str | None = None,
        candidate_id: str | None = None,
        ttl_seconds: int = 3600,
    ) -> str:
        """A token of the development issuer for `roles`.

        Raises:
            httpx.HTTPStatusError: the issuer refused it, for example an unknown role.
        """
        wanted = {"subject": subject, "roles": list(roles), "ttl": ttl_seconds}
        ids = {"organisation_id": organisation_id, "candidate_id": candidate_id}
        wanted |= {name: value for name, value in ids.items() if value is not None}
        async with httpx.AsyncClient(trust_env=False) as client:
            answer = await client.post(f"{self.urls[ISSUER]}/token", json=wanted)
        answer.raise_for_status()
        return str(answer.json()["access_token"])

    async def kill(self, name: str) -> None:
        """Kill -9 a service; for tests of faults."""
        await self.supervisor.kill(name)

    async def start(self, name: str) -> None:
        """Start a killed service again, return when it is ready."""
        await self.supervisor.start(name)

    # Up and down --------------------------------------------------------------------------------------------

    async def __aenter__(self) -> Self:
        """Bring everything up.

        Raises:
            StackFailed: a port is taken, there is no local Kafka, or nobody answers at the address of another one.
            PostgresUnavailable, ProcessFailed: with the end of the log in question.
        """
        try:
            await self._bring_up()
        except BaseException:
            await self._exit.aclose()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._exit.aclose()

    async def _bring_up(self) -> None:
        for name, port in self.ports.items():
            if not port_is_free(port):
                raise StackFailed(
                    f"port {port}, meant for {name}, is in use: stop what uses it, or choose other ports "
                    f"(make run PORT=8200)"
                )
        self.run_folder.mkdir(parents=True, exist_ok=True)
        _keep_secret(self.run_folder / "secrets" / "wrapping.key", secrets.token_bytes(32))

        await together(self._prepare_databases(), self._start_bus())
        self._exit.push_async_callback(self.supervisor.stop)
        await together(self.supervisor.run(self._issuer()), *(self._migrate(each) for each in self.services))
        await self.supervisor.run(*(self._child(service) for service in self.services), self._front_door())

    async def _prepare_databases(self) -> None:
        if self._postgres is None:
            port = free_port()
            server = EmbeddedPostgres(self.run_folder / "postgres", port, external_url=self.settings.postgres_url)
            with self.console.status("starting PostgreSQL"):
                await server.start()
            self._postgres = server
            self._exit.push_async_callback(server.stop)
        wanted = [LOG_DATABASE, *(name for service in self.services for name in service.databases.values())]
        await together(*(self.postgres.ensure_database(f"{self._prefix}_{name}") for name in wanted))

    async def _start_bus(self) -> None:
        if self.settings.transport != "kafka":
            return
        # aiokafka is imported by those who use it
        from pathways_single_machine.kafka import LocalKafka, answers
        from pathways_single_machine.kafka_jars import LocalKafkaFailed

        if self._kafka_servers is not None:
            if not await answers(self._kafka_servers, within=EXTERNAL_PATIENCE_SECONDS):
                raise StackFailed(
                    f"PATHWAYS_KAFKA_BOOTSTRAP_SERVERS: no Kafka answers at {self._kafka_servers} in "
                    f"{EXTERNAL_PATIENCE_SECONDS:g} s; start it, correct the address, or leave the variable out "
                    f"for one that is fetched and run here"
                )
            return
        broker = LocalKafka(self.run_folder / "kafka", free_port(), jars=self.settings.kafka_jars.absolute())
        try:
            await broker.start()
        except LocalKafkaFailed as failure:
            raise StackFailed(f"no local Kafka: {failure}") from failure
        self._exit.push_async_callback(broker.stop)
        self._broker_pid = lambda: broker.pid
        self._kafka_servers = broker.bootstrap_servers

    # Migrations ---------------------------------------------------------------------------------------------

    async def _migrate(self, service: Service) -> None:
        if await self._is_at_head(service):
            return
        await self.supervisor.complete(
            Child(
                f"{service.name}-migration",
                [sys.executable, "-m", f"{service.module}.migrate"],
                self.environment_of(service),
            )
        )
        self.console.print(f"  {service.name} migrated", highlight=False)
        await self.note_head(service)

    async def _is_at_head(self, service: Service) -> bool:
        """Whether the same migration files were applied before and nobody moved the databases since.

        A comment on each database keeps what was applied: asking it costs milliseconds, where starting Python
        with Alembic costs seconds. It goes with the database, and names the revision it was written at.
        """
        files = migration_files_digest(service.module)
        if files is None:
            return False
        for name in service.databases.values():
            connection = await asyncpg.connect(self.database_url(name))
            try:
                noted = await connection.fetchval(
                    "select shobj_description(oid, 'pg_database') from pg_database where datname = current_database()"
                )
                if noted != f"{files} at {await _revision(connection)}":
                    return False
            finally:
                await connection.close()
        return True

    async def note_head(self, service: Service) -> None:
        """Databases of this service were migrated, here or by somebody else: they are at head as the files say."""
        files = migration_files_digest(service.module)
        for name in service.databases.values():
            connection = await asyncpg.connect(self.database_url(name))
            try:
                note = f"{files} at {await _revision(connection)}"
                await connection.execute(f"comment on database \"{self._prefix}_{name}\" is '{note}'")
            finally:
                await connection.close()

    # Children -----------------------------------------------------------------------------------------------

    def _issuer(self) -> Child:
        environment = {
            "PATHWAYS_ENVIRONMENT": self.settings.environment,
            "PATHWAYS_ISSUER": self.urls[ISSUER],
            "PATHWAYS_AUDIENCE": self.settings.audience,
            "PATHWAYS_ISSUER_KEY_FILE": str(self.run_folder / "secrets" / "issuer.key"),
            "PATHWAYS_HOST": self.settings.host,
            "PATHWAYS_PORT": str(self.ports[ISSUER]),
        }
        command = [sys.executable, "-m", "pathways_single_machine.issuer"]
        return Child(ISSUER, command, environment, f"{self.urls[ISSUER]}/readyz")

    def _front_door(self) -> Child:
        environment = {
            "PATHWAYS_SERVICES": ",".join(f"{service.name}={self.urls[service.name]}" for service in self.services),
            "PATHWAYS_HOST": self.settings.host,
            "PATHWAYS_PORT": str(self.ports[FRONT_DOOR]),
        }
        command = [sys.executable, "-m", "pathways_single_machine.front_door"]
        return Child(FRONT_DOOR, command, environment, f"{self.urls[FRONT_DOOR]}/readyz")

    def _child(self, service: Service) -> Child:
        command = [sys.executable, "-m", service.module]
        return Child(service.name, command, self.environment_of(service), f"{self.urls[service.name]}/readyz")

    def environment_of(self, service: Service) -> dict[str, str]:
        """What a process of this service is started with."""
        environment = {
            "PATHWAYS_ENVIRONMENT": self.settings.environment,
            "PATHWAYS_TRANSPORT": self.settings.transport,
            "PATHWAYS_EMBEDDED_LOG_URL": self.database_url(LOG_DATABASE),
            "PATHWAYS_ISSUER": self.urls[ISSUER],
            "PATHWAYS_JWKS_URL": f"{self.urls[ISSUER]}/.well-known/jwks.json",
            "PATHWAYS_AUDIENCE": self.settings.audience,
            "PATHWAYS_HOST": self.settings.host,
            "PATHWAYS_PORT": str(self.ports[service.name]),
            "PATHWAYS_TRUSTED_PROXIES": HERE,  # the front door
        }
        environment |= {variable: self.database_url(name) for variable, name in service.databases.items()}
        if "PATHWAYS_KEYRING_DATABASE_URL" in service.databases:
            environment["PATHWAYS_WRAPPING_KEY_FILE"] = str(self.run_folder / "secrets" / "wrapping.key")
            others = (one.name for one in self.services if one.name != service.name)
            environment["PATHWAYS_OTHER_SERVICES"] = ",".join(f"{name}={self.urls[name]}" for name in others)
            environment["PATHWAYS_BLOB_STORE"] = (self.run_folder.absolute() / "documents").as_uri()
        if self._kafka_servers is not None:
            environment["PATHWAYS_KAFKA_BOOTSTRAP_SERVERS"] = self._kafka_servers
            environment["PATHWAYS_KAFKA_COPIES"] = str(self.settings.kafka_copies)
        if self.settings.taxonomy_path is not None:
            environment["PATHWAYS_TAXONOMY_PATH"] = str(self.settings.taxonomy_path.absolute())
        if self.settings.trace_file is not None:
            environment["PATHWAYS_TRACE_FILE"] = str(self.settings.trace_file.absolute())
        return environment | dict(service.environment)


def migration_files_digest(module: str) -> str | None:
    """SHA-256 over all files of a service that make its schema; None when they are not where we know them.

    They are `migrate.py` of the package and every folder `migrations*` beside or in the package.
    """
    found = importlib.util.find_spec(module)
    if found is None or found.origin is None:
        return None
    package = Path(found.origin).parent
    files = [package / "migrate.py"]
    for place in (package, package.parent):
        files += sorted(place.glob("migrations*/**/*.py"))
    digest = hashlib.sha256()
    for file in files:
        if file.is_file():
            digest.update(f"{file.relative_to(package.parent)}\0".encode() + file.read_bytes() + b"\0")
    return digest.hexdigest()


async def _revision(connection: asyncpg.Connection) -> str:
    """What Alembic noted in this database, empty before the first migration."""
    if await connection.fetchval("select to_regclass('alembic_version')") is None:
        return ""
    rows = await connection.fetch("select version_num from alembic_version order by version_num")
    revisions = ",".join(row[0] for row in rows)
    if not re.fullmatch(r"[\w,.-]*", revisions):
        raise StackFailed(f"a revision in alembic_version is no revision: {revisions!r}")
    return revisions


def _keep_secret(path: Path, fresh: bytes) -> None:
    """Write `fresh` to `path`, readable by its owner alone, unless a secret is there."""
    if path.exists():
        return
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    half = path.with_name(f"{path.name}.{os.getpid()}")
    with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(fresh)
        file.flush()
        os.fsync(file.fileno())
    half.rename(path)
