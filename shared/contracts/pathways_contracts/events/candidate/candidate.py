"""A candidate's standing in the pool."""

from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from pathways_contracts.codes import (
    ConceptCode,
    CountryCode,
    EqfLevel,
    Evidence,
    Frozen,
    Instant,
    IscoCode,
    LanguageSkill,
    PathwayCode,
    ReasonCode,
    TechnicalLabel,
)
from pathways_contracts.event import Event, JourneyEvent, Topic


class ProfileSkill(Frozen):
    """A skill that a person holds, and how it is evidenced."""

    code: ConceptCode
    evidence: Evidence = Evidence.SELF


class WorkExperience(Frozen):
    """Months worked in an occupation, and the year it was last done."""

    isco: IscoCode
    months: Annotated[int, Field(ge=0)]
    last_year: int | None = None


class DestinationInterest(Frozen):
    """A country that the person would move to; interest from 1 (would consider) to 3 (first choice)."""

    country: CountryCode
    interest: Annotated[int, Field(ge=1, le=3)]


class PoolProfile(Frozen):
    """What matching may know of a person: skills and wishes, no identity and no protected attribute.

    `arrived_in`: the country to which the programme has brought the person: a job there needs no new entry visa.
    """

    skills: tuple[ProfileSkill, ...]
    experience: tuple[WorkExperience, ...] = ()
    languages: tuple[LanguageSkill, ...] = ()
    education_level: EqfLevel | None = None
    destinations: tuple[DestinationInterest, ...] = ()
    licences: tuple[ReasonCode, ...] = ()
    available_from: date | None = None
    eligible_pathways: tuple[PathwayCode, ...] = ()
    family_size: int = 1
    arrived_in: CountryCode | None = None


class Aside(StrEnum):
    """States outside the pool that have a way back."""

    INCOMPLETE = "incomplete"
    ON_HOLD = "on_hold"
    INELIGIBLE = "ineligible"
    APPEAL = "appeal"
    UNREACHABLE = "unreachable"


class SolutionElsewhere(StrEnum):
    """A solution outside the programme; never a failure."""

    RESETTLED = "resettled"
    RELOCATED = "relocated"
    NATURALISED = "naturalised"
    RETURNED = "returned"
    LOCAL_JOB = "local_job"


class CandidateEvent(JourneyEvent):
    """Base of the events on the candidate topic."""

    topic: ClassVar = Topic.CANDIDATE
    key_field: ClassVar = "candidate_id"


class CandidateRegistered(CandidateEvent):
    """A person was registered by a partner."""

    wire_name: ClassVar = "candidate.candidate.registered"
    partner_id: UUID
    programme_ids: tuple[UUID, ...] = ()


class CandidatePossibleDuplicateFlagged(CandidateEvent):
    """The person's record resembles another, or somebody of another's household; a person will look. Codes alone."""

    wire_name: ClassVar = "candidate.candidate.possible_duplicate_flagged"
    other_candidate_id: UUID
    of_household: bool = False
    reasons: Annotated[tuple[ReasonCode, ...], Field(min_length=1)]


class HouseholdMemberRecognised(CandidateEvent):
    """A member of the person's household is a candidate too: `member_candidate_id` has a visa case of their own."""

    wire_name: ClassVar = "candidate.candidate.member_recognised"
    member_id: UUID
    member_candidate_id: UUID


class HouseholdMemberUnrecognised(CandidateEvent):
    """The member of the person's household is somebody else after all, and travels on the person's case."""

    wire_name: ClassVar = "candidate.candidate.member_unrecognised"
    member_id: UUID
    member_candidate_id: UUID


class CandidateHandedOver(CandidateEvent):
    """Another partner looks after the person now: it was offered, accepted, and the person agrees."""

    wire_name: ClassVar = "candidate.candidate.handed_over"
    partner_id: UUID
    previous_partner_id: UUID


class CandidateSubmitted(CandidateEvent):
    """The registration was handed in for activation."""

    wire_name: ClassVar = "candidate.candidate.submitted"


class CandidateActivated(CandidateEvent):
    """The person entered the pool. `shareable` says that employers may see the anonymised profile."""

    wire_name: ClassVar = "candidate.candidate.activated"
    partner_id: UUID
    programme_ids: tuple[UUID, ...] = ()
    profile: PoolProfile
    shareable: bool


class CandidateProfileChanged(CandidateEvent):
    """Profile, protection verdicts or the consent to share changed."""

    wire_name: ClassVar = "candidate.candidate.profile_changed"
    profile: PoolProfile
    shareable: bool


class CandidateReserved(CandidateEvent):
    """The person is promised to one application and out of the pool."""

    wire_name: ClassVar = "candidate.candidate.reserved"
    reservation_id: UUID
    application_id: UUID


class CandidateReturnedToPool(CandidateEvent):
    """The person is back in the pool; `priority` puts them first in line for rematching."""

    wire_name: ClassVar = "candidate.candidate.returned_to_pool"
    partner_id: UUID
    programme_ids: tuple[UUID, ...] = ()
    profile: PoolProfile
    shareable: bool
    reason: ReasonCode
    priority: bool = False


class CandidatePlaced(CandidateEvent):
    """The person has started work."""

    wire_name: ClassVar = "candidate.candidate.placed"
    placement_id: UUID


class CandidateBecameAlumni(CandidateEvent):
    """The journey ended well; the person may come back."""

    wire_name: ClassVar = "candidate.candidate.became_alumni"


class CandidateSetAside(CandidateEvent):
    """The person is out of the pool for a reason, with a way back."""

    wire_name: ClassVar = "candidate.candidate.set_aside"
    state: Aside
    reason: ReasonCode
    until: date | None = None


class CandidateWithdrawn(CandidateEvent):
    """The person withdrew from the programme. Applied at once, whatever else waits."""

    wire_name: ClassVar = "candidate.candidate.withdrawn"
    monotone: ClassVar = True
    reason: ReasonCode


class CandidateHidden(CandidateEvent):
    """The person must not be shown to anybody until returned to the pool. Applied at once."""

    wire_name: ClassVar = "candidate.candidate.hidden"
    monotone: ClassVar = True
    reason: ReasonCode


class CandidateFoundSolutionElsewhere(CandidateEvent):
    """A durable solution outside the programme."""

    wire_name: ClassVar = "candidate.candidate.found_solution_elsewhere"
    solution: SolutionElsewhere


class CandidateDied(CandidateEvent):
    """The person died."""

    wire_name: ClassVar = "candidate.candidate.died"


class CandidateCorrected(CandidateEvent):
    """The last move of the person's standing was a mistake: two people took it back, and `state` is where they stand.

    `taken_back` is the move's name. Who stands in the pool again is told with `returned_to_pool`, right after.
    """

    wire_name: ClassVar = "candidate.candidate.corrected"
    taken_back: ReasonCode
    state: ReasonCode
    reason: ReasonCode


class CandidateMerged(CandidateEvent):
    """The person has another record, which stays; under this one nobody is shown any more. Applied at once."""

    wire_name: ClassVar = "candidate.candidate.merged"
    monotone: ClassVar = True
    into_candidate_id: UUID


class CandidateMergeUndone(CandidateEvent):
    """The two records are of two people after all. Who stands in the pool is told with `returned_to_pool`, after it."""

    wire_name: ClassVar = "candidate.candidate.merge_undone"
    from_candidate_id: UUID


class CandidateHeartbeat(Event):
    """Nothing older than `as_of` is still on its way: lets a reader know how old its view of who may be shown is."""

    wire_name: ClassVar = "candidate.candidate.heartbeat"
    topic: ClassVar = Topic.CANDIDATE
    key_field: ClassVar = "partition_name"
    partition_name: TechnicalLabel
    as_of: Instant


class CandidateErased(CandidateEvent):
    """The person's key was destroyed; every copy is to be purged. Applied at once."""

    wire_name: ClassVar = "candidate.candidate.erased"
    monotone: ClassVar = True
    outlives_erasure: ClassVar = True
    erased_at: Instant
