"""A placement goes on under another pathway, because its visa case was moved to it."""

from typing import Final
from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.codes import Pay

from employer_svc.domain.pay import reaches
from employer_svc.domain.placement import PlacementState
from employer_svc.store.applications import application_of_event, offer_of
from employer_svc.store.placements import placement_of_event
from employer_svc.store.rows import Placement, Vacancy
from employer_svc.store.vacancies import known_pathways
from employer_svc.usecases.advance_placement import Progress

CHECK_PATHWAY_OF_PLACEMENT: Final = "check_pathway_of_placement"


async def follow_pathway(work: Work, placement_id: UUID, pathway: str) -> Progress:
    """Keep the pathway. One that the vacancy does not name any more, or that asks for more pay, is for a person."""
    found = await placement_of_event(work, placement_id)
    if found is None:
        return Progress.UNKNOWN
    placement, vacancy = found
    if placement.state is PlacementState.ENDED:
        return Progress.ENDED
    if placement.pathway == pathway:
        return Progress.OVERTAKEN
    placement.pathway = pathway
    placement.version += 1
    await work.record_stage("placement", placement.id, placement.state, "follow_pathway", placement.state)
    doubts = await _doubts(work, placement, vacancy)
    if doubts:
        await work.open_task(
            CHECK_PATHWAY_OF_PLACEMENT,
            "placement",
            placement.id,
            organisation_id=placement.employer_id,
            evidence={"pathway": pathway, "doubts": doubts},
        )
    else:
        await work.close_task(CHECK_PATHWAY_OF_PLACEMENT, placement.id)
    return Progress.DONE


async def _doubts(work: Work, placement: Placement, vacancy: Vacancy) -> list[str]:
    doubts = [] if placement.pathway in vacancy.pathways else ["not_named_by_the_vacancy"]
    found = await application_of_event(work.session, placement.application_id)
    offer = None if found is None else await offer_of(work.session, found[0])
    for pathway in await known_pathways(work.session, [placement.pathway]):
        if offer is None or pathway.pay_floor is None:
            continue
        if not reaches(Pay.model_validate(offer.pay), pathway.pay_floor, offer.weekly_hours):
            doubts.append("pay_below_the_floor")
    return doubts
