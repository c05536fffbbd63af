"""A confirmed arrival says in which country the person is; one that was none says nothing any more."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.integration.travel import ArrivalConfirmed, ArrivalCorrected

from candidate_svc.usecases.note_arrival import note_arrival


async def when_arrival_confirmed_know_where_person_is(work: Work, event: ArrivalConfirmed) -> Reaction:
    """Whoever loses the job there is matched with the vacancies of the country first."""
    return await _noted(work, event, event.country)


async def when_arrival_corrected_know_it_no_more(work: Work, event: ArrivalCorrected) -> Reaction:
    """Not arrived after all: a visa is asked for, as for everybody who is not known to be there."""
    return await _noted(work, event, None)


async def _noted(work: Work, event: ArrivalConfirmed | ArrivalCorrected, country: str | None) -> Reaction:
    if await note_arrival(work, event.candidate_id, country):
        return APPLIED
    return superseded("the person was erased")
