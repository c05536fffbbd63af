"""Somebody left the programme by mistake: what ended with it stands again, without the seats that it held."""

from typing import Final
from uuid import UUID

from pathways_chassis.work import Work

from employer_svc.domain.application import ApplicationState
from employer_svc.domain.placement import PlacementState
from employer_svc.store.applications import applications_of_candidate
from employer_svc.store.people import keep_standing
from employer_svc.store.placements import placements_ended_for
from employer_svc.usecases.correct_application import stand_again

ENDED_BY_MISTAKE: Final = "ended_by_mistake"


async def return_to_programme(work: Work, candidate_id: UUID, *, left_for: str | None, reason: str) -> None:
    """Take up what ended for `left_for`. A placement is for people to look at: its visa case ended with it.

    Hidden until the pool tells that the person may be shown.
    """
    await keep_standing(work, candidate_id, gone=False, hidden=True)
    if left_for is None:
        return
    for application_id in await applications_of_candidate(work.session, candidate_id, {ApplicationState.WITHDRAWN}):
        await stand_again(work, application_id, ended_for=left_for, reason=reason)
    for placement in await placements_ended_for(work.session, candidate_id, left_for):
        await work.open_task(
            ENDED_BY_MISTAKE,
            "placement",
            placement.id,
            organisation_id=placement.employer_id,
            evidence={"state": PlacementState.ENDED.value, "reason": left_for, "correction": reason},
        )
