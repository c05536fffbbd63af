"""A pathway says how long it leaves a person after the loss of a job."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.pathway import PathwayPublished

from integration_svc.store.people import keep_deadline


async def when_pathway_published_keep_deadline(work: Work, event: PathwayPublished) -> Reaction:
    """Keep the newest version."""
    if not await keep_deadline(work.session, event):
        return superseded("a newer version of the pathway is known")
    return APPLIED
