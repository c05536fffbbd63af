"""A complaint about an employer was upheld, and who complained agrees: an incident, told once it tells of nobody."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, conflict
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.complaint import ComplaintUpheld

from employer_svc.usecases.hold_to_account import hold_to_account


async def when_complaint_upheld_hold_employer_to_account(work: Work, event: ComplaintUpheld) -> Reaction:
    """An incident that names neither a placement nor what was said."""
    known = await hold_to_account(work, event.employer_id)
    return APPLIED if known else conflict("there is no such employer")
