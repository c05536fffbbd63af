"""A placement follows the facts of visa, travel and work, in whatever order their topics tell them."""

from enum import StrEnum
from typing import Final
from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.events.employer.placement import PlacementAdvanced, PlacementStage

from employer_svc.domain.placement import (
    BEFORE_TRAVEL,
    PLACEMENT,
    TRANSITIONS,
    Footing,
    PlacementAction,
    PlacementState,
    is_overtaken,
)
from employer_svc.store.placements import placement_of_event
from employer_svc.store.rows import Placement
from employer_svc.usecases.end_placement import end_placement
from employer_svc.usecases.placements import identify

TRAVELLED_WHILE_FROZEN: Final = "travelled_while_frozen"


class Progress(StrEnum):
    """What became of a fact."""

    DONE = "done"
    UNKNOWN = "unknown"
    ENDED = "ended"
    OVERTAKEN = "overtaken"
    TOO_LATE = "too_late"
    WENT_ON = "went_on"
    GIVEN_ON = "given_on"


async def advance(work: Work, placement: Placement, action: PlacementAction, *, reason: str | None = None) -> None:
    """Move a locked placement to its next stage and tell it. Raises `IllegalTransition`, `RulesBroken`."""
    await work.move(PLACEMENT, placement, action, facts=Footing(reason=reason), reason=reason)
    placement.frozen_state, placement.freeze_reason = None, None
    await work.publish(
        PlacementAdvanced(stage=PlacementStage(placement.state.value), **identify(placement)),
        correlation_id=placement.application_id,
    )


async def follow(work: Work, placement_id: UUID, action: PlacementAction, *, reason: str | None = None) -> Progress:
    """Follow a fact of another service. Raises `IllegalTransition` for one that cannot be true of this placement.

    A later fact leads on from any earlier stage, and an earlier one that comes after it is overtaken. While frozen, a
    visa's news is remembered as the stage to go on from; departure, arrival and work are followed, and a person looks.
    """
    found = await placement_of_event(work, placement_id)
    if found is None:
        return Progress.UNKNOWN
    placement, _ = found
    if placement.state is PlacementState.ENDED:
        return Progress.ENDED
    if placement.state is PlacementState.FROZEN and placement.frozen_state is not None:
        remembered = TRANSITIONS.get((placement.frozen_state, action))
        if remembered in BEFORE_TRAVEL:
            placement.frozen_state = remembered
            placement.version += 1
            await work.record_stage("placement", placement.id, placement.state, action, placement.state)
            return Progress.DONE
        if is_overtaken(placement.frozen_state, action):
            return Progress.OVERTAKEN
        await work.open_task(
            TRAVELLED_WHILE_FROZEN,
            "placement",
            placement.id,
            evidence={"reason": placement.freeze_reason, "fact": action.value},
        )
    if is_overtaken(placement.state, action):
        return Progress.OVERTAKEN
    await advance(work, placement, action, reason=reason)
    if placement.state is PlacementState.SUSTAINED and placement.permanent_status:
        await advance(work, placement, PlacementAction.GRANT_DURABLE_STATUS)
    return Progress.DONE


async def note_permanent_status(work: Work, placement_id: UUID) -> Progress:
    """The person may stay for good: a durable status once the work is sustained, noted until then."""
    found = await placement_of_event(work, placement_id)
    if found is None:
        return Progress.UNKNOWN
    placement, _ = found
    if placement.permanent_status:
        return Progress.OVERTAKEN
    placement.permanent_status = True
    placement.version += 1
    if placement.state is PlacementState.SUSTAINED:
        await advance(work, placement, PlacementAction.GRANT_DURABLE_STATUS)
    return Progress.DONE


async def end_without_visa(work: Work, placement_id: UUID, *, reason: str) -> Progress:
    """The visa case closed: a placement before travel ends; one beyond it is for a person to look at."""
    found = await placement_of_event(work, placement_id)
    if found is None:
        return Progress.UNKNOWN
    placement, vacancy = found
    if placement.state is PlacementState.ENDED:
        return Progress.ENDED
    if placement.state not in (*BEFORE_TRAVEL, PlacementState.FROZEN):
        return Progress.TOO_LATE
    await end_placement(work, placement, vacancy, reason=reason)
    return Progress.DONE


async def end_employment(work: Work, placement_id: UUID, *, reason: str) -> Progress:
    """The job ended: the seat comes back."""
    found = await placement_of_event(work, placement_id)
    if found is None:
        return Progress.UNKNOWN
    placement, vacancy = found
    if placement.state is PlacementState.ENDED:
        return Progress.ENDED
    await end_placement(work, placement, vacancy, reason=reason)
    return Progress.DONE
