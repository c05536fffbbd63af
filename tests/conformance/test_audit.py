"""In each service whoever does or reads something of people is written down, sealed and published."""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import pytest
from pathways_chassis.ids import new_id
from pathways_chassis.verifying.chain import published_on_log, verify_audit
from pathways_contracts.access import SHOWS_NOBODY, Role
from sqlalchemy import text

from .subject import ORGANISATION, Operation, Subject

CONSENT: Final = Path(__file__).resolve().parents[2] / "docs" / "consent_by_operation.toml"
OF_NOBODY: Final = frozenset({"nobody", "own_work", "operators", "figures"})
"""Why a reading may be written down nowhere: it shows no person."""
READ: Final = {"GET"}


def reasons_of(subject: Subject) -> Mapping[str, str]:
    """Of each operation why or by which consent it shows people."""
    declared: Mapping[str, Any] = tomllib.loads(CONSENT.read_text("utf-8"))
    return {
        operation: reason
        for reason, operations in declared[f"{subject.service}-svc"].items()
        for operation in operations
    }


async def entries_by(subject: Subject, actor: str) -> Sequence[Mapping[Any, Any]]:
    async with subject.under_test.runtime.sessions() as session:
        query = text("select * from audit_entry where actor = :actor order by id")
        return (await session.execute(query, {"actor": actor})).mappings().all()


def is_written_down(operation: Operation) -> bool:
    return not SHOWS_NOBODY.issuperset(operation.scopes)


def test_every_reading_of_people_is_written_down(subject: Subject) -> None:
    reasons = reasons_of(subject)
    assert {
        operation.document["operationId"]
        for operation in subject.operations
        if operation.method in READ
        and not is_written_down(operation)
        and reasons.get(operation.document["operationId"], "nobody") not in OF_NOBODY
    } == set()


async def test_a_reading_has_an_entry_before_it_is_answered(subject: Subject) -> None:
    person = new_id()
    own = subject.under_test.client(Role.CANDIDATE, candidate_id=person)
    assert (await own.get(f"/people/{person}/data")).status_code == 200
    [entry] = await entries_by(subject, str(person))
    assert (entry["operation"], entry["status"], entry["person_id"]) == ("read_personal_data", 200, person)
    assert list(entry["about"]) == [person]


async def test_an_attempt_at_somebody_elses_record_is_written_down(subject: Subject) -> None:
    person, other = new_id(), new_id()
    own = subject.under_test.client(Role.CANDIDATE, candidate_id=person)
    assert (await own.get(f"/people/{other}/data")).status_code == 404
    [entry] = await entries_by(subject, str(person))
    assert (entry["status"], list(entry["about"])) == (404, [other])


async def test_a_deed_has_an_entry_in_its_transaction(subject: Subject) -> None:
    operator = subject.under_test.client(Role.OPERATOR, subject="operator of the audit")
    assert (await operator.post("/retention", json={"reason": "the yearly look"})).status_code == 200
    [entry] = await entries_by(subject, "operator of the audit")
    assert (entry["operation"], entry["method"], entry["status"]) == ("apply_retention", "POST", 200)


async def test_it_is_sealed_and_published_by_the_second(subject: Subject) -> None:
    running = subject.under_test
    settings = running.runtime.settings
    assert settings.embedded_log_url is not None
    log, database = settings.embedded_log_url.get_secret_value(), settings.database_url.get_secret_value()
    person = new_id()
    await running.client(Role.CANDIDATE, candidate_id=person).get(f"/people/{person}/data")

    async def sealed() -> bool:
        published = (await published_on_log(log))[subject.service]
        verdict = await verify_audit(subject.service, database, published)
        assert verdict.troubles == []
        return verdict.unsealed == 0 and bool(published) and published[-1].root == verdict.last_root

    await running.eventually(sealed)


async def test_directors_and_operators_alone_read_it(subject: Subject) -> None:
    may = {Role.PROGRAMME_DIRECTOR, Role.OPERATOR}
    for role in Role:
        answer = await subject.under_test.client(role, organisation_id=ORGANISATION).get("/audit-entries")
        assert answer.status_code == (200 if role in may else 403), role


@pytest.mark.parametrize("table", ["audit_entry", "audit_block"])
async def test_the_database_itself_refuses_to_rewrite_it(subject: Subject, table: str) -> None:
    async with subject.under_test.runtime.sessions() as session:
        query = text("select count(*) from pg_trigger where tgname = 'append_only' and tgrelid = cast(:t as regclass)")
        assert (await session.execute(query, {"t": table})).scalar_one() == 1
