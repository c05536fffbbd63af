"""What candidate-svc decided about the reservation of an accepted application."""

from enum import StrEnum
from typing import Final
from uuid import UUID

from pathways_chassis.work import Work

from employer_svc.domain.application import HOLDS_A_SEAT, ApplicationAction, ApplicationState
from employer_svc.domain.placement import BINDING
from employer_svc.store.applications import application_of_event
from employer_svc.store.placements import placement_of_event, placements_of_candidate
from employer_svc.usecases.end_application import end_application
from employer_svc.usecases.end_placement import end_placement

RESERVATION_EXPIRED: Final = "reservation_expired"
SIGNED_TOO_LATE: Final = "signed_too_late"


class Noted(StrEnum):
    """What became of the news."""

    DONE = "done"
    UNKNOWN = "unknown"
    OVERTAKEN = "overtaken"


async def confirm_reservation(work: Work, application_id: UUID, reservation_id: UUID) -> Noted:
    """The person is reserved for this application: it may be contracted."""
    found = await application_of_event(work.session, application_id)
    if found is None:
        return Noted.UNKNOWN
    application, _ = found
    if application.state is not ApplicationState.ACCEPTED:
        return Noted.OVERTAKEN
    application.reservation_id = reservation_id
    application.version += 1
    return Noted.DONE


async def reject_reservation(work: Work, application_id: UUID) -> Noted:
    """The person cannot be reserved. The employer is told without the reason."""
    found = await application_of_event(work.session, application_id)
    if found is None:
        return Noted.UNKNOWN
    application, vacancy = found
    if application.state is not ApplicationState.ACCEPTED:
        return Noted.OVERTAKEN
    await end_application(work, application, vacancy, ApplicationAction.REJECT_RESERVATION, reason=None)
    return Noted.DONE


async def lose_reservation(work: Work, application_id: UUID, action: ApplicationAction, *, reason: str) -> Noted:
    """A promise that no contract followed was given back or ran out: the application ends with it."""
    found = await application_of_event(work.session, application_id)
    if found is None:
        return Noted.UNKNOWN
    application, vacancy = found
    if application.state not in HOLDS_A_SEAT:
        return Noted.OVERTAKEN
    await end_application(work, application, vacancy, action, reason=reason)
    return Noted.DONE


async def let_reservation_expire(work: Work, application_id: UUID) -> Noted:
    """The promise ran out. A contract that was signed at that moment binds nobody: no visa case follows it."""
    noted = await lose_reservation(work, application_id, ApplicationAction.LAPSE, reason=RESERVATION_EXPIRED)
    found = await application_of_event(work.session, application_id)
    if noted is not Noted.OVERTAKEN or found is None:
        return noted
    for placement_id in await placements_of_candidate(work.session, found[0].candidate_id, BINDING):
        placement = await placement_of_event(work, placement_id)
        if placement is not None and placement[0].application_id == application_id:
            await end_placement(work, *placement, reason=RESERVATION_EXPIRED)
            await work.open_task(SIGNED_TOO_LATE, "placement", placement_id, organisation_id=placement[0].employer_id)
            return Noted.DONE
    return noted
