"""An export and a stream of changes show what a list shows: to each their own, and nobody who has said no."""

import json
from typing import Any
from uuid import UUID, uuid4

import httpx
from employer_svc.testing import Recruitment
from pathways_chassis.http.lists import NDJSON
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.events.candidate.consent import ConsentWithdrawn


async def exported(client: httpx.AsyncClient, address: str, **asked: str) -> list[dict[str, Any]]:
    """The entries of a complete export."""
    answer = await client.get(address, params=asked, headers={"Accept": NDJSON})
    assert answer.status_code == 200, answer.text
    *entries, end = [json.loads(line) for line in answer.text.splitlines()]
    assert end == {"export": {"state": "complete", "lines": len(entries)}}
    return entries


async def listed(client: httpx.AsyncClient, address: str, **asked: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = (await client.get(address, params={"limit": "200", **asked})).json()["items"]
    return items


async def heard(client: httpx.AsyncClient, after: str | None = None) -> tuple[list[tuple[str, str]], str]:
    """What is told after an id, as type and aggregate, and the id then."""
    headers = {} if after is None else {"Last-Event-ID": after}
    answer = await client.get("/changes", params={"follow": "false"}, headers=headers)
    assert answer.status_code == 200, answer.text
    lines = answer.text.splitlines()
    data = [json.loads(line.removeprefix("data: ")) for line in lines if line.startswith("data: ")]
    ids = [line.removeprefix("id: ") for line in lines if line.startswith("id: ")]
    return [(one["type"], one["aggregate_id"]) for one in data], ids[-1]


async def withdraw(recruitment: Recruitment, candidate_id: UUID) -> None:
    await recruitment.service.receive(
        ConsentWithdrawn(
            candidate_id=candidate_id,
            purpose=ConsentPurpose.SHARE_IDENTIFIED,
            counterparty_id=UUID(recruitment.employer_id),
        )
    )


async def test_an_export_is_what_the_list_shows_to_its_caller(recruitment: Recruitment) -> None:
    candidate_id, other = uuid4(), uuid4()
    application = await recruitment.interested(candidate_id)
    await recruitment.interested(other)
    stranger = Recruitment(recruitment.service)
    for client in (recruitment.director, recruitment.caseworker, recruitment.staff, recruitment.person(candidate_id)):
        asked = {"vacancy_id": recruitment.vacancy_id, "sort": "-created_at"}
        assert await exported(client, "/applications", **asked) == await listed(client, "/applications", **asked)
    assert await exported(recruitment.person(candidate_id), "/applications", fields="id") == [{"id": application}]
    assert await exported(stranger.caseworker, "/applications") == []
    assert len(await exported(recruitment.staff, "/applications")) == 2
    await recruitment.allow_identification(other)
    await withdraw(recruitment, other)
    assert [one["id"] for one in await exported(recruitment.staff, "/applications")] == [application]


async def test_everybody_hears_of_their_own_and_nobody_of_who_said_no(recruitment: Recruitment) -> None:
    candidate_id = uuid4()
    stranger = Recruitment(recruitment.service)
    await recruitment.service.tells_changes_to(recruitment.director)
    _, begin = await heard(recruitment.director)
    application = await recruitment.interested(candidate_id)
    opened = ("employer.application.opened", application)
    for client in (recruitment.director, recruitment.caseworker, recruitment.staff, recruitment.person(candidate_id)):
        assert opened in (await heard(client, begin))[0]
    assert (await heard(stranger.caseworker, begin))[0] == []
    assert (await heard(recruitment.person(uuid4()), begin))[0] == []
    await recruitment.allow_identification(candidate_id)
    await withdraw(recruitment, candidate_id)
    assert opened not in (await heard(recruitment.staff, begin))[0]
    assert opened in (await heard(recruitment.caseworker, begin))[0]
