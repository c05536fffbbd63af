"""What a person said against their employer elsewhere becomes an incident in confidence, one at a time of a kind."""

from uuid import UUID

from pathways_chassis.work import Work

from employer_svc.domain.employer import IncidentKind
from employer_svc.store.costs import open_incident
from employer_svc.store.placements import placement_of_event
from employer_svc.usecases.advance_placement import Progress
from employer_svc.usecases.owe_worker import note_incident


async def note_concern(work: Work, placement_id: UUID, kind: IncidentKind) -> Progress:
    """Note it, unless one of this kind waits already."""
    found = await placement_of_event(work, placement_id)
    if found is None:
        return Progress.UNKNOWN
    placement, _ = found
    if await open_incident(work.session, placement.id, kind, in_confidence=True) is None:
        await note_incident(work, placement, kind, in_confidence=True)
    return Progress.DONE
