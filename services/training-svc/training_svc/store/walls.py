"""What PostgreSQL itself shows to whom: the second wall.

Trainers are of the programme: whom they see, consents narrow in `learners`.
"""

from typing import Final

from pathways_chassis.walls import ANY_PERSON, EVERYBODY, Wall, Walls, With
from pathways_contracts.access import Role

from training_svc.store.learners import OF_A_PARTNER

_KNOWS_ALL: Final = frozenset({Role.PROGRAMME_DIRECTOR, Role.TRAINER})
_CANDIDATE: Final = frozenset({Role.CANDIDATE})
_RUNS: Final = "cohort_id in (select id from cohort where provider_id = :organisation)"
_THEIRS: Final = "exists (select from learner where id = :row.candidate_id and partner_id = :organisation)"
_LOOKS: Final = {
    "learners_at": """
        select candidate_id from enrolment join cohort on cohort.id = cohort_id where cohort.provider_id = $1
    """,
}
_ABOUT_A_PERSON: Final[Wall] = {_KNOWS_ALL: EVERYBODY, OF_A_PARTNER: _THEIRS, _CANDIDATE: "candidate_id = :candidate"}
_WITH_ENROLMENT: Final[Wall] = {ANY_PERSON: With("enrolment_id", "enrolment")}

WALLS: Final = Walls(
    looks=_LOOKS,
    tables={
        "learner": {
            _KNOWS_ALL: EVERYBODY,
            OF_A_PARTNER: "partner_id = :organisation or id in (select wall_learners_at(:organisation))",
            _CANDIDATE: "id = :candidate",
        },
        "enrolment": {**_ABOUT_A_PERSON, OF_A_PARTNER: f"{_THEIRS} or {_RUNS}"},
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
)
