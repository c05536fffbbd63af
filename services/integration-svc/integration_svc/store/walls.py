"""What PostgreSQL itself shows to whom: the second wall, under `visible_to`. Whom staff see, consents narrow there."""

from collections.abc import Iterable
from typing import Final

from pathways_chassis.walls import ANY_PERSON, EVERYBODY, Wall, Walls, With
from pathways_contracts.access import Role
from pathways_contracts.case_team import Access, Matter, consents_of_every_part, parts_that

from integration_svc.store.people import OF_A_PARTNER, STAFF

_CANDIDATE: Final = frozenset({Role.CANDIDATE})
_DONOR: Final = frozenset({Role.DONOR})
_EMPLOYER: Final = frozenset({Role.EMPLOYER})
_AT_THEIRS: Final = "employer_id = :organisation"
_THEIRS: Final = "exists (select from person where id = :row.candidate_id and partner_id = :organisation)"
_ABOUT_A_PERSON: Final[Wall] = {
    STAFF: EVERYBODY,
    OF_A_PARTNER: _THEIRS,
    _CANDIDATE: "candidate_id = :candidate",
}


def _listed(names: Iterable[str]) -> str:
    """Names of an enum, no input, as a list of SQL."""
    return ", ".join(f"'{name}'" for name in sorted(names))


def _in_their_team(matter: Matter, access: Access = Access.READ) -> Wall:
    """As `_ABOUT_A_PERSON`, and for those in whose team a part lets them, of a person who has not said no to it."""
    # Names of enums, no input.
    in_the_team = f"""
        candidate_id in (select candidate_id from team_member where organisation_id = :organisation and not "left"
                         and part in ({_listed(parts_that(access, matter))}))
        and not exists (select from consent where candidate_id = :row.candidate_id and not allowed
                        and purpose in ({_listed(consents_of_every_part(matter))}))
    """  # noqa: S608
    return {**_ABOUT_A_PERSON, OF_A_PARTNER: f"{_THEIRS} or {in_the_team}"}


_CARE: Final = _in_their_team(Matter.CARE)
_CARE_KEPT: Final = _in_their_team(Matter.CARE, Access.WRITE)
# Names of enums, no input.
_WHAT_PARTS_REST_ON: Final = f"""
    purpose in ({_listed({*consents_of_every_part(Matter.CARE), *consents_of_every_part(Matter.ALERT)})})
    and candidate_id in (select candidate_id from team_member where organisation_id = :organisation and not "left")
"""  # noqa: S608

WALLS: Final = Walls(
    tables={
        "person": {STAFF: EVERYBODY, OF_A_PARTNER: "partner_id = :organisation", _CANDIDATE: "id = :candidate"},
        "consent": {**_ABOUT_A_PERSON, OF_A_PARTNER: f"{_THEIRS} or {_WHAT_PARTS_REST_ON}"},
        "team_member": {**_ABOUT_A_PERSON, OF_A_PARTNER: f"organisation_id = :organisation or {_THEIRS}"},
        "placement": {**_CARE, _EMPLOYER: _AT_THEIRS},
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
    kept={
        **dict.fromkeys(("integration_case", "referral", "travel", "checkin"), _CARE_KEPT),
        "placement": {**_in_their_team(Matter.ALERT, Access.WRITE), _EMPLOYER: _AT_THEIRS},
    },
)
