"""What employer-svc holds of people: how it is found, and what an erasure does to it."""

from typing import Final

from pathways_chassis.belongings import Belongings, Holding, belongings_of
from pathways_contracts.erasure import Ground
from pathways_contracts.registry import Service

_APPLICATIONS: Final = "application_id in (select id from application where candidate_id = :person)"
_PLACEMENTS: Final = "placement_id in (select id from placement where candidate_id = :person)"

BELONGINGS: Final[Belongings] = belongings_of(
    Service.EMPLOYER,
    aggregates="""
        select id from application where candidate_id = :person
        union select match_id from application where candidate_id = :person
        union select id from placement where candidate_id = :person
        union select o.id from offer o join application a on a.id = o.application_id where a.candidate_id = :person
        union select r.id from selection_round r join application a on a.id = r.application_id
          where a.candidate_id = :person
        union select r.id from reimbursement r join placement p on p.id = r.placement_id where p.candidate_id = :person
        union select c.id from cost_item c join placement p on p.id = c.placement_id where p.candidate_id = :person
    """,
    partner="select partner_id from candidate_standing where candidate_id = :person",
    holdings=(
        Holding(table="selection_round", whose=_APPLICATIONS, deletes=True),
        Holding(table="offer", whose=_APPLICATIONS, ground=Ground.COST_EVIDENCE),
        Holding(table="cost_item", whose=_PLACEMENTS, ground=Ground.COST_EVIDENCE),
        Holding(table="reimbursement", whose=_PLACEMENTS, ground=Ground.COST_EVIDENCE),
        Holding(table="incident", whose=f"{_APPLICATIONS} or {_PLACEMENTS}", ground=Ground.COST_EVIDENCE),
        Holding(
            table="application",
            whose="candidate_id = :person",
            blanks={"park_reason": "null"},
            ground=Ground.RECORD_OF_OTHERS,
        ),
        Holding(
            table="placement",
            whose="candidate_id = :person",
            blanks={"freeze_reason": "null"},
            ground=Ground.COST_EVIDENCE,
        ),
        Holding(table="consent_standing", whose="candidate_id = :person", deletes=True),
        Holding(table="team_member", whose="candidate_id = :person", deletes=True),
        Holding(table="protection_standing", whose="candidate_id = :person", deletes=True),
        Holding(table="safety_standing", whose="candidate_id = :person", deletes=True),
        Holding(table="merged_record", whose="candidate_id = :person", deletes=True),
        Holding(
            table="candidate_standing",
            whose="candidate_id = :person",
            blanks={"partner_id": "null", "reads": "null"},
            ground=Ground.ORDER,
        ),
    ),
    nobodys={
        "due_diligence": "findings about organisations",
        "employer": "organisations",
        "employer_contact": "contacts with organisations, by a code",
        "vacancy": "jobs",
        "known_pathway": "rules of pathways",
        "heartbeat_seen": "how fresh this service's view is",
    },
    timers_kept={
        "forget_cost_evidence": Ground.COST_EVIDENCE,
        "forget_complaint_evidence": Ground.COST_EVIDENCE,
        "reimbursement_overdue": Ground.COST_EVIDENCE,
    },
)
