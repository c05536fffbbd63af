"""Rounds and offers for many applications of one vacancy: each its own result, and none undoes another."""

from typing import Any
from uuid import UUID, uuid4

import httpx
from employer_svc.domain.application import RoundKind
from employer_svc.testing import Recruitment
from employer_svc.usecases.one_by_one import Step, one_by_one
from employer_svc.usecases.run_rounds import OpenRound, open_round
from pathways_chassis.actor import Actor, ActorKind
from pathways_chassis.machine import RulesBroken, Violation
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.events.employer.application import ApplicationAdvanced, OfferMade
from pathways_contracts.events.employer.placement import PlacementConfirmed


def results_of(answer: httpx.Response) -> dict[str, dict[str, Any]]:
    assert answer.status_code == 200, answer.text
    return {one["application_id"]: one for one in answer.json()["results"]}


def refusal_of(result: dict[str, Any]) -> tuple[str, str]:
    """The last part of the problem's type, and the field that it names."""
    assert result["outcome"] == "refused"
    problem = result["problem"]
    assert all(error["rule"] and error["remedy"] for error in problem["errors"])
    return problem["type"].rsplit("/", 1)[1], ", ".join(error["field"] for error in problem["errors"])


async def open_rounds(recruitment: Recruitment, *application_ids: str) -> httpx.Response:
    body = {"kind": "interview", "application_ids": application_ids}
    return await recruitment.staff.post(f"/vacancies/{recruitment.vacancy_id}/rounds", json=body)


async def decide(recruitment: Recruitment, *outcomes: dict[str, Any]) -> httpx.Response:
    path = f"/vacancies/{recruitment.vacancy_id}/rounds/outcomes"
    return await recruitment.staff.put(path, json={"outcomes": outcomes})


# --- rounds --------------------------------------------------------------------------------------------------------


async def test_a_round_opens_for_many_and_a_refused_one_undoes_no_other(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    first = await recruitment.interested(uuid4())
    shortlisted = await recruitment.shortlist(uuid4())
    elsewhere = await recruitment.interested(uuid4(), await recruitment.open_vacancy())
    stranger = str(uuid4())
    last = await recruitment.in_rounds(uuid4())

    answer = await open_rounds(recruitment, first, shortlisted, elsewhere, stranger, first, last)
    results = results_of(answer)
    assert [one["application_id"] for one in answer.json()["results"]] == [
        first,
        shortlisted,
        elsewhere,
        stranger,
        last,
    ]
    assert results[first] == {"application_id": first, "outcome": "done", "round_number": 1, "problem": None}
    assert results[last]["outcome"] == "done"
    assert refusal_of(results[shortlisted]) == ("rule-not-met", "state")
    assert refusal_of(results[elsewhere]) == ("rule-not-met", "application_id")
    assert refusal_of(results[stranger]) == ("not-found", "")
    for application_id, state, rounds in (
        (first, "rounds", 1),
        (last, "rounds", 1),
        (shortlisted, "shortlisted", 0),
        (elsewhere, "interested", 0),
    ):
        found = await recruitment.application(application_id)
        assert (found["state"], len(found["rounds"])) == (state, rounds)
    advanced = {
        str(one.application_id) for one in await service.published(ApplicationAdvanced) if one.stage == "rounds"
    }
    assert first in advanced
    assert {shortlisted, elsewhere}.isdisjoint(advanced)


async def test_what_a_refused_one_had_begun_is_undone(service: ServiceUnderTest, recruitment: Recruitment) -> None:
    first, broken, last = [await recruitment.interested(uuid4()) for _ in range(3)]

    def step(application_id: str) -> Step:
        async def take() -> int:
            opened = await open_round(work, UUID(application_id), OpenRound(kind=RoundKind.TEST))
            if application_id == broken:
                raise RulesBroken([Violation("any", "refused after it was written", "nothing")])
            return opened.number

        return take

    async with service.runtime.sessions() as session, session.begin():
        work = service.runtime.work(session, Actor(ActorKind.PERSON, "somebody", frozenset({Role.PROGRAMME_DIRECTOR})))
        steps = [(UUID(one), step(one)) for one in (first, broken, last)]
        results = await one_by_one(work, UUID(recruitment.vacancy_id), steps)
        told = {entry.key for entry in work.written}
    assert [result.refusal is None for result in results] == [True, False, True]
    assert told == {first, last}
    advanced = {
        str(one.application_id) for one in await service.published(ApplicationAdvanced) if one.stage == "rounds"
    }
    assert broken not in advanced
    assert {first, last} <= advanced
    assert [(await recruitment.application(one))["state"] for one in (first, broken, last)] == [
        "rounds",
        "interested",
        "rounds",
    ]


async def test_outcomes_are_recorded_for_many_and_again_without_harm(recruitment: Recruitment) -> None:
    first, second = [await recruitment.in_rounds(uuid4()) for _ in range(2)]
    await open_rounds(recruitment, first, second)
    await open_rounds(recruitment, first)
    outcomes = [
        {"application_id": first, "number": 2, "outcome": "passed", "score_band": "b2"},
        {"application_id": second, "number": 2, "outcome": "passed"},
        {"application_id": second, "number": 1, "outcome": "failed"},
    ]
    for _ in range(2):
        answer = await decide(recruitment, *outcomes)
        assert answer.status_code == 200, answer.text
        done, refused, also_done = answer.json()["results"]
        assert (done["outcome"], done["round_number"]) == ("done", 2)
        assert refusal_of(refused) == ("not-found", "")
        assert also_done["outcome"] == "done"
    assert [one["outcome"] for one in (await recruitment.application(first))["rounds"]] == [None, "passed"]
    found = await recruitment.application(second)
    assert (found["state"], [one["outcome"] for one in found["rounds"]]) == ("rounds", ["failed"])


async def test_many_are_two_hundred_at_most_and_of_a_vacancy_that_the_caller_may_see(recruitment: Recruitment) -> None:
    too_many = await open_rounds(recruitment, *(str(uuid4()) for _ in range(201)))
    assert too_many.status_code == 422
    assert too_many.json()["errors"][0]["rule"] == "at most 200 entries"
    assert (await open_rounds(recruitment)).status_code == 422
    path = f"/vacancies/{recruitment.vacancy_id}/rounds"
    body = {"kind": "test", "application_ids": [str(uuid4())]}
    stranger = recruitment.service.client(Role.EMPLOYER, organisation_id=uuid4())
    assert (await stranger.post(path, json=body)).status_code == 404
    assert (await recruitment.person(uuid4()).post(path, json=body)).status_code == 403


# --- a group hire --------------------------------------------------------------------------------------------------


async def offer_to(recruitment: Recruitment, application_ids: list[str], **terms: Any) -> httpx.Response:
    body = {"application_ids": application_ids, "terms": recruitment.offer_body(**terms)}
    return await recruitment.staff.post(f"/vacancies/{recruitment.vacancy_id}/group-offers", json=body)


async def test_one_offer_goes_to_a_group_until_the_seats_are_taken(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    first, second, third = [await recruitment.in_rounds(uuid4()) for _ in range(3)]
    invited = await recruitment.interested(uuid4())
    results = results_of(await offer_to(recruitment, [first, invited, second, third]))
    assert [results[one]["outcome"] for one in (first, second)] == ["done", "done"]
    assert refusal_of(results[invited]) == ("transition-not-allowed", "state")
    assert refusal_of(results[third]) == ("rule-not-met", "vacancy_id, vacancy_id"), "filled, and without a free seat"
    assert await recruitment.taken() == (2, 0)
    offers = [(await recruitment.application(one))["offer"] for one in (first, second)]
    assert offers[0]["id"] != offers[1]["id"]
    assert len({(one["pay"]["amount"], one["start_date"], one["expires_at"]) for one in offers}) == 1
    made = {str(one.application_id) for one in await service.published(OfferMade)}
    assert {first, second} <= made
    assert third not in made


async def test_terms_that_are_refused_are_refused_for_each(recruitment: Recruitment) -> None:
    first, second = [await recruitment.in_rounds(uuid4()) for _ in range(2)]
    results = results_of(await offer_to(recruitment, [first, second], adult_confirmed=False))
    assert [refusal_of(results[one]) for one in (first, second)] == [("rule-not-met", "adult_confirmed")] * 2
    assert await recruitment.taken() == (0, 0)


async def test_sponsor_and_place_of_work_may_differ_and_are_told(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    sponsor = await Recruitment(service).begin()
    elsewhere = {"sponsor_employer_id": sponsor.employer_id, "workplace_region": "GB-WLS"}
    candidate_id = uuid4()
    application_id = await recruitment.in_rounds(candidate_id)
    results_of(await offer_to(recruitment, [application_id], **elsewhere))
    offer = (await recruitment.application(application_id))["offer"]
    assert {name: offer[name] for name in elsewhere} == elsewhere
    placement_id = await recruitment.placed_from_offer(candidate_id, application_id, workplace_region="GB-WLS")
    assert (await recruitment.placement(placement_id))["sponsor_employer_id"] == sponsor.employer_id
    events: list[OfferMade | PlacementConfirmed] = [
        *await service.published(OfferMade),
        *await service.published(PlacementConfirmed),
    ]
    told = [one for one in events if str(one.application_id) == application_id]
    assert [(str(one.sponsor_employer_id), one.workplace_region) for one in told] == [
        (sponsor.employer_id, "GB-WLS")
    ] * 2

    closing = await sponsor.move_employer("close", "insolvent")
    assert {error["field"] for error in closing.json()["errors"]} == {"placements"}, "somebody is on the way by it"


async def test_a_sponsor_is_an_active_employer_and_the_place_lies_in_the_country(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    prospect = await Recruitment(service).register_employer()
    application_id = await recruitment.in_rounds(uuid4())
    for changed, field in (
        ({"sponsor_employer_id": prospect}, "sponsor_employer_id"),
        ({"sponsor_employer_id": str(uuid4())}, "sponsor_employer_id"),
        ({"workplace_region": "IE-L"}, "workplace_region"),
    ):
        results = results_of(await offer_to(recruitment, [application_id], **changed))
        assert refusal_of(results[application_id]) == ("rule-not-met", field)
        assert (await recruitment.offer(application_id, **changed)).status_code == 422
    offered = await recruitment.offer(application_id, sponsor_employer_id=recruitment.employer_id)
    assert offered.json()["offer"]["sponsor_employer_id"] is None, "the employer itself is nobody else"


async def test_no_contract_rests_on_a_sponsor_that_was_suspended_meanwhile(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    sponsor = await Recruitment(service).begin()
    candidate_id = uuid4()
    application_id = await recruitment.in_rounds(candidate_id)
    await recruitment.offer(application_id, sponsor_employer_id=sponsor.employer_id)
    await recruitment.accept(candidate_id, application_id)
    await recruitment.reserve(candidate_id, application_id)
    await sponsor.employer_moved("suspend", "fees_charged")
    refused = await recruitment.sign(application_id)
    assert [error["field"] for error in refused.json()["errors"]] == ["sponsor_employer_id"]
    await sponsor.employer_moved("lift_suspension")
    assert (await recruitment.sign(application_id)).status_code == 201
