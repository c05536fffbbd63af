"""How a person may be reached is stated, known to few, refused by name where it cannot be used, and kept encrypted."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from candidate_svc.testing import Reachable
from pathways_chassis.tables import outbox
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from sqlalchemy import select, text


@pytest.fixture(scope="module")
def service(sending_service: ServiceUnderTest) -> ServiceUnderTest:
    """A candidate-svc that sends real mails and asks a real gateway."""
    return sending_service


# --- who may know, and what is kept ----------------------------------------------------------------------------


async def test_how_a_person_is_reached_is_known_to_them_and_their_partner_alone(
    service: ServiceUnderTest, person: Reachable
) -> None:
    await person.state("email!", "sms")
    own = service.client(Role.CANDIDATE, candidate_id=UUID(person.id))
    shown = await own.get(person.path)
    assert shown.json()["channels"] == [
        {"channel": "email", "read_by_others": True},
        {"channel": "sms", "read_by_others": False},
    ]
    assert person.email not in shown.text
    assert person.phone not in shown.text
    other = service.client(Role.CASEWORKER, organisation_id=uuid4())
    assert (await other.get(person.path)).status_code == 404
    for role in (Role.VISA_ADVISER, Role.INTEGRATION_WORKER, Role.PROGRAMME_DIRECTOR):
        assert (await service.client(role).get(person.path)).status_code == 403
    both = service.client(Role.CASEWORKER, Role.PROGRAMME_DIRECTOR, organisation_id=uuid4())
    assert (await both.get(f"/candidates/{person.id}")).status_code == 200
    assert (await both.get(person.path)).status_code == 403, "who sees everybody is still of another partner"


async def test_no_disclosure_shows_an_address_that_serves_messages_alone(
    service: ServiceUnderTest, person: Reachable
) -> None:
    await person.state("email")
    body = {"candidate_id": person.id, "purpose": "register", "fields": ["safe_email"], "reason": "curious"}
    assert (await person.programme.caseworker.post("/disclosures", json=body)).status_code == 422


async def test_addresses_lie_encrypted_and_stand_nowhere_else(service: ServiceUnderTest, person: Reachable) -> None:
    await person.state("email", "sms")
    await person.offered()
    await person.comes_to("answer", ("sent", None))
    async with service.runtime.sessions() as session:
        payloads = (await session.execute(select(outbox.c.payload, outbox.c.headers))).all()
        tables = (
            await session.execute(text("select table_name from information_schema.tables where table_schema='public'"))
        ).scalars()
        kept = [str((await session.execute(text(f'select * from "{one}"'))).all()) for one in list(tables)]
    for mark in (person.email, person.phone):
        assert mark not in str(payloads) + "".join(kept)


async def test_a_channel_that_is_no_longer_named_loses_its_address(
    service: ServiceUnderTest, person: Reachable
) -> None:
    await person.state("email", "sms")
    version = (await person.programme.caseworker.get(person.path)).headers["ETag"]
    kept = await person.programme.caseworker.put(
        person.path, json={"channels": [{"channel": "sms"}]}, headers={"If-Match": version}
    )
    assert kept.status_code == 200, "an address that is known stays"
    refused = await person.programme.caseworker.put(
        person.path,
        json={"channels": [{"channel": "email"}]},
        headers={"If-Match": kept.headers["ETag"]},
    )
    assert refused.json()["errors"][0]["field"] == "channels.0.address"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"channels": [{"channel": "email", "address": "nobody-at-all"}]}, "channels.0.address"),
        ({"channels": [{"channel": "sms", "address": "12345678"}]}, "channels.0.address"),
        ({"from_time": "09:00"}, "from_time"),
        ({"time_zone": "Nowhere/Else"}, "time_zone"),
    ],
)
async def test_what_cannot_be_used_is_refused_by_name_and_not_repeated(
    person: Reachable, wrong: dict[str, Any], field: str
) -> None:
    refused = await person.programme.caseworker.put(person.path, json=wrong, headers={"If-Match": '"0"'})
    assert refused.status_code == 422
    assert [one["field"] for one in refused.json()["errors"]] == [field]
    assert "nobody-at-all" not in refused.text


async def test_the_programme_counts_messages_by_state(service: ServiceUnderTest, person: Reachable) -> None:
    await person.state("email")
    await person.offered()
    await person.comes_to("answer", ("sent", None))
    counted = await person.programme.caseworker.get("/notifications/counts")
    assert counted.json() == {"sent": 1}
