"""What PostgreSQL itself shows to whom: the second wall, under `visibility`. What consents narrow, is narrowed there.

Whether somebody must not be shown is asked for people of an application alone: so are the rows that say it shown.
"""

from typing import Final

from pathways_chassis.walls import ANY_PERSON, EVERYBODY, Beyond, Wall, Walls, With
from pathways_contracts.access import Role
from pathways_contracts.case_team import Access, Matter, parts_that
from pathways_contracts.codes import ConsentPurpose

from employer_svc.store.visibility import OF_A_PARTNER, STAFF, WORKS_FOR

_WHO_WORK_WITH_PEOPLE: Final = frozenset({Role.PROGRAMME_DIRECTOR, *WORKS_FOR})
_DIRECTOR: Final = frozenset({Role.PROGRAMME_DIRECTOR})
_EMPLOYER: Final = frozenset({Role.EMPLOYER})
_CANDIDATE: Final = frozenset({Role.CANDIDATE})

_LOOKS: Final = {
    "applicants_of": """
        select candidate_id from application
        where employer_id = $1 or employer_id in (select id from employer where partner_id = $1)
    """,
    "vacancies_sought_by": "select vacancy_id from application where candidate_id = $1",
    "employers_sought_by": """
        select employer_id from application where candidate_id = $1
        union select sponsor_employer_id from placement where candidate_id = $1
    """,
}
_THEIRS: Final = """
exists (select from candidate_standing as known where known.candidate_id = :row.candidate_id
        and known.partner_id = :organisation)
"""
_AT_THEIR_EMPLOYERS: Final = "employer_id in (select id from employer where partner_id = :organisation)"
_OF_PERSON: Final[Wall] = {
    _WHO_WORK_WITH_PEOPLE: EVERYBODY,
    OF_A_PARTNER: f"{_THEIRS} or {_AT_THEIR_EMPLOYERS}",
    _EMPLOYER: "employer_id = :organisation",
    _CANDIDATE: "candidate_id = :candidate",
}
"""What a team is not shown, and what it does not change."""
_LEDGER: Final = """
placement_id in (
  select placed.id from placement as placed
  where placed.employer_id in (select id from employer where partner_id = :organisation)
    or placed.candidate_id in (select candidate_id from candidate_standing where partner_id = :organisation)
)
"""


def _in_their_team(*matters: Matter) -> str:
    """In whose team a part shows one of these matters."""
    shown = {part for matter in matters for part in parts_that(Access.READ, matter)}
    parts = ", ".join(f"'{part}'" for part in sorted(shown))
    # Names of an enum, no input.
    return f"""
        candidate_id in (select candidate_id from team_member
                         where organisation_id = :organisation and not "left" and part in ({parts}))
    """  # noqa: S608


def _read_by_teams(matter: Matter) -> Wall:
    """As `_OF_PERSON`, and for those in whose team a part shows the matter."""
    return {**_OF_PERSON, OF_A_PARTNER: f"{_OF_PERSON[OF_A_PARTNER]} or {_in_their_team(matter)}"}


_ACCOMPANIED: Final = _in_their_team(Matter.APPLICATION, Matter.PLACEMENT)
_APPLICANTS: Final = "candidate_id in (select wall_applicants_of(:organisation))"
_STANDING: Final[Wall] = {
    _WHO_WORK_WITH_PEOPLE: EVERYBODY,
    OF_A_PARTNER: f"{_THEIRS} or {_APPLICANTS}",
    _EMPLOYER: _APPLICANTS,
    _CANDIDATE: "candidate_id = :candidate",
}


def _of_employer(column: str) -> Wall:
    """Rows about an organisation, which staff and partners know of; a person knows of those where they have applied."""
    return {
        STAFF | OF_A_PARTNER: EVERYBODY,
        _EMPLOYER: f"{column} = :organisation",
        _CANDIDATE: f"{column} in (select wall_employers_sought_by(:candidate))",
    }


_JOB: Final = frozenset({"vacancy_id"})
_IS_KEPT: Final = "partner_id = :organisation or partner_id is null"

WALLS: Final = Walls(
    looks=_LOOKS,
    tables={
        "employer": _of_employer("id"),
        "due_diligence": _of_employer("employer_id"),
        "employer_contact": {
            _DIRECTOR: EVERYBODY,
            OF_A_PARTNER: _AT_THEIR_EMPLOYERS,
            _EMPLOYER: "employer_id = :organisation",
        },
        "vacancy": {
            **_of_employer("employer_id"),
            _CANDIDATE: "id in (select wall_vacancies_sought_by(:candidate))",
        },
        "application": _read_by_teams(Matter.APPLICATION),
        "selection_round": {ANY_PERSON: With("application_id", "application")},
        "offer": {ANY_PERSON: With("application_id", "application")},
        "placement": _read_by_teams(Matter.PLACEMENT),
        "cost_item": {
            _WHO_WORK_WITH_PEOPLE | _CANDIDATE: With("placement_id", "placement"),
            OF_A_PARTNER: _LEDGER,
            _EMPLOYER: "not in_confidence and placement_id in (select id from placement)",
        },
        "incident": {
            _WHO_WORK_WITH_PEOPLE: EVERYBODY,
            OF_A_PARTNER: f"{_LEDGER} or told_at is not null and {_AT_THEIR_EMPLOYERS}",
            _EMPLOYER: "employer_id = :organisation and told_at is not null",
            _CANDIDATE: With("placement_id", "placement"),
        },
        "reimbursement": {
            _WHO_WORK_WITH_PEOPLE: EVERYBODY,
            OF_A_PARTNER | _EMPLOYER | _CANDIDATE: """
                incident_id in (select id from incident) and placement_id in (select id from placement)
            """,
        },
        "candidate_standing": {
            **_STANDING,
            OF_A_PARTNER: f"partner_id = :organisation or {_APPLICANTS} or {_ACCOMPANIED}",
        },
        "merged_record": _STANDING,
        "consent_standing": {
            **_STANDING,
            OF_A_PARTNER: f"""
                {_STANDING[OF_A_PARTNER]} or purpose = '{ConsentPurpose.REGISTER}' and {_ACCOMPANIED}
            """,
        },
        "team_member": {OF_A_PARTNER: "organisation_id = :organisation"},
        "protection_standing": _STANDING,
        "safety_standing": _STANDING,
    },
    open={
        "heartbeat_seen": "how fresh this service's view is",
        "known_pathway": "rules of pathways",
    },
    named={
        "application_id": "application",
        "applications/aggregate_id": "application",
        "employer_id": "employer",
        "incident_id": "incident",
        "placement_id": "placement",
        "placements/aggregate_id": "placement",
        "reimbursement_id": "reimbursement",
        "sponsor_employer_id": "employer",
        "terms.sponsor_employer_id": "employer",
        "vacancies/aggregate_id": "vacancy",
        "vacancy_id": "vacancy",
    },
    kept={
        "application": _OF_PERSON,
        "placement": _OF_PERSON,
        "employer": {_DIRECTOR: EVERYBODY, OF_A_PARTNER: _IS_KEPT, _EMPLOYER: "id = :organisation"},
        "vacancy": {
            _DIRECTOR: EVERYBODY,
            OF_A_PARTNER: "employer_id in (select id from employer)",
            _EMPLOYER: "employer_id = :organisation",
        },
    },
    beyond={
        **dict.fromkeys(
            (
                "POST /vacancies/{vacancy_id}/rounds",
                "PUT /vacancies/{vacancy_id}/rounds/outcomes",
            ),
            Beyond("a partner's people apply for jobs of any employer; each application is looked up apart", _JOB),
        ),
        "POST /vacancies/{vacancy_id}/group-offers": Beyond(
            "as for rounds; and another employer may sponsor, such as a group's, of which its standing alone is asked",
            _JOB | {"terms.sponsor_employer_id"},
        ),
        "POST /applications/{application_id}/offer": Beyond(
            "another employer may sponsor, such as a group's, of which its standing alone is asked",
            frozenset({"sponsor_employer_id"}),
        ),
    },
)
