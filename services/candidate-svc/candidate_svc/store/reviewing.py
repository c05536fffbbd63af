"""SQL about who reviews eligibility: declarations, the person's live employers, audits, additional places."""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor, ActorKind
from pathways_chassis.errors import NotFound
from pathways_chassis.tables import stage_history
from pathways_contracts.events.employer.application import (
    ApplicationCorrected,
    ApplicationEnded,
    ApplicationOpened,
)
from pathways_contracts.events.employer.placement import PlacementEnded
from sqlalchemy import Select, func
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from candidate_svc.store.review_rows import AdditionalPlacement, ConflictDeclaration, ProtectionAudit, ReviewerTie
from candidate_svc.store.rows import JourneyEntry, ProtectionCheck

_BEGINS = (ApplicationOpened.wire_name, ApplicationCorrected.wire_name)
_ENDS = (ApplicationEnded.wire_name, PlacementEnded.wire_name)


# --- declarations ------------------------------------------------------------------------------------------------


async def declaration_of(session: AsyncSession, reviewer: str, *, lock: bool = False) -> ConflictDeclaration | None:
    """What a reviewer has declared."""
    return await session.get(ConflictDeclaration, reviewer, with_for_update=lock or None)


async def ties_of(session: AsyncSession, reviewer: str) -> Sequence[ReviewerTie]:
    """The ties that a reviewer has declared."""
    statement = select(ReviewerTie).where(ReviewerTie.reviewer == reviewer)
    return (await session.exec(statement.order_by(col(ReviewerTie.id)))).all()


async def forget_ties(session: AsyncSession, reviewer: str) -> None:
    """Nothing is known of a reviewer's ties, before they declare anew."""
    await session.execute(sa.delete(ReviewerTie).where(col(ReviewerTie.reviewer) == reviewer))


async def worked_on_case(session: AsyncSession, candidate_id: UUID, reviewer: str) -> bool:
    """Whether somebody has registered a person or moved their standing."""
    statement = select(func.count()).where(
        stage_history.c.aggregate == "candidate",
        stage_history.c.aggregate_id == candidate_id,
        stage_history.c.actor_kind == ActorKind.PERSON,
        stage_history.c.actor_reference == reviewer,
    )
    return bool((await session.exec(statement)).one())


async def live_employers_of(session: AsyncSession, candidate_id: UUID) -> frozenset[UUID]:
    """Employers at which a person has an application or a placement that has not ended, by their journey."""
    of_application = sa.func.coalesce(JourneyEntry.correlation_id, sa.cast(JourneyEntry.aggregate_id, sa.Uuid()))
    entries = (
        sa.select(
            col(JourneyEntry.event_type),
            col(JourneyEntry.employer_id),
            sa.func.row_number()
            .over(
                partition_by=of_application,
                order_by=(col(JourneyEntry.happened_at).desc(), col(JourneyEntry.event_id).desc()),
            )
            .label("place"),
        )
        .where(
            col(JourneyEntry.candidate_id) == candidate_id,
            col(JourneyEntry.employer_id).is_not(None),
            col(JourneyEntry.event_type).in_((*_BEGINS, *_ENDS)),
        )
        .subquery()
    )
    statement = sa.select(entries.c.employer_id).where(entries.c.place == 1, entries.c.event_type.in_(_BEGINS))
    return frozenset((await session.execute(statement)).scalars())


# --- audits ------------------------------------------------------------------------------------------------------


def audits_open_to(actor: Actor) -> Select[ProtectionAudit]:
    """The open audits that somebody of the actor's organisation may do."""
    return sa.select(ProtectionAudit).where(
        col(ProtectionAudit.audited).is_(None),
        sa.literal(actor.organisation_id is not None),
        ~col(ProtectionAudit.involved).contains([actor.organisation_id or UUID(int=0)]),
    )


async def audit_locked(session: AsyncSession, audit_id: UUID) -> tuple[ProtectionAudit, ProtectionCheck]:
    """An audit with its check, locked. Raises `NotFound`."""
    audit = await session.get(ProtectionAudit, audit_id, with_for_update=True)
    if audit is None:
        raise NotFound("protection audit", audit_id)
    statement = select(ProtectionCheck).where(ProtectionCheck.id == audit.check_id).with_for_update()
    return audit, (await session.exec(statement)).one()


async def candidate_of_audit(session: AsyncSession, audit_id: UUID) -> UUID:
    """Whose verdict an audit looks at. Raises `NotFound`."""
    statement = (
        select(ProtectionCheck.candidate_id)
        .join(ProtectionAudit, col(ProtectionAudit.check_id) == col(ProtectionCheck.id))
        .where(ProtectionAudit.id == audit_id)
    )
    found = (await session.exec(statement)).first()
    if found is None:
        raise NotFound("protection audit", audit_id)
    return found


async def finished_audits(session: AsyncSession) -> Sequence[ProtectionAudit]:
    """Every audit that has a finding."""
    statement = select(ProtectionAudit).where(col(ProtectionAudit.audited).is_not(None))
    return (await session.exec(statement.order_by(col(ProtectionAudit.id)))).all()


# --- additional places -------------------------------------------------------------------------------------------


async def count_additional(session: AsyncSession, programme_id: UUID | None) -> tuple[int, int]:
    """Of how many people a placement is additional to a resettlement case, and how many of them were counselled."""
    people = func.count(func.distinct(AdditionalPlacement.candidate_id))
    statement = sa.select(people, people.filter(col(AdditionalPlacement.counselled)))
    if programme_id is not None:
        statement = statement.where(col(AdditionalPlacement.programme_ids).contains([programme_id]))
    row = (await session.execute(statement)).one()
    return row[0], row[1]
