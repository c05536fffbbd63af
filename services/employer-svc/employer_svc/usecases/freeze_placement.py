"""A placement is frozen before travel, and goes on from the stage in which it froze."""

from pathways_chassis.work import Work
from pathways_contracts.events.employer.placement import PlacementFrozen, PlacementUnfrozen

from employer_svc.domain.placement import (
    GOES_ON,
    PLACEMENT,
    UNFREEZES_AS,
    Footing,
    PlacementAction,
    PlacementState,
)
from employer_svc.store.rows import Placement
from employer_svc.usecases.placements import identify
from employer_svc.usecases.sponsors import employer_and_sponsor


async def freeze(work: Work, placement: Placement, *, reason: str | None) -> None:
    """No step before travel until it is lifted. Raises `IllegalTransition`, `RulesBroken`."""
    stage = placement.state
    await work.move(PLACEMENT, placement, PlacementAction.FREEZE, facts=Footing(reason=reason), reason=reason)
    placement.frozen_state, placement.freeze_reason = stage, reason
    await work.publish(
        PlacementFrozen(reason=reason or "frozen", **identify(placement)), correlation_id=placement.application_id
    )


async def may_go_on(work: Work, placement: Placement) -> bool:
    """Whether nothing of the employer's or the sponsor's standing holds a placement."""
    footing = await _footing(work, placement)
    return all(guard(footing) is None for guard in GOES_ON)


async def unfreeze(work: Work, placement: Placement, *, reason: str | None = None) -> None:
    """Back to the stage in which it froze, or that it reached meanwhile. Raises `IllegalTransition`, `RulesBroken`."""
    action = UNFREEZES_AS[placement.frozen_state or PlacementState.CONFIRMED]
    await work.move(PLACEMENT, placement, action, facts=await _footing(work, placement), reason=reason)
    placement.frozen_state, placement.freeze_reason = None, None
    await work.publish(PlacementUnfrozen(**identify(placement)), correlation_id=placement.application_id)


async def _footing(work: Work, placement: Placement) -> Footing:
    employer, sponsor = await employer_and_sponsor(work, placement.employer_id, placement.sponsor_employer_id)
    return Footing(employer_state=employer.state, sponsor=sponsor)
