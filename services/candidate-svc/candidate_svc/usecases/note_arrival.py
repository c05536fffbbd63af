"""In which country the programme has brought a person: a job there needs no new entry visa."""

from uuid import UUID

from pathways_chassis.work import Work

from candidate_svc.domain.candidate import CandidateState
from candidate_svc.store.candidates import candidate_of_event
from candidate_svc.usecases.update_profile import tell_the_pool


async def note_arrival(work: Work, candidate_id: UUID, country: str | None) -> bool:
    """Note where a person has arrived, with `None` that they have not. False when they were erased."""
    candidate = await candidate_of_event(work, candidate_id)
    if candidate is None or candidate.state is CandidateState.ERASED:
        return False
    candidate.arrived_in = country
    await tell_the_pool(work, candidate)
    return True
