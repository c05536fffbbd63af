"""Pathways as candidate-svc publishes them: floors and intake that vacancies are checked against."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.pathway import PathwayPublished

from employer_svc.store.vacancies import keep_pathway


async def when_pathway_published_know_it(work: Work, event: PathwayPublished) -> Reaction:
    """Know the newest version."""
    return APPLIED if await keep_pathway(work.session, event) else superseded("a newer version is known")
