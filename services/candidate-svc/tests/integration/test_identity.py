"""Consents, disclosures and the vault: who is shown whom, for what, and what nobody can read without the key."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
import structlog
from candidate_svc.domain.identity import IdentityField
from candidate_svc.store.keyring import KeyMissing, Keyring
from candidate_svc.testing import IDENTITY, SAID_NO, Programme
from cryptography.exceptions import InvalidTag
from pathways_chassis.messaging.partitioner import partition_of
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.event import Event
from pathways_contracts.events.candidate.candidate import CandidateHeartbeat, CandidateHidden, CandidateProfileChanged
from pathways_contracts.events.candidate.consent import ConsentGranted, ConsentHeartbeat, ConsentWithdrawn
from pathways_contracts.registry import TOPICS
from pathways_contracts.stages import Part, Stage, shown_at
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine


def keyring_of(service: ServiceUnderTest) -> Keyring:
    keyring: Keyring = service.app.state.keyring
    return keyring


async def disclose(
    client: httpx.AsyncClient, candidate_id: str, purpose: str = "share_identified", *fields: str
) -> httpx.Response:
    body = {
        "candidate_id": candidate_id,
        "purpose": purpose,
        "fields": list(fields or ("given_names", "family_names")),
        "reason": "interview",
    }
    return await client.post("/disclosures", json=body)


# --- consents ------------------------------------------------------------------------------------------


async def test_a_consent_is_granted_once_and_withdrawn_once(service: ServiceUnderTest, programme: Programme) -> None:
    candidate_id = await programme.register()
    first, second = await programme.consent(candidate_id, "story"), await programme.consent(candidate_id, "story")
    assert first["id"] == second["id"]
    path = f"/candidates/{candidate_id}/consents"
    for _ in range(2):
        withdrawn = await programme.caseworker.post(f"{path}/{first['id']}/withdrawal", json=SAID_NO)
        assert withdrawn.status_code == 200
        assert withdrawn.json()["withdrawn_at"] is not None
    third = await programme.consent(candidate_id, "story")
    assert third["id"] != first["id"]
    listed = (await programme.caseworker.get(path)).json()["items"]
    assert [one["withdrawn_at"] is None for one in listed] == [False, True]

    granted = [e for e in await service.published(ConsentGranted) if str(e.candidate_id) == candidate_id]
    revoked = [e for e in await service.published(ConsentWithdrawn) if str(e.candidate_id) == candidate_id]
    assert (len(granted), len(revoked)) == (2, 1)


async def test_a_counterparty_is_named_where_one_is_meant(programme: Programme) -> None:
    path = f"/candidates/{await programme.register()}/consents"
    consent = {"text_version": "2026-1", "text_language": "eng", "given_how": "in_person"}
    for wrong in ({"purpose": "share_identified"}, {"purpose": "register", "counterparty_id": str(uuid4())}):
        refused = await programme.caseworker.post(path, json={**consent, **wrong})
        assert refused.status_code == 422
        assert refused.json()["errors"][0]["field"] == "counterparty_id"


async def test_a_version_with_a_sentence_in_it_is_refused(programme: Programme) -> None:
    path = f"/candidates/{await programme.register()}/consents"
    body = {"purpose": "register", "text_version": "as I told her", "text_language": "eng", "given_how": "in_person"}
    refused = await programme.caseworker.post(path, json=body)
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["field"] == "/text_version"


async def test_consents_of_another_person_are_not_found(programme: Programme) -> None:
    one, other = await programme.register(identity=IDENTITY), await programme.register()
    consent = await programme.consent(one, "register")
    answer = await programme.caseworker.post(f"/candidates/{other}/consents/{consent['id']}/withdrawal", json=SAID_NO)
    assert answer.status_code == 404


async def last_profile(service: ServiceUnderTest, candidate_id: str) -> CandidateProfileChanged:
    told = [e for e in await service.published(CandidateProfileChanged) if str(e.candidate_id) == candidate_id]
    return told[-1]


@pytest.mark.parametrize("purpose", ["share_anonymised", "register"])
async def test_withdrawing_hides_at_once_until_it_is_granted_again(
    service: ServiceUnderTest, programme: Programme, purpose: str
) -> None:
    candidate_id = await programme.active()
    consents = (await programme.caseworker.get(f"/candidates/{candidate_id}/consents")).json()["items"]
    [consent] = [one for one in consents if one["purpose"] == purpose]

    await programme.caseworker.post(f"/candidates/{candidate_id}/consents/{consent['id']}/withdrawal", json=SAID_NO)
    [hidden] = [e for e in await service.published(CandidateHidden) if str(e.candidate_id) == candidate_id]
    assert hidden.reason == "consent_withdrawn"
    assert await programme.state(candidate_id) == "active"

    shown = await programme.person(candidate_id)
    changed = await programme.caseworker.put(
        f"/candidates/{candidate_id}/profile",
        json=shown["profile"],
        headers={"If-Match": f'"{shown["version"]}"'},
    )
    assert changed.status_code == 200
    assert not (await last_profile(service, candidate_id)).shareable, "a change of the profile shows nobody again"

    await programme.consent(candidate_id, purpose)
    assert (await last_profile(service, candidate_id)).shareable


async def test_withdrawing_an_optional_consent_hides_nobody(service: ServiceUnderTest, programme: Programme) -> None:
    candidate_id = await programme.active()
    consent = await programme.consent(candidate_id, "story")
    await programme.caseworker.post(f"/candidates/{candidate_id}/consents/{consent['id']}/withdrawal", json=SAID_NO)
    assert candidate_id not in {str(e.candidate_id) for e in await service.published(CandidateHidden)}


async def test_readers_are_told_in_every_partition_how_old_their_view_is(service: ServiceUnderTest) -> None:
    for heartbeat in (ConsentHeartbeat, CandidateHeartbeat):
        partitions = TOPICS[heartbeat.topic].partitions

        async def beaten(heartbeat: type[Event] = heartbeat, partitions: int = partitions) -> bool:
            beats = await service.published(heartbeat)
            return {partition_of(beat.key, partitions) for beat in beats} == set(range(partitions))

        await service.eventually(beaten)


# --- disclosures ------------------------------------------------------------------------------------------


async def test_names_are_shown_to_the_party_that_the_person_allowed(
    service: ServiceUnderTest, programme: Programme
) -> None:
    candidate_id, employer_id = await programme.active(), uuid4()
    employer = service.client(Role.EMPLOYER, organisation_id=employer_id, subject="recruiter-7")
    competitor = service.client(Role.EMPLOYER, organisation_id=uuid4())

    refused = await disclose(employer, candidate_id)
    assert refused.status_code == 403
    assert refused.json()["type"].endswith("/consent-missing")
    [error] = refused.json()["errors"]
    assert error["rule"] == "a consent `share_identified` stands"
    assert error["remedy"]

    consent = await programme.consent(candidate_id, "share_identified", employer_id)
    granted = await disclose(employer, candidate_id)
    assert granted.status_code == 201
    assert granted.json()["fields"] == {"given_names": "Testina", "family_names": "Quillfeather"}
    assert (await disclose(competitor, candidate_id)).json()["type"].endswith("/consent-missing")

    [logged] = (await programme.caseworker.get(f"/candidates/{candidate_id}/disclosures")).json()["items"]
    assert logged["id"] == granted.json()["disclosure_id"]
    assert logged["actor"] == "recruiter-7"
    assert logged["counterparty_id"] == str(employer_id)
    assert (logged["purpose"], logged["reason"]) == ("share_identified", "interview")
    assert logged["fields"] == ["given_names", "family_names"]

    await programme.caseworker.post(f"/candidates/{candidate_id}/consents/{consent['id']}/withdrawal", json=SAID_NO)
    assert (await disclose(employer, candidate_id)).json()["type"].endswith("/consent-missing")


async def test_an_employer_is_shown_names_for_an_interview_and_papers_with_a_contract(
    service: ServiceUnderTest, programme: Programme
) -> None:
    identified, contracted = (shown_at(stage, Part.IDENTITY) for stage in (Stage.IDENTIFIED, Stage.CONTRACTED))
    assert sorted(identified) == ["email", "family_names", "given_names", "phone"]
    assert sorted(contracted - identified) == [
        "birth_date",
        "birth_date_precision",
        "nationalities",
        "travel_document_number",
    ]
    assert contracted < {field.value for field in IdentityField}, "no employer is ever shown the gender"

    promise = await programme.reserved()
    candidate_id = str(promise.candidate_id)
    await programme.consent(candidate_id, "share_identified", promise.employer_id)
    employer = service.client(Role.EMPLOYER, organisation_id=promise.employer_id)
    assert (await disclose(employer, candidate_id, "share_identified", *sorted(identified))).status_code == 201
    for field in sorted({field.value for field in IdentityField} - identified):
        refused = await disclose(employer, candidate_id, "share_identified", "given_names", field)
        assert (refused.status_code, refused.json()["type"].endswith("/forbidden")) == (403, True), field

    await programme.confirm(promise)
    assert (await disclose(employer, candidate_id, "share_identified", *sorted(contracted))).status_code == 201
    assert (await disclose(employer, candidate_id, "share_identified", "gender")).status_code == 403


async def test_an_answer_that_names_somebody_is_kept_nowhere(service: ServiceUnderTest, programme: Programme) -> None:
    candidate_id, employer_id = await programme.active(), uuid4()
    await programme.consent(candidate_id, "share_identified", employer_id)
    employer = service.client(Role.EMPLOYER, organisation_id=employer_id)
    employer.headers["Idempotency-Key"] = "the same key twice"

    first, second = await disclose(employer, candidate_id), await disclose(employer, candidate_id)
    assert (first.status_code, second.status_code) == (201, 409)
    assert second.json()["type"].endswith("/already-done")
    logged = (await programme.caseworker.get(f"/candidates/{candidate_id}/disclosures")).json()["items"]
    assert len(logged) == 1
    async with service.runtime.sessions() as session:
        assert places_of("Quillfeather", await everything_in(await session.connection())) == 0


async def test_a_purpose_is_somebodys_work(service: ServiceUnderTest, programme: Programme) -> None:
    candidate_id = await programme.active("share_anonymised", "training", "immigration")
    adviser, trainer = service.client(Role.VISA_ADVISER), service.client(Role.TRAINER)

    shown = (await disclose(adviser, candidate_id, "immigration", "given_names")).json()["fields"]
    assert shown == {"given_names": IDENTITY["given_names"]}
    assert (await disclose(trainer, candidate_id, "training")).status_code == 201
    for purpose in ("immigration", "share_anonymised"):
        refused = await disclose(trainer, candidate_id, purpose)
        assert refused.status_code == 403
        assert refused.json()["type"].endswith("/forbidden")
    assert (await disclose(adviser, candidate_id, "share_identified")).json()["type"].endswith("/consent-missing")


async def test_nobody_unknown_is_disclosed(service: ServiceUnderTest, programme: Programme) -> None:
    employer = service.client(Role.EMPLOYER, organisation_id=uuid4())
    unknown, unwilling = [await disclose(employer, one) for one in (str(uuid4()), await programme.active())]
    assert unknown.status_code == unwilling.status_code == 403
    assert {**unknown.json(), "instance": None} == {**unwilling.json(), "instance": None}, "whether there is somebody"
    stranger = service.client(Role.CASEWORKER, organisation_id=uuid4())
    assert (await disclose(stranger, await programme.active(), "register")).status_code == 404


async def test_after_erasure_there_is_nothing_left_to_show(service: ServiceUnderTest, programme: Programme) -> None:
    candidate_id = await programme.active()
    child = {"identity": IDENTITY, "relation": "child", "plan": "together"}
    member = await programme.caseworker.post(f"/candidates/{candidate_id}/household-members", json=child)
    assert (await disclose(programme.caseworker, candidate_id, "register")).status_code == 201

    assert (await programme.caseworker.post(f"/candidates/{candidate_id}/erasure")).status_code == 200
    for person in (candidate_id, member.json()["id"]):
        with pytest.raises(KeyMissing):
            await keyring_of(service).existing_key(UUID(person))
    gone = await disclose(programme.caseworker, candidate_id, "register")
    assert gone.status_code == 410
    assert gone.json()["type"].endswith("/gone")


# --- the vault ------------------------------------------------------------------------------------------

PLANTED = {
    "given_names": "Zephyrine",
    "family_names": "Vandersloot-Quux",
    "birth_date": "1987-11-23",
    "phone": "+99955512123434",
    "email": "zephyrine@nowhere.example",
    "travel_document_number": "TD-PLANTED-4711",
}


@asynccontextmanager
async def connected(service: ServiceUnderTest) -> AsyncIterator[AsyncConnection]:
    async with service.runtime.sessions() as session:
        yield await session.connection()


async def everything_in(connection: AsyncConnection) -> str:
    """Every row of every table as text; what is stored as bytes is there in hexadecimal."""
    tables = (
        await connection.execute(text("select table_name from information_schema.tables where table_schema = 'public'"))
    ).scalars()
    dump: list[str] = []
    for table in tables:
        dump += (await connection.execute(text(f'select t::text from "{table}" t'))).scalars()
    return "\n".join(dump)


def places_of(secret: str, dump: str) -> int:
    return dump.count(secret) + dump.count(secret.encode().hex())


async def test_no_table_no_event_and_no_log_holds_an_identity(
    service: ServiceUnderTest,
    programme: Programme,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    with structlog.testing.capture_logs() as structured:
        candidate_id = await programme.register(identity=PLANTED)
        path = f"/candidates/{candidate_id}"
        member = {"identity": PLANTED, "relation": "spouse", "plan": "together"}
        document = {"kind": "passport", "number": PLANTED["travel_document_number"]}
        assert (await programme.caseworker.post(f"{path}/household-members", json=member)).status_code == 201
        assert (await programme.caseworker.post(f"{path}/documents", json=document)).status_code == 201
        wrong = {"identity": {**PLANTED, "gender": PLANTED["phone"]}}
        refused = await programme.caseworker.post("/candidates", json=wrong)
        assert refused.status_code == 422
        await programme.consent(candidate_id, "register")
        assert (await disclose(programme.caseworker, candidate_id, "register")).json()["fields"]["given_names"]

    async with connected(service) as connection:
        dump = await everything_in(connection)
    assert candidate_id in dump, "the dump holds what it should hold"
    assert places_of("candidate.candidate.registered", dump), "the outbox is in it"
    written = capfd.readouterr()
    for secret in PLANTED.values():
        assert places_of(secret, dump) == 0, secret
        assert secret not in refused.text
        assert secret not in f"{structured}{caplog.text}{written.out}{written.err}"


async def test_a_dump_would_show_what_is_stored_in_clear(service: ServiceUnderTest, programme: Programme) -> None:
    """The search above can fail: a partner's own reference is stored as it is."""
    await programme.register(partner_reference="IN-CLEAR-0815")
    async with connected(service) as connection:
        assert places_of("IN-CLEAR-0815", await everything_in(connection)) == 1


async def ciphertext(service: ServiceUnderTest, person_id: str, field: str) -> bytes:
    async with connected(service) as connection:
        statement = text("select ciphertext from vault_field where person_id = :person and field = :field")
        found: Any = (await connection.execute(statement, {"person": person_id, "field": field})).scalar_one()
    return bytes(found)


async def test_ciphertext_moved_to_another_row_or_field_does_not_open(
    service: ServiceUnderTest, programme: Programme
) -> None:
    one, other = await programme.register(identity=IDENTITY), await programme.register()
    key, other_key = [await keyring_of(service).existing_key(UUID(person)) for person in (one, other)]
    closed = await ciphertext(service, one, "phone")
    assert key.open("phone", closed) == IDENTITY["phone"]
    with pytest.raises(InvalidTag):
        key.open("email", closed)
    with pytest.raises(InvalidTag):
        other_key.open("phone", closed)


async def test_keys_lie_wrapped_in_a_database_of_their_own(service: ServiceUnderTest, programme: Programme) -> None:
    one, other = await programme.register(identity=IDENTITY), await programme.register()
    settings = service.runtime.settings
    assert settings.keyring_database_url != settings.database_url  # type: ignore[attr-defined]  # of this service
    async with connected(service) as connection:
        assert (await connection.execute(text("select to_regclass('person_key')"))).scalar() is None
    url = settings.keyring_database_url.get_secret_value()  # type: ignore[attr-defined]  # as above
    keys = create_async_engine(url.replace("postgresql://", "postgresql+asyncpg://"))
    async with keys.begin() as connection:
        swap = text(
            "update person_key set wrapped = (select wrapped from person_key where person_id = :b) where person_id = :a"
        )
        await connection.execute(swap, {"a": one, "b": other})
    await keys.dispose()
    with pytest.raises(InvalidTag):
        await keyring_of(service).existing_key(UUID(one))
