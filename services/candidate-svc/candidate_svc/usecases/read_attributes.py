"""Protected attributes of many people are read within the service, and that they were is written down."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from itertools import chain
from typing import Final
from uuid import UUID

from pathways_chassis.metrics import VAULT_READS
from pathways_chassis.work import Work

from candidate_svc.domain.parity import ReadingPurpose
from candidate_svc.domain.protected_attributes import VAULT_FIELDS, ProtectedAttribute
from candidate_svc.domain.vault_reads import VaultRead
from candidate_svc.store.keyring import Keyring, PersonKey
from candidate_svc.store.parity import readable_fields
from candidate_svc.store.parity_rows import AttributeReading

AT_ONCE: Final = 1_000
"""How many people's fields are in hand together."""

NOTHING: Final[Mapping[str, str]] = {}


async def read_attributes(
    work: Work,
    keyring: Keyring,
    people: Sequence[UUID],
    attributes: Collection[ProtectedAttribute],
    *,
    purpose: ReadingPurpose,
    programme_id: UUID | None = None,
    reason: str | None = None,
    expires_at: datetime | None = None,
) -> tuple[AttributeReading, Mapping[UUID, Mapping[str, str]]]:
    """The record of the reading, and what of each person's vault may be read; of everybody else nothing.

    What is returned never leaves the service: its callers count it, or turn it into numbers without a meaning.
    """
    fields = frozenset(chain.from_iterable(VAULT_FIELDS[attribute] for attribute in attributes))
    opened: dict[UUID, Mapping[str, str]] = {}
    for first in range(0, len(people), AT_ONCE):
        closed = await readable_fields(work.session, people[first : first + AT_ONCE], fields)
        keys = await keyring.existing_keys(list(closed))
        opened |= await asyncio.to_thread(_open_all, keys, closed)
    reading = AttributeReading(
        id=work.new_id(),
        purpose=purpose,
        attributes=sorted(attribute.value for attribute in attributes),
        programme_id=programme_id,
        people=len(opened),
        actor=work.actor.reference,
        reason=reason,
        read_at=work.now,
        expires_at=expires_at,
    )
    work.session.add(reading)
    VAULT_READS.add(len(opened), {"why": VaultRead.STATISTICS.value})
    await work.session.flush()
    return reading, {person: opened.get(person, NOTHING) for person in people}


def _open_all(
    keys: Mapping[UUID, PersonKey], closed: Mapping[UUID, Mapping[str, bytes]]
) -> dict[UUID, Mapping[str, str]]:
    """Without the key of somebody who was erased, nothing of theirs is opened."""
    return {person: keys[person].open_all(fields) for person, fields in closed.items() if person in keys}
