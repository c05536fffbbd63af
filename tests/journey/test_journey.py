"""The whole journey: registration to the check-in of day 365, each stage moved on by an event of another service."""

import json
from typing import Any

import asyncpg
import pytest
from pathways_single_machine.programme import cast
from pathways_single_machine.programme.callers import Callers
from pathways_single_machine.stack import LOG_DATABASE, SERVICES

from .conftest import KILLED_DURING, PLACEMENTS, Finished
from .marks import dump, found, planted

# The first test of a bus waits for its whole programme.
pytestmark = pytest.mark.timeout(900)

# Read downwards: who says what, and so what happens next elsewhere.
THE_JOURNEY = (
    ("candidate", "candidate.candidate.registered"),
    ("candidate", "candidate.candidate.activated"),
    ("matching", "matching.match.proposed"),
    ("matching", "matching.match.shortlisted"),
    ("employer", "employer.application.opened"),
    ("employer", "employer.application.offer_made"),
    ("employer", "employer.application.accepted"),
    ("candidate", "candidate.reservation.confirmed"),
    ("employer", "employer.application.contracted"),
    ("employer", "employer.placement.confirmed"),
    ("candidate", "candidate.visa_case.opened"),
    ("candidate", "candidate.visa_case.granted"),
    ("training", "training.orientation.completed"),
    ("integration", "integration.travel.booked"),
    ("integration", "integration.travel.departed"),
    ("integration", "integration.arrival.confirmed"),
    ("integration", "integration.employment.started"),
    ("candidate", "candidate.candidate.placed"),
    *[("integration", "integration.checkin.recorded")] * 5,
    ("candidate", "candidate.candidate.became_alumni"),
)

AFTER_A_REFUSAL = (
    ("candidate", "candidate.visa_case.opened"),
    ("candidate", "candidate.visa_case.refused"),
    ("candidate", "candidate.visa_case.closed"),
    ("candidate", "candidate.reservation.released"),
    ("candidate", "candidate.candidate.returned_to_pool"),
    ("employer", "employer.placement.ended"),
    ("matching", "matching.match.proposed"),
)


def in_order(expected: tuple[tuple[str, str], ...], steps: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """The expected steps that do not come in this order among the steps of a journey."""
    remaining = list(expected)
    for step in steps:
        if remaining and (step["service"], step["event_type"]) == remaining[0]:
            remaining.pop(0)
    return remaining


async def test_everybody_who_was_placed_comes_to_the_check_in_of_day_365(finished: Finished) -> None:
    going = [track for track in finished.state.tracks if not track.refused]
    assert len(going) == PLACEMENTS - 1
    for track in going:
        steps = finished.journeys[track.candidate_id]
        assert in_order(THE_JOURNEY, steps) == []
        assert [step["stage"] for step in steps if step["event_type"] == "integration.checkin.recorded"] == [
            "7",
            "30",
            "90",
            "180",
            "365",
        ]


async def test_a_refused_visa_frees_seat_and_person_and_leads_to_new_matches(finished: Finished) -> None:
    refused = [track for track in finished.state.tracks if track.refused]
    assert len(refused) == 1
    steps = finished.journeys[refused[0].candidate_id]
    # Services do not wait for each other: what candidate-svc and employer-svc do after the closure is unordered.
    for service in ("candidate", "employer"):
        assert in_order(tuple(step for step in AFTER_A_REFUSAL if step[0] == service), steps) == []
    returned = next(place for place, step in enumerate(steps) if step["event_type"].endswith("returned_to_pool"))
    assert ("matching", "matching.match.proposed") in [
        (step["service"], step["event_type"]) for step in steps[returned:]
    ]


async def test_each_service_was_killed_once_and_nothing_was_lost_or_doubled(finished: Finished) -> None:
    assert sorted(finished.killed) == sorted(KILLED_DURING.values())
    async with Callers(finished.stack.urls) as callers:
        for service in KILLED_DURING.values():
            lag = await callers.get(cast.OPERATOR, service, "/operations/lag")
            assert (lag["outbox_pending"], lag["parked"], lag["quarantined"]) == (0, 0, 0)
    for steps in finished.journeys.values():
        once = [step["event_id"] for step in steps]
        assert len(once) == len(set(once))
        for fact in ("employer.placement.confirmed", "candidate.visa_case.opened", "candidate.reservation.confirmed"):
            assert [step["event_type"] for step in steps].count(fact) == 1


async def test_no_reaction_ended_in_conflict(finished: Finished) -> None:
    conflicts = []
    for service in SERVICES:
        connection = await asyncpg.connect(finished.stack.database_url(service.name))
        try:
            rows = await connection.fetch("select event_type, detail from reaction where outcome = 'conflict'")
            conflicts += [(service.name, row["event_type"], row["detail"]) for row in rows]
        finally:
            await connection.close()
    assert conflicts == []


async def test_the_sweep_finds_nothing_without_a_next_step(finished: Finished) -> None:
    assert finished.report["swept"] == {}


async def test_one_trace_runs_from_the_request_over_the_bus_into_the_other_service(finished: Finished) -> None:

    traces: dict[str, set[tuple[str, str]]] = {}
    for line in (finished.folder / "traces.jsonl").read_text().splitlines():
        span = json.loads(line)
        service = span["resource"]["attributes"]["service.name"]
        traces.setdefault(span["context"]["trace_id"], set()).add((service, span["name"]))
    effect = ("candidate", "consume employer.placement.confirmed")
    crossing = [spans for spans in traces.values() if effect in spans]
    assert len(crossing) == PLACEMENTS
    assert all(("employer", "POST /applications/{application_id}/contract") in spans for spans in crossing)


# --- names, birth dates, phones and document numbers of the whole programme are found nowhere outside the vault ---


async def test_no_mark_of_identity_in_any_database(finished: Finished) -> None:
    marks = planted(finished)
    assert len(marks) > 200
    for name in (*(service.name for service in SERVICES), "keyring"):
        assert (name, found(marks, await dump(finished.stack.database_url(name)))) == (name, set())


async def test_no_mark_of_identity_on_the_bus(finished: Finished) -> None:
    marks = planted(finished)
    if finished.stack.settings.transport == "embedded":
        haystack = await dump(finished.stack.database_url(LOG_DATABASE))
    else:
        folder = finished.folder / "kafka"
        haystack = b"".join(path.read_bytes() for path in sorted(folder.rglob("*.log")) if path.is_file())
    assert b"candidate.candidate.activated" in haystack  # the right place was searched
    assert found(marks, haystack) == set()


async def test_no_mark_of_identity_in_logs_and_traces(finished: Finished) -> None:
    marks = planted(finished)
    files = [*sorted((finished.folder / "logs").glob("*.log")), finished.folder / "traces.jsonl"]
    assert len(files) > len(SERVICES)
    for path in files:
        assert (path.name, found(marks, path.read_bytes())) == (path.name, set())


async def test_the_search_would_find_a_mark(finished: Finished) -> None:
    mark = next(iter(planted(finished)))
    connection = await asyncpg.connect(finished.stack.database_url("matching"))
    try:
        await connection.execute("create table planted (note bytea)")
        await connection.execute("insert into planted values ($1)", b"..." + mark + b"...")
    finally:
        await connection.close()
    assert found({mark}, await dump(finished.stack.database_url("matching"))) == {mark}
