"""An application that was set aside goes on from where it stood: on a person's word, or once nothing binds any more.

Whoever was parked because they were placed elsewhere goes on when that placement ends, where the vacancy is open; where
it is not, when it opens again. So does whoever was parked because their record was merged, once that is undone.
"""

from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.events.employer.application import ApplicationReopened

from employer_svc.domain.application import (
    APPLICATION,
    REOPENS_AS,
    SET_ASIDE_FOR_A_TIME,
    ApplicationState,
    Circumstances,
)
from employer_svc.domain.vacancy import VacancyState
from employer_svc.store.applications import (
    application_of_event,
    applications_of_candidate,
    applications_of_vacancy,
)
from employer_svc.store.people import has_left
from employer_svc.store.placements import is_bound
from employer_svc.store.rows import Application, Vacancy
from employer_svc.usecases.applications import identify


async def reopen(work: Work, application: Application, vacancy: Vacancy, *, reason: str | None = None) -> None:
    """Go on from the stage in which it was parked. Raises `IllegalTransition`, `RulesBroken`."""
    circumstances = Circumstances(
        reason=reason,
        vacancy_open=vacancy.state is VacancyState.OPEN,
        placed_elsewhere=await is_bound(work.session, application.candidate_id),
        person_has_left=await has_left(work.session, application.candidate_id),
    )
    action = REOPENS_AS[application.parked_state or ApplicationState.SHORTLISTED]
    await work.move(APPLICATION, application, action, facts=circumstances, reason=reason)
    application.parked_state, application.park_reason = None, None
    await work.publish(ApplicationReopened(**identify(application)), correlation_id=application.id)


async def reopen_of_candidate(work: Work, candidate_id: UUID) -> None:
    """A placement of the person ended."""
    for application_id in await applications_of_candidate(work.session, candidate_id, {ApplicationState.PARKED}):
        found = await application_of_event(work.session, application_id)
        if found is not None:
            await _reopen_where_nothing_binds(work, *found)


async def reopen_of_vacancy(work: Work, vacancy: Vacancy) -> None:
    """A locked vacancy is open again."""
    for application in await applications_of_vacancy(work.session, vacancy.id, {ApplicationState.PARKED}):
        await _reopen_where_nothing_binds(work, application, vacancy)


async def _reopen_where_nothing_binds(work: Work, application: Application, vacancy: Vacancy) -> None:
    if application.park_reason not in SET_ASIDE_FOR_A_TIME or vacancy.state is not VacancyState.OPEN:
        return
    if await has_left(work.session, application.candidate_id):
        return
    if not await is_bound(work.session, application.candidate_id):
        await reopen(work, application, vacancy)
