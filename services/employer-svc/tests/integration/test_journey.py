"""From the shortlist to a durable status, by the employer's hand and the facts of the other services."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from employer_svc.testing import PATHWAY, Recruitment
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.codes import Pay, PayPeriod
from pathways_contracts.events.candidate.visa_case import PermanentStatusGranted, VisaCaseOpened, VisaGranted
from pathways_contracts.events.employer.application import (
    ApplicationAccepted,
    ApplicationAdvanced,
    ApplicationContracted,
    ApplicationOpened,
    OfferMade,
)
from pathways_contracts.events.employer.placement import PlacementAdvanced, PlacementConfirmed
from pathways_contracts.events.employer.vacancy import VacancyOpened
from pathways_contracts.events.integration.integration_case import CheckinRecorded, EmploymentStarted
from pathways_contracts.events.integration.travel import ArrivalConfirmed, TravelDeparted


async def test_a_person_is_placed_and_stays(service: ServiceUnderTest, recruitment: Recruitment) -> None:
    candidate_id = uuid4()
    application_id, placement_id = await recruitment.placed(candidate_id)

    def told(events: list[Any]) -> list[Any]:
        return [event for event in events if str(event.application_id) == application_id]

    [opened] = told(await service.published(ApplicationOpened))
    assert (opened.candidate_id, str(opened.vacancy_id)) == (candidate_id, recruitment.vacancy_id)
    assert [event.stage for event in told(await service.published(ApplicationAdvanced))] == [
        "invited",
        "interested",
        "rounds",
    ]
    for event_class in (OfferMade, ApplicationAccepted, ApplicationContracted):
        assert len(told(await service.published(event_class))) == 1
    [confirmed] = told(await service.published(PlacementConfirmed))
    assert (confirmed.pathway, confirmed.destination, confirmed.weekly_hours) == (PATHWAY, "GB", 38)
    assert confirmed.programme_ids == (recruitment.programme_id,)
    vacancy = await recruitment.vacancy()
    assert (vacancy["held"], vacancy["filled"], vacancy["state"]) == (0, 1, "open")

    visa = {
        "visa_case_id": uuid4(),
        "candidate_id": candidate_id,
        "placement_id": UUID(placement_id),
        "application_id": UUID(application_id),
    }
    travel = {"travel_id": uuid4(), "candidate_id": candidate_id, "placement_id": UUID(placement_id)}
    case = {"integration_case_id": uuid4(), "candidate_id": candidate_id, "placement_id": UUID(placement_id)}
    today = date.today()
    facts = [
        (VisaCaseOpened(pathway=PATHWAY, destination="GB", **visa), "visa"),
        (
            VisaGranted(
                destination="GB",
                valid_from=today,
                valid_until=today + timedelta(days=300),
                travel_document_valid_until=today + timedelta(days=900),
                **visa,
            ),
            "predeparture",
        ),
        (TravelDeparted(**travel), "travelling"),
        (ArrivalConfirmed(country="GB", arrived_at=datetime.now(UTC), **travel), "arrived"),
        (
            EmploymentStarted(
                employer_id=UUID(recruitment.employer_id),
                started_on=today,
                isco=confirmed.isco,
                pay=Pay(amount="45000.00", currency="GBP", period=PayPeriod.YEAR),
                weekly_hours=38,
                **case,
            ),
            "started",
        ),
        (CheckinRecorded(day=90, recorded_on=today, employed=True, same_employer=True, **case), "started"),
        (CheckinRecorded(day=180, recorded_on=today, employed=True, same_employer=True, **case), "sustained"),
        (PermanentStatusGranted(**visa), "durable_status"),
    ]
    for fact, stage in facts:
        await service.receive(fact)
        assert (await recruitment.placement(placement_id))["state"] == stage
    stages = [event.stage for event in told(await service.published(PlacementAdvanced))]
    assert stages == ["visa", "predeparture", "travelling", "arrived", "started", "sustained", "durable_status"]


async def test_matching_is_told_what_the_vacancy_asks_for(service: ServiceUnderTest, recruitment: Recruitment) -> None:
    opened = [
        event for event in await service.published(VacancyOpened) if str(event.vacancy_id) == recruitment.vacancy_id
    ]
    vacancy = await recruitment.vacancy()
    assert len(opened) == 1
    assert list(opened[0].essential_skills) == vacancy["essential_skills"] != []
    assert opened[0].isco == vacancy["isco"]
    assert opened[0].free_seats == vacancy["free_seats"] == 2
    assert "title" not in opened[0].model_dump()
