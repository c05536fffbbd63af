"""What training-svc holds of people: how it is found, and what an erasure does to it."""

from typing import Final

from pathways_chassis.belongings import Belongings, Holding, belongings_of
from pathways_contracts.erasure import Ground
from pathways_contracts.registry import Service

_OF_NOBODY: Final = {"candidate_id": "null", "merged_from_id": "null"}
_ENROLMENTS: Final = "enrolment_id in (select id from enrolment where candidate_id = :person)"

BELONGINGS: Final[Belongings] = belongings_of(
    Service.TRAINING,
    aggregates="""
        select id from enrolment where candidate_id = :person
        union select id from recognition where candidate_id = :person
        union select id from credential where candidate_id = :person
        union select id from training_plan where candidate_id = :person
        union select id from orientation where candidate_id = :person
        union select id from home_outcome where candidate_id = :person
    """,
    partner="select partner_id from learner where id = :person",
    holdings=(
        Holding(table="support", whose=_ENROLMENTS, deletes=True),
        Holding(table="attendance", whose=_ENROLMENTS, ground=Ground.OUTCOME),
        Holding(
            table="enrolment",
            whose="candidate_id = :person",
            blanks={**_OF_NOBODY, "barriers": "'{}'", "alternatives_offered": "'{}'", "reason": "null"},
            ground=Ground.OUTCOME,
        ),
        Holding(table="home_outcome", whose="candidate_id = :person", blanks=_OF_NOBODY, ground=Ground.OUTCOME),
        Holding(table="recognition", whose="candidate_id = :person", blanks=_OF_NOBODY, ground=Ground.OUTCOME),
        Holding(table="credential", whose="candidate_id = :person", blanks=_OF_NOBODY, ground=Ground.OUTCOME),
        Holding(table="training_plan", whose="candidate_id = :person", blanks=_OF_NOBODY, ground=Ground.OUTCOME),
        Holding(table="orientation", whose="candidate_id = :person", blanks=_OF_NOBODY, ground=Ground.OUTCOME),
        Holding(table="team_member", whose="candidate_id = :person", deletes=True),
        Holding(
            table="learner",
            whose="id = :person",
            blanks={"partner_id": "null", "left_for": "null"},
            ground=Ground.ORDER,
        ),
    ),
    nobodys={
        "cohort": "runs of courses",
        "consent_view": "how fresh this service's view is",
        "course": "courses",
        "module": "parts of courses",
        "vacancy_demand": "what jobs ask for",
    },
)
