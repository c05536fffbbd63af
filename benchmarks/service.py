"""matching-svc as processes of its own, on a PostgreSQL that is thrown away: filled, started, asked, struck."""

import asyncio
import json
import os
import signal
import sys
import tempfile
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import asyncpg
import httpx
from joserfc import jwt
from joserfc.jwk import ECKey
from matching_svc.domain.facts import Person, Vacancy
from matching_svc.migrate import FOLDER
from pathways_chassis.messaging.beats import keys_of_all_partitions
from pathways_chassis.migrations import migrate
from pathways_chassis.walls import connect_as_service
from pathways_contracts.access import Role, scopes_of
from pathways_contracts.event import Topic
from pathways_single_machine.lifeline import die_with_parent, free_port
from pathways_single_machine.measuring import trees
from pathways_single_machine.postgres import EmbeddedPostgres

PATIENCE_SECONDS: Final = 3_600.0
LOOK_SECONDS: Final = 0.5
"""Between two looks, which cost a process something too."""
AUDIENCE: Final = "pathways"
EMPLOYER: Final = UUID(int=1)


async def until(what: str, holds: Callable[[], Awaitable[object]], look_seconds: float = LOOK_SECONDS) -> float:
    """Wait until something holds; the seconds."""
    began = time.monotonic()
    while not await holds():
        if time.monotonic() - began > PATIENCE_SECONDS:
            raise TimeoutError(what)
        await asyncio.sleep(look_seconds)
    return time.monotonic() - began


class Issuer:
    """A key, who publishes it, and tokens for the operator and for the employer of all vacancies."""

    def __init__(self) -> None:
        self._key = ECKey.generate_key("P-256", {"kid": "benchmark", "alg": "ES256", "use": "sig"})
        body = json.dumps({"keys": [self._key.as_dict(private=False)]}).encode()

        class Keys(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None: ...

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Keys)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def token(self, role: Role, **claims: str) -> str:
        """One that is valid for a day."""
        now = int(time.time())
        content = {"iss": self.url, "aud": AUDIENCE, "sub": role.value, "iat": now, "exp": now + 86_400}
        scopes = " ".join(sorted(scopes_of(frozenset({role}))))
        return jwt.encode(
            {"alg": "ES256", "kid": "benchmark"},
            {**content, "roles": [role.value], "scope": scopes, **claims},
            self._key,
        )

    def close(self) -> None:
        """Publish no more."""
        self._server.shutdown()
        self._server.server_close()


@dataclass
class Process:
    """One that serves HTTP."""

    running: asyncio.subprocess.Process
    url: str
    log: Path

    @property
    def cpu_seconds(self) -> float:
        """Processor time so far."""
        return trees({"it": self.running.pid})["it"].cpu_seconds

    async def end(self, how: signal.Signals = signal.SIGTERM) -> None:
        """Stop or strike it, and wait for its end."""
        if self.running.returncode is None:
            self.running.send_signal(how)
        await self.running.wait()


@dataclass
class Ground:
    """A database that is filled, its bus, and whatever processes work on it."""

    postgres: EmbeddedPostgres
    folder: Path
    issuer: Issuer
    database_url: str
    log_url: str
    taxonomy: Path | None
    database: asyncpg.Connection
    _processes: list[Process] = field(default_factory=list)

    async def fill(self, people: Iterable[Person], vacancies: Sequence[Vacancy]) -> None:
        """Everybody may be shown, every vacancy is open, all at one employer."""
        # What is walled is not copied into: the wall's owner steps through it.
        await self.database.execute("alter table candidate_profile no force row level security")
        await self.database.copy_records_to_table(
            "candidate_profile",
            records=(
                (one.candidate_id, [], one.profile.model_dump_json(), True, True, one.priority, -1, 0, 1)
                for one in people
            ),
            columns=("candidate_id", "programme_ids", "profile", "in_pool", "shareable", "priority",
                     "hidden_epoch", "hidden_sequence", "version"),
        )  # fmt: skip
        await self.database.execute("alter table candidate_profile force row level security")
        await self.database.copy_records_to_table(
            "vacancy_requirement",
            records=[(one.vacancy_id, EMPLOYER, [], one.demand.model_dump_json(), "open", 3, 1) for one in vacancies],
            columns=("vacancy_id", "employer_id", "programme_ids", "demand", "state", "free_seats", "version"),
        )
        for key in (*keys_of_all_partitions(Topic.CANDIDATE), *keys_of_all_partitions(Topic.CONSENT)):
            await self.database.execute("insert into heartbeat_seen values ($1, now() + interval '1 day')", key)
        await self.database.execute("vacuum analyze")

    async def start(self, **settings: object) -> Process:
        """matching-svc, as soon as it is ready."""
        environment = {
            "ENVIRONMENT": "test",
            "TRANSPORT": "embedded",
            "DATABASE_URL": self.database_url,
            "EMBEDDED_LOG_URL": self.log_url,
            "ISSUER": self.issuer.url,
            "JWKS_URL": self.issuer.url,
            "LOG_LEVEL": "WARNING",
            **({"TAXONOMY_PATH": str(self.taxonomy)} if self.taxonomy else {}),
            **{name.upper(): str(value) for name, value in settings.items()},
        }
        prefixed = {f"PATHWAYS_{name}": value for name, value in environment.items()}
        return await self.serve("matching_svc", prefixed, "/readyz", port_variable="PATHWAYS_PORT")

    async def serve(self, module: str, environment: Mapping[str, str], ready: str, *, port_variable: str) -> Process:
        """Any module that serves HTTP, as soon as it answers there."""
        port, log = free_port(), self.folder / f"{module}-{len(self._processes)}.log"
        with log.open("wb") as kept:
            running = await asyncio.create_subprocess_exec(
                sys.executable, "-m", module, stdout=kept, stderr=kept,
                env={**os.environ, **environment, port_variable: str(port)},
                preexec_fn=die_with_parent(signal.SIGKILL),
            )  # fmt: skip
        process = Process(running, f"http://127.0.0.1:{port}", log)
        self._processes.append(process)
        async with httpx.AsyncClient(trust_env=False, timeout=60) as client:

            async def answers() -> bool:
                if running.returncode is not None:
                    raise RuntimeError(log.read_text()[-3_000:])
                try:
                    return (await client.get(process.url + ready)).status_code == 200
                except httpx.TransportError:
                    return False

            await until(f"{module} to be ready", answers)
        return process

    async def pool(self, process: Process) -> dict[str, int]:
        """`GET /pool`."""
        headers = {"Authorization": f"Bearer {self.issuer.token(Role.OPERATOR)}"}
        async with httpx.AsyncClient(trust_env=False, timeout=60) as client:
            answer = await client.get(f"{process.url}/pool", headers=headers)
            found: dict[str, int] = answer.raise_for_status().json()
            return found

    async def lists_are_written(self, process: Process) -> float:
        """Wait until nothing is to be written any more, over all replicas; the seconds."""

        async def holds() -> bool:
            pool = await self.pool(process)
            return not any(pool[name] for name in ("waiting_changes", "waiting_shards", "unwritten_lists"))

        return await until("all lists", holds)

    @property
    def database_cpu_seconds(self) -> float:
        """Processor time of the database so far."""
        return trees({"it": self.postgres.pid or 0})["it"].cpu_seconds

    async def end(self) -> None:
        """Every process ends."""
        await asyncio.gather(*(process.end() for process in self._processes))
        self._processes.clear()


@asynccontextmanager
async def ground(taxonomy: Path | None) -> AsyncIterator[Ground]:
    """A server with the tables of matching-svc and a bus, empty; thrown away afterwards."""
    with tempfile.TemporaryDirectory(prefix="pathways-benchmark-") as name:
        folder = Path(name)
        os.chmod(folder, 0o711)  # noqa: S103  # the database's own user passes through
        postgres = EmbeddedPostgres(folder / "postgres", free_port())
        await postgres.start()
        issuer = Issuer()
        try:
            url = await postgres.ensure_database("matching")
            await asyncio.to_thread(migrate, FOLDER, url)
            database = await connect_as_service(url)
            log_url = await postgres.ensure_database("log")
            here = Ground(postgres, folder, issuer, url, log_url, taxonomy, database)
            try:
                yield here
            finally:
                await here.end()
                await database.close()
        finally:
            issuer.close()
            await postgres.remove()


Figures = dict[str, Any]
