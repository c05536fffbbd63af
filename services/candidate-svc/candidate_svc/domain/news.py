"""What of a journey a person is told, in one table: the event, the kind of message, and the day by which to act.

Alerts, verdicts of protection, matches and what a person does themselves are not among it, nor is a lost promise:
what it was lost with is told.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final
from uuid import UUID

from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.event import JourneyEvent
from pathways_contracts.events.candidate.candidate import Aside, CandidateHandedOver, CandidateSetAside
from pathways_contracts.events.candidate.consent import ConsentGranted, ConsentWithdrawn
from pathways_contracts.events.candidate.notification import NotificationKind as K
from pathways_contracts.events.candidate.reservation import (
    ReservationConfirmed,
    ReservationExpired,
    ReservationReleased,
)
from pathways_contracts.events.candidate.visa_case import (
    VisaCaseAdvanced,
    VisaCaseClosed,
    VisaCaseCorrected,
    VisaGranted,
    VisaRefused,
    VisaStage,
    WorkPermitted,
)
from pathways_contracts.events.employer.application import (
    ApplicationAccepted,
    ApplicationAdvanced,
    ApplicationCorrected,
    ApplicationEnd,
    ApplicationEnded,
    ApplicationStage,
    OfferMade,
)
from pathways_contracts.events.employer.placement import (
    PlacementConfirmed,
    PlacementCorrected,
    PlacementEnded,
    PlacementFrozen,
)
from pathways_contracts.events.integration.integration_case import (
    CheckinRecorded,
    EmploymentCorrected,
    EmploymentEnded,
    EmploymentStarted,
)
from pathways_contracts.events.integration.travel import (
    FollowerStage,
    FollowerTravelAdvanced,
    TravelBooked,
    TravelMissed,
)
from pathways_contracts.events.training.enrolment import EnrolmentAdvanced, EnrolmentStage, TrainingPlanProposed
from pathways_contracts.events.training.recognition import RecognitionCorrected, RecognitionDecided

from candidate_svc.domain.policy import CONSENT_RESTORABLE, RESERVATION_PATIENCE

REMINDED_BEFORE: Final = timedelta(days=7)
"""A promise without a contract is reminded of so long before it runs out."""

CHECKIN_DAYS: Final = (7, 30, 90, 180, 365)
"""Days after the start of work on which a person is asked how they are: those of `integration.checkin.recorded`."""

_FURTHEST_WEST: Final = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Told:
    """A message that an event leads to. `about` and `occasion` are what settles it before it went out."""

    kind: K
    about: UUID
    occasion: str = ""
    due_at: datetime | None = None
    answer_by: date | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """Messages that need not go out any more."""

    kind: K
    about: UUID
    occasion: str | None = None


def last_day_before(moment: datetime) -> date:
    """The last day that is over before the moment in every time zone: whoever acts on it is in time."""
    return (moment - _FURTHEST_WEST).astimezone(UTC).date() - timedelta(days=1)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, UTC)


# --- the messages, by event ------------------------------------------------------------------------------------


def _offer(event: OfferMade, _: datetime) -> Sequence[Told]:
    return [Told(K.ANSWER, event.application_id, answer_by=last_day_before(event.expires_at))]


def _application_advanced(event: ApplicationAdvanced, _: datetime) -> Sequence[Told]:
    asks = event.stage in (ApplicationStage.INVITED, ApplicationStage.ROUNDS)
    return [Told(K.INVITATION, event.application_id, event.stage)] if asks else []


_OWN_ACTS: Final = frozenset({ApplicationEnd.DECLINED, ApplicationEnd.WITHDRAWN})


def _application_ended(event: ApplicationEnded, _: datetime) -> Sequence[Told]:
    return [] if event.end in _OWN_ACTS else [Told(K.NEWS, event.application_id, event.end)]


def _promised(event: ReservationConfirmed, happened: datetime) -> Sequence[Told]:
    if event.placement_id is not None:
        return []
    runs_out = happened + RESERVATION_PATIENCE
    return [
        Told(
            K.RUNNING_OUT,
            event.application_id,
            due_at=runs_out - REMINDED_BEFORE,
            answer_by=last_day_before(runs_out),
        )
    ]


def _visa_advanced(event: VisaCaseAdvanced, _: datetime) -> Sequence[Told]:
    asks = event.stage in (VisaStage.DOCUMENTS, VisaStage.INFO_REQUESTED)
    return [Told(K.DOCUMENTS, event.visa_case_id)] if asks else []


def _visa_decided(
    event: VisaGranted | WorkPermitted | VisaCaseClosed | VisaCaseCorrected, _: datetime
) -> Sequence[Told]:
    return [Told(K.DECISION, event.visa_case_id)]


def _visa_refused(event: VisaRefused, _: datetime) -> Sequence[Told]:
    return [Told(K.DECISION, event.visa_case_id, answer_by=event.remedy_deadline)]


def _placement_ended(event: PlacementEnded, _: datetime) -> Sequence[Told]:
    return [Told(K.DECISION, event.placement_id)]


def _placement_corrected(event: PlacementCorrected, _: datetime) -> Sequence[Told]:
    # Corrections of visa, travel and work are told by their owners.
    return [Told(K.DECISION, event.placement_id)] if event.taken_back == "end" else []


def _application_corrected(event: ApplicationCorrected, _: datetime) -> Sequence[Told]:
    return [Told(K.NEWS, event.application_id, "corrected")]


def _placement_frozen(event: PlacementFrozen, _: datetime) -> Sequence[Told]:
    return [Told(K.NEWS, event.placement_id, "frozen")]


def _travel(event: TravelBooked | TravelMissed, _: datetime) -> Sequence[Told]:
    return [Told(K.DATES, event.travel_id)]


def _follower_travel(event: FollowerTravelAdvanced, _: datetime) -> Sequence[Told]:
    tells = event.stage in (FollowerStage.BOOKED, FollowerStage.MISSED)
    return [Told(K.DATES, event.travel_id)] if tells else []


def _work_started(event: EmploymentStarted, _: datetime) -> Sequence[Told]:
    return [
        Told(
            K.CHECK_IN,
            event.integration_case_id,
            f"day {day}",
            due_at=_midnight(event.started_on + timedelta(days=day)),
        )
        for day in CHECKIN_DAYS
    ]


def _plan(event: TrainingPlanProposed, _: datetime) -> Sequence[Told]:
    return [Told(K.TRAINING, event.plan_id)]


def _enrolment(event: EnrolmentAdvanced, _: datetime) -> Sequence[Told]:
    return [Told(K.TRAINING, event.enrolment_id)] if event.stage is EnrolmentStage.ACCEPTED else []


def _recognition(event: RecognitionDecided | RecognitionCorrected, _: datetime) -> Sequence[Told]:
    return [Told(K.NEWS, event.recognition_id)]


def _set_aside(event: CandidateSetAside, _: datetime) -> Sequence[Told]:
    kinds = {Aside.INCOMPLETE: K.DOCUMENTS, Aside.INELIGIBLE: K.DECISION}
    return [Told(kinds[event.state], event.candidate_id, event.state)] if event.state in kinds else []


def _handed_over(event: CandidateHandedOver, _: datetime) -> Sequence[Told]:
    return [Told(K.CONTACT_PERSON, event.candidate_id)]


def _consent_withdrawn(event: ConsentWithdrawn, happened: datetime) -> Sequence[Told]:
    # Whoever withdraws `register` gets no message any more: the caseworker who recorded it has told them.
    if event.purpose is not ConsentPurpose.IMMIGRATION:
        return []
    final_at = happened + CONSENT_RESTORABLE
    return [Told(K.BECOMES_FINAL, event.candidate_id, event.purpose, answer_by=last_day_before(final_at))]


Teller = Callable[[Any, datetime], Sequence[Told]]

TELLS: Final[Mapping[type[JourneyEvent], Teller]] = {
    OfferMade: _offer,
    ApplicationAdvanced: _application_advanced,
    ApplicationEnded: _application_ended,
    ApplicationCorrected: _application_corrected,
    ReservationConfirmed: _promised,
    VisaCaseAdvanced: _visa_advanced,
    VisaGranted: _visa_decided,
    WorkPermitted: _visa_decided,
    VisaRefused: _visa_refused,
    VisaCaseClosed: _visa_decided,
    VisaCaseCorrected: _visa_decided,
    PlacementFrozen: _placement_frozen,
    PlacementEnded: _placement_ended,
    PlacementCorrected: _placement_corrected,
    TravelBooked: _travel,
    TravelMissed: _travel,
    FollowerTravelAdvanced: _follower_travel,
    EmploymentStarted: _work_started,
    TrainingPlanProposed: _plan,
    EnrolmentAdvanced: _enrolment,
    RecognitionDecided: _recognition,
    RecognitionCorrected: _recognition,
    CandidateSetAside: _set_aside,
    CandidateHandedOver: _handed_over,
    ConsentWithdrawn: _consent_withdrawn,
}
"""Called with the event and the business time at which it happened."""


def _consent_granted(event: ConsentGranted) -> Sequence[Settled]:
    if event.purpose is not ConsentPurpose.IMMIGRATION:
        return []
    return [Settled(K.BECOMES_FINAL, event.candidate_id, event.purpose)]


Settler = Callable[[Any], Sequence[Settled]]

SETTLES: Final[Mapping[type[JourneyEvent], Settler]] = {
    ApplicationAccepted: lambda event: [Settled(K.ANSWER, event.application_id)],
    ApplicationEnded: lambda event: [Settled(kind, event.application_id) for kind in (K.ANSWER, K.INVITATION)],
    PlacementConfirmed: lambda event: [Settled(K.RUNNING_OUT, event.application_id)],
    ReservationReleased: lambda event: [Settled(K.RUNNING_OUT, event.application_id)],
    ReservationExpired: lambda event: [Settled(K.RUNNING_OUT, event.application_id)],
    CheckinRecorded: lambda event: [Settled(K.CHECK_IN, event.integration_case_id, f"day {event.day}")],
    EmploymentEnded: lambda event: [Settled(K.CHECK_IN, event.integration_case_id)],
    EmploymentCorrected: lambda event: [Settled(K.CHECK_IN, event.integration_case_id)],
    ConsentGranted: _consent_granted,
}
"""What makes a message needless that has not gone out yet."""

CONCERNS_A_PERSON: Final = frozenset(TELLS) | frozenset(SETTLES)
"""The events that lead to a message, or settle one."""
