"""A vacancy closed: nobody is planned for it any more, and who trains people for it should know."""

from typing import Final
from uuid import UUID

from pathways_chassis.work import Work

from training_svc.domain.cohort import COHORT
from training_svc.domain.plan import OPEN
from training_svc.store.courses import cohorts_for_vacancy
from training_svc.store.learning import plans_of
from training_svc.store.rows import VacancyDemand
from training_svc.usecases.answer_plan import supersede_plans
from training_svc.usecases.propose_plan import TEACH_WHAT_IS_MISSING

FIND_OTHER_VACANCIES: Final = "find_other_vacancies"


async def forget_vacancy(work: Work, vacancy_id: UUID) -> None:
    """Take it out of the shortage scan and out of plans. Its cohorts go on: a person looks for other vacancies."""
    demand = await work.session.get(VacancyDemand, vacancy_id, with_for_update=True)
    if demand is not None:
        demand.open = False
    await work.close_task(TEACH_WHAT_IS_MISSING, vacancy_id)
    await supersede_plans(work, await plans_of(work.session, OPEN, vacancy_id=vacancy_id), "vacancy_closed")
    for cohort in await cohorts_for_vacancy(work.session, vacancy_id):
        await work.open_task(
            FIND_OTHER_VACANCIES,
            COHORT.name,
            cohort.id,
            organisation_id=cohort.provider_id,
            evidence={"closed_vacancy_id": str(vacancy_id)},
        )


async def remember_vacancy(work: Work, vacancy_id: UUID) -> bool:
    """It had not closed: count it again, and look for no other. False where it was never opened."""
    demand = await work.session.get(VacancyDemand, vacancy_id, with_for_update=True)
    if demand is None:
        return False
    demand.open = True
    for cohort in await cohorts_for_vacancy(work.session, vacancy_id):
        await work.close_task(FIND_OTHER_VACANCIES, cohort.id)
    return True
