"""A person has arrived: the first days are planned. Who follows them arrives too, and nothing else begins by it."""

from datetime import datetime
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.work import Work
from pathways_contracts.codes import Instant
from pathways_contracts.events.integration.integration_case import IntegrationStage
from pathways_contracts.events.integration.travel import ArrivalConfirmed, FollowerStage

from integration_svc.domain.facts import FactKind
from integration_svc.domain.integration_case import CASE, CaseAction
from integration_svc.domain.travel import TRAVEL, Arrival, TravelAction
from integration_svc.store.cases import case_for, legs_of, travel_for
from integration_svc.store.rows import IntegrationCase, Travel
from integration_svc.usecases.check_arrival import close_welfare_checks
from integration_svc.usecases.depart import arrive_legs
from integration_svc.usecases.first_days import plan_first_days
from integration_svc.usecases.hold_travel import drop_timers
from integration_svc.usecases.open_case import tell_stage
from integration_svc.usecases.record_fact import record_fact
from integration_svc.usecases.tell_of_journey import tell_of_journey


class ConfirmArrival(Command):
    """When the person arrived."""

    arrived_at: Instant


async def confirm_arrival(work: Work, travel_id: UUID, command: ConfirmArrival) -> Travel:
    """Confirm an arrival. Raises `NotFound`, `IllegalTransition`, `RulesBroken`."""
    travel = await travel_for(work, travel_id, lock=True)
    case = await case_for(work, travel.integration_case_id, lock=True)
    work.correlation_id = case.application_id
    arrival = Arrival(command.arrived_at, departed_at=travel.departed_at or command.arrived_at, now=work.now)
    await work.move(TRAVEL, travel, TravelAction.ARRIVE, facts=arrival)
    travel.arrived_at = command.arrived_at
    await arrive_legs(work, await legs_of(work.session, travel))
    await drop_timers(work, travel)
    await close_welfare_checks(work, travel)
    arrived = ArrivalConfirmed(
        travel_id=travel.id,
        placement_id=travel.placement_id,
        candidate_id=travel.candidate_id,
        country=travel.destination,
        arrived_at=command.arrived_at,
    )
    if travel.member_id is None:
        await _begin_life_there(work, case, travel, command.arrived_at)
    await tell_of_journey(work, travel, arrived, FollowerStage.ARRIVED, case.application_id)
    if travel.member_id is None:
        await tell_stage(work, case, IntegrationStage.ARRIVED)
    return travel


async def _begin_life_there(work: Work, case: IntegrationCase, travel: Travel, arrived_at: datetime) -> None:
    case.arrived_at = arrived_at
    await work.move(CASE, case, CaseAction.ARRIVE)
    await plan_first_days(work, case, arrived_at.date())
    await record_fact(
        work,
        FactKind.ARRIVED,
        candidate_id=case.candidate_id,
        subject_id=case.id,
        programme_ids=case.programme_ids,
        measures={"application_id": str(case.application_id), "destination": travel.destination},
    )
