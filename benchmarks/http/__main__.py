"""Measures the ten most used operations against a bare twin by turns, then what each layer takes: `make bench-http`.

python -m benchmarks.http [--placements 20] [--rounds 6] [--layer-rounds 4] [--folder DIR]

The records are those of driven journeys, stopped where work has begun. Processor time is that of the server's process
(/proc/<pid>/stat), with whatever it does beside answering, such as carrying events. `--folder` keeps the journeys, so
that they are not driven again.
"""

import argparse
import asyncio
import json
import os
import signal
import statistics
import sys
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import asyncpg
from pathways_chassis.messaging.beats import keys_of_all_partitions
from pathways_contracts.access import Role
from pathways_contracts.event import Topic
from pathways_single_machine.lifeline import free_port
from pathways_single_machine.measuring import trees
from pathways_single_machine.postgres import SUPERUSER
from pathways_single_machine.processes import Child
from pathways_single_machine.programme.run import ProgrammeRun
from pathways_single_machine.settings import LauncherSettings
from pathways_single_machine.stack import SERVICES, Stack
from rich.console import Console

from benchmarks.http.kinds import ALONE, OURS, TWIN
from benchmarks.http.layered import ANSWERING_ALONE, LAYERS, STATEMENTS
from benchmarks.http.operations import ONE_EMPLOYER, ONE_PARTNER, OPERATIONS, Call, Operation
from benchmarks.http.sending import Client, Sent
from benchmarks.machine import this_machine
from benchmarks.service import until

STOPS_BEFORE: Final = "check-in day 7"
"""The phase of the programme at which the records stand as the operations find them."""
TURN_CALLS: Final = 120
"""At most so many requests a turn of an operation; of commands as many as there are records."""
IDLE_SECONDS: Final = 3.0
AT_REST_MS: Final = 60.0
"""Processor milliseconds a second: several hundreds of a process that reads what its journeys have left behind."""
QUIET_LOAD: Final = 0.5
"""Processes that want to run, mean of a minute: where more do before it begins, the machine is shared."""

Figures = dict[str, Any]


class _FarEnough(Exception):
    """The journeys stand where they are wanted."""


# --- the ground ------------------------------------------------------------------------------------------------------


@dataclass
class Server:
    """A process that answers, and what it has cost so far."""

    pid: int
    client: Client
    layer_file: Path

    @property
    def cpu_seconds(self) -> float:
        """Processor time so far."""
        return trees({"it": self.pid})["it"].cpu_seconds

    async def do_without(self, layer: str) -> None:
        """Take a layer away from a layered process; none where empty."""
        self.layer_file.write_text(layer)
        os.kill(self.pid, signal.SIGUSR1)

        async def is_done() -> bool:
            return not self.layer_file.exists()

        await until("the layer to be gone", is_done, look_seconds=0.02)


@dataclass
class Ground:
    """A stack whose journeys were driven and whose services are still, each to be started by itself."""

    stack: Stack
    folder: Path
    ahead: timedelta = timedelta()
    _databases: dict[str, asyncpg.Connection] = field(default_factory=dict)

    @property
    def today(self) -> date:
        """The programme's day."""
        return (datetime.now(UTC) + self.ahead).date()

    async def database(self, service: str) -> asyncpg.Connection:
        """A connection for which no wall stands."""
        if service not in self._databases:
            self._databases[service] = await asyncpg.connect(self.superusers_url(service))
        return self._databases[service]

    def superusers_url(self, service: str) -> str:
        """Of a service's database."""
        return self.stack.postgres.url(f"pathways_{service}", SUPERUSER)

    async def organisation(self, role: Role) -> str | None:
        """For which partner or employer somebody with this role asks."""
        one = {Role.CASEWORKER: ("candidate", ONE_PARTNER), Role.EMPLOYER: ("employer", ONE_EMPLOYER)}.get(role)
        return None if one is None else str(await (await self.database(one[0])).fetchval(one[1]))

    async def token(self, role: Role) -> str:
        """Of who usually asks."""
        organisation = await self.organisation(role)
        return await self.stack.token(role.value, subject=role.value, organisation_id=organisation, ttl_seconds=3600)

    async def started(self, service: str, kind: str, *module: str) -> Server:
        """A process of a service, its twin or its layered form, as soon as it answers."""
        name, port = f"{service} {kind}", free_port()
        layer_file = self.folder / f"{name}.layer"
        own = next(one for one in SERVICES if one.name == service)
        environment = self.stack.environment_of(own) | {
            "PATHWAYS_PORT": str(port),
            "PATHWAYS_LOG_LEVEL": "INFO",
            "LAYER_FILE": str(layer_file),
            "STATEMENTS_FILE": str(self.statements_file(service, kind)),
            "PORT": str(port),
            "DATABASE_URL": self.superusers_url(service),
            "SECONDS_AHEAD": str(self.ahead.total_seconds()),
            "CASEWORKER_OF": await self.organisation(Role.CASEWORKER) or "",
            "EMPLOYER_OF": await self.organisation(Role.EMPLOYER) or "",
        }
        url = f"http://127.0.0.1:{port}"
        ready = f"{url}/readyz" if kind == OURS else f"{url}/openapi.json"
        await self.stack.supervisor.run(Child(name, [sys.executable, "-m", *module], environment, ready))
        return Server(self.stack.supervisor.pid(name), Client(url), layer_file)

    def statements_file(self, service: str, kind: str) -> Path:
        """Where a process notes what it executes."""
        return self.folder / f"{service} {kind}.statements"

    async def end(self, service: str, kind: str) -> None:
        """End such a process."""
        await self.stack.supervisor.kill(f"{service} {kind}")

    async def keep_fresh(self, service: str) -> None:
        """What a service knows of people by the others counts as told a moment ago for as long as this lasts."""
        database = await self.database(service)
        beats = await database.fetch(
            "select table_name from information_schema.columns where column_name = 'partition_name' "
            "and table_schema = 'public' and table_name not in ('api_key_view')"
        )
        for (table,) in beats:
            for topic in (Topic.CANDIDATE, Topic.CONSENT):
                for key in keys_of_all_partitions(topic):
                    await database.execute(
                        f"insert into \"{table}\" (partition_name, as_of) values ($1, now() + interval '1 day') "  # noqa: S608  # a table's name
                        "on conflict (partition_name) do update set as_of = excluded.as_of",
                        key,
                    )

    async def let_walls_stand(self, service: str, *, stand: bool) -> None:
        """Let the second wall of a service's tables down, or up again."""
        database, how = await self.database(service), "enable" if stand else "disable"
        tables = await database.fetch("select polrelid::regclass::text as name from pg_policy")
        await database.execute(";".join(f"alter table {row['name']} {how} row level security" for row in tables))

    async def close(self) -> None:
        """Let go of the databases."""
        for connection in self._databases.values():
            await connection.close()


@asynccontextmanager
async def ground(folder: Path, placements: int, console: Console) -> AsyncIterator[Ground]:
    """Drive journeys until work has begun, then let all services stop."""
    settings = LauncherSettings(run_folder=folder, port_base=0, candidates=30 * placements, placements=placements)

    async def far_enough(phase: str) -> None:
        if phase == STOPS_BEFORE:
            raise _FarEnough

    async with Stack(settings, console=console) as stack:
        run = ProgrammeRun(stack.urls, stack.database_urls, settings, None, console, on_phase=far_enough)
        with suppress(_FarEnough):
            await run.run()
        here = Ground(stack, folder)
        database = await here.database("candidate")
        microseconds = await database.fetchval(
            "select value from service_state where name = 'clock_offset_microseconds'"
        )
        here.ahead = timedelta(microseconds=microseconds or 0)
        for service in SERVICES:
            await stack.supervisor.kill(service.name)
        try:
            yield here
        finally:
            await here.close()


# --- measuring -------------------------------------------------------------------------------------------------------


@dataclass
class Spent:
    """What the requests of one process have cost."""

    took: list[float] = field(default_factory=list)
    seconds: float = 0.0
    cpu: list[float] = field(default_factory=list)

    async def turn(self, server: Server, client: Client, runs: Sequence[Sequence[Call]]) -> Sent:
        """One more turn."""
        before = server.cpu_seconds
        sent = await client.send(runs)
        self.cpu.append(server.cpu_seconds - before)
        self.took += sent.took
        self.seconds += sent.seconds
        return sent

    @property
    def cpu_ms(self) -> float:
        """Of a request."""
        return 1_000 * sum(self.cpu) / len(self.took)


def _limited(runs: Sequence[Sequence[Call]], most: int) -> list[Sequence[Call]]:
    kept, calls = list[Sequence[Call]](), 0
    for run in runs:
        if calls + len(run) > most and kept:
            break
        kept.append(run)
        calls += len(run)
    return kept


def _comparable(answer: Any, anew: frozenset[str]) -> Any:
    if isinstance(answer, dict):
        return {name: _comparable(value, anew) for name, value in answer.items() if name not in anew}
    if isinstance(answer, list):
        return [_comparable(one, anew) for one in answer]
    return answer


async def answers_alike(here: Ground, operation: Operation, servers: dict[str, Client]) -> int:
    """Ask all the same and compare their bodies; how many were compared."""
    database, told = await here.database(operation.service), dict[str, Any]()
    for name, client in servers.items():
        await operation.put_back(database, here.today)
        runs = _limited(await operation.runs(database, here.today), 20)
        told[name] = _comparable(await client.answers(runs), frozenset({"version", *operation.answers_anew}))
    assert all(one == told[TWIN] for one in told.values()), f"{operation.name}: {told}"
    return len(told[OURS])


async def against_the_twin(here: Ground, operation: Operation, servers: dict[str, Server], rounds: int) -> Figures:
    """Ours, whole and answering alone, and the twin by turns."""
    database, token = await here.database(operation.service), await here.token(operation.caller)
    clients = {name: server.client.of(token) for name, server in servers.items()}
    figures: Figures = {"route": operation.route, "calls counted": operation.calls_counted}
    figures["bodies compared"] = await answers_alike(here, operation, clients)
    spent = {name: Spent() for name in servers}
    for turn in range(rounds + 1):
        for name in sorted(servers, reverse=bool(turn % 2)):
            await operation.put_back(database, here.today)
            runs = _limited(await operation.runs(database, here.today), TURN_CALLS)
            if turn == 0:
                await clients[name].send(runs)  # all warm up
            else:
                await spent[name].turn(servers[name], clients[name], runs)
    for name, one in spent.items():
        a_second = len(one.took) / one.seconds
        await operation.put_back(database, here.today)
        runs = _limited(await operation.runs(database, here.today), TURN_CALLS)
        paced = await clients[name].send(runs, a_second / 2)
        figures[name] = {
            "requests": len(one.took),
            "per_second": round(a_second),
            "cpu_ms_a_request": round(one.cpu_ms, 3),
            "p50_ms": round(statistics.median(one.took), 2),
            "p99_at_half_load_ms": round(statistics.quantiles(paced.took, n=100, method="inclusive")[98], 2),
        }
    for name in (OURS, ALONE):
        figures[name]["times the twin's"] = round(spent[name].cpu_ms / spent[TWIN].cpu_ms, 2)
    return figures


async def statements_alike(here: Ground, operations: Sequence[Operation], servers: dict[str, Server]) -> Figures:
    """By operation how many statements a call executes, and of ours those that the twin knows nothing of."""
    figures: Figures = {}
    for operation in operations:
        database, token = await here.database(operation.service), await here.token(operation.caller)
        executed: dict[str, Counter[str]] = {}
        for name, server in servers.items():
            await operation.put_back(database, here.today)
            runs = _limited(await operation.runs(database, here.today), 1)
            file = here.statements_file(operation.service, f"{name} layered")
            file.unlink(missing_ok=True)
            await server.do_without(STATEMENTS)
            await server.client.of(token).answers([run[:1] for run in runs])
            await server.do_without("")
            executed[name] = Counter(file.read_text().splitlines())
        more, missed = executed[ALONE] - executed[TWIN], executed[TWIN] - executed[ALONE]
        assert not missed, f"{operation.name}: the twin alone executes {missed}, ours {more}"
        figures[operation.name] = {"statements": executed[TWIN].total(), "more": sorted(more.elements())}
    return figures


async def layers(here: Ground, operations: Sequence[Operation], server: Server, rounds: int) -> Figures:
    """What a request costs less without each layer, by turns; reads and commands apart."""
    service = operations[0].service
    spent = {(name, reads): Spent() for name in ("", *LAYERS) for reads in (True, False)}
    database = await here.database(service)
    for turn in range(rounds + 1):
        names = ["", *LAYERS]
        for name in names[turn % len(names) :] + names[: turn % len(names)]:
            if name == "walls":
                await here.let_walls_stand(service, stand=False)
            await server.do_without(name)
            for operation in operations:
                client = server.client.of(await here.token(operation.caller))
                await operation.put_back(database, here.today)
                runs = _limited(await operation.runs(database, here.today), TURN_CALLS)
                if turn == 0:
                    await client.send(_limited(runs, 40))
                else:
                    await spent[name, operation.is_read].turn(server, client, runs)
            if name == "walls":
                await here.let_walls_stand(service, stand=True)
    figures: Figures = {}
    for reads, kind in ((True, "reads"), (False, "commands")):
        whole = spent["", reads]
        if whole.took:
            figures[kind] = {
                "cpu_ms_a_request": round(whole.cpu_ms, 3),
                **{name: round(whole.cpu_ms - spent[name, reads].cpu_ms, 3) for name in LAYERS},
            }
    return figures


async def idle(server: Server) -> float:
    """Processor milliseconds in a second in which nobody asks, when what was left to be read has been read."""
    found = 1_000.0

    async def is_at_rest() -> bool:
        nonlocal found
        before = server.cpu_seconds
        await asyncio.sleep(IDLE_SECONDS)
        found = 1_000 * (server.cpu_seconds - before) / IDLE_SECONDS
        return found < AT_REST_MS

    await until("the service to be at rest", is_at_rest)
    return round(found, 1)


async def measure(folder: Path, given: argparse.Namespace) -> Figures:
    """All figures."""
    console = Console(stderr=True, width=250)
    figures: Figures = {"operations": {}, "statements": {}, "layers": {}, "idle_cpu_ms_a_second": {}}
    async with ground(folder, given.placements, console) as here:
        for service in dict.fromkeys(operation.service for operation in OPERATIONS):
            if given.only and service not in given.only:
                continue
            operations = [operation for operation in OPERATIONS if operation.service == service]
            await here.keep_fresh(service)
            layered, twin = ("benchmarks.http.layered",), ("benchmarks.peers.bare_services",)
            servers = {OURS: await here.started(service, OURS, f"{service}_svc")}
            servers[ALONE] = await here.started(service, ALONE, *layered, f"{service}_svc", ANSWERING_ALONE)
            servers[TWIN] = await here.started(service, TWIN, *twin)
            figures["idle_cpu_ms_a_second"][service] = await idle(servers[OURS])
            for operation in operations:
                found = await against_the_twin(here, operation, servers, given.rounds)
                figures["operations"][operation.name] = found
                console.print(operation.route, json.dumps(found), highlight=False, markup=False)
            for name in servers:
                await here.end(service, name)
            apart = {
                ALONE: await here.started(service, f"{ALONE} layered", *layered, f"{service}_svc", ANSWERING_ALONE),
                TWIN: await here.started(service, f"{TWIN} layered", *layered, *twin),
            }
            figures["statements"] |= await statements_alike(here, operations, apart)
            if given.layer_rounds:
                figures["layers"][service] = await layers(here, operations, apart[ALONE], given.layer_rounds)
            for name in apart:
                await here.end(service, f"{name} layered")
    return figures


def main() -> None:
    """Measure, print and keep."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.http", description=__doc__)
    parser.add_argument("--placements", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=6)
    parser.add_argument("--layer-rounds", type=int, default=4)
    parser.add_argument("--only", nargs="*", help="these services alone; nothing is kept then")
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--report", type=Path, default=Path(__file__).parents[1] / "http.json")
    given = parser.parse_args()
    # Whoever else works here before this begins goes on meanwhile.
    busy = os.getloadavg()[0] > QUIET_LOAD
    with tempfile.TemporaryDirectory(prefix="pathways-http-") as name:
        os.chmod(name, 0o711)  # noqa: S103  # the database's own user passes through
        figures = asyncio.run(measure(given.folder or Path(name), given))
    print(json.dumps(figures, indent=1))
    if not given.only:
        machine = {"machine": this_machine(), "shared": busy}
        given.report.write_text(json.dumps({**machine, **figures}, indent=1) + "\n")


if __name__ == "__main__":
    main()
