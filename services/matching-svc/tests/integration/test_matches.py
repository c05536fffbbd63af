"""From the pool and an open vacancy to a shortlist that a person decided."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from matching_svc.store.rows import HeartbeatSeen, Match
from pathways_chassis.clock import system_now
from pathways_chassis.messaging.beats import keys_of_all_partitions
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.codes import Cefr
from pathways_contracts.events.candidate.candidate import (
    CandidateErased,
    CandidateHeartbeat,
    CandidateHidden,
    CandidateProfileChanged,
    CandidateReserved,
    CandidateReturnedToPool,
    DestinationInterest,
)
from pathways_contracts.events.employer.application import (
    ApplicationCorrected,
    ApplicationEnd,
    ApplicationEnded,
    ApplicationNotOpened,
    ApplicationOpened,
)
from pathways_contracts.events.employer.placement import PlacementEnded
from pathways_contracts.events.employer.vacancy import (
    VacancyClosed,
    VacancyCorrected,
    VacancyFilled,
    VacancyPaused,
    VacancyReopened,
    VacancyResumed,
)
from pathways_contracts.events.matching.match import (
    MatchDismissed,
    MatchExpired,
    MatchProposed,
    MatchShortlisted,
)

from .conftest import World, english


async def test_a_fitting_person_is_proposed_explained_and_shortlisted_by_the_employer(world: World) -> None:
    await world.four_others()
    candidate_id = await world.activate()
    vacancy_id = await world.open_vacancy(programme_ids=(world.programme_id,))
    match = await world.proposed(vacancy_id, candidate_id)
    assert match["programme_ids"] == [str(world.programme_id)]

    explained = (await world.caseworker.get(f"/matches/{match['id']}")).json()["explanation"]
    parts = explained["requirements"] + explained["parts"]
    assert sum(part["points"] for part in parts) == explained["points"] == match["score_points"]
    assert explained["coverage_per_cent"] == 100
    assert {verdict["verdict"] for verdict in explained["verdicts"]} == {"met"}

    answer = await world.employer.post(f"/matches/{match['id']}/shortlist")
    assert (answer.status_code, answer.json()["state"]) == (200, "shortlisted")
    [published] = [one for one in await world.service.published(MatchShortlisted) if one.match_id == UUID(match["id"])]
    assert (published.candidate_id, published.vacancy_id, published.employer_id) == (
        candidate_id,
        vacancy_id,
        world.employer_id,
    )
    again = await world.employer.post(f"/matches/{match['id']}/shortlist")
    assert (again.status_code, again.json()["type"].rsplit("/", 1)[1]) == (409, "transition-not-allowed")
    counts = await world.caseworker.get("/matches/counts", params={"programme_id": str(world.programme_id)})
    assert counts.json()["shortlisted"] == 1


async def test_the_list_is_ordered_and_says_which_rules_are_not_simply_met(world: World) -> None:
    weaker = await world.activate(without=world.essential[:3], available_from=None)
    better = await world.activate()
    elsewhere = await world.activate(languages=(english(Cefr.A1),))
    vacancy_id = await world.open_vacancy()
    await world.eventually_listed(vacancy_id, better, weaker)
    shown = (await world.caseworker.get(f"/vacancies/{vacancy_id}/matches")).json()
    assert shown["items"][1]["verdicts"] == {"availability": "unknown"}
    assert shown["counts"]["not_met"]["language"] >= 1
    assert str(elsewhere) not in [entry["candidate_id"] for entry in shown["items"]]

    asked_for = await world.caseworker.post(f"/vacancies/{vacancy_id}/shortlist", json={"candidate_id": str(elsewhere)})
    assert (asked_for.status_code, asked_for.json()["state"]) == (201, "shortlisted"), "a person may still ask for them"


async def test_nobody_is_shown_to_an_employer_while_it_is_not_known_who_may_be(world: World) -> None:
    await world.four_others()
    candidate_id = await world.activate()
    vacancy_id = await world.open_vacancy()
    match = await world.proposed(vacancy_id, candidate_id)
    async with world.service.runtime.sessions() as session, session.begin():
        beat = await session.get_one(HeartbeatSeen, keys_of_all_partitions(CandidateHeartbeat.topic)[3])
        beat.as_of = system_now() - timedelta(seconds=61)
    try:
        for path in ("/matches", "/gaps", f"/matches/{match['id']}", f"/vacancies/{vacancy_id}/matches"):
            answer = await world.employer.get(path)
            assert (answer.status_code, answer.headers.get("retry-after")) == (503, "15"), path
            assert (await world.caseworker.get(path)).status_code == 200, "who looks after them needs no consent for it"
        assert (await world.employer.post(f"/matches/{match['id']}/shortlist")).status_code == 503
    finally:
        await world.service.beat(CandidateHeartbeat, system_now() + timedelta(hours=1))
    assert (await world.employer.get(f"/matches/{match['id']}")).status_code == 200


async def test_a_dismissed_pair_is_not_proposed_again(world: World) -> None:
    candidate_id = await world.activate()
    vacancy_id = await world.open_vacancy()
    match = await world.proposed(vacancy_id, candidate_id)
    answer = await world.caseworker.post(f"/matches/{match['id']}/dismissal", json={"reason": "start_date_unsuitable"})
    assert (answer.status_code, answer.json()["reason"]) == (200, "start_date_unsuitable")
    assert [one.reason for one in await world.service.published(MatchDismissed) if one.candidate_id == candidate_id]
    await world.service.receive(
        CandidateProfileChanged(candidate_id=candidate_id, profile=world.profile(), shareable=True)
    )
    later = await world.activate()
    await world.proposed(vacancy_id, later)
    assert [match["state"] for match in await world.matches(candidate_id=candidate_id)] == ["dismissed"]


async def test_a_reserved_person_is_proposed_nowhere_and_anew_after_the_return(world: World) -> None:
    candidate_id = await world.activate()
    vacancy_id, other_id = await world.open_vacancy(), await world.open_vacancy()
    first = await world.proposed(vacancy_id, candidate_id)
    promised = await world.proposed(other_id, candidate_id)
    await world.caseworker.post(f"/matches/{promised['id']}/shortlist")
    application_id = uuid4()
    ids = {"application_id": application_id, "candidate_id": candidate_id}
    place = {"vacancy_id": other_id, "employer_id": world.employer_id}
    await world.service.receive(ApplicationOpened(**ids, **place, match_id=UUID(promised["id"])))
    await world.service.receive(CandidateReserved(**ids, reservation_id=uuid4()))
    assert await world.listed(vacancy_id) == []
    [expired] = [one for one in await world.service.published(MatchExpired) if one.candidate_id == candidate_id]
    assert (expired.match_id, expired.reason) == (UUID(first["id"]), "candidate_reserved")

    await world.service.receive(ApplicationEnded(**ids, **place, end=ApplicationEnd.OFFER_WITHDRAWN))
    await world.service.receive(
        CandidateReturnedToPool(
            candidate_id=candidate_id,
            partner_id=world.partner_id,
            profile=world.profile(),
            shareable=True,
            reason="offer_withdrawn",
            priority=True,
        )
    )
    second = await world.proposed(vacancy_id, candidate_id)
    assert second["id"] != first["id"], "a new match"
    assert second["score_points"] > first["score_points"], "first in line"
    [decided] = await world.matches(vacancy_id=other_id, candidate_id=candidate_id)
    assert (decided["state"], decided["application_end"]) == ("shortlisted", "offer_withdrawn")


async def test_who_lost_a_job_finds_the_vacancies_of_the_country_they_are_in_before_all_others(world: World) -> None:
    candidate_id = uuid4()
    abroad = await world.open_vacancy(country="PT")
    here = await world.open_vacancy(education_minimum=6, optional_skills=("urn:pathways:skill:nobody-has-it",))
    wished_for = (DestinationInterest(country="PT", interest=3), DestinationInterest(country="AU", interest=1))
    back = CandidateReturnedToPool(
        candidate_id=candidate_id,
        partner_id=world.partner_id,
        profile=world.profile(destinations=wished_for),
        shareable=True,
        reason="company_closed",
        priority=True,
    )

    async def found() -> list[tuple[str, bool]]:
        answer = await world.caseworker.get(f"/candidates/{candidate_id}/matches")
        return [(one["vacancy_id"], one["in_the_country"]) for one in answer.json().get("items", [])]

    async def only_abroad() -> bool:
        return await found() == [(str(abroad), False)]

    async def here_first() -> bool:
        return await found() == [(str(here), True), (str(abroad), False)]

    await world.service.receive(back)
    await world.service.eventually(only_abroad)
    arrived = back.profile.model_copy(update={"arrived_in": world.country})
    await world.service.receive(CandidateProfileChanged(candidate_id=candidate_id, profile=arrived, shareable=True))
    await world.service.eventually(here_first)


@pytest.mark.parametrize("end", ["application", "placement"])
async def test_whose_attempt_has_ended_may_be_shortlisted_anew_and_nobody_before(world: World, end: str) -> None:
    candidate_id = await world.activate()
    vacancy_id = await world.open_vacancy()
    await world.proposed(vacancy_id, candidate_id)
    path, body = f"/vacancies/{vacancy_id}/shortlist", {"candidate_id": str(candidate_id)}
    first = (await world.caseworker.post(path, json=body)).json()
    application = {"application_id": uuid4(), "candidate_id": candidate_id}
    application |= {"vacancy_id": vacancy_id, "employer_id": world.employer_id}

    async def is_refused() -> None:
        refused = await world.caseworker.post(path, json=body)
        assert refused.status_code == 422
        [error] = refused.json()["errors"]
        assert (error["field"], error["remedy"]) == (
            "candidate_id",
            "go on with that one; a new attempt begins when it has ended",
        )

    await is_refused()
    await world.service.receive(ApplicationOpened(**application, match_id=UUID(first["id"])))
    await is_refused()
    if end == "application":
        await world.service.receive(ApplicationEnded(**application, end=ApplicationEnd.WITHDRAWN))
    else:
        await world.service.receive(PlacementEnded(**application, placement_id=uuid4(), reason="refused_no_remedy"))
    answer = await world.caseworker.post(path, json=body)
    assert (answer.status_code, answer.json()["state"]) == (201, "shortlisted")
    assert answer.json()["id"] != first["id"], "a new attempt is a new match, and a new application"
    [expired] = [one for one in await world.service.published(MatchExpired) if one.candidate_id == candidate_id]
    assert (str(expired.match_id), expired.reason) == (first["id"], "new_attempt")
    states = {one["id"]: one["state"] for one in await world.matches(candidate_id=candidate_id)}
    assert states == {first["id"]: "expired", answer.json()["id"]: "shortlisted"}
    await is_refused()


async def test_a_shortlisted_match_of_which_no_application_came_is_over_and_the_pair_is_tried_again(
    world: World,
) -> None:
    candidate_id = await world.activate()
    vacancy_id = await world.open_vacancy()
    first = await world.proposed(vacancy_id, candidate_id)
    await world.caseworker.post(f"/matches/{first['id']}/shortlist")
    ids = {"vacancy_id": vacancy_id, "employer_id": world.employer_id}
    answer = ApplicationNotOpened(match_id=UUID(first["id"]), candidate_id=candidate_id, **ids, reason="vacancy_closed")
    # The vacancy closes while the shortlist is on its way, and that was a mistake.
    await world.service.receive(
        VacancyClosed(vacancy_id=vacancy_id, employer_id=world.employer_id, reason="no_interest")
    )
    await world.service.receive(answer)
    [over] = await world.matches(candidate_id=candidate_id)
    assert (over["state"], over["reason"]) == ("expired", "vacancy_closed")
    [told] = [one for one in await world.service.published(MatchExpired) if one.candidate_id == candidate_id]
    assert (str(told.match_id), told.reason) == (first["id"], "vacancy_closed")
    await world.service.receive(VacancyCorrected(**ids, taken_back="close", state="paused", reason="wrong_person"))
    await world.service.receive(VacancyResumed(**ids, free_seats=3))
    second = await world.proposed(vacancy_id, candidate_id)
    answered = await world.caseworker.post(f"/matches/{second['id']}/shortlist")
    assert (answered.status_code, second["id"] != first["id"]) == (200, True)
    await world.service.receive(answer)
    assert [one["state"] for one in await world.matches(candidate_id=candidate_id, state="shortlisted")] == [
        "shortlisted"
    ]


async def test_an_earlier_attempt_that_goes_on_takes_its_place_back(world: World) -> None:
    candidate_id = await world.activate()
    vacancy_id = await world.open_vacancy()
    await world.proposed(vacancy_id, candidate_id)
    path, body = f"/vacancies/{vacancy_id}/shortlist", {"candidate_id": str(candidate_id)}
    first = (await world.caseworker.post(path, json=body)).json()
    ids = {"candidate_id": candidate_id, "vacancy_id": vacancy_id, "employer_id": world.employer_id}
    application = {"application_id": uuid4(), **ids}
    await world.service.receive(ApplicationOpened(**application, match_id=UUID(first["id"])))
    await world.service.receive(ApplicationEnded(**application, end=ApplicationEnd.NOT_SELECTED))
    second = (await world.caseworker.post(path, json=body)).json()
    # Meanwhile the end is taken back where the application is, and heard here after the answer to the second match.
    await world.service.receive(ApplicationNotOpened(match_id=UUID(second["id"]), **ids, reason="application_lives"))
    await world.service.receive(
        CandidateProfileChanged(candidate_id=candidate_id, profile=world.profile(), shareable=True)
    )
    third = await world.proposed(vacancy_id, candidate_id)
    await world.service.receive(
        ApplicationCorrected(**application, taken_back="not_select", stage="invited", reason="wrong_person")
    )
    found = {one["id"]: (one["state"], one["reason"]) for one in await world.matches(candidate_id=candidate_id)}
    assert found == {
        first["id"]: ("shortlisted", None),
        second["id"]: ("expired", "application_lives"),
        third["id"]: ("expired", "earlier_attempt_goes_on"),
    }


async def test_the_end_of_a_placement_that_is_heard_before_its_application_waits_for_it(world: World) -> None:
    candidate_id = await world.activate()
    vacancy_id = await world.open_vacancy()
    await world.proposed(vacancy_id, candidate_id)
    path, body = f"/vacancies/{vacancy_id}/shortlist", {"candidate_id": str(candidate_id)}
    first = (await world.caseworker.post(path, json=body)).json()
    application = {"application_id": uuid4(), "candidate_id": candidate_id}
    application |= {"vacancy_id": vacancy_id, "employer_id": world.employer_id}
    ended = PlacementEnded(**application, placement_id=uuid4(), reason="refused_no_remedy")
    await world.service.receive(ended)
    await world.service.receive(ApplicationOpened(**application, match_id=UUID(first["id"])))

    async def is_known() -> bool:
        [match] = await world.matches(candidate_id=candidate_id)
        return bool(match["application_end"] == "placement_ended")

    await world.service.eventually(is_known)
    assert (await world.caseworker.post(path, json=body)).status_code == 201, "the pair may be tried again"


async def test_an_application_that_is_heard_of_while_its_end_is_looked_for_does_not_lose_the_end(world: World) -> None:
    candidate_id = await world.activate()
    vacancy_id = await world.open_vacancy()
    await world.proposed(vacancy_id, candidate_id)
    path, body = f"/vacancies/{vacancy_id}/shortlist", {"candidate_id": str(candidate_id)}
    first = (await world.caseworker.post(path, json=body)).json()
    application = {"application_id": uuid4(), "candidate_id": candidate_id}
    application |= {"vacancy_id": vacancy_id, "employer_id": world.employer_id}
    async with world.service.runtime.sessions() as linking, linking.begin():
        match = await linking.get_one(Match, UUID(first["id"]), with_for_update=True)
        match.application_id = application["application_id"]
        await linking.flush()
        ended = PlacementEnded(**application, placement_id=uuid4(), reason="refused_no_remedy")
        await world.service.receive(ended, wait=False)
        await world.service.eventually(world.service.somebody_waits_for_a_lock)

    async def is_known() -> bool:
        [told] = await world.matches(candidate_id=candidate_id)
        return bool(told["application_end"] == "placement_ended")

    await world.service.eventually(is_known)


async def test_a_hidden_person_is_gone_at_once_from_lists_and_matches(world: World) -> None:
    await world.four_others()
    candidate_id = await world.activate()
    vacancy_id = await world.open_vacancy()
    match = await world.proposed(vacancy_id, candidate_id)
    await world.service.receive(CandidateHidden(candidate_id=candidate_id, reason="consent_withdrawn"))
    assert str(candidate_id) not in await world.listed(vacancy_id)
    assert await world.matches(candidate_id=candidate_id) == []
    for answer in (
        await world.employer.get(f"/matches/{match['id']}"),
        await world.employer.post(f"/matches/{match['id']}/shortlist"),
        await world.caseworker.post(f"/vacancies/{vacancy_id}/shortlist", json={"candidate_id": str(candidate_id)}),
        await world.caseworker.post(
            "/matches/explain", json={"vacancy_id": str(vacancy_id), "candidate_id": str(candidate_id)}
        ),
        await world.caseworker.get(f"/candidates/{candidate_id}/matches"),
    ):
        assert answer.status_code == 404
    await world.service.receive(
        CandidateProfileChanged(candidate_id=candidate_id, profile=world.profile(), shareable=True)
    )
    assert (await world.proposed(vacancy_id, candidate_id))["id"] != match["id"], "shown again once they allow it"


async def test_who_shares_nothing_is_kept_and_shown_to_nobody(world: World) -> None:
    candidate_id = await world.activate()
    silent = await world.activate(shareable=False)
    vacancy_id = await world.open_vacancy()
    await world.eventually_listed(vacancy_id, candidate_id)
    assert await world.matches(candidate_id=silent) == []
    await world.service.receive(
        CandidateProfileChanged(candidate_id=candidate_id, profile=world.profile(), shareable=False)
    )
    assert await world.listed(vacancy_id) == []


async def test_an_erased_person_comes_back_by_no_late_event(world: World) -> None:
    candidate_id = await world.activate()
    vacancy_id = await world.open_vacancy()
    await world.proposed(vacancy_id, candidate_id)
    now = world.service.runtime.clock.now()
    await world.service.receive(CandidateErased(candidate_id=candidate_id, erased_at=now))
    await world.service.receive(
        CandidateProfileChanged(candidate_id=candidate_id, profile=world.profile(), shareable=True)
    )
    other = await world.activate()
    await world.eventually_listed(vacancy_id, other)
    assert await world.matches(candidate_id=candidate_id) == []


async def test_a_filled_vacancy_proposes_nobody_until_a_seat_comes_back(world: World) -> None:
    candidate_id = await world.activate()
    vacancy_id = await world.open_vacancy()
    first = await world.proposed(vacancy_id, candidate_id)
    ids = {"vacancy_id": vacancy_id, "employer_id": world.employer_id}
    await world.service.receive(VacancyFilled(**ids))
    assert [match["state"] for match in await world.matches(vacancy_id=vacancy_id)] == ["expired"]
    refused = await world.caseworker.post(
        f"/vacancies/{vacancy_id}/shortlist", json={"candidate_id": str(candidate_id)}
    )
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "vacancy_id")
    await world.service.receive(VacancyReopened(**ids, free_seats=1))
    assert (await world.proposed(vacancy_id, candidate_id))["id"] != first["id"]
    await world.service.receive(VacancyClosed(**ids, reason="no_candidates"))
    assert {match["reason"] for match in await world.matches(vacancy_id=vacancy_id)} == {
        "vacancy_filled",
        "vacancy_closed",
    }


async def test_a_paused_vacancy_keeps_its_proposals_and_gets_no_new_ones(world: World) -> None:
    first, vacancy_id, other_id = await world.activate(), await world.open_vacancy(), await world.open_vacancy()
    match = await world.proposed(vacancy_id, first)
    ids = {"vacancy_id": vacancy_id, "employer_id": world.employer_id}
    await world.service.receive(VacancyPaused(**ids, reason="holidays"))
    later = await world.activate()
    await world.proposed(other_id, later)
    assert [one["id"] for one in await world.matches(vacancy_id=vacancy_id)] == [match["id"]]
    refused = await world.caseworker.post(f"/matches/{match['id']}/shortlist")
    assert (refused.status_code, refused.json()["errors"][0]["rule"]) == (422, "the vacancy is open")
    await world.service.receive(VacancyResumed(**ids, free_seats=3))
    await world.proposed(vacancy_id, later)


async def test_each_caller_sees_their_own(world: World, service: ServiceUnderTest) -> None:
    await world.four_others()
    candidate_id, neighbour_id = await world.activate(), await world.activate()
    vacancy_id = await world.open_vacancy()
    match = await world.proposed(vacancy_id, candidate_id)
    await world.proposed(vacancy_id, neighbour_id)
    stranger = service.client(Role.EMPLOYER, organisation_id=uuid4())
    assert (await stranger.get(f"/matches/{match['id']}")).status_code == 404
    assert (await stranger.get(f"/vacancies/{vacancy_id}/matches")).status_code == 404
    assert (await stranger.get("/matches")).json()["items"] == []
    assert (await stranger.get(f"/candidates/{candidate_id}/matches")).status_code == 404

    person = service.client(Role.CANDIDATE, candidate_id=candidate_id)
    assert {one["candidate_id"] for one in (await person.get("/matches")).json()["items"]} == {str(candidate_id)}
    own = (await person.get(f"/candidates/{candidate_id}/matches")).json()
    assert own["items"][0]["vacancy_id"] == str(vacancy_id)
    assert own["items"][0]["match_id"] == match["id"]
    assert {own["items"][0][name] for name in ("score_points", "relevance", "verdicts")} == {None}
    assert own["items"][0]["coverage_per_cent"] == 100, "a person sees plain coverage, and no points"
    [listed] = (await person.get("/matches")).json()["items"]
    alone = (await person.get(f"/matches/{match['id']}")).json()
    assert (listed["score_points"], alone["score_points"], match["score_points"] > 0) == (None, None, True)
    assert (await person.get(f"/candidates/{neighbour_id}/matches")).status_code == 404
    assert (await person.get(f"/vacancies/{vacancy_id}/matches")).status_code == 404
    assert (await person.post(f"/matches/{match['id']}/shortlist")).status_code == 403
    explained = await person.post(
        "/matches/explain", json={"vacancy_id": str(vacancy_id), "candidate_id": str(candidate_id)}
    )
    assert explained.status_code == 200
    assert (explained.json()["explanation"], explained.json()["courses"]) == (None, []), "words alone"
    assert explained.json()["told"]["voice"] == "person"

    history = await world.employer.get(f"/history/match/{match['id']}")
    assert [stage["to_state"] for stage in history.json()["items"]] == ["proposed"]
    assert (await stranger.get(f"/history/match/{match['id']}")).status_code == 404


async def test_a_pair_is_proposed_once_however_often_the_pool_changes(world: World) -> None:
    vacancy_id = await world.open_vacancy()
    people = [await world.activate(without=world.essential[: at % 4]) for at in range(6)]
    for candidate_id in people:
        await world.proposed(vacancy_id, candidate_id)
    proposals = [one for one in await world.service.published(MatchProposed) if one.vacancy_id == vacancy_id]
    assert sorted(one.candidate_id for one in proposals) == sorted(people)
