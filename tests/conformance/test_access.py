"""Who may call: no token, a spoilt one or one without the scope is refused by every operation of every service."""

import time
from uuid import UUID

import httpx
import pytest
from joserfc import jwt
from joserfc.jwk import ECKey
from pathways_chassis.actor import timer_actor
from pathways_chassis.ids import new_id
from pathways_chassis.tables import task
from pathways_chassis.testing.kit import AUDIENCE, ISSUER
from pathways_contracts.access import FOR_ONE_ORGANISATION, Role
from sqlalchemy import select

from .subject import ORGANISATION, Subject, problems_of

FEWEST_OPERATIONS = 10


async def refusals(subject: Subject, client: httpx.AsyncClient, status: int) -> dict[str, list[str]]:
    """What is wrong with the refusals of a caller, by operation; empty where all are proper and name a challenge."""
    found = {}
    for operation in subject.operations:
        answer = await operation.call(client)
        wrong = list(problems_of(answer, status))
        if not answer.headers.get("www-authenticate", "").startswith("Bearer "):
            wrong.append("no WWW-Authenticate")
        if wrong:
            found[str(operation)] = wrong
    return found


def test_there_are_operations_to_ask(subject: Subject) -> None:
    assert len(subject.operations) >= FEWEST_OPERATIONS


async def test_nobody_enters_without_a_token(subject: Subject) -> None:
    assert await refusals(subject, subject.under_test.anonymous(), 401) == {}


def spoilt_tokens(subject: Subject) -> dict[str, str]:
    """Tokens that look right but for one thing."""
    token, now = subject.under_test.token, int(time.time())
    stranger = ECKey.generate_key("P-256", {"kid": "test", "alg": "ES256", "use": "sig"})
    header, _, signature = token(*Role).split(".")
    _, claims_of_another, _ = token(*Role, subject="somebody else").split(".")
    claims = {"iss": ISSUER, "aud": AUDIENCE, "sub": "x", "exp": now + 60, "roles": list(Role), "scope": "tasks:read"}
    return {
        "garbage": "garbage",
        "another audience": token(*Role, aud="another"),
        "another issuer": token(*Role, iss="https://another.test"),
        "expired": token(*Role, iat=now - 7200, exp=now - 3600),
        "not yet valid": token(*Role, nbf=now + 3600),
        "signed by a stranger": jwt.encode({"alg": "ES256", "kid": "test"}, claims, stranger),
        "claims of another token": f"{header}.{claims_of_another}.{signature}",
    }


@pytest.mark.parametrize(
    "spoilt",
    [
        "garbage",
        "another audience",
        "another issuer",
        "expired",
        "not yet valid",
        "signed by a stranger",
        "claims of another token",
    ],
)
async def test_nobody_enters_with_a_spoilt_token(subject: Subject, spoilt: str) -> None:
    client = subject.under_test.anonymous()
    client.headers["Authorization"] = f"Bearer {spoilt_tokens(subject)[spoilt]}"
    assert await refusals(subject, client, 401) == {}


MADE_BY_THE_CALLER = {"/conflict-declaration"}
"""One's own, which is not there before one has made it."""


async def test_who_may_read_every_list_gets_every_list(subject: Subject) -> None:
    client, found = subject.everybody(), {}
    for operation in subject.operations:
        needs = [
            one for one in operation.document.get("parameters", ()) if one.get("in") == "query" and one["required"]
        ]
        if operation.method == "GET" and not operation.parameters and not needs:
            answer = await operation.call(client)
            if answer.status_code != 200 and operation.path not in MADE_BY_THE_CALLER:
                found[str(operation)] = f"{answer.status_code}: {answer.text[:200]}"
    assert found == {}


@pytest.mark.parametrize("role", sorted(FOR_ONE_ORGANISATION))
async def test_who_acts_for_one_organisation_and_does_not_say_for_which_sees_no_task(
    subject: Subject, role: Role
) -> None:
    async with subject.under_test.runtime.sessions() as session, session.begin():
        work = subject.under_test.runtime.work(session, timer_actor("test"))
        await work.open_task("look", "test", about := new_id(), organisation_id=ORGANISATION)

    async def sees(client: httpx.AsyncClient) -> bool:
        found = (await client.get("/tasks", params={"kind": "look", "state": "open", "limit": 200})).json()["items"]
        return str(about) in {one["aggregate_id"] for one in found}

    client = subject.under_test.client
    assert await sees(client(Role.CASEWORKER, organisation_id=ORGANISATION))
    assert await sees(client(Role.PROGRAMME_DIRECTOR))
    assert not await sees(client(role))
    [own] = await tasks_about(subject, about)
    done = await client(role).post(f"/tasks/{own}/done", headers={"If-Match": '"1"'})
    assert done.status_code == 404, done.text
    assert await sees(client(Role.PROGRAMME_DIRECTOR))


async def tasks_about(subject: Subject, about: UUID) -> list[UUID]:
    """The ids of the tasks about something."""
    async with subject.under_test.runtime.sessions() as session:
        return list((await session.execute(select(task.c.id).where(task.c.aggregate_id == about))).scalars())
