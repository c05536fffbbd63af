"""An application or placement that had not ended, a vacancy that had not closed: what was noted of it is undone.

A correction comes after the fact that it corrects, in the order of their topic. Who may be matched again is told by
the pool.
"""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.employer.application import ApplicationCorrected
from pathways_contracts.events.employer.placement import PlacementCorrected
from pathways_contracts.events.employer.vacancy import VacancyCorrected

from matching_svc.store.rows import VacancyState
from matching_svc.usecases.follow_application import forget_end
from matching_svc.usecases.keep_vacancy import move_vacancy


async def when_application_corrected_note_no_end(work: Work, event: ApplicationCorrected) -> Reaction:
    """It goes on."""
    if not await forget_end(work, event.application_id):
        return superseded("the application came from no match of this service")
    return APPLIED


async def when_placement_corrected_note_no_end(work: Work, event: PlacementCorrected) -> Reaction:
    """A contracted application lives as long as its placement, which had not ended."""
    if event.taken_back == "end" and not await forget_end(work, event.application_id):
        return superseded("the application came from no match of this service")
    return APPLIED


async def when_vacancy_corrected_let_it_rest(work: Work, event: VacancyCorrected) -> Reaction:
    """It rests until it is resumed: then people are found for it again."""
    if not await move_vacancy(work, event.vacancy_id, VacancyState.PAUSED):
        return superseded("the vacancy was never opened")
    return APPLIED
