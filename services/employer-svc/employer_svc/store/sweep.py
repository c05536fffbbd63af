"""What must not be found among vacancies, applications and placements (see `pathways_chassis.sweep`)."""

from datetime import timedelta
from typing import Final

from pathways_chassis.sweep import EVENTS_ARE_UNDER_WAY, Sweep, without_next_step

from employer_svc.domain.application import HOLDS_A_SEAT, LIVE, SET_ASIDE_FOR_A_TIME, ApplicationState
from employer_svc.domain.placement import BEFORE_TRAVEL, PlacementState

_HOLDING: Final = ", ".join(f"'{state}'" for state in sorted(HOLDS_A_SEAT))
_SET_ASIDE: Final = ", ".join(f"'{reason}'" for reason in sorted(SET_ASIDE_FOR_A_TIME))

SWEEP: Final[Sweep] = {
    "seats_without_offer": f"""
        select 'vacancy' as aggregate, v.id as aggregate_id, v.employer_id as organisation_id, v.seats, v.held,
          v.filled, count(distinct a.id) as offers, count(distinct p.id) as placements
        from vacancy v
        left join application a on a.vacancy_id = v.id and a.state in ({_HOLDING})
        left join placement p on p.vacancy_id = v.id and p.state <> 'ended'
        group by v.id having v.held <> count(distinct a.id) or v.filled <> count(distinct p.id)
    """,
    "acceptance_without_reservation": f"""
        select 'application' as aggregate, a.id as aggregate_id, a.employer_id as organisation_id, a.state,
          max(h.recorded_at) as accepted_at
        from application a
        join stage_history h on h.aggregate = 'application' and h.aggregate_id = a.id and h.to_state = 'accepted'
        where a.state = '{ApplicationState.ACCEPTED}' and a.reservation_id is null
        group by a.id having max(h.recorded_at) < clock_timestamp() - {EVENTS_ARE_UNDER_WAY}
    """,
    "placement_without_visa_case": f"""
        select 'placement' as aggregate, p.id as aggregate_id, p.employer_id as organisation_id, p.state,
          p.confirmed_at
        from placement p
        join stage_history h on h.aggregate = 'placement' and h.aggregate_id = p.id and h.action = 'confirm'
        where p.state = '{PlacementState.CONFIRMED}'
          and h.recorded_at < clock_timestamp() - {EVENTS_ARE_UNDER_WAY}
    """,
    "application_without_next_step": without_next_step(
        "application",
        "application",
        LIVE - {ApplicationState.PARKED, ApplicationState.RESERVE_LIST},
        timedelta(days=30),
        organisation="a.employer_id",
    )
    + " union all "
    + without_next_step(
        "application",
        f"(select p.* from application p where p.park_reason is null or p.park_reason not in ({_SET_ASIDE}))",
        {ApplicationState.PARKED},
        timedelta(days=90),
        organisation="a.employer_id",
    ),
    "placement_without_next_step": without_next_step(
        "placement",
        "placement",
        {*BEFORE_TRAVEL, PlacementState.FROZEN, PlacementState.TRAVELLING, PlacementState.ARRIVED},
        timedelta(days=180),
        organisation="a.employer_id",
    ),
}
"""Whom the programme has parked, or who is on a reserve list, waits on purpose. Whom a person has parked is asked
about after three months. A visa may take half a year."""
