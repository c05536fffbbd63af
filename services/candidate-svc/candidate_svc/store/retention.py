"""How long this service keeps what it holds: see `pathways_chassis.retention`. Policy of the programme, not law."""

from collections.abc import Iterable
from typing import Final

from pathways_chassis.retention import Fate, Rule, by_timer, retention_of
from pathways_contracts.erasure import GROUNDS, Ground

from candidate_svc.domain.candidate import CandidateState
from candidate_svc.domain.document_file import UPLOAD_LASTS
from candidate_svc.domain.policy import (
    COMPLAINTS_KEPT_MONTHS,
    CONTACT_SOUGHT_FOR_MONTHS,
    DORMANT_AFTER_MONTHS,
    ERASED_AFTER_MONTHS,
    OWNERLESS_BLOB_KEPT,
    REJECTED_EVIDENCE_KEPT_MONTHS,
    SUPERSEDED_FILE_KEPT_MONTHS,
    VISA_FILE_KEPT_MONTHS,
)
from candidate_svc.domain.retention import AT_WORK_OR_PROMISED, NOT_SOUGHT
from candidate_svc.domain.webhook import KEPT
from candidate_svc.store.belongings import BELONGINGS
from candidate_svc.store.journey import BY_SOFTWARE, OF_SOFTWARE
from candidate_svc.store.webhook_deliveries import DUE_TO_BE_FORGOTTEN

LOOK_AFTER_THE_DORMANT: Final = "retention"
"""The loop that looks at people of whom nobody has heard for long."""
DISCARD_BLOBS: Final = "discarded blobs"
FORGET_DELIVERIES: Final = "webhook deliveries"

_HEARD: Final = "the last time anybody heard of the person"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"'{name}'" for name in sorted(names))


_LAST_HEARD: Final = f"""greatest(c.last_heard_at, c.registered_at, (
            select max(j.happened_at) from journey_entry j where j.candidate_id = c.id
              and j.service not in ({_listed(OF_SOFTWARE)}) and j.event_type not in ({_listed(BY_SOFTWARE)})))"""


def _silent(months: int, condition: str) -> str:
    """SQL that counts people who are due to be looked at, and of whom nobody has heard for so long."""
    return f"""
        select count(*) from candidate c where c.retention_due_at <= cast(:until as timestamptz)
          and c.state not in ({_listed(AT_WORK_OR_PROMISED)}) and {condition}
          and {_LAST_HEARD} + interval '{months} months' <= cast(:until as timestamptz)
    """


RETENTION: Final = retention_of(
    BELONGINGS,
    Rule(
        what="dormant_person",
        tables=("candidate",),
        because="whoever has not been heard of may be elsewhere, and is shown to nobody",
        period=f"{DORMANT_AFTER_MONTHS} months",
        counted_from=_HEARD,
        fate=Fate.HIDE,
        done_by=LOOK_AFTER_THE_DORMANT,
        due=_silent(DORMANT_AFTER_MONTHS, "c.dormant_since is null"),
    ),
    Rule(
        what="contact_with_dormant_person",
        tables=("candidate",),
        because=f"contact is sought for {CONTACT_SOUGHT_FOR_MONTHS} months before anything is erased",
        period=f"{DORMANT_AFTER_MONTHS} months",
        counted_from=_HEARD,
        fate=Fate.ASK,
        done_by=LOOK_AFTER_THE_DORMANT,
        due=_silent(
            DORMANT_AFTER_MONTHS,
            f"c.state not in ({_listed(NOT_SOUGHT)}) "
            f"and {_LAST_HEARD} + interval '{ERASED_AFTER_MONTHS} months' > cast(:until as timestamptz)",
        ),
    ),
    Rule(
        what="person_to_be_erased",
        tables=("candidate",),
        because="nobody is kept on the chance that they come back; a person decides, never software",
        period=f"{ERASED_AFTER_MONTHS} months",
        counted_from=_HEARD,
        fate=Fate.ASK,
        done_by=LOOK_AFTER_THE_DORMANT,
        due=_silent(ERASED_AFTER_MONTHS, f"c.state <> '{CandidateState.ERASED}'"),
    ),
    Rule(
        what="rejected_protection_evidence",
        tables=("protection_review",),
        because="the person may ask for another review on the same evidence until then",
        period=f"{REJECTED_EVIDENCE_KEPT_MONTHS} months",
        counted_from="the verdict",
        fate=Fate.DELETE,
        done_by="forget_rejected_evidence",
        due=by_timer("forget_rejected_evidence"),
    ),
    Rule(
        what="visa_file",
        tables=("visa_case", "authorisation", "rule_check"),
        because=GROUNDS[Ground.VISA_FILE][0],
        ground=Ground.VISA_FILE,
        period=f"{VISA_FILE_KEPT_MONTHS} months",
        counted_from="the closing of the visa case",
        fate=Fate.BLANK,
        done_by="forget_visa_file",
        due=by_timer("forget_visa_file"),
    ),
    Rule(
        what="complaint",
        tables=("complaint", "complaint_entry"),
        because=GROUNDS[Ground.COST_EVIDENCE][0],
        ground=Ground.COST_EVIDENCE,
        period=f"{COMPLAINTS_KEPT_MONTHS} months",
        counted_from="the day on which it was closed",
        fate=Fate.BLANK,
        done_by="forget_complaint",
        due=by_timer("forget_complaint"),
    ),
    Rule(
        what="abandoned_upload",
        tables=("document_file",),
        because="the rest of a file may still come",
        period=f"{UPLOAD_LASTS.total_seconds() / 3600:.0f} hours",
        counted_from="the begin of the upload",
        fate=Fate.BLANK,
        done_by="document_upload_is_late",
        due=by_timer("document_upload_is_late"),
    ),
    Rule(
        what="superseded_file",
        tables=("document_file",),
        because="what was relied on can be looked up while the visa may be asked about",
        period=f"{SUPERSEDED_FILE_KEPT_MONTHS} months",
        counted_from="the day on which a newer version was stored",
        fate=Fate.BLANK,
        done_by="forget_superseded_document_file",
        due=by_timer("forget_superseded_document_file"),
    ),
    Rule(
        what="discarded_file",
        tables=("discarded_blob",),
        because="of whose blob no row knows, a backup of the rows may be restored; all others go at once",
        period=f"{OWNERLESS_BLOB_KEPT.days} days, or at once",
        counted_from="the day on which it was found, or forgotten",
        fate=Fate.DELETE,
        done_by=DISCARD_BLOBS,
        due="select count(*) from discarded_blob where due_at <= cast(:until as timestamptz)",
    ),
    Rule(
        what="webhook_delivery",
        tables=("webhook_delivery",),
        because="a message that was lost can be sent again, and a subscriber can see what became of each",
        period=f"{KEPT.days} days",
        counted_from="the event (real time)",
        fate=Fate.DELETE,
        done_by=FORGET_DELIVERIES,
        due=DUE_TO_BE_FORGOTTEN,
    ),
)
