"""By what people may be found again, as keyed hashes: who has this database alone learns no name from it."""

import hmac
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple
from uuid import UUID

from pathways_chassis.database import table_of
from sqlalchemy import ARRAY, BigInteger, SmallInteger, Uuid, bindparam, delete, text
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from candidate_svc.store.rows import ResemblanceKey

_HASH_BYTES: Final = 8


class BlindIndex:
    """Turns texts into keys under a secret that lies in the keyring."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def key_of(self, text: str) -> int:
        """The first 64 bits of HMAC-SHA-256, as PostgreSQL's `bigint`."""
        digest = hmac.digest(self._secret, text.encode(), "sha256")
        return int.from_bytes(digest[:_HASH_BYTES], "big", signed=True)


@dataclass(frozen=True, slots=True)
class Kept:
    """The keys of one person; `candidate_id` is another's where the person belongs to a candidate's household."""

    person_id: UUID
    candidate_id: UUID
    pairs: int
    keys: Collection[int]


class Found(NamedTuple):
    """A key that somebody has."""

    key: int
    person_id: UUID
    candidate_id: UUID
    pairs: int


_KEEP: Final = text(
    "insert into resemblance_key (key, person_id, candidate_id, pairs)"
    " select * from unnest(:keys, :people, :candidates, :pairs) on conflict do nothing"
).bindparams(
    bindparam("keys", type_=ARRAY(BigInteger)),
    bindparam("people", type_=ARRAY(Uuid)),
    bindparam("candidates", type_=ARRAY(Uuid)),
    bindparam("pairs", type_=ARRAY(SmallInteger)),
)

_FIND: Final = text(
    "select found.key, found.person_id, found.candidate_id, found.pairs from unnest(:keys) as sought(key)"
    " cross join lateral (select * from resemblance_key k where k.key = sought.key limit :most) as found"
).bindparams(bindparam("keys", type_=ARRAY(BigInteger)))


async def keep_keys(session: AsyncSession, people: Sequence[Kept]) -> None:
    """Keep the keys of people, in one statement."""
    rows = sorted((key, kept.person_id, kept.candidate_id, kept.pairs) for kept in people for key in kept.keys)
    if rows:
        names = ("keys", "people", "candidates", "pairs")
        await session.execute(_KEEP, dict(zip(names, map(list, zip(*rows, strict=True)), strict=True)))


async def find_keys(session: AsyncSession, keys: Iterable[int], most: int) -> Sequence[Found]:
    """Who has which of these keys; of each key at most so many people, in one statement."""
    sought = sorted(set(keys))
    if not sought:
        return ()
    return [Found(*row) for row in await session.execute(_FIND, {"keys": sought, "most": most})]


async def forget_keys_of(session: AsyncSession, person_id: UUID) -> None:
    """By nothing that was known of one person are they found again."""
    keys = table_of(ResemblanceKey)
    await session.execute(delete(keys).where(col(ResemblanceKey.person_id) == person_id))
