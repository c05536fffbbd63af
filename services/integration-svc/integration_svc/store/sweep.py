"""What must not be found among travels, cases and alerts (see `pathways_chassis.sweep`)."""

from datetime import timedelta
from typing import Final

from pathways_chassis.sweep import Sweep, without_next_step

from integration_svc.domain.integration_case import FIRST_DAYS, CaseState
from integration_svc.domain.protection_alert import ENDS, AlertState
from integration_svc.domain.travel import TravelState

_PARTNER: Final = "(select p.partner_id from person p where p.id = a.candidate_id)"

SWEEP: Final[Sweep] = {
    "travel_without_next_step": without_next_step(
        "travel",
        "travel",
        {TravelState.PLANNING, TravelState.CLEARED, TravelState.BOOKED, TravelState.DEPARTED, TravelState.MISSED},
        timedelta(days=60),
        organisation=_PARTNER,
    ),
    "integration_case_without_next_step": without_next_step(
        "integration_case",
        "integration_case",
        {CaseState.ACTIVE, CaseState.STABLE},
        timedelta(days=400),
        organisation=_PARTNER,
    )
    + " union all "
    + without_next_step(
        "integration_case",
        "integration_case",
        {CaseState.ARRIVED},
        timedelta(days=60),
        organisation=_PARTNER,
        beside={FIRST_DAYS},
    ),
    "protection_alert_without_next_step": without_next_step(
        "protection_alert",
        "protection_alert",
        set(AlertState) - ENDS,
        timedelta(days=14),
        organisation=_PARTNER,
    ),
}
"""The last check-in is a year after the first day of work. Who has arrived begins to work within two months, or
somebody asks why not."""
