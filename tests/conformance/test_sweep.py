"""The sweep of each service: it finds nothing in a healthy service, and each planted trouble by name."""

from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import UUID

import asyncpg
import pytest_asyncio
from pathways_chassis.actor import timer_actor
from pathways_chassis.sweep import SWEEP_OF_EVERY_SERVICE
from pathways_chassis.sweep import sweep as look
from pathways_chassis.testing.emptying import empty
from pathways_chassis.walls import connect_as_service
from pathways_contracts.access import Role
from pathways_contracts.registry import Service
from sqlalchemy import text

from .subject import Subject

NOW: Final = datetime.now(UTC)
ONE, TWO, THREE, FOUR, FIVE = (UUID(int=number) for number in range(1, 6))
Row = tuple[str, Mapping[str, Any]]


def moved(
    aggregate: str, aggregate_id: UUID, to_state: str, *, days: int = 0, hours: int = 1, action: str = "x"
) -> Row:
    """A step that lies so far back in business time (days) and in real time (hours)."""
    return "stage_history", {
        "aggregate": aggregate,
        "aggregate_id": aggregate_id,
        "action": action,
        "to_state": to_state,
        "happened_at": NOW - timedelta(days=days),
        "recorded_at": NOW - timedelta(hours=1),
    }


EMPLOYER: Final[Row] = ("employer", {"id": ONE, "state": "active"})
CANDIDATE: Final = {"id": ONE, "public_code": "SWEPT23456"}


def vacancy(**values: int) -> list[Row]:
    return [
        EMPLOYER,
        (
            "vacancy",
            {
                "id": TWO,
                "employer_id": ONE,
                "state": "open",
                "kind": "job",
                "seats": 3,
                "held": 0,
                "filled": 0,
                **values,
            },
        ),
    ]


def application(state: str) -> Row:
    return "application", {"id": THREE, "vacancy_id": TWO, "employer_id": ONE, "state": state}


def placement(state: str) -> Row:
    return "placement", {"id": FOUR, "application_id": THREE, "vacancy_id": TWO, "employer_id": ONE, "state": state}


def person(state: str) -> Row:
    return "candidate", {**CANDIDATE, "state": state}


def reservation(state: str) -> Row:
    return "reservation", {
        "id": TWO,
        "candidate_id": ONE,
        "application_id": THREE,
        "placement_id": FOUR,
        "state": state,
    }


def told(event_type: str, aggregate_id: UUID) -> Row:
    return "journey_entry", {"candidate_id": ONE, "event_type": event_type, "aggregate_id": str(aggregate_id)}


CASE: Final[Row] = ("visa_case", {"id": TWO, "candidate_id": ONE, "placement_id": FOUR})
TRAVELLER: Final[list[Row]] = [("person", {"id": ONE}), ("placement", {"id": TWO, "candidate_id": ONE})]
COURSE: Final[Row] = ("course", {"id": ONE, "state": "published", "delivery": "classroom"})


def travel(state: str) -> Row:
    return "travel", {
        "id": THREE,
        "integration_case_id": FOUR,
        "placement_id": TWO,
        "candidate_id": ONE,
        "state": state,
    }


def case(state: str) -> Row:
    return "integration_case", {"id": FOUR, "placement_id": TWO, "candidate_id": ONE, "state": state}


TROUBLE: Final[Mapping[Service, Mapping[str, list[Row]]]] = {
    Service.EMPLOYER: {
        "seats_without_offer": vacancy(held=1),
        "acceptance_without_reservation": [
            *vacancy(held=1),
            application("accepted"),
            moved("application", THREE, "accepted"),
        ],
        "placement_without_visa_case": [
            *vacancy(filled=1),
            application("contracted"),
            placement("confirmed"),
            moved("placement", FOUR, "confirmed", action="confirm"),
        ],
        "application_without_next_step": [
            *vacancy(),
            application("rounds"),
            moved("application", THREE, "rounds", days=31),
        ],
        "placement_without_next_step": [
            *vacancy(filled=1),
            application("contracted"),
            placement("visa"),
            moved("placement", FOUR, "visa", days=181),
        ],
    },
    Service.CANDIDATE: {
        "reservation_without_application": [
            person("reserved"),
            reservation("confirmed"),
            told("employer.application.ended", THREE),
        ],
        "placement_without_visa_case": [
            person("reserved"),
            reservation("confirmed"),
            told("employer.placement.confirmed", FIVE),
        ],
        "candidate_without_next_step": [person("incomplete"), moved("candidate", ONE, "incomplete", days=61)],
        "protection_check_without_next_step": [
            person("draft"),
            ("protection_check", {"id": TWO, "candidate_id": ONE, "state": "first_reviewed"}),
            moved("protection_check", TWO, "first_reviewed", days=31),
        ],
        "reservation_undecided": [
            person("active"),
            reservation("requested"),
            moved("reservation", TWO, "requested", action="request"),
        ],
        "person_and_reservation_disagree": [person("reserved")],
        "visa_case_without_placement": [person("active"), CASE, told("employer.placement.ended", FOUR)],
        "follower_without_visa": [
            person("placed"),
            reservation("confirmed"),
            CASE,
            ("household_member", {"id": FIVE, "candidate_id": ONE, "relation": "spouse", "plan": "follow"}),
        ],
        "document_file_without_next_step": [
            person("draft"),
            ("document", {"id": TWO, "candidate_id": ONE}),
            (
                "document_file",
                {
                    "id": THREE,
                    "document_id": TWO,
                    "state": "scanning",
                    "media_type": "image/png",
                    "translation_of": None,
                },
            ),
            moved("document_file", THREE, "scanning", days=2),
        ],
        "blobs_without_file": [
            ("discarded_blob", {"file_id": ONE, "due_at": NOW + timedelta(days=1), "ownerless": True}),
        ],
        "authorisation_without_next_step": [
            person("placed"),
            reservation("confirmed"),
            CASE,
            ("authorisation", {"id": FIVE, "visa_case_id": TWO, "kind": "entry_visa", "state": "documents"}),
            moved("authorisation", FIVE, "documents", days=61),
        ],
    },
    Service.MATCHING: {
        "shortlisted_without_application": [
            ("vacancy_requirement", {"vacancy_id": TWO, "state": "open"}),
            ("match", {"id": ONE, "vacancy_id": TWO, "state": "shortlisted"}),
            moved("match", ONE, "shortlisted"),
        ],
    },
    Service.TRAINING: {
        "enrolment_without_next_step": [
            COURSE,
            ("cohort", {"id": TWO, "course_id": ONE, "state": "open", "track": "away", "seats": 2, "taken": 0}),
            ("enrolment", {"id": THREE, "cohort_id": TWO, "state": "applied"}),
            moved("enrolment", THREE, "applied", days=91),
        ],
        "home_outcome_without_next_step": [
            COURSE,
            ("cohort", {"id": TWO, "course_id": ONE, "state": "finished", "track": "home", "seats": 2, "taken": 1}),
            ("enrolment", {"id": THREE, "cohort_id": TWO, "candidate_id": FIVE, "state": "certified"}),
            ("learner", {"id": FIVE, "training_allowed": True}),
            ("home_outcome", {"id": FOUR, "enrolment_id": THREE, "candidate_id": FIVE, "state": "employed"}),
            moved("home_outcome", FOUR, "employed", days=181),
        ],
        "recognition_without_next_step": [
            ("recognition", {"id": ONE, "state": "interview"}),
            moved("recognition", ONE, "interview", days=61),
        ],
        "seats_without_enrolment": [
            COURSE,
            ("cohort", {"id": TWO, "course_id": ONE, "state": "open", "track": "away", "seats": 3, "taken": 3}),
            ("enrolment", {"id": THREE, "cohort_id": TWO, "state": "certified"}),
            ("enrolment", {"id": FOUR, "cohort_id": TWO, "state": "accepted"}),
        ],
        "orientation_without_next_step": [
            ("orientation", {"id": ONE, "state": "reserved"}),
            moved("orientation", ONE, "reserved", days=271),
        ],
    },
    Service.INTEGRATION: {
        "travel_without_next_step": [
            *TRAVELLER,
            case("preparing"),
            travel("planning"),
            moved("travel", THREE, "planning", days=61),
        ],
        "integration_case_without_next_step": [
            *TRAVELLER,
            case("active"),
            travel("arrived"),
            moved("integration_case", FOUR, "active", days=401),
        ],
        "protection_alert_without_next_step": [
            ("protection_alert", {"id": ONE, "state": "safe_plan", "trigger": "job_lost"}),
            moved("protection_alert", ONE, "safe_plan", days=15),
        ],
    },
}

ALSO: Final[Mapping[Service, list[tuple[str, list[Row]]]]] = {
    Service.EMPLOYER: [
        (
            "application_without_next_step",
            [
                *vacancy(),
                ("application", {**application("parked")[1], "park_reason": "busy_season"}),
                moved("application", THREE, "parked", days=91),
            ],
        ),
        (
            "placement_without_next_step",
            [
                *vacancy(filled=1),
                application("contracted"),
                placement("arrived"),
                moved("placement", FOUR, "arrived", days=181),
            ],
        ),
    ],
    Service.CANDIDATE: [
        ("person_and_reservation_disagree", [person("placed")]),
        ("person_and_reservation_disagree", [person("withdrawn"), reservation("confirmed")]),
        ("candidate_without_next_step", [person("submitted"), moved("candidate", ONE, "submitted", days=61)]),
        ("candidate_without_next_step", [person("unreachable"), moved("candidate", ONE, "unreachable", days=61)]),
    ],
    Service.INTEGRATION: [
        (
            "integration_case_without_next_step",
            [
                *TRAVELLER,
                case("arrived"),
                travel("arrived"),
                moved("integration_case", FOUR, "arrived", days=61),
                (
                    "task",
                    {
                        "id": FIVE,
                        "kind": "first_days",
                        "aggregate": "integration_case",
                        "aggregate_id": FOUR,
                        "state": "open",
                    },
                ),
            ],
        ),
    ],
}
"""What a check finds beside the trouble that it is named for."""

KINDS: Final = [(service, kind) for service, kinds in TROUBLE.items() for kind in kinds]

# What a column gets that a test does not name and that may not be empty, by PostgreSQL's name of its type.
_ANYTHING: Final[Mapping[str, Any]] = {
    "text": "x",
    "character varying": "x",
    "integer": 1,
    "bigint": 1,
    "smallint": 1,
    "boolean": False,
    "date": NOW.date(),
    "timestamp with time zone": NOW,
    "jsonb": "{}",
    "ARRAY": [],
    "bytea": b"",
    "numeric": 1,
}


@pytest_asyncio.fixture(loop_scope="session")
async def database(subject: Subject) -> AsyncIterator[asyncpg.Connection]:
    """The service's own database. What was planted is gone again afterwards."""
    connection = await connect_as_service(subject.under_test.runtime.settings.database_url.get_secret_value())
    yield connection
    await uproot(subject)
    await connection.close()


async def uproot(subject: Subject) -> None:
    """Take away whatever a test of this service plants."""
    tables = {table for rows in TROUBLE[subject.service].values() for table, _ in rows} | {"timer", "parked_record"}
    await empty(subject.under_test.runtime.sessions, tables)


async def plant(connection: asyncpg.Connection, rows: list[Row]) -> None:
    """Insert rows; columns that a row does not name get anything that fits."""
    for table, values in rows:
        columns = await connection.fetch(
            """
            select column_name, data_type from information_schema.columns
            where table_schema = 'public' and table_name = $1 and is_nullable = 'NO' and column_default is null
              and is_identity = 'NO'
            """,
            table,
        )
        filled = {
            row["column_name"]: UUID(int=99) if row["data_type"] == "uuid" else _ANYTHING[row["data_type"]]
            for row in columns
        }
        whole = {**filled, **values}
        names = ", ".join(f'"{name}"' for name in whole)
        places = ", ".join(f"${number}" for number in range(1, len(whole) + 1))
        await connection.execute(f'insert into "{table}" ({names}) values ({places})', *whole.values())


async def sweep(subject: Subject) -> dict[str, int]:
    """Sweep now, by an operator."""
    answer = await subject.under_test.client(Role.OPERATOR).post("/operations/sweep")
    assert answer.status_code == 200, answer.text
    found: dict[str, int] = answer.json()["found"]
    return {kind: number for kind, number in found.items() if number}


async def test_every_check_of_a_service_has_a_trouble_that_it_finds(subject: Subject) -> None:
    sweeper = subject.under_test.runtime.sweeper
    assert sweeper is not None
    assert set(sweeper.checks) == set(TROUBLE[subject.service])


async def test_a_healthy_service_has_nothing_to_find(subject: Subject, database: asyncpg.Connection) -> None:
    await uproot(subject)
    assert await sweep(subject) == {}


async def test_each_trouble_is_found_becomes_a_task_and_is_done_when_it_is_gone(
    subject: Subject, database: asyncpg.Connection
) -> None:
    for kind, rows in TROUBLE[subject.service].items():
        await uproot(subject)
        await plant(database, rows)
        assert (kind, await sweep(subject)) == (kind, {kind: 1})
        [task] = await database.fetch("select * from task where kind = $1 and state = 'open'", kind)
        assert task["evidence"] != "{}"
        assert (kind, await sweep(subject)) == (kind, {kind: 1})
        again = await database.fetchrow("select version from task where id = $1", task["id"])
        assert again["version"] == task["version"], "a finding that is known already changes nothing"
        await uproot(subject)
        assert await sweep(subject) == {}
        assert await database.fetchval("select state from task where id = $1", task["id"]) == "done"


async def test_what_has_a_next_step_is_not_found(subject: Subject, database: asyncpg.Connection) -> None:
    """A timer that is to come, an open task, or a step not long ago."""
    for kind in (kind for kind in TROUBLE[subject.service] if kind.endswith("_without_next_step")):
        rows = TROUBLE[subject.service][kind]
        about = rows[-1][1]["aggregate_id"]
        steps: list[Row] = [
            ("timer", {"id": FIVE, "action": "x", "aggregate_id": about, "due_at": NOW + timedelta(days=1)}),
            ("task", {"id": FIVE, "kind": "anything", "aggregate": "x", "aggregate_id": about, "state": "open"}),
            moved(rows[-1][1]["aggregate"], about, "x"),
        ]
        for step in steps:
            await uproot(subject)
            await plant(database, [*rows, step])
            assert (kind, step[0], await sweep(subject)) == (kind, step[0], {})
            await database.execute("delete from task where id = $1", FIVE)


async def test_a_check_finds_more_than_one_trouble(subject: Subject, database: asyncpg.Connection) -> None:
    for kind, rows in ALSO.get(subject.service, []):
        await uproot(subject)
        await plant(database, rows)
        assert (kind, await sweep(subject)) == (kind, {kind: 1})
        await database.execute("delete from task where id = $1", FIVE)


OVER: Final[Mapping[Service, list[Row]]] = {
    Service.CANDIDATE: [
        person("active"),
        ("visa_case", {**CASE[1], "from_within": True}),
        told("employer.placement.ended", FOUR),
        ("authorisation", {"id": FIVE, "visa_case_id": TWO, "kind": "nomination", "state": "granted", "position": 0}),
    ],
    Service.EMPLOYER: [
        *vacancy(),
        ("application", {**application("parked")[1], "park_reason": "placed_elsewhere"}),
        moved("application", THREE, "parked", days=999),
    ],
    Service.INTEGRATION: [
        row
        for number, state in enumerate(("resolved", "lapsed"), start=1)
        for row in (
            ("protection_alert", {"id": UUID(int=number), "state": state, "trigger": state}),
            moved("protection_alert", UUID(int=number), state, days=999),
        )
    ],
}
"""What has ended long ago, or waits on purpose, by service."""


async def test_what_is_over_is_not_found(subject: Subject, database: asyncpg.Connection) -> None:
    await uproot(subject)
    await plant(database, OVER.get(subject.service, []))
    assert await sweep(subject) == {}


async def test_every_service_looks_for_what_its_own_loops_should_have_done(
    subject: Subject, database: asyncpg.Connection
) -> None:
    late = NOW - timedelta(hours=1)
    troubles: dict[str, Row] = {
        "overdue_wait": ("parked_record", {"topic": "a.b", "state": "waiting", "deadline": late}),
        "timer_without_effect": ("timer", {"id": ONE, "attempts": 3, "due_at": late, "retry_at": late}),
        "outbox_without_month": ("outbox", {"created_at": NOW - timedelta(days=3650)}),
    }
    assert set(troubles) == set(SWEEP_OF_EVERY_SERVICE)
    for kind, row in troubles.items():
        await uproot(subject)
        async with subject.under_test.runtime.sessions() as session:
            # The loops of the running service would take these up themselves: seen in one transaction of its own.
            connection = await session.connection()
            await connection.execute(text("select 1"))  # the driver begins a transaction with the first statement only
            raw = (await connection.get_raw_connection()).driver_connection
            assert raw is not None
            await plant(raw, [row])
            found = await look(subject.under_test.runtime.work(session, timer_actor("sweep")), {})
            await session.rollback()
        assert {name: number for name, number in found.items() if number} == {kind: 1}
    assert await database.fetchval("select count(*) from outbox where topic = 'x'") == 0, "nothing is left to be sent"
