"""A placement stands again that ended by mistake, or goes back with a fact of visa, travel or work that was none."""

from uuid import UUID

from pathways_chassis.corrections import Taken, follow_correction
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.case_team import Access
from pathways_contracts.events.employer.placement import PlacementCorrected

from employer_svc.domain.application import ApplicationState
from employer_svc.domain.placement import (
    BEFORE_TRAVEL,
    LEADS_TO,
    MAY_STAND_AGAIN,
    ORDER,
    PLACEMENT,
    Footing,
    PlacementAction,
    PlacementState,
    Standing,
    the_employer_is_active,
)
from employer_svc.store.applications import applications_of_candidate
from employer_svc.store.employers import employer_standing_of
from employer_svc.store.people import has_left
from employer_svc.store.placements import is_bound, placement_for, placement_of_event, placement_to_change
from employer_svc.store.rows import Application, Placement, Vacancy
from employer_svc.usecases.advance_placement import Progress
from employer_svc.usecases.park_application import park_others
from employer_svc.usecases.placements import identify
from employer_svc.usecases.seats import fill_free_seat, seats_of


async def placement_to_correct(work: Work, placement_id: UUID) -> Placement:
    """A placement that the actor may change, locked after its employer and vacancy. Raises `NotFound`."""
    await employer_standing_of(work.session, (await placement_for(work, placement_id, Access.WRITE)).employer_id)
    placement, _ = await placement_to_change(work, placement_id)
    return placement


async def check_placement(work: Work, placement: Placement, taken: Taken) -> None:
    """The seat is still free, and the person too; before travel the employer is in good standing."""
    _, vacancy = await placement_to_change(work, placement.id)
    require(MAY_STAND_AGAIN, await _standing(work, placement, vacancy))
    if taken.back_to in BEFORE_TRAVEL:
        employer = await employer_standing_of(work.session, placement.employer_id)
        require((the_employer_is_active,), Footing(employer_state=employer.state))


async def follow_placement(work: Work, placement: Placement, taken: Taken) -> None:
    """Take the seat again, and set aside what was taken up while nothing bound the person."""
    _, vacancy = await placement_to_change(work, placement.id)
    await _bind_again(work, placement, vacancy, taken)


async def stand_again(work: Work, placement_id: UUID, *, because_of: str, reason: str) -> Progress:
    """The end of work was none: the placement that ended with it stands again, if its seat and the person are free."""
    found = await placement_of_event(work, placement_id)
    if found is None:
        return Progress.UNKNOWN
    placement, vacancy = found
    standing = await _standing(work, placement, vacancy)
    if any(guard(standing) is not None for guard in MAY_STAND_AGAIN):
        return Progress.GIVEN_ON
    taken = await follow_correction(work, PLACEMENT, placement, [PlacementAction.END], reason, because_of=because_of)
    if taken is None:
        return Progress.OVERTAKEN
    await _bind_again(work, placement, vacancy, taken)
    return Progress.DONE


async def go_back(
    work: Work, placement_id: UUID, action: PlacementAction, *, reason: str, made_for: str | None = None
) -> Progress:
    """A fact that led the placement on was none: it goes back to the stage before, if nothing has followed since.

    `made_for`: the reason that the step must have had; where it had another one, that one stands.
    """
    found = await placement_of_event(work, placement_id)
    if found is None:
        return Progress.UNKNOWN
    placement, _ = found
    if action is PlacementAction.GRANT_DURABLE_STATUS:
        placement.permanent_status = False
    if placement.state is PlacementState.FROZEN and placement.frozen_state is LEADS_TO[action]:
        placement.frozen_state = PlacementState.VISA
        placement.version += 1
        await work.record_stage("placement", placement.id, placement.state, "correct", placement.state, reason)
        return Progress.DONE
    if made_for is not None and await _last_reason(work, placement, action) not in (None, made_for):
        return Progress.OVERTAKEN
    taken = await follow_correction(work, PLACEMENT, placement, [action], reason)
    if taken is not None:
        await _tell(work, placement, taken)
        return Progress.DONE
    if placement.state is PlacementState.ENDED:
        return Progress.ENDED
    # It had not followed the fact, because it stood before or elsewhere; or it has gone on since.
    stands = ORDER.get(placement.state)
    return Progress.OVERTAKEN if stands is None or stands < ORDER[LEADS_TO[action]] else Progress.WENT_ON


async def _last_reason(work: Work, placement: Placement, action: PlacementAction) -> str | None:
    stages = await work.history(PLACEMENT.name, placement.id)
    reasons: list[str | None] = [stage["reason"] for stage in stages if stage["action"] == action]
    return reasons[-1] if reasons else None


async def _bind_again(work: Work, placement: Placement, vacancy: Vacancy, taken: Taken) -> None:
    placement.end_reason = None
    await fill_free_seat(work, vacancy)
    await _tell(work, placement, taken)
    application = await work.session.get_one(Application, placement.application_id)
    await park_others(work, application)


async def _tell(work: Work, placement: Placement, taken: Taken) -> None:
    await work.publish(
        PlacementCorrected(
            taken_back=taken.action, stage=placement.state.value, reason=taken.reason, **identify(placement)
        ),
        correlation_id=placement.application_id,
    )


async def _standing(work: Work, placement: Placement, vacancy: Vacancy) -> Standing:
    return Standing(
        seat_is_free=not seats_of(vacancy).all_taken,
        bound_elsewhere=await is_bound(work.session, placement.candidate_id)
        # An acceptance elsewhere asks for the person too, and candidate-svc may have promised them to it by now.
        or bool(await applications_of_candidate(work.session, placement.candidate_id, {ApplicationState.ACCEPTED})),
        person_has_left=await has_left(work.session, placement.candidate_id),
    )
