"""SQL about hand-overs between partners: who may know of one, and whose tasks are whose afterwards."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from sqlalchemy import ColumnElement, Select, false
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from candidate_svc.store.candidates import OF_A_PARTNER, candidate_of_event, seen_among, visible_to
from candidate_svc.store.disclosure_rows import Disclosure, EmergencyDisclosure
from candidate_svc.store.rows import (
    Authorisation,
    Candidate,
    Document,
    Handover,
    ProtectionCheck,
    Reservation,
    VisaCase,
)


def is_offered_to(handover: Handover, actor: Actor) -> bool:
    """Whether the actor works for the partner to whom it was offered."""
    return bool(actor.roles & OF_A_PARTNER) and actor.organisation_id == handover.to_partner_id


def _offered_to(actor: Actor) -> ColumnElement[bool]:
    if actor.roles & OF_A_PARTNER and actor.organisation_id is not None:
        return col(Handover.to_partner_id) == actor.organisation_id
    return false()


def handovers_seen_by(actor: Actor) -> Select[Handover]:
    """Hand-overs of people whom the actor may see, and those that are or were offered to the actor's organisation."""
    return (
        sa.select(Handover)
        .outerjoin(Candidate, col(Candidate.id) == col(Handover.candidate_id))
        .where(sa.or_(visible_to(actor), _offered_to(actor)))
    )


async def handover_for(work: Work, handover_id: UUID, *, lock: bool = False) -> Handover:
    """A hand-over that the actor may know of, locked after its person. Raises `NotFound`."""
    seen = handovers_seen_by(work.actor).where(col(Handover.id) == handover_id)
    if lock:
        person = (await work.session.execute(seen.with_only_columns(col(Handover.candidate_id)))).scalar()
        if person is not None:
            await candidate_of_event(work, person)
        seen = seen.with_for_update(of=Handover)
    found: Handover | None = (await work.session.execute(seen)).scalars().first()
    if found is None:
        raise NotFound("handover", handover_id)
    return found


async def offered_handover_of(session: AsyncSession, candidate_id: UUID) -> Handover | None:
    """The one hand-over of a person that awaits an answer."""
    statement = select(Handover).where(Handover.candidate_id == candidate_id, Handover.state == "offered")
    return (await session.exec(statement.with_for_update())).first()


async def people_seen_by(session: AsyncSession, actor: Actor, handovers: Sequence[Handover]) -> frozenset[UUID]:
    """Whom of these the actor may know of; the others are offered to the actor, and no more is said of them."""
    return await seen_among(session, actor, {handover.candidate_id for handover in handovers})


def aggregates_about(candidate_id: UUID) -> sa.CompoundSelect[Any]:
    """The ids that an open task about a person may have, theirs among them."""
    about = [
        sa.select(col(table.id)).where(col(table.candidate_id) == candidate_id)
        for table in (VisaCase, Reservation, Document, Disclosure, EmergencyDisclosure, ProtectionCheck)
    ]
    links = (
        sa.select(col(Authorisation.id))
        .join(VisaCase, col(VisaCase.id) == col(Authorisation.visa_case_id))
        .where(col(VisaCase.candidate_id) == candidate_id)
    )
    return sa.union_all(sa.select(sa.literal(candidate_id)), *about, links)
