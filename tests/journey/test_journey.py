"""The whole journey: registration to the check-in of day 365, each stage moved on by an event of another service."""

from typing import Any

import pytest
from pathways_chassis.walls import connect_as_service
from pathways_single_machine.programme import cast
from pathways_single_machine.programme.callers import Callers, eventually
from pathways_single_machine.programme.fates import Fate
from pathways_single_machine.stack import LOG_DATABASE, SERVICES

from .conftest import KILLED_DURING, PEOPLE, PLACEMENTS, Finished
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


STRAIGHT = {Fate.SUSTAINED, Fate.PROMISED_TWICE, Fate.EMPLOYER_SUSPENDED, Fate.ARRIVES_LATE}
"""Whoever comes to the end of the first year."""

COUNTED = (
    ("candidates", "candidate", "candidate"),
    ("matches", "matching", "match where not hidden"),
    ("enrolments", "training", "enrolment"),
    ("applications", "employer", "application"),
    ("placements", "employer", "placement"),
    ("integration cases", "integration", "integration_case"),
)


def in_order(expected: tuple[tuple[str, str], ...], steps: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """The expected steps that do not come in this order among the steps of a journey."""
    remaining = list(expected)
    for step in steps:
        if remaining and (step["service"], step["event_type"]) == remaining[0]:
            remaining.pop(0)
    return remaining


def went(finished: Finished, fate: Fate) -> list[dict[str, Any]]:
    """The steps of the first journey with this fate."""
    track = next(track for track in finished.state.tracks if track.fate is fate)
    return finished.journeys[track.candidate_id]


def happened(steps: list[dict[str, Any]], *event_types: str) -> bool:
    """Whether these events come in this order among the steps."""
    return in_order(tuple((event.split(".")[0], event) for event in event_types), steps) == []


async def rows(finished: Finished, service: str, query: str) -> list[dict[str, Any]]:
    """What stands in a service's database."""
    connection = await connect_as_service(finished.stack.database_url(service))
    try:
        return [dict(row) for row in await connection.fetch(query)]
    finally:
        await connection.close()


async def test_everybody_who_went_the_straight_way_comes_to_the_check_in_of_day_365(finished: Finished) -> None:
    going = [track for track in finished.state.tracks if track.fate in STRAIGHT]
    assert len(going) == PLACEMENTS - 5
    for track in going:
        steps = finished.journeys[track.candidate_id]
        assert (track.fate, in_order(THE_JOURNEY, steps)) == (track.fate, [])
        days = [step["stage"] for step in steps if step["event_type"] == "integration.checkin.recorded"]
        assert days == ["7", "30", "90", "180", "365"]


# --- the failure table, each row over five processes ------------------------------------------------------------


async def test_each_fate_was_met(finished: Finished) -> None:
    assert {track.fate for track in finished.state.tracks} == set(Fate)


async def test_a_refused_visa_frees_seat_and_person_and_leads_to_new_matches(finished: Finished) -> None:
    steps = went(finished, Fate.VISA_REFUSED)
    # Services do not wait for each other: what candidate-svc and employer-svc do after the closure is unordered.
    for service in ("candidate", "employer"):
        assert in_order(tuple(step for step in AFTER_A_REFUSAL if step[0] == service), steps) == []
    returned = next(place for place, step in enumerate(steps) if step["event_type"].endswith("returned_to_pool"))
    assert ("matching", "matching.match.proposed") in [
        (step["service"], step["event_type"]) for step in steps[returned:]
    ]


async def test_a_declined_offer_ends_the_application_alone(finished: Finished) -> None:
    steps = went(finished, Fate.DECLINES)
    assert happened(steps, "employer.application.offer_made", "employer.application.ended")
    assert not happened(steps, "candidate.reservation.confirmed")


async def test_an_offer_taken_back_releases_the_person_first_in_line_and_is_an_incident(finished: Finished) -> None:
    assert happened(
        went(finished, Fate.OFFER_WITHDRAWN),
        "candidate.reservation.confirmed",
        "employer.application.ended",
        "candidate.reservation.released",
        "candidate.candidate.returned_to_pool",
    )
    track = next(track for track in finished.state.tracks if track.fate is Fate.OFFER_WITHDRAWN)
    query = f"select priority, state from candidate where id = '{track.candidate_id}'"
    assert await rows(finished, "candidate", query) == [{"priority": True, "state": "active"}]
    query = f"select kind from incident where application_id = '{track.application_id}'"
    assert await rows(finished, "employer", query) == [{"kind": "offer_withdrawn"}]


async def test_a_second_promise_is_rejected_and_the_first_goes_on(finished: Finished) -> None:
    steps = went(finished, Fate.PROMISED_TWICE)
    assert happened(steps, "candidate.reservation.confirmed", "candidate.reservation.rejected")
    assert happened(steps, "candidate.reservation.rejected", "employer.application.ended")
    assert happened(steps, "employer.placement.confirmed", "integration.employment.started")


async def test_whoever_leaves_ends_promise_placement_and_case(finished: Finished) -> None:
    steps = went(finished, Fate.WITHDRAWS)
    for follows in ("candidate.visa_case.closed", "candidate.reservation.released", "employer.placement.ended"):
        assert happened(steps, "employer.placement.confirmed", follows)
    assert happened(steps, "candidate.visa_case.opened", "candidate.candidate.withdrawn")


async def test_a_suspended_employer_freezes_a_placement_that_goes_on_afterwards(finished: Finished) -> None:
    assert happened(
        went(finished, Fate.EMPLOYER_SUSPENDED),
        "employer.placement.frozen",
        "employer.placement.unfrozen",
        "candidate.visa_case.granted",
        "integration.employment.started",
    )


async def test_an_overdue_arrival_is_looked_after_and_then_confirmed(finished: Finished) -> None:
    assert happened(
        went(finished, Fate.ARRIVES_LATE),
        "integration.travel.departed",
        "integration.arrival.overdue",
        "integration.arrival.confirmed",
    )


async def test_a_lost_job_raises_an_alert_and_puts_the_person_first_in_line(finished: Finished) -> None:
    steps = went(finished, Fate.LOSES_JOB)
    assert happened(steps, "integration.employment.started", "integration.employment.ended")
    for follows in (
        "integration.protection_alert.raised",
        "candidate.candidate.returned_to_pool",
        "employer.placement.ended",
    ):
        assert happened(steps, "integration.employment.started", follows)
    track = next(track for track in finished.state.tracks if track.fate is Fate.LOSES_JOB)
    query = f"select priority from candidate where id = '{track.candidate_id}'"
    assert await rows(finished, "candidate", query) == [{"priority": True}]


async def test_seats_and_reservations_balance_at_the_end(finished: Finished) -> None:
    seats = await rows(
        finished,
        "employer",
        """
        select coalesce(sum(held), 0)::int as held, coalesce(sum(filled), 0)::int as filled,
          (select count(*) from application where state in ('offer', 'accepted'))::int as offers,
          (select count(*) from placement where state <> 'ended')::int as placements
        from vacancy
        """,
    )
    confirmed = await rows(
        finished, "candidate", "select count(*)::int as confirmed from reservation where state = 'confirmed'"
    )
    [balance] = seats
    assert (balance["held"], balance["filled"]) == (balance["offers"], balance["placements"])
    assert balance["offers"] == 0
    assert balance["placements"] == len([track for track in finished.state.tracks if track.fate in STRAIGHT])
    assert confirmed == [{"confirmed": 0}], "a promise ends when the case is closed"


async def test_the_figures_per_stage_equal_a_recount(finished: Finished) -> None:
    for what, service, table in COUNTED:
        recount = await rows(finished, service, f"select state, count(*)::int as number from {table} group by state")
        assert (what, finished.report["counts"][what]) == (what, {row["state"]: row["number"] for row in recount})


# --- the guarantee ----------------------------------------------------------------------------------------------


async def test_each_service_was_killed_once_and_nothing_was_lost_or_doubled(finished: Finished) -> None:
    assert sorted(finished.killed) == sorted(KILLED_DURING.values())
    async with Callers(finished.stack.urls) as callers:
        for service in KILLED_DURING.values():

            async def nothing_waits(of: str = service) -> bool:
                lag = await callers.get(cast.OPERATOR, of, "/operations/lag")
                return (lag["outbox_pending"], lag["parked"], lag["quarantined"]) == (0, 0, 0)

            await eventually(f"a moment between two heartbeats in which nothing of {service} waits", nothing_waits)
    for steps in finished.journeys.values():
        once = [step["event_id"] for step in steps]
        assert len(once) == len(set(once))
        for fact in ("employer.placement.confirmed", "candidate.visa_case.opened", "candidate.reservation.confirmed"):
            assert [step["event_type"] for step in steps].count(fact) <= 1


async def test_no_reaction_ended_in_conflict(finished: Finished) -> None:
    conflicts = []
    for service in SERVICES:
        connection = await connect_as_service(finished.stack.database_url(service.name))
        try:
            rows = await connection.fetch("select event_type, detail from reaction where outcome = 'conflict'")
            conflicts += [(service.name, row["event_type"], row["detail"]) for row in rows]
        finally:
            await connection.close()
    assert conflicts == []


async def test_the_sweep_finds_nothing_without_a_next_step(finished: Finished) -> None:
    assert finished.report["swept"] == {}
    assert finished.report["balance"] == {}


# --- names, birth dates, phones and document numbers of the whole programme are found nowhere outside the vault ---


async def test_no_mark_of_identity_in_any_database(finished: Finished) -> None:
    marks = planted(finished)
    assert len(marks) >= 4 * PEOPLE
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
    connection = await connect_as_service(finished.stack.database_url("matching"))
    try:
        await connection.execute("create table planted (note bytea)")
        await connection.execute("insert into planted values ($1)", b"..." + mark + b"...")
    finally:
        await connection.close()
    assert found({mark}, await dump(finished.stack.database_url("matching"))) == {mark}
