"""A person no longer wants an employer to know their name: people who hold it are told; after 72 hours it ends."""

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from pathways_chassis.work import Work

from employer_svc.domain.application import CONSENT_RESTORABLE, KNOWN_BY_NAME, ApplicationAction
from employer_svc.store.applications import application_of_event, applications_of_candidate
from employer_svc.store.people import CONSENTS, may_be_identified
from employer_svc.usecases.end_application import CONSENT_WITHDRAWN, END_WITHOUT_CONSENT, end_application

LOOK_AGAIN: Final = timedelta(minutes=10)


async def heed_withdrawn_consent(work: Work, candidate_id: UUID, employer_id: UUID) -> None:
    """Open a task on each live application at the employer, and wait: until then the person may restore it."""
    final_at = work.now + CONSENT_RESTORABLE
    for application_id in await _known_by_name(work, candidate_id, employer_id):
        await work.open_task(
            CONSENT_WITHDRAWN, "application", application_id, organisation_id=employer_id, due_at=final_at
        )
        await work.cancel_timers(application_id, END_WITHOUT_CONSENT)
        await work.set_timer(END_WITHOUT_CONSENT, application_id, final_at)


async def heed_restored_consent(work: Work, candidate_id: UUID, employer_id: UUID) -> None:
    """The person wants it again: nothing ends, and nothing is to be done."""
    for application_id in await _known_by_name(work, candidate_id, employer_id):
        await work.cancel_timers(application_id, END_WITHOUT_CONSENT)
        await work.close_task(CONSENT_WITHDRAWN, application_id)


async def end_without_consent(work: Work, application_id: UUID, system_now: datetime) -> None:
    """The 72 hours are over: the application ends by the person's own word. `system_now` is real time.

    Nothing is final by a view that may lack the person's latest word: then it is looked at again later.
    """
    found = await application_of_event(work.session, application_id)
    if found is None or found[0].state not in KNOWN_BY_NAME:
        return
    application, vacancy = found
    if not await CONSENTS.is_fresh(work.session, system_now):
        await work.set_timer(END_WITHOUT_CONSENT, application_id, work.now + LOOK_AGAIN)
        return
    if await may_be_identified(work.session, application.candidate_id, application.employer_id):
        return
    await end_application(work, application, vacancy, ApplicationAction.WITHDRAW, reason="consent_withdrawn")


async def _known_by_name(work: Work, candidate_id: UUID, employer_id: UUID) -> list[UUID]:
    found = []
    for application_id in await applications_of_candidate(work.session, candidate_id, KNOWN_BY_NAME):
        application = await application_of_event(work.session, application_id)
        if application is not None and application[0].employer_id == employer_id:
            found.append(application_id)
    return found
