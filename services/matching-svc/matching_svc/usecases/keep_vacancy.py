"""A vacancy opens, rests or ends: people are matched to open ones alone."""

from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.events.employer.vacancy import VacancyOpened

from matching_svc.domain.facts import Demand
from matching_svc.store.change_log import note_change
from matching_svc.store.lists import drop_list
from matching_svc.store.pool import lock_pool, vacancy_row
from matching_svc.store.rows import Subject, VacancyRequirement, VacancyState
from matching_svc.usecases.expire_matches import expire_matches


async def open_vacancy(work: Work, event: VacancyOpened) -> None:
    """Keep what the vacancy asks for, and let the next refresh find people."""
    row = await vacancy_row(work.session, event.vacancy_id, lock=True)
    if row is None:
        row = VacancyRequirement(
            vacancy_id=event.vacancy_id, employer_id=event.employer_id, state=VacancyState.OPEN, version=0
        )
        work.session.add(row)
    row.demand = Demand.model_validate(event.model_dump()).model_dump(mode="json")
    row.programme_ids = list(event.programme_ids)
    row.free_seats = event.free_seats
    row.state = VacancyState.OPEN
    row.version += 1
    await note_change(work.session, Subject.VACANCY, [event.vacancy_id])


async def move_vacancy(
    work: Work, vacancy_id: UUID, state: VacancyState, *, free_seats: int | None = None, expire: str | None = None
) -> bool:
    """Follow the owner. A vacancy that takes nobody has no list; with `expire`, proposals expire for that reason.

    False where the vacancy was never opened here.
    """
    if expire is not None:
        await lock_pool(work.session)
    row = await vacancy_row(work.session, vacancy_id, lock=True)
    if row is None:
        return False
    row.state, row.free_seats = state, free_seats
    row.version += 1
    if state is not VacancyState.OPEN:
        await drop_list(work.session, vacancy_id)
    if expire is not None:
        await expire_matches(work, vacancy_id=vacancy_id, reason=expire)
    await note_change(work.session, Subject.VACANCY, [vacancy_id])
    return True
