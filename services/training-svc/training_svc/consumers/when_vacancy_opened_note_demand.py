"""An open vacancy says which skills are wanted."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.employer.vacancy import VacancyOpened

from training_svc.store.rows import VacancyDemand


async def when_vacancy_opened_note_demand(work: Work, event: VacancyOpened) -> Reaction:
    """Keep what the vacancy asks for, for the shortage scan."""
    await work.session.merge(
        VacancyDemand(
            vacancy_id=event.vacancy_id,
            essential_skills=list(event.essential_skills),
            free_seats=event.free_seats,
            programme_ids=list(event.programme_ids),
            open=True,
        )
    )
    return APPLIED
