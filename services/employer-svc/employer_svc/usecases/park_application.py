"""An application is set aside, by a person or because the candidate signed a contract elsewhere."""

from pathways_chassis.work import Work
from pathways_contracts.events.employer.application import ApplicationParked

from employer_svc.domain.application import (
    APPLICATION,
    HOLDS_A_SEAT,
    PARKABLE,
    PLACED_ELSEWHERE,
    ApplicationAction,
    Circumstances,
)
from employer_svc.store.applications import application_of_event, applications_of_candidate
from employer_svc.store.rows import Application, Vacancy
from employer_svc.usecases.applications import identify
from employer_svc.usecases.end_application import give_back_seat
from employer_svc.usecases.reserve_list import note_who_left_reserve_list


async def park(work: Work, application: Application, vacancy: Vacancy, *, reason: str | None) -> None:
    """Set it aside on locked rows, and give back the seat of an offer. Raises `IllegalTransition`, `RulesBroken`."""
    stage = application.state
    facts = Circumstances(reason=reason)
    await work.move(APPLICATION, application, ApplicationAction.PARK, facts=facts, reason=reason)
    application.parked_state, application.park_reason = stage, reason
    await note_who_left_reserve_list(work, application, stage)
    await work.publish(ApplicationParked(**identify(application)), correlation_id=application.id)
    await give_back_seat(work, application, vacancy, held=stage in HOLDS_A_SEAT)


async def park_others(work: Work, contracted: Application) -> None:
    """Whoever signed a contract is set aside everywhere else."""
    for application_id in await applications_of_candidate(work.session, contracted.candidate_id, PARKABLE):
        found = await application_of_event(work.session, application_id)
        if found is not None and found[0].state in PARKABLE:
            await park(work, *found, reason=PLACED_ELSEWHERE)
