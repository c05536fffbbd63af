"""SQL about reservations, visa cases, their authorisations and rule checks."""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from sqlalchemy import Select
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from candidate_svc.domain.reservation import ReservationState
from candidate_svc.store.candidates import visible_to
from candidate_svc.store.rows import Authorisation, Candidate, Document, Reservation, RuleCheck, VisaCase


async def reservation_for_application(work: Work, application_id: UUID) -> Reservation | None:
    """The reservation that an application asked for, locked."""
    statement = select(Reservation).where(Reservation.application_id == application_id).with_for_update()
    return (await work.session.exec(statement)).first()


async def confirmed_reservation_of(session: AsyncSession, candidate_id: UUID) -> Reservation | None:
    """The one promise that stands for a person."""
    statement = (
        select(Reservation)
        .where(Reservation.candidate_id == candidate_id, Reservation.state == ReservationState.CONFIRMED)
        .with_for_update()
    )
    return (await session.exec(statement)).first()


async def reservations_of(session: AsyncSession, candidate_id: UUID) -> Sequence[Reservation]:
    """All promises that were asked for of a person, oldest first."""
    statement = select(Reservation).where(Reservation.candidate_id == candidate_id).order_by(col(Reservation.id))
    return (await session.exec(statement)).all()


def visa_cases_seen_by(actor: Actor, *, open_only: bool = False) -> Select[VisaCase]:
    """The visa cases of candidates whom the actor may see."""
    statement = sa.select(VisaCase).join(Candidate, col(Candidate.id) == VisaCase.candidate_id).where(visible_to(actor))
    return statement.where(col(VisaCase.closed_at).is_(None)) if open_only else statement


async def visa_case_for(work: Work, visa_case_id: UUID, *, lock: bool = False) -> VisaCase:
    """A visa case of a candidate whom the actor may see. Raises `NotFound`."""
    statement = visa_cases_seen_by(work.actor).where(col(VisaCase.id) == visa_case_id)
    if lock:
        statement = statement.with_for_update(of=VisaCase)
    found = (await work.session.execute(statement)).scalars().first()
    if found is None:
        raise NotFound("visa case", visa_case_id)
    return found


async def visa_case_of_placement(session: AsyncSession, placement_id: UUID) -> VisaCase | None:
    """The visa case of a placement, locked."""
    statement = select(VisaCase).where(VisaCase.placement_id == placement_id).with_for_update()
    return (await session.exec(statement)).first()


async def authorisation_for(work: Work, authorisation_id: UUID) -> tuple[Authorisation, VisaCase]:
    """An authorisation and its case, both locked. Raises `NotFound`."""
    statement = select(Authorisation).where(Authorisation.id == authorisation_id).with_for_update()
    found = (await work.session.exec(statement)).first()
    if found is None:
        raise NotFound("authorisation", authorisation_id)
    return found, await visa_case_for(work, found.visa_case_id, lock=True)


async def authorisations_of(session: AsyncSession, visa_case_id: UUID) -> Sequence[Authorisation]:
    """The chain of a case, in order."""
    statement = (
        select(Authorisation).where(Authorisation.visa_case_id == visa_case_id).order_by(col(Authorisation.position))
    )
    return (await session.exec(statement)).all()


async def rule_checks_of(session: AsyncSession, visa_case_id: UUID) -> Sequence[RuleCheck]:
    """How the requirements of a case stand."""
    statement = select(RuleCheck).where(RuleCheck.visa_case_id == visa_case_id).order_by(col(RuleCheck.requirement))
    return (await session.exec(statement)).all()


async def documents_of(session: AsyncSession, candidate_id: UUID) -> Sequence[Document]:
    """The documents of a person, without their numbers."""
    statement = select(Document).where(Document.candidate_id == candidate_id).order_by(col(Document.id))
    return (await session.exec(statement)).all()
