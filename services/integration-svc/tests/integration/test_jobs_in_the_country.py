"""Another job in the country where a person is: a case without a journey, beside that of the job before."""

from dataclasses import replace
from uuid import uuid4

from integration_svc.testing import Traveller, World
from pathways_contracts.events.candidate.visa_case import VisaCaseCorrected, WorkPermitted
from pathways_contracts.events.employer.placement import PlacementEnded
from pathways_contracts.events.integration.integration_case import EmploymentStarted, IntegrationCaseAdvanced
from pathways_contracts.events.integration.travel import ArrivalConfirmed


def permitted(person: Traveller) -> WorkPermitted:
    return WorkPermitted(destination="PT", **person.visa_case)


async def without_work(world: World) -> Traveller:
    """Somebody who had arrived, worked, and lost the job."""
    person = Traveller()
    case_id = await world.start(person)
    await world.live(days=40)
    body = {"ended_on": f"{world.today}", "reason": "redundancy"}
    await world.post(f"/integration-cases/{case_id}/employment-end", body)
    return person


def again(person: Traveller) -> Traveller:
    """The same person, contracted by another employer."""
    return replace(
        person,
        employer_id=uuid4(),
        placement_id=uuid4(),
        application_id=uuid4(),
        vacancy_id=uuid4(),
        visa_case_id=uuid4(),
    )


async def test_work_begins_without_a_journey(world: World) -> None:
    person = await without_work(world)
    arrived_at = (await world.case_of(person))["arrived_at"]
    second = again(person)
    await world.hear(second.confirmed(world.today), permitted(second))
    case, travel = await world.case_of(second), await world.travel_of(second)
    assert (case["state"], case["arrived_at"], case["first_days"]) == ("arrived", arrived_at, [])
    assert (travel["state"], travel["legs"], travel["arrived_at"]) == ("arrived", [], arrived_at)
    assert [e.placement_id for e in await world.service.published(ArrivalConfirmed)] == [person.placement_id]
    advanced = await world.service.published(IntegrationCaseAdvanced)
    assert [event.stage for event in advanced if event.placement_id == second.placement_id] == ["arrived"]

    await world.post(f"/integration-cases/{case['id']}/employment-start", world.work())
    assert [e.placement_id for e in await world.service.published(EmploymentStarted)][-1] == second.placement_id
    assert (await world.case_of(person))["state"] == "active", "the first case is a person's to close"
    assert {"protection_alert", "rematch_in_employer_pool_first"} <= (await world.tasks()).keys()


async def test_a_permission_that_is_told_early_waits_and_one_that_is_told_twice_opens_one_case(world: World) -> None:
    second = again(await without_work(world))
    await world.service.receive(permitted(second), wait=False)
    await world.service.eventually(world.waiting_for)
    await world.hear(second.confirmed(world.today))
    await world.service.eventually(world.nothing_waits)
    await world.hear(permitted(second))
    assert (await world.case_of(second))["state"] == "arrived"
    assert "superseded: the case is open" in await world.outcomes_of_reactions()


async def test_who_loses_the_promise_before_the_first_day_is_protected(world: World) -> None:
    second = again(await without_work(world))
    await world.hear(second.confirmed(world.today), permitted(second))
    await world.hear(PlacementEnded(reason="employer_closed", **second.placement))
    assert (await world.case_of(second))["state"] == "arrived"
    alerts = (await world.get("/alerts"))["items"]
    assert {alert["trigger"] for alert in alerts} == {"job_lost", "placement_ended"}


async def test_a_permission_that_was_none_is_looked_at_by_a_person(world: World) -> None:
    second = again(await without_work(world))
    await world.hear(second.confirmed(world.today), permitted(second))
    await world.hear(
        VisaCaseCorrected(
            authorisation="residence_card",
            taken_back="grant",
            stage="lodged",
            reason="other_file",
            of_work_permitted=True,
            **second.visa_case,
        )
    )
    assert (await world.outcomes_of_reactions())[-1] == "conflict: the journey has begun or is over"
