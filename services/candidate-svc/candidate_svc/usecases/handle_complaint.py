"""Whoever handles a complaint moves it on, and answers in words that who complained can read."""

from typing import Annotated
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.work import Work
from pydantic import Field

from candidate_svc.domain.complaint import (
    ANSWERED,
    COMPLAINT,
    ComplaintAction,
    ComplaintOutcome,
    Handling,
    MoveOfHandler,
)
from candidate_svc.store.complaint_rows import Complaint
from candidate_svc.store.complaints import complaint_for, say
from candidate_svc.store.keyring import Keyring
from candidate_svc.usecases.watch_complaint import begin_to_wait, tell_of_upheld, wait_for_appeal


class HandleComplaint(Command):
    """A move, with what who complained is told; an answer (`resolve`) names its outcome."""

    action: MoveOfHandler
    outcome: ComplaintOutcome | None = None
    text: Annotated[str | None, Field(min_length=1, max_length=10_000)] = None


async def handle_complaint(work: Work, keyring: Keyring, complaint_id: UUID, command: HandleComplaint) -> Complaint:
    """Move it on. Raises `NotFound`, `IllegalTransition`, `RulesBroken`.

    What was upheld against an employer is told to employer-svc, without a word of it, if who complained agrees.
    """
    complaint = await complaint_for(work, complaint_id)
    facts = Handling(by=work.actor.reference, answered_by=complaint.answered_by, outcome=command.outcome)
    await work.move(COMPLAINT, complaint, ComplaintAction(command.action.value), facts=facts)
    if command.text is not None:
        await say(work, keyring, complaint, command.text, by_the_programme=True)
    if complaint.state not in ANSWERED:
        await begin_to_wait(work, complaint)
        return complaint
    complaint.answered_by, complaint.outcome = work.actor.reference, command.outcome
    await wait_for_appeal(work, complaint)
    await tell_of_upheld(work, complaint)
    return complaint
