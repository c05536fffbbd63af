"""The embedded server: durable, private per service, back after a kill -9."""

import asyncio
import os
import shutil
import socket
import stat
import subprocess
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import asyncpg
import pytest
import pytest_asyncio
from pathways_single_machine import postgres
from pathways_single_machine.postgres import EmbeddedPostgres, PostgresUnavailable, free_port


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    place = Path(tempfile.mkdtemp(prefix="pathways-postgres-"))
    place.chmod(0o711)  # as root, the server's own user passes through to its data
    yield place
    shutil.rmtree(place)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def durable_server(folder: Path) -> AsyncIterator[EmbeddedPostgres]:
    server = EmbeddedPostgres(folder / "durable", free_port())
    await server.start()
    yield server
    await server.stop()


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


async def fetch(url: str, query: str) -> object:
    connection = await asyncpg.connect(url)
    try:
        return await connection.fetchval(query)
    finally:
        await connection.close()


async def test_an_acknowledged_commit_survives_kill_minus_nine(durable_server: EmbeddedPostgres) -> None:
    url = await durable_server.ensure_database("survivor")
    connection = await asyncpg.connect(url)
    await connection.execute("create table kept (number int); insert into kept values (42)")

    await durable_server.kill()
    connection.terminate()
    await durable_server.start()

    assert await fetch(url, "select number from kept") == 42


async def test_start_after_stop_keeps_data_passwords_and_port(durable_server: EmbeddedPostgres) -> None:
    url = await durable_server.ensure_database("steady")
    await durable_server.stop()
    again = EmbeddedPostgres(durable_server.data_folder, durable_server.port)
    await again.start()
    try:
        assert await again.ensure_database("steady") == url
        assert await fetch(url, "select 1") == 1
    finally:
        await again.stop()
        await durable_server.start()


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("fsync", "on"),
        ("synchronous_commit", "on"),
        ("full_page_writes", "on"),
        ("max_connections", "200"),
        ("shared_buffers", "384MB"),
        ("listen_addresses", "127.0.0.1"),
    ],
)
async def test_durability_is_the_product(durable_server: EmbeddedPostgres, setting: str, value: str) -> None:
    url = await durable_server.ensure_database("settings")
    assert await fetch(url, f"show {setting}") == value


async def test_a_service_opens_its_own_database_and_no_other(durable_server: EmbeddedPostgres) -> None:
    mine = await durable_server.ensure_database("mine")
    await durable_server.ensure_database("theirs")

    assert await fetch(mine, "show is_superuser") == "off"
    for closed in ("theirs", "postgres", "template1"):
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await asyncpg.connect(durable_server.url(closed, role="mine"))


async def test_a_wrong_password_is_refused_on_loopback_too(durable_server: EmbeddedPostgres) -> None:
    url = await durable_server.ensure_database("guarded")
    password = url.split(":")[2].split("@")[0]
    with pytest.raises(asyncpg.InvalidPasswordError):
        await asyncpg.connect(url.replace(password, "guess"))


def test_passwords_are_readable_by_the_owner_alone(durable_server: EmbeddedPostgres) -> None:
    assert mode(durable_server.data_folder / "passwords.json") == 0o600


async def test_a_database_name_that_needs_quoting_is_refused(durable_server: EmbeddedPostgres) -> None:
    with pytest.raises(ValueError, match="lower case letters"):
        await durable_server.ensure_database('x"; drop database postgres; --')


async def test_a_second_launcher_on_the_same_folder_is_told_so(durable_server: EmbeddedPostgres) -> None:
    with pytest.raises(PostgresUnavailable, match="another launcher uses the data folder"):
        await EmbeddedPostgres(durable_server.data_folder, free_port()).start()


async def test_a_lock_file_naming_a_stranger_does_not_stop_the_start(folder: Path) -> None:
    server = EmbeddedPostgres(folder / "stale", free_port(), durable=False)
    await server.start()
    await server.kill()
    # After a reboot the number may be another process's. PostgreSQL is fooled by one of its own user.
    owner = server.cluster_folder.stat().st_uid
    user = owner if os.geteuid() == 0 else None
    stranger = subprocess.Popen(["sleep", "600"], user=user, cwd="/")  # noqa: ASYNC220
    lock_file = server.cluster_folder / "postmaster.pid"
    lines = lock_file.read_text().split("\n")
    lock_file.write_text("\n".join([str(stranger.pid), *lines[1:]]))
    try:
        await server.start()
        await server.stop()
        assert stranger.poll() is None, "a stranger is left alone"
    finally:
        stranger.kill()
        stranger.wait()


async def test_an_orphaned_server_is_ended_and_replaced(folder: Path) -> None:
    first = EmbeddedPostgres(folder / "orphan", free_port(), durable=False)
    await first.start()
    assert first._claim is not None
    first._claim.close()  # as if the launcher had died without its child

    second = EmbeddedPostgres(folder / "orphan", free_port(), durable=False)
    starting = asyncio.create_task(second.start())
    assert first._process is not None
    await asyncio.to_thread(first._process.wait, 30)  # we are its parent: reap it
    await starting
    assert await fetch(second.url("postgres", "postgres"), "select 1") == 1
    await second.stop()


async def test_a_port_in_use_is_named(folder: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(PostgresUnavailable, match=f"port {port} .* is in use"):
            await EmbeddedPostgres(folder / "blocked", port, durable=False).start()


async def test_an_early_end_is_reported_with_the_servers_own_words(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres, "DISPOSABLE", {"shared_buffers": "lots"})
    server = EmbeddedPostgres(folder / "broken", free_port(), durable=False)
    with pytest.raises(PostgresUnavailable, match='invalid value for parameter "shared_buffers"'):
        await server.start()


async def test_no_binaries_anywhere_says_what_to_do(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> object:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(postgres, "distribution", absent)
    monkeypatch.setenv("PATH", str(folder))
    with pytest.raises(PostgresUnavailable, match="PATHWAYS_POSTGRES_URL"):
        await EmbeddedPostgres(folder / "none", free_port()).start()


def test_binaries_on_path_are_the_spare(monkeypatch: pytest.MonkeyPatch) -> None:
    bundled = postgres._binaries()

    def absent(name: str) -> object:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(postgres, "distribution", absent)
    monkeypatch.setenv("PATH", str(bundled))
    assert postgres._binaries() == bundled.resolve()


async def test_an_external_server_is_used_and_left_running(durable_server: EmbeddedPostgres, tmp_path: Path) -> None:
    url = durable_server.url("postgres", "postgres")
    external = EmbeddedPostgres(tmp_path, port=0, external_url=url)
    await external.start()
    own = await external.ensure_database("guest")
    assert await fetch(own, "select current_user") == "guest"
    await external.stop()

    assert await fetch(url, "select 1") == 1
    await external.drop_database("guest")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has to move the data")
async def test_as_root_data_moves_where_the_system_user_can_reach_it(folder: Path) -> None:
    closed = folder / "closed"
    closed.mkdir(mode=0o700)
    server = EmbeddedPostgres(closed / "data", free_port(), durable=False)
    await server.start()
    moved = server.cluster_folder
    assert closed not in moved.parents
    assert mode(closed) == 0o700, "no permission above the data was opened"
    assert mode(moved) == 0o700
    assert moved.stat().st_uid != 0

    await server.remove()

    assert not moved.exists()
    assert not server.data_folder.exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has to copy the binaries")
async def test_as_root_binaries_out_of_the_system_users_reach_are_copied(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = folder / "closed-packages"
    closed.mkdir(mode=0o700)
    package = postgres._binaries().parents[1]
    for part in (package, package.with_name(f"{package.name}.libs")):
        if part.is_dir():
            shutil.copytree(part, closed / part.name, symlinks=True)
    monkeypatch.setattr(postgres, "_binaries", lambda: closed / package.name / "pginstall" / "bin")
    shared = folder / "shared"
    shared.mkdir(mode=0o711)
    monkeypatch.setattr(postgres, "_shared_folder", lambda account, near: shared)

    server = EmbeddedPostgres(folder / "with-copies", free_port(), durable=False)
    await server.start()

    assert len(list(shared.glob("postgresql-*"))) == 1
    await server.remove()


async def test_a_copy_of_a_template_belongs_to_the_templates_owner(
    postgres_server: EmbeddedPostgres, fresh_database: Callable[..., Awaitable[str]]
) -> None:
    template = await postgres_server.ensure_database("a_template")
    connection = await asyncpg.connect(template)
    await connection.execute("create table if not exists shape (number int)")
    await connection.close()

    copy = await fresh_database(template="a_template")

    assert copy != template
    assert await fetch(copy, "select tableowner from pg_tables where tablename = 'shape'") == "a_template"
    assert await fetch(copy, "select current_user") == "a_template"


def test_two_callers_never_get_the_same_free_port() -> None:
    ports = [free_port() for _ in range(50)]
    assert len(set(ports)) == 50
