"""Assignment rounds: asked for, worked out beside everything else, confirmed by a person; and what does not remain."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import timedelta
from itertools import count
from threading import Event
from typing import Any
from uuid import UUID, uuid4

import pytest
import pytest_asyncio
from alembic import command
from matching_svc.domain.round import RoundState
from matching_svc.index.assignment import solving
from matching_svc.index.assignment.rehearsal import rehearse
from matching_svc.main import create_app
from matching_svc.migrate import FOLDER
from matching_svc.settings import MatchingSettings
from matching_svc.store.matches import pairs_not_again
from matching_svc.store.pool import employers_of_open
from matching_svc.store.round_rows import AssignmentRound, RoundGroup, RoundSeat
from matching_svc.usecases.work_out_round import MOST_ATTEMPTS
from pathways_chassis.clock import system_now
from pathways_chassis.migrations import configuration
from pathways_chassis.testing.kit import ServiceUnderTest, service_under_test
from pathways_chassis.walls import connect_as_service
from pathways_contracts.access import Role
from pathways_contracts.events.candidate.candidate import CandidateErased, CandidateHeartbeat, CandidateHidden
from pathways_contracts.events.employer.application import ApplicationOpened
from pathways_contracts.events.employer.vacancy import VacancyPaused
from pathways_contracts.events.matching.match import MatchProposed
from pathways_contracts.events.training.course import CohortOpened
from sqlalchemy import text
from sqlmodel import col, select

from .conftest import World

MARKERS = count(7_771_237)
"""Numbers of groups that nothing else has."""


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def service(fresh_module_database: Callable[[], Awaitable[str]]) -> AsyncIterator[ServiceUnderTest]:
    """A running matching-svc that proposes nobody by itself, on a machine that has compiled what rounds need."""
    rehearse()
    async with service_under_test(
        create_app,
        MatchingSettings,
        fresh_module_database,
        migrations=[(FOLDER, "database_url")],
        look_seconds=0.02,
        list_spacing_seconds=0.0,
        proposal_quiet_seconds=3600.0,
        proposal_patience_seconds=3600.0,
    ) as running:
        await running.beat(CandidateHeartbeat, system_now() + timedelta(hours=1))
        yield running


async def requested(world: World, **body: Any) -> dict[str, Any]:
    """A round over this world's corridor, as it is answered."""
    answer = await world.director.post("/rounds", json={"country": world.country} | body)
    assert answer.status_code == 202, answer.text
    shown: dict[str, Any] = answer.json()
    assert answer.headers["location"] == f"/rounds/{shown['id']}"
    assert shown["state"] == "requested"
    return shown


async def until(world: World, round_id: str, state: str) -> dict[str, Any]:
    """A round once it stands there, as a caseworker sees it."""
    seen: dict[str, Any] = {}

    async def there() -> bool:
        seen.update((await world.caseworker.get(f"/rounds/{round_id}")).json())
        return bool(seen["state"] == state)

    await world.service.eventually(there)
    return seen


async def proposed_round(world: World, **body: Any) -> dict[str, Any]:
    """A round over this world's corridor once it was worked out."""
    return await until(world, (await requested(world, **body))["id"], "proposed")


async def seats(world: World, shown: Mapping[str, Any], alternative: str = "best") -> dict[str, str]:
    """Vacancy by person in an alternative."""
    answer = await world.caseworker.get(f"/rounds/{shown['id']}/seats", params={"alternative": alternative})
    assert answer.status_code == 200, answer.text
    return {one["candidate_id"]: one["vacancy_id"] for one in answer.json()["items"]}


def outcomes(shown: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    return {one["alternative"]: one for one in shown["result"]["outcomes"]}


async def two_vacancies_that_want_the_same_person(world: World) -> tuple[UUID, UUID, UUID, UUID]:
    """A vacancy that asks for everything and one for less; the better person, who fits both, and one for the second."""
    versatile = await world.activate()
    other = await world.activate(without=world.essential[3:])
    broad = await world.open_vacancy(free_seats=1)
    narrow = await world.open_vacancy(free_seats=1, essential_skills=world.essential[:3])
    await world.eventually_listed(broad, versatile, other)
    await world.eventually_listed(narrow, *sorted((versatile, other)))
    return broad, narrow, versatile, other


async def test_a_round_is_worked_out_compared_and_confirmed_and_its_matches_are_proposed(world: World) -> None:
    broad, narrow, versatile, other = await two_vacancies_that_want_the_same_person(world)
    shown = await proposed_round(world)
    assert (shown["vacancy_ids"], shown["result"]["seats"]) == (sorted(map(str, (broad, narrow))), 2)
    found = outcomes(shown)
    assert set(found) == {"best", "stable", "greedy"}
    assert (found["best"]["cost_points"], found["best"]["at_most_more"], found["best"]["whole_pool"]) == (0, 0, True)
    assert found["stable"]["blocking_pairs"] == 0
    assert min(one["cost_points"] for one in found.values()) == 0
    assert await seats(world, shown) == {str(versatile): str(broad), str(other): str(narrow)}

    answer = await world.director.post(f"/rounds/{shown['id']}/confirmation", json={"alternative": "best"})
    assert answer.status_code == 200, answer.text
    confirmed = answer.json()
    assert (confirmed["proposed"], confirmed["standing"], confirmed["left_out"]) == (2, 0, [])
    assert (confirmed["round"]["state"], confirmed["round"]["alternative"]) == ("confirmed", "best")
    match = await world.proposed(broad, versatile)
    told = [one for one in await world.service.published(MatchProposed) if one.vacancy_id in (broad, narrow)]
    assert {(one.vacancy_id, one.candidate_id) for one in told} == {(broad, versatile), (narrow, other)}
    assert match["score_points"] in {one.score_points for one in told}
    history = (await world.caseworker.get(f"/history/match/{match['id']}")).json()
    assert "propose" in str(history)

    again = await world.director.post(f"/rounds/{shown['id']}/confirmation", json={"alternative": "best"})
    assert (again.status_code, again.json()["type"].rsplit("/", 1)[1]) == (409, "transition-not-allowed")
    second = await proposed_round(world)
    answer = await world.director.post(f"/rounds/{second['id']}/confirmation", json={"alternative": "stable"})
    assert (answer.json()["proposed"], answer.json()["standing"]) == (0, 2), "what stands is not proposed again"


async def test_only_an_alternative_that_was_worked_out_is_confirmed(world: World) -> None:
    await two_vacancies_that_want_the_same_person(world)
    shown = await proposed_round(world, stable=False)
    assert set(outcomes(shown)) == {"best", "greedy"}
    answer = await world.director.post(f"/rounds/{shown['id']}/confirmation", json={"alternative": "stable"})
    assert answer.status_code == 422
    [error] = answer.json()["errors"]
    assert (error["field"], error["remedy"]) == ("alternative", "name one of: best, greedy")
    assert (await world.director.get(f"/rounds/{shown['id']}")).json()["state"] == "proposed"


async def test_what_changed_before_the_confirmation_is_left_out_and_named(world: World) -> None:
    broad, narrow, versatile, other = await two_vacancies_that_want_the_same_person(world)
    shown = await proposed_round(world)
    await world.service.receive(CandidateHidden(candidate_id=versatile, reason="duplicate_suspected"))
    assert await seats(world, shown) == {str(other): str(narrow)}, "who may not be shown is on no seat that is shown"
    await world.service.receive(
        VacancyPaused(vacancy_id=narrow, employer_id=world.employer_id, reason="employer_asked")
    )
    answer = (await world.director.post(f"/rounds/{shown['id']}/confirmation", json={"alternative": "best"})).json()
    assert answer["proposed"] == 0
    assert {(one["candidate_id"], one["why"]) for one in answer["left_out"]} == {
        (str(versatile), "person_may_not_be_shown"),
        (str(other), "vacancy_takes_nobody"),
    }
    assert not [one for one in await world.service.published(MatchProposed) if one.vacancy_id in (broad, narrow)]


async def test_more_vacancies_are_confirmed_than_a_statement_has_parameters(world: World) -> None:
    vacancy_id = await world.open_vacancy()
    many = [vacancy_id, *(uuid4() for _ in range(2**15))]
    async with world.service.runtime.sessions() as session:
        assert set(await employers_of_open(session, many)) == {vacancy_id}
        assert await pairs_not_again(session, many) == {}


async def test_who_was_set_aside_for_a_vacancy_gets_no_seat_there(world: World) -> None:
    broad, _, versatile, other = await two_vacancies_that_want_the_same_person(world)
    first = await proposed_round(world)
    await world.director.post(f"/rounds/{first['id']}/confirmation", json={"alternative": "best"})
    match = await world.proposed(broad, versatile)
    late = await proposed_round(world)
    await world.caseworker.post(f"/matches/{match['id']}/dismissal", json={"reason": "start_date_unsuitable"})
    assert (await seats(world, await proposed_round(world)))[str(other)] == str(broad)
    answer = (await world.director.post(f"/rounds/{late['id']}/confirmation", json={"alternative": "best"})).json()
    assert [(one["candidate_id"], one["why"]) for one in answer["left_out"]] == [(str(versatile), "was_set_aside")]


async def test_who_was_promised_elsewhere_meanwhile_is_left_out_and_named(world: World) -> None:
    _, narrow, versatile, other = await two_vacancies_that_want_the_same_person(world)
    shown = await proposed_round(world)
    await world.caseworker.post(f"/vacancies/{narrow}/shortlist", json={"candidate_id": str(versatile)})
    answer = (await world.director.post(f"/rounds/{shown['id']}/confirmation", json={"alternative": "best"})).json()
    assert [(one["candidate_id"], one["why"]) for one in answer["left_out"]] == [(str(versatile), "person_is_promised")]
    assert answer["proposed"] == 1
    assert await world.matches(candidate_id=other, state="proposed")


@pytest.mark.parametrize("promised", ["leave_out", "keep", "as_others"])
async def test_people_who_are_promised_are_left_out_kept_or_treated_as_others(world: World, promised: str) -> None:
    broad, narrow, versatile, other = await two_vacancies_that_want_the_same_person(world)
    answer = await world.caseworker.post(f"/vacancies/{broad}/shortlist", json={"candidate_id": str(versatile)})
    ids = {"application_id": uuid4(), "vacancy_id": broad, "employer_id": world.employer_id}
    await world.service.receive(ApplicationOpened(**ids, candidate_id=versatile, match_id=UUID(answer.json()["id"])))
    shown = await proposed_round(world, promised=promised)
    placed = await seats(world, shown)
    if promised == "as_others":
        assert placed == {str(versatile): str(broad), str(other): str(narrow)}
        return
    assert str(versatile) not in placed
    assert placed[str(other)] == str(broad if promised == "leave_out" else narrow), "kept: the seat is taken already"
    assert shown["result"]["promised_kept"] == (promised == "keep")


async def test_a_round_is_over_a_cohort_a_programme_a_corridor_or_named_vacancies(world: World) -> None:
    broad, narrow, *_ = await two_vacancies_that_want_the_same_person(world)
    programme_id, cohort_id = uuid4(), uuid4()
    third = await world.open_vacancy(programme_ids=(programme_id,))
    await world.service.receive(
        CohortOpened(
            cohort_id=cohort_id, course_id=uuid4(), starts_on="2026-02-01", ends_on="2026-05-01", seats=9,
            vacancy_ids=(narrow,),
        )
    )  # fmt: skip
    for body, vacancy_ids in (
        ({"cohort_id": str(cohort_id)}, [narrow]),
        ({"programme_id": str(programme_id)}, [third]),
        ({"vacancy_ids": [str(broad), str(third)]}, sorted((broad, third))),
        ({"country": world.country}, sorted((broad, narrow, third))),
    ):
        answer = await world.director.post("/rounds", json=body)
        assert answer.json()["vacancy_ids"] == [str(one) for one in vacancy_ids], body
        await until(world, answer.json()["id"], "proposed")
    for body, remedy in (
        ({"vacancy_ids": [str(broad), str(UUID(int=7))]}, f"leave out {UUID(int=7)}"),
        ({"country": "ZZ"}, "name other vacancies, or wait until one is open"),
    ):
        refused = await world.director.post("/rounds", json=body)
        assert refused.status_code == 422
        assert [error["remedy"] for error in refused.json()["errors"]] == [remedy]


# --- groups, which are lent ------------------------------------------------------------------------------------------


async def a_round_with_groups(world: World) -> tuple[dict[str, Any], UUID, UUID]:
    """A round with a floor, for two people of whom the one without the seat is of another group."""
    better, weaker = await world.activate(), await world.activate(without=world.essential[:2])
    vacancy_id = await world.open_vacancy(free_seats=1)
    await world.eventually_listed(vacancy_id, better, weaker)
    shown = await requested(world, parity_per_cent=100)
    assert shown["awaits_groups"]
    return shown, better, weaker


async def lend(world: World, shown: Mapping[str, Any], **body: Any) -> int:
    """Lend groups to a round; the status of the answer."""
    client = world.director
    return (await client.post(f"/rounds/{shown['id']}/groups", json=body)).status_code


async def everything_kept(world: World) -> str:
    """Every row of every table of the service, as text."""
    async with world.service.runtime.sessions() as session:
        tables = await session.execute(
            text("select quote_ident(tablename) from pg_tables where schemaname = 'public' order by tablename")
        )
        rows = []
        for table in tables.scalars().all():
            found = await session.execute(text(f"select cast(t as text) from {table} t"))
            rows += [f"{table}: {row}" for row in found.scalars()]
    return "\n".join(rows)


async def test_a_round_with_floors_waits_for_its_groups_and_takes_them_in_pieces(world: World) -> None:
    shown, better, weaker = await a_round_with_groups(world)
    marker = next(MARKERS)
    assert await lend(world, shown, groups={str(better): 1}, complete=False) == 200
    assert (await world.caseworker.get(f"/rounds/{shown['id']}")).json()["state"] == "requested"
    assert await lend(world, shown, groups={str(weaker): marker}) == 200
    found = outcomes(await until(world, shown["id"], "proposed"))
    told = [(one["group"], one["considered"], one["seated"], one["floor"]) for one in found["parity"]["groups"]]
    assert told == [(1, 1, 1, 0), (marker, 1, 0, 0)]
    assert found["parity"]["at_most_more"] == 0
    assert await lend(world, shown, groups={str(weaker): 1}) == 409, "once"
    assert await lend(world, await requested(world), groups={str(weaker): 1}) == 409, "a round without floors"


@pytest.mark.parametrize("end", ["confirmation", "discard", "expiry"])
async def test_nothing_of_the_groups_remains_once_a_round_has_ended(world: World, end: str) -> None:
    shown, better, weaker = await a_round_with_groups(world)
    marker = next(MARKERS)
    await lend(world, shown, groups={str(better): 1, str(weaker): marker})
    await until(world, shown["id"], "proposed")
    assert str(marker) in await everything_kept(world)
    if end == "confirmation":
        answer = await world.director.post(f"/rounds/{shown['id']}/confirmation", json={"alternative": "parity"})
        assert answer.status_code == 200, answer.text
    elif end == "discard":
        assert (await world.director.post(f"/rounds/{shown['id']}/discard")).status_code == 200
    else:
        await world.service.move_clock(days=8)
        ended = await until(world, shown["id"], "discarded")
        assert ended["reason"] == "expired"
    kept = await everything_kept(world)
    assert str(marker) not in kept
    assert f"round_group: ({shown['id']}" not in kept
    assert f",{shown['id']},best," not in kept, "nor who would have come where"
    ended = (await world.director.get(f"/rounds/{shown['id']}")).json()
    assert [one["groups"] for one in ended["result"]["outcomes"]] == [[]] * 4
    assert ended["result"]["outcomes"][0]["points"] > 0, "the sums stay"


@pytest.mark.parametrize(("hours", "piece_hours"), [(24, 24), (24, 48), (48, 24)])
async def test_a_round_expires_with_the_loan_of_its_groups(world: World, hours: int, piece_hours: int) -> None:
    shown, better, weaker = await a_round_with_groups(world)
    marker, now = next(MARKERS), world.service.runtime.clock.now()
    first, second = ((now + timedelta(hours=one)).isoformat() for one in (piece_hours, hours))
    assert await lend(world, shown, groups={str(better): 1}, complete=False, expires_at=first) == 200
    assert await lend(world, shown, groups={str(weaker): marker}, expires_at=second) == 200
    await until(world, shown["id"], "proposed")
    await world.service.move_clock(hours=25)
    ended = await until(world, shown["id"], "discarded")
    assert ended["reason"] == "expired"
    assert str(marker) not in await everything_kept(world)


async def test_a_loan_beyond_the_round_changes_nothing(world: World) -> None:
    shown, better, _ = await a_round_with_groups(world)
    last = "9999-12-31T23:59:59-12:00"
    assert await lend(world, shown, groups={str(better): 1}, expires_at=last) == 200
    await until(world, shown["id"], "proposed")
    await world.service.move_clock(days=8)
    assert (await until(world, shown["id"], "discarded"))["reason"] == "expired"


async def test_groups_whose_loan_is_over_are_not_taken(world: World) -> None:
    shown, better, _ = await a_round_with_groups(world)
    marker, now = next(MARKERS), world.service.runtime.clock.now()
    body = {"groups": {str(better): marker}, "expires_at": (now - timedelta(seconds=1)).isoformat()}
    refused = await world.director.post(f"/rounds/{shown['id']}/groups", json=body)
    assert [error["field"] for error in refused.json()["errors"]] == ["expires_at"]
    assert str(marker) not in await everything_kept(world)
    assert (await world.caseworker.get(f"/rounds/{shown['id']}")).json()["awaits_groups"], "others may still come"


async def test_an_erased_person_is_in_no_round(world: World) -> None:
    shown, better, weaker = await a_round_with_groups(world)
    marker = next(MARKERS)
    await lend(world, shown, groups={str(better): 1, str(weaker): marker})
    await until(world, shown["id"], "proposed")
    await world.service.receive(CandidateErased(candidate_id=better, erased_at=system_now()))
    async with world.service.runtime.sessions() as session:
        groups = (await session.exec(select(RoundGroup).where(RoundGroup.round_id == UUID(shown["id"])))).all()
        placed = (await session.exec(select(RoundSeat).where(RoundSeat.candidate_id == better))).all()
    assert [one.candidate_id for one in groups] == [weaker]
    assert placed == []
    late = await requested(world, parity_per_cent=100)
    await lend(world, late, groups={str(better): marker}, complete=False)
    assert f"({late['id']},{better}" not in await everything_kept(world), "nor in one that is lent them later"


async def test_no_timer_of_a_round_outlives_the_tables(fresh_database: Callable[..., Awaitable[str]]) -> None:
    url = await fresh_database(migrations=FOLDER)
    connection = await connect_as_service(url)
    try:
        await connection.execute(
            """
            insert into timer (id, action, aggregate_id, due_at, payload)
            values (gen_random_uuid(), 'expire_round', gen_random_uuid(), now(), '{}')
            """
        )
        await asyncio.to_thread(command.downgrade, configuration(FOLDER, url), "0010")
        assert await connection.fetchval("select count(*) from timer") == 0
    finally:
        await connection.close()


async def test_who_asks_too_early_or_lends_too_late_is_told_what_helps(world: World) -> None:
    shown, better, _ = await a_round_with_groups(world)
    early = await world.director.post(f"/rounds/{shown['id']}/confirmation", json={"alternative": "best"})
    [error] = early.json()["errors"]
    waits = "Allowed: discard. POST /rounds/{id}/groups lends the groups that it waits for."
    assert (early.status_code, error["remedy"]) == (409, waits)
    await world.director.post(f"/rounds/{shown['id']}/discard")
    late = await world.director.post(f"/rounds/{shown['id']}/groups", json={"groups": {str(better): 1}})
    [error] = late.json()["errors"]
    assert (late.status_code, error["field"], error["rule"]) == (409, "state", "The round waits for no groups.")
    assert error["remedy"] == "Lend them to a round that was requested with `parity_per_cent`, once."


# --- whoever works it out --------------------------------------------------------------------------------------------


async def left_behind(world: World, *, attempts: int, seconds_ago: int) -> str:
    """A round in the hands of a process that was last heard of so long ago."""
    shown = await requested(world, parity_per_cent=80)
    async with world.service.runtime.sessions() as session, session.begin():
        row = await session.get_one(AssignmentRound, UUID(shown["id"]))
        row.state, row.runner, row.attempts, row.awaits_groups = RoundState.RUNNING, uuid4(), attempts, False
        row.beat_at = system_now() - timedelta(seconds=seconds_ago)
    return str(shown["id"])


async def test_a_round_whose_process_fell_silent_is_taken_up_by_another(world: World) -> None:
    await two_vacancies_that_want_the_same_person(world)
    in_good_hands = await left_behind(world, attempts=1, seconds_ago=0)
    shown = await until(world, await left_behind(world, attempts=1, seconds_ago=60), "proposed")
    assert shown["attempts"] == 2
    assert (await world.caseworker.get(f"/rounds/{in_good_hands}")).json()["state"] == "running"


async def test_a_round_whose_processes_keep_dying_is_not_tried_for_ever(world: World) -> None:
    await two_vacancies_that_want_the_same_person(world)
    shown = await until(world, await left_behind(world, attempts=MOST_ATTEMPTS, seconds_ago=60), "failed")
    assert shown["reason"] == "interrupted_too_often"


async def test_a_round_that_cannot_be_worked_out_fails_by_name_and_the_next_one_is(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await two_vacancies_that_want_the_same_person(world)

    def is_broken(_: object) -> None:
        raise AssertionError("no proof")

    with monkeypatch.context() as broken:
        broken.setattr(solving, "_greedy", is_broken)
        shown = await until(world, (await requested(world))["id"], "failed")
    assert shown["reason"] == "AssertionError"
    await proposed_round(world)


async def test_an_answer_that_comes_after_the_round_was_discarded_is_dropped(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await two_vacancies_that_want_the_same_person(world)
    reached, discarded = Event(), Event()
    greedy = solving._greedy

    def wait_for_the_discard(problem: Any) -> Any:
        reached.set()
        assert discarded.wait(timeout=30)
        return greedy(problem)

    monkeypatch.setattr(solving, "_greedy", wait_for_the_discard)
    shown = await requested(world)

    async def is_at_work() -> bool:
        return reached.is_set()

    await world.service.eventually(is_at_work)
    answer = await world.director.post(f"/rounds/{shown['id']}/discard")
    assert (answer.status_code, answer.json()["state"]) == (200, "discarded")
    discarded.set()
    monkeypatch.undo()
    await proposed_round(world)
    ended = (await world.director.get(f"/rounds/{shown['id']}")).json()
    assert (ended["state"], ended["result"]) == ("discarded", None)
    async with world.service.runtime.sessions() as session:
        statement = select(RoundSeat).where(col(RoundSeat.round_id) == UUID(shown["id"]))
        assert (await session.exec(statement)).all() == []


# --- who may ---------------------------------------------------------------------------------------------------------


async def test_directors_decide_a_partners_staff_look_and_nobody_else_does(world: World) -> None:
    await two_vacancies_that_want_the_same_person(world)
    shown = await proposed_round(world)
    service, partner = world.service, world.partner_id
    looking = {
        Role.CASEWORKER: service.client(Role.CASEWORKER, organisation_id=partner),
        Role.PARTNER_ADMINISTRATOR: service.client(Role.PARTNER_ADMINISTRATOR, organisation_id=partner),
    }
    deciding = {Role.PROGRAMME_DIRECTOR: world.director}
    nobody = {
        Role.EMPLOYER: world.employer,
        Role.CANDIDATE: service.client(Role.CANDIDATE, candidate_id=uuid4()),
        Role.VISA_ADVISER: service.client(Role.VISA_ADVISER, organisation_id=partner),
        Role.INTEGRATION_WORKER: service.client(Role.INTEGRATION_WORKER, organisation_id=partner),
        Role.TRAINER: service.client(Role.TRAINER, organisation_id=partner),
        Role.DONOR: service.client(Role.DONOR),
        Role.OPERATOR: service.client(Role.OPERATOR),
    }
    assert {*looking, *deciding, *nobody} == set(Role)
    reads = ("/rounds", f"/rounds/{shown['id']}", f"/rounds/{shown['id']}/seats")
    decides = ("/rounds", f"/rounds/{shown['id']}/groups", f"/rounds/{shown['id']}/confirmation")
    for role, client in (looking | deciding | nobody).items():
        for path in reads:
            assert (await client.get(path)).status_code == (403 if role in nobody else 200), (role, path)
        if role not in deciding:
            for path in (*decides, f"/rounds/{shown['id']}/discard"):
                assert (await client.post(path, json={})).status_code == 403, (role, path)
    for client in deciding.values():
        own = await client.post("/rounds", json={"country": world.country})
        assert own.status_code == 202
        assert (await client.post(f"/rounds/{own.json()['id']}/discard")).status_code == 200
