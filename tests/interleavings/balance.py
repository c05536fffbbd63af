"""What must balance: seats, reservations, people, visa cases. Judged from the rows of the services, state by state."""

from collections.abc import Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]
Tables = Mapping[str, Sequence[Row]]

HOLDS = ("offer", "accepted")
LIVE = ("shortlisted", "invited", "interested", "rounds", "offer", "accepted", "parked", "reserve_list")
GONE = ("withdrawn", "deceased", "solution_elsewhere", "erased")


def broken_at_any_time(services: Mapping[str, Tables]) -> list[str]:
    """What must hold within a service whatever is still on its way."""
    employer, candidate = services["employer"], services["candidate"]
    found = [
        f"vacancy of {row['seats']} seats: {row['held']} held, {row['filled']} filled"
        for row in employer["vacancy"]
        if row["seats"] is not None and row["held"] + row["filled"] > row["seats"]
    ]
    found += _seats(employer)
    for person in candidate["candidate"]:
        promises = [row for row in _promises(candidate) if row["candidate_id"] == person["id"]]
        bound = person["state"] in ("reserved", "placed")
        if len(promises) > 1 or bound != (len(promises) == 1):
            found.append(f"person is {person['state']} with {len(promises)} confirmed reservations")
    return found


def broken_when_quiet(services: Mapping[str, Tables]) -> list[str]:
    """What must hold across services where nothing is on its way, though more may be done."""
    employer, candidate = services["employer"], services["candidate"]
    placements = [row for row in employer["placement"] if row["state"] != "ended"]
    placed = {row["application_id"] for row in placements}
    bound = {row["candidate_id"] for row in placements}
    confirmed = {row["application_id"] for row in _promises(candidate)}
    open_vacancies = {row["id"] for row in employer["vacancy"] if row["state"] == "open"}
    found = []
    for row in employer["application"]:
        promised = row["state"] == "accepted" or row["id"] in placed
        if promised != (row["id"] in confirmed):
            which = "with" if row["id"] in placed else "without"
            standing = "confirmed" if row["id"] in confirmed else "not confirmed"
            found.append(f"application is {row['state']} {which} a placement, its reservation {standing}")
        if row["state"] == "accepted" and row["reservation_id"] is None:
            found.append("an acceptance waits for a reservation that nobody decides any more")
        parked = row["park_reason"] == "placed_elsewhere" and row["candidate_id"] not in bound
        if parked and row["vacancy_id"] in open_vacancies:
            found.append("an application stays parked though nothing binds the person and its vacancy is open")
    integration = services.get("integration", {})
    found += _cases(candidate, placed, integration.get("integration_case", ()))
    found += _hidden(employer, candidate)
    found += _shortlists(services.get("matching", {}), employer, placed)
    gone = {row["id"]: row["state"] for row in candidate["candidate"] if row["state"] in GONE}
    found += [
        f"application is {row['state']} though the person is {gone[row['candidate_id']]}"
        for row in employer["application"]
        if row["candidate_id"] in gone and row["state"] in LIVE
    ]
    return found


def _hidden(employer: Tables, candidate: Tables) -> list[str]:
    """Whoever took the consent to be shown back, and is in the pool, is shown to nobody."""
    standing = {row["candidate_id"]: row["hidden"] for row in employer["candidate_standing"]}
    consents = [row for row in candidate["consent"] if row["purpose"] == "share_anonymised"]
    taken_back = {row["candidate_id"] for row in consents} - {
        row["candidate_id"] for row in consents if row["withdrawn_at"] is None
    }
    return [
        "a person is shown who took the consent back"
        for row in candidate["candidate"]
        if row["id"] in taken_back and row["state"] == "active" and not standing.get(row["id"])
    ]


def _cases(candidate: Tables, placed: set[str], integration_cases: Sequence[Row]) -> list[str]:
    """A visa case is open while the placement stands, and outlives it once the person has come."""
    here = {row["application_id"] for row in integration_cases if row["arrived_at"] is not None}
    open_ones = {row["application_id"] for row in candidate["visa_case"] if row["closed_at"] is None}
    found = []
    if open_ones - here != placed - here:
        found.append(f"{len(open_ones)} open visa cases, {len(placed)} placements")
    if here - open_ones:
        found.append("a visa case is closed though the person has come")
    found += [
        "a case prepares for a placement that has ended"
        for row in integration_cases
        if row["state"] == "preparing" and row["application_id"] not in placed
    ]
    return found


def _shortlists(matching: Tables, employer: Tables, placed: set[str]) -> list[str]:
    """Whoever is on a shortlist has the application that came of it, and each knows how the other stands.

    While something waits in matching-svc, more is to come; that nothing waits for ever is seen at the end.
    """
    if matching.get("parked_record"):
        return []
    lives = {row["match_id"]: row["state"] in LIVE or row["id"] in placed for row in employer["application"]}
    found = []
    for row in matching.get("match", ()):
        alive = row["state"] == "shortlisted" and row["application_end"] is None
        if row["state"] == "shortlisted" and row["application_id"] is None:
            found.append("somebody is on a shortlist without an application")
        elif alive != lives.get(row["id"], False):
            found.append(f"a match is {row['state']} ({row['application_end']}) and its application is otherwise")
    return found


def broken_at_the_end(services: Mapping[str, Tables], at_the_start: Mapping[str, Tables]) -> list[str]:
    """What nobody waits for any more at the end. What waits behind poison of the past is left to people."""
    found = []
    for name, tables in services.items():
        poisoned = {(row["topic"], row["key"]) for row in at_the_start[name]["quarantined_record"]}
        for row in tables["parked_record"]:
            if (row["topic"], row["key"]) not in poisoned:
                found.append(f"{name} keeps {row['topic']} parked ({row['state']})")
        for row in tables["quarantined_record"]:
            if (row["topic"], row["key"]) not in poisoned:
                found.append(f"{name} quarantined {row['topic']}: {row['detail']}")
    return found


def _promises(candidate: Tables) -> list[Row]:
    return [row for row in candidate["reservation"] if row["state"] == "confirmed"]


def _seats(employer: Tables) -> list[str]:
    found = []
    for row in employer["vacancy"]:
        offers = sum(one["vacancy_id"] == row["id"] and one["state"] in HOLDS for one in employer["application"])
        placements = sum(one["vacancy_id"] == row["id"] and one["state"] != "ended" for one in employer["placement"])
        if (row["held"], row["filled"]) != (offers, placements):
            found.append(f"held {row['held']}, filled {row['filled']}, but {offers} offers, {placements} placements")
        if row["state"] in ("open", "filled") and (row["state"] == "filled") != (
            row["held"] + row["filled"] == row["seats"]
        ):
            found.append(
                f"vacancy is {row['state']} with {row['held']} held and {row['filled']} filled of {row['seats']}"
            )
    return found
