"""The visa case: a chain of authorisations for one placement."""

from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pathways_contracts.codes import CountryCode, PathwayCode, ReasonCode
from pathways_contracts.event import JourneyEvent, Topic


class VisaStage(StrEnum):
    """Stages of a visa case that others may follow before its decision."""

    DOCUMENTS = "documents"
    SPONSORSHIP = "sponsorship"
    READY = "ready"
    LODGED = "lodged"
    INFO_REQUESTED = "info_requested"
    REVIEW = "review"
    APPEAL = "appeal"
    RELODGED = "relodged"


class VisaCaseEvent(JourneyEvent):
    """Base of the events on the visa case topic."""

    topic: ClassVar = Topic.VISA_CASE
    key_field: ClassVar = "visa_case_id"
    visa_case_id: UUID
    placement_id: UUID
    application_id: UUID


class VisaCaseOpened(VisaCaseEvent):
    """A confirmed placement became a visa case.

    With `from_within` the person has arrived in the country before: no entry visa is asked for, and nobody travels.
    """

    wire_name: ClassVar = "candidate.visa_case.opened"
    pathway: PathwayCode
    destination: CountryCode
    from_within: bool = False


class VisaCaseAdvanced(VisaCaseEvent):
    """The case reached a stage.

    With `visa_taken_back` the entry visa itself went back there: nobody travels on it until it is granted anew.
    """

    wire_name: ClassVar = "candidate.visa_case.advanced"
    stage: VisaStage
    visa_taken_back: bool = False


class VisaGranted(VisaCaseEvent):
    """The entry visa was granted."""

    wire_name: ClassVar = "candidate.visa_case.granted"
    destination: CountryCode
    valid_from: date
    valid_until: date
    travel_document_valid_until: date
    travellers: int = 1


class FollowerVisaGranted(VisaCaseEvent):
    """A member of the household who follows the person later has a visa; `member_id` is opaque.

    They travel on a journey of their own, once the person has arrived.
    """

    wire_name: ClassVar = "candidate.visa_case.follower_visa_granted"
    member_id: UUID
    destination: CountryCode
    valid_from: date
    valid_until: date
    travel_document_valid_until: date


class FollowerVisaLost(VisaCaseEvent):
    """The visa of somebody who was to follow is none any more, or they do not follow after all."""

    wire_name: ClassVar = "candidate.visa_case.follower_visa_lost"
    member_id: UUID
    still_follows: bool


class WorkPermitted(VisaCaseEvent):
    """The authority permits the work to somebody who is in the country already: no journey comes before it."""

    wire_name: ClassVar = "candidate.visa_case.work_permitted"
    destination: CountryCode


class VisaRefused(VisaCaseEvent):
    """The authority refused; remedies are open until the deadline."""

    wire_name: ClassVar = "candidate.visa_case.refused"
    reason: ReasonCode
    remedies: tuple[ReasonCode, ...] = ()
    remedy_deadline: date | None = None


class VisaCaseMovedToPathway(VisaCaseEvent):
    """The case goes on under another pathway of the same destination, from its first authorisation."""

    wire_name: ClassVar = "candidate.visa_case.moved_to_pathway"
    pathway: PathwayCode
    earlier_pathway: PathwayCode
    reason: ReasonCode


class VisaCaseClosed(VisaCaseEvent):
    """The case ended without a visa: no remedy is left, or it was withdrawn, or it expired."""

    wire_name: ClassVar = "candidate.visa_case.closed"
    reason: ReasonCode


class VisaFileForgotten(VisaCaseEvent):
    """The time is over for which the file of a case is kept: whoever has copies of its dates deletes them."""

    wire_name: ClassVar = "candidate.visa_case.file_forgotten"


class PermanentStatusGranted(VisaCaseEvent):
    """The chain of authorisations ended in a permanent status."""

    wire_name: ClassVar = "candidate.visa_case.permanent_status_granted"


class VisaCaseCorrected(VisaCaseEvent):
    """A decision or an end was recorded by mistake, and two people took it back; `stage` is where the link stands.

    `authorisation` names the link of the chain, `taken_back` the move. A grant that is taken back is none; with
    `of_work_permitted` it was the one that had permitted the work.
    """

    wire_name: ClassVar = "candidate.visa_case.corrected"
    authorisation: ReasonCode
    taken_back: ReasonCode
    stage: ReasonCode
    reason: ReasonCode
    of_work_permitted: bool = False


class FamilyVisasDecided(VisaCaseEvent):
    """How far the visas are of the household members who travel together with the person; counts, no names.

    Nobody is booked while one is `pending`, nor after a refusal until the person accepts to be parted for a time.
    """

    wire_name: ClassVar = "candidate.visa_case.family_visas_decided"
    together: int
    granted: int
    refused: int
    pending: int
    parting_accepted: bool = False
