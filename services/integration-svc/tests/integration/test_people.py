"""People: who sees whom, consents, withdrawal, death and erasure."""

from typing import Any
from uuid import UUID, uuid4

import httpx
from integration_svc.store.rows import IntegrationCase, OutcomeFact, Person, Referral
from integration_svc.testing import Traveller, World
from pathways_chassis.tables import quarantined_record
from pathways_contracts.access import Role
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.events.candidate.candidate import (
    CandidateDied,
    CandidateErased,
    CandidateHandedOver,
    CandidateWithdrawn,
)
from pathways_contracts.events.candidate.consent import ConsentGranted, ConsentHeartbeat, ConsentWithdrawn
from pathways_contracts.events.employer.placement import PlacementEnded
from sqlalchemy import func, select
from sqlmodel import col

NEED = {"need_code": "language_course", "provider_code": "porto_adult_school"}


def consent(person: Traveller, **changes: object) -> ConsentGranted:
    fields = {"candidate_id": person.candidate_id, "purpose": ConsentPurpose.INTEGRATION, "text_version": "2026-01"}
    return ConsentGranted.model_validate(fields | changes)


async def test_a_referral_needs_a_fresh_consent(world: World) -> None:
    person = Traveller()
    await world.prepare(person)
    case = await world.case_of(person)
    path = f"/integration-cases/{case['id']}/referrals"
    assert (await world.refused(path, NEED))[0] == 503, "nothing was heard of consents yet"
    await world.service.beat(ConsentHeartbeat, partitions=range(5))
    assert (await world.refused(path, NEED))[0] == 503, "nor of those of one partition"
    await world.service.beat(ConsentHeartbeat)
    assert await world.refused(path, NEED) == (403, {"consents"})
    await world.hear(consent(person, counterparty_id=uuid4()), consent(person, purpose=ConsentPurpose.MENTOR))
    assert (await world.refused(path, NEED))[0] == 403
    await world.hear(consent(person))
    assert not (await world.post(path, NEED))["listed"]
    assert set(await world.tasks()) == {"provider_not_in_directory"}
    entry = {"code": NEED["provider_code"], "country": "PT", "need_codes": ["housing_advice"]}
    await world.post("/providers", entry)
    assert await world.refused(path, NEED) == (422, {"need_code"})
    await world.post("/providers", entry | {"need_codes": ["language_course"]})
    assert (await world.post(path, NEED))["listed"]
    assert len((await world.get("/providers?country=PT&need_code=language_course"))["items"]) == 1
    assert len((await world.case_of(person))["referrals"]) == 2

    fields = {"candidate_id": person.candidate_id, "purpose": ConsentPurpose.INTEGRATION}
    await world.hear(
        ConsentWithdrawn.model_validate(fields | {"counterparty_id": uuid4()}), ConsentWithdrawn.model_validate(fields)
    )
    assert (await world.refused(path, NEED))[0] == 403
    assert "tell_providers_of_withdrawal" in await world.tasks()


async def test_a_directory_entry_belongs_to_who_wrote_it(world: World) -> None:
    entry = {"code": "porto_adult_school", "country": "PT", "need_codes": ["language_course"]}
    await world.post("/providers", entry)
    other = world.service.client(Role.INTEGRATION_WORKER, organisation_id=uuid4())
    assert await world.refused("/providers", entry, other) == (422, {"code"})


async def test_consents_that_cannot_be_read_are_taken_as_withdrawn(world: World) -> None:
    person = Traveller()
    await world.prepare(person)
    await world.service.beat(ConsentHeartbeat)
    await world.hear(consent(person))
    case = await world.case_of(person)
    # A record without the fields of its contract, as a broken producer would send it.
    fields: dict[str, Any] = {"candidate_id": person.candidate_id}
    await world.hear(ConsentWithdrawn.model_construct(**fields))

    async def quarantined() -> bool:
        async with world.service.runtime.sessions() as session:
            return bool((await session.execute(select(func.count()).select_from(quarantined_record))).scalar())

    await world.service.eventually(quarantined)
    path = f"/integration-cases/{case['id']}"
    assert (await world.refused(f"{path}/referrals", NEED))[0] == 404
    assert (await world.worker.get(path)).status_code == 404
    assert (await world.director.get(path)).status_code == 200


async def test_a_mentor_is_an_opaque_reference(world: World) -> None:
    person = Traveller()
    await world.prepare(person)
    case = await world.case_of(person)
    path = f"/integration-cases/{case['id']}/mentor"
    allowed = {"candidate_id": person.candidate_id, "purpose": ConsentPurpose.MENTOR}
    assert (await world.refused(path, {"mentor_reference": "mentor-17"}))[0] == 503, "nothing was heard of consents yet"
    await world.service.beat(ConsentHeartbeat)
    await world.hear(consent(person))
    assert await world.refused(path, {"mentor_reference": "mentor-17"}) == (403, {"consents"})
    await world.hear(consent(person, **allowed))
    assert (await world.post(path, {"mentor_reference": "mentor-17"}))["mentor_reference"] == "mentor-17"
    assert (await world.refused(path, {"mentor_reference": "Maria from Porto"}))[0] == 422
    await world.hear(ConsentWithdrawn.model_validate(allowed))
    assert (await world.case_of(person))["mentor_reference"] is None
    assert (await world.tasks())["tell_mentor_of_withdrawal"]["evidence"] == {"mentor_reference": "mentor-17"}
    assert (await world.refused(path, {"mentor_reference": "mentor-17"}))[0] == 403


async def test_everybody_sees_their_own_people_alone(world: World) -> None:
    person, stranger = Traveller(), Traveller()
    case_id = await world.start(person)
    await world.hear(stranger.registered())
    mine = world.service.client(Role.CASEWORKER, organisation_id=person.partner_id)
    other = world.service.client(Role.CASEWORKER, organisation_id=stranger.partner_id)
    nobody = world.service.client(Role.CASEWORKER)
    for path in (f"/integration-cases/{case_id}", f"/history/integration_case/{case_id}"):
        assert (await mine.get(path)).status_code == 200
        assert (await other.get(path)).status_code == 404
        assert (await nobody.get(path)).status_code == 404
    assert len((await world.get("/travels", mine))["items"]) == 1
    assert (await world.get("/travels", other))["items"] == []
    assert (await world.get(f"/checkins?candidate_id={person.candidate_id}", other))["items"] == []
    for role in (Role.EMPLOYER, Role.TRAINER, Role.DONOR):
        assert (await world.service.client(role).get("/integration-cases")).status_code == 403
    await world.live(days=7)
    own = world.service.client(Role.CANDIDATE, candidate_id=person.candidate_id)
    assert (await world.refused(f"/integration-cases/{case_id}/checkins", world.answers(7), other))[0] == 404
    await world.post(f"/integration-cases/{case_id}/checkins", world.answers(7), own)


async def test_who_looks_after_a_person_follows_the_hand_over(world: World) -> None:
    person, successor_id = Traveller(), uuid4()
    case_id = await world.start(person)
    alert = await world.post("/alerts", {"trigger": "threats", "placement_id": str(person.placement_id)})
    before = world.service.client(Role.CASEWORKER, organisation_id=person.partner_id)
    after = world.service.client(Role.CASEWORKER, organisation_id=successor_id)

    async def sees(client: httpx.AsyncClient) -> tuple[int, int, list[str]]:
        case = await client.get(f"/integration-cases/{case_id}")
        alerts = (await world.get("/alerts", client))["items"]
        tasks = (await world.get("/tasks?state=open", client))["items"]
        return case.status_code, len(alerts), [task["kind"] for task in tasks]

    assert (await sees(before), await sees(after)) == ((200, 1, ["protection_alert"]), (404, 0, []))
    handed_over = CandidateHandedOver(
        candidate_id=person.candidate_id, partner_id=successor_id, previous_partner_id=person.partner_id
    )
    await world.hear(handed_over)
    assert (await sees(before), await sees(after)) == ((404, 0, []), (200, 1, ["protection_alert"]))
    moves = f"/alerts/{alert['id']}/moves"
    assert (await world.refused(moves, {"action": "triage"}, before))[0] == 404
    await world.post(moves, {"action": "triage"}, after)
    await world.live(days=7)
    assert (await world.tasks())["checkin"]["organisation_id"] == successor_id, "later tasks are theirs as well"

    await world.hear(CandidateErased(candidate_id=person.candidate_id, erased_at=world.now), handed_over)
    assert (await sees(after))[0] == 404
    assert (await world.outcomes_of_reactions())[-1] == "superseded: the person was erased"


async def test_who_withdraws_before_travel_is_not_planned_for(world: World) -> None:
    person = Traveller()
    await world.prepare(person)
    await world.hear(CandidateWithdrawn(candidate_id=person.candidate_id, reason="own_wish"))
    assert (await world.case_of(person))["state"] == "cancelled"
    assert await world.tasks() == {}


async def test_who_withdraws_after_the_arrival_is_asked_what_is_still_wished(world: World) -> None:
    person = Traveller()
    await world.start(person)
    await world.hear(CandidateWithdrawn(candidate_id=person.candidate_id, reason="own_wish"))
    assert (await world.case_of(person))["state"] == "active"
    assert set(await world.tasks()) == {"person_withdrew_after_departure"}


async def test_nobody_calls_a_person_who_died(world: World) -> None:
    person, on_the_way = Traveller(), Traveller()
    await world.start(person)
    await world.post("/alerts", {"trigger": "threats", "placement_id": str(person.placement_id)})
    _, travel_id = await world.book(on_the_way)
    await world.post(f"/travels/{travel_id}/departure")
    await world.hear(*(CandidateDied(candidate_id=one.candidate_id) for one in (person, on_the_way)))
    case = await world.case_of(person)
    assert (case["state"], case["close_reason"]) == ("closed", "person_died")
    assert (await world.case_of(on_the_way))["state"] == "closed"
    assert (await world.travel_of(on_the_way))["state"] == "cancelled"
    assert {alert["state"] for alert in (await world.get("/alerts"))["items"]} == {"lapsed"}
    await world.live(days=400)
    assert set(await world.tasks()) == {"unwind_booking"}, "the later leg was booked"


async def test_an_erased_person_leaves_outcome_facts_that_lead_nowhere(world: World) -> None:
    person = Traveller()
    case_id = await world.start(person)
    await world.service.beat(ConsentHeartbeat)
    await world.hear(consent(person))
    await world.post(f"/integration-cases/{case_id}/referrals", NEED)
    await world.hear(CandidateErased(candidate_id=person.candidate_id, erased_at=world.now))

    async with world.service.runtime.sessions() as session:
        case = (await session.execute(select(IntegrationCase))).scalar_one()
        pseudonyms: set[UUID | None] = set((await session.execute(select(col(OutcomeFact.candidate_id)))).scalars())
        assert (await session.execute(select(Referral))).first() is None
        erased = (await session.execute(select(Person))).scalar_one()
    assert pseudonyms == {case.candidate_id}
    assert case.candidate_id != person.candidate_id
    assert (erased.partner_id, erased.programme_ids) == (None, [])

    # What arrives late tells nothing new of the person.
    await world.hear(
        person.registered(),
        consent(person),
        PlacementEnded(**person.placement, reason="person_erased"),
        person.granted(world.today),
    )
    async with world.service.runtime.sessions() as session:
        late = select(OutcomeFact).where(col(OutcomeFact.candidate_id) == person.candidate_id)
        assert (await session.execute(late)).first() is None
    await world.live(days=30)
    assert set(await world.tasks()) <= {"provider_not_in_directory"}
