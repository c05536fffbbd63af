"""What a worker paid comes back: paid by the employer or the hardship fund, and confirmed by the person."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.errors import Forbidden
from pathways_chassis.work import Work

from employer_svc.domain.reimbursement import (
    MOVES_OF_THE_PERSON,
    REIMBURSEMENT,
    RESOLVES_AS,
    SCOPE_OF_MOVE,
    ReimbursementAction,
    ReimbursementMove,
    ReimbursementState,
    Repaying,
)
from employer_svc.store.costs import reimbursement_to_change
from employer_svc.store.people import partner_of
from employer_svc.store.rows import Incident, Placement, Reimbursement
from employer_svc.usecases.owe_worker import (
    REIMBURSE_WORKER,
    REIMBURSEMENT_OVERDUE,
    TOLD_IN_CONFIDENCE,
    ask_employer_to_pay,
)
from employer_svc.usecases.settle_incident import settle

CONFIRM_REIMBURSEMENT: Final = "confirm_reimbursement"


class MoveReimbursement(Command):
    """A move of what is owed to a worker: it was paid, and the worker confirms that or denies it."""

    action: ReimbursementMove


async def move_reimbursement(work: Work, reimbursement_id: UUID, command: MoveReimbursement) -> Reimbursement:
    """Make a move that a person may make. Raises `NotFound`, `Forbidden`, `IllegalTransition`, `RulesBroken`."""
    scope = SCOPE_OF_MOVE[command.action]
    if scope not in work.actor.scopes:
        raise Forbidden(f"`{command.action}` needs the scope {scope}", "let the one do it whose word it is")
    by_the_person = command.action in MOVES_OF_THE_PERSON
    reimbursement = await reimbursement_to_change(work, reimbursement_id, by_the_person=by_the_person)
    stood, action = reimbursement.state, ReimbursementAction(command.action.value)
    facts = Repaying(now=work.now, claimed_at=reimbursement.claimed_at)
    await work.move(REIMBURSEMENT, reimbursement, action, facts=facts)
    if action is ReimbursementAction.CONFIRM:
        await work.close_task(CONFIRM_REIMBURSEMENT, reimbursement.id)
        incident = await work.session.get_one(Incident, reimbursement.incident_id, with_for_update=True)
        await work.close_task(TOLD_IN_CONFIDENCE, incident.id)
        await settle(work, incident, RESOLVES_AS[stood])
    elif action is ReimbursementAction.DENY:
        await _was_not_paid(work, reimbursement)
    else:
        await _was_paid(work, reimbursement)
    return reimbursement


async def _was_paid(work: Work, reimbursement: Reimbursement) -> None:
    reimbursement.paid_at = work.now
    await work.cancel_timers(reimbursement.id, REIMBURSEMENT_OVERDUE)
    await work.close_tasks((REIMBURSE_WORKER, REIMBURSEMENT_OVERDUE), reimbursement.id)
    placement = await work.session.get_one(Placement, reimbursement.placement_id)
    await work.open_task(
        CONFIRM_REIMBURSEMENT,
        "reimbursement",
        reimbursement.id,
        organisation_id=await partner_of(work.session, placement.candidate_id),
        evidence={"paid": reimbursement.state.value, "placement_id": str(reimbursement.placement_id)},
    )


async def _was_not_paid(work: Work, reimbursement: Reimbursement) -> None:
    """The person says that nothing came: the programme looks at once."""
    reimbursement.paid_at = None
    await work.close_task(CONFIRM_REIMBURSEMENT, reimbursement.id)
    if reimbursement.state is ReimbursementState.CLAIMED:
        await ask_employer_to_pay(work, reimbursement)
    await _escalate(work, reimbursement)


async def escalate_reimbursement(work: Work, reimbursement_id: UUID, _: Mapping[str, Any]) -> None:
    """The employer's time went by: a director decides, and the hardship fund may pay."""
    reimbursement = await work.session.get_one(Reimbursement, reimbursement_id, with_for_update=True)
    if reimbursement.state is ReimbursementState.CLAIMED:
        await _escalate(work, reimbursement)


async def _escalate(work: Work, reimbursement: Reimbursement) -> None:
    # Of no organisation: the programme's own staff see it, and no employer.
    await work.open_task(
        REIMBURSEMENT_OVERDUE,
        "reimbursement",
        reimbursement.id,
        evidence={"employer_id": str(reimbursement.employer_id), "state": reimbursement.state.value},
    )
