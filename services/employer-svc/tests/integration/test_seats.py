"""Seats that come back, seats that are added, and who is thought of then: the parked and the reserve list."""

from uuid import UUID, uuid4

import httpx
import pytest
from employer_svc.testing import Recruitment
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.events.candidate.visa_case import VisaCaseClosed
from pathways_contracts.events.employer.vacancy import VacancyReopened


async def elsewhere_than(recruitment: Recruitment) -> Recruitment:
    """Another employer with an open vacancy of one seat, whose people the same partner looks after."""
    return await Recruitment(recruitment.service, partner_id=recruitment.partner_id).begin(seats=1)


async def end_placement(recruitment: Recruitment, candidate_id: UUID, application_id: str, placement_id: str) -> None:
    """The visa is refused for good."""
    await recruitment.service.receive(
        VisaCaseClosed(
            visa_case_id=uuid4(),
            candidate_id=candidate_id,
            placement_id=UUID(placement_id),
            application_id=UUID(application_id),
            reason="refused_no_remedy",
        )
    )


# --- parked, and open again --------------------------------------------------------------------------------------


async def test_who_was_parked_goes_on_when_the_vacancy_resumes(recruitment: Recruitment) -> None:
    candidate_id = uuid4()
    elsewhere = await elsewhere_than(recruitment)
    waiting = await elsewhere.in_rounds(candidate_id)
    placement = await recruitment.placed(candidate_id)
    await elsewhere.move_vacancy("pause", "busy_season")
    await end_placement(recruitment, candidate_id, *placement)
    assert (await elsewhere.application(waiting))["state"] == "parked"
    assert (await elsewhere.move_vacancy("resume")).json()["state"] == "open"
    assert (await elsewhere.application(waiting))["state"] == "rounds"


async def test_who_was_parked_goes_on_when_a_seat_comes_back(recruitment: Recruitment) -> None:
    candidate_id, other = uuid4(), uuid4()
    elsewhere = await elsewhere_than(recruitment)
    waiting = await elsewhere.interested(candidate_id)
    placement = await recruitment.placed(candidate_id)
    held = await elsewhere.offered(other)
    await end_placement(recruitment, candidate_id, *placement)
    assert (await elsewhere.vacancy())["state"] == "filled"
    assert (await elsewhere.application(waiting))["state"] == "parked"
    await elsewhere.moved(elsewhere.person(other), held, "decline")
    assert (await elsewhere.vacancy())["state"] == "open"
    assert (await elsewhere.application(waiting))["state"] == "interested"


@pytest.mark.parametrize("still", ["placed", "parked_by_a_person"])
async def test_who_is_bound_or_was_parked_by_a_person_stays_parked(recruitment: Recruitment, still: str) -> None:
    candidate_id = uuid4()
    elsewhere = await elsewhere_than(recruitment)
    waiting = await elsewhere.in_rounds(candidate_id)
    if still == "placed":
        await recruitment.placed(candidate_id)
    else:
        await elsewhere.moved(elsewhere.staff, waiting, "park", "busy_season")
    await elsewhere.move_vacancy("pause", "busy_season")
    assert (await elsewhere.move_vacancy("resume")).json()["state"] == "open"
    assert (await elsewhere.application(waiting))["state"] == "parked"


async def test_a_vacancy_that_is_filled_as_it_resumes_takes_nobody_up(recruitment: Recruitment) -> None:
    candidate_id = uuid4()
    elsewhere = await elsewhere_than(recruitment)
    waiting = await elsewhere.in_rounds(candidate_id)
    placement = await recruitment.placed(candidate_id)
    await elsewhere.offered(uuid4())
    await elsewhere.move_vacancy("pause", "busy_season")
    await end_placement(recruitment, candidate_id, *placement)
    assert (await elsewhere.move_vacancy("resume")).json()["state"] == "filled"
    assert (await elsewhere.application(waiting))["state"] == "parked"


# --- more seats, and fewer -----------------------------------------------------------------------------------------


async def change_seats(recruitment: Recruitment, vacancy_id: str, add: int) -> httpx.Response:
    return await recruitment.staff.post(f"/vacancies/{vacancy_id}/seats", json={"add": add})


async def test_added_seats_open_a_filled_vacancy_and_given_up_ones_fill_it(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    vacancy_id = await recruitment.open_vacancy(seats=1)
    waiting = await recruitment.in_rounds(uuid4(), vacancy_id)
    await recruitment.offered(uuid4(), vacancy_id)
    assert (await recruitment.vacancy(vacancy_id))["state"] == "filled"

    changed = await change_seats(recruitment, vacancy_id, 2)
    assert changed.status_code == 200, changed.text
    assert (changed.json()["state"], changed.json()["seats"], changed.json()["free_seats"]) == ("open", 3, 2)
    assert changed.headers["ETag"] == f'"{changed.json()["version"]}"'
    [reopened] = [one for one in await service.published(VacancyReopened) if str(one.vacancy_id) == vacancy_id]
    assert reopened.free_seats == 2
    assert (await recruitment.offer(waiting)).status_code == 201

    assert (await change_seats(recruitment, vacancy_id, 1)).json()["seats"] == 4, "an open one takes more seats too"
    refused = await change_seats(recruitment, vacancy_id, -3)
    assert [error["rule"] for error in refused.json()["errors"]] == ["at least 2 seats stay"]
    assert (await change_seats(recruitment, vacancy_id, -2)).json()["state"] == "filled"
    assert await recruitment.taken(vacancy_id) == (2, 0)


async def test_added_seats_take_up_who_was_parked(recruitment: Recruitment) -> None:
    candidate_id = uuid4()
    elsewhere = await elsewhere_than(recruitment)
    waiting = await elsewhere.in_rounds(candidate_id)
    placement = await recruitment.placed(candidate_id)
    await elsewhere.offered(uuid4())
    await end_placement(recruitment, candidate_id, *placement)
    assert (await elsewhere.application(waiting))["state"] == "parked"
    await change_seats(elsewhere, elsewhere.vacancy_id, 1)
    assert (await elsewhere.application(waiting))["state"] == "rounds"


async def test_an_evergreen_vacancy_never_fills_and_a_paused_one_takes_no_more_seats(recruitment: Recruitment) -> None:
    evergreen = await recruitment.open_vacancy(seats=None)
    for _ in range(2):
        await recruitment.offered(uuid4(), evergreen)
    found = await recruitment.vacancy(evergreen)
    assert (found["state"], found["held"], found["free_seats"]) == ("open", 2, None)
    refused = await change_seats(recruitment, evergreen, 1)
    assert [error["rule"] for error in refused.json()["errors"]] == ["the vacancy has a number of seats"]
    await recruitment.move_vacancy("pause", "busy_season")
    refused = await change_seats(recruitment, recruitment.vacancy_id, 1)
    assert [error["field"] for error in refused.json()["errors"]] == ["state"]


async def test_only_who_keeps_the_employer_changes_its_seats(recruitment: Recruitment) -> None:
    path = f"/vacancies/{recruitment.vacancy_id}/seats"
    stranger = recruitment.service.client(Role.EMPLOYER, organisation_id=uuid4())
    assert (await stranger.post(path, json={"add": 1})).status_code == 404
    assert (await recruitment.caseworker.post(path, json={"add": 1})).status_code == 403
    assert (await recruitment.vacancy())["seats"] == 2


# --- the reserve list ----------------------------------------------------------------------------------------------


async def on_reserve_list(recruitment: Recruitment, vacancy_id: str) -> str:
    application_id = await recruitment.in_rounds(uuid4(), vacancy_id)
    await recruitment.moved(recruitment.staff, application_id, "put_on_reserve_list")
    return application_id


async def test_a_seat_that_comes_back_lets_a_person_look_at_the_reserve_list(recruitment: Recruitment) -> None:
    vacancy_id = await recruitment.open_vacancy(seats=2)
    first, second, third = [await on_reserve_list(recruitment, vacancy_id) for _ in range(3)]
    declining, placed = uuid4(), uuid4()
    offered = await recruitment.offered(declining, vacancy_id)
    placement = await recruitment.placed(placed, vacancy_id)
    assert not await recruitment.tasks("look_at_reserve_list")
    await recruitment.moved(recruitment.person(declining), offered, "decline")
    assert await recruitment.tasks("look_at_reserve_list") == {vacancy_id: {"people": 3, "free_seats": 1}}

    await recruitment.moved(recruitment.staff, first, "reinvite")
    assert vacancy_id in await recruitment.tasks("look_at_reserve_list"), "others are still on it"
    await recruitment.moved(recruitment.staff, second, "not_select", "other_skills")
    await end_placement(recruitment, placed, *placement)
    assert await recruitment.tasks("look_at_reserve_list") == {vacancy_id: {"people": 1, "free_seats": 2}}
    await recruitment.moved(recruitment.staff, third, "park", "busy_season")
    assert not await recruitment.tasks("look_at_reserve_list"), "nobody is on it any more"


@pytest.mark.parametrize("leaves", ["reinvite", "not_select"])
async def test_the_last_one_who_leaves_the_reserve_list_ends_the_task(recruitment: Recruitment, leaves: str) -> None:
    vacancy_id = await recruitment.open_vacancy(seats=1)
    last = await on_reserve_list(recruitment, vacancy_id)
    await change_seats(recruitment, vacancy_id, 1)
    assert vacancy_id in await recruitment.tasks("look_at_reserve_list"), "added seats are looked at too"
    await recruitment.moved(recruitment.staff, last, leaves, "other_skills")
    assert not await recruitment.tasks("look_at_reserve_list")


async def test_without_a_reserve_list_a_seat_that_comes_back_is_no_task(recruitment: Recruitment) -> None:
    candidate_id = uuid4()
    application_id = await recruitment.offered(candidate_id)
    await recruitment.moved(recruitment.person(candidate_id), application_id, "decline")
    assert not await recruitment.tasks("look_at_reserve_list")
