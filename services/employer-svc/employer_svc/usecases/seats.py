"""The seats of a vacancy: held by an offer, filled by a contract, given back by every ending.

All work on a locked vacancy. The database itself refuses a seat too many.
"""

from pathways_chassis.work import Work
from pathways_contracts.events.employer.vacancy import VacancyFilled, VacancyReopened

from employer_svc.domain.vacancy import VACANCY, Seats, VacancyAction, VacancyState
from employer_svc.store.rows import Vacancy
from employer_svc.usecases.reopen_application import reopen_of_vacancy
from employer_svc.usecases.reserve_list import look_at_reserve_list


def seats_of(vacancy: Vacancy) -> Seats:
    """The seats as the rules see them."""
    return Seats(vacancy.seats, vacancy.held, vacancy.filled)


async def hold_seat(work: Work, vacancy: Vacancy) -> None:
    """An offer takes a seat; the last one fills the vacancy."""
    vacancy.held += 1
    vacancy.version += 1
    await follow_seats(work, vacancy)


async def fill_held_seat(work: Work, vacancy: Vacancy) -> None:
    """A contract turns a held seat into a filled one."""
    vacancy.held -= 1
    vacancy.filled += 1
    vacancy.version += 1
    await work.session.flush()


async def fill_free_seat(work: Work, vacancy: Vacancy) -> None:
    """A placement that had ended stands again; the last seat fills the vacancy."""
    vacancy.filled += 1
    vacancy.version += 1
    await follow_seats(work, vacancy)


async def release_held_seat(work: Work, vacancy: Vacancy) -> None:
    """An offer ended without a contract."""
    vacancy.held -= 1
    vacancy.version += 1
    await _offer_again(work, vacancy)


async def free_filled_seat(work: Work, vacancy: Vacancy) -> None:
    """A placement ended."""
    vacancy.filled -= 1
    vacancy.version += 1
    await _offer_again(work, vacancy)


async def change_seats(work: Work, vacancy: Vacancy, add: int) -> None:
    """A person changed how many there are; `SEAT_RULES` have seen to it."""
    vacancy.seats = (vacancy.seats or 0) + add
    vacancy.version += 1
    await work.record_stage("vacancy", vacancy.id, vacancy.state, "change_seats", vacancy.state)
    await (_offer_again if add > 0 else follow_seats)(work, vacancy)


async def follow_seats(work: Work, vacancy: Vacancy) -> None:
    """An open vacancy without a free seat is filled; a filled one with a free seat is open again."""
    await work.session.flush()
    seats = seats_of(vacancy)
    if vacancy.state is VacancyState.OPEN and seats.all_taken:
        await work.move(VACANCY, vacancy, VacancyAction.FILL)
        await work.publish(VacancyFilled(vacancy_id=vacancy.id, employer_id=vacancy.employer_id))
    elif vacancy.state is VacancyState.FILLED and not seats.all_taken:
        await work.move(VACANCY, vacancy, VacancyAction.REOPEN)
        await work.publish(
            VacancyReopened(vacancy_id=vacancy.id, employer_id=vacancy.employer_id, free_seats=seats.free)
        )
        await reopen_of_vacancy(work, vacancy)


async def _offer_again(work: Work, vacancy: Vacancy) -> None:
    await follow_seats(work, vacancy)
    if not seats_of(vacancy).all_taken:
        await look_at_reserve_list(work, vacancy, free_seats=seats_of(vacancy).free)
