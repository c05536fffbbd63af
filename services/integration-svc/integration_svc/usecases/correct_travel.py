"""An arrival was confirmed by mistake: the person is on the way, and somebody asks after them again."""

from uuid import UUID

from pathways_chassis.corrections import Taken, follow_correction, last_move
from pathways_chassis.machine import NotTakenBack
from pathways_chassis.work import Work
from pathways_contracts.events.integration.travel import ArrivalCorrected, FollowerStage

from integration_svc.domain.facts import FactKind
from integration_svc.domain.integration_case import CASE, CaseAction
from integration_svc.domain.travel import LEG, LegAction
from integration_svc.store.cases import case_for, legs_of, travel_for
from integration_svc.store.rows import Travel
from integration_svc.usecases.book_travel import wait_for_arrival
from integration_svc.usecases.first_days import forget_first_days
from integration_svc.usecases.record_fact import take_fact_back
from integration_svc.usecases.tell_of_journey import tell_of_journey


async def travel_to_correct(work: Work, travel_id: UUID) -> Travel:
    """A journey of a person whom the actor may know of, locked. Raises `NotFound`."""
    return await travel_for(work, travel_id, lock=True)


async def check_travel(work: Work, travel: Travel, _: Taken) -> None:
    """Nothing has followed the arrival: no work has begun."""
    if travel.member_id is not None:
        return
    case = await case_for(work, travel.integration_case_id, lock=True)
    move = await last_move(work, CASE, case.id)
    if move is None or move.action != CaseAction.ARRIVE:
        raise NotTakenBack("travel", "an arrival that work has followed", "Correct the start of work first.")


async def follow_travel(work: Work, travel: Travel, taken: Taken) -> None:
    """The case waits for the arrival again; the plan of the first days goes, and the last leg is asked after."""
    case = await case_for(work, travel.integration_case_id, lock=True)
    work.correlation_id = case.application_id
    travel.arrived_at = None
    if travel.member_id is None:
        await follow_correction(work, CASE, case, [CaseAction.ARRIVE], taken.reason)
        case.arrived_at = None
        await forget_first_days(work, case)
        await take_fact_back(work, FactKind.ARRIVED, subject_id=case.id)
    legs = await legs_of(work.session, travel)
    if legs:
        last = legs[-1]
        await follow_correction(work, LEG, last, [LegAction.ARRIVE], taken.reason)
        await wait_for_arrival(work, last.id, last.arrives_at)
    corrected = ArrivalCorrected(
        travel_id=travel.id,
        placement_id=travel.placement_id,
        candidate_id=travel.candidate_id,
        reason=taken.reason,
    )
    await tell_of_journey(work, travel, corrected, FollowerStage.DEPARTED, case.application_id)
