"""People whom a vacancy would have liked to take: thought of again when a seat comes back."""

from typing import Final

from pathways_chassis.work import Work

from employer_svc.domain.application import ApplicationState
from employer_svc.store.applications import count_on_reserve_list
from employer_svc.store.rows import Application, Vacancy

LOOK_AT_RESERVE_LIST: Final = "look_at_reserve_list"


async def look_at_reserve_list(work: Work, vacancy: Vacancy, *, free_seats: int | None) -> None:
    """A seat of a locked vacancy came back: a person looks, where somebody is on the list."""
    people = await count_on_reserve_list(work.session, vacancy.id)
    if people:
        await work.open_task(
            LOOK_AT_RESERVE_LIST,
            "vacancy",
            vacancy.id,
            organisation_id=vacancy.employer_id,
            evidence={"people": people, "free_seats": free_seats},
        )


async def note_who_left_reserve_list(work: Work, application: Application, stood: ApplicationState) -> None:
    """An application moved on from where it stood: after the last one of the list there is nothing to look at."""
    if stood is ApplicationState.RESERVE_LIST and not await count_on_reserve_list(work.session, application.vacancy_id):
        await work.close_task(LOOK_AT_RESERVE_LIST, application.vacancy_id)
