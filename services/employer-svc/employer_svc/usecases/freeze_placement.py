"""A placement is frozen before travel, and goes on from the stage in which it froze."""

from pathways_chassis.work import Work
from pathways_contracts.events.employer.placement import PlacementFrozen, PlacementUnfrozen

from employer_svc.domain.employer import licence_has_ended
from employer_svc.domain.placement import PLACEMENT, UNFREEZES_AS, Footing, PlacementAction, PlacementState
from employer_svc.store.rows import Employer, Placement
from employer_svc.usecases.placements import identify


async def freeze(work: Work, placement: Placement, *, reason: str | None) -> None:
    """No step before travel until it is lifted. Raises `IllegalTransition`, `RulesBroken`."""
    stage = placement.state
    await work.move(PLACEMENT, placement, PlacementAction.FREEZE, facts=Footing(reason=reason), reason=reason)
    placement.frozen_state, placement.freeze_reason = stage, reason
    await work.publish(
        PlacementFrozen(reason=reason or "frozen", **identify(placement)), correlation_id=placement.application_id
    )


async def unfreeze(work: Work, placement: Placement, employer: Employer, *, reason: str | None = None) -> None:
    """Back to the stage in which it froze, or that it reached meanwhile. Raises `IllegalTransition`, `RulesBroken`."""
    action = UNFREEZES_AS[placement.frozen_state or PlacementState.CONFIRMED]
    footing = Footing(
        employer_state=employer.state,
        sponsor_licence_ended=licence_has_ended(employer.sponsor_valid_until, work.now.date()),
    )
    await work.move(PLACEMENT, placement, action, facts=footing, reason=reason)
    placement.frozen_state, placement.freeze_reason = None, None
    await work.publish(PlacementUnfrozen(**identify(placement)), correlation_id=placement.application_id)
