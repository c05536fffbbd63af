"""What the API shows of rows. Identity is in none of them."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from pathways_chassis.command import View
from pathways_contracts.codes import Pay

from integration_svc.domain.checkin import CheckinState
from integration_svc.domain.integration_case import CaseState
from integration_svc.domain.milestone import ClaimState, Milestone
from integration_svc.domain.programme import ProgrammeState
from integration_svc.domain.protection_alert import AlertState
from integration_svc.domain.travel import LegState, TravelState


class ProgrammeView(View):
    """A programme. Without milestones of its own, the usual shares hold."""

    id: UUID
    code: str
    name: str
    funder_code: str
    funder_id: UUID | None
    corridors: tuple[tuple[str, str], ...]
    partner_ids: tuple[UUID, ...]
    starts_on: date
    ends_on: date | None
    targets: dict[str, int]
    budget: dict[str, str] | None
    milestones: dict[Milestone, int]
    template_id: UUID | None
    state: ProgrammeState
    version: int


class FunnelView(View):
    """How many people reached each stage. A stage of fewer than 5 people is None for who may not see cases."""

    programme_id: UUID
    stages: dict[str, int | None]
    suppressed: bool


class TravelView(View):
    """A journey. `member_id`: that of a member of the household who follows the person later."""

    id: UUID
    placement_id: UUID
    candidate_id: UUID
    integration_case_id: UUID
    member_id: UUID | None
    state: TravelState
    destination: str
    visa_travellers: int
    visa_valid_from: date | None
    visa_valid_until: date | None
    travel_document_valid_until: date | None
    travellers: int
    booking_number: int
    scheduled_arrival: datetime | None
    departed_at: datetime | None
    arrived_at: datetime | None
    version: int


class LegView(View):
    """One leg of the latest booking."""

    id: UUID
    position: int
    from_country: str
    to_country: str
    departs_at: datetime
    arrives_at: datetime
    state: LegState
    version: int


class ClearanceView(View):
    """One clearance."""

    kind: str
    cleared_on: date


class FamilyView(View):
    """How far the visas are of those who travel together with the person. Numbers of people."""

    granted: int
    refused: int
    pending: int
    parting_accepted: bool


class TravelInFull(TravelView):
    """A journey with its legs and what it needs before a booking."""

    legs: tuple[LegView, ...]
    clearances: tuple[ClearanceView, ...]
    required_clearances: tuple[str, ...]
    orientation_done: bool
    frozen: bool
    family: FamilyView


class CaseView(View):
    """An integration case."""

    id: UUID
    placement_id: UUID
    candidate_id: UUID
    application_id: UUID
    employer_id: UUID
    programme_ids: tuple[UUID, ...]
    state: CaseState
    housing_nights: int
    housing_from: date | None
    mentor_reference: str | None
    arrived_at: datetime | None
    started_on: date | None
    employment_ended_on: date | None
    employment_end_reason: str | None
    opened_at: datetime
    closed_at: datetime | None
    close_reason: str | None
    version: int


class FirstDaysTaskView(View):
    """A step of the first days."""

    id: UUID
    step: str
    due_on: date
    done_on: date | None
    version: int


class ReferralView(View):
    """To whom a person was referred, for which need. `listed` says whether the directory has the provider."""

    id: UUID
    integration_case_id: UUID
    need_code: str
    provider_code: str
    listed: bool
    referred_at: datetime


class ProviderView(View):
    """An entry of the directory."""

    id: UUID
    code: str
    country: str
    need_codes: tuple[str, ...]
    organisation_id: UUID | None
    version: int


class CheckinView(View):
    """A check-in; answers are None until it was recorded, or when they were not given."""

    id: UUID
    integration_case_id: UUID
    candidate_id: UUID
    day: int
    due_on: date
    opens_on: date
    closes_on: date
    misses: int
    state: CheckinState
    recorded_on: date | None
    employed: bool | None
    same_employer: bool | None
    isco: str | None
    pay: Pay | None
    weekly_hours: int | None
    pay_matches_contract: bool | None
    fees_charged: bool | None
    passport_held: bool | None
    housing_ok: bool | None
    safety: int | None
    satisfaction: int | None
    languages: tuple[dict[str, Any], ...] | None
    version: int


class CaseInFull(CaseView):
    """A case with its first days, referrals and check-ins."""

    first_days: tuple[FirstDaysTaskView, ...]
    referrals: tuple[ReferralView, ...]
    checkins: tuple[CheckinView, ...]


class AlertView(View):
    """A protection alert. A cautious deadline is the programme's, not the law's."""

    id: UUID
    candidate_id: UUID
    placement_id: UUID | None
    integration_case_id: UUID | None
    trigger: str
    state: AlertState
    raised_at: datetime
    raised_by: str
    triage_by: date
    planning_deadline: date
    deadline_is_cautious: bool
    noticed_on: date | None
    legal_deadline: date | None
    resolved_at: datetime | None
    resolution: str | None
    version: int


class FigureView(View):
    """One outcome figure; all numbers are None when it is suppressed for fewer than 5 people."""

    name: str
    unit: str
    value: float | None
    people: int | None
    achieved: int | None
    unknown: int | None
    suppressed: bool


class OutcomesView(View):
    """The figures of a programme, or of all, as of a day."""

    programme_id: UUID | None
    as_of: date
    figures: tuple[FigureView, ...]


class ClaimView(View):
    """A milestone claim. The person is an opaque id."""

    id: UUID
    programme_id: UUID
    candidate_id: UUID
    milestone: Milestone
    percent: int
    fact_id: UUID
    evidence_reference: str | None
    verified_by: str | None
    rejection_reason: str | None
    state: ClaimState
    claimed_at: datetime
    version: int
