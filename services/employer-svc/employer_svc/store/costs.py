"""SQL about the cost ledger, incidents and reimbursements. What was reported in confidence no employer is shown."""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from sqlalchemy import ColumnElement, Select, func
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from employer_svc.domain.employer import IncidentKind
from employer_svc.store.rows import CostItem, Employer, Incident, Placement, Reimbursement
from employer_svc.store.visibility import (
    costs_visible_to,
    employers_kept_by,
    incidents_visible_to,
    ledgers_visible_to,
    placements_answered_for,
    reimbursements_visible_to,
)


async def costs_of(work: Work, placement_id: UUID) -> Sequence[CostItem]:
    """The ledger of a placement as far as the actor may know it, oldest line first."""
    statement = select(CostItem).where(CostItem.placement_id == placement_id, costs_visible_to(work.actor))
    return (await work.session.exec(statement.order_by(col(CostItem.id)))).all()


def incidents_seen_by(actor: Actor) -> Select[Incident]:
    """What employers had to answer for, as far as the actor may know it."""
    return sa.select(Incident).where(incidents_visible_to(actor))


def incidents_of(actor: Actor, employer_id: UUID) -> Select[Incident]:
    """What an employer had to answer for, as far as the actor may know it."""
    return incidents_seen_by(actor).where(col(Incident.employer_id) == employer_id)


async def incident_for(work: Work, incident_id: UUID) -> Incident:
    """An incident of an employer whom the actor may change, locked. Raises `NotFound`."""
    kept = select(Employer.id).where(employers_kept_by(work.actor))
    return await _locked_incident(
        work, incident_id, sa.and_(col(Incident.employer_id).in_(kept), incidents_visible_to(work.actor))
    )


async def incident_answered_for(work: Work, incident_id: UUID) -> Incident:
    """An incident about which the actor may give the person's word, locked. Raises `NotFound`."""
    theirs = select(Placement.id).where(placements_answered_for(work.actor))
    return await _locked_incident(work, incident_id, col(Incident.placement_id).in_(theirs))


async def _locked_incident(work: Work, incident_id: UUID, may: ColumnElement[bool]) -> Incident:
    found = (await work.session.exec(select(Incident).where(Incident.id == incident_id, may).with_for_update())).first()
    if found is None:
        raise NotFound("incident", incident_id)
    return found


async def open_incident(
    session: AsyncSession, placement_id: UUID, kind: IncidentKind, *, in_confidence: bool
) -> Incident | None:
    """The oldest incident of this kind at a placement that is not settled and names no cost, locked.

    Of those alone that the employer does not know of, or of those that it does: what joined the two would tell it more.
    """
    told = col(Incident.told_at)
    statement = (
        select(Incident)
        .where(
            Incident.placement_id == placement_id,
            Incident.kind == kind,
            told.is_(None) if in_confidence else told.is_not(None),
            col(Incident.resolved_at).is_(None),
            col(Incident.cost_item_id).is_(None),
        )
        .order_by(col(Incident.id))
        .with_for_update()
    )
    return (await session.exec(statement)).first()


async def withdrawn_offers_of(session: AsyncSession, application_id: UUID) -> Sequence[Incident]:
    """What the employer answers for because it took an offer of this application back, and is not settled; locked."""
    statement = select(Incident).where(
        Incident.application_id == application_id,
        Incident.kind == IncidentKind.OFFER_WITHDRAWN,
        col(Incident.resolved_at).is_(None),
    )
    return (await session.exec(statement.with_for_update())).all()


async def workers_to_reimburse(session: AsyncSession, employer_id: UUID) -> int:
    """How many costs that a worker paid, and the employer was told of, have not come back yet."""
    statement = select(func.count()).where(
        col(Incident.employer_id) == employer_id,
        col(Incident.kind) == IncidentKind.WORKER_PAID_COST,
        col(Incident.told_at).is_not(None),
        col(Incident.resolved_at).is_(None),
    )
    return (await session.exec(statement)).one()


def reimbursements_seen_by(actor: Actor) -> Select[Reimbursement]:
    """The reimbursements that the actor may know of, of placements whose ledger they may read."""
    ledgers = select(Placement.id).where(ledgers_visible_to(actor))
    return sa.select(Reimbursement).where(
        col(Reimbursement.placement_id).in_(ledgers), reimbursements_visible_to(actor)
    )


async def reimbursements_of(work: Work, placement_id: UUID) -> Sequence[Reimbursement]:
    """The reimbursements of a placement as far as the actor may know them, oldest first."""
    statement = select(Reimbursement).where(
        Reimbursement.placement_id == placement_id, reimbursements_visible_to(work.actor)
    )
    return (await work.session.exec(statement.order_by(col(Reimbursement.id)))).all()


async def reimbursement_to_change(work: Work, reimbursement_id: UUID, *, by_the_person: bool) -> Reimbursement:
    """A reimbursement that the actor may know of, or that of a person whose word they give, locked.

    Raises `NotFound`.
    """
    whose = placements_answered_for(work.actor) if by_the_person else ledgers_visible_to(work.actor)
    statement = select(Reimbursement).where(
        Reimbursement.id == reimbursement_id,
        col(Reimbursement.placement_id).in_(select(Placement.id).where(whose)),
        reimbursements_visible_to(work.actor),
    )
    found = (await work.session.exec(statement.with_for_update())).first()
    if found is None:
        raise NotFound("reimbursement", reimbursement_id)
    return found


async def reimbursement_of(session: AsyncSession, incident_id: UUID) -> Reimbursement | None:
    """What an incident owes, locked; None where it is not known or not about money."""
    statement = select(Reimbursement).where(Reimbursement.incident_id == incident_id).with_for_update()
    return (await session.exec(statement)).first()


async def untold_complaints(session: AsyncSession, employer_id: UUID) -> Sequence[Incident]:
    """Complaints that were upheld and of which the employer was not told yet, locked."""
    statement = select(Incident).where(
        Incident.employer_id == employer_id,
        Incident.kind == IncidentKind.COMPLAINT_UPHELD,
        col(Incident.told_at).is_(None),
    )
    return (await session.exec(statement.order_by(col(Incident.id)).with_for_update())).all()


async def people_placed_at(session: AsyncSession, employer_id: UUID) -> int:
    """How many people ever had a contract with the employer."""
    statement = select(func.count(func.distinct(Placement.candidate_id))).where(
        col(Placement.employer_id) == employer_id
    )
    return (await session.exec(statement)).one()
