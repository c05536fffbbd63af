"""The keyring in operation: its wrapping key is rotated while people are read; a restored one forgets."""

import asyncio
import json
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import httpx
import pytest
import pytest_asyncio
from candidate_svc.background import forget_again
from candidate_svc.domain.key_backups import LONGEST_LIFE
from candidate_svc.main import create_app
from candidate_svc.migrate import FOLDER, KEYRING_FOLDER
from candidate_svc.settings import CandidateSettings
from candidate_svc.store.key_providers.files import FileKeys
from candidate_svc.store.key_providers.port import Bound
from candidate_svc.store.keyring import KeyMissing, Keyring
from candidate_svc.store.wrapping_keys import WrappingKeys
from candidate_svc.testing import IDENTITY, Programme
from pathways_chassis.database import make_engine
from pathways_chassis.testing.kit import ServiceUnderTest, service_under_test
from pathways_contracts.access import Role

REASON = "a test of the rotation"


@dataclass
class Vault:
    """A running service with its keyring's database and the folder of its wrapping keys."""

    service: ServiceUnderTest
    keys: Path
    copy: Path

    @property
    def keyring(self) -> Keyring:
        found: Keyring = self.service.app.state.keyring
        return found

    @property
    def settings(self) -> CandidateSettings:
        assert isinstance(self.service.runtime.settings, CandidateSettings)
        return self.service.runtime.settings

    @property
    def operator(self) -> httpx.AsyncClient:
        return self.service.client(Role.OPERATOR)

    def make_key(self) -> str:
        """A wrapping key in the folder; its name."""
        name = f"key-{len(list(self.keys.iterdir())) + 1}"
        (self.keys / f"{name}.key").write_bytes(os.urandom(32))
        return name

    async def rotate(self) -> str:
        """To a new wrapping key; its name."""
        name = self.make_key()
        answer = await self.operator.post("/keyring/rotations", json={"name": name, "reason": REASON})
        assert answer.status_code == 200, answer.text
        return name

    async def known(self) -> list[dict[str, Any]]:
        """The wrapping keys as an operator sees them."""
        items: list[dict[str, Any]] = (await self.operator.get("/keyring/wrapping-keys")).json()["items"]
        return items

    async def current(self) -> str:
        """The name of the current wrapping key."""
        [name] = [one["name"] for one in await self.known() if one["current"]]
        return str(name)

    async def is_closed_by(self, person_id: str, name: str) -> bool:
        [row] = await self.sql("select wrapping_key from person_key where person_id = $1", UUID(person_id))
        return bool(row["wrapping_key"] == name)

    @asynccontextmanager
    async def held(self, people: Sequence[str]) -> AsyncIterator[None]:
        """While it lasts, nobody rewraps the keys of these people, as if somebody else had them in hand."""
        connection = await asyncpg.connect(self.settings.keyring_database_url.get_secret_value())
        try:
            async with connection.transaction():
                ids = [UUID(one) for one in people]
                await connection.fetch("select 1 from person_key where person_id = any($1) for key share", ids)
                yield
        finally:
            await connection.close()

    async def left(self) -> int:
        """How many keys others than the current one close."""
        seen = (await self.operator.get("/keyring/wrapping-keys")).json()
        left: int = seen["left"]
        return left

    async def all_are_rewrapped(self) -> bool:
        return await self.left() == 0

    async def sql(self, statement: str, *given: object) -> list[Any]:
        """In the keyring's database."""
        connection = await asyncpg.connect(self.settings.keyring_database_url.get_secret_value())
        try:
            found: list[Any] = await connection.fetch(statement, *given)
            return found
        finally:
            await connection.close()


class Killed(Exception):
    """What a process that is killed does not get done."""


class DiesWhileWrapping(FileKeys):
    """Opens keys, and is killed when it comes to close them."""

    async def wrap(self, name: str, keys: Sequence[Bound]) -> Sequence[bytes]:
        raise Killed


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def vault(
    fresh_module_database: Callable[[], Awaitable[str]], tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Vault]:
    keys = tmp_path_factory.mktemp("wrapping-keys")
    copy = tmp_path_factory.mktemp("elsewhere") / "erasures.jsonl"
    (keys / "key-1.key").write_bytes(os.urandom(32))
    async with service_under_test(
        create_app,
        CandidateSettings,
        fresh_module_database,
        migrations=[(FOLDER, "database_url"), (KEYRING_FOLDER, "keyring_database_url")],
        wrapping_keys_folder=keys,
        wrapping_key="key-1",
        erasure_list_file=copy,
    ) as running:
        yield Vault(running, keys, copy)


@pytest.fixture
def programme(vault: Vault) -> Programme:
    return Programme(vault.service)


async def shown(programme: Programme, candidate_id: str) -> httpx.Response:
    body = {"candidate_id": candidate_id, "purpose": "register", "fields": ["given_names"], "reason": "desk"}
    return await programme.caseworker.post("/disclosures", json=body)


# --- rotation --------------------------------------------------------------------------------------------------


async def test_a_rotation_brings_every_key_under_the_new_one_without_a_failed_read(
    vault: Vault, programme: Programme
) -> None:
    people = [await programme.active() for _ in range(6)]
    await vault.keyring.index_secret()
    over = asyncio.Event()
    reads: list[int] = []

    async def read() -> None:
        while not over.is_set():
            answers = await asyncio.gather(*(shown(programme, one) for one in people))
            reads.extend(answer.status_code for answer in answers)

    async def register() -> None:
        while not over.is_set():
            people.append(await programme.active())

    under_way = [asyncio.create_task(read()), asyncio.create_task(register())]
    for _ in range(2):
        current = await vault.rotate()
        await vault.service.eventually(vault.all_are_rewrapped)
    over.set()
    await asyncio.gather(*under_way)
    assert len(reads) >= len(people)
    assert set(reads) == {201}
    await vault.service.eventually(vault.all_are_rewrapped)
    named = await vault.sql("select wrapping_key from person_key union select wrapping_key from index_key")
    assert [row["wrapping_key"] for row in named] == [current]


async def test_who_dies_in_between_leaves_the_rest_to_the_next(vault: Vault, programme: Programme) -> None:
    people = [await programme.active() for _ in range(5)]
    async with vault.held(people[1:]):
        name = await vault.rotate()
        # All that a replica got done before it died: what nobody holds.
        await vault.service.eventually(lambda: vault.is_closed_by(people[0], name))
        assert await vault.left() == len(people) - 1
        assert {(await shown(programme, one)).status_code for one in people} == {201}
    await vault.service.eventually(vault.all_are_rewrapped)
    assert {(await shown(programme, one)).status_code for one in people} == {201}


async def test_a_batch_that_is_killed_leaves_every_key_as_it_was(vault: Vault, programme: Programme) -> None:
    person = await programme.active()
    engine = make_engine(vault.settings.keyring_database_url.get_secret_value())
    dying = WrappingKeys(engine, DiesWhileWrapping({}, vault.keys), first="key-1")

    async def until_it_is_quicker_than_the_services_own_loop() -> None:
        while True:
            await vault.rotate()
            await dying.rewrap_some()

    with pytest.raises(Killed):
        await until_it_is_quicker_than_the_services_own_loop()
    await engine.dispose()
    assert (await shown(programme, person)).status_code == 201
    await vault.service.eventually(vault.all_are_rewrapped)
    assert (await shown(programme, person)).status_code == 201


async def test_a_key_is_retired_when_no_row_names_it(vault: Vault, programme: Programme) -> None:
    person = await programme.active()
    await vault.service.eventually(vault.all_are_rewrapped)
    old = await vault.current()
    retirement = {"name": old, "reason": REASON}
    async with vault.held([person]):
        await vault.rotate()
        refused = await vault.operator.post("/keyring/retirements", json=retirement)
        assert refused.status_code == 409
        assert "still closed" in refused.text
    await vault.service.eventually(vault.all_are_rewrapped)
    assert (await vault.operator.post("/keyring/retirements", json=retirement)).status_code == 200
    [retired] = [one for one in await vault.known() if one["name"] == old]
    assert retired["rows"] == 0
    assert retired["needed_by_backups_until"] > retired["retired_at"]
    again = await vault.operator.post("/keyring/rotations", json=retirement)
    assert again.status_code == 409
    assert "was retired" in again.text


async def test_the_database_itself_keeps_a_key_that_a_row_names(vault: Vault, programme: Programme) -> None:
    await programme.active()
    with pytest.raises(asyncpg.ForeignKeyViolationError):
        await vault.sql("delete from wrapping_key where current")


async def test_the_current_key_is_not_retired(vault: Vault) -> None:
    current = {"name": await vault.current(), "reason": REASON}
    answer = await vault.operator.post("/keyring/retirements", json=current)
    assert answer.status_code == 409
    assert "current" in answer.text


async def test_a_key_that_is_nowhere_does_not_become_current(vault: Vault) -> None:
    answer = await vault.operator.post("/keyring/rotations", json={"name": "never-made", "reason": REASON})
    assert answer.status_code == 409
    assert "never-made" in answer.text
    assert await vault.current() != "never-made"


async def test_who_rotated_and_why_is_written_down(vault: Vault) -> None:
    name = await vault.rotate()
    actions = (await vault.operator.get("/events/actions")).json()["items"]
    assert any(one["action"] == "rotate_wrapping_key" and one["target"] == {"name": name} for one in actions)


async def test_a_service_whose_current_key_is_missing_is_not_ready(vault: Vault) -> None:
    assert (await vault.service.anonymous().get("/readyz")).status_code == 200
    engine = make_engine(vault.settings.keyring_database_url.get_secret_value())
    keyring = Keyring(engine, FileKeys({}, vault.copy.parent), first="key-1")
    state = await keyring.state()
    await keyring.close()
    assert state is not None
    assert "no wrapping key" in state


# --- erasure ---------------------------------------------------------------------------------------------------


async def test_an_erasure_is_listed_beside_the_keys_and_outside(vault: Vault, programme: Programme) -> None:
    person = await programme.active()
    assert (await programme.caseworker.post(f"/candidates/{person}/erasure")).status_code == 200
    entries = (await vault.operator.get("/keyring/erasures?limit=200")).json()["items"]
    [entry] = [one for one in entries if one["person_id"] == person]
    assert person in vault.copy.read_text()
    erased = (await vault.keyring.erasures.of([UUID(person)]))[UUID(person)]
    assert vault.keyring.when_last_copy_dies(erased) == erased + LONGEST_LIFE
    assert entry["last_copy_dies_at"].startswith((erased + timedelta(days=30)).date().isoformat())


@pytest.mark.parametrize("known_by", ["the list", "its copy", "the vault"])
async def test_a_restored_keyring_forgets_before_the_service_is_ready(
    vault: Vault, programme: Programme, known_by: str
) -> None:
    person, other = await programme.active(), await programme.active()
    [backup] = await vault.sql("select * from person_key where person_id = $1", UUID(person))
    assert (await programme.caseworker.post(f"/candidates/{person}/erasure")).status_code == 200
    await vault.sql("insert into person_key values ($1, $2, $3)", *backup.values())
    await vault.keyring.existing_key(UUID(person))

    if known_by == "the list":
        await vault.keyring.erasures.replay(())
    else:
        await vault.sql("alter table erased_person disable trigger append_only")
        await vault.sql("delete from erased_person where person_id = $1", UUID(person))
        await vault.sql("alter table erased_person enable trigger append_only")
        if known_by == "its copy":
            await vault.keyring.erasures.replay(())
        else:
            vault.copy.unlink()
            await forget_again(vault.service.runtime, vault.keyring)

    with pytest.raises(KeyMissing):
        await vault.keyring.existing_key(UUID(person))
    assert await vault.keyring.erasures.of([UUID(person)])
    assert person in {json.loads(line)["person_id"] for line in vault.copy.read_text().splitlines()}
    assert (await shown(programme, other)).status_code == 201


async def test_nobody_who_was_erased_gets_a_key_again(vault: Vault) -> None:
    person = uuid4()
    await vault.keyring.key_for(person)
    await vault.keyring.destroy([person])
    with pytest.raises(KeyMissing):
        await vault.keyring.key_for(person)


@pytest.mark.parametrize("change", ["update erased_person set destroyed_at = now()", "delete from erased_person"])
async def test_the_list_of_erasures_only_grows(vault: Vault, change: str) -> None:
    await vault.keyring.destroy([uuid4()])
    with pytest.raises(asyncpg.RestrictViolationError, match="append-only"):
        await vault.sql(change)


async def test_the_first_time_counts(vault: Vault) -> None:
    person = uuid4()
    first = await vault.keyring.destroy([person])
    assert await vault.keyring.destroy([person]) == first


async def test_a_list_that_cannot_be_written_destroys_the_key_all_the_same(vault: Vault, tmp_path: Path) -> None:
    engine = make_engine(vault.settings.keyring_database_url.get_secret_value())
    keyring = Keyring(engine, FileKeys({}, vault.keys), first="key-1", erasure_list=tmp_path / "no folder" / "list")
    person = uuid4()
    await keyring.key_for(person)
    with pytest.raises(OSError, match="no folder"):
        await keyring.destroy([person])
    with pytest.raises(KeyMissing):
        await keyring.existing_key(person)
    await keyring.close()


async def test_what_is_closed_for_a_person_is_closed_by_their_key_alone(vault: Vault, programme: Programme) -> None:
    person = await programme.active()
    child = {"identity": IDENTITY, "relation": "child", "plan": "together"}
    member = (await programme.caseworker.post(f"/candidates/{person}/household-members", json=child)).json()["id"]
    document = {"kind": "passport", "number": "TD-PLANTED-1"}
    assert (await programme.caseworker.post(f"/candidates/{person}/documents", json=document)).status_code == 201
    async with vault.service.runtime.sessions() as session:
        connection = await session.connection()
        rows = (
            await connection.exec_driver_sql(
                f"select person_id, field, ciphertext from vault_field where person_id in ('{person}', '{member}')"
            )
        ).all()
    own, members = [await vault.keyring.existing_key(UUID(one)) for one in (person, member)]
    key_of = {person: own, member: members}
    opened = {
        (str(row.person_id), row.field): key_of[str(row.person_id)].open(row.field, row.ciphertext) for row in rows
    }
    assert opened[member, "given_names"] == IDENTITY["given_names"]
    assert "TD-PLANTED-1" in {text for (who, field), text in opened.items() if field.startswith("document:")}
