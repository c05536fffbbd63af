"""The base of every event: a fact in the past tense with a wire name, a version, a topic and a key."""

from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pathways_contracts.codes import Frozen


class Topic(StrEnum):
    """One topic per aggregate. The registry says who writes and who reads each."""

    CANDIDATE = "candidate.candidate"
    CONSENT = "candidate.consent"
    PROTECTION = "candidate.protection"
    PATHWAY = "candidate.pathway"
    RESERVATION = "candidate.reservation"
    VISA_CASE = "candidate.visa-case"
    NOTIFICATION = "candidate.notification"
    COMPLAINT = "candidate.complaint"
    API_KEY = "candidate.api-key"
    EMPLOYER = "employer.employer"
    VACANCY = "employer.vacancy"
    APPLICATION = "employer.application"
    PLACEMENT = "employer.placement"
    MATCH = "matching.match"
    GAP = "matching.gap"
    SCORING_CONFIGURATION = "matching.scoring-configuration"
    COURSE = "training.course"
    ENROLMENT = "training.enrolment"
    CREDENTIAL = "training.credential"
    RECOGNITION = "training.recognition"
    ORIENTATION = "training.orientation"
    PROGRAMME = "integration.programme"
    TRAVEL = "integration.travel"
    INTEGRATION_CASE = "integration.case"
    PROTECTION_ALERT = "integration.protection-alert"
    CONCERN = "integration.concern"
    EMPLOYER_ERASURE = "employer.erasure"
    MATCHING_ERASURE = "matching.erasure"
    TRAINING_ERASURE = "training.erasure"
    INTEGRATION_ERASURE = "integration.erasure"
    CANDIDATE_AUDIT = "candidate.audit"
    EMPLOYER_AUDIT = "employer.audit"
    MATCHING_AUDIT = "matching.audit"
    TRAINING_AUDIT = "training.audit"
    INTEGRATION_AUDIT = "integration.audit"


class Event(Frozen):
    """A fact about one aggregate.

    `wire_name` is `<service>.<aggregate>.<fact>` and never follows the class's name. `key_field` names the field
    that holds the aggregate's id; it is the record's key, so that events of one aggregate keep their order. A
    `monotone` event (withdrawal, hiding, erasure) is applied at once, even while earlier events of its aggregate
    wait or are parked. What `outlives_erasure` tells of the erasure itself: its body stays when those of the person
    are blanked.
    """

    wire_name: ClassVar[str]
    version: ClassVar[int] = 1
    topic: ClassVar[Topic]
    key_field: ClassVar[str]
    monotone: ClassVar[bool] = False
    outlives_erasure: ClassVar[bool] = False

    @property
    def key(self) -> str:
        """The aggregate's id as the record's key."""
        return str(getattr(self, self.key_field))


class JourneyEvent(Event):
    """An event of one person's journey: always names the candidate, by opaque id."""

    candidate_id: UUID
