"""A person adds seats to a vacancy, or gives up free ones."""

from typing import Annotated
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pydantic import Field

from employer_svc.domain.vacancy import MOST_SEATS, SEAT_RULES, SeatChange
from employer_svc.store.rows import Vacancy
from employer_svc.store.vacancies import vacancy_to_change
from employer_svc.usecases.seats import change_seats, seats_of


class AddSeats(Command):
    """How many more; below zero, how many free ones are given up."""

    add: Annotated[int, Field(ge=-MOST_SEATS, le=MOST_SEATS)]


async def add_seats(work: Work, vacancy_id: UUID, command: AddSeats) -> Vacancy:
    """Change the number of seats. Raises `NotFound`, `RulesBroken` with all violations."""
    vacancy = await vacancy_to_change(work, vacancy_id)
    require(SEAT_RULES, SeatChange(vacancy.state, seats_of(vacancy), command.add))
    await change_seats(work, vacancy, command.add)
    return vacancy
