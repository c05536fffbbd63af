"""A person left the programme: live applications are withdrawn, seats are free, placements before travel end."""

from uuid import UUID

from pathways_chassis.work import Work

from employer_svc.domain.application import LIVE, ApplicationAction
from employer_svc.domain.placement import BEFORE_TRAVEL, PlacementState
from employer_svc.store.applications import application_of_event, applications_of_candidate
from employer_svc.store.people import keep_standing
from employer_svc.store.placements import placement_of_event, placements_of_candidate
from employer_svc.usecases.end_application import end_application
from employer_svc.usecases.end_placement import end_placement


async def leave_programme(work: Work, candidate_id: UUID, *, reason: str) -> None:
    """End what can be ended. Who travels or works already is not called back."""
    await keep_standing(work, candidate_id, gone=True, hidden=True)
    for application_id in await applications_of_candidate(work.session, candidate_id, LIVE):
        application = await application_of_event(work.session, application_id)
        if application is not None and application[0].state in LIVE:
            await end_application(work, *application, ApplicationAction.WITHDRAW, reason=reason)
    stages = {*BEFORE_TRAVEL, PlacementState.FROZEN}
    for placement_id in await placements_of_candidate(work.session, candidate_id, stages):
        placement = await placement_of_event(work, placement_id)
        if placement is not None and placement[0].state in stages:
            await end_placement(work, *placement, reason=reason)
