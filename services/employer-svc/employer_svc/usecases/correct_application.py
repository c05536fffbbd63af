"""An end was recorded by mistake: the application stands again, without what it had held."""

from uuid import UUID

from pathways_chassis.corrections import Taken, follow_correction
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.events.employer.application import ApplicationCorrected

from employer_svc.domain.application import (
    APPLICATION,
    MAY_STAND_AGAIN,
    SIDE_OF_MOVE,
    ApplicationAction,
    ApplicationMove,
    ApplicationState,
    Circumstances,
    no_placement_binds_the_candidate,
)
from employer_svc.domain.employer import Resolution
from employer_svc.domain.vacancy import VacancyState
from employer_svc.store.applications import application_of_event, application_to_change, live_application
from employer_svc.store.costs import withdrawn_offers_of
from employer_svc.store.people import has_left
from employer_svc.store.placements import is_bound
from employer_svc.store.rows import Application, Vacancy
from employer_svc.usecases.applications import identify
from employer_svc.usecases.reserve_list import look_at_reserve_list
from employer_svc.usecases.seats import seats_of
from employer_svc.usecases.settle_incident import settle


async def application_to_correct(work: Work, application_id: UUID) -> Application:
    """An application that the actor may change, locked after its vacancy. Raises `NotFound`."""
    application, _ = await application_to_change(work, application_id, None)
    return application


async def check_application(work: Work, application: Application, taken: Taken) -> None:
    """Each side takes back its own word, and nothing that came since stands in the way."""
    side = SIDE_OF_MOVE[ApplicationMove(taken.action)]
    _, vacancy = await application_to_change(work, application.id, side)
    left = await has_left(work.session, application.candidate_id)
    facts = await _circumstances(work, application, vacancy, person_has_left=left)
    require(MAY_STAND_AGAIN, facts)
    if taken.back_to != ApplicationState.PARKED:
        require((no_placement_binds_the_candidate,), facts)


async def follow_application(work: Work, application: Application, taken: Taken) -> None:
    """Tell; who was set aside stays set aside for the same reason; an employer answers for no offer it did not take."""
    if application.state is ApplicationState.RESERVE_LIST:
        _, vacancy = await application_to_change(work, application.id, None)
        if not seats_of(vacancy).all_taken:
            await look_at_reserve_list(work, vacancy, free_seats=seats_of(vacancy).free)
    if taken.action == ApplicationAction.WITHDRAW_OFFER:
        for incident in await withdrawn_offers_of(work.session, application.id):
            await settle(work, incident, Resolution.UNFOUNDED)
    await _tell(work, application, taken)


async def stand_again(
    work: Work, application_id: UUID, *, ended_for: str, reason: str, person_has_left: bool = False
) -> bool:
    """What ended because of a mistake elsewhere stands again. False where it moved on, or something stands in the way.

    `ended_for` is the reason that the end was recorded with.
    """
    found = await application_of_event(work.session, application_id)
    if found is None:
        return False
    application, vacancy = found
    facts = await _circumstances(work, application, vacancy, person_has_left=person_has_left)
    if facts.placed_elsewhere or any(guard(facts) is not None for guard in MAY_STAND_AGAIN):
        return False
    ends = [ApplicationAction.WITHDRAW, ApplicationAction.NOT_SELECT]
    taken = await follow_correction(work, APPLICATION, application, ends, reason, made_for=ended_for)
    if taken is None:
        return False
    await _tell(work, application, taken)
    return True


async def _tell(work: Work, application: Application, taken: Taken) -> None:
    if application.state is ApplicationState.PARKED:
        stages = await work.history(APPLICATION.name, application.id)
        parked = [stage for stage in stages if stage["action"] == ApplicationAction.PARK][-1]
        application.parked_state, application.park_reason = ApplicationState(parked["from_state"]), parked["reason"]
    await work.publish(
        ApplicationCorrected(
            taken_back=taken.action, stage=application.state.value, reason=taken.reason, **identify(application)
        ),
        correlation_id=application.id,
    )


async def _circumstances(
    work: Work, application: Application, vacancy: Vacancy, *, person_has_left: bool
) -> Circumstances:
    return Circumstances(
        vacancy_closed=vacancy.state is VacancyState.CLOSED,
        another_attempt_stands=await live_application(work.session, application.candidate_id, vacancy.id) is not None,
        person_has_left=person_has_left,
        placed_elsewhere=await is_bound(work.session, application.candidate_id),
    )
