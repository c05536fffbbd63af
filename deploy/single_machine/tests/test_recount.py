"""The recount finds each imbalance that is planted, and nothing in a programme that is in balance."""

from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from typing import Any
from uuid import UUID, uuid5

import pytest
from pathways_single_machine.programme.fates import Fate
from pathways_single_machine.programme.recount import ENDS, LEFT_OVER, QUERIES, disagreements
from pathways_single_machine.programme.state import Track

PROGRAMME = UUID(int=1)
Rows = dict[str, list[dict[str, Any]]]


def an_id(what: str, number: int) -> UUID:
    return uuid5(PROGRAMME, f"{what} {number}")


def a_track(number: int, fate: Fate) -> Track:
    # Whoever is promised twice is one person with two applications.
    person = 1 if fate in (Fate.PROMISED_TWICE, Fate.PROMISED_ELSEWHERE) else 100 + number
    return Track(
        candidate_id=str(an_id("person", person)),
        partner_id="partner",
        vacancy_id=str(an_id("vacancy", number)),
        employer_id="employer",
        country="PT",
        pathway="pt_d3_highly_qualified",
        fate=fate,
        application_id=str(an_id("application", number)),
    )


TRACKS = [a_track(number, fate) for number, fate in enumerate(Fate)]


def in_balance() -> Rows:
    """One journey of each fate at its end, and one person on the way: an acceptance, a placement before work, one at
    work, and one at work who has left the programme, each with what must stand beside it."""
    rows: Rows = {name: [] for queries in QUERIES.values() for name in queries}
    people: dict[str, str] = {}

    def add(number: int, person: UUID, stands: str, application: str, placement: str | None, case: str | None) -> None:
        people[str(person)] = stands
        vacancy, of = an_id("vacancy", number), {"programme_ids": [PROGRAMME]}
        held, filled = application in ("offer", "accepted"), placement not in (None, "ended")
        full = held or filled
        rows["vacancies"].append(
            {"id": vacancy, "state": "filled" if full else "open", "seats": 1, "held": int(held), "filled": int(filled)}
        )
        applied = {"id": an_id("application", number), "candidate_id": person, "vacancy_id": vacancy}
        rows["applications"].append({**applied, "state": application, **of})
        if placement is not None:
            place = {"id": an_id("placement", number), "application_id": applied["id"], "candidate_id": person}
            rows["placements"].append({**place, "vacancy_id": vacancy, "state": placement, **of})
            rows["visa cases"].append(
                {"placement_id": place["id"], "open": filled or case is not None, "granted": True}
            )
            if case is not None:
                told = {"placement_id": place["id"], "candidate_id": person, "state": case, **of}
                rows["integration cases"].append(told)
        if stands in ("reserved", "placed"):
            rows["reservations"].append({"candidate_id": person, "application_id": applied["id"]})

    for number, track in enumerate(TRACKS):
        end = ENDS[track.fate]
        add(number, UUID(track.candidate_id), end.person, end.application, end.placement, end.case)
        if track.fate is Fate.LOSES_JOB:
            rows["alerts"].append({"candidate_id": UUID(track.candidate_id)})
    for number, way in enumerate(
        (("reserved", "accepted", None, None), ("reserved", "contracted", "visa", None),
         ("placed", "contracted", "started", "active"), ("withdrawn", "contracted", "started", "active")),
        start=50,
    ):  # fmt: skip
        add(number, an_id("person", number), *way)
    rows["people"] = [
        {"id": UUID(one), "state": state, "programme_ids": [PROGRAMME], "merged_into_id": None}
        for one, state in sorted(people.items())
    ]
    once = {"id": an_id("person", 900), "state": "merged", "merged_into_id": rows["people"][0]["id"]}
    rows["people"].append({**once, "programme_ids": [PROGRAMME]})
    rows["counted people"] = [{"id": one["id"]} for one in rows["people"] if one["state"] != "merged"]
    active = [{"id": one["id"]} for one in rows["people"] if one["state"] == "active"]
    rows["pool"], rows["sharing"] = deepcopy(active), active
    rows["matches"] = [{"state": "proposed", "programme_ids": [PROGRAMME]}]
    rows["enrolments"] = [{"state": "certified", "programme_ids": [PROGRAMME]}]
    return rows


FIGURES = ("candidates", "matches", "enrolments", "applications", "placements", "integration cases")


def told_of(rows: Rows) -> dict[str, dict[str, int]]:
    """What the services would count."""
    return {what: Counter(one["state"] for one in rows["people" if what == "candidates" else what]) for what in FIGURES}


def found_in(rows: Rows, told: dict[str, dict[str, int]] | None = None, left: dict[str, int] | None = None) -> set[str]:
    return set(disagreements(rows, left or {}, told or told_of(rows), TRACKS, str(PROGRAMME)))


def test_nothing_is_found_in_balance() -> None:
    assert found_in(in_balance()) == set()


def one_with(rows: Rows, what: str, **values: Any) -> dict[str, Any]:
    return next(row for row in rows[what] if values.items() <= row.items())


def a_held_seat_is_forgotten(rows: Rows) -> None:
    one_with(rows, "vacancies", held=1)["held"] = 0


def a_seat_stays_held(rows: Rows) -> None:
    one_with(rows, "vacancies", held=0, state="open")["held"] = 1


def a_seat_stays_filled(rows: Rows) -> None:
    one_with(rows, "vacancies", filled=0, state="open")["filled"] = 1


def two_have_one_seat(rows: Rows) -> None:
    taken = one_with(rows, "placements", state="sustained")["vacancy_id"]
    one_with(rows, "applications", state="accepted")["vacancy_id"] = taken


def a_full_vacancy_is_open(rows: Rows) -> None:
    one_with(rows, "vacancies", state="filled")["state"] = "open"


def a_reservation_is_lost(rows: Rows) -> None:
    rows["reservations"].pop()


def a_reservation_outlives_its_application(rows: Rows) -> None:
    ended = one_with(rows, "applications", state="offer_withdrawn")
    rows["reservations"].append({"candidate_id": ended["candidate_id"], "application_id": ended["id"]})


def a_reservation_is_for_something_else(rows: Rows) -> None:
    rows["reservations"][0]["application_id"] = one_with(rows, "applications", state="declined")["id"]


def a_person_is_promised_twice(rows: Rows) -> None:
    rows["reservations"].append(dict(rows["reservations"][0]))


def a_person_stays_reserved(rows: Rows) -> None:
    person = one_with(rows, "people", state="active")
    person["state"] = "reserved"


def a_person_stays_placed(rows: Rows) -> None:
    one_with(rows, "people", state="alumni")["state"] = "placed"


def a_visa_case_is_missing(rows: Rows) -> None:
    rows["visa cases"].remove(one_with(rows, "visa cases", open=True))


def a_visa_case_stays_open_without_placement(rows: Rows) -> None:
    ended = one_with(rows, "placements", state="ended")
    one_with(rows, "visa cases", placement_id=ended["id"]).update(open=True, granted=False)


def somebody_is_missing_in_the_pool(rows: Rows) -> None:
    rows["pool"].pop()


def somebody_is_still_in_the_pool(rows: Rows) -> None:
    rows["pool"].append({"id": one_with(rows, "people", state="placed")["id"]})


def a_merged_record_counts_as_a_person(rows: Rows) -> None:
    rows["counted people"].append({"id": one_with(rows, "people", state="merged")["id"]})


def somebody_is_not_counted(rows: Rows) -> None:
    rows["counted people"][0]["id"] = an_id("person", 901)


def a_journey_ended_otherwise(rows: Rows) -> None:
    one_with(rows, "placements", state="sustained")["state"] = "started"


def nobody_was_alerted(rows: Rows) -> None:
    rows["alerts"].clear()


PLANTED: list[tuple[Callable[[Rows], None], str]] = [
    (a_held_seat_is_forgotten, "held seats"),
    (a_seat_stays_held, "held seats"),
    (a_seat_stays_filled, "filled seats"),
    (two_have_one_seat, "overbooked vacancies"),
    (a_full_vacancy_is_open, "open vacancies without a free seat"),
    (a_reservation_is_lost, "reservations and people"),
    (a_reservation_outlives_its_application, "reservations and people"),
    (a_reservation_is_for_something_else, "reservations and what they are for"),
    (a_person_is_promised_twice, "people promised twice"),
    (a_person_stays_reserved, "people reserved and promises of employers"),
    (a_person_stays_placed, "people placed and placements at work"),
    (a_visa_case_is_missing, "placements and visa cases"),
    (a_visa_case_stays_open_without_placement, "placements and visa cases"),
    (somebody_is_missing_in_the_pool, "pool in matching and active people"),
    (somebody_is_still_in_the_pool, "pool in matching and active people"),
    (a_merged_record_counts_as_a_person, "people and people counted for outcomes"),
    (somebody_is_not_counted, "people not counted for outcomes"),
    (a_journey_ended_otherwise, "journeys of fate sustained"),
    (nobody_was_alerted, "journeys of fate loses_job"),
]


@pytest.mark.parametrize(("plant", "finding"), PLANTED, ids=[plant.__name__ for plant, _ in PLANTED])
def test_what_is_planted_is_found(plant: Callable[[Rows], None], finding: str) -> None:
    rows = in_balance()
    plant(rows)
    assert finding in found_in(rows)


@pytest.mark.parametrize("what", FIGURES)
def test_a_service_that_counts_otherwise_is_found(what: str) -> None:
    rows = in_balance()
    told = told_of(rows)
    told[what] = {stage: count + 1 for stage, count in told[what].items()}
    assert found_in(rows, told) == {f"{what} per stage"}


def test_rows_of_another_programme_are_not_counted() -> None:
    rows = in_balance()
    told = told_of(rows)
    rows["matches"].append({"state": "proposed", "programme_ids": [UUID(int=2)]})
    assert found_in(rows, told) == set()


@pytest.mark.parametrize("what", LEFT_OVER)
def test_what_is_left_over_is_found(what: str) -> None:
    assert found_in(in_balance(), left={f"employer: {what}": 1, f"candidate: {what}": 0}) == {f"employer: {what}"}
