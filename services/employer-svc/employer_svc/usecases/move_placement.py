"""A placement moves on a person's word: training, a freeze, its end."""

from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.work import Work
from pathways_contracts.case_team import Access
from pathways_contracts.codes import ReasonCode

from employer_svc.domain.placement import PlacementMove, action_of
from employer_svc.store.placements import placement_for, placement_to_change
from employer_svc.store.rows import Placement
from employer_svc.usecases.advance_placement import advance
from employer_svc.usecases.end_placement import end_placement
from employer_svc.usecases.freeze_placement import freeze, unfreeze
from employer_svc.usecases.sponsors import employer_and_sponsor


class MovePlacement(Command):
    """A move, with a reason where one is asked for."""

    action: PlacementMove
    reason: ReasonCode | None = None


async def move_placement(work: Work, placement_id: UUID, command: MovePlacement) -> Placement:
    """Make a move that a person may make. Raises `NotFound`, `IllegalTransition`, `RulesBroken`."""
    seen = await placement_for(work, placement_id, Access.WRITE)
    await employer_and_sponsor(work, seen.employer_id, seen.sponsor_employer_id)  # locked before the vacancy
    placement, vacancy = await placement_to_change(work, placement_id)
    match command.action:
        case PlacementMove.FREEZE:
            await freeze(work, placement, reason=command.reason)
        case PlacementMove.UNFREEZE:
            await unfreeze(work, placement, reason=command.reason)
        case PlacementMove.END:
            await end_placement(work, placement, vacancy, reason=command.reason)
        case _:
            await advance(work, placement, action_of(command.action, None), reason=command.reason)
    return placement
