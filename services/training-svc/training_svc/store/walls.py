"""What PostgreSQL itself shows to whom: the second wall.

Trainers are of the programme: whom they see, consents narrow in `learners`.
"""

from typing import Final

from pathways_chassis.walls import ANY_PERSON, EVERYBODY, Wall, Walls, With
from pathways_contracts.access import Role
from pathways_contracts.case_team import Access, Matter, parts_that

from training_svc.store.learners import OF_A_PARTNER

_KNOWS_ALL: Final = frozenset({Role.PROGRAMME_DIRECTOR, Role.TRAINER})
_CANDIDATE: Final = frozenset({Role.CANDIDATE})
_RUNS: Final = "cohort_id in (select id from cohort where provider_id = :organisation)"
_THEIRS: Final = "exists (select from learner where id = :row.candidate_id and partner_id = :organisation)"
_IN_THEIR_TEAM: Final = "in (select wall_people_of_the_team(:organisation))"
_PARTS: Final = ", ".join(f"'{part}'" for part in sorted(parts_that(Access.READ, Matter.TRAINING)))
_LOOKS: Final = {
    "learners_at": """
        select candidate_id from enrolment join cohort on cohort.id = cohort_id where cohort.provider_id = $1
    """,
    # Names of an enum, no input.
    "people_of_the_team": f"""
        select candidate_id from team_member where organisation_id = $1 and not "left" and part in ({_PARTS})
    """,  # noqa: S608
}
_KEPT: Final[Wall] = {_KNOWS_ALL: EVERYBODY, OF_A_PARTNER: _THEIRS, _CANDIDATE: "candidate_id = :candidate"}
_ABOUT_A_PERSON: Final[Wall] = {**_KEPT, OF_A_PARTNER: f"{_THEIRS} or candidate_id {_IN_THEIR_TEAM}"}
_LEARNERS: Final = "partner_id = :organisation or id in (select wall_learners_at(:organisation))"
_WITH_ENROLMENT: Final[Wall] = {ANY_PERSON: With("enrolment_id", "enrolment")}

WALLS: Final = Walls(
    looks=_LOOKS,
    tables={
        "learner": {
            _KNOWS_ALL: EVERYBODY,
            OF_A_PARTNER: f"{_LEARNERS} or id {_IN_THEIR_TEAM}",
            _CANDIDATE: "id = :candidate",
        },
        "team_member": {**_KEPT, OF_A_PARTNER: f"organisation_id = :organisation or {_THEIRS}"},
        "enrolment": {**_ABOUT_A_PERSON, OF_A_PARTNER: f"{_THEIRS} or {_RUNS} or candidate_id {_IN_THEIR_TEAM}"},
        "support": _WITH_ENROLMENT,
        "attendance": _WITH_ENROLMENT,
        "home_outcome": _WITH_ENROLMENT,
        "recognition": _ABOUT_A_PERSON,
        "credential": _ABOUT_A_PERSON,
        "training_plan": _ABOUT_A_PERSON,
        "orientation": _ABOUT_A_PERSON,
    },
    open={
        "cohort": "runs of courses, for whoever plans with them",
        "consent_view": "how fresh this service's view is",
        "course": "courses, for whoever plans with them; drafts are the first wall's",
        "module": "parts of courses",
        "vacancy_demand": "what jobs ask for",
    },
    named={
        "candidate_id": "learner",
        "enrolment_id": "enrolment",
        "enrolments/aggregate_id": "enrolment",
        "orientation_id": "orientation",
        "plan_id": "training_plan",
        "recognition_id": "recognition",
        "recognitions/aggregate_id": "recognition",
    },
    kept={
        "learner": {_KNOWS_ALL: EVERYBODY, OF_A_PARTNER: _LEARNERS, _CANDIDATE: "id = :candidate"},
        "enrolment": {**_KEPT, OF_A_PARTNER: f"{_THEIRS} or {_RUNS}"},
        **dict.fromkeys(("recognition", "credential", "training_plan", "orientation"), _KEPT),
    },
)
