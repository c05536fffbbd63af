"""An application that ended gives the candidate back."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.employer.application import ApplicationEnded

from candidate_svc.usecases.end_promise import end_promise


async def when_application_ended_release_reservation(work: Work, event: ApplicationEnded) -> Reaction:
    """Release the promise if this application holds it."""
    await end_promise(work, event.candidate_id, event.application_id, reason=event.reason or f"application_{event.end}")
    return APPLIED
