"""A match that was dismissed by mistake is proposed as before; what others take back is undone here."""

from uuid import UUID, uuid4

import httpx
import pytest
from pathways_chassis.testing.corrections import corrected, refusal
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.events.candidate.candidate import (
    CandidateDied,
    CandidateReserved,
    CandidateReturnedToPool,
)
from pathways_contracts.events.employer.application import (
    ApplicationCorrected,
    ApplicationEnd,
    ApplicationEnded,
    ApplicationOpened,
)
from pathways_contracts.events.employer.vacancy import VacancyClosed, VacancyCorrected, VacancyResumed
from pathways_contracts.events.matching.match import MatchCorrected

from .conftest import World

MISTAKE = "wrong_person"


@pytest.fixture
def colleague(service: ServiceUnderTest, world: World) -> httpx.AsyncClient:
    """Another one of the employer's staff."""
    return service.client(Role.EMPLOYER, organisation_id=world.employer_id, subject="colleague")


async def dismissed(world: World) -> tuple[str, UUID, UUID]:
    await world.four_others()
    candidate_id, vacancy_id = await world.activate(), await world.open_vacancy()
    match = await world.proposed(vacancy_id, candidate_id)
    answer = await world.employer.post(f"/matches/{match['id']}/dismissal", json={"reason": "too_far"})
    assert answer.status_code == 200, answer.text
    return str(match["id"]), candidate_id, vacancy_id


async def test_who_was_dismissed_by_mistake_is_proposed_as_before(world: World, colleague: httpx.AsyncClient) -> None:
    match_id, candidate_id, vacancy_id = await dismissed(world)
    await corrected(world.employer, colleague, f"/matches/{match_id}")
    assert (await world.proposed(vacancy_id, candidate_id))["id"] == match_id
    assert UUID(match_id) in {one.match_id for one in await world.service.published(MatchCorrected)}
    assert (await world.employer.post(f"/matches/{match_id}/shortlist")).status_code == 200


async def test_nobody_is_proposed_who_is_promised_elsewhere_or_stands_there_already(world: World) -> None:
    match_id, candidate_id, vacancy_id = await dismissed(world)
    anew = await world.caseworker.post(f"/vacancies/{vacancy_id}/shortlist", json={"candidate_id": str(candidate_id)})
    assert anew.status_code in (200, 201), anew.text
    rule = await refusal(world.employer, f"/matches/{match_id}")
    assert rule == "no other match of this person and vacancy stands"

    other, promised, _ = await dismissed(world)
    await world.service.receive(
        CandidateReserved(candidate_id=promised, reservation_id=uuid4(), application_id=uuid4())
    )
    assert await refusal(world.employer, f"/matches/{other}") == "the person is in the pool"


async def test_who_had_not_died_is_listed_again(world: World) -> None:
    candidate_id, vacancy_id = await world.activate(), await world.open_vacancy()
    await world.eventually_listed(vacancy_id, candidate_id)
    await world.service.receive(CandidateDied(candidate_id=candidate_id))
    await world.eventually_listed(vacancy_id)
    await world.service.receive(
        CandidateReturnedToPool(
            candidate_id=candidate_id,
            partner_id=world.partner_id,
            profile=world.profile(),
            shareable=True,
            reason=MISTAKE,
        )
    )
    await world.eventually_listed(vacancy_id, candidate_id)


async def test_an_application_that_had_not_ended_and_a_vacancy_that_had_not_closed(world: World) -> None:
    candidate_id, vacancy_id = await world.activate(), await world.open_vacancy()
    match = await world.proposed(vacancy_id, candidate_id)
    await world.caseworker.post(f"/matches/{match['id']}/shortlist")
    about = {
        "application_id": uuid4(),
        "vacancy_id": vacancy_id,
        "employer_id": world.employer_id,
        "candidate_id": candidate_id,
    }
    await world.service.receive(ApplicationOpened(**about, match_id=UUID(match["id"])))
    await world.service.receive(ApplicationEnded(**about, end=ApplicationEnd.DECLINED))
    await world.service.receive(ApplicationCorrected(**about, taken_back="decline", stage="interested", reason=MISTAKE))
    assert (await world.caseworker.get(f"/matches/{match['id']}")).json()["application_end"] is None

    employer = {"vacancy_id": vacancy_id, "employer_id": world.employer_id}
    await world.service.receive(VacancyClosed(**employer, reason="no_interest"))
    await world.service.receive(VacancyCorrected(**employer, taken_back="close", state="paused", reason=MISTAKE))
    await world.service.receive(VacancyResumed(**employer, free_seats=3))
    newcomer = await world.activate()
    assert await world.proposed(vacancy_id, newcomer)
