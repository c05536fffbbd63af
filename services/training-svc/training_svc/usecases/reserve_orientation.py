"""Pre-departure orientation: a place is kept for whoever is placed, completed before the journey, or cancelled."""

from datetime import date, datetime
from typing import Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.corrections import follow_correction
from pathways_chassis.errors import NotFound
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.codes import ReasonCode
from pathways_contracts.events.training.orientation import OrientationCompleted, OrientationPlaceReserved

from training_svc.domain.orientation import (
    ORIENTATION,
    OrientationAction,
    OrientationState,
    only_a_person_may_ask,
)
from training_svc.store.learners import learner_of_event, partner_of
from training_svc.store.learning import orientation_for
from training_svc.store.rows import Orientation

REBOOK_ORIENTATION: Final = "rebook_orientation"


class MoveOrientation(Command):
    """Cancel a place, or book it again."""

    action: OrientationAction
    reason: ReasonCode | None = None


async def reserve_orientation(
    work: Work, *, candidate_id: UUID, placement_id: UUID, application_id: UUID, work_starts_on: date
) -> Orientation:
    """Keep a place for a placement. A record that was merged is spoken for by the one that stays."""
    merged_into = (await learner_of_event(work, candidate_id)).merged_into_id
    learner_id = merged_into or candidate_id
    orientation = Orientation(
        id=work.new_id(),
        candidate_id=learner_id,
        merged_from_id=candidate_id if merged_into else None,
        placement_id=placement_id,
        application_id=application_id,
        work_starts_on=work_starts_on,
        state=ORIENTATION.initial,
    )
    work.session.add(orientation)
    await work.record_stage(ORIENTATION.name, orientation.id, None, "reserve", orientation.state)
    await _tell_of_place(work, orientation, learner_id)
    return orientation


async def complete_orientation(work: Work, orientation_id: UUID) -> Orientation:
    """The person has completed orientation and may travel. Raises `NotFound`, `IllegalTransition`."""
    orientation = await orientation_for(work, orientation_id)
    if orientation.candidate_id is None:
        raise NotFound("orientation", orientation_id)
    await work.move(ORIENTATION, orientation, OrientationAction.COMPLETE)
    orientation.completed_at = work.now
    await work.publish(
        OrientationCompleted(
            orientation_id=orientation.id,
            placement_id=orientation.placement_id,
            candidate_id=orientation.candidate_id,
        ),
        correlation_id=orientation.application_id,
    )
    return orientation


async def move_orientation(work: Work, orientation_id: UUID, command: MoveOrientation) -> Orientation:
    """Cancel a place or book it again. Raises `NotFound`, `IllegalTransition`, `RulesBroken`."""
    require((only_a_person_may_ask,), command.action)
    orientation = await orientation_for(work, orientation_id)
    if orientation.candidate_id is None:
        raise NotFound("orientation", orientation_id)
    await work.move(ORIENTATION, orientation, command.action, facts=orientation.placement_stands, reason=command.reason)
    if orientation.state is OrientationState.RESERVED:
        await work.close_task(REBOOK_ORIENTATION, orientation.id)
        await _tell_of_place(work, orientation, orientation.candidate_id)
    else:
        # Nobody travels without it, so somebody has to book it again.
        await work.open_task(
            REBOOK_ORIENTATION,
            ORIENTATION.name,
            orientation.id,
            organisation_id=await partner_of(work.session, orientation.candidate_id),
            evidence={"placement_id": str(orientation.placement_id)},
        )
    return orientation


async def end_orientation(work: Work, orientation: Orientation, reason: str) -> None:
    """The person does not leave: a place that was not used is free again."""
    orientation.placement_stands = False
    await work.close_task(REBOOK_ORIENTATION, orientation.id)
    if orientation.state is OrientationState.RESERVED:
        await work.move(ORIENTATION, orientation, OrientationAction.CANCEL, reason=reason)


async def keep_place_again(work: Work, orientation: Orientation, *, because_of: str, reason: str) -> None:
    """The person leaves after all: a place that was cancelled because of the placement's end is kept again."""
    orientation.placement_stands = True
    cancel = [OrientationAction.CANCEL]
    taken = await follow_correction(work, ORIENTATION, orientation, cancel, reason, because_of=because_of)
    if taken is not None and orientation.candidate_id is not None:
        await _tell_of_place(work, orientation, orientation.candidate_id)


async def keep_place_of_person(
    work: Work, orientation: Orientation, *, ended_for: str, reason: str, since: datetime
) -> None:
    """The person had not left: a place that was cancelled for that, from a business time on, is kept again."""
    cancel = [OrientationAction.CANCEL]
    taken = await follow_correction(work, ORIENTATION, orientation, cancel, reason, made_for=ended_for, since=since)
    if taken is not None and orientation.candidate_id is not None:
        orientation.placement_stands = True
        await _tell_of_place(work, orientation, orientation.candidate_id)


async def _tell_of_place(work: Work, orientation: Orientation, candidate_id: UUID) -> None:
    await work.publish(
        OrientationPlaceReserved(
            orientation_id=orientation.id, placement_id=orientation.placement_id, candidate_id=candidate_id
        ),
        correlation_id=orientation.application_id,
    )
