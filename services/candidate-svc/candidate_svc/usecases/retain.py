"""Retention: people of whom nobody has heard for long are hidden, asked after, and then erased by a person."""

from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import CandidateHidden

from candidate_svc.domain.candidate import CandidateState
from candidate_svc.domain.retention import AT_WORK_OR_PROMISED, retention
from candidate_svc.store.candidates import next_to_look_at
from candidate_svc.store.journey import last_own_step
from candidate_svc.store.rows import Candidate
from candidate_svc.usecases.keep_awake import CONTACT_DORMANT_PERSON, ERASE_DORMANT_PERSON


async def retain_next(work: Work) -> bool:
    """Look at the person whose retention has been due longest. False when nobody's is."""
    candidate = await next_to_look_at(work)
    if candidate is None:
        return False
    heard = [candidate.last_heard_at or candidate.registered_at]
    if candidate.state in AT_WORK_OR_PROMISED:
        heard.append(work.now)
    elsewhere = await last_own_step(work.session, candidate.id)
    if elsewhere is not None:
        heard.append(elsewhere)
    last_heard_at = candidate.last_heard_at = max(heard)
    due = retention(last_heard_at, work.now, candidate.state)
    candidate.retention_due_at = due.next_look
    if due.dormant and candidate.dormant_since is None:
        await _hide(work, candidate)
    if due.seek_contact:
        await work.open_task(
            CONTACT_DORMANT_PERSON,
            "candidate",
            candidate.id,
            organisation_id=candidate.partner_id,
            due_at=due.next_look,
            evidence={"last_heard_at": last_heard_at.isoformat()},
        )
    if due.ask_to_erase:
        await work.close_task(CONTACT_DORMANT_PERSON, candidate.id)
        await work.open_task(
            ERASE_DORMANT_PERSON,
            "candidate",
            candidate.id,
            organisation_id=candidate.partner_id,
            evidence={"last_heard_at": last_heard_at.isoformat()},
        )
    return True


async def _hide(work: Work, candidate: Candidate) -> None:
    candidate.dormant_since = work.now
    candidate.version += 1
    await work.record_stage("candidate", candidate.id, candidate.state, "become_dormant", candidate.state, "dormant")
    if candidate.state is CandidateState.ACTIVE:
        await work.publish(CandidateHidden(candidate_id=candidate.id, reason="dormant"))
