"""Seats that come back, seats that are added, and who is thought of then: the parked and the reserve list."""

from uuid import UUID, uuid4

import pytest
from employer_svc.testing import Recruitment
from pathways_contracts.events.candidate.visa_case import VisaCaseClosed


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
