"""A vacancy was closed by mistake: it rests until somebody resumes it, and who was not selected for it stands again."""

from uuid import UUID

from pathways_chassis.corrections import Taken
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.events.employer.vacancy import VacancyCorrected

from employer_svc.domain.application import ApplicationState
from employer_svc.domain.vacancy import VacancyState, the_employer_has_not_closed
from employer_svc.store.applications import applications_of_vacancy
from employer_svc.store.employers import employer_standing_of
from employer_svc.store.people import has_left
from employer_svc.store.rows import Vacancy
from employer_svc.store.vacancies import vacancy_for, vacancy_to_change
from employer_svc.usecases.correct_application import stand_again
from employer_svc.usecases.move_vacancy import VACANCY_CLOSED


async def vacancy_to_correct(work: Work, vacancy_id: UUID) -> Vacancy:
    """A vacancy that the actor may change, locked after its employer. Raises `NotFound`."""
    await employer_standing_of(work.session, (await vacancy_for(work, vacancy_id)).employer_id)
    return await vacancy_to_change(work, vacancy_id)


async def check_vacancy(work: Work, vacancy: Vacancy, taken: Taken) -> None:
    """Its employer is still with the programme."""
    employer = await employer_standing_of(work.session, vacancy.employer_id)
    require((the_employer_has_not_closed,), employer.state)


async def follow_vacancy(work: Work, vacancy: Vacancy, taken: Taken) -> None:
    """Tell, then take up whom the closing ended. Who has left since, or has another attempt, is left as they are."""
    vacancy.close_reason = None
    if vacancy.state is VacancyState.PAUSED:
        vacancy.pause_reason = taken.reason
    await work.publish(
        VacancyCorrected(
            vacancy_id=vacancy.id,
            employer_id=vacancy.employer_id,
            taken_back=taken.action,
            state=vacancy.state.value,
            reason=taken.reason,
        )
    )
    for application in await applications_of_vacancy(work.session, vacancy.id, {ApplicationState.NOT_SELECTED}):
        left = await has_left(work.session, application.candidate_id)
        await stand_again(work, application.id, ended_for=VACANCY_CLOSED, reason=taken.reason, person_has_left=left)
