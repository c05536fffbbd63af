"""An open vacancy looks for people."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.employer.vacancy import VacancyOpened, VacancyReopened, VacancyResumed

from matching_svc.store.rows import VacancyState
from matching_svc.usecases.keep_vacancy import move_vacancy, open_vacancy


async def when_vacancy_opened_find_people(work: Work, event: VacancyOpened) -> Reaction:
    """Keep what it asks for; the next refresh finds people."""
    await open_vacancy(work, event)
    return APPLIED


async def when_vacancy_resumed_find_people(work: Work, event: VacancyResumed) -> Reaction:
    """After a pause."""
    return await _open_again(work, event)


async def when_vacancy_reopened_find_people(work: Work, event: VacancyReopened) -> Reaction:
    """A seat came back."""
    return await _open_again(work, event)


async def _open_again(work: Work, event: VacancyResumed | VacancyReopened) -> Reaction:
    if not await move_vacancy(work, event.vacancy_id, VacancyState.OPEN, free_seats=event.free_seats):
        return superseded("the vacancy was never opened")
    return APPLIED
