"""An application ends without a contract: what it held is given back, and everybody is told."""

from typing import Final

from pathways_chassis.work import Work
from pathways_contracts.events.employer.application import ApplicationEnd, ApplicationEnded

from employer_svc.domain.application import (
    APPLICATION,
    HOLDS_A_SEAT,
    ApplicationAction,
    ApplicationState,
    Circumstances,
)
from employer_svc.store.rows import Application, Vacancy
from employer_svc.usecases.applications import identify
from employer_svc.usecases.recheck_offer_conditions import RECHECK_OFFER_CONDITIONS
from employer_svc.usecases.reserve_list import note_who_left_reserve_list
from employer_svc.usecases.seats import release_held_seat

EXPIRE_OFFER: Final = "expire_offer"
CONSENT_WITHDRAWN: Final = "consent_to_be_identified_withdrawn"
END_WITHOUT_CONSENT: Final = "end_without_consent"
ENDS: Final = {ApplicationState(end.value): end for end in ApplicationEnd}
"""The end that each last state is told as."""


async def end_application(
    work: Work, application: Application, vacancy: Vacancy, action: ApplicationAction, *, reason: str | None
) -> None:
    """End it on locked rows. Raises `IllegalTransition`, `RulesBroken`."""
    stood = application.state
    await work.move(APPLICATION, application, action, facts=Circumstances(reason=reason), reason=reason)
    application.parked_state, application.park_reason = None, None
    await note_who_left_reserve_list(work, application, stood)
    await work.close_task(RECHECK_OFFER_CONDITIONS, application.id)
    await work.close_task(CONSENT_WITHDRAWN, application.id)
    await work.cancel_timers(application.id, END_WITHOUT_CONSENT)
    await give_back_seat(work, application, vacancy, held=stood in HOLDS_A_SEAT)
    await work.publish(
        ApplicationEnded(end=ENDS[application.state], reason=reason, **identify(application)),
        correlation_id=application.id,
    )


async def give_back_seat(work: Work, application: Application, vacancy: Vacancy, *, held: bool) -> None:
    """What an offer held is free again, and it no longer expires."""
    if held:
        await work.cancel_timers(application.id, EXPIRE_OFFER)
        await release_held_seat(work, vacancy)
