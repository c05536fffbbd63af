"""What other services tell is counted for outcomes; the list of subscriptions says which event is which fact."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from uuid import UUID

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.event import Event
from pathways_contracts.events.training.enrolment import EnrolmentAdvanced, EnrolmentStage

from integration_svc.domain.facts import FactKind
from integration_svc.store.people import placement_of_event
from integration_svc.usecases.record_fact import record_fact

Measure = Callable[[Any], Mapping[str, Any]]


def counted(
    kind: FactKind, subject: str, measures: Measure | None = None
) -> Callable[[Work, Event], Awaitable[Reaction]]:
    """A reaction that keeps the event as a fact about the id in its field `subject`."""

    async def count(work: Work, event: Event) -> Reaction:
        await record_fact(
            work,
            kind,
            candidate_id=getattr(event, "candidate_id", None),
            subject_id=getattr(event, subject),
            programme_ids=await _programmes(work, event),
            measures=None if measures is None else measures(event),
        )
        return APPLIED

    return count


async def count_enrolment(work: Work, event: EnrolmentAdvanced) -> Reaction:
    """Only the enrolment itself counts; later stages lead to credentials."""
    if event.stage is EnrolmentStage.ENROLLED:
        await record_fact(work, FactKind.ENROLLED, candidate_id=event.candidate_id, subject_id=event.enrolment_id)
    return APPLIED


async def _programmes(work: Work, event: Event) -> list[UUID]:
    """Programmes that the event names, or those of the placement that it names."""
    named = getattr(event, "programme_ids", None)
    if named is not None:
        return list(named)
    placement_id = getattr(event, "placement_id", None)
    placement = None if placement_id is None else await placement_of_event(work.session, placement_id)
    return [] if placement is None else list(placement.programme_ids)
