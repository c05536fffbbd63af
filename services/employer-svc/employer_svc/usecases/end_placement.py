"""A placement ends: its seat is free again, and what was parked because of it goes on."""

from pathways_chassis.work import Work
from pathways_contracts.events.employer.placement import PlacementEnded, PlacementStage

from employer_svc.domain.placement import PLACEMENT, Footing, PlacementAction, PlacementState
from employer_svc.store.rows import Placement, Vacancy
from employer_svc.usecases.placements import identify
from employer_svc.usecases.recheck_offer_conditions import RECHECK_OFFER_CONDITIONS
from employer_svc.usecases.reopen_application import reopen_of_candidate
from employer_svc.usecases.seats import free_filled_seat


async def end_placement(work: Work, placement: Placement, vacancy: Vacancy, *, reason: str | None) -> None:
    """End it on locked rows. Raises `IllegalTransition`, `RulesBroken`."""
    reached = placement.frozen_state or placement.state
    await work.move(PLACEMENT, placement, PlacementAction.END, facts=Footing(reason=reason), reason=reason)
    placement.end_reason = reason
    placement.frozen_state, placement.freeze_reason = None, None
    await work.publish(
        PlacementEnded(
            reason=reason or "ended",
            stage=None if reached is PlacementState.CONFIRMED else PlacementStage(reached.value),
            **identify(placement),
        ),
        correlation_id=placement.application_id,
    )
    await work.close_task(RECHECK_OFFER_CONDITIONS, placement.id)
    await free_filled_seat(work, vacancy)
    await reopen_of_candidate(work, placement.candidate_id)
