"""What candidate-svc holds of people: how it is found, and what an erasure does to it.

The key is destroyed as well, so that no backup can show what the vault has held.
"""

from typing import Final

from pathways_chassis.belongings import Belongings, Holding, Store, belongings_of
from pathways_contracts.erasure import Ground
from pathways_contracts.registry import Service

from candidate_svc.domain.parity import SELECTING_EVENTS

_PERSON: Final = "candidate_id = :person"
_CHECKS: Final = f"check_id in (select id from protection_check where {_PERSON})"
_DOCUMENTS: Final = f"document_id in (select id from document where {_PERSON})"
_CASES: Final = f"visa_case_id in (select id from visa_case where {_PERSON})"
_SELECTED: Final = ", ".join(f"'{name}'" for name in SELECTING_EVENTS.values())

BELONGINGS: Final[Belongings] = belongings_of(
    Service.CANDIDATE,
    aggregates=f"""
        select id from household_member where {_PERSON}
        union select id from document where {_PERSON}
        union select f.id from document_file f join document d on d.id = f.document_id where d.candidate_id = :person
        union select id from emergency_disclosure where {_PERSON}
        union select id from consent where {_PERSON}
        union select id from handover where {_PERSON}
        union select id from team_member where {_PERSON}
        union select id from protection_check where {_PERSON}
        union select id from reservation where {_PERSON}
        union select id from resettlement_case where {_PERSON}
        union select id from safety_acknowledgement where {_PERSON}
        union select id from protection_audit where {_CHECKS}
        union select id from notification where {_PERSON}
        union select id from possible_duplicate where {_PERSON} or other_id = :person
        union select id from visa_case where {_PERSON}
        union select a.id from authorisation a join visa_case v on v.id = a.visa_case_id where v.candidate_id = :person
        union select r.id from rule_check r join visa_case v on v.id = r.visa_case_id where v.candidate_id = :person
    """,
    partner="select partner_id from candidate where id = :person",
    holdings=(
        Holding(table="vault_field", whose="person_id = any(:theirs)", deletes=True, exported=False),
        Holding(table="resemblance_key", whose=f"{_PERSON} or person_id = any(:theirs)", deletes=True, exported=False),
        Holding(table="contact_attempt", whose=_PERSON, deletes=True),
        Holding(table="contact_rules", whose=_PERSON, deletes=True),
        Holding(table="notification", whose=_PERSON, deletes=True),
        Holding(table="webhook_delivery", whose=_PERSON, deletes=True),
        Holding(table="handover", whose=_PERSON, deletes=True),
        Holding(table="team_member", whose=_PERSON, deletes=True),
        # Their blobs go with them: `forget_documents` has deleted both before.
        Holding(table="document_file", whose=_DOCUMENTS, deletes=True),
        Holding(table="document", whose=_PERSON, deletes=True),
        Holding(table="resettlement_case", whose=_PERSON, deletes=True),
        Holding(table="safety_acknowledgement", whose=_PERSON, deletes=True),
        Holding(table="additional_placement", whose=_PERSON, deletes=True),
        # What a reviewer has declared of themselves.
        Holding(table="reviewer_tie", whose=_PERSON, deletes=True, exported=False),
        Holding(table="protection_audit", whose=_CHECKS, deletes=True),
        Holding(table="protection_review", whose=_CHECKS, deletes=True),
        Holding(table="protection_check", whose=_PERSON, deletes=True),
        Holding(
            table="consent_evidence",
            whose=f"consent_id in (select id from consent where {_PERSON})",
            blanks={"witness": "null"},
            ground=Ground.PROOF,
        ),
        Holding(table="consent", whose=_PERSON, blanks={"partner_reference": "null"}, ground=Ground.PROOF),
        Holding(table="disclosure", whose=_PERSON, blanks={"reason": "'erased'"}, ground=Ground.PROOF),
        Holding(table="emergency_disclosure", whose=_PERSON, ground=Ground.PROOF),
        Holding(table="vault_reading", whose="person_id = any(:theirs)", ground=Ground.PROOF),
        Holding(table="reservation", whose=_PERSON, ground=Ground.RECORD_OF_OTHERS),
        Holding(table="rule_check", whose=_CASES, ground=Ground.VISA_FILE),
        Holding(table="authorisation", whose=_CASES, ground=Ground.VISA_FILE),
        Holding(table="visa_case", whose=_PERSON, ground=Ground.VISA_FILE),
        Holding(
            table="possible_duplicate",
            whose=f"{_PERSON} or other_id = :person",
            blanks={"before": "null", "reasons": "'{}'", "proposed_by": "null"},
            ground=Ground.RECORD_OF_OTHERS,
            exported=False,
        ),
        # By its ids a keyring that was restored forgets the family's keys again.
        Holding(
            table="household_member",
            whose=_PERSON,
            blanks={"partner_reference": "null", "also_candidate_id": "null", "guardian_consents": "false"},
            ground=Ground.PROOF,
        ),
        # Nobody's from then on; what it says stands, and goes with its key seven years after it was closed. It may be
        # about the partner, who asks for exports on people's behalf.
        Holding(
            table="complaint",
            whose=_PERSON,
            blanks={"candidate_id": "null"},
            ground=Ground.COST_EVIDENCE,
            confidential=True,
            sealed=("secret_hash", "answered_by"),
        ),
        Holding(table="journey_entry", whose=f"{_PERSON} and event_type not in ({_SELECTED})", deletes=True),
        Holding(table="journey_entry", whose=f"{_PERSON} and event_type in ({_SELECTED})", ground=Ground.OUTCOME),
        Holding(table="erasure", whose="id = :person", ground=Ground.PROOF),
        Holding(table="erasure_confirmation", whose="erasure_id = :person", ground=Ground.PROOF),
        Holding(
            table="candidate",
            whose="id = :person",
            blanks={
                "public_code": "'ERASED-' || upper(substr(md5(cast(:pseudonym as text)), 1, 9))",
                "partner_reference": "null",
                "profile": "'{\"skills\": []}'::jsonb",
                "arrived_in": "null",
                "aside_until": "null",
                "priority": "false",
                "dormant_since": "null",
                "last_heard_at": "null",
                "retention_due_at": "null",
            },
            ground=Ground.PROOF,
        ),
    ),
    nobodys={
        "api_key": "machines of organisations, and the logins of those who issued their keys",
        "attribute_reading": "that attributes of many were read; neither values nor people",
        "conflict_declaration": "that a reviewer has declared conflicts of interest",
        "complaint_entry": "what was said in complaints, sealed under a key of each; whose, the complaint knows",
        "webhook_subscription": "that an organisation wants to be told of events, and where",
        "webhook_secret": "what its messages are signed with, sealed under a key of the subscription",
        "used_consent_text": "the words in which people are asked",
        "data_sharing_agreement": "what two organisations agreed on, for all whom it concerns",
        "discarded_blob": "opaque ids of files that are about to be deleted",
        "parity_report": "ratios of groups of at least the smallest size that is told",
        "published_pathway": "versions of pathways",
    },
    timers_kept={"forget_visa_file": Ground.VISA_FILE},
    # Until it is safe that the person knows: whoever is the danger may hold their telephone.
    withheld=f"select id from emergency_disclosure where {_PERSON} and withheld",
)

STORES: Final[tuple[Store, ...]] = (
    Store(
        name="blob store (a folder or a bucket)",
        holds="files of documents, sealed under the person's key",
        at_erasure="deleted right after the erasure is committed; without the key nothing of them can be read",
        until="moments; versions that a bucket keeps, as it keeps them",
    ),
    Store(
        name="keyring (a database of its own)",
        holds="a key per person and member of a household, wrapped",
        at_erasure="the row is deleted before anything else",
        until="the last backup of the keyring dies (30 days at most)",
    ),
)
"""What lies beside the service's own database."""
