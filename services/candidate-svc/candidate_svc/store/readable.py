"""Which aggregates the programme's staff may read, and so the tasks about them: by which scope, and of whom."""

from collections.abc import Callable
from typing import Any, Final

import sqlalchemy as sa
from pathways_chassis.actor import Actor
from pathways_chassis.belonging import Readable, Readables
from pathways_contracts.access import Scope
from sqlalchemy import Select
from sqlmodel import col

from candidate_svc.store.api_keys import api_keys_seen_by
from candidate_svc.store.candidates import candidates_known_to, visible_to
from candidate_svc.store.cases import authorisations_seen_by, visa_cases_seen_by
from candidate_svc.store.complaints import complaints_handled_by
from candidate_svc.store.data_sharing import agreements_seen_by
from candidate_svc.store.disclosure_rows import Disclosure
from candidate_svc.store.disclosures import emergencies_seen_by
from candidate_svc.store.document_rows import DocumentFile
from candidate_svc.store.duplicates import duplicates_seen_by
from candidate_svc.store.handovers import handovers_seen_by
from candidate_svc.store.rows import Candidate, Consent, Document, HouseholdMember, Reservation
from candidate_svc.store.safety_rows import SafetyAcknowledgement
from candidate_svc.store.webhooks import subscriptions_seen_by


def _of_people(rows: Any) -> Callable[[Actor], Select[Any]]:
    """The rows of people whom the actor may know of."""
    people = sa.select(rows).join(Candidate, col(Candidate.id) == rows.candidate_id)
    return lambda actor: people.where(visible_to(actor))


def _document_files_seen_by(actor: Actor) -> Select[DocumentFile]:
    documents = _of_people(Document)(actor).with_only_columns(col(Document.id))
    return sa.select(DocumentFile).where(col(DocumentFile.document_id).in_(documents))


READABLES: Final[Readables] = {
    "candidate": Readable(Scope.CANDIDATES_READ, candidates_known_to),
    "household_member": Readable(Scope.CANDIDATES_READ, _of_people(HouseholdMember)),
    "consent": Readable(Scope.CANDIDATES_READ, _of_people(Consent)),
    "disclosure": Readable(Scope.CANDIDATES_READ, _of_people(Disclosure)),
    "document": Readable(Scope.CANDIDATES_READ, _of_people(Document)),
    "document_file": Readable(Scope.CANDIDATES_READ, _document_files_seen_by),
    "handover": Readable(Scope.CANDIDATES_READ, handovers_seen_by),
    "possible_duplicate": Readable(Scope.CANDIDATES_READ, duplicates_seen_by),
    "reservation": Readable(Scope.CANDIDATES_READ, _of_people(Reservation)),
    "safety_sheet": Readable(Scope.CANDIDATES_READ, _of_people(SafetyAcknowledgement)),
    "visa_case": Readable(Scope.VISA_CASES_READ, visa_cases_seen_by),
    "authorisation": Readable(Scope.VISA_CASES_READ, authorisations_seen_by),
    "emergency_disclosure": Readable(Scope.DISCLOSURES_REVIEW, emergencies_seen_by),
    "complaint": Readable(Scope.COMPLAINTS_HANDLE, complaints_handled_by),
    "data_sharing_agreement": Readable(Scope.AGREEMENTS_MANAGE, agreements_seen_by),
    "api_key": Readable(Scope.API_KEYS_MANAGE, api_keys_seen_by),
    "webhook_subscription": Readable(Scope.WEBHOOKS_READ, subscriptions_seen_by),
}
