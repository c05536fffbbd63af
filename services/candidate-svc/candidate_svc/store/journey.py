"""SQL of the journey view: one person's steps across all services, built from events alone."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from pathways_chassis.database import table_of
from pathways_chassis.work import Work
from pathways_contracts.event import JourneyEvent
from pathways_contracts.events.integration.travel import TravelDeparted
from pathways_contracts.events.training.enrolment import TrainingPlanProposed
from pathways_contracts.registry import TOPICS, Service
from sqlalchemy import func
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from candidate_svc.store.rows import JourneyEntry

_ADD: Final = insert(table_of(JourneyEntry)).on_conflict_do_nothing()
_STAGE_FIELDS = ("stage", "state", "day", "end", "verdict", "result", "solution", "kind")


async def add_entry(work: Work, event: JourneyEvent) -> None:
    """Keep the event in hand as a step. Keeping it twice is keeping it once."""
    envelope = work.envelope
    if envelope is None:
        raise RuntimeError("a step of the journey comes from an event")
    stage = next((getattr(event, name) for name in _STAGE_FIELDS if hasattr(event, name)), None)
    await work.write(
        _ADD,
        {
            "event_id": envelope.id,
            "candidate_id": event.candidate_id,
            "service": TOPICS[event.topic].producer.value,
            "event_type": envelope.type,
            "aggregate_id": envelope.subject,
            "stage": None if stage is None else str(stage),
            "happened_at": envelope.time,
            "correlation_id": envelope.correlationid,
            "causation_id": envelope.causationid,
            "employer_id": getattr(event, "employer_id", None),
        },
    )


async def departed_at(session: AsyncSession, candidate_id: UUID, since: datetime) -> datetime | None:
    """When a person first set out on the journey after a moment of business time."""
    statement = select(func.min(JourneyEntry.happened_at)).where(
        JourneyEntry.candidate_id == candidate_id,
        JourneyEntry.event_type == TravelDeparted.wire_name,
        JourneyEntry.happened_at >= since,
    )
    return (await session.exec(statement)).one()


async def has_departed(session: AsyncSession, candidate_id: UUID, since: datetime) -> bool:
    """Whether a person has set out on the journey after a moment of business time."""
    return await departed_at(session, candidate_id, since) is not None


OF_SOFTWARE: Final = frozenset({Service.CANDIDATE.value, Service.MATCHING.value})
BY_SOFTWARE: Final = frozenset({TrainingPlanProposed.wire_name})
"""Services and events whose steps say nothing of whether a person is still there."""


async def last_own_step(session: AsyncSession, candidate_id: UUID) -> datetime | None:
    """When something last happened to a person elsewhere that more than software had a part in."""
    statement = select(func.max(JourneyEntry.happened_at)).where(
        JourneyEntry.candidate_id == candidate_id,
        col(JourneyEntry.service).not_in(OF_SOFTWARE),
        col(JourneyEntry.event_type).not_in(BY_SOFTWARE),
    )
    return (await session.exec(statement)).one()


async def journey_of(session: AsyncSession, candidate_ids: Sequence[UUID]) -> Sequence[JourneyEntry]:
    """A person's steps, under each of their records, in the order in which they happened."""
    statement = (
        select(JourneyEntry)
        .where(col(JourneyEntry.candidate_id).in_(candidate_ids))
        .order_by(col(JourneyEntry.happened_at), col(JourneyEntry.event_id))
    )
    return (await session.exec(statement)).all()
