"""Copies of the vault that somebody else has, stolen or older than an erasure, and what can be read out of them."""

import asyncio
import os
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from candidate_svc.store.key_providers.files import FileKeys
from candidate_svc.store.keyring import KeyMissing, Keyring, PersonKey
from cryptography.exceptions import InvalidTag
from pathways_chassis.database import make_engine
from pathways_chassis.walls import connect_as_service
from pathways_single_machine import postgres
from pathways_single_machine.stack import Stack

from .marks import Mark
from .places import DATABASES, database_of
from .rotation import FOLDER
from .search import Search

FIRST: Final = "file-1"
"""The name of the wrapping key with which everything begins."""
RESTORED: Final = "protection_restored"
OTHERS: Final = 20
"""People who were not erased, whose fields must open: so it is known that reading works."""


@dataclass
class Dumps:
    """Dumps of all databases, taken once in the midst of the programme."""

    stack: Stack
    files: dict[str, Path] = field(default_factory=dict)

    async def take(self) -> None:
        """Dump every database, as a thief or a backup would."""
        for name in DATABASES:
            self.files[name] = self.stack.run_folder / f"{name}.sql"
            url = self.stack.database_url(name)
            how = ("--no-owner", "--clean", "--if-exists", "--enable-row-security")
            await _run("pg_dump", *how, "--file", str(self.files[name]), url)

    def stolen(self, marks: Sequence[Mark]) -> dict[str, Any]:
        """What is found in the dumps of all databases, the wrapped keys among them, without the wrapping key."""
        search = Search(mark for mark in marks if mark.is_identity)
        contents = {name: file.read_bytes() for name, file in self.files.items()}
        found = {finding for name, content in contents.items() for finding in search.find(name, content)}
        return {"databases": len(contents), "bytes": sum(map(len, contents.values())), "marks_readable": len(found)}

    async def restored(self, erased: Sequence[str], others: Sequence[str]) -> dict[str, Any]:
        """Restore the vault's dump of before all erasures, and read it with the keys that there are today."""
        url = await self.stack.postgres.ensure_database(RESTORED)
        try:
            await self._load("candidate", url)
            return await self._read(url, erased, others)
        finally:
            await self.stack.postgres.drop_database(RESTORED)

    async def restored_keyring(self, erased: Sequence[str]) -> dict[str, int]:
        """Put the keyring back as it was before all erasures, as after a loss, and start the service on it."""
        people = [UUID(one) for one in erased]
        await self.stack.kill("candidate")
        await self._load("keyring", self.stack.database_url("keyring"))
        keys = "select count(*) from person_key where person_id = any($1::uuid[])"
        async with database_of(self.stack, "keyring") as keyring:
            came_back = await keyring.fetchval(keys, people)
            await self.stack.start("candidate")
            return {"came_back": came_back, "left_when_serving": await keyring.fetchval(keys, people)}

    async def _load(self, name: str, url: str) -> None:
        await _run("psql", "--quiet", "--set", "ON_ERROR_STOP=1", "--file", str(self.files[name]), url)

    async def _read(self, url: str, erased: Sequence[str], others: Sequence[str]) -> dict[str, Any]:
        engine = make_engine(self.stack.database_url("keyring"))
        secrets = self.stack.run_folder / "secrets"
        provider = FileKeys({FIRST: secrets / "wrapping.key"}, secrets / FOLDER)
        keyring = Keyring(engine, provider, first=FIRST)
        connection = await connect_as_service(url)
        try:
            fields = await connection.fetch(
                "select v.person_id, v.field, v.ciphertext, coalesce(m.candidate_id, v.person_id) as of"
                " from vault_field v left join household_member m on m.id = v.person_id"
            )
            spare = [await keyring.existing_key(UUID(other)) for other in others[:OTHERS]]
            return {
                "erased": len(erased),
                "fields_of_the_erased": sum(str(row["of"]) in erased for row in fields),
                "marks_readable": await _readable([row for row in fields if str(row["of"]) in erased], keyring, spare),
                "fields_of_others": sum(str(row["of"]) in others[:OTHERS] for row in fields),
                "readable_of_others": await _readable(
                    [row for row in fields if str(row["of"]) in others[:OTHERS]], keyring, []
                ),
            }
        finally:
            await connection.close()
            await engine.dispose()


async def _readable(rows: Sequence[Any], keyring: Keyring, spare: Sequence[PersonKey]) -> int:
    """How many fields open, by their person's key or by somebody else's."""
    readable = 0
    for row in rows:
        keys = list(spare)
        with suppress(KeyMissing):
            keys.append(await keyring.existing_key(row["person_id"]))
        readable += any(_opens(key, row) for key in keys)
    return readable


def _opens(key: PersonKey, row: Any) -> bool:
    try:
        key.open(row["field"], row["ciphertext"])
    except InvalidTag:
        return False
    return True


async def _run(program: str, *arguments: str) -> None:
    done = await asyncio.to_thread(
        subprocess.run,
        [str(postgres._binaries() / program), *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PGOPTIONS": "-c pathways.context=service"},
    )
    if done.returncode != 0:
        raise RuntimeError(f"{program}: {done.stderr[-500:]}")
