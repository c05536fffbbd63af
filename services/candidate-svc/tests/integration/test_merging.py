"""Two records of one person become one by people's decision, and two again as if nothing had been."""

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from candidate_svc.store.keyring import KeyMissing
from candidate_svc.testing import Programme, no_conflict, somebody_else
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.events.candidate.candidate import (
    CandidateErased,
    CandidateMerged,
    CandidateMergeUndone,
    CandidateReturnedToPool,
)
from pathways_contracts.events.training.credential import CredentialIssued
from pathways_taxonomy import taxonomy
from sqlalchemy import text

CANADA = "ca_economic_mobility_pathways"
SKILLS = [one.code for one in taxonomy().skills[:4]]


async def active(programme: Programme, identity: Mapping[str, Any], **more: Any) -> str:
    person = await programme.register(identity=identity, **more)
    for purpose in ("register", "share_anonymised"):
        await programme.consent(person, purpose)
    await programme.moved(person, "submit", "activate")
    return person


async def pair_of(client: httpx.AsyncClient, candidate_id: str) -> str:
    [found] = (await client.get("/duplicates", params={"candidate_id": candidate_id})).json()["items"]
    return str(found["id"])


async def ask(client: httpx.AsyncClient, duplicate_id: str, action: str, **more: Any) -> httpx.Response:
    return await client.post(f"/duplicates/{duplicate_id}/moves", json={"action": action, **more})


async def done(client: httpx.AsyncClient, duplicate_id: str, action: str, **more: Any) -> dict[str, Any]:
    answer = await ask(client, duplicate_id, action, **more)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


async def refused(client: httpx.AsyncClient, duplicate_id: str, action: str, **more: Any) -> list[str]:
    answer = await ask(client, duplicate_id, action, **more)
    assert answer.status_code == 422, answer.text
    return [one["field"] for one in answer.json()["errors"]]


@pytest.fixture
def other(service: ServiceUnderTest) -> Programme:
    """Another partner."""
    return Programme(service)


class Two:
    """One person with two records, the older of which is to stay."""

    def __init__(self, programme: Programme) -> None:
        self.programme = programme
        self.identity = somebody_else()

    async def registered(self, second: Programme | None = None) -> "Two":
        """Both in the pool; the second may be another partner's."""
        mine = {key: value for key, value in self.identity.items() if key != "phone"}
        self.stays = await active(self.programme, mine, profile={"skills": [{"code": SKILLS[0]}, {"code": SKILLS[1]}]})
        self.reference = f"R-{uuid4()}"
        self.goes = await active(
            second or self.programme,
            self.identity,
            profile={"skills": [{"code": SKILLS[1], "evidence": "tested"}, {"code": SKILLS[2]}]},
            partner_reference=self.reference,
            programme_ids=[str(uuid4())],
        )
        self.pair = await pair_of((second or self.programme).caseworker, self.goes)
        return self

    async def merged(self) -> "Two":
        await done(self.programme.caseworker, self.pair, "merge", survivor="other")
        return self


@pytest.fixture
def two(programme: Programme) -> Two:
    return Two(programme)


# --- one record ----------------------------------------------------------------------------------------------------


async def test_the_record_that_stays_gains_what_it_lacked(service: ServiceUnderTest, two: Two) -> None:
    await two.registered()
    programme = two.programme
    await programme.caseworker.post(f"/candidates/{two.goes}/documents", json={"kind": "diploma", "number": "D-1"})
    await programme.member(two.goes)
    review = {"pathway": CANADA, "verdict": "eligible", "evidence": "rsd_state"}
    await no_conflict(programme.caseworker)
    reviewed = await programme.caseworker.post(f"/candidates/{two.goes}/protection-reviews", json=review)
    assert reviewed.status_code == 201, reviewed.text
    await two.merged()
    stays, goes = await programme.person(two.stays), await programme.person(two.goes)
    assert (goes["state"], goes["merged_into_id"]) == ("merged", two.stays)
    assert stays["state"] == "active"
    skills = {one["code"]: one["evidence"] for one in stays["profile"]["skills"]}
    assert skills == {SKILLS[0]: "self", SKILLS[1]: "tested", SKILLS[2]: "self"}
    assert stays["programme_ids"] == goes["programme_ids"]
    assert stays["profile"]["family_size"] == 2
    for what in ("documents", "household-members", "protection-checks"):
        items = (await programme.caseworker.get(f"/candidates/{two.stays}/{what}")).json()["items"]
        assert len(items) == 1, what
    told = [one for one in await service.published(CandidateMerged) if str(one.candidate_id) == two.goes]
    assert [str(one.into_candidate_id) for one in told] == [two.stays]
    asked = {"candidate_id": two.stays, "purpose": "register", "fields": ["phone"], "reason": "first_contact"}
    disclosed = await programme.caseworker.post("/disclosures", json=asked)
    assert disclosed.json()["fields"] == {"phone": two.identity["phone"]}
    assert await programme.open_tasks("compare_possible_duplicate") == []


async def test_nothing_more_is_written_into_the_record_that_went(two: Two) -> None:
    await (await two.registered()).merged()
    caseworker = two.programme.caseworker
    answer = await caseworker.post(f"/candidates/{two.goes}/documents", json={"kind": "passport"})
    assert two.stays in answer.json()["errors"][0]["remedy"]
    asked = {"candidate_id": two.goes, "purpose": "register", "fields": ["phone"], "reason": "first_contact"}
    assert (await caseworker.post("/disclosures", json=asked)).status_code == 422
    assert (await two.programme.move(two.goes, "activate")).status_code == 409


async def test_the_partners_number_leads_to_the_record_that_stays(two: Two) -> None:
    await (await two.registered()).merged()
    line = json.dumps({"partner_reference": two.reference, "identity": two.identity})
    headers = {"Content-Type": "application/x-ndjson"}
    answer = await two.programme.caseworker.post("/candidates/bulk", content=line, headers=headers)
    assert (answer.json()["outcome"], answer.json()["id"]) == ("repeated", two.stays)


async def test_who_registers_a_third_time_resembles_the_record_that_stays(two: Two) -> None:
    await (await two.registered()).merged()
    answer = await two.programme.caseworker.post("/candidates", json={"identity": two.identity})
    assert answer.json()["possible_duplicate_of"] == [two.stays]


async def test_the_journey_has_the_steps_of_both(service: ServiceUnderTest, two: Two) -> None:
    await (await two.registered()).merged()

    async def both_are_there() -> bool:
        answer = await two.programme.caseworker.get(f"/candidates/{two.stays}/journey")
        steps = {(one["candidate_id"], one["fact"]) for one in answer.json()["steps"]}
        return {(two.stays, "registered"), (two.goes, "registered"), (two.goes, "merged")} <= steps

    await service.eventually(both_are_there)


async def test_what_is_learned_late_of_the_record_that_went_is_kept_in_the_other(
    service: ServiceUnderTest, two: Two
) -> None:
    await (await two.registered()).merged()
    await service.receive(
        CredentialIssued(
            credential_id=uuid4(),
            candidate_id=UUID(two.goes),
            enrolment_id=uuid4(),
            course_id=uuid4(),
            skills=(SKILLS[3],),
        )
    )
    assert SKILLS[3] in {one["code"] for one in (await two.programme.person(two.stays))["profile"]["skills"]}


async def test_what_was_refused_in_one_record_is_allowed_in_neither(two: Two) -> None:
    await two.registered()
    await two.programme.consent(two.stays, "story")
    await two.programme.consent(two.goes, "story")
    await two.programme.consent(two.goes, "research")
    await two.programme.withdraw_consent(two.goes, "story")
    await two.merged()

    async def allowed() -> set[str]:
        items = (await two.programme.caseworker.get(f"/candidates/{two.stays}/consents")).json()["items"]
        return {one["purpose"] for one in items if one["withdrawn_at"] is None}

    assert await allowed() == {"register", "share_anonymised"}
    await done(two.programme.caseworker, two.pair, "undo", reason="two_people")
    assert await allowed() == {"register", "share_anonymised", "story"}


# --- two again -------------------------------------------------------------------------------------------------------

TABLES = ("candidate", "vault_field", "consent", "household_member", "protection_check", "document", "resemblance_key")


async def everything(service: ServiceUnderTest, *candidate_ids: str) -> dict[str, list[Any]]:
    """The rows of both people but for what counts changes."""
    found: dict[str, list[Any]] = {}
    async with service.runtime.sessions() as session:
        for table in TABLES:
            rows = (await session.execute(text(f"select row_to_json(t) from {table} t"))).scalars().all()
            kept = [
                {key: value for key, value in row.items() if key not in ("version", "last_heard_at")}
                for row in rows
                if {row.get("id"), row.get("candidate_id"), row.get("person_id")} & set(candidate_ids)
            ]
            found[table] = sorted(kept, key=str)
    return found


@pytest.mark.parametrize("state", ["draft", "submitted", "active", "on_hold", "unreachable", "withdrawn"])
async def test_an_undone_merge_leaves_every_row_as_it_was(service: ServiceUnderTest, two: Two, state: str) -> None:
    programme = two.programme
    two.stays = await active(programme, {key: value for key, value in two.identity.items() if key != "phone"})
    two.goes = await programme.register(identity=two.identity, profile={"skills": [{"code": SKILLS[2]}]})
    await programme.consent(two.goes, "register")
    await programme.consent(two.stays, "story")
    await programme.consent(two.goes, "story")
    await programme.withdraw_consent(two.goes, "story")
    if state != "draft":
        await programme.moved(two.goes, "submit", *([] if state == "submitted" else ["activate"]))
    if state == "on_hold":
        await programme.moved(two.goes, "hold", reason="own_wish", until="2099-01-01")
    if state == "unreachable":
        await programme.moved(two.goes, "lose_contact", reason="no_answer")
    if state == "withdrawn":
        await programme.moved(two.goes, "withdraw", reason="own_wish")
    await programme.caseworker.post(f"/candidates/{two.goes}/documents", json={"kind": "diploma", "number": "D-1"})
    await programme.member(two.goes, identity=somebody_else())
    review = {"pathway": CANADA, "verdict": "eligible", "evidence": "rsd_state"}
    await no_conflict(programme.caseworker)
    reviewed = await programme.caseworker.post(f"/candidates/{two.goes}/protection-reviews", json=review)
    assert reviewed.status_code == 201, reviewed.text
    two.pair = await pair_of(programme.caseworker, two.goes)
    before = await everything(service, two.stays, two.goes)
    await two.merged()
    assert await everything(service, two.stays, two.goes) != before
    await done(programme.caseworker, two.pair, "undo", reason="two_people")
    assert await everything(service, two.stays, two.goes) == before
    told = [one for one in await service.published(CandidateMergeUndone) if str(one.candidate_id) == two.goes]
    assert [str(one.from_candidate_id) for one in told] == [two.stays]
    back = [one for one in await service.published(CandidateReturnedToPool) if str(one.candidate_id) == two.goes]
    assert len(back) == (state == "active")


async def test_what_was_learned_meanwhile_stays_where_it_was_written(two: Two) -> None:
    await (await two.registered()).merged()
    now = await two.programme.person(two.stays)
    profile = {**now["profile"], "skills": [*now["profile"]["skills"], {"code": SKILLS[3]}]}
    path = f"/candidates/{two.stays}/profile"
    version = {"If-Match": f'"{now["version"]}"'}
    assert (await two.programme.caseworker.put(path, json=profile, headers=version)).status_code == 200
    await done(two.programme.caseworker, two.pair, "undo", reason="two_people")
    skills = {one["code"]: one["evidence"] for one in (await two.programme.person(two.stays))["profile"]["skills"]}
    assert skills == {SKILLS[0]: "self", SKILLS[1]: "self", SKILLS[3]: "self"}


async def test_they_can_be_merged_again(two: Two) -> None:
    await (await two.registered()).merged()
    assert await refused(two.programme.caseworker, two.pair, "undo") == ["reason"]
    assert (await done(two.programme.caseworker, two.pair, "undo", reason="two_people"))["state"] == "flagged"
    await two.merged()
    assert await two.programme.state(two.goes) == "merged"


# --- erasure ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("asked", ["stays", "goes"])
async def test_erasure_is_of_the_person_and_final(service: ServiceUnderTest, two: Two, asked: str) -> None:
    await (await two.registered()).merged()
    path = f"/candidates/{getattr(two, asked)}/erasure"
    assert (await two.programme.caseworker.post(path)).json()["state"] == "erased"
    for record in (two.stays, two.goes):
        assert await two.programme.state(record) == "erased"
        with pytest.raises(KeyMissing):
            await service.app.state.keyring.existing_key(UUID(record))
    assert {two.stays, two.goes} <= {str(one.candidate_id) for one in await service.published(CandidateErased)}
    assert (await ask(two.programme.caseworker, two.pair, "undo", reason="two_people")).status_code == 409
    async with service.runtime.sessions() as session:
        kept = await session.execute(
            text("select before from possible_duplicate where id = :id"), {"id": UUID(two.pair)}
        )
        assert kept.scalar_one() is None


# --- guards -------------------------------------------------------------------------------------------------------


async def test_who_is_promised_is_not_absorbed(two: Two) -> None:
    await two.registered()
    await two.programme.reserved(two.goes)
    answer = await ask(two.programme.caseworker, two.pair, "merge", survivor="other")
    [error] = answer.json()["errors"]
    assert (error["field"], error["remedy"]) == ("survivor", "name this record as the survivor")
    await two.programme.reserved(two.stays)
    answer = await ask(two.programme.caseworker, two.pair, "merge", survivor="other")
    assert "one person has only one" in answer.json()["errors"][0]["remedy"]
    await done(two.programme.caseworker, two.pair, "distinct")


async def test_a_promised_survivor_keeps_its_promise(two: Two) -> None:
    await two.registered()
    promise = await two.programme.reserved(two.stays)
    await two.merged()
    assert await two.programme.reservation(promise) == "confirmed"
    assert await two.programme.state(two.stays) == "reserved"


async def test_a_merge_names_the_record_that_stays(two: Two) -> None:
    await two.registered()
    assert await refused(two.programme.caseworker, two.pair, "merge") == ["survivor"]
    assert await refused(two.programme.caseworker, two.pair, "lapse") == ["action"]
    assert await refused(two.programme.caseworker, two.pair, "propose", survivor="other") == ["action"]


async def test_who_has_taken_somebody_in_is_not_absorbed(two: Two) -> None:
    await (await two.registered()).merged()
    third = (await two.programme.caseworker.post("/candidates", json={"identity": two.identity})).json()
    pair = await pair_of(two.programme.caseworker, third["id"])
    assert await refused(two.programme.caseworker, pair, "merge", survivor="candidate") == ["survivor"]
    await done(two.programme.caseworker, pair, "merge", survivor="other")


async def test_who_has_gone_takes_nobody_in(two: Two) -> None:
    await two.registered()
    await two.programme.moved(two.stays, "record_death")
    assert await refused(two.programme.caseworker, two.pair, "merge", survivor="other") == ["survivor"]


async def test_who_is_about_to_be_handed_over_is_not_absorbed(two: Two, other: Programme) -> None:
    await two.registered()
    offer = {"to_partner_id": str(other.partner_id), "reason": "moved_region"}
    body = {**offer, "consent_given": True, "given_how": "in_person"}
    await two.programme.agree_with(other.partner_id)
    answer = await two.programme.caseworker.post(f"/candidates/{two.goes}/handovers", json=body)
    assert answer.status_code == 201
    assert await refused(two.programme.caseworker, two.pair, "merge", survivor="other") == ["survivor"]


async def test_a_member_of_a_household_is_no_record(programme: Programme) -> None:
    identity = somebody_else()
    await programme.member(await programme.active(), identity=identity)
    person = await programme.register(identity=identity)
    pair = await pair_of(programme.caseworker, person)
    assert await refused(programme.caseworker, pair, "merge", survivor="other") == ["action"]


async def test_two_partners_agree_by_two_people(service: ServiceUnderTest, two: Two, other: Programme) -> None:
    await two.registered(second=other)
    assert await refused(other.caseworker, two.pair, "merge", survivor="other") == ["action"]
    proposed = await done(other.caseworker, two.pair, "propose", survivor="other")
    assert (proposed["state"], proposed["survivor"]) == ("proposed", "other")
    assert two.pair in await two.programme.open_tasks("agree_to_merge")
    assert await refused(other.caseworker, two.pair, "merge", survivor="other") == ["action"]
    colleague = service.client(Role.CASEWORKER, organisation_id=other.partner_id, subject="colleague")
    assert await refused(colleague, two.pair, "merge", survivor="other") == ["action"]
    assert await refused(two.programme.caseworker, two.pair, "merge", survivor="candidate") == ["action"]
    await done(two.programme.caseworker, two.pair, "merge", survivor="other")
    assert two.pair not in await two.programme.open_tasks("agree_to_merge")
    gone = await other.person(two.goes)
    assert (gone["state"], gone["merged_into_id"]) == ("merged", two.stays)
    assert (await other.caseworker.get(f"/candidates/{two.stays}")).status_code == 404
