"""The team of a person: each part sees what it shows, and nothing once a consent, an agreement or its days end."""

from datetime import timedelta
from typing import Any, Final
from uuid import UUID, uuid4

import httpx
import pytest
from candidate_svc.testing import Programme, Promise
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.case_team import JOINING, TERMS, Matter, TeamPart
from pathways_contracts.events.candidate.case_team import TeamMemberJoined, TeamMemberLeft

PARTS: Final = [part for part in JOINING if part is not TeamPart.FORMER_SOURCE]
ALL: Final = ("share_anonymised", "immigration", "integration")
NOTHING: Final[frozenset[Matter]] = frozenset()
EVERYTHING_HERE: Final = frozenset({Matter.PERSON, Matter.VISA_CASE})


class Case:
    """A person with a visa case, and another organisation under an agreement with their partner."""

    def __init__(self, programme: Programme, promise: Promise, visa_case: dict[str, Any], agreement: str) -> None:
        self.programme, self.promise, self.agreement = programme, promise, agreement
        self.visa_case_id, self.link_id = visa_case["id"], visa_case["authorisations"][0]["id"]
        self.path = f"/candidates/{promise.candidate_id}"

    async def name(self, organisation_id: object, part: str, **more: Any) -> httpx.Response:
        body = {"organisation_id": str(organisation_id), "part": part, **more}
        return await self.programme.caseworker.post(f"{self.path}/case-team", json=body)

    async def named(self, organisation_id: object, part: str, **more: Any) -> dict[str, Any]:
        answer = await self.name(organisation_id, part, **more)
        assert answer.status_code == 201, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def end(self, client: httpx.AsyncClient, member: dict[str, Any]) -> httpx.Response:
        path = f"{self.path}/case-team/{member['id']}/moves"
        return await client.post(path, json={"action": "end", "reason": "part_is_done"})

    async def states(self) -> list[tuple[str, str | None]]:
        listed = (await self.programme.caseworker.get(f"{self.path}/case-team")).json()["items"]
        return [(one["state"], one["ended_because"]) for one in listed]

    async def seen_by(self, client: httpx.AsyncClient) -> frozenset[Matter]:
        """What a caseworker sees, by single row, list, count and history alike."""
        matters = set()
        person = str(self.promise.candidate_id)
        for matter, listed, row, told in (
            (Matter.PERSON, "/candidates", person, f"candidate/{person}"),
            (Matter.VISA_CASE, "/visa-cases", self.visa_case_id, f"authorisation/{self.link_id}"),
        ):
            single = (await client.get(f"{listed}/{row}")).status_code == 200
            items = [one["id"] for one in (await client.get(listed)).json()["items"]]
            history = (await client.get(f"/history/{told}")).status_code == 200
            assert {single, history} == {items == [row]}
            if single:
                matters.add(matter)
        counted = sum((await client.get("/candidates/counts")).json().values())
        assert counted == (Matter.PERSON in matters)
        return frozenset(matters)


@pytest.fixture
def organisation_id() -> UUID:
    return uuid4()


@pytest.fixture
def member(service: ServiceUnderTest, organisation_id: UUID) -> httpx.AsyncClient:
    return service.client(Role.CASEWORKER, organisation_id=organisation_id)


@pytest.fixture
async def case(programme: Programme, organisation_id: UUID) -> Case:
    promise = await programme.with_case_of(await programme.active(*ALL))
    agreement = await programme.agree_with(organisation_id, purposes=["register", *ALL])
    return Case(programme, promise, await programme.case(promise), agreement)


@pytest.mark.parametrize("part", PARTS)
async def test_each_part_sees_what_it_shows_and_nobody_else_does(
    service: ServiceUnderTest, case: Case, member: httpx.AsyncClient, organisation_id: UUID, part: TeamPart
) -> None:
    assert await case.seen_by(member) == NOTHING
    named = await case.named(organisation_id, part)
    assert named["state"] == "active"
    assert await case.seen_by(member) == TERMS[part].matters.keys() & EVERYTHING_HERE
    assert await case.seen_by(service.client(Role.CASEWORKER, organisation_id=uuid4())) == NOTHING
    for kept in ("consents", "documents", "contacts", "household-members", "disclosures", "journey", "case-team"):
        assert (await member.get(f"{case.path}/{kept}")).status_code == 404, kept
    assert (await case.end(member, named)).status_code == 404, "who is in it ends nothing"
    assert (await member.post(f"{case.path}/moves", json={"action": "hold"})).status_code == 404

    assert (await case.end(case.programme.caseworker, named)).status_code == 200
    assert await case.seen_by(member) == NOTHING
    assert (await case.end(case.programme.caseworker, named)).status_code == 409
    about = {str(case.promise.candidate_id)}
    [joined] = [one for one in await service.published(TeamMemberJoined) if str(one.candidate_id) in about]
    [left] = [one for one in await service.published(TeamMemberLeft) if str(one.candidate_id) in about]
    assert (joined.part, joined.team_member_id) == (left.part, left.team_member_id)
    assert (left.organisation_id, left.reason) == (organisation_id, "part_is_done")


async def test_a_person_sees_their_team_and_ends_a_part_of_it(
    service: ServiceUnderTest, case: Case, member: httpx.AsyncClient, organisation_id: UUID
) -> None:
    named = await case.named(organisation_id, "destination")
    themself = service.client(Role.CANDIDATE, candidate_id=case.promise.candidate_id)
    [shown] = (await themself.get(f"{case.path}/case-team")).json()["items"]
    assert (shown["organisation_id"], shown["part"], shown["state"]) == (str(organisation_id), "destination", "active")
    assert (await case.end(themself, named)).status_code == 200
    assert await case.seen_by(member) == NOTHING


@pytest.mark.parametrize(("part", "purpose"), [(part, one.value) for part in PARTS for one in TERMS[part].consents])
async def test_a_withdrawn_consent_ends_every_part_that_needs_it(
    case: Case, member: httpx.AsyncClient, organisation_id: UUID, part: TeamPart, purpose: str
) -> None:
    await case.named(organisation_id, part)
    await case.programme.withdraw_consent(case.promise.candidate_id, purpose)
    assert await case.seen_by(member) == NOTHING
    assert await case.states() == [("ended", "consent_withdrawn")]
    refused = await case.name(organisation_id, part)
    assert refused.status_code == 422
    assert {"consents"} <= {one["field"] for one in refused.json()["errors"]}
    await case.programme.consent(str(case.promise.candidate_id), purpose)
    assert await case.seen_by(member) == NOTHING, "nobody comes back by itself"


async def test_another_withdrawn_consent_ends_nothing(
    case: Case, member: httpx.AsyncClient, organisation_id: UUID
) -> None:
    await case.named(organisation_id, "lawyer")
    await case.programme.withdraw_consent(case.promise.candidate_id, "integration")
    assert await case.seen_by(member) == EVERYTHING_HERE


@pytest.mark.parametrize("action", ["suspend", "terminate"])
async def test_with_the_agreement_the_part_ends(
    service: ServiceUnderTest, case: Case, member: httpx.AsyncClient, organisation_id: UUID, action: str
) -> None:
    await case.named(organisation_id, "lawyer")
    other = service.client(Role.PARTNER_ADMINISTRATOR, organisation_id=organisation_id)
    assert (await other.post(f"{case.agreement}/moves", json={"action": action})).status_code == 200
    assert await case.seen_by(member) == NOTHING
    assert await case.states() == [("ended", "agreement_ended")]
    refused = await case.name(organisation_id, "lawyer")
    assert {one["field"] for one in refused.json()["errors"]} == {"data_sharing_agreement"}


async def test_another_agreement_that_covers_it_keeps_the_part(
    service: ServiceUnderTest, case: Case, member: httpx.AsyncClient, organisation_id: UUID
) -> None:
    await case.named(organisation_id, "lawyer")
    await case.programme.agree_with(organisation_id, purposes=["register", "immigration"])
    other = service.client(Role.PARTNER_ADMINISTRATOR, organisation_id=organisation_id)
    await other.post(f"{case.agreement}/moves", json={"action": "terminate"})
    assert await case.seen_by(member) == EVERYTHING_HERE


async def test_a_part_begins_and_ends_with_its_days(
    service: ServiceUnderTest, case: Case, member: httpx.AsyncClient, organisation_id: UUID
) -> None:
    today = service.runtime.clock.now().date()
    days = {"valid_from": str(today + timedelta(days=3)), "valid_until": str(today + timedelta(days=5))}
    assert (await case.named(organisation_id, "lawyer", **days))["state"] == "named"
    assert await case.seen_by(member) == NOTHING
    await case.programme.let_pass(days=3)
    assert await case.seen_by(member) == EVERYTHING_HERE
    await case.programme.let_pass(days=3)
    assert await case.seen_by(member) == NOTHING
    assert await case.states() == [("ended", "its_last_day_is_over")]


async def test_whoever_leaves_has_no_team(case: Case, member: httpx.AsyncClient, organisation_id: UUID) -> None:
    await case.named(organisation_id, "lawyer")
    answer = await case.programme.caseworker.post(f"{case.path}/moves", json={"action": "withdraw", "reason": "moved"})
    assert answer.status_code == 200, answer.text
    assert await case.seen_by(member) == NOTHING
    assert await case.states() == [("ended", "candidate_withdrawn")]


async def test_a_former_partner_sees_nothing_unless_the_present_one_takes_it_in(
    service: ServiceUnderTest, case: Case, member: httpx.AsyncClient, organisation_id: UUID
) -> None:
    await case.named(organisation_id, "lawyer")
    assert (await case.name(organisation_id, "former_source")).json()["errors"][0]["field"] == "part"
    before, successor = case.programme, Programme(service)
    await before.agree_with(successor.partner_id)
    body = {"to_partner_id": str(successor.partner_id), "reason": "moved_region", "given_how": "in_person"}
    offered = await before.caseworker.post(f"{case.path}/handovers", json=body | {"consent_given": True})
    accepted = f"/handovers/{offered.json()['id']}/moves"
    assert (await successor.caseworker.post(accepted, json={"action": "accept"})).status_code == 200

    case.programme = successor
    assert await case.states() == [("ended", "handed_over")]
    assert await case.seen_by(member) == NOTHING
    assert await case.seen_by(before.caseworker) == NOTHING
    await case.named(before.partner_id, "former_source")
    assert await case.seen_by(before.caseworker) == {Matter.PERSON}
    assert (await before.caseworker.post(f"{case.path}/consents", json={})).status_code in {404, 422}
    await successor.withdraw_consent(case.promise.candidate_id, "register")
    assert await case.seen_by(before.caseworker) == NOTHING


async def test_the_erased_have_no_team(case: Case, member: httpx.AsyncClient, organisation_id: UUID) -> None:
    await case.named(organisation_id, "recruiter")
    assert (await case.programme.caseworker.post(f"{case.path}/erasure")).status_code == 200
    assert await case.seen_by(member) == NOTHING
    assert await case.states() == []
