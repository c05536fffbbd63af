"""SQL about complaints: who handles which, and what was said in them."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from sqlalchemy import ColumnElement, Select, delete, false, func
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from candidate_svc.domain.complaint import HANDLED_BY
from candidate_svc.store.complaint_rows import Complaint, ComplaintEntry
from candidate_svc.store.keyring import Keyring


def handled_by(actor: Actor) -> ColumnElement[bool]:
    """Which complaints the actor may know of: those that their role handles and that are not about their organisation.

    Who works for an employer too sees none.
    """
    if Role.EMPLOYER in actor.roles:
        return false()
    kinds = [about for about, role in HANDLED_BY.items() if role in actor.roles]
    theirs = col(Complaint.about).in_(kinds)
    if actor.organisation_id is None:
        return theirs
    return sa.and_(theirs, col(Complaint.about_id).is_distinct_from(actor.organisation_id))


def complaints_handled_by(actor: Actor) -> Select[Complaint]:
    """The complaints that the actor may know of, filtered."""
    return sa.select(Complaint).where(handled_by(actor))


async def complaint_for(work: Work, complaint_id: UUID) -> Complaint:
    """A complaint that the actor handles, locked. Raises `NotFound`."""
    statement = select(Complaint).where(Complaint.id == complaint_id, handled_by(work.actor)).with_for_update()
    found = (await work.session.exec(statement)).first()
    if found is None:
        raise NotFound("complaint", complaint_id)
    return found


async def complaint_locked(session: AsyncSession, complaint_id: UUID) -> Complaint | None:
    """A complaint that a timer or its own code names, locked."""
    return await session.get(Complaint, complaint_id, with_for_update=True)


async def say(
    work: Work, keyring: Keyring, complaint: Complaint, text: str, *, by_the_programme: bool
) -> ComplaintEntry:
    """Keep what was said, closed under the complaint's key."""
    entry_id = work.new_id()
    key = await keyring.key_for(complaint.id)
    entry = ComplaintEntry(
        id=entry_id,
        complaint_id=complaint.id,
        by_the_programme=by_the_programme,
        said=key.close(str(entry_id), text),
        said_at=work.now,
    )
    work.session.add(entry)
    return entry


async def said_in(work: Work, keyring: Keyring, complaint: Complaint) -> Sequence[tuple[ComplaintEntry, str]]:
    """What was said in a complaint, oldest first; nothing once it was forgotten."""
    statement = select(ComplaintEntry).where(ComplaintEntry.complaint_id == complaint.id)
    entries = (await work.session.exec(statement.order_by(col(ComplaintEntry.id)))).all()
    if not entries:
        return []
    key = await keyring.existing_key(complaint.id)
    return [(entry, key.open(str(entry.id), entry.said)) for entry in entries]


async def said_in_own(work: Work, keyring: Keyring, complaint_id: UUID) -> list[dict[str, Any]]:
    """What was said in a person's own complaint, as it goes into their export."""
    complaint = await work.session.get_one(Complaint, complaint_id)
    return [
        {"by_the_programme": entry.by_the_programme, "text": said, "said_at": entry.said_at.isoformat()}
        for entry, said in await said_in(work, keyring, complaint)
    ]


async def entries_of_complainant(session: AsyncSession, complaint_id: UUID) -> int:
    """How often who complained has said something."""
    theirs = select(func.count()).where(
        ComplaintEntry.complaint_id == complaint_id, col(ComplaintEntry.by_the_programme).is_(False)
    )
    return (await session.exec(theirs)).one()


async def forget_what_was_said(session: AsyncSession, complaint_id: UUID) -> None:
    """Delete every entry of a complaint."""
    await session.execute(delete(ComplaintEntry).where(col(ComplaintEntry.complaint_id) == complaint_id))
