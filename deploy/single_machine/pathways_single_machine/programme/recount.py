"""The independent recount: what the five databases hold, against what the services count and against each other.

It reads tables by SQL of its own, so that a service's mistake in counting, or in giving back, cannot hide itself.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Any, Final

from pathways_chassis.walls import connect_as_service

from pathways_single_machine.programme.fates import Fate
from pathways_single_machine.programme.state import Track

Rows = Sequence[Mapping[str, Any]]
Found = Mapping[str, Rows]
"""Rows by the name of the query that found them."""

QUERIES: Final[Mapping[str, Mapping[str, str]]] = {
    "candidate": {
        "people": "select id, state, programme_ids, merged_into_id from candidate",
        "sharing": """
            select c.id from candidate c where c.state = 'active' and 2 = (
              select count(distinct s.purpose) from consent s
              where s.candidate_id = c.id and s.purpose in ('register', 'share_anonymised') and s.withdrawn_at is null)
        """,
        "reservations": "select candidate_id, application_id from reservation where state = 'confirmed'",
        "visa cases": """
            select v.placement_id, v.closed_at is null as open, exists (
              select 1 from authorisation a where a.visa_case_id = v.id and a.member_id is null
              and a.superseded_at is null and a.kind = 'entry_visa' and a.state = 'granted') as granted
            from visa_case v
        """,
    },
    "employer": {
        "vacancies": "select id, state, seats, held, filled from vacancy",
        "applications": "select id, candidate_id, vacancy_id, state, programme_ids from application",
        "placements": "select id, application_id, candidate_id, vacancy_id, state, programme_ids from placement",
    },
    "matching": {
        "pool": "select candidate_id as id from candidate_profile where in_pool and shareable",
        "matches": "select state, programme_ids from match where not hidden",
    },
    "training": {
        "enrolments": "select e.state, c.programme_ids from enrolment e join cohort c on c.id = e.cohort_id",
    },
    "integration": {
        "integration cases": "select placement_id, candidate_id, state, programme_ids from integration_case",
        "alerts": "select candidate_id from protection_alert where state <> 'resolved'",
        "counted people": "select distinct candidate_id as id from outcome_fact where kind = 'registered'",
    },
}
LEFT_OVER: Final[Mapping[str, str]] = {
    "unpublished events": "select count(*) from outbox where published_at is null",
    "parked records": "select count(*) from parked_record where state <> 'done'",
    "blocked aggregates": "select count(*) from aggregate_position where blocked = 1",
    "quarantined records": "select count(*) from quarantined_record where state = 'open'",
    "conflicts that nobody has settled": """
        select count(*) from task where kind = 'reaction_conflict' and state = 'open'
    """,
    "timers without effect": """
        select count(*) from timer where attempts > 0 and fired_at is null and cancelled_at is null
    """,
}
"""What no service may have left at the end of a healthy programme."""

HOLDS_A_SEAT: Final = frozenset({"offer", "accepted"})
BEFORE_WORK: Final = frozenset({"confirmed", "training", "visa", "predeparture", "travelling", "arrived", "frozen"})
AT_WORK: Final = frozenset({"started", "sustained", "durable_status"})
SHOWN: Final = 3
"""Ids named in a finding; the rest is a number."""


class OutOfBalance(RuntimeError):
    """A run's recount has found what does not agree."""


@dataclass(frozen=True, slots=True)
class End:
    """What must have become of a journey; a placement of None: there is none."""

    application: str
    placement: str | None
    person: str
    case: str | None = None


_SUSTAINED: Final = End("contracted", "sustained", "alumni", "closed")
ENDS: Final[Mapping[Fate, End]] = {
    Fate.SUSTAINED: _SUSTAINED,
    Fate.PROMISED_TWICE: _SUSTAINED,
    Fate.EMPLOYER_SUSPENDED: _SUSTAINED,
    Fate.ARRIVES_LATE: _SUSTAINED,
    Fate.DECLINES: End("declined", None, "active"),
    Fate.OFFER_WITHDRAWN: End("offer_withdrawn", None, "active"),
    Fate.PROMISED_ELSEWHERE: End("reservation_rejected", None, "alumni"),
    Fate.WITHDRAWS: End("contracted", "ended", "withdrawn"),
    Fate.VISA_REFUSED: End("contracted", "ended", "active"),
    Fate.LOSES_JOB: End("contracted", "ended", "active", "active"),
}


async def recount(
    databases: Mapping[str, str],
    counted: Mapping[str, Mapping[str, int]],
    tracks: Sequence[Track],
    programme_id: str | None,
) -> dict[str, str]:
    """What does not agree, by what was compared; empty when everything does.

    Args:
        databases: URLs by service.
        counted: figures per stage as the services count them.
        tracks: the driven journeys, all at their end.
        programme_id: that of the figures; None where they are not filtered.
    """
    found, left = await _read(databases)
    return disagreements(found, left, counted, tracks, programme_id)


def disagreements(
    found: Found,
    left: Mapping[str, int],
    counted: Mapping[str, Mapping[str, int]],
    tracks: Sequence[Track],
    programme_id: str | None,
) -> dict[str, str]:
    """`recount` over rows by the name of their query, and numbers of what was left over."""
    return {
        **dict(_left_over(left)),
        **dict(_figures(found, counted, programme_id)),
        **dict(_seats(found)),
        **dict(_promises(found)),
        **dict(_visa_cases(found)),
        **dict(_pool(found)),
        **dict(_people_counted(found)),
        **dict(_journeys(found, tracks)),
    }


async def _read(databases: Mapping[str, str]) -> tuple[Found, Mapping[str, int]]:
    found: dict[str, Rows] = {}
    left: dict[str, int] = {}
    async with AsyncExitStack() as open_connections:
        for service, queries in QUERIES.items():
            connection = await connect_as_service(databases[service])
            open_connections.push_async_callback(connection.close)
            async with connection.transaction(isolation="repeatable_read", readonly=True):
                for name, query in queries.items():
                    found[name] = await connection.fetch(query)
                for name, query in LEFT_OVER.items():
                    left[f"{service}: {name}"] = await connection.fetchval(query)
    return found, left


Findings = Iterator[tuple[str, str]]


def _left_over(left: Mapping[str, int]) -> Findings:
    for name, count in left.items():
        if count:
            yield name, str(count)


def _figures(found: Found, counted: Mapping[str, Mapping[str, int]], programme_id: str | None) -> Findings:
    """Figures per stage, as told by the services and as counted here."""
    for what, told in counted.items():
        rows = found["people" if what == "candidates" else what]
        here = Counter(
            row["state"]
            for row in rows
            if programme_id is None or programme_id in {str(one) for one in row["programme_ids"]}
        )
        if dict(here) != {stage: count for stage, count in told.items() if count}:
            yield f"{what} per stage", f"told {dict(sorted(told.items()))}, counted {dict(sorted(here.items()))}"


def _seats(found: Found) -> Findings:
    """Held = offers and acceptances, filled = placements that have not ended, both together no more than the seats."""
    held = Counter(one["vacancy_id"] for one in found["applications"] if one["state"] in HOLDS_A_SEAT)
    filled = Counter(one["vacancy_id"] for one in found["placements"] if one["state"] != "ended")
    vacancies = found["vacancies"]
    yield from _differing("held seats", vacancies, lambda one: one["held"] != held[one["id"]])
    yield from _differing("filled seats", vacancies, lambda one: one["filled"] != filled[one["id"]])
    yield from _differing(
        "overbooked vacancies",
        vacancies,
        lambda one: one["seats"] is not None and held[one["id"]] + filled[one["id"]] > one["seats"],
    )
    yield from _differing(
        "open vacancies without a free seat",
        vacancies,
        lambda one: (
            one["state"] == "open" and one["seats"] is not None and held[one["id"]] + filled[one["id"]] >= one["seats"]
        ),
    )


def _promises(found: Found) -> Findings:
    """One confirmed reservation a person who is reserved or placed, and each for what stands at an employer.

    Who leaves while they travel or work is not called back: their placement goes on without the programme.
    """
    promised = [one["candidate_id"] for one in found["reservations"]]
    people = _by_state(found["people"])
    left = set(people.get("withdrawn", ()))
    accepted = [one for one in found["applications"] if one["state"] == "accepted"]
    kept = [one for one in found["placements"] if one["candidate_id"] not in left]
    coming = [one for one in kept if one["state"] in BEFORE_WORK]
    working = [one for one in kept if one["state"] in AT_WORK]
    closed = {one["placement_id"] for one in found["integration cases"] if one["state"] == "closed"}
    followed = [one for one in working if one["id"] not in closed]
    standing = {one["id"] for one in accepted} | {one["application_id"] for one in (*coming, *followed)}
    yield from _unequal("people promised twice", promised, set(promised))
    yield from _unequal("reservations and people", promised, [*people["reserved"], *people["placed"]])
    yield from _unequal(
        "people reserved and promises of employers",
        people["reserved"],
        [one["candidate_id"] for one in (*accepted, *coming)],
    )
    yield from _unequal(
        "people placed and placements at work", people["placed"], [one["candidate_id"] for one in followed]
    )
    yield from _unequal(
        "reservations and what they are for", [one["application_id"] for one in found["reservations"]], standing
    )


def _visa_cases(found: Found) -> Findings:
    """An open case a placement that lives; of an ended one only where the person has a status to keep or to end."""
    living = {one["id"] for one in found["placements"] if one["state"] != "ended"}
    cases = [one for one in found["visa cases"] if one["open"]]
    needed = [one["placement_id"] for one in cases if one["placement_id"] in living or not one["granted"]]
    yield from _unequal("placements and visa cases", needed, living)


def _pool(found: Found) -> Findings:
    """Matching shows those who are active and share an anonymised profile, and nobody else."""
    yield from _unequal(
        "pool in matching and active people",
        [one["id"] for one in found["pool"]],
        [one["id"] for one in found["sharing"]],
    )


def _people_counted(found: Found) -> Findings:
    """Outcomes count each person once, however many records there are; who was erased counts under another id."""
    people = [one for one in found["people"] if one["merged_into_id"] is None]
    counted = [one["id"] for one in found["counted people"]]
    if len(counted) != len(people):
        yield "people and people counted for outcomes", f"{len(people)} and {len(counted)}"
    missed = {one["id"] for one in people if one["state"] != "erased"} - set(counted)
    yield from _named("people not counted for outcomes", sorted(missed))


def _journeys(found: Found, tracks: Sequence[Track]) -> Findings:
    """Each driven journey ended as its fate says."""
    people = {str(one["id"]): one["state"] for one in found["people"]}
    applications = {str(one["id"]): one["state"] for one in found["applications"]}
    placements = {str(one["application_id"]): one for one in found["placements"]}
    cases = {one["placement_id"]: one["state"] for one in found["integration cases"]}
    alerted = {str(one["candidate_id"]) for one in found["alerts"]}
    for fate, end in ENDS.items():
        wrong = []
        for track in tracks:
            if track.fate is not fate:
                continue
            placement = placements.get(str(track.application_id))
            became = End(
                applications.get(str(track.application_id), "none"),
                placement["state"] if placement is not None else None,
                people.get(track.candidate_id, "none"),
                cases.get(placement["id"]) if placement is not None and end.case is not None else None,
            )
            if became != end or (fate is Fate.LOSES_JOB and track.candidate_id not in alerted):
                wrong.append((track.candidate_id, became))
        if wrong:
            yield f"journeys of fate {fate}", f"{len(wrong)}, for example {wrong[0][0]}: {wrong[0][1]}"


def _by_state(rows: Rows) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {"reserved": [], "placed": []}
    for row in rows:
        found.setdefault(row["state"], []).append(row["id"])
    return found


def _differing(what: str, rows: Rows, differs: Callable[[Mapping[str, Any]], bool]) -> Findings:
    yield from _named(what, [row["id"] for row in rows if differs(row)])


def _unequal(what: str, one: Collection[Any], other: Collection[Any]) -> Findings:
    """Each side holds an id as often as the other."""
    here, there = Counter(one), Counter(other)
    surplus = [*(here - there).elements(), *(there - here).elements()]
    for place, count in _named(what, surplus):
        yield place, f"{len(one)} and {len(other)}; {count}"


def _named(what: str, ids: Sequence[Any]) -> Findings:
    if ids:
        shown = ", ".join(str(one) for one in ids[:SHOWN])
        yield what, f"{len(ids)} differ, such as {shown}"
