"""A check-in was recorded by mistake: its answers go, and it is to be made again. An alert that it raised stays."""

from typing import Final
from uuid import UUID

from pathways_chassis.corrections import Taken
from pathways_chassis.errors import NotFound
from pathways_chassis.machine import NotTakenBack
from pathways_chassis.work import Work
from pathways_contracts.events.integration.integration_case import CheckinCorrected

from integration_svc.domain.checkin import CHECKIN, CheckinState
from integration_svc.domain.facts import FactKind
from integration_svc.domain.integration_case import ENDS
from integration_svc.store.cases import case_for, checkin_locked
from integration_svc.store.rows import Checkin
from integration_svc.usecases.record_checkin import RecordCheckin, window_of_checkin
from integration_svc.usecases.record_fact import take_fact_back
from integration_svc.usecases.start_employment import CHECKIN_DUE, CHECKIN_PASSED

_ANSWERS: Final = frozenset(RecordCheckin.model_fields) - {"day", "offline_recorded_on"}


async def checkin_to_correct(work: Work, checkin_id: UUID) -> Checkin:
    """A check-in of a person whom the actor may know of, locked after its case. Raises `NotFound`."""
    seen = await work.session.get(Checkin, checkin_id)
    if seen is None:
        raise NotFound("checkin", checkin_id)
    try:
        await case_for(work, seen.integration_case_id, lock=True)
    except NotFound:
        raise NotFound("checkin", checkin_id) from None
    return await checkin_locked(work.session, checkin_id)


async def check_checkin(work: Work, checkin: Checkin, _: Taken) -> None:
    """The case goes on: nobody is asked again whose case has ended."""
    case = await case_for(work, checkin.integration_case_id)
    if case.state in ENDS:
        raise NotTakenBack(CHECKIN.name, "a check-in of a case that has ended", "Raise an alert, if help is needed.")


async def follow_checkin(work: Work, checkin: Checkin, taken: Taken) -> None:
    """Forget the answers, ask again where its time has not gone by, and tell."""
    for field in (*_ANSWERS, "recorded_on"):
        setattr(checkin, field, None)
    await ask_again(work, checkin)
    await take_fact_back(work, FactKind.CHECKIN, subject_id=checkin.id)
    case = await case_for(work, checkin.integration_case_id)
    await work.publish(
        CheckinCorrected(
            integration_case_id=case.id,
            placement_id=case.placement_id,
            candidate_id=case.candidate_id,
            day=checkin.day,
            reason=taken.reason,
        ),
        correlation_id=case.application_id,
    )


async def ask_again(work: Work, checkin: Checkin) -> None:
    """Set the timers of a check-in that is to be made: what was due before is due at once."""
    if checkin.state is not CheckinState.SCHEDULED:
        return
    window = window_of_checkin(checkin)
    await work.set_timer(CHECKIN_DUE, checkin.id, window.opens_at)
    tried_last = window.with_second_try(checkin.day) if checkin.misses else window
    await work.set_timer(CHECKIN_PASSED, checkin.id, tried_last.ended_at)
