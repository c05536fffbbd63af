"""Asked for by rules: further than a list goes, and nobody who fits is missed."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from matching_svc.background import ListKeeper
from matching_svc.usecases import search_pool as searching
from pathways_contracts.access import Role
from pathways_contracts.codes import Cefr
from pathways_contracts.events.candidate.candidate import CandidateHidden

from .conftest import World, english


async def found(world: World, vacancy_id: UUID, **filters: Any) -> list[str]:
    answer = await world.caseworker.get(f"/vacancies/{vacancy_id}/search", params=filters)
    assert answer.status_code == 200, answer.text
    return [entry["candidate_id"] for entry in answer.json()["items"]]


async def test_people_are_found_by_how_rules_stand_even_those_whom_a_rule_excludes(world: World) -> None:
    fits = await world.activate()
    unknown = await world.activate(without=world.essential[:3], available_from=None)
    short = await world.activate(languages=(english(Cefr.A1),))
    vacancy_id = await world.open_vacancy()
    await world.eventually_listed(vacancy_id, fits, unknown)
    assert await found(world, vacancy_id) == [str(fits), str(unknown)]
    assert await found(world, vacancy_id, availability="unknown") == [str(unknown)]
    assert await found(world, vacancy_id, language="not_met") == [str(short)]
    assert await found(world, vacancy_id, language=["met", "not_met"], availability="met") == [str(fits), str(short)]
    answer = await world.caseworker.get(f"/vacancies/{vacancy_id}/search", params={"language": "fluent"})
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "language")


async def test_the_last_of_a_large_pool_is_found_by_a_filter_that_only_they_pass(world: World) -> None:
    for _ in range(30):
        await world.activate(wait=False)
    last = await world.activate(without=world.essential[1:], available_from=None)
    vacancy_id = await world.open_vacancy()
    await world.service.eventually(lambda: _is(world, vacancy_id, [str(last)], availability="unknown", limit=1))


async def _is(world: World, vacancy_id: UUID, expected: list[str], **filters: Any) -> bool:
    return await found(world, vacancy_id, **filters) == expected


async def test_who_may_not_be_shown_is_not_found_and_programmes_are_kept_apart(world: World) -> None:
    ours, hidden = await world.activate(), await world.activate()
    vacancy_id = await world.open_vacancy()
    await world.eventually_listed(vacancy_id, *sorted((ours, hidden)))
    await world.service.receive(CandidateHidden(candidate_id=hidden, reason="consent_withdrawn"))
    assert await found(world, vacancy_id) == [str(ours)]
    assert await found(world, vacancy_id, programme_id=str(world.programme_id)) == [str(ours)]
    assert await found(world, vacancy_id, programme_id=str(uuid4())) == []


async def test_nobody_is_missed_for_those_who_left_a_moment_ago(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    gone, stays = await world.activate(), await world.activate(without=world.essential[:3])
    vacancy_id = await world.open_vacancy()
    await world.eventually_listed(vacancy_id, gone, stays)

    async def hear_nothing(*_: Any) -> None: ...

    monkeypatch.setattr(ListKeeper, "follow", hear_nothing)
    monkeypatch.setattr(searching, "IN_RESERVE", 0)
    await world.service.receive(CandidateHidden(candidate_id=gone, reason="consent_withdrawn"))
    assert await found(world, vacancy_id, limit=1) == [str(stays)]


async def test_only_the_programmes_staff_search_the_pool(world: World) -> None:
    vacancy_id = await world.open_vacancy()
    answer = await world.employer.get(f"/vacancies/{vacancy_id}/search")
    assert answer.status_code == 403
    assert "programme" in answer.json()["detail"]
    person = world.service.client(Role.CANDIDATE, candidate_id=uuid4())
    for client, asked in ((person, vacancy_id), (world.caseworker, uuid4())):
        answer = await client.get(f"/vacancies/{asked}/search")
        assert answer.status_code == 404, answer.text


async def test_vacancies_for_a_person_are_narrowed_by_country_and_by_how_rules_stand(world: World) -> None:
    person = await world.activate(languages=(english(Cefr.B1),))
    easy = await world.open_vacancy()
    hard = await world.open_vacancy(languages=(english(Cefr.C1),))

    async def shown(**filters: Any) -> list[str]:
        answer = await world.caseworker.get(f"/candidates/{person}/matches", params=filters)
        assert answer.status_code == 200, answer.text
        return [one["vacancy_id"] for one in answer.json()["items"]]

    async def both_are_known() -> bool:
        return len(await shown(language=["met", "not_met"], country=world.country)) == 2

    await world.service.eventually(both_are_known)
    assert await shown(country=world.country) == [str(easy)]
    assert await shown(country=world.country, language="not_met") == [str(hard)]
    assert await shown(country="AQ") == []
