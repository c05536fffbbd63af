"""What people were shown of a pathway, and what directors decided: an offer is accepted by it."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, conflict
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.safety_sheet import RedPathwayDecided, SafetySheetAcknowledged

from employer_svc.store.applications import application_of_event
from employer_svc.store.safety import keep_acknowledgement, keep_decision

NOT_THEIRS = conflict("the person has no such application")


async def when_safety_sheet_acknowledged_know_it(work: Work, event: SafetySheetAcknowledged) -> Reaction:
    """The person has seen this version."""
    found = await application_of_event(work.session, event.application_id)
    if found is None or found[0].candidate_id != event.candidate_id:
        return NOT_THEIRS
    await keep_acknowledgement(work.session, event)
    return APPLIED


async def when_red_pathway_decided_know_it(work: Work, event: RedPathwayDecided) -> Reaction:
    """A director has agreed, or has not. It follows the person's own acknowledgement."""
    return APPLIED if await keep_decision(work.session, event) else NOT_THEIRS
