"""A pathway says whether it asks for a protection check."""

from pathways_chassis.work import Work
from pathways_contracts.events.candidate.pathway import PathwayPublished

from matching_svc.store.change_log import note_vacancies_of_pathway
from matching_svc.store.rows import PathwayRule


async def keep_pathway(work: Work, event: PathwayPublished) -> bool:
    """Keep the newest version; its open vacancies are judged again. False for an older version."""
    known = await work.session.get(PathwayRule, event.pathway, with_for_update=True)
    if known is not None and known.pathway_version >= event.pathway_version:
        return False
    await work.session.merge(
        PathwayRule(
            pathway=event.pathway, pathway_version=event.pathway_version, protection_check=event.protection_check
        )
    )
    await note_vacancies_of_pathway(work.session, event.pathway)
    return True
