"""Fixtures for the tests of every member: one throw-away PostgreSQL, fresh databases in it, and a Kafka's jars."""

import asyncio
import fcntl
import gc
import os
import shutil
import tempfile
import time
import uuid
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any, Final
from weakref import WeakKeyDictionary

import pytest
import pytest_asyncio
from pathways_chassis.migrations import migrate
from pathways_single_machine.kafka_jars import KafkaJars
from pathways_single_machine.postgres import EmbeddedPostgres, free_port
from xdist.scheduler import LoadFileScheduling  # type: ignore[import-untyped]  # it tells no types

FreshDatabase = Callable[..., Awaitable[str]]
KAFKA_JARS: Final = Path(__file__).with_name(".run") / "kafka-jars"
NO_NODE: Final = "no Node.js 20.19 or newer here, with npm and the packages of tools/web (make setup)"
WEB_PACKAGES: Final = Path(__file__).with_name("tools") / "web" / "node_modules"
QUICK_STARTS: Final = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
"""A broker that lives for seconds does not earn back what its optimising compiler and its parallel collector cost."""

MEMORY: Final = Path("/dev/shm")  # noqa: S108  # a folder of our own is made in it
ROOM_BYTES: Final = 8 << 30
"""What the servers of a test run may take. A disk's file system searches longer for each new file the more have just
been deleted (ext4 without a journal), and every test makes and deletes hundreds."""

SERVER_FOLDER: Final = "pathways-postgres-"
CLAIMED_AFTER_SECONDS: Final = 60

TOGETHER: Final = ("tests/journey", "tests/conformance")
"""Folders whose files share services that are up."""
ON_KAFKA: Final = "[kafka]"
"""How a test's name ends that shares services on another bus."""
LONGEST: Final = (
    "tests/journey",
    "tests/protection/test_protection.py",
    "tests/interleavings/test_interleavings.py",
    "shared/chassis/tests/transport/test_transport_behaviour.py",
    "tests/conformance",
    f"tests/journey{ON_KAFKA}",
    "deploy/single_machine/tests/test_kafka_cluster.py",
    "tests/tools/test_openapi_documents.py",
    "deploy/single_machine/tests/test_postgres.py",
    "deploy/single_machine/tests/test_stack.py",
)
"""In the order in which they begin; a wrong place costs time alone. A third stack waits until others have gone."""
_MIGRATED: Final[WeakKeyDictionary[EmbeddedPostgres, dict[Path, str]]] = WeakKeyDictionary()


class ByFileOrStack(LoadFileScheduling):  # type: ignore[misc]  # nor does its class
    """A file's tests run in one process; so do all of a folder, on one bus, whose files share services that are up."""

    def _split_scope(self, nodeid: str) -> str:
        return _dealt_out_with(nodeid)


def _dealt_out_with(nodeid: str) -> str:
    file, _, test = nodeid.partition("::")
    folder = file.rpartition("/")[0]
    if folder not in TOGETHER:
        return file
    return f"{folder}{ON_KAFKA}" if test.endswith(ON_KAFKA) else folder


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadFileScheduling | None:
    """Deal the tests out by file or stack where they are dealt out by file."""
    if config.getvalue("dist") != "loadfile":
        return None
    config.option.loadscopereorder = False  # as they were put in order below
    return ByFileOrStack(config, log)


def pytest_configure(config: pytest.Config) -> None:
    """What is set before anything is collected or started."""
    os.environ.setdefault("JDK_JAVA_OPTIONS", QUICK_STARTS)
    gc.disable()  # what is collected stays until the end: nothing of it is worth looking for garbage


def pytest_collection_finish(session: pytest.Session) -> None:
    """From here on there is garbage; what was imported is none."""
    gc.freeze()
    gc.enable()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """One process more than there are cores: while some wait for a broker or a timer, the others go on."""
    return len(os.sched_getaffinity(0)) + 1 if hasattr(os, "sched_getaffinity") else (os.cpu_count() or 1) + 1


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What takes longest begins first where tests are dealt out: at the end no process waits for another's journey."""
    if not hasattr(config, "workerinput"):
        return
    shares = {item: _dealt_out_with(item.nodeid) for item in items}
    # A test with a database takes as long as dozens without.
    sizes = Counter(shares[item] for item in items if "postgres_server" in getattr(item, "fixturenames", ()))
    places = {share: place for place, share in enumerate(LONGEST)}
    items.sort(key=lambda item: (places.get(shares[item], len(places)), -sizes[shares[item]], shares[item]))


def _new_folder() -> Path:
    in_memory = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM_BYTES
    if in_memory:
        _throw_away_what_killed_runs_left()
    folder = Path(tempfile.mkdtemp(prefix=SERVER_FOLDER, dir=MEMORY if in_memory else None))
    folder.chmod(0o711)  # as root, the server's own user passes through to its data
    return folder


def _throw_away_what_killed_runs_left() -> None:
    """Folders that no server's launcher claims; those that were just made are claimed in a moment."""
    for left in MEMORY.glob(f"{SERVER_FOLDER}*"):
        with suppress(OSError):
            if left.stat().st_mtime > time.time() - CLAIMED_AFTER_SECONDS:
                continue  # not even looked at: its launcher would find it claimed
            with (left / "launcher.lock").open("r+") as claim:
                fcntl.flock(claim, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(left)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def postgres_server() -> AsyncIterator[EmbeddedPostgres]:
    """The server of this test run, or the one named by PATHWAYS_TEST_POSTGRES_URL (a superuser's URL)."""
    folder = _new_folder()
    server = EmbeddedPostgres(
        folder, free_port(), durable=False, external_url=os.environ.get("PATHWAYS_TEST_POSTGRES_URL")
    )
    await server.start()
    yield server
    if server.external_url:
        for template in _MIGRATED.pop(server, {}).values():
            await server.drop_database(template)
        await server.stop()
        shutil.rmtree(folder)
    else:
        await server.remove()


@asynccontextmanager
async def _databases(server: EmbeddedPostgres) -> AsyncIterator[FreshDatabase]:
    made: list[str] = []

    async def make(template: str | None = None, *, migrations: Path | None = None) -> str:
        if migrations is not None:
            template = await _migrated(server, migrations)
        name = f"test_{uuid.uuid4().hex[:16]}"
        url = await server.ensure_database(name, template=template)
        made.append(name)
        return url

    yield make
    for name in made:
        await server.drop_database(name)


async def _migrated(server: EmbeddedPostgres, migrations: Path) -> str:
    """A database with the tables of a folder of migrations, to be copied: the revisions run once a process."""
    made = _MIGRATED.setdefault(server, {})
    if migrations not in made:
        name = f"migrated_{uuid.uuid4().hex[:16]}"
        await asyncio.to_thread(migrate, migrations, await server.ensure_database(name))
        made[migrations] = name
    return made[migrations]


@pytest_asyncio.fixture(loop_scope="session")
async def fresh_database(postgres_server: EmbeddedPostgres) -> AsyncIterator[FreshDatabase]:
    """`await fresh_database(template=None, migrations=None)` -> URL of a new database, dropped after the test.

    `template` names a database of `postgres_server` to copy, and nobody may be connected to it meanwhile;
    `migrations` is a folder of revisions whose tables it is to have.
    """
    async with _databases(postgres_server) as make:
        yield make


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def fresh_module_database(postgres_server: EmbeddedPostgres) -> AsyncIterator[FreshDatabase]:
    """As `fresh_database`, dropped after the last test of the module."""
    async with _databases(postgres_server) as make:
        yield make


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def fresh_session_database(postgres_server: EmbeddedPostgres) -> AsyncIterator[FreshDatabase]:
    """As `fresh_database`, dropped at the end."""
    async with _databases(postgres_server) as make:
        yield make


@pytest.fixture(scope="session")
def kafka_jars() -> Path:
    """The folder for the jars of a Kafka that runs here. Where none can, CI fails and others skip by name."""
    if (reason := KafkaJars(KAFKA_JARS).available()) is not None:
        absent = f"no Apache Kafka here: {reason}"
        if os.environ.get("CI") == "true":
            pytest.fail(absent)
        pytest.skip(absent)
    return KAFKA_JARS


@pytest.fixture(scope="session")
def node_if_any() -> str | None:
    """Node.js with the packages that are locked for it (`make setup`). Where it is missing, CI fails."""
    program = shutil.which("node")
    if program is not None and WEB_PACKAGES.is_dir():
        return program
    if os.environ.get("CI") == "true":
        pytest.fail(NO_NODE)
    return None


@pytest.fixture(scope="session")
def node(node_if_any: str | None) -> str:
    """As `node_if_any`, for what is nothing without it: it is skipped by name."""
    if node_if_any is None:
        pytest.skip(NO_NODE)
    return node_if_any
