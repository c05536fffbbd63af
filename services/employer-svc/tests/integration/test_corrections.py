"""Ends that were recorded by mistake: applications, placements and vacancies stand again, and seats balance."""

from uuid import UUID, uuid4

import httpx
import pytest
from employer_svc.testing import PATHWAY, Facts, Recruitment
from pathways_chassis.tables import reaction
from pathways_chassis.testing.corrections import corrected, propose, refusal
from pathways_contracts.access import Role
from pathways_contracts.event import Event
from pathways_contracts.events.candidate.candidate import (
    CandidateCorrected,
    CandidateDied,
    CandidateReturnedToPool,
    CandidateWithdrawn,
    PoolProfile,
)
from pathways_contracts.events.candidate.protection import (
    ProtectionVerdict,
    ProtectionVerdictCorrected,
    ProtectionVerdictReached,
)
from pathways_contracts.events.candidate.visa_case import VisaCaseCorrected
from pathways_contracts.events.employer.application import ApplicationCorrected
from pathways_contracts.events.employer.placement import PlacementCorrected
from pathways_contracts.events.employer.vacancy import VacancyCorrected
from pathways_contracts.events.integration.integration_case import (
    CheckinCorrected,
    EmploymentCorrected,
    IntegrationStage,
)
from pathways_contracts.events.integration.travel import ArrivalCorrected
from sqlalchemy import select

MISTAKE = "wrong_person"


@pytest.fixture
def colleague(recruitment: Recruitment) -> httpx.AsyncClient:
    """Another one of the employer's staff."""
    return recruitment.service.client(Role.EMPLOYER, organisation_id=UUID(recruitment.employer_id), subject="colleague")


@pytest.fixture
def second_caseworker(recruitment: Recruitment) -> httpx.AsyncClient:
    return recruitment.service.client(Role.CASEWORKER, organisation_id=recruitment.partner_id, subject="second")


async def state(recruitment: Recruitment, application_id: str) -> str:
    return str((await recruitment.application(application_id))["state"])


async def stage(recruitment: Recruitment, placement_id: str) -> str:
    return str((await recruitment.placement(placement_id))["state"])


async def outcome(recruitment: Recruitment, event: Event) -> str:
    """How the reaction to an event ended; `applied` leaves no row."""
    event_id = await recruitment.service.receive(event)
    async with recruitment.service.runtime.sessions() as session:
        found = (await session.execute(select(reaction.c.outcome).where(reaction.c.event_id == event_id))).first()
    return "applied" if found is None else str(found.outcome)


async def placed(recruitment: Recruitment) -> tuple[UUID, str, Facts]:
    candidate_id = uuid4()
    application_id, placement_id = await recruitment.placed(candidate_id)
    return candidate_id, placement_id, Facts(recruitment, candidate_id, application_id, placement_id)


def candidate_corrected(candidate_id: UUID, taken_back: str, now: str = "active") -> CandidateCorrected:
    return CandidateCorrected(candidate_id=candidate_id, taken_back=taken_back, state=now, reason=MISTAKE)


# --- applications ------------------------------------------------------------------------------------------------


async def test_who_was_not_selected_by_mistake_stands_again(
    recruitment: Recruitment, colleague: httpx.AsyncClient
) -> None:
    application_id = await recruitment.in_rounds(uuid4())
    await recruitment.moved(recruitment.staff, application_id, "not_select", "skills")
    await corrected(recruitment.staff, colleague, f"/applications/{application_id}")
    assert await state(recruitment, application_id) == "rounds"
    told = [
        event
        for event in await recruitment.service.published(ApplicationCorrected)
        if str(event.application_id) == application_id
    ]
    assert [(event.taken_back, event.stage) for event in told] == [("not_select", "rounds")]


async def test_an_offer_that_was_taken_back_by_mistake_goes_on_in_the_rounds_without_its_seat(
    recruitment: Recruitment, colleague: httpx.AsyncClient
) -> None:
    application_id = await recruitment.offered(uuid4())
    held = await recruitment.taken()
    await recruitment.moved(recruitment.staff, application_id, "withdraw_offer", "budget")
    given_back = await recruitment.taken()
    assert held != given_back
    await corrected(recruitment.staff, colleague, f"/applications/{application_id}")
    assert await state(recruitment, application_id) == "rounds"
    assert await recruitment.taken() == given_back
    incidents = (await recruitment.director.get(f"/employers/{recruitment.employer_id}/incidents")).json()["items"]
    assert [one["resolution"] for one in incidents if one["application_id"] == application_id] == ["unfounded"]
    assert (await recruitment.offer(application_id)).status_code == 201


async def test_each_side_takes_back_its_own_word(recruitment: Recruitment, colleague: httpx.AsyncClient) -> None:
    application_id = await recruitment.interested(uuid4())
    await recruitment.moved(recruitment.caseworker, application_id, "decline")
    assert (await propose(recruitment.staff, f"/applications/{application_id}")).status_code == 403
    proposed = (await propose(recruitment.caseworker, f"/applications/{application_id}")).json()
    assert (await colleague.get(f"/corrections/{proposed['id']}")).status_code == 404


async def test_nobody_is_led_back_beside_a_newer_attempt_or_to_a_closed_vacancy(recruitment: Recruitment) -> None:
    candidate_id = uuid4()
    first = await recruitment.in_rounds(candidate_id)
    await recruitment.moved(recruitment.staff, first, "not_select", "skills")
    second = await recruitment.shortlist(candidate_id)
    rule = await refusal(recruitment.staff, f"/applications/{first}")
    assert rule == "no other attempt of the person at this vacancy stands"
    await recruitment.moved(recruitment.staff, second, "not_select", "skills")
    await recruitment.move_vacancy("close", "no_interest")
    assert await refusal(recruitment.staff, f"/applications/{second}") == "the vacancy has not closed"


async def test_who_has_left_is_not_taken_up_before_their_leaving_is_corrected(recruitment: Recruitment) -> None:
    candidate_id = uuid4()
    application_id = await recruitment.interested(candidate_id)
    await recruitment.moved(recruitment.caseworker, application_id, "decline")
    await recruitment.service.receive(CandidateWithdrawn(candidate_id=candidate_id, reason="own_wish"))
    rule = await refusal(recruitment.caseworker, f"/applications/{application_id}")
    assert rule == "the person is in the programme"


# --- people who left by mistake ----------------------------------------------------------------------------------


async def test_what_ended_because_somebody_left_by_mistake_stands_again(recruitment: Recruitment) -> None:
    candidate_id = uuid4()
    in_rounds = await recruitment.in_rounds(candidate_id)
    offered = await recruitment.offered(uuid4())
    other = UUID((await recruitment.application(offered))["candidate_id"])
    for person in (candidate_id, other):
        await recruitment.service.receive(CandidateDied(candidate_id=person))
    assert await state(recruitment, in_rounds) == "withdrawn"
    before = await recruitment.taken()
    for person in (candidate_id, other):
        assert await outcome(recruitment, candidate_corrected(person, "record_death")) == "applied"
    assert (await state(recruitment, in_rounds), await state(recruitment, offered)) == ("rounds", "rounds")
    assert await recruitment.taken() == before

    # Hidden until the pool shows them again.
    seen = recruitment.service.client(Role.EMPLOYER, organisation_id=UUID(recruitment.employer_id))
    assert (await seen.get(f"/applications/{in_rounds}")).status_code == 404
    await recruitment.service.receive(
        CandidateReturnedToPool(
            candidate_id=candidate_id,
            partner_id=recruitment.partner_id,
            profile=PoolProfile(skills=()),
            shareable=True,
            reason=MISTAKE,
        )
    )
    assert (await seen.get(f"/applications/{in_rounds}")).status_code == 200


async def test_what_a_person_ended_themselves_stays_ended(recruitment: Recruitment) -> None:
    candidate_id = uuid4()
    application_id = await recruitment.interested(candidate_id)
    await recruitment.moved(recruitment.caseworker, application_id, "withdraw")
    await recruitment.service.receive(CandidateWithdrawn(candidate_id=candidate_id, reason="own_wish"))
    await recruitment.service.receive(candidate_corrected(candidate_id, "withdraw"))
    assert await state(recruitment, application_id) == "withdrawn"


async def test_a_placement_that_ended_with_the_person_is_looked_at(recruitment: Recruitment) -> None:
    candidate_id, placement_id, _ = await placed(recruitment)
    await recruitment.service.receive(CandidateDied(candidate_id=candidate_id))
    await recruitment.service.receive(candidate_corrected(candidate_id, "record_death"))
    assert await stage(recruitment, placement_id) == "ended"
    assert placement_id in await recruitment.tasks("ended_by_mistake")


# --- placements --------------------------------------------------------------------------------------------------


async def test_a_placement_that_ended_by_mistake_takes_its_seat_again(
    recruitment: Recruitment, colleague: httpx.AsyncClient
) -> None:
    _, placement_id, _ = await placed(recruitment)
    taken = await recruitment.taken()
    assert (await recruitment.move_placement(placement_id, "end", "budget")).status_code == 200
    await corrected(recruitment.staff, colleague, f"/placements/{placement_id}")
    assert await stage(recruitment, placement_id) == "confirmed"
    assert await recruitment.taken() == taken
    told = await recruitment.service.published(PlacementCorrected)
    assert [one.taken_back for one in told if str(one.placement_id) == placement_id] == ["end"]


async def test_a_seat_that_was_given_on_is_not_taken_twice(recruitment: Recruitment) -> None:
    vacancy_id = await recruitment.open_vacancy(seats=1)
    _, placement_id = await recruitment.placed(uuid4(), vacancy_id)
    await recruitment.move_placement(placement_id, "end", "budget")
    await recruitment.offered(uuid4(), vacancy_id)
    assert await refusal(recruitment.staff, f"/placements/{placement_id}") == "a seat of the vacancy is free"
    assert await recruitment.taken(vacancy_id) == (1, 0)


async def test_who_is_placed_elsewhere_is_not_bound_twice(recruitment: Recruitment) -> None:
    candidate_id, placement_id, _ = await placed(recruitment)
    await recruitment.move_placement(placement_id, "end", "budget")
    vacancy_id = await recruitment.open_vacancy()
    await recruitment.placed(candidate_id, vacancy_id)
    rule = await refusal(recruitment.staff, f"/placements/{placement_id}")
    assert rule == "no other placement or acceptance binds the person"


async def test_an_end_that_followed_from_elsewhere_is_corrected_there(recruitment: Recruitment) -> None:
    _, placement_id, facts = await placed(recruitment)
    await recruitment.service.receive(facts.visa_opened())
    await recruitment.service.receive(facts.visa_closed())
    rule = await refusal(recruitment.staff, f"/placements/{placement_id}", 409)
    assert rule == "end, which no person made is not taken back"


# --- facts of other services -------------------------------------------------------------------------------------


async def test_a_placement_goes_back_with_each_fact_that_was_none(recruitment: Recruitment) -> None:
    _, placement_id, facts = await placed(recruitment)
    for fact in (facts.visa_opened(), facts.visa_granted()):
        await recruitment.service.receive(fact)
    visa = VisaCaseCorrected(
        authorisation="entry_visa", taken_back="grant", stage="lodged", reason=MISTAKE, **facts.visa
    )
    assert await outcome(recruitment, visa) == "applied"
    assert await stage(recruitment, placement_id) == "visa"

    for fact in (facts.visa_granted(), facts.departed(), facts.arrived()):
        await recruitment.service.receive(fact)
    assert await outcome(recruitment, ArrivalCorrected(reason=MISTAKE, **facts.travel)) == "applied"
    assert await stage(recruitment, placement_id) == "travelling"

    for fact in (facts.arrived(), facts.started()):
        await recruitment.service.receive(fact)
    start = EmploymentCorrected(taken_back="start_work", stage=IntegrationStage.ARRIVED, reason=MISTAKE, **facts.case)
    assert await outcome(recruitment, start) == "applied"
    assert await stage(recruitment, placement_id) == "arrived"

    for fact in (facts.started(), facts.checked_in()):
        await recruitment.service.receive(fact)
    assert await outcome(recruitment, CheckinCorrected(day=30, reason=MISTAKE, **facts.case)) == "applied"
    assert await stage(recruitment, placement_id) == "sustained"
    assert await outcome(recruitment, CheckinCorrected(day=365, reason=MISTAKE, **facts.case)) == "superseded"
    assert await stage(recruitment, placement_id) == "sustained", "day 180 has shown it"
    assert await outcome(recruitment, CheckinCorrected(day=180, reason=MISTAKE, **facts.case)) == "applied"
    assert await stage(recruitment, placement_id) == "started"

    await recruitment.service.receive(facts.checked_in(day=365))
    assert await stage(recruitment, placement_id) == "sustained", (
        "of the half year nobody was asked, of the year they were"
    )
    assert await outcome(recruitment, CheckinCorrected(day=365, reason=MISTAKE, **facts.case)) == "applied"
    assert await stage(recruitment, placement_id) == "started"


async def test_what_has_gone_on_since_is_a_conflict_and_what_never_followed_is_superseded(
    recruitment: Recruitment,
) -> None:
    _, placement_id, facts = await placed(recruitment)
    # The start is heard before the arrival, which is then overtaken: taking it back changes nothing.
    for fact in (facts.visa_opened(), facts.visa_granted(), facts.departed(), facts.started(), facts.arrived()):
        await recruitment.service.receive(fact)
    assert await outcome(recruitment, ArrivalCorrected(reason=MISTAKE, **facts.travel)) == "conflict"
    assert await stage(recruitment, placement_id) == "started"
    early = VisaCaseCorrected(
        authorisation="permanence", taken_back="grant", stage="lodged", reason=MISTAKE, **facts.visa
    )
    assert await outcome(recruitment, early) == "superseded"


async def test_a_job_that_had_not_ended_fills_its_seat_again_if_nobody_else_has_it(recruitment: Recruitment) -> None:
    _, placement_id, facts = await placed(recruitment)
    goes_on = EmploymentCorrected(taken_back="lose_job", stage=IntegrationStage.ACTIVE, reason=MISTAKE, **facts.case)
    taken = await recruitment.taken()
    for fact in (facts.visa_opened(), facts.started(), facts.job_ended()):
        await recruitment.service.receive(fact)
    assert await outcome(recruitment, goes_on) == "applied"
    assert (await stage(recruitment, placement_id), await recruitment.taken()) == ("started", taken)


async def test_a_job_whose_seat_was_given_on_is_a_conflict(recruitment: Recruitment) -> None:
    vacancy_id = await recruitment.open_vacancy(seats=1)
    candidate_id = uuid4()
    application_id, placement_id = await recruitment.placed(candidate_id, vacancy_id)
    facts = Facts(recruitment, candidate_id, application_id, placement_id)
    for fact in (facts.started(), facts.job_ended()):
        await recruitment.service.receive(fact)
    await recruitment.offered(uuid4(), vacancy_id)
    goes_on = EmploymentCorrected(taken_back="lose_job", stage=IntegrationStage.ACTIVE, reason=MISTAKE, **facts.case)
    assert await outcome(recruitment, goes_on) == "conflict"
    assert await recruitment.taken(vacancy_id) == (1, 0)


async def test_a_verdict_that_does_not_stand_is_looked_at_by_the_partner_and_not_by_the_employer(
    recruitment: Recruitment,
) -> None:
    candidate_id = uuid4()
    application_id = await recruitment.in_rounds(candidate_id)
    for verdict in (ProtectionVerdictReached, ProtectionVerdictCorrected):
        more = {"reason": MISTAKE} if verdict is ProtectionVerdictCorrected else {}
        await recruitment.service.receive(
            verdict(candidate_id=candidate_id, pathway=PATHWAY, verdict=ProtectionVerdict.ELIGIBLE, **more)
        )
    assert await recruitment.tasks("recheck_protection") == {}
    found = (await recruitment.caseworker.get("/tasks?kind=recheck_protection&state=open")).json()["items"]
    assert [one["aggregate_id"] for one in found] == [application_id]


# --- vacancies ---------------------------------------------------------------------------------------------------


async def test_a_vacancy_that_closed_by_mistake_rests_and_takes_up_whom_it_ended(
    recruitment: Recruitment, colleague: httpx.AsyncClient
) -> None:
    vacancy_id = await recruitment.open_vacancy()
    in_rounds = await recruitment.in_rounds(uuid4(), vacancy_id)
    unfit = await recruitment.in_rounds(uuid4(), vacancy_id)
    await recruitment.moved(recruitment.staff, unfit, "not_select", "skills")
    assert (await recruitment.move_vacancy("close", "no_interest", vacancy_id=vacancy_id)).status_code == 200
    await corrected(recruitment.staff, colleague, f"/vacancies/{vacancy_id}")
    assert (await recruitment.vacancy(vacancy_id))["state"] == "paused"
    assert (await state(recruitment, in_rounds), await state(recruitment, unfit)) == ("rounds", "not_selected")
    told = [one for one in await recruitment.service.published(VacancyCorrected) if str(one.vacancy_id) == vacancy_id]
    assert [one.state for one in told] == ["paused"]
    assert (await recruitment.move_vacancy("resume", vacancy_id=vacancy_id)).status_code == 200
