"""A person is registered, enters the pool, and is never shown by name."""

from uuid import uuid4

from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.events.candidate.candidate import CandidateActivated
from pathways_taxonomy import taxonomy

NAME = "Quillfeather"


def registration(**more: object) -> dict[str, object]:
    """A synthetic person."""
    identity = {"given_names": "Testina", "family_names": NAME, "birth_date": "1990-01-01", "phone": "+000555000111"}
    return {"identity": identity, "profile": {"skills": [{"code": taxonomy().skills[0].code}]}, **more}


async def test_a_person_enters_the_pool_only_with_consent(service: ServiceUnderTest) -> None:
    partner = service.client(Role.CASEWORKER, organisation_id=uuid4())
    person = (await partner.post("/candidates", json=registration())).json()
    path = f"/candidates/{person['id']}"
    assert (await partner.post(f"{path}/moves", json={"action": "submit"})).status_code == 200

    refused = await partner.post(f"{path}/moves", json={"action": "activate"})
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["rule"] == "an active candidate consents to `register`"

    consent = {"purpose": "register", "text_version": "1", "given_how": "in_person"}
    assert (await partner.post(f"{path}/consents", json=consent)).status_code == 201
    activated = await partner.post(f"{path}/moves", json={"action": "activate"})
    assert activated.json()["state"] == "active"
    published = await service.published(CandidateActivated)
    assert [str(event.candidate_id) for event in published] == [person["id"]]
    assert not published[0].shareable
