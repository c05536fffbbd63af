"""Applications of a person who is promised elsewhere are parked, and taken up again when that ends."""

from typing import Final
from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.events.employer.application import ApplicationParked, ApplicationReopened

from employer_svc.domain.application import (
    APPLICATION,
    HOLDS_A_SEAT,
    PARKABLE,
    REOPENS_AS,
    ApplicationAction,
    ApplicationState,
    Circumstances,
)
from employer_svc.domain.vacancy import VacancyState
from employer_svc.store.applications import application_of_event, applications_of_candidate
from employer_svc.store.placements import is_bound
from employer_svc.store.rows import Application, Vacancy
from employer_svc.usecases.applications import identify
from employer_svc.usecases.end_application import give_back_seat

PLACED_ELSEWHERE: Final = "placed_elsewhere"


async def park(work: Work, application: Application, vacancy: Vacancy, *, reason: str | None) -> None:
    """Set it aside on locked rows, and give back the seat of an offer. Raises `IllegalTransition`, `RulesBroken`."""
    stage = application.state
    facts = Circumstances(reason=reason)
    await work.move(APPLICATION, application, ApplicationAction.PARK, facts=facts, reason=reason)
    application.parked_state, application.park_reason = stage, reason
    await give_back_seat(work, application, vacancy, held=stage in HOLDS_A_SEAT)
    await work.publish(ApplicationParked(**identify(application)), correlation_id=application.id)


async def reopen(work: Work, application: Application, vacancy: Vacancy, *, reason: str | None = None) -> None:
    """Go on from the stage in which it was parked. Raises `IllegalTransition`, `RulesBroken`."""
    circumstances = Circumstances(
        reason=reason,
        vacancy_open=vacancy.state is VacancyState.OPEN,
        placed_elsewhere=await is_bound(work.session, application.candidate_id),
    )
    action = REOPENS_AS[application.parked_state or ApplicationState.SHORTLISTED]
    await work.move(APPLICATION, application, action, facts=circumstances, reason=reason)
    application.parked_state, application.park_reason = None, None
    await work.publish(ApplicationReopened(**identify(application)), correlation_id=application.id)


async def park_others(work: Work, contracted: Application) -> None:
    """Whoever signed a contract is set aside everywhere else."""
    for application_id in await applications_of_candidate(work.session, contracted.candidate_id, PARKABLE):
        found = await application_of_event(work.session, application_id)
        if found is not None and found[0].state in PARKABLE:
            await park(work, *found, reason=PLACED_ELSEWHERE)


async def reopen_where_open(work: Work, candidate_id: UUID) -> None:
    """A placement ended: what was parked because of it goes on where the vacancy is open and nothing else binds."""
    if await is_bound(work.session, candidate_id):
        return
    for application_id in await applications_of_candidate(work.session, candidate_id, {ApplicationState.PARKED}):
        found = await application_of_event(work.session, application_id)
        if found is None or found[0].park_reason != PLACED_ELSEWHERE or found[1].state is not VacancyState.OPEN:
            continue
        await reopen(work, *found)
