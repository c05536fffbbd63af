"""A complaint waits for the programme no longer than it may, closes once nobody may appeal, and is forgotten in time.

Tasks name a complaint by its id alone: neither what it says nor whom it is about.
"""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.events.candidate.complaint import ComplaintUpheld

from candidate_svc.domain.complaint import (
    ANSWERED,
    APPEALED_WITHIN,
    COMPLAINT,
    UPHELD,
    WAITS_FOR_THE_PROGRAMME,
    ComplaintAbout,
    ComplaintAction,
    ComplaintState,
    due_at,
)
from candidate_svc.domain.policy import COMPLAINTS_KEPT_MONTHS, months_after
from candidate_svc.store.complaint_rows import Complaint
from candidate_svc.store.complaints import complaint_locked, forget_what_was_said
from candidate_svc.store.keyring import keyring_of

HANDLE_COMPLAINT: Final = "handle_complaint"
COMPLAINT_OVERDUE: Final = "complaint_overdue"
CLOSE_COMPLAINT: Final = "close_complaint"
FORGET_COMPLAINT: Final = "forget_complaint"


async def begin_to_wait(work: Work, complaint: Complaint) -> None:
    """Somebody has to move on by a day; after it, the task says that it is overdue."""
    complaint.due_at = due_at(complaint.state, complaint.since)
    await work.cancel_timers(complaint.id)
    await work.set_timer(COMPLAINT_OVERDUE, complaint.id, complaint.due_at)
    await work.close_task(COMPLAINT_OVERDUE, complaint.id)
    await work.open_task(HANDLE_COMPLAINT, "complaint", complaint.id, due_at=complaint.due_at)


async def stop_waiting(work: Work, complaint: Complaint) -> None:
    """Nobody has to do anything."""
    complaint.due_at = None
    await work.cancel_timers(complaint.id)
    await work.close_tasks((HANDLE_COMPLAINT, COMPLAINT_OVERDUE), complaint.id)


async def wait_for_appeal(work: Work, complaint: Complaint) -> None:
    """It was answered: it closes by itself, unless who complained appeals."""
    await stop_waiting(work, complaint)
    await work.set_timer(CLOSE_COMPLAINT, complaint.id, work.now + APPEALED_WITHIN)


async def tell_of_upheld(work: Work, complaint: Complaint) -> None:
    """What was upheld against an employer is told once, without a word of it, if who complained agrees."""
    is_upheld = complaint.outcome in UPHELD and complaint.about is ComplaintAbout.EMPLOYER
    if is_upheld and complaint.agrees_to_incident and complaint.about_id is not None and not complaint.incident_told:
        complaint.incident_told = True
        await work.publish(ComplaintUpheld(complaint_id=complaint.id, employer_id=complaint.about_id))


async def forget_complaint_later(work: Work, complaint: Complaint) -> None:
    """Count from the day on which it was closed."""
    await work.set_timer(FORGET_COMPLAINT, complaint.id, months_after(work.now, COMPLAINTS_KEPT_MONTHS))


async def escalate_complaint(work: Work, complaint_id: UUID, _: Mapping[str, Any]) -> None:
    """Nobody has moved on in time."""
    complaint = await complaint_locked(work.session, complaint_id)
    if complaint is not None and complaint.state in WAITS_FOR_THE_PROGRAMME:
        await work.open_task(COMPLAINT_OVERDUE, "complaint", complaint.id, due_at=complaint.due_at)


async def close_complaint(work: Work, complaint_id: UUID, _: Mapping[str, Any]) -> None:
    """Nobody appealed."""
    complaint = await complaint_locked(work.session, complaint_id)
    if complaint is not None and complaint.state in ANSWERED:
        await work.move(COMPLAINT, complaint, ComplaintAction.CLOSE)
        await forget_complaint_later(work, complaint)


async def forget_complaint(work: Work, complaint_id: UUID, _: Mapping[str, Any]) -> None:
    """What was said, who said it and who answered; the kind, the outcome and the dates stay."""
    complaint = await complaint_locked(work.session, complaint_id)
    if complaint is None or complaint.state is not ComplaintState.CLOSED:
        return
    await forget_what_was_said(work.session, complaint.id)
    complaint.candidate_id = complaint.about_id = complaint.answered_by = None
    complaint.version += 1
    await keyring_of(work.session).destroy([complaint.id])
