"""How long this service keeps what it holds: see `pathways_chassis.retention`. Policy of the programme, not law."""

from typing import Final

from pathways_chassis.retention import FOR_GOOD, Fate, Rule, by_timer, retention_of
from pathways_contracts.erasure import GROUNDS, Ground

from employer_svc.domain.retention import COST_EVIDENCE_KEPT_YEARS
from employer_svc.store.belongings import BELONGINGS

RETENTION: Final = retention_of(
    BELONGINGS,
    Rule(
        what="cost_evidence",
        tables=("cost_item",),
        because=GROUNDS[Ground.COST_EVIDENCE][0],
        ground=Ground.COST_EVIDENCE,
        period=f"{COST_EVIDENCE_KEPT_YEARS} years",
        counted_from="the day on which the cost was recorded",
        fate=Fate.BLANK,
        done_by="forget_cost_evidence",
        due=by_timer("forget_cost_evidence"),
    ),
    Rule(
        what="complaint_evidence",
        tables=("incident",),
        because=GROUNDS[Ground.COST_EVIDENCE][0],
        ground=Ground.COST_EVIDENCE,
        period=f"{COST_EVIDENCE_KEPT_YEARS} years",
        counted_from="the day on which the complaint was settled",
        fate=Fate.BLANK,
        done_by="forget_complaint_evidence",
        due=by_timer("forget_complaint_evidence"),
    ),
    Rule(
        what="amounts_and_outcomes",
        tables=("offer", "reimbursement", "placement"),
        because="amounts and outcomes stay; who and what is evidence goes before",
        ground=Ground.COST_EVIDENCE,
        period=FOR_GOOD,
        counted_from="",
        fate=Fate.KEEP,
    ),
)
