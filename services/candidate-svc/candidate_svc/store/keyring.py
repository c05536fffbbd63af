"""A key per person, wrapped by the operator's key, in a database of its own: without it the person is erased.

The secret of the blind index lies here too: the service's own database does not suffice to try names against it.
"""

import asyncio
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Column, LargeBinary, MetaData, Table, Text, Uuid, delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncEngine, async_sessionmaker
from sqlmodel.ext.asyncio.session import AsyncSession

NONCE_BYTES: Final = 12
KEY_BITS: Final = 256

keyring_metadata = MetaData()
person_key = Table(
    "person_key",
    keyring_metadata,
    Column("person_id", Uuid(), primary_key=True),
    Column("wrapping_key", Text, nullable=False),
    Column("wrapped", LargeBinary, nullable=False),
)

index_key = Table(
    "index_key",
    keyring_metadata,
    Column("name", Text, primary_key=True),
    Column("wrapping_key", Text, nullable=False),
    Column("wrapped", LargeBinary, nullable=False),
)
RESEMBLANCE: Final = "resemblance"
"""The secret under which it is found out whether two records may be of one person."""


_OF_SESSIONS: Final = "keyring"


class KeyMissing(Exception):
    """The person's key does not exist (any more): what it closed cannot be read."""


class Keyring:
    """Makes, unwraps and destroys keys of persons. The wrapping key comes from a file of 32 bytes."""

    def __init__(self, engine: AsyncEngine, wrapping_key: bytes, wrapping_key_name: str = "file-1") -> None:
        self._engine = engine
        self._wrapping = AESGCM(wrapping_key)
        self._name = wrapping_key_name
        self._index_secrets: dict[str, bytes] = {}

    @classmethod
    def from_file(cls, engine: AsyncEngine, path: Path) -> "Keyring":
        """A keyring whose wrapping key lies in a file."""
        return cls(engine, path.read_bytes())

    async def key_for(self, person_id: UUID) -> "PersonKey":
        """The person's key, made at first use. Committed before anything is encrypted with it."""
        return (await self.keys_for([person_id]))[person_id]

    async def keys_for(self, person_ids: Sequence[UUID]) -> Mapping[UUID, "PersonKey"]:
        """As `key_for` for each, in two statements."""
        async with self._engine.begin() as connection:
            await connection.execute(
                insert(person_key).on_conflict_do_nothing(), [self._fresh(person_id) for person_id in person_ids]
            )
            rows = await connection.execute(
                select(person_key.c.person_id, person_key.c.wrapped).where(person_key.c.person_id.in_(person_ids))
            )
            return {person_id: self._unwrap(person_id, wrapped) for person_id, wrapped in rows}

    async def index_secret(self, name: str = RESEMBLANCE) -> bytes:
        """The secret of a blind index, made at first use and then held in memory. Committed before it is used."""
        if name not in self._index_secrets:
            nonce = os.urandom(NONCE_BYTES)
            fresh = self._wrapping.encrypt(nonce, os.urandom(KEY_BITS // 8), _index_context(name))
            row = {"name": name, "wrapping_key": self._name, "wrapped": nonce + fresh}
            async with self._engine.begin() as connection:
                await connection.execute(insert(index_key).on_conflict_do_nothing(), row)
                wrapped = (
                    await connection.execute(select(index_key.c.wrapped).where(index_key.c.name == name))
                ).scalar_one()
            self._index_secrets[name] = self._wrapping.decrypt(
                wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:], _index_context(name)
            )
        return self._index_secrets[name]

    def _fresh(self, person_id: UUID) -> dict[str, object]:
        nonce = os.urandom(NONCE_BYTES)
        fresh = AESGCM.generate_key(bit_length=KEY_BITS)
        wrapped = nonce + self._wrapping.encrypt(nonce, fresh, _key_context(person_id))
        return {"person_id": person_id, "wrapping_key": self._name, "wrapped": wrapped}

    def _unwrap(self, person_id: UUID, wrapped: bytes) -> "PersonKey":
        nonce, closed = wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:]
        return PersonKey(person_id, self._wrapping.decrypt(nonce, closed, _key_context(person_id)))

    async def existing_key(self, person_id: UUID) -> "PersonKey":
        """The person's key. Raises `KeyMissing`."""
        async with self._engine.connect() as connection:
            wrapped = (
                await connection.execute(select(person_key.c.wrapped).where(person_key.c.person_id == person_id))
            ).scalar_one_or_none()
        if wrapped is None:
            raise KeyMissing(str(person_id))
        return self._unwrap(person_id, wrapped)

    async def existing_keys(self, person_ids: Sequence[UUID]) -> Mapping[UUID, "PersonKey"]:
        """The keys of those who have one, unwrapped off the event loop: of many people that takes a while."""
        async with self._engine.connect() as connection:
            rows = await connection.execute(
                select(person_key.c.person_id, person_key.c.wrapped).where(person_key.c.person_id.in_(person_ids))
            )
            found = rows.all()
        return await asyncio.to_thread(lambda: {person_id: self._unwrap(person_id, key) for person_id, key in found})

    async def destroy(self, person_id: UUID) -> None:
        """Erase the person: nothing that the key closed can be read again."""
        async with self._engine.begin() as connection:
            await connection.execute(delete(person_key).where(person_key.c.person_id == person_id))


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

    def _context(self, field: str) -> bytes:
        return f"vault_field:{self._person_id}:{field}".encode()


def _key_context(person_id: UUID) -> bytes:
    return f"person_key:{person_id}".encode()


def _index_context(name: str) -> bytes:
    return f"index_key:{name}".encode()
