"""A hand-over is accepted, declined or taken back; on acceptance the other partner looks after the person."""

from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.work import Work
from pathways_contracts.codes import ReasonCode
from pathways_contracts.events.candidate.candidate import CandidateHandedOver

from candidate_svc.domain.handover import HANDOVER, Answer, HandoverAction, HandoverState, Side
from candidate_svc.store.candidates import candidate_of_event
from candidate_svc.store.handovers import aggregates_about, handover_for, is_offered_to, offered_handover_of
from candidate_svc.store.rows import Candidate, Handover
from candidate_svc.usecases.keep_team import end_team
from candidate_svc.usecases.offer_handover import ANSWER_HANDOVER, may_be_handed_over


class MoveHandover(Command):
    """An answer to an offer, or its withdrawal."""

    action: HandoverAction
    reason: ReasonCode | None = None


async def move_handover(work: Work, handover_id: UUID, command: MoveHandover) -> Handover:
    """Make the move. The person keeps whatever is open: promise, cases, consents, tasks.

    Raises `NotFound`, `IllegalTransition`, `RulesBroken` for the wrong side.
    """
    handover = await handover_for(work, handover_id, lock=True)
    side = Side.RECEIVING if is_offered_to(handover, work.actor) else Side.OFFERING
    await _answer(work, handover, Answer(command.action, side), command.reason)
    if handover.state is HandoverState.ACCEPTED:
        await _hand_over(work, handover)
    return handover


async def end_handovers(work: Work, candidate: Candidate, reason: str) -> None:
    """Whoever has left is not handed over any more."""
    handover = await offered_handover_of(work.session, candidate.id)
    if handover is not None:
        await _answer(work, handover, Answer(HandoverAction.WITHDRAW, None), reason)


async def _answer(work: Work, handover: Handover, answer: Answer, reason: str | None) -> None:
    await work.move(HANDOVER, handover, answer.action, facts=answer, reason=reason)
    await work.close_task(ANSWER_HANDOVER, handover.id)


async def _hand_over(work: Work, handover: Handover) -> None:
    candidate = await candidate_of_event(work, handover.candidate_id)
    if candidate is None:
        raise LookupError("a hand-over is of a person")
    await may_be_handed_over(work, candidate, handover.to_partner_id)
    await end_team(work, candidate.id, "handed_over")
    previous, candidate.partner_id = candidate.partner_id, handover.to_partner_id
    candidate.version += 1
    await work.record_stage("candidate", candidate.id, candidate.state, "hand_over", candidate.state, handover.reason)
    await work.give_tasks(aggregates_about(candidate.id), previous, candidate.partner_id)
    await work.publish(
        CandidateHandedOver(candidate_id=candidate.id, partner_id=candidate.partner_id, previous_partner_id=previous)
    )
