"""What integration-svc holds of people: how it is found, and what an erasure does to it."""

from typing import Final

from pathways_chassis.belongings import Belongings, Holding, belongings_of
from pathways_contracts.erasure import Ground
from pathways_contracts.registry import Service

_PERSON: Final = "candidate_id = :person"
_OF_NOBODY: Final = {"candidate_id": ":pseudonym"}
_CASES: Final = f"integration_case_id in (select id from integration_case where {_PERSON})"
_TRAVELS: Final = f"travel_id in (select id from travel where {_PERSON})"

BELONGINGS: Final[Belongings] = belongings_of(
    Service.INTEGRATION,
    aggregates=f"""
        select id from placement where {_PERSON}
        union select id from integration_case where {_PERSON}
        union select id from travel where {_PERSON}
        union select l.id from travel_leg l join travel t on t.id = l.travel_id where t.candidate_id = :person
        union select id from checkin where {_PERSON}
        union select id from protection_alert where {_PERSON}
        union select id from milestone_claim where {_PERSON}
    """,
    partner="select partner_id from person where id = :person",
    holdings=(
        Holding(table="referral", whose=f"{_PERSON} or {_CASES}", deletes=True),
        Holding(table="first_days_task", whose=_CASES, ground=Ground.OUTCOME),
        Holding(table="travel_leg", whose=_TRAVELS, ground=Ground.OUTCOME),
        Holding(table="clearance", whose=_TRAVELS, ground=Ground.OUTCOME),
        Holding(table="checkin", whose=_PERSON, blanks=_OF_NOBODY, ground=Ground.OUTCOME),
        Holding(table="travel", whose=_PERSON, blanks={**_OF_NOBODY, "member_id": "null"}, ground=Ground.OUTCOME),
        Holding(
            table="integration_case",
            whose=_PERSON,
            blanks={**_OF_NOBODY, "mentor_reference": "null"},
            ground=Ground.OUTCOME,
        ),
        Holding(table="protection_alert", whose=_PERSON, blanks=_OF_NOBODY, ground=Ground.OUTCOME),
        Holding(
            table="milestone_claim",
            whose=_PERSON,
            blanks={**_OF_NOBODY, "evidence_reference": "null"},
            ground=Ground.OUTCOME,
        ),
        Holding(table="placement", whose=_PERSON, blanks=_OF_NOBODY, ground=Ground.OUTCOME),
        Holding(
            table="outcome_fact",
            whose=_PERSON,
            blanks={
                **_OF_NOBODY,
                "subject_id": "case when subject_id = :person then :pseudonym else subject_id end",
            },
            ground=Ground.OUTCOME,
        ),
        Holding(table="consent", whose=_PERSON, deletes=True),
        Holding(table="team_member", whose=_PERSON, deletes=True),
        Holding(
            table="person",
            whose="id = :person",
            blanks={"partner_id": "null", "programme_ids": "'{}'"},
            ground=Ground.ORDER,
        ),
    ),
    nobodys={
        "consent_view": "how fresh this service's view is",
        "pathway_deadline": "rules of pathways",
        "programme": "pledges of funders",
        "provider": "a directory of organisations",
    },
)
