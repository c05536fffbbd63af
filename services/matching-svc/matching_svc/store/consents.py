"""SQL about who withdrew a purpose by which people are shown here, whether they are in the pool or not.

A withdrawal is applied ahead of its turn. Each row keeps the position of the event that decided it, so that an older
event that comes after it changes nothing.
"""

from typing import Any, Final
from uuid import UUID

from pathways_chassis.database import table_of
from pathways_chassis.messaging.beats import View
from pathways_chassis.work import Work
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.event import Topic
from sqlalchemy import ColumnElement, exists, text
from sqlmodel import col

from matching_svc.store.rows import ConsentStanding, HeartbeatSeen

CONSENTS: Final = View(Topic.CONSENT, table_of(HeartbeatSeen))
"""How old this service's view of withdrawals is: who left the pool for a job is hidden by them alone."""

TO_BE_SHOWN: Final = frozenset({ConsentPurpose.REGISTER, ConsentPurpose.SHARE_ANONYMISED})

_KEEP_NO: Final = text(
    """
    insert into consent_standing as known (candidate_id, purpose, granted, seen_epoch, seen_sequence)
    select cast(:candidate_id as uuid), :purpose, false, :epoch, :sequence
    where not exists (select from erased_candidate as erased where erased.candidate_id = cast(:candidate_id as uuid))
    on conflict (candidate_id, purpose) do update
      set granted = false, seen_epoch = excluded.seen_epoch, seen_sequence = excluded.seen_sequence
      where (known.seen_epoch, known.seen_sequence) < (excluded.seen_epoch, excluded.seen_sequence)
    returning granted
    """
)
_TAKE_NO_BACK: Final = text(
    """
    update consent_standing set granted = true, seen_epoch = :epoch, seen_sequence = :sequence
    where candidate_id = :candidate_id and purpose = :purpose and (seen_epoch, seen_sequence) < (:epoch, :sequence)
    """
)


async def keep_no(work: Work, candidate_id: UUID, purpose: ConsentPurpose) -> bool:
    """Know that a person withdrew a purpose. False when a later event has decided already, or they were erased."""
    return (await work.session.execute(_KEEP_NO, _said(work, candidate_id, purpose))).first() is not None


async def take_no_back(work: Work, candidate_id: UUID, purpose: ConsentPurpose) -> None:
    """Know that a person allows what they had withdrawn; of whom no withdrawal is known, nothing is kept."""
    await work.session.execute(_TAKE_NO_BACK, _said(work, candidate_id, purpose))


def _said(work: Work, candidate_id: UUID, purpose: ConsentPurpose) -> dict[str, UUID | str | int]:
    envelope = work.envelope
    if envelope is None:
        raise RuntimeError("what is told about people comes from an event")
    place = {"epoch": envelope.producerepoch, "sequence": envelope.aggregateseq or 0}
    return {"candidate_id": candidate_id, "purpose": purpose.value, **place}


def has_said_no(candidate_id: Any) -> ColumnElement[bool]:
    """Whether the person in a column has withdrawn a purpose without which nobody is shown them."""
    return exists().where(col(ConsentStanding.candidate_id) == candidate_id, ~col(ConsentStanding.granted))
