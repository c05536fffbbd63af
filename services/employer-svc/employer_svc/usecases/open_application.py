"""A shortlisted match becomes an application, or matching is told that it became none."""

from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.events.employer.application import ApplicationNotOpened, ApplicationOpened

from employer_svc.domain.application import APPLICATION
from employer_svc.store.rows import Application, Vacancy
from employer_svc.usecases.applications import identify


async def open_application(work: Work, vacancy: Vacancy, *, match_id: UUID, candidate_id: UUID) -> Application:
    """Open it on a locked vacancy. Its id is the correlation of everything that follows."""
    application = Application(
        id=work.new_id(),
        match_id=match_id,
        candidate_id=candidate_id,
        vacancy_id=vacancy.id,
        employer_id=vacancy.employer_id,
        programme_ids=list(vacancy.programme_ids),
        state=APPLICATION.initial,
        opened_at=work.now,
    )
    work.session.add(application)
    work.correlation_id = application.id
    await work.record_stage("application", application.id, None, "open", application.state)
    await work.publish(ApplicationOpened(match_id=match_id, **identify(application)))
    return application


async def open_no_application(work: Work, vacancy: Vacancy, *, match_id: UUID, candidate_id: UUID, reason: str) -> None:
    """Whoever shortlisted the person is answered, so that the pair may be tried again."""
    await work.publish(
        ApplicationNotOpened(
            match_id=match_id,
            candidate_id=candidate_id,
            vacancy_id=vacancy.id,
            employer_id=vacancy.employer_id,
            reason=reason,
        )
    )
