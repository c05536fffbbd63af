"""What candidate-svc decided about the reservation of an accepted application."""

from enum import StrEnum
from uuid import UUID

from pathways_chassis.work import Work

from employer_svc.domain.application import HOLDS_A_SEAT, ApplicationAction, ApplicationState
from employer_svc.store.applications import application_of_event
from employer_svc.usecases.end_application import end_application


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
