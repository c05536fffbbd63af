"""A vacancy that takes nobody has no list; what was proposed expires once it is filled or closed."""

from uuid import UUID

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.employer.vacancy import VacancyClosed, VacancyFilled, VacancyPaused

from matching_svc.store.rows import VacancyState
from matching_svc.usecases.keep_vacancy import move_vacancy


async def when_vacancy_paused_stop_proposing(work: Work, event: VacancyPaused) -> Reaction:
    """For the time being: what was proposed stays."""
    return await _rest(work, event.vacancy_id, VacancyState.PAUSED, None)


async def when_vacancy_filled_expire_matches(work: Work, event: VacancyFilled) -> Reaction:
    """Every seat is held or filled."""
    return await _rest(work, event.vacancy_id, VacancyState.FILLED, "vacancy_filled")


async def when_vacancy_closed_expire_matches(work: Work, event: VacancyClosed) -> Reaction:
    """The vacancy ended."""
    return await _rest(work, event.vacancy_id, VacancyState.CLOSED, "vacancy_closed")


async def _rest(work: Work, vacancy_id: UUID, state: VacancyState, expire: str | None) -> Reaction:
    if not await move_vacancy(work, vacancy_id, state, expire=expire):
        return superseded("the vacancy was never opened")
    return APPLIED
