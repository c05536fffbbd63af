"""The jars of one Apache Kafka broker: fetched from Maven Central once, each held against its pinned checksum."""

import asyncio
import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

RECIPE: Final = Path(__file__).resolve().parents[2] / "kafka"
"""The pinned pom, the checksums and the log settings, which lie beside this package in the repository."""

OLDEST_JAVA: Final = 17
"""Kafka 4 brokers are compiled for Java 17."""

MAVEN_GOAL: Final = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"


class LocalKafkaFailed(Exception):
    """The broker could not be fetched, formatted or started; the text ends with the tail of its output."""


class KafkaJars:
    """The jars that the recipe pins, kept under `folder`, so that several brokers fetch them once."""

    def __init__(self, folder: Path) -> None:
        recipe = hashlib.sha256((RECIPE / "pom.xml").read_bytes()).hexdigest()[:12] if RECIPE.is_dir() else "none"
        self.folder = folder.resolve() / recipe

    def available(self) -> str | None:
        """Why this machine cannot run a broker, or None when it can."""
        if not (RECIPE / "pom.xml").is_file():
            return f"the recipe {RECIPE / 'pom.xml'} is not there: run from a checkout of the repository"
        java = shutil.which("java")
        if java is None:
            return "no java on PATH"
        version = subprocess.run([java, "-version"], capture_output=True, text=True, check=False)  # noqa: S603  # a command of our own, without a shell
        found = re.search(r'version "(\d+)', version.stderr)
        if found is None or int(found[1]) < OLDEST_JAVA:
            return f"java on PATH is older than {OLDEST_JAVA}: {version.stderr.splitlines()[:1]}"
        if not self.folder.is_dir() and shutil.which("mvn") is None:
            return "no mvn on PATH to fetch the jars with"
        return None

    async def fetch(self) -> None:
        """Fetch them unless they are there. Raises `LocalKafkaFailed` for a jar that is not the one that was pinned."""
        if await asyncio.to_thread(self.folder.is_dir):
            return
        # Into a folder of its own first: an interrupted or concurrent fetch never leaves half a class path.
        await asyncio.to_thread(self.folder.parent.mkdir, parents=True, exist_ok=True)
        fresh = Path(await asyncio.to_thread(tempfile.mkdtemp, prefix="fetch-", dir=self.folder.parent))
        try:
            await complete(
                "mvn", "-q", "-B", "--strict-checksums", "-f", str(RECIPE / "pom.xml"), MAVEN_GOAL,
                "-DincludeScope=runtime", f"-DoutputDirectory={fresh}",
            )  # fmt: skip
            await asyncio.to_thread(check, fresh)
            await asyncio.to_thread(_rename_unless_there, fresh, self.folder)
        finally:
            await asyncio.to_thread(shutil.rmtree, fresh, ignore_errors=True)

    def command(self, *arguments: str) -> tuple[str, ...]:
        """The command line of a main class of Kafka with its arguments."""
        return (
            "java", "-Xms256m", "-Xmx512m",
            f"-Dlog4j2.configurationFile={RECIPE / 'log4j2.properties'}",
            "-cp", f"{self.folder}/*", *arguments,
        )  # fmt: skip


def check(folder: Path, pinned: Path = RECIPE / "checksums.sha256") -> None:
    """Hold every jar of a folder against its pinned SHA-256. Raises `LocalKafkaFailed` naming those that differ."""
    wanted = {name: digest for digest, name in (line.split() for line in pinned.read_text().splitlines())}
    found = {jar.name: hashlib.sha256(jar.read_bytes()).hexdigest() for jar in folder.glob("*.jar")}
    differing = sorted(name for name in wanted.keys() | found.keys() if wanted.get(name) != found.get(name))
    if differing:
        raise LocalKafkaFailed(
            f"not the jars that {pinned.name} pins: {', '.join(differing)}; fetch again, or where the pom was "
            f"changed on purpose, pin what it brings"
        )


async def complete(*command: str, folder: Path | None = None) -> str:
    """Run a command to its end. Returns its output; raises `LocalKafkaFailed` with the tail of it."""
    process = await asyncio.create_subprocess_exec(
        *command, cwd=folder,
        stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    output, _ = await process.communicate()
    text = output.decode(errors="replace")
    if process.returncode != 0:
        raise LocalKafkaFailed(f"{command[0]} ended with {process.returncode}: {text[-2000:]}")
    return text


def _rename_unless_there(fresh: Path, target: Path) -> None:
    try:
        os.rename(fresh, target)
    except OSError:
        if not target.is_dir():
            raise
