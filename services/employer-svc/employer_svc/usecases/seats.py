"""The seats of a vacancy: held by an offer, filled by a contract, given back by every ending.

All work on a locked vacancy. The database itself refuses a seat too many.
"""

from pathways_chassis.work import Work
from pathways_contracts.events.employer.vacancy import VacancyFilled, VacancyReopened

from employer_svc.domain.vacancy import VACANCY, Seats, VacancyAction, VacancyState
from employer_svc.store.rows import Vacancy
from employer_svc.usecases.reopen_application import reopen_of_vacancy


def seats_of(vacancy: Vacancy) -> Seats:
    """The seats as the rules see them."""
    return Seats(vacancy.seats, vacancy.held, vacancy.filled)


async def hold_seat(work: Work, vacancy: Vacancy) -> None:
    """An offer takes a seat; the last one fills the vacancy."""
    vacancy.held += 1
    vacancy.version += 1
    await fill_when_all_are_taken(work, vacancy)


async def fill_held_seat(work: Work, vacancy: Vacancy) -> None:
    """A contract turns a held seat into a filled one."""
    vacancy.held -= 1
    vacancy.filled += 1
    vacancy.version += 1
    await work.session.flush()


async def release_held_seat(work: Work, vacancy: Vacancy) -> None:
    """An offer ended without a contract."""
    vacancy.held -= 1
    vacancy.version += 1
    await _reopen(work, vacancy)


async def free_filled_seat(work: Work, vacancy: Vacancy) -> None:
    """A placement ended."""
    vacancy.filled -= 1
    vacancy.version += 1
    await _reopen(work, vacancy)


async def fill_when_all_are_taken(work: Work, vacancy: Vacancy) -> None:
    """An open vacancy without a free seat is filled."""
    await work.session.flush()
    if vacancy.state is VacancyState.OPEN and seats_of(vacancy).all_taken:
        await work.move(VACANCY, vacancy, VacancyAction.FILL)
        await work.publish(VacancyFilled(vacancy_id=vacancy.id, employer_id=vacancy.employer_id))


async def _reopen(work: Work, vacancy: Vacancy) -> None:
    await work.session.flush()
    if vacancy.state is VacancyState.FILLED:
        await work.move(VACANCY, vacancy, VacancyAction.REOPEN)
        free = seats_of(vacancy).free
        await work.publish(VacancyReopened(vacancy_id=vacancy.id, employer_id=vacancy.employer_id, free_seats=free))
        await reopen_of_vacancy(work, vacancy)
