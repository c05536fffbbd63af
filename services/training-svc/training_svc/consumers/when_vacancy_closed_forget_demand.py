"""A closed vacancy wants nothing any more; who trains people for it is told."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.employer.vacancy import VacancyClosed

from training_svc.usecases.forget_vacancy import forget_vacancy


async def when_vacancy_closed_forget_demand(work: Work, event: VacancyClosed) -> Reaction:
    """Out of the shortage scan, out of plans; cohorts go on, as what is learnt stays."""
    await forget_vacancy(work, event.vacancy_id)
    return APPLIED
