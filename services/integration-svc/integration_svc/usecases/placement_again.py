"""A placement stands again that had ended by mistake: its case goes on, and nobody is protected from it any more."""

from typing import Final
from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.events.employer.placement import PlacementEnded

from integration_svc.domain.facts import FactKind
from integration_svc.store.cases import alerts_of_person, case_of_placement
from integration_svc.store.people import placement_of_event
from integration_svc.usecases.care_again import resume_case
from integration_svc.usecases.move_alert import lapse
from integration_svc.usecases.record_fact import take_fact_back

PLACEMENT_ENDED: Final = "placement_ended"


async def placement_again(work: Work, placement_id: UUID, reason: str) -> bool:
    """Let it stand. False where it was never kept here, or had not ended."""
    placement = await placement_of_event(work.session, placement_id)
    if placement is None or placement.ended_at is None:
        return False
    placement.ended_at = placement.end_reason = None
    await take_fact_back(work, FactKind.PLACEMENT_ENDED, subject_id=placement_id)
    case = await case_of_placement(work.session, placement_id)
    if case is not None:
        await resume_case(work, case, because_of=PlacementEnded.wire_name, reason=reason)
    for raised in await alerts_of_person(work.session, placement.candidate_id):
        if raised.trigger == PLACEMENT_ENDED and raised.placement_id == placement_id:
            await lapse(work, raised, reason)
            await take_fact_back(work, FactKind.ALERT_RAISED, subject_id=raised.id)
    return True
