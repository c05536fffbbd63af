"""A round is over, one way or another: what was lent for it is deleted, and who would have come where."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from pathways_chassis.machine import IllegalTransition
from pathways_chassis.work import Work

from matching_svc.domain.round import ASKED, OPEN, ROUND, RoundAction
from matching_svc.store.round_rows import AssignmentRound
from matching_svc.store.rounds import forget_groups_and_seats, round_for

EXPIRE_ROUND: Final = "expire_round"


async def end_round(
    work: Work, row: AssignmentRound, action: RoundAction, *, facts: object = None, reason: str | None = None
) -> None:
    """Make a last move. Sums stay, as far as they are not told by group."""
    try:
        await work.move(ROUND, row, action, facts=facts, reason=reason)
    except IllegalTransition as refused:
        raise refused.among(ASKED, _what_it_waits_for(row)) from refused
    row.reason, row.runner, row.awaits_groups = reason, None, False
    if row.result is not None:
        row.result = row.result | {"outcomes": [one | {"groups": []} for one in row.result["outcomes"]]}
    await work.session.flush()
    await forget_groups_and_seats(work.session, row.id)
    await work.cancel_timers(row.id, EXPIRE_ROUND)


def _what_it_waits_for(row: AssignmentRound) -> str:
    if row.awaits_groups:
        return "POST /rounds/{id}/groups lends the groups that it waits for."
    return "GET /rounds/{id} tells when it is proposed." if row.state in OPEN else ""


async def discard_round(work: Work, round_id: UUID) -> AssignmentRound:
    """Nothing comes of it; who is at work on it finds out and stops. Raises `NotFound`, `IllegalTransition`."""
    row = await round_for(work, round_id, lock=True)
    await end_round(work, row, RoundAction.DISCARD)
    return row


async def expire_round(work: Work, round_id: UUID, _: Mapping[str, Any]) -> None:
    """Nobody has confirmed it in time."""
    row = await round_for(work, round_id, lock=True)
    if row.state in OPEN:
        await end_round(work, row, RoundAction.EXPIRE, reason="expired")
