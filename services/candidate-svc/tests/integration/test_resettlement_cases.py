"""A resettlement case blocks nothing; UNHCR hears of offers by consent; only the person, counselled, withdraws it."""

from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from candidate_svc.testing import Programme, Promise, Reachable, no_conflict
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role

TELL, ASK = "tell_unhcr_of_offer", "ask_whether_unhcr_may_be_told"
PATHWAY = "ca_economic_mobility_pathways"


async def record(programme: Programme, candidate_id: str, *, may_be_told: bool) -> dict[str, Any]:
    body = {"unhcr_may_be_told": may_be_told, "said_how": "in_person"}
    path = f"/candidates/{candidate_id}/resettlement-case"
    known = await programme.caseworker.get(path)
    seen = {"If-Match": known.headers["ETag"]} if known.is_success else {}
    answer = await programme.caseworker.put(path, json=body, headers=seen)
    assert answer.status_code == 200, answer.text
    shown: dict[str, Any] = answer.json()
    return shown


async def move(
    programme: Programme, candidate_id: str, action: str, client: httpx.AsyncClient | None = None, **more: Any
) -> httpx.Response:
    caller = client or programme.caseworker
    return await caller.post(f"/candidates/{candidate_id}/resettlement-case/moves", json={"action": action, **more})


async def moved(programme: Programme, candidate_id: str, *actions: str, **more: Any) -> str:
    for action in actions:
        answer = await move(programme, candidate_id, action, **more)
        assert answer.status_code == 200, answer.text
    return str(answer.json()["state"])


def person(service: ServiceUnderTest, candidate_id: str) -> httpx.AsyncClient:
    return service.client(Role.CANDIDATE, candidate_id=UUID(candidate_id))


def broken(answer: httpx.Response) -> list[str]:
    assert answer.status_code == 422, answer.text
    return [error["field"] for error in answer.json()["errors"]]


async def asked(programme: Programme, candidate_id: str) -> list[str]:
    """Of the two tasks, those that are open about the person."""
    return [kind for kind in (TELL, ASK) if candidate_id in await programme.open_tasks(kind)]


async def test_it_blocks_neither_check_nor_pool_nor_reservation(programme: Programme) -> None:
    candidate_id = await programme.register()
    await record(programme, candidate_id, may_be_told=False)
    for purpose in ("register", "share_anonymised"):
        await programme.consent(candidate_id, purpose)
    assert await programme.moved(candidate_id, "submit", "activate") == "active"
    review = {"pathway": PATHWAY, "verdict": "eligible", "evidence": "rsd_unhcr"}
    path = f"/candidates/{candidate_id}/protection-reviews"
    await no_conflict(programme.caseworker)
    assert (await programme.caseworker.post(path, json=review)).status_code == 201
    promise = await programme.accept(Promise(UUID(candidate_id)))
    assert await programme.reservation(promise) == "confirmed"
    await programme.confirm(promise)
    assert (await programme.case(promise))["closed_at"] is None


async def test_at_the_offer_unhcr_is_told_where_the_person_allows_it(programme: Programme) -> None:
    candidate_id = await programme.active()
    await record(programme, candidate_id, may_be_told=True)
    assert await asked(programme, candidate_id) == []
    made = await Reachable(programme, candidate_id).offered()
    assert await asked(programme, candidate_id) == [TELL]
    assert (await programme.task(TELL, candidate_id))["evidence"] == {"application_id": str(made.application_id)}
    assert await moved(programme, candidate_id, "tell_unhcr") == "open"
    assert await asked(programme, candidate_id) == []
    await Reachable(programme, candidate_id).offered()
    assert await asked(programme, candidate_id) == [TELL], "each offer is told"


async def test_without_consent_the_person_is_asked_and_nobody_told(programme: Programme) -> None:
    candidate_id = await programme.active()
    await record(programme, candidate_id, may_be_told=False)
    await Reachable(programme, candidate_id).offered()
    assert await asked(programme, candidate_id) == [ASK]
    assert broken(await move(programme, candidate_id, "tell_unhcr")) == ["unhcr_may_be_told"]
    await record(programme, candidate_id, may_be_told=True)
    assert await asked(programme, candidate_id) == [TELL]


async def test_a_case_that_is_recorded_after_the_offer_was_accepted_is_told_too(programme: Programme) -> None:
    promise = await programme.reserved()
    await record(programme, str(promise.candidate_id), may_be_told=True)
    assert await asked(programme, str(promise.candidate_id)) == [TELL]


async def test_who_has_no_case_is_asked_nothing(programme: Programme) -> None:
    candidate_id = await programme.active()
    await Reachable(programme, candidate_id).offered()
    assert await asked(programme, candidate_id) == []
    assert (await programme.caseworker.get(f"/candidates/{candidate_id}/resettlement-case")).status_code == 404
    assert (await move(programme, candidate_id, "end")).status_code == 404


async def test_only_the_person_withdraws_it_once_counselled(service: ServiceUnderTest, programme: Programme) -> None:
    candidate_id = await programme.active()
    await record(programme, candidate_id, may_be_told=True)
    self = person(service, candidate_id)
    early = await move(programme, candidate_id, "withdraw", self)
    assert (early.status_code, early.json()["type"].rsplit("/", 1)[1]) == (409, "transition-not-allowed")
    assert broken(await move(programme, candidate_id, "counsel", self)) == ["action"]
    assert await moved(programme, candidate_id, "counsel") == "counselled"
    assert broken(await move(programme, candidate_id, "withdraw")) == ["said_how"]
    assert (await move(programme, candidate_id, "withdraw", self)).json()["state"] == "withdrawn"
    await Reachable(programme, candidate_id).offered()
    assert await asked(programme, candidate_id) == [], "there is nothing to tell any more"
    assert await moved(programme, candidate_id, "resume") == "open"


async def test_a_caseworker_records_the_persons_word_with_how_they_said_it(programme: Programme) -> None:
    candidate_id = await programme.active()
    await record(programme, candidate_id, may_be_told=True)
    await Reachable(programme, candidate_id).offered()
    await moved(programme, candidate_id, "counsel")
    assert await moved(programme, candidate_id, "withdraw", said_how="signed_form") == "withdrawn"
    assert await asked(programme, candidate_id) == []


@pytest.mark.parametrize("role", [Role.EMPLOYER, Role.TRAINER, Role.DONOR])
async def test_who_works_for_others_learns_nothing_of_it(
    service: ServiceUnderTest, programme: Programme, role: Role
) -> None:
    candidate_id = await programme.active()
    await record(programme, candidate_id, may_be_told=True)
    stranger = service.client(role, organisation_id=uuid4())
    assert (await stranger.get(f"/candidates/{candidate_id}/resettlement-case")).status_code == 403


async def test_an_erased_person_has_none(programme: Programme) -> None:
    candidate_id = await programme.active()
    await record(programme, candidate_id, may_be_told=True)
    assert (await programme.caseworker.post(f"/candidates/{candidate_id}/erasure")).status_code == 200
    assert (await programme.caseworker.get(f"/candidates/{candidate_id}/resettlement-case")).status_code == 404


async def test_a_case_that_is_there_is_changed_at_the_version_that_was_read(programme: Programme) -> None:
    candidate_id = await programme.register()
    path, body = f"/candidates/{candidate_id}/resettlement-case", {"unhcr_may_be_told": True, "said_how": "in_person"}
    early = await programme.caseworker.put(path, json=body, headers={"If-Match": '"1"'})
    assert early.status_code == 412, "nothing is there yet"
    await record(programme, candidate_id, may_be_told=False)
    assert (await programme.caseworker.put(path, json=body)).status_code == 428
    changes = [await programme.caseworker.put(path, json=body, headers={"If-Match": '"1"'}) for _ in range(2)]
    assert [answer.status_code for answer in changes] == [200, 412]


async def test_a_move_names_the_version_that_it_is_made_of(programme: Programme) -> None:
    path = f"/candidates/{await programme.register()}"
    seen = {"If-Match": (await programme.caseworker.get(path)).headers["ETag"]}
    answers = [
        await programme.caseworker.post(f"{path}/moves", json={"action": "submit"}, headers=seen) for _ in range(2)
    ]
    assert [answer.status_code for answer in answers] == [200, 412], "stale before the state is looked at"
    await record(programme, path.rsplit("/", 1)[1], may_be_told=False)
    other = await programme.caseworker.post(
        f"{path}/resettlement-case/moves", json={"action": "counsel"}, headers={"If-Match": '"9"'}
    )
    assert other.status_code == 200, "a move of what its address does not name goes by the state"
