"""Webhooks: which events an organisation may subscribe to, and which of their fields it is sent. No identity.

What is not named here is sent to nobody: protection alerts, concerns, complaints, possible duplicates, safety sheets.
"""

import inspect
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import Annotated, Any, Final, Literal
from uuid import UUID

from pydantic import BaseModel, Field, create_model
from pydantic.config import JsonDict
from pydantic.json_schema import SkipJsonSchema

from pathways_contracts.codes import Frozen, Instant
from pathways_contracts.event import Event, JourneyEvent
from pathways_contracts.events.candidate import candidate, consent, reservation, visa_case
from pathways_contracts.events.employer import application, placement
from pathways_contracts.events.integration import integration_case, travel
from pathways_contracts.events.training import credential, enrolment, orientation, recognition


class Audience(StrEnum):
    """For whom a subscription is. A partner hears of the people it looks after, an employer of its own vacancies."""

    PARTNER = "partner"
    EMPLOYER = "employer"


TEST_TYPE: Final = "webhook.test"
"""The type of a message that tells nothing, sent when a subscriber asks for it."""


@dataclass(frozen=True)
class Webhook:
    """One event as one audience is sent it: `fields` always, ids of `once_named` when the person allows it."""

    event: type[JourneyEvent]
    audience: Audience
    fields: tuple[str, ...]
    once_named: tuple[str, ...] = ()

    @property
    def wire_name(self) -> str:
        """The event's type, as subscriptions name it."""
        return self.event.wire_name

    @property
    def what_happened(self) -> str:
        """The event in a sentence or two, without what is said of its fields."""
        return (inspect.getdoc(self.event) or "").partition("\n\n")[0]

    @cached_property
    def data_model(self) -> type[BaseModel]:
        """The shape of `data`."""
        known = self.event.model_fields
        fields: dict[str, Any] = {name: (known[name].annotation, known[name]) for name in self.fields}
        fields |= dict.fromkeys(self.once_named, (OnceNamed, _LEFT_OUT))
        name = f"{self.event.__name__}For{self.audience.capitalize()}"
        said = f"What the {self.audience} is told by `{self.wire_name}`."
        return create_model(name, __base__=Frozen, __doc__=said, **fields)

    @cached_property
    def message_model(self) -> type[BaseModel]:
        """The shape of the whole body."""
        key = self.event.key_field
        subject = Field(
            title=key.replace("_", " ").title(), description=f"Its `{key}`: of one id, messages keep order."
        )
        fields: dict[str, Any] = {
            "type": (Literal[self.wire_name], ...),
            "subject": (UUID, subject),
            "data": (self.data_model, ...),
        }
        name = f"{self.event.__name__}WebhookFor{self.audience.capitalize()}"
        return create_model(name, __base__=WebhookMessage, __doc__=self.what_happened, **fields)

    def data_of(self, event: Event) -> dict[str, Any]:
        """What of an event is sent, fields of `once_named` among it, as JSON."""
        return event.model_dump(mode="json", include={*self.fields, *self.once_named})


OnceNamed = UUID | SkipJsonSchema[None]
"""An id or nothing at all: it is never null."""


def _without_default(schema: JsonDict) -> None:
    del schema["default"]


_LEFT_OUT: Final = Field(
    default=None,
    description="Left out until the person allows this employer to know them by name.",
    json_schema_extra=_without_default,
)


class WebhookMessage(Frozen):
    """The body of every webhook: attributes of CloudEvents, and what the audience is told.

    `id` is the event's and the `webhook-id`, the same at each repetition; `subject` the aggregate's id, whose events
    come in their order; `time` business time of the event.
    """

    id: UUID
    type: str
    version: int
    time: Instant
    subject: UUID
    data: object


class NoData(Frozen):
    """A test says nothing but that it came."""


class TestMessage(WebhookMessage):
    """Somebody has asked for it by `POST /webhook-subscriptions/{subscription_id}/test-deliveries`."""

    __test__ = False

    type: Literal["webhook.test"]
    subject: Annotated[UUID, Field(title="Subscription Id", description="The subscription.")]
    data: NoData


def _told(audience: Audience, table: Mapping[type[JourneyEvent], str], once_named: str = "") -> tuple[Webhook, ...]:
    return tuple(
        Webhook(event, audience, tuple(fields.split()), tuple(once_named.split())) for event, fields in table.items()
    )


_ATTEMPT: Final = "application_id vacancy_id employer_id"
_PLACE: Final = f"candidate_id placement_id {_ATTEMPT}"
_VISA: Final = "candidate_id visa_case_id placement_id application_id"
_CASE: Final = "candidate_id integration_case_id placement_id"
_TRIP: Final = "candidate_id travel_id placement_id"
_LEARNER: Final = "candidate_id enrolment_id cohort_id"

TO_PARTNERS: Final = _told(
    Audience.PARTNER,
    {
        candidate.CandidateRegistered: "candidate_id programme_ids",
        candidate.CandidateSubmitted: "candidate_id",
        candidate.CandidateActivated: "candidate_id programme_ids shareable",
        candidate.CandidateProfileChanged: "candidate_id shareable",
        candidate.CandidateReserved: "candidate_id reservation_id application_id",
        candidate.CandidateReturnedToPool: "candidate_id reason priority shareable",
        candidate.CandidatePlaced: "candidate_id placement_id",
        candidate.CandidateBecameAlumni: "candidate_id",
        candidate.CandidateSetAside: "candidate_id state reason until",
        candidate.CandidateHidden: "candidate_id reason",
        candidate.CandidateHandedOver: "candidate_id partner_id",
        candidate.CandidateFoundSolutionElsewhere: "candidate_id solution",
        candidate.CandidateCorrected: "candidate_id taken_back state reason",
        consent.ConsentGranted: "candidate_id purpose counterparty_id text_version",
        consent.ConsentWithdrawn: "candidate_id purpose counterparty_id",
        reservation.ReservationConfirmed: "candidate_id reservation_id application_id",
        reservation.ReservationReleased: "candidate_id reservation_id application_id",
        visa_case.VisaCaseOpened: f"{_VISA} pathway destination",
        visa_case.VisaCaseAdvanced: f"{_VISA} stage",
        visa_case.VisaGranted: f"{_VISA} destination valid_from valid_until",
        visa_case.VisaRefused: f"{_VISA} reason remedies remedy_deadline",
        visa_case.VisaCaseMovedToPathway: f"{_VISA} pathway earlier_pathway reason",
        visa_case.VisaCaseCorrected: f"{_VISA} authorisation taken_back stage reason",
        visa_case.VisaCaseClosed: f"{_VISA} reason",
        application.ApplicationOpened: f"candidate_id match_id {_ATTEMPT}",
        application.ApplicationAdvanced: f"candidate_id {_ATTEMPT} stage",
        application.OfferMade: f"candidate_id {_ATTEMPT} pay start_date expires_at",
        application.ApplicationAccepted: f"candidate_id {_ATTEMPT}",
        application.ApplicationContracted: f"candidate_id {_ATTEMPT}",
        application.ApplicationParked: f"candidate_id {_ATTEMPT}",
        application.ApplicationReopened: f"candidate_id {_ATTEMPT}",
        application.ApplicationCorrected: f"candidate_id {_ATTEMPT} taken_back stage reason",
        application.ApplicationEnded: f"candidate_id {_ATTEMPT} end reason",
        placement.PlacementConfirmed: f"{_PLACE} pathway destination isco pay weekly_hours start_date programme_ids",
        placement.PlacementAdvanced: f"{_PLACE} stage",
        placement.PlacementFrozen: f"{_PLACE} reason",
        placement.PlacementUnfrozen: _PLACE,
        placement.PlacementEnded: f"{_PLACE} reason stage",
        placement.PlacementCorrected: f"{_PLACE} taken_back stage reason",
        enrolment.EnrolmentAdvanced: f"{_LEARNER} stage",
        enrolment.EnrolmentDropped: f"{_LEARNER} reason",
        enrolment.EnrolmentFailed: _LEARNER,
        enrolment.EnrolmentCorrected: f"{_LEARNER} taken_back stage reason",
        credential.CredentialIssued: "candidate_id credential_id enrolment_id recognition_id skills languages",
        recognition.RecognitionDecided: "candidate_id recognition_id result missing_skills",
        recognition.RecognitionCorrected: "candidate_id recognition_id stage reason",
        orientation.OrientationCompleted: "candidate_id orientation_id placement_id",
        travel.TravelBooked: f"{_TRIP} departs_at arrives_at",
        travel.TravelDeparted: _TRIP,
        travel.TravelMissed: f"{_TRIP} reason",
        travel.ArrivalConfirmed: f"{_TRIP} country arrived_at",
        travel.ArrivalCorrected: f"{_TRIP} reason",
        integration_case.IntegrationCaseAdvanced: f"{_CASE} stage",
        integration_case.EmploymentStarted: f"{_CASE} employer_id started_on isco",
        integration_case.EmploymentEnded: f"{_CASE} employer_id ended_on reason",
        integration_case.EmploymentCorrected: f"{_CASE} taken_back stage reason",
    },
)
"""What happens to the people that a partner looks after."""

TO_EMPLOYERS: Final = (
    *_told(
        Audience.EMPLOYER,
        {
            application.ApplicationOpened: f"match_id {_ATTEMPT}",
            application.ApplicationAdvanced: f"{_ATTEMPT} stage",
            application.OfferMade: f"{_ATTEMPT} pay start_date expires_at",
            application.ApplicationAccepted: _ATTEMPT,
            application.ApplicationContracted: _ATTEMPT,
            application.ApplicationParked: _ATTEMPT,
            application.ApplicationReopened: _ATTEMPT,
            application.ApplicationCorrected: f"{_ATTEMPT} taken_back stage",
            application.ApplicationEnded: f"{_ATTEMPT} end",
        },
        once_named="candidate_id",
    ),
    *_told(
        Audience.EMPLOYER,
        {
            placement.PlacementConfirmed: f"{_PLACE} pathway destination isco pay weekly_hours start_date",
            placement.PlacementAdvanced: f"{_PLACE} stage",
            placement.PlacementFrozen: _PLACE,
            placement.PlacementUnfrozen: _PLACE,
            placement.PlacementEnded: f"{_PLACE} stage",
            placement.PlacementCorrected: f"{_PLACE} taken_back stage",
        },
    ),
)
"""What happens to an employer's own applications, under their ids alone until the person is named, and placements."""

WEBHOOKS: Final[Mapping[tuple[Audience, str], Webhook]] = MappingProxyType(
    {(one.audience, one.wire_name): one for one in (*TO_PARTNERS, *TO_EMPLOYERS)}
)
"""Every event that may be subscribed to, by audience and wire name: the `webhooks` of an OpenAPI document."""

SUBSCRIBABLE: Final[frozenset[type[JourneyEvent]]] = frozenset(one.event for one in WEBHOOKS.values())
"""The events that somebody may be told of."""


def types_for(audience: Audience) -> frozenset[str]:
    """The wire names that an audience may subscribe to."""
    return frozenset(wire_name for one, wire_name in WEBHOOKS if one is audience)
