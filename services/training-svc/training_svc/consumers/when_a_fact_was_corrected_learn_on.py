"""Who left, a placement that ended, a vacancy that closed: where it was a mistake, learning goes on.

A correction comes after the fact that it corrects, in the order of their topic. A seat that was given on stays given
on: then a person finds another place.
"""

from typing import Final

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import CandidateCorrected
from pathways_contracts.events.employer.placement import PlacementCorrected, PlacementEnded
from pathways_contracts.events.employer.vacancy import VacancyCorrected

from training_svc.domain.learner import CANDIDATE_DECEASED, CANDIDATE_WITHDRAWN, SOLUTION_ELSEWHERE
from training_svc.store.learning import orientation_of_placement
from training_svc.usecases.forget_vacancy import remember_vacancy
from training_svc.usecases.learn_again import learn_again
from training_svc.usecases.reserve_orientation import keep_place_again

_ENDED_FOR: Final = {
    "withdraw": CANDIDATE_WITHDRAWN,
    "solve_elsewhere": SOLUTION_ELSEWHERE,
    "record_death": CANDIDATE_DECEASED,
}


async def when_candidate_corrected_learn_on(work: Work, event: CandidateCorrected) -> Reaction:
    """Who has left by mistake learns on; whether they may be shown, the pool tells."""
    ended_for = _ENDED_FOR.get(event.taken_back)
    if ended_for is None:
        return APPLIED
    if not await learn_again(work, event.candidate_id, ended_for=ended_for, reason=event.reason):
        return superseded("the person was erased")
    return APPLIED


async def when_placement_corrected_keep_place(work: Work, event: PlacementCorrected) -> Reaction:
    """A placement that had ended stands again, and nobody travels without orientation."""
    orientation = await orientation_of_placement(work.session, event.placement_id)
    if event.taken_back == "end" and orientation is not None:
        await keep_place_again(work, orientation, because_of=PlacementEnded.wire_name, reason=event.reason)
    return APPLIED


async def when_vacancy_corrected_note_demand(work: Work, event: VacancyCorrected) -> Reaction:
    """A vacancy that rests counts in the shortage scan."""
    if not await remember_vacancy(work, event.vacancy_id):
        return superseded("the vacancy was never opened")
    return APPLIED
