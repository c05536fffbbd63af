"""The whole stack, with stand-in services: order, environment, cheap second start, nothing left behind."""

import io
import json
import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import textwrap
import uuid
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import httpx
import pytest
import pytest_asyncio
from pathways_chassis.walls import connect_as_service
from pathways_single_machine import __main__ as launcher
from pathways_single_machine.postgres import EmbeddedPostgres
from pathways_single_machine.processes import ProcessFailed
from pathways_single_machine.settings import LauncherSettings
from pathways_single_machine.stack import SERVICES, Service, Stack, StackFailed, migration_files_digest
from rich.console import Console

# A stand-in answers /readyz once its table is there, and tells its environment to whoever asks.
MAIN = """
    import asyncio, json, os, sys
    import asyncpg, uvicorn

    async def app(scope, receive, send):
        if scope["type"] != "http":
            return
        connection = await asyncpg.connect(os.environ["PATHWAYS_DATABASE_URL"])
        await connection.fetch("select * from migrated")
        await connection.close()
        told = {name: value for name, value in os.environ.items() if name.startswith("PATHWAYS_")}
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": json.dumps(told).encode()})

    uvicorn.run(app, host=os.environ["PATHWAYS_HOST"], port=int(os.environ["PATHWAYS_PORT"]), lifespan="off")
"""
MIGRATE = """
    import asyncio, os
    import asyncpg

    async def migrate():
        connection = await asyncpg.connect(os.environ["PATHWAYS_DATABASE_URL"])
        await connection.execute("create table if not exists migrated (at timestamptz)")
        await connection.execute("insert into migrated values (now())")
        await connection.execute("create table if not exists alembic_version (version_num text)")
        await connection.execute("delete from alembic_version; insert into alembic_version values ('0001')")
        await connection.close()

    asyncio.run(migrate())
"""


@pytest.fixture
def services(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sequence[Service]:
    """Two services made of twenty lines each, importable here and in their own processes."""
    made = []
    for name in ("candidate", "employer"):
        module = f"standin_{name}_{uuid.uuid4().hex[:8]}"
        root = tmp_path / f"{name}-svc"
        (root / module).mkdir(parents=True)
        (root / "migrations" / "versions").mkdir(parents=True)
        (root / "migrations" / "versions" / "0001.py").write_text("revision = '0001'\n")
        (root / module / "__init__.py").touch()
        (root / module / "__main__.py").write_text(textwrap.dedent(MAIN))
        (root / module / "migrate.py").write_text(textwrap.dedent(MIGRATE))
        monkeypatch.syspath_prepend(root)
        databases = {"PATHWAYS_DATABASE_URL": name}
        if name == "candidate":
            databases["PATHWAYS_KEYRING_DATABASE_URL"] = "keyring"
        made.append(Service(name, module, databases))
    paths = os.pathsep.join(str(path) for path in tmp_path.glob("*-svc"))
    monkeypatch.setenv("PYTHONPATH", paths)
    return made


@pytest_asyncio.fixture(loop_scope="session")
async def prefix(postgres_server: EmbeddedPostgres) -> AsyncIterator[str]:
    name = f"stack_{uuid.uuid4().hex[:8]}"
    yield name
    for database in ("candidate", "employer", "keyring", "log"):
        await postgres_server.drop_database(f"{name}_{database}")


@pytest.fixture
def settings(tmp_path: Path) -> LauncherSettings:
    return LauncherSettings(port_base=0, run_folder=tmp_path / "run", environment="test")


def quiet() -> Console:
    return Console(file=io.StringIO(), width=200)


def length_and_mode(path: str) -> tuple[int, int]:
    found = Path(path).stat()
    return found.st_size, stat.S_IMODE(found.st_mode)


async def environment_of(stack: Stack, name: str) -> dict[str, str]:
    async with httpx.AsyncClient(trust_env=False) as client:
        told = (await client.get(f"{stack.urls[name]}/readyz")).json()
    assert isinstance(told, dict)
    return told


async def migrations_run(stack: Stack, name: str) -> int:
    connection = await connect_as_service(stack.database_url(name))
    try:
        return int(await connection.fetchval("select count(*) from migrated"))
    finally:
        await connection.close()


@pytest.mark.processes
async def test_a_stack_is_ready_inside_and_gone_after(
    services: Sequence[Service], settings: LauncherSettings, postgres_server: EmbeddedPostgres, prefix: str
) -> None:
    stack = Stack(settings, services=services, postgres=postgres_server, database_prefix=prefix, console=quiet())
    async with stack:
        candidate = await environment_of(stack, "candidate")
        employer = await environment_of(stack, "employer")
        assert candidate["PATHWAYS_DATABASE_URL"] == stack.database_url("candidate")
        assert candidate["PATHWAYS_KEYRING_DATABASE_URL"] == stack.database_url("keyring")
        assert length_and_mode(candidate["PATHWAYS_WRAPPING_KEY_FILE"]) == (32, 0o600)
        assert set(candidate) - set(employer) == {
            "PATHWAYS_KEYRING_DATABASE_URL",
            "PATHWAYS_WRAPPING_KEY_FILE",
            "PATHWAYS_BLOB_STORE",
            "PATHWAYS_OTHER_SERVICES",
        }, "the keys of persons, their documents and what is gathered of them are the candidate service's alone"
        assert employer["PATHWAYS_ISSUER"] == stack.urls["issuer"]
        assert employer["PATHWAYS_TRANSPORT"] == "embedded"
        assert employer["PATHWAYS_EMBEDDED_LOG_URL"] == stack.database_url("log")

        token = await stack.token("caseworker", subject="asha")
        assert token.count(".") == 2

        before = stack.supervisor.pid("employer")
        await stack.kill("employer")
        await stack.start("employer")
        assert stack.supervisor.pid("employer") != before

    for url in stack.urls.values():
        async with httpx.AsyncClient(trust_env=False) as client:
            with pytest.raises(httpx.ConnectError):
                await client.get(url)


@pytest.mark.processes
async def test_migrations_run_once_and_again_when_anything_moved(
    services: Sequence[Service],
    settings: LauncherSettings,
    postgres_server: EmbeddedPostgres,
    prefix: str,
    tmp_path: Path,
) -> None:
    def stack() -> Stack:
        return Stack(settings, services=services, postgres=postgres_server, database_prefix=prefix, console=quiet())

    async with stack():
        pass
    async with stack() as second:
        assert await migrations_run(second, "employer") == 1, "nothing changed"

    (tmp_path / "employer-svc" / "migrations" / "versions" / "0002.py").write_text("revision = '0002'\n")
    async with stack() as third:
        assert await migrations_run(third, "employer") == 2, "a new migration file"
        assert await migrations_run(third, "candidate") == 1
        connection = await connect_as_service(third.database_url("candidate"))
        await connection.execute("update alembic_version set version_num = '0000'")
        await connection.close()
    async with stack() as fourth:
        assert await migrations_run(fourth, "candidate") == 2, "somebody moved the database by hand"


@pytest.mark.processes
async def test_a_service_that_cannot_start_takes_the_stack_down_with_its_log(
    services: Sequence[Service], settings: LauncherSettings, postgres_server: EmbeddedPostgres, prefix: str
) -> None:
    broken = Service("employer", "a_module_nobody_wrote", {"PATHWAYS_DATABASE_URL": "employer"})
    stack = Stack(
        settings,
        services=[services[0], broken],
        postgres=postgres_server,
        database_prefix=prefix,
        console=quiet(),
    )
    with pytest.raises(ProcessFailed, match="No module named 'a_module_nobody_wrote'"):
        async with stack:
            raise AssertionError("it must not come up")
    assert not any(stack.supervisor.is_running(name) for name in stack.supervisor.names())


async def test_a_taken_port_is_named_before_anything_starts(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        port = other.getsockname()[1]
        settings = LauncherSettings(port_base=port, run_folder=tmp_path / "run")
        with pytest.raises(StackFailed, match=f"port {port}, meant for issuer, is in use"):
            await Stack(settings, services=[], console=quiet()).__aenter__()
    assert not (tmp_path / "run").exists()


def test_ports_follow_the_base_in_the_order_of_the_documentation() -> None:
    assert Stack(LauncherSettings(port_base=8100), console=quiet()).ports == {
        "issuer": 8100,
        "candidate": 8101,
        "employer": 8102,
        "matching": 8103,
        "training": 8104,
        "integration": 8105,
        "front_door": 8106,
    }
    assert [service.module for service in SERVICES] == [
        "candidate_svc",
        "employer_svc",
        "matching_svc",
        "training_svc",
        "integration_svc",
    ]


def test_the_digest_of_migrations_notices_a_changed_file(services: Sequence[Service], tmp_path: Path) -> None:
    module = services[0].module
    before = migration_files_digest(module)
    (tmp_path / "candidate-svc" / "migrations" / "versions" / "0001.py").write_text("revision = '1'\n")
    assert before != migration_files_digest(module)
    assert migration_files_digest("a_module_nobody_wrote") is None


def test_the_command_line_wins_over_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATHWAYS_CANDIDATES", "10")
    monkeypatch.setenv("PATHWAYS_EMPLOYERS", "11")
    settings = LauncherSettings.from_command_line(["--candidates", "12", "--once", "--port-base", "9000"])
    assert (settings.candidates, settings.employers, settings.vacancies) == (12, 11, 200)
    assert settings.once
    assert settings.port_base == 9000


@pytest.mark.processes
async def test_a_failed_start_ends_with_code_1_and_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        settings = LauncherSettings(port_base=other.getsockname()[1], run_folder=tmp_path / "run")
        console = quiet()
        assert await launcher.run(settings, console) == 1
    assert isinstance(console.file, io.StringIO)
    assert "is in use" in console.file.getvalue()


@pytest.mark.processes
def test_ctrl_c_stops_everything_and_is_no_failure(tmp_path: Path) -> None:
    code = """
        import sys
        from pathways_single_machine import __main__ as launcher, stack
        whole = stack.Stack
        launcher.Stack = lambda settings, console: whole(settings, services=[], console=console)

        class NoProgramme:
            def __init__(self, *_):
                pass

            async def run(self):
                return {"clock": "2028-04-10"}

        launcher.ProgrammeRun = NoProgramme  # nobody is there to drive one
        sys.exit(launcher.main())
    """
    process = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), "--port-base", "0", "--run-folder", str(tmp_path / "run")],
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"COLUMNS": "300"},
    )
    assert process.stderr is not None
    said = []
    for line in process.stderr:
        said.append(line)
        if "Ctrl-C stops" in line:
            process.send_signal(signal.SIGINT)
    process.stderr.close()
    assert process.wait(60) == 0, "".join(said)
    assert "stopping" in "".join(said)
    log = (tmp_path / "run" / "postgres" / "server.log").read_text()
    assert "database system is shut down" in log
    elsewhere = tmp_path / "run" / "postgres" / "cluster-lies-elsewhere"
    if elsewhere.exists():  # as root
        shutil.rmtree(elsewhere.read_text().strip())


def test_the_addresses_are_printed_as_they_are() -> None:
    stack = Stack(LauncherSettings(port_base=8100), console=quiet())
    console = quiet()
    console.print(launcher._addresses(stack))
    assert isinstance(console.file, io.StringIO)
    assert "http://127.0.0.1:8103/docs" in console.file.getvalue()
    assert json.dumps(stack.urls["issuer"])[1:-1] in console.file.getvalue()
