"""A pathway says whether it asks for a protection check: its vacancies are judged again."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.pathway import PathwayPublished

from matching_svc.usecases.keep_pathway import keep_pathway


async def when_pathway_published_judge_its_vacancies_again(work: Work, event: PathwayPublished) -> Reaction:
    """Keep the newest version."""
    if not await keep_pathway(work, event):
        return superseded("a newer version of the pathway is known")
    return APPLIED
