"""The topic registry: who writes each topic, who reads each event, how each topic is kept on the log."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from pathways_contracts.event import Event, Topic
from pathways_contracts.events import EVENTS


class Service(StrEnum):
    """The five services. Each produces to its own topics and nobody else's."""

    CANDIDATE = "candidate"
    EMPLOYER = "employer"
    MATCHING = "matching"
    TRAINING = "training"
    INTEGRATION = "integration"


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicEntry:
    """One topic. `keys` names the fields whose values are record keys; `partitions` never changes once created."""

    producer: Service
    purpose: str
    keys: tuple[str, ...]
    partitions: int
    retention_days: int = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class LogTopic:
    """What a broker has to create: a name, its partitions and its settings by Kafka's own names."""

    name: str
    partitions: int
    retention_days: int

    @property
    def settings(self) -> Mapping[str, str]:
        """Kafka's topic settings. Records carry the log's time; business time is the envelope's `time`."""
        return {
            "cleanup.policy": "delete",
            "retention.ms": str(timedelta(days=self.retention_days) // timedelta(milliseconds=1)),
            "message.timestamp.type": "LogAppendTime",
        }


ROOTS_KEPT_DAYS: Final = 3 * 366
"""How far back an audit can be held against what its service has published of it."""

TOPICS: Final[Mapping[Topic, TopicEntry]] = MappingProxyType(
    {
        Topic.CANDIDATE: TopicEntry(
            producer=Service.CANDIDATE,
            purpose="A person's standing in the pool, with the profile that matching may know; heartbeats as below.",
            keys=("candidate_id", "partition_name"),
            partitions=6,
        ),
        Topic.CONSENT: TopicEntry(
            producer=Service.CANDIDATE,
            purpose="What a person allows and was shown, and heartbeats that say how old a reader's view of it is.",
            keys=("candidate_id", "partition_name"),
            partitions=6,
        ),
        Topic.PROTECTION: TopicEntry(
            producer=Service.CANDIDATE,
            purpose="Verdicts of protection eligibility per pathway.",
            keys=("candidate_id",),
            partitions=3,
        ),
        Topic.PATHWAY: TopicEntry(
            producer=Service.CANDIDATE,
            purpose="Versions of the configured pathways: floors, intake and deadlines.",
            keys=("pathway",),
            partitions=1,
        ),
        Topic.RESERVATION: TopicEntry(
            producer=Service.CANDIDATE,
            purpose="The promise of one person to one application.",
            keys=("reservation_id",),
            partitions=6,
        ),
        Topic.VISA_CASE: TopicEntry(
            producer=Service.CANDIDATE,
            purpose="The chain of authorisations that a placement needs.",
            keys=("visa_case_id",),
            partitions=6,
        ),
        Topic.NOTIFICATION: TopicEntry(
            producer=Service.CANDIDATE,
            purpose="That a person was told of something, or could not be; no address and no text.",
            keys=("notification_id",),
            partitions=3,
        ),
        Topic.COMPLAINT: TopicEntry(
            producer=Service.CANDIDATE,
            purpose="That a complaint about an employer was upheld, without anything of it.",
            keys=("complaint_id",),
            partitions=1,
        ),
        Topic.API_KEY: TopicEntry(
            producer=Service.CANDIDATE,
            purpose="Keys of machines by digests of their secrets, and heartbeats that say how old a reader's view is.",
            keys=("api_key_id", "partition_name"),
            partitions=1,
        ),
        Topic.EMPLOYER: TopicEntry(
            producer=Service.EMPLOYER,
            purpose="An employer's standing in the programme.",
            keys=("employer_id",),
            partitions=3,
        ),
        Topic.VACANCY: TopicEntry(
            producer=Service.EMPLOYER,
            purpose="Vacancies with what they ask for, and their free seats.",
            keys=("vacancy_id",),
            partitions=6,
        ),
        Topic.APPLICATION: TopicEntry(
            producer=Service.EMPLOYER,
            purpose="One attempt of one person at one vacancy, from the shortlist to the contract.",
            keys=("application_id", "match_id"),
            partitions=6,
        ),
        Topic.PLACEMENT: TopicEntry(
            producer=Service.EMPLOYER,
            purpose="A contracted person on the way into the job and through the first year.",
            keys=("placement_id",),
            partitions=6,
        ),
        Topic.MATCH: TopicEntry(
            producer=Service.MATCHING,
            purpose="Proposed matches, and what a person decided of them.",
            keys=("match_id",),
            partitions=6,
        ),
        Topic.GAP: TopicEntry(
            producer=Service.MATCHING,
            purpose="What keeps a fitting person from a vacancy, and training could close.",
            keys=("candidate_id",),
            partitions=6,
        ),
        Topic.SCORING_CONFIGURATION: TopicEntry(
            producer=Service.MATCHING,
            purpose="Versions of the weights that scores are made with.",
            keys=("configuration_version",),
            partitions=1,
        ),
        Topic.COURSE: TopicEntry(
            producer=Service.TRAINING,
            purpose="Courses with the skills they teach, and their cohorts.",
            keys=("course_id",),
            partitions=1,
        ),
        Topic.ENROLMENT: TopicEntry(
            producer=Service.TRAINING,
            purpose="Plans that a person decides on, and one learner in one cohort.",
            keys=("enrolment_id", "plan_id"),
            partitions=6,
        ),
        Topic.CREDENTIAL: TopicEntry(
            producer=Service.TRAINING,
            purpose="Credentials that were earned.",
            keys=("credential_id",),
            partitions=3,
        ),
        Topic.RECOGNITION: TopicEntry(
            producer=Service.TRAINING,
            purpose="Recognition of prior learning.",
            keys=("recognition_id",),
            partitions=3,
        ),
        Topic.ORIENTATION: TopicEntry(
            producer=Service.TRAINING,
            purpose="Places in pre-departure orientation, and who completed it.",
            keys=("orientation_id",),
            partitions=3,
        ),
        Topic.PROGRAMME: TopicEntry(
            producer=Service.INTEGRATION,
            purpose="Programmes with their corridors and dates.",
            keys=("programme_id",),
            partitions=1,
        ),
        Topic.TRAVEL: TopicEntry(
            producer=Service.INTEGRATION,
            purpose="Travel from the booking to the confirmed arrival.",
            keys=("travel_id",),
            partitions=3,
        ),
        Topic.INTEGRATION_CASE: TopicEntry(
            producer=Service.INTEGRATION,
            purpose="Life after arrival: first days, work, check-ins.",
            keys=("integration_case_id",),
            partitions=6,
        ),
        Topic.PROTECTION_ALERT: TopicEntry(
            producer=Service.INTEGRATION,
            purpose="Dangers to a person's status or safety; never read by a service that serves employers.",
            keys=("protection_alert_id",),
            partitions=3,
        ),
        Topic.CONCERN: TopicEntry(
            producer=Service.INTEGRATION,
            purpose="What a person says against an employer; kept in confidence by its reader, told to no employer.",
            keys=("placement_id",),
            partitions=3,
        ),
        Topic.EMPLOYER_ERASURE: TopicEntry(
            producer=Service.EMPLOYER,
            purpose="That the service has erased a person: how many rows, and what stays for which reason.",
            keys=("candidate_id",),
            partitions=3,
        ),
        Topic.MATCHING_ERASURE: TopicEntry(
            producer=Service.MATCHING,
            purpose="That the service has erased a person: how many rows, and what stays for which reason.",
            keys=("candidate_id",),
            partitions=3,
        ),
        Topic.TRAINING_ERASURE: TopicEntry(
            producer=Service.TRAINING,
            purpose="That the service has erased a person: how many rows, and what stays for which reason.",
            keys=("candidate_id",),
            partitions=3,
        ),
        Topic.INTEGRATION_ERASURE: TopicEntry(
            producer=Service.INTEGRATION,
            purpose="That the service has erased a person: how many rows, and what stays for which reason.",
            keys=("candidate_id",),
            partitions=3,
        ),
        Topic.CANDIDATE_AUDIT: TopicEntry(
            producer=Service.CANDIDATE,
            purpose="The roots of the blocks into which the service seals its audit; none of its entries.",
            keys=("chain",),
            partitions=1,
            retention_days=ROOTS_KEPT_DAYS,
        ),
        Topic.EMPLOYER_AUDIT: TopicEntry(
            producer=Service.EMPLOYER,
            purpose="The roots of the blocks into which the service seals its audit; none of its entries.",
            keys=("chain",),
            partitions=1,
            retention_days=ROOTS_KEPT_DAYS,
        ),
        Topic.MATCHING_AUDIT: TopicEntry(
            producer=Service.MATCHING,
            purpose="The roots of the blocks into which the service seals its audit; none of its entries.",
            keys=("chain",),
            partitions=1,
            retention_days=ROOTS_KEPT_DAYS,
        ),
        Topic.TRAINING_AUDIT: TopicEntry(
            producer=Service.TRAINING,
            purpose="The roots of the blocks into which the service seals its audit; none of its entries.",
            keys=("chain",),
            partitions=1,
            retention_days=ROOTS_KEPT_DAYS,
        ),
        Topic.INTEGRATION_AUDIT: TopicEntry(
            producer=Service.INTEGRATION,
            purpose="The roots of the blocks into which the service seals its audit; none of its entries.",
            keys=("chain",),
            partitions=1,
            retention_days=ROOTS_KEPT_DAYS,
        ),
    }
)

_CANDIDATE, _EMPLOYER, _MATCHING, _TRAINING, _INTEGRATION = Service


def _read_by(*services: Service) -> frozenset[Service]:
    return frozenset(services)


# Candidate-svc reads every event that names a candidate: it keeps the view of the whole journey.
READERS: Final[Mapping[str, frozenset[Service]]] = MappingProxyType(
    {
        "candidate.candidate.registered": _read_by(_CANDIDATE, _EMPLOYER, _TRAINING, _INTEGRATION),
        "candidate.candidate.possible_duplicate_flagged": _read_by(_CANDIDATE),
        "candidate.candidate.member_recognised": _read_by(_CANDIDATE),
        "candidate.candidate.member_unrecognised": _read_by(_CANDIDATE),
        "candidate.candidate.handed_over": _read_by(_CANDIDATE, _EMPLOYER, _MATCHING, _TRAINING, _INTEGRATION),
        "candidate.candidate.submitted": _read_by(_CANDIDATE),
        "candidate.candidate.activated": _read_by(_CANDIDATE, _EMPLOYER, _MATCHING, _TRAINING, _INTEGRATION),
        "candidate.candidate.profile_changed": _read_by(_CANDIDATE, _EMPLOYER, _MATCHING, _TRAINING),
        "candidate.candidate.reserved": _read_by(_CANDIDATE, _MATCHING),
        "candidate.candidate.returned_to_pool": _read_by(_CANDIDATE, _EMPLOYER, _MATCHING, _TRAINING),
        "candidate.candidate.placed": _read_by(_CANDIDATE, _MATCHING, _INTEGRATION),
        "candidate.candidate.became_alumni": _read_by(_CANDIDATE, _MATCHING),
        "candidate.candidate.set_aside": _read_by(_CANDIDATE, _EMPLOYER, _MATCHING),
        "candidate.candidate.withdrawn": _read_by(_CANDIDATE, _EMPLOYER, _MATCHING, _TRAINING, _INTEGRATION),
        "candidate.candidate.hidden": _read_by(_CANDIDATE, _EMPLOYER, _MATCHING, _TRAINING),
        "candidate.candidate.corrected": _read_by(_CANDIDATE, _EMPLOYER, _TRAINING, _INTEGRATION),
        "candidate.candidate.merged": _read_by(_CANDIDATE, _EMPLOYER, _MATCHING, _TRAINING, _INTEGRATION),
        "candidate.candidate.merge_undone": _read_by(_CANDIDATE, _EMPLOYER, _TRAINING, _INTEGRATION),
        "candidate.candidate.found_solution_elsewhere": _read_by(*Service),
        "candidate.candidate.died": _read_by(_CANDIDATE, _EMPLOYER, _MATCHING, _TRAINING, _INTEGRATION),
        "candidate.candidate.erased": _read_by(_CANDIDATE, _EMPLOYER, _MATCHING, _TRAINING, _INTEGRATION),
        "candidate.candidate.heartbeat": _read_by(_EMPLOYER, _MATCHING),
        "candidate.consent.granted": _read_by(_CANDIDATE, _EMPLOYER, _MATCHING, _TRAINING, _INTEGRATION),
        "candidate.consent.withdrawn": _read_by(_CANDIDATE, _EMPLOYER, _MATCHING, _TRAINING, _INTEGRATION),
        "candidate.consent.heartbeat": _read_by(_EMPLOYER, _MATCHING, _TRAINING, _INTEGRATION),
        "candidate.case_team.member_joined": _read_by(_CANDIDATE, _EMPLOYER, _TRAINING, _INTEGRATION),
        "candidate.case_team.member_left": _read_by(_CANDIDATE, _EMPLOYER, _TRAINING, _INTEGRATION),
        "candidate.safety_sheet.acknowledged": _read_by(_CANDIDATE, _EMPLOYER),
        "candidate.safety_sheet.red_pathway_decided": _read_by(_CANDIDATE, _EMPLOYER),
        "candidate.protection.verdict_reached": _read_by(_CANDIDATE, _EMPLOYER),
        "candidate.protection.verdict_corrected": _read_by(_CANDIDATE, _EMPLOYER),
        "candidate.pathway.published": _read_by(_EMPLOYER, _MATCHING, _INTEGRATION),
        "candidate.reservation.confirmed": _read_by(_CANDIDATE, _EMPLOYER),
        "candidate.reservation.rejected": _read_by(_CANDIDATE, _EMPLOYER),
        "candidate.reservation.released": _read_by(_CANDIDATE, _EMPLOYER),
        "candidate.reservation.expired": _read_by(_CANDIDATE, _EMPLOYER),
        "candidate.visa_case.opened": _read_by(_CANDIDATE, _EMPLOYER, _TRAINING),
        "candidate.visa_case.advanced": _read_by(_CANDIDATE, _INTEGRATION),
        "candidate.visa_case.granted": _read_by(_CANDIDATE, _EMPLOYER, _INTEGRATION),
        "candidate.visa_case.follower_visa_granted": _read_by(_CANDIDATE, _INTEGRATION),
        "candidate.visa_case.follower_visa_lost": _read_by(_CANDIDATE, _INTEGRATION),
        "candidate.visa_case.work_permitted": _read_by(_CANDIDATE, _EMPLOYER, _INTEGRATION),
        "candidate.visa_case.refused": _read_by(_CANDIDATE, _INTEGRATION),
        "candidate.visa_case.moved_to_pathway": _read_by(_CANDIDATE, _EMPLOYER, _INTEGRATION),
        "candidate.visa_case.closed": _read_by(_CANDIDATE, _EMPLOYER, _INTEGRATION),
        "candidate.visa_case.corrected": _read_by(_CANDIDATE, _EMPLOYER, _INTEGRATION),
        "candidate.visa_case.file_forgotten": _read_by(_CANDIDATE, _INTEGRATION),
        "candidate.visa_case.family_visas_decided": _read_by(_CANDIDATE, _INTEGRATION),
        "candidate.visa_case.permanent_status_granted": _read_by(_CANDIDATE, _EMPLOYER),
        "candidate.notification.sent": _read_by(_CANDIDATE),
        "candidate.notification.undeliverable": _read_by(_CANDIDATE),
        "candidate.notification.suppressed": _read_by(_CANDIDATE),
        "candidate.complaint.upheld": _read_by(_EMPLOYER),
        "candidate.api_key.issued": _read_by(_EMPLOYER, _MATCHING, _TRAINING, _INTEGRATION),
        "candidate.api_key.rotated": _read_by(_EMPLOYER, _MATCHING, _TRAINING, _INTEGRATION),
        "candidate.api_key.revoked": _read_by(_EMPLOYER, _MATCHING, _TRAINING, _INTEGRATION),
        "candidate.api_key.heartbeat": _read_by(_EMPLOYER, _MATCHING, _TRAINING, _INTEGRATION),
        "employer.employer.activated": _read_by(),
        "employer.employer.suspended": _read_by(_INTEGRATION),
        "employer.employer.sponsor_licence_ended": _read_by(_INTEGRATION),
        "employer.employer.closed": _read_by(_CANDIDATE),
        "employer.vacancy.opened": _read_by(_MATCHING, _TRAINING, _INTEGRATION),
        "employer.vacancy.paused": _read_by(_MATCHING),
        "employer.vacancy.resumed": _read_by(_MATCHING),
        "employer.vacancy.filled": _read_by(_MATCHING),
        "employer.vacancy.reopened": _read_by(_MATCHING),
        "employer.vacancy.closed": _read_by(_MATCHING, _TRAINING),
        "employer.vacancy.corrected": _read_by(_MATCHING, _TRAINING),
        "employer.application.opened": _read_by(_CANDIDATE, _MATCHING),
        "employer.application.not_opened": _read_by(_CANDIDATE, _MATCHING),
        "employer.application.advanced": _read_by(_CANDIDATE),
        "employer.application.offer_made": _read_by(_CANDIDATE, _INTEGRATION),
        "employer.application.accepted": _read_by(_CANDIDATE, _INTEGRATION),
        "employer.application.contracted": _read_by(_CANDIDATE),
        "employer.application.parked": _read_by(_CANDIDATE),
        "employer.application.reopened": _read_by(_CANDIDATE),
        "employer.application.corrected": _read_by(_CANDIDATE, _MATCHING, _INTEGRATION),
        "employer.application.ended": _read_by(_CANDIDATE, _MATCHING, _INTEGRATION),
        "employer.placement.confirmed": _read_by(_CANDIDATE, _TRAINING, _INTEGRATION),
        "employer.placement.advanced": _read_by(_CANDIDATE),
        "employer.placement.frozen": _read_by(_CANDIDATE, _INTEGRATION),
        "employer.placement.unfrozen": _read_by(_CANDIDATE, _INTEGRATION),
        "employer.placement.ended": _read_by(_CANDIDATE, _MATCHING, _TRAINING, _INTEGRATION),
        "employer.placement.corrected": _read_by(_CANDIDATE, _MATCHING, _TRAINING, _INTEGRATION),
        "matching.match.proposed": _read_by(_CANDIDATE),
        "matching.match.shortlisted": _read_by(_CANDIDATE, _EMPLOYER),
        "matching.match.dismissed": _read_by(_CANDIDATE),
        "matching.match.expired": _read_by(_CANDIDATE),
        "matching.match.corrected": _read_by(_CANDIDATE),
        "matching.gap.found": _read_by(_CANDIDATE, _TRAINING),
        "matching.scoring_configuration.published": _read_by(),
        "training.course.published": _read_by(_MATCHING),
        "training.cohort.opened": _read_by(_MATCHING),
        "training.cohort.cancelled": _read_by(_MATCHING),
        "training.enrolment.plan_proposed": _read_by(_CANDIDATE),
        "training.enrolment.advanced": _read_by(_CANDIDATE, _EMPLOYER, _INTEGRATION),
        "training.enrolment.dropped": _read_by(_CANDIDATE, _EMPLOYER),
        "training.enrolment.failed": _read_by(_CANDIDATE, _EMPLOYER),
        "training.enrolment.home_outcome_recorded": _read_by(_CANDIDATE, _INTEGRATION),
        "training.enrolment.corrected": _read_by(_CANDIDATE, _EMPLOYER),
        "training.credential.issued": _read_by(_CANDIDATE, _INTEGRATION),
        "training.recognition.requested": _read_by(_CANDIDATE),
        "training.recognition.decided": _read_by(_CANDIDATE),
        "training.recognition.corrected": _read_by(_CANDIDATE),
        "training.orientation.place_reserved": _read_by(_CANDIDATE),
        "training.orientation.completed": _read_by(_CANDIDATE, _INTEGRATION),
        "integration.programme.created": _read_by(),
        "integration.programme.closed": _read_by(),
        "integration.travel.booked": _read_by(_CANDIDATE),
        "integration.travel.departed": _read_by(_CANDIDATE, _EMPLOYER),
        "integration.travel.missed": _read_by(_CANDIDATE),
        "integration.travel.follower_advanced": _read_by(_CANDIDATE),
        "integration.arrival.overdue": _read_by(_CANDIDATE),
        "integration.arrival.confirmed": _read_by(_CANDIDATE, _EMPLOYER),
        "integration.arrival.corrected": _read_by(_CANDIDATE, _EMPLOYER),
        "integration.case.advanced": _read_by(_CANDIDATE),
        "integration.employment.started": _read_by(_CANDIDATE, _EMPLOYER),
        "integration.employment.ended": _read_by(_CANDIDATE, _EMPLOYER),
        "integration.employment.corrected": _read_by(_CANDIDATE, _EMPLOYER),
        "integration.checkin.recorded": _read_by(_CANDIDATE, _EMPLOYER),
        "integration.checkin.missed": _read_by(_CANDIDATE),
        "integration.checkin.concern_raised": _read_by(_CANDIDATE, _EMPLOYER),
        "integration.checkin.corrected": _read_by(_CANDIDATE, _EMPLOYER),
        "integration.protection_alert.raised": _read_by(_CANDIDATE),
        "integration.protection_alert.resolved": _read_by(_CANDIDATE),
        "integration.protection_alert.corrected": _read_by(_CANDIDATE),
        "employer.erasure.confirmed": _read_by(_CANDIDATE),
        "matching.erasure.confirmed": _read_by(_CANDIDATE),
        "training.erasure.confirmed": _read_by(_CANDIDATE),
        "integration.erasure.confirmed": _read_by(_CANDIDATE),
        # `pathways audit verify` reads them, from the bus itself.
        "candidate.audit.sealed": _read_by(),
        "employer.audit.sealed": _read_by(),
        "matching.audit.sealed": _read_by(),
        "training.audit.sealed": _read_by(),
        "integration.audit.sealed": _read_by(),
    }
)


def events_read_by(service: Service) -> frozenset[str]:
    """The wire names that the service subscribes to."""
    return frozenset(wire_name for wire_name, readers in READERS.items() if service in readers)


def topics_read_by(service: Service) -> frozenset[Topic]:
    """The topics that carry at least one event the service subscribes to."""
    read = events_read_by(service)
    return frozenset(event.topic for event in EVENTS.values() if event.wire_name in read)


def topics_written_by(service: Service) -> frozenset[Topic]:
    """The topics that the service alone produces to."""
    return frozenset(topic for topic, entry in TOPICS.items() if entry.producer is service)


def events_on(topic: Topic) -> tuple[type[Event], ...]:
    """Every event of a topic, in every version, ordered by wire name and version."""
    return tuple(event for _, event in sorted(EVENTS.items()) if event.topic is topic)


def quarantine_topic(service: Service) -> str:
    """Where the service puts records that it could not decode or that break their contract."""
    return f"quarantine.{service}"


def log_topics() -> tuple[LogTopic, ...]:
    """Every topic that has to exist: those of the registry and a quarantine per service."""
    events = tuple(
        LogTopic(name=topic.value, partitions=entry.partitions, retention_days=entry.retention_days)
        for topic, entry in TOPICS.items()
    )
    quarantines = tuple(
        LogTopic(name=quarantine_topic(service), partitions=1, retention_days=90) for service in Service
    )
    return events + quarantines
