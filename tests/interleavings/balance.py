"""What must balance between the two services once everything has been delivered."""

from .scenarios import Cast

BINDING_PLACEMENT = "p.state <> 'ended'"


async def imbalances(cast: Cast) -> list[str]:
    """Seats, reservations, people and visa cases that do not agree; empty when all do."""
    employer, candidate = cast.world.service("employer"), cast.world.service("candidate")
    found: list[str] = []

    seats = await employer.query(
        f"""
        select v.id, v.state, v.seats, v.held, v.filled,
          (select count(*) from application a where a.vacancy_id = v.id and a.state in ('offer', 'accepted')) as offers,
          (select count(*) from placement p where p.vacancy_id = v.id and {BINDING_PLACEMENT}) as placements
        from vacancy v where v.id = any(:ids)
        """,
        ids=cast.vacancies,
    )
    for row in seats:
        if (row.held, row.filled) != (row.offers, row.placements):
            found.append(f"held {row.held}, filled {row.filled}, but {row.offers} offers, {row.placements} placements")
        if (row.state == "filled") != (row.held + row.filled == row.seats):
            found.append(f"vacancy is {row.state} with {row.held} held and {row.filled} filled of {row.seats}")

    applications = await employer.query(
        f"""
        select a.id, a.candidate_id, a.state, a.reservation_id, a.park_reason,
          exists (select 1 from placement p where p.application_id = a.id and {BINDING_PLACEMENT}) as placed,
          exists (select 1 from placement p where p.candidate_id = a.candidate_id and {BINDING_PLACEMENT}) as bound,
          (select v.state from vacancy v where v.id = a.vacancy_id) as vacancy_state
        from application a where a.id = any(:ids)
        """,
        ids=cast.applications,
    )
    reservations = {
        row.application_id: row
        for row in await candidate.query(
            "select application_id, candidate_id, state from reservation where application_id = any(:ids)",
            ids=cast.applications,
        )
    }
    for row in applications:
        reservation = reservations.get(row.id)
        confirmed = reservation is not None and reservation.state == "confirmed"
        promised = row.state == "accepted" or row.placed
        if promised != confirmed:
            standing = None if reservation is None else reservation.state
            placed = "with" if row.placed else "without"
            found.append(f"application is {row.state} {placed} a placement, its reservation {standing}")
        if row.state == "accepted" and row.reservation_id is None:
            found.append("an acceptance waits for a reservation that nobody decides any more")
        if row.park_reason == "placed_elsewhere" and not row.bound and row.vacancy_state == "open":
            found.append("an application stays parked though nothing binds the person and its vacancy is open")

    people = await candidate.query("select id, state from candidate where id = any(:ids)", ids=cast.candidates)
    for row in people:
        promises = [one for one in reservations.values() if one.candidate_id == row.id and one.state == "confirmed"]
        if (row.state == "reserved") != (len(promises) == 1) or len(promises) > 1:
            found.append(f"person is {row.state} with {len(promises)} confirmed reservations")

    cases = await candidate.query(
        "select application_id, closed_at from visa_case where application_id = any(:ids)", ids=cast.applications
    )
    placed_now = {row.id for row in applications if row.placed}
    if {row.application_id for row in cases if row.closed_at is None} != placed_now:
        found.append(f"{sum(row.closed_at is None for row in cases)} open visa cases, {len(placed_now)} placements")

    keys = [str(one) for one in (*cast.candidates, *cast.vacancies, *cast.applications)]
    for service in (employer, candidate):
        parked = await service.query("select topic, state from parked_record where key = any(:keys)", keys=keys)
        found += [f"{service.name} keeps {row.topic} parked ({row.state})" for row in parked]
        poison = await service.query("select topic, detail from quarantined_record where key = any(:keys)", keys=keys)
        found += [f"{service.name} quarantined {row.topic}: {row.detail}" for row in poison]
    return found
