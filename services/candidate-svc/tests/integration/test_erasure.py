"""An erased person: nothing readable is left, every service confirms, and the report says what is kept and why."""

import json
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest
from candidate_svc.testing import IDENTITY, Programme
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.erasure import ErasedRows, ErasureConfirmed, Ground, Treatment
from pathways_contracts.events.candidate.candidate import CandidateActivated, CandidateErased
from pathways_contracts.events.employer.erasure import EmployerErasureConfirmed
from pathways_contracts.events.integration.erasure import IntegrationErasureConfirmed
from pathways_contracts.events.matching.erasure import MatchingErasureConfirmed
from pathways_contracts.events.training.erasure import TrainingErasureConfirmed
from pathways_single_machine.postgres import SUPERUSER, EmbeddedPostgres
from sqlalchemy import text

OTHERS: tuple[type[ErasureConfirmed], ...] = (
    EmployerErasureConfirmed,
    MatchingErasureConfirmed,
    TrainingErasureConfirmed,
    IntegrationErasureConfirmed,
)


async def erased(programme: Programme, candidate_id: str) -> None:
    assert (await programme.caseworker.post(f"/candidates/{candidate_id}/erasure")).status_code == 200


async def report(programme: Programme, candidate_id: str) -> dict[str, Any]:
    answer = await programme.caseworker.get(f"/candidates/{candidate_id}/erasure")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def confirmed(service: ServiceUnderTest, candidate_id: str, *events: type[ErasureConfirmed]) -> None:
    tables = (ErasedRows(table="offer", treatment=Treatment.KEPT, rows=1, ground=Ground.COST_EVIDENCE),)
    for event in events:
        await service.receive(event(candidate_id=UUID(candidate_id), tables=tables))


async def count(service: ServiceUnderTest, query: str, candidate_id: str) -> int:
    async with service.runtime.sessions() as session:
        found: int = (await session.execute(text(query), {"id": candidate_id})).scalar_one()
        return found


async def test_an_erasure_is_complete_when_every_service_has_confirmed(
    service: ServiceUnderTest, programme: Programme
) -> None:
    person = await programme.active()
    assert (await programme.caseworker.get(f"/candidates/{person}/erasure")).status_code == 404
    await erased(programme, person)
    own = await report(programme, person)
    assert (own["state"], [one["service"] for one in own["services"] if one["confirmed_at"]]) == (
        "requested",
        ["candidate"],
    )
    for event in OTHERS:
        assert (await report(programme, person))["state"] == "requested"
        await confirmed(service, person, event, event)
    whole = await report(programme, person)
    assert whole["state"] == "complete"
    assert whole["key_destroyed_at"] < whole["last_key_copy_dies_at"], "a backup of the keyring lives on for a while"
    assert {one["ground"]: bool(one["reason"] and one["until"]) for one in whole["kept"]}["cost_evidence"]
    assert (await somebody_elses(service).get(f"/candidates/{person}/erasure")).status_code == 404


def somebody_elses(service: ServiceUnderTest) -> Any:
    return service.client(Role.CASEWORKER, organisation_id=uuid4())


async def test_who_does_not_confirm_in_time_is_named_in_a_task(service: ServiceUnderTest, programme: Programme) -> None:
    person = await programme.active()
    await erased(programme, person)
    await confirmed(service, person, *OTHERS[:3])
    director = service.client(Role.PROGRAMME_DIRECTOR)
    await service.move_clock(days=3.1)

    async def is_asked_about() -> bool:
        tasks = (await director.get("/tasks", params={"kind": "erasure_overdue", "state": "open"})).json()
        return [one["evidence"] for one in tasks["items"] if one["aggregate_id"] == person] == [
            {"services": ["integration"]}
        ]

    await service.eventually(is_asked_about)
    assert (await report(programme, person))["state"] == "overdue"
    await confirmed(service, person, OTHERS[3])
    assert (await report(programme, person))["state"] == "complete"
    assert not await is_asked_about()


@pytest.mark.parametrize(
    "left",
    [
        "select count(*) from vault_field where person_id = cast(:id as uuid)",
        "select count(*) from resemblance_key where candidate_id = cast(:id as uuid)",
        "select count(*) from document where candidate_id = cast(:id as uuid)",
        "select count(*) from stage_history where aggregate_id = cast(:id as uuid) "
        " and (reason <> 'erasure' or actor_kind = 'person' and actor_reference <> 'erased')",
        "select count(*) from idempotency where position(convert_to(cast(:id as text), 'UTF8') in body) > 0",
        "select count(*) from task where aggregate_id = cast(:id as uuid) and (state = 'open' or evidence <> '{}')",
        "select count(*) from journey_entry where candidate_id = cast(:id as uuid)"
        " and event_type <> 'candidate.candidate.erased'",
    ],
)
async def test_of_an_erased_person_no_row_is_left(service: ServiceUnderTest, programme: Programme, left: str) -> None:
    person, other = await programme.active(), await programme.active()
    for one in (person, other):
        path, keyed = f"/candidates/{one}/documents", {"Idempotency-Key": str(uuid4())}
        kept = await programme.caseworker.post(path, json={"kind": "passport", "number": "P1"}, headers=keyed)
        assert kept.status_code == 201
    before = await count(service, left, other)
    await erased(programme, person)
    assert await count(service, left, person) == 0
    assert await count(service, left, other) >= before, "what is another person's stays, and may grow meanwhile"


async def test_the_bodies_of_carried_events_are_blank_and_their_places_stay(
    service: ServiceUnderTest, programme: Programme
) -> None:
    person, other = await programme.active(), await programme.active()

    async def is_carried() -> bool:
        waiting = "select count(*) from outbox where published_at is null and key = cast(:id as text)"
        return await count(service, waiting, person) == 0

    await service.eventually(is_carried)
    places = "select count(*) from outbox where key = cast(:id as text)"
    before = await count(service, places, person)
    await erased(programme, person)
    told = [str(one.candidate_id) for one in await service.published(CandidateActivated)]
    assert (person in told, other in told) == (False, True)
    assert person in [str(one.candidate_id) for one in await service.published(CandidateErased)]
    assert await count(service, places, person) > before
    async with service.runtime.sessions() as session:
        rows = (
            await session.execute(
                text("select convert_from(payload, 'UTF8'), headers from outbox where key = :key order by id"),
                {"key": person},
            )
        ).all()
    blank = [headers for payload, headers in rows if payload == "{}"]
    assert len(blank) == before
    assert {one["ce_blanked"] for one in blank} == {"erasure"}
    assert [int(one["ce_aggregateseq"]) for one in blank] == sorted(int(one["ce_aggregateseq"]) for one in blank)
    assert IDENTITY["family_names"] not in json.dumps([payload for payload, _ in rows])


async def test_what_waits_about_an_erased_person_is_blanked_and_stays_readable(
    service: ServiceUnderTest, programme: Programme
) -> None:
    """Beside its headers a parked record keeps where it was read."""
    person = await programme.active()
    parked: dict[str, Any] = {
        "partition": 0,
        "offset": 7,
        "log_epoch": 0,
        "headers": [["ce_type", "candidate.candidate.placed"]],
    }
    async with service.runtime.sessions() as session, session.begin():
        statement = (
            "insert into parked_record (consumer, topic, key, producer_epoch, aggregate_seq, state, headers, value)"
            " values ('somebody', 'candidate.candidate', :key, 0, 900, 'waiting', cast(:headers as jsonb), 'told')"
        )
        await session.execute(text(statement), {"key": person, "headers": json.dumps(parked)})
    await erased(programme, person)
    async with service.runtime.sessions() as session:
        kept = "select value, headers from parked_record where key = :key and aggregate_seq = 900"
        value, headers = (await session.execute(text(kept), {"key": person})).one()
    assert value == b"{}"
    assert headers == {**parked, "headers": [*parked["headers"], ["ce_blanked", "erasure"]]}


async def test_what_waited_to_be_carried_is_blank_a_day_later(service: ServiceUnderTest, programme: Programme) -> None:
    person = await programme.active()
    await programme.reserved(person)
    await erased(programme, person)
    bodies = (
        "select count(*) from outbox where headers ->> 'ce_type' = 'candidate.reservation.released' and payload <> '{}'"
        " and key in (select cast(id as text) from reservation where candidate_id = cast(:id as uuid))"
    )
    assert await count(service, bodies, person) == 1, "what the erasure leads to is carried first"
    await service.move_clock(days=1.1)

    async def none_is_left() -> bool:
        return await count(service, bodies, person) == 0

    await service.eventually(none_is_left)


async def test_the_planners_statistics_repeat_nobodys_number(
    service: ServiceUnderTest, programme: Programme, postgres_server: EmbeddedPostgres
) -> None:
    await programme.register(partner_reference=str(uuid4()))
    # Whoever is no superuser is shown no statistics of tables with walls.
    async with service.runtime.sessions() as session:
        name = (await session.execute(text("select current_database()"))).scalar_one()
    above = await asyncpg.connect(postgres_server.url(name, SUPERUSER))
    try:
        found = await above.fetch(
            "select distinct table_name from information_schema.columns where column_name = 'partner_reference'"
        )
        for (table,) in found:
            await above.execute(f"analyze {table}")
        columns = "('partner_reference', 'id')"
        counted = await above.fetch(f"select tablename, attname from pg_stats where attname in {columns}")
    finally:
        await above.close()
    assert len(found) >= 4
    assert ("candidate", "id") in {tuple(row) for row in counted}, "the table was analysed"
    assert [table for table, column in counted if column == "partner_reference"] == []
