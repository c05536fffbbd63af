"""What PostgreSQL itself shows to whom: the second wall, under `visible_to`. Whom staff see, consents narrow there."""

from typing import Final

from pathways_chassis.walls import ANY_PERSON, EVERYBODY, Wall, Walls, With
from pathways_contracts.access import Role

from integration_svc.store.people import OF_A_PARTNER, STAFF

_CANDIDATE: Final = frozenset({Role.CANDIDATE})
_DONOR: Final = frozenset({Role.DONOR})
_ABOUT_A_PERSON: Final[Wall] = {
    STAFF: EVERYBODY,
    OF_A_PARTNER: "exists (select from person where id = :row.candidate_id and partner_id = :organisation)",
    _CANDIDATE: "candidate_id = :candidate",
}


WALLS: Final = Walls(
    tables={
        "person": {STAFF: EVERYBODY, OF_A_PARTNER: "partner_id = :organisation", _CANDIDATE: "id = :candidate"},
        "consent": _ABOUT_A_PERSON,
        "placement": _ABOUT_A_PERSON,
        "integration_case": _ABOUT_A_PERSON,
        "first_days_task": {ANY_PERSON: With("integration_case_id", "integration_case")},
        "referral": _ABOUT_A_PERSON,
        "travel": _ABOUT_A_PERSON,
        "travel_leg": {ANY_PERSON: With("travel_id", "travel")},
        "clearance": {ANY_PERSON: With("travel_id", "travel")},
        "checkin": _ABOUT_A_PERSON,
        "protection_alert": _ABOUT_A_PERSON,
        "outcome_fact": _ABOUT_A_PERSON,
        "programme": {
            STAFF: EVERYBODY,
            OF_A_PARTNER: "partner_ids @> array[:organisation]",
            _DONOR: ":organisation is null or partner_ids @> array[:organisation] or funder_id = :organisation",
        },
        "milestone_claim": {ANY_PERSON: With("programme_id", "programme")},
    },
    open={
        "consent_view": "how fresh this service's view is",
        "pathway_deadline": "rules of pathways",
        "provider": "a directory of organisations, for whoever refers people",
    },
)
