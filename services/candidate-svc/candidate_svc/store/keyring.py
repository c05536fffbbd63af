"""A key per person, wrapped by the operator's key, in a database of its own: without it the person is erased.

The secret of the blind index lies here too: the service's own database does not suffice to try names against it.
"""

import os
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import ARRAY, Column, LargeBinary, Uuid, bindparam, select, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, async_sessionmaker
from sqlmodel.ext.asyncio.session import AsyncSession

from candidate_svc.domain.key_backups import LONGEST_LIFE, when_last_copy_dies
from candidate_svc.store.erasure_list import ErasureList, Erasures
from candidate_svc.store.key_providers.port import Bound, KeyProvider, KeyProviderFailed
from candidate_svc.store.keyring_rows import context_of, index_key, person_key
from candidate_svc.store.wrapping_keys import WrappingKeys

NONCE_BYTES: Final = 12
KEY_BITS: Final = 256
RESEMBLANCE: Final = "resemblance"
"""The secret under which it is found out whether two records may be of one person."""

_OF_SESSIONS: Final = "keyring"

_ADD: Final = text(
    "insert into person_key (person_id, wrapping_key, wrapped)"
    " select fresh.person_id, :name, fresh.wrapped from unnest(:people, :wrapped) as fresh(person_id, wrapped)"
    " where not exists (select from erased_person e where e.person_id = fresh.person_id)"
    " on conflict do nothing returning person_id"
).bindparams(bindparam("people", type_=ARRAY(Uuid)), bindparam("wrapped", type_=ARRAY(LargeBinary)))
"""Who was erased gets no key again."""


class KeyMissing(Exception):
    """The person's key does not exist (any more): what it closed cannot be read."""


class Keyring:
    """Makes, unwraps and destroys keys of persons.

    `first` is the wrapping key of a keyring that has none yet, `backups_live` how long a backup of it exists at most.
    """

    def __init__(
        self,
        engine: AsyncEngine,
        provider: KeyProvider,
        *,
        first: str,
        backups_live: timedelta = LONGEST_LIFE,
        erasure_list: Path | None = None,
    ) -> None:
        self._engine = engine
        self._provider = provider
        self._backups_live = backups_live
        self._index_secrets: dict[str, bytes] = {}
        self.wrapping_keys = WrappingKeys(engine, provider, first)
        self.erasures = ErasureList(engine, erasure_list)

    async def key_for(self, person_id: UUID) -> "PersonKey":
        """The person's key, made at first use. Committed before anything is encrypted with it. Raises `KeyMissing`."""
        return (await self.keys_for([person_id]))[person_id]

    async def keys_for(self, person_ids: Sequence[UUID]) -> Mapping[UUID, "PersonKey"]:
        """As `key_for` for each. Raises `KeyMissing` where one of them was erased."""
        keys = dict(await self.existing_keys(person_ids))
        if missing := [one for one in dict.fromkeys(person_ids) if one not in keys]:
            keys |= await self._make(missing)
            # Who has one by now got it from somebody else at the same moment.
            keys |= await self.existing_keys([one for one in missing if one not in keys])
        if nobody := [one for one in person_ids if one not in keys]:
            raise KeyMissing(", ".join(map(str, nobody)))
        return keys

    async def _make(self, person_ids: Sequence[UUID]) -> Mapping[UUID, "PersonKey"]:
        fresh = {one: AESGCM.generate_key(bit_length=KEY_BITS) for one in person_ids}
        bound = [Bound(key, context_of(person_key.c.person_id, one)) for one, key in fresh.items()]
        async with self._engine.begin() as connection:
            name = await self.wrapping_keys.current(connection)
            wrapped = await self._provider.wrap(name, bound)
            added = await connection.execute(_ADD, {"name": name, "people": list(fresh), "wrapped": list(wrapped)})
            return {one: PersonKey(one, fresh[one]) for (one,) in added.all()}

    async def index_secret(self, name: str = RESEMBLANCE) -> bytes:
        """The secret of a blind index, made at first use and then held in memory. Committed before it is used."""
        if name not in self._index_secrets:
            async with self._engine.begin() as connection:
                found = await self._index_row(connection, name)
                if found is None:
                    closed_by = await self.wrapping_keys.current(connection)
                    secret = Bound(os.urandom(KEY_BITS // 8), context_of(index_key.c.name, name))
                    [wrapped] = await self._provider.wrap(closed_by, [secret])
                    row = {"name": name, "wrapping_key": closed_by, "wrapped": wrapped}
                    await connection.execute(insert(index_key).values(row).on_conflict_do_nothing())
                    found = await self._index_row(connection, name)
            self._index_secrets[name] = (await self._unwrapped(index_key.c.name, [found]))[name]
        return self._index_secrets[name]

    async def _index_row(self, connection: AsyncConnection, name: str) -> Any:
        wanted = select(index_key.c.name, index_key.c.wrapping_key, index_key.c.wrapped)
        return (await connection.execute(wanted.where(index_key.c.name == name))).first()

    async def existing_key(self, person_id: UUID) -> "PersonKey":
        """The person's key. Raises `KeyMissing`."""
        found = (await self.existing_keys([person_id])).get(person_id)
        if found is None:
            raise KeyMissing(str(person_id))
        return found

    async def existing_keys(self, person_ids: Sequence[UUID]) -> Mapping[UUID, "PersonKey"]:
        """The keys of those who have one, whichever wrapping key closes each."""
        if not person_ids:
            return {}
        wanted = select(person_key.c.person_id, person_key.c.wrapping_key, person_key.c.wrapped)
        people = bindparam(None, list(person_ids), type_=ARRAY(Uuid))
        async with self._engine.connect() as connection:
            found = (await connection.execute(wanted.where(person_key.c.person_id == people.any_()))).all()
        opened = await self._unwrapped(person_key.c.person_id, found)
        return {person_id: PersonKey(person_id, key) for person_id, key in opened.items()}

    async def _unwrapped(self, bound_to: Column[Any], rows: Sequence[Any]) -> Mapping[Any, bytes]:
        opened: dict[Any, bytes] = {}
        for name in sorted({closed_by for _, closed_by, _ in rows}):
            theirs = [(row, wrapped) for row, closed_by, wrapped in rows if closed_by == name]
            bound = [Bound(wrapped, context_of(bound_to, row)) for row, wrapped in theirs]
            keys = await self._provider.unwrap(name, bound)
            opened |= {row: key for (row, _), key in zip(theirs, keys, strict=True)}
        return opened

    async def destroy(self, person_ids: Collection[UUID]) -> Erasures:
        """Erase people: nothing that their keys closed can be read again. When each key was destroyed, in real time."""
        return await self.erasures.destroy(person_ids)

    def when_last_copy_dies(self, destroyed_at: datetime) -> datetime:
        """When the last backup that holds a key destroyed at this time is gone."""
        return when_last_copy_dies(destroyed_at, self._backups_live)

    async def state(self) -> str | None:
        """What keeps the keyring from serving; None where it does."""
        try:
            await self.wrapping_keys.check()
        except Exception as error:
            # Readiness reports what is wrong instead of failing itself.
            return str(error) if isinstance(error, KeyProviderFailed) else f"not reachable ({type(error).__name__})"
        return None

    async def close(self) -> None:
        """Let go of the database and of whoever holds the wrapping keys."""
        await self._provider.close()
        await self._engine.dispose()


def give_keyring(sessions: async_sessionmaker[AsyncSession], keyring: Keyring) -> None:
    """Let reactions to events, which nobody hands a keyring, reach it by their session."""
    sessions.configure(info={_OF_SESSIONS: keyring})


def keyring_of(session: AsyncSession) -> Keyring:
    """The keyring beside the database of a session. Raises `KeyError` where none was given."""
    found: Keyring = session.info[_OF_SESSIONS]
    return found


class PersonKey:
    """Closes and opens the fields of one person. The ciphertext is bound to its table, row and field."""

    def __init__(self, person_id: UUID, key: bytes) -> None:
        self._person_id = person_id
        self._cipher = AESGCM(key)

    def close(self, field: str, value: str) -> bytes:
        """Encrypt one field."""
        nonce = os.urandom(NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, value.encode(), self._context(field))

    def open(self, field: str, ciphertext: bytes) -> str:
        """Decrypt one field. Raises `cryptography.exceptions.InvalidTag` when it was moved or altered."""
        nonce, closed = ciphertext[:NONCE_BYTES], ciphertext[NONCE_BYTES:]
        return self._cipher.decrypt(nonce, closed, self._context(field)).decode()

    def open_all(self, fields: Mapping[str, bytes]) -> dict[str, str]:
        """Decrypt several fields."""
        return {field: self.open(field, ciphertext) for field, ciphertext in fields.items()}

    def close_bytes(self, place: str, content: bytes) -> bytes:
        """Encrypt a part of a file, bound to its place: opened elsewhere, it is nothing."""
        nonce = os.urandom(NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, content, self._context(place))

    def open_bytes(self, place: str, ciphertext: bytes) -> bytes:
        """Decrypt a part of a file. Raises `cryptography.exceptions.InvalidTag` when it was moved or altered."""
        nonce, closed = ciphertext[:NONCE_BYTES], ciphertext[NONCE_BYTES:]
        return self._cipher.decrypt(nonce, closed, self._context(place))

    def _context(self, field: str) -> bytes:
        return f"vault_field:{self._person_id}:{field}".encode()
