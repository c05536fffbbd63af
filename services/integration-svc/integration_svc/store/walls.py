"""What PostgreSQL itself shows to whom: the second wall, under `visible_to`. Whom staff see, consents narrow there."""

from typing import Final

from pathways_chassis.walls import ANY_PERSON, EVERYBODY, Wall, Walls, With
from pathways_contracts.access import Role
from pathways_contracts.case_team import Access, Matter, parts_that

from integration_svc.store.people import OF_A_PARTNER, STAFF

_CANDIDATE: Final = frozenset({Role.CANDIDATE})
_DONOR: Final = frozenset({Role.DONOR})
_EMPLOYER: Final = frozenset({Role.EMPLOYER})
_THEIRS: Final = "exists (select from person where id = :row.candidate_id and partner_id = :organisation)"
_ABOUT_A_PERSON: Final[Wall] = {
    STAFF: EVERYBODY,
    OF_A_PARTNER: _THEIRS,
    _CANDIDATE: "candidate_id = :candidate",
}


def _in_their_team(matter: Matter) -> Wall:
    """As `_ABOUT_A_PERSON`, and for those in whose team a part shows the matter."""
    parts = ", ".join(f"'{part}'" for part in sorted(parts_that(Access.READ, matter)))
    # Names of an enum, no input.
    in_the_team = f"""
        candidate_id in (select candidate_id from team_member
                         where organisation_id = :organisation and not "left" and part in ({parts}))
    """  # noqa: S608
    return {**_ABOUT_A_PERSON, OF_A_PARTNER: f"{_THEIRS} or {in_the_team}"}


_CARE: Final = _in_their_team(Matter.CARE)

WALLS: Final = Walls(
    tables={
        "person": {STAFF: EVERYBODY, OF_A_PARTNER: "partner_id = :organisation", _CANDIDATE: "id = :candidate"},
        "consent": _ABOUT_A_PERSON,
        "team_member": {**_ABOUT_A_PERSON, OF_A_PARTNER: f"organisation_id = :organisation or {_THEIRS}"},
        "placement": {**_in_their_team(Matter.ALERT), _EMPLOYER: "employer_id = :organisation"},
        "integration_case": _CARE,
        "first_days_task": {ANY_PERSON: With("integration_case_id", "integration_case")},
        "referral": _CARE,
        "travel": _CARE,
        "travel_leg": {ANY_PERSON: With("travel_id", "travel")},
        "clearance": {ANY_PERSON: With("travel_id", "travel")},
        "checkin": _CARE,
        "protection_alert": _in_their_team(Matter.ALERT),
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
    named={
        "alert_id": "protection_alert",
        "alerts/aggregate_id": "protection_alert",
        "candidate_id": "person",
        "case_id": "integration_case",
        "checkins/aggregate_id": "checkin",
        "claim_id": "milestone_claim",
        "integration-cases/aggregate_id": "integration_case",
        "integration-cases/task_id": "first_days_task",
        "leg_id": "travel_leg",
        "placement_id": "placement",
        "programme_id": "programme",
        "travel_id": "travel",
        "travels/aggregate_id": "travel",
    },
)
