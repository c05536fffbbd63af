"""Corrections are asked for and decided in one way in every service: a proposal is planted and met by everybody."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from importlib import import_module
from uuid import UUID, uuid4

import httpx
import pytest
import pytest_asyncio
from pathways_chassis.corrections import Correctables, of_kind
from pathways_chassis.tables import correction
from pathways_chassis.testing.corrections import are_shown
from pathways_contracts.access import Role
from sqlalchemy.exc import IntegrityError

from .subject import ORGANISATION, Subject, problems_of
from .worlds import HISTORY_OF, OURS, the

REASON = {"reason": "wrong_person"}


def correctables(subject: Subject) -> Correctables:
    """What may be corrected in the service."""
    found: Correctables = import_module(f"{subject.service}_svc.usecases.corrections").CORRECTABLES
    return found


def staff(subject: Subject, name: str, organisation_id: UUID | None = ORGANISATION) -> httpx.AsyncClient:
    """Somebody with every role but that of a candidate."""
    roles = [role for role in Role if role is not Role.CANDIDATE]
    return subject.under_test.client(*roles, organisation_id=organisation_id, subject=name)


@pytest_asyncio.fixture(loop_scope="session")
async def proposal(subject: Subject) -> AsyncIterator[UUID]:
    """A proposal of `first`, about something that is not there any more."""
    proposal_id, machine = uuid4(), correctables(subject)[0].machine
    (before, action), back_to = next(iter(machine.takes_back.items()))
    row = {
        "id": proposal_id,
        "aggregate": machine.name,
        "aggregate_id": uuid4(),
        "stage_id": 0,
        "action": action.value,
        "from_state": before.value,
        "to_state": machine.transitions[before, action].value,
        "back_to": back_to.value,
        "reason": "wrong_person",
        "organisation_id": ORGANISATION,
        "proposed_by": "first",
        "proposed_at": datetime.now(UTC),
        "state": "proposed",
    }
    async with subject.under_test.runtime.sessions() as session:
        await session.execute(correction.insert(), [row])
        await session.commit()
    yield proposal_id
    async with subject.under_test.runtime.sessions() as session:
        await session.execute(correction.delete().where(correction.c.id == proposal_id))
        await session.commit()


async def test_each_aggregate_is_proposed_at_its_own_address(subject: Subject) -> None:
    paths = {operation.path for operation in subject.operations if operation.path.endswith("/corrections")}
    assert paths == {f"/{one.path}/{{aggregate_id}}/corrections" for one in correctables(subject)} | {"/corrections"}
    for one in correctables(subject):
        answer = await staff(subject, "first").post(f"/{one.path}/{uuid4()}/corrections", json=REASON)
        assert list(problems_of(answer, 404)) == []
        told = await staff(subject, "first").post(f"/{one.path}/{uuid4()}/corrections", json={})
        assert list(problems_of(told, 422)) == []


async def test_whoever_acts_for_themselves_proposes_nothing(subject: Subject) -> None:
    person = subject.under_test.client(*Role, candidate_id=uuid4())
    for one in correctables(subject):
        answer = await person.post(f"/{one.path}/{uuid4()}/corrections", json=REASON)
        assert list(problems_of(answer, 403)) == []
    assert (await person.get("/corrections")).json()["items"] == []


async def test_an_organisation_sees_its_own_proposals_and_the_programme_sees_all(
    subject: Subject, proposal: UUID
) -> None:
    for organisation_id, sees in ((ORGANISATION, True), (None, True), (uuid4(), False)):
        client = staff(subject, "somebody", organisation_id)
        listed = (await client.get("/corrections", params={"state": "proposed"})).json()["items"]
        assert (str(proposal) in {one["id"] for one in listed}) is sees
        shown = await client.get(f"/corrections/{proposal}")
        assert shown.status_code == (200 if sees else 404)
        moved = await client.post(f"/corrections/{proposal}/moves", json={"action": "confirm"})
        assert moved.status_code == 404, "nobody confirms what they do not see, nor what stands nowhere"


async def test_staff_see_nothing_of_what_is_not_theirs_to_decide(subject: Subject, proposal: UUID) -> None:
    for role in (Role.TRAINER, Role.VISA_ADVISER, Role.INTEGRATION_WORKER):
        for organisation_id in (ORGANISATION, None):
            client = subject.under_test.client(role, organisation_id=organisation_id)
            assert not await are_shown(client, str(proposal)), f"a {role} knows nobody whom it is about"


async def test_who_may_not_move_it_does_not_decide_on_it(worlds: Subject) -> None:
    proposal, partner = the(OURS, "correction"), the(OURS, "partner")
    scope = of_kind(correctables(worlds))[HISTORY_OF[worlds.service]].scope
    donor = worlds.under_test.client(Role.DONOR, organisation_id=partner)
    assert (await donor.get("/corrections")).status_code == 403
    token = worlds.under_test.token(*Role, organisation_id=partner, roles=["caseworker"], scope="tasks:write")
    client = worlds.under_test.anonymous()
    client.headers["Authorization"] = f"Bearer {token}"
    refused = await client.post(f"/corrections/{proposal}/moves", json={"action": "confirm"})
    assert list(problems_of(refused, 403)) == []
    assert scope.value in refused.text


async def test_one_person_alone_neither_confirms_nor_rejects_and_another_does_not_withdraw(
    subject: Subject, proposal: UUID
) -> None:
    for name, action, rule in (
        ("first", "confirm", "a second person decides on a correction"),
        ("first", "reject", "a second person decides on a correction"),
        ("second", "withdraw", "a proposal is withdrawn by who made it"),
    ):
        refused = await staff(subject, name).post(f"/corrections/{proposal}/moves", json={"action": action})
        assert list(problems_of(refused, 422)) == []
        assert [error["rule"] for error in refused.json()["errors"]] == [rule]


async def test_the_database_lets_nobody_confirm_alone(subject: Subject, proposal: UUID) -> None:
    async with subject.under_test.runtime.sessions() as session:
        confirmed = correction.update().where(correction.c.id == proposal).values(state="confirmed")
        with pytest.raises(IntegrityError, match="confirmed_by_another"):
            await session.execute(confirmed.values(decided_by="first"))
