"""What PostgreSQL itself shows to whom: the second wall, under `visible_to`. Whom staff see, consents narrow there.

The vault opens for the service alone: who is shown an identity asks for it by a command, which is written down.
"""

from typing import Final

from pathways_chassis.walls import ANY_PERSON, EVERYBODY, Beyond, Wall, Walls, With
from pathways_contracts.access import Role

from candidate_svc.store.candidates import OF_A_PARTNER, STAFF

_CANDIDATE: Final = frozenset({Role.CANDIDATE})
_DIRECTOR: Final = frozenset({Role.PROGRAMME_DIRECTOR})
_LOOKS: Final = {
    "absorbed_by_people_of": """
        select absorbed.id from candidate as absorbed
        join candidate as survivor on survivor.id = absorbed.merged_into_id
        where survivor.partner_id = $1
    """,
    "people_of_the_team": "select candidate_id from team_member where organisation_id = $1 and state = 'active'",
}
_WITH_PERSON: Final[Wall] = {ANY_PERSON: With("candidate_id", "candidate")}
_NOBODY: Final[Wall] = {}
_WHO: Final = frozenset({"candidate_id"})
# Of a director who belongs to none, and a complaint that names none, neither is the other's.
_NOT_ABOUT_THEM: Final = "(about_id is null or about_id is distinct from :organisation)"

WALLS: Final = Walls(
    looks=_LOOKS,
    tables={
        "candidate": {
            STAFF: EVERYBODY,
            OF_A_PARTNER: """
                partner_id = :organisation or id in (select wall_absorbed_by_people_of(:organisation))
                or id in (select wall_people_of_the_team(:organisation))
            """,
            _CANDIDATE: "id = :candidate or merged_into_id = :candidate",
        },
        "household_member": _WITH_PERSON,
        "vault_field": _NOBODY,
        "resemblance_key": _NOBODY,
        "possible_duplicate": {
            _DIRECTOR: EVERYBODY,
            OF_A_PARTNER: """
                exists (select from candidate as known where known.id in (:row.candidate_id, :row.other_id))
            """,
        },
        "consent": _WITH_PERSON,
        "consent_evidence": {ANY_PERSON: With("consent_id", "consent")},
        "contact_attempt": _WITH_PERSON,
        "contact_rules": _WITH_PERSON,
        "notification": _WITH_PERSON,
        "handover": {
            **_WITH_PERSON,
            OF_A_PARTNER: "to_partner_id = :organisation",
        },
        "team_member": {**_WITH_PERSON, OF_A_PARTNER: "organisation_id = :organisation"},
        "protection_check": _WITH_PERSON,
        "protection_review": {ANY_PERSON: With("check_id", "protection_check")},
        "protection_audit": {
            # Of another organisation than those that were involved: so an audit is found by who does not know whom.
            STAFF | OF_A_PARTNER: "not involved @> array[:organisation]",
        },
        "resettlement_case": _WITH_PERSON,
        "additional_placement": _WITH_PERSON,
        "safety_acknowledgement": _WITH_PERSON,
        "document": _WITH_PERSON,
        "document_file": {ANY_PERSON: With("document_id", "document")},
        "reservation": _WITH_PERSON,
        "visa_case": _WITH_PERSON,
        "authorisation": {ANY_PERSON: With("visa_case_id", "visa_case")},
        "rule_check": {ANY_PERSON: With("visa_case_id", "visa_case")},
        "journey_entry": _WITH_PERSON,
        "disclosure": _WITH_PERSON,
        "emergency_disclosure": _WITH_PERSON,
        "vault_reading": _NOBODY,
        "erasure": {ANY_PERSON: With("id", "candidate")},
        "erasure_confirmation": {ANY_PERSON: With("erasure_id", "erasure")},
        "data_sharing_agreement": {
            _DIRECTOR: EVERYBODY,
            OF_A_PARTNER: ":organisation in (party_id, other_party_id)",
        },
        "api_key": {
            _DIRECTOR: EVERYBODY,
            OF_A_PARTNER | {Role.EMPLOYER}: "organisation_id = :organisation",
        },
        "webhook_subscription": {
            frozenset({Role.PROGRAMME_DIRECTOR, Role.OPERATOR}): EVERYBODY,
            frozenset({Role.PARTNER_ADMINISTRATOR, Role.EMPLOYER}): "organisation_id = :organisation",
        },
        "webhook_secret": _NOBODY,
        "webhook_delivery": {ANY_PERSON: With("subscription_id", "webhook_subscription")},
        "complaint": {
            _DIRECTOR: f"about <> 'programme' and {_NOT_ABOUT_THEM}",
            frozenset({Role.PARTNER_ADMINISTRATOR}): f"about = 'programme' and {_NOT_ABOUT_THEM}",
        },
        "complaint_entry": {ANY_PERSON: With("complaint_id", "complaint")},
        "conflict_declaration": {STAFF | OF_A_PARTNER: EVERYBODY},
        "reviewer_tie": {STAFF | OF_A_PARTNER: EVERYBODY},
    },
    open={
        "attribute_reading": "that attributes of many were read; neither values nor people",
        "discarded_blob": "opaque ids of files that are about to be deleted",
        "parity_report": "ratios of groups of at least the smallest size that is told",
        "published_pathway": "versions of pathways",
        "used_consent_text": "the words in which people are asked",
    },
    named={
        "acknowledgement_id": "safety_acknowledgement",
        "agreement_id": "data_sharing_agreement",
        "api_key_id": "api_key",
        "audit_id": "protection_audit",
        "authorisation_id": "authorisation",
        "authorisations/aggregate_id": "authorisation",
        "candidate_id": "candidate",
        "candidates/aggregate_id": "candidate",
        "complaint_id": "complaint",
        "consent_id": "consent",
        "delivery_id": "webhook_delivery",
        "disclosure_id": "emergency_disclosure",
        "document_file_id": "document_file",
        "document_id": "document",
        "duplicate_id": "possible_duplicate",
        "handover_id": "handover",
        "member_id": "household_member",
        "notification_id": "notification",
        "protection-checks/aggregate_id": "protection_check",
        "subscription_id": "webhook_subscription",
        "team_member_id": "team_member",
        "visa_case_id": "visa_case",
    },
    beyond={
        **dict.fromkeys(
            ("POST /disclosures", "POST /letters"),
            Beyond("the person has allowed them to know who they are, which consent says in that transaction", _WHO),
        ),
        "POST /document-files/{document_file_id}/links": Beyond(
            "the person has allowed them to read it, which consent says in that transaction",
            frozenset({"document_file_id"}),
        ),
        "POST /candidates/{candidate_id}/protection-reviews": Beyond(
            "another organisation gives the second review where the policy pairs it, which its rules say", _WHO
        ),
        "POST /protection-audits/{audit_id}/finding": Beyond(
            "whoever was involved is told that this is why they find nothing", frozenset({"audit_id"})
        ),
        "POST /notifications/{notification_id}/delivery": Beyond(
            "a provider reports of the messages of all, by ids that say nothing", frozenset({"notification_id"})
        ),
    },
)
