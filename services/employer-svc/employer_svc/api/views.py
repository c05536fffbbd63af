"""What the API shows of rows. A person is an opaque id in all of them."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from pathways_chassis.command import View
from pathways_chassis.http.problems import ProblemDocument
from pathways_contracts.codes import LanguageSkill, Pay, VacancyKind
from pathways_contracts.stages import Part, Stage, blanked

from employer_svc.domain.application import ApplicationState, RoundKind, RoundOutcome
from employer_svc.domain.due_diligence import EvidenceKind, Outcome
from employer_svc.domain.employer import ContactKind, EmployerState
from employer_svc.domain.placement import PlacementState
from employer_svc.domain.vacancy import VacancyState
from employer_svc.store.rows import Application, DueDiligence, Employer, Offer, SelectionRound, Vacancy
from employer_svc.usecases.seats import seats_of


class SponsorLicenceView(View):
    """The authority's licence to sponsor workers."""

    reference: str
    valid_until: date


class FindingView(View):
    """How one point of the standard was found."""

    point: str
    outcome: Outcome
    evidence: tuple[EvidenceKind, ...]
    checked_on: date


class DueDiligenceView(View):
    """What the programme found out under which edition of the standard, by whom, and until when it holds."""

    standard: str
    findings: tuple[FindingView, ...]
    recorded_by: str
    recorded_at: datetime
    approved_by: str | None
    approved_at: datetime | None
    valid_until: date


class StandardView(View):
    """An edition of the points that are looked at, with its source."""

    name: str
    source: str
    read_on: date
    points: dict[str, str]


class EmployerView(View):
    """An employer. `due_diligence` is null until it was recorded; the latest is shown, approved or not."""

    id: UUID
    name: str
    country: str
    sector: str
    partner_id: UUID | None
    programme_ids: tuple[UUID, ...]
    state: EmployerState
    due_diligence: DueDiligenceView | None
    fee_pledge: bool
    briefing_done: bool
    sponsor_licence: SponsorLicenceView | None
    agreed_at: datetime | None
    registered_at: datetime
    version: int


def employer_view(employer: Employer, found: DueDiligence | None = None) -> EmployerView:
    """An employer as the API shows it, with its latest due diligence."""
    licence = None
    if employer.sponsor_reference is not None and employer.sponsor_valid_until is not None:
        licence = SponsorLicenceView(reference=employer.sponsor_reference, valid_until=employer.sponsor_valid_until)
    return EmployerView.model_validate(
        {
            **employer.model_dump(),
            "due_diligence": None if found is None else DueDiligenceView.model_validate(found),
            "sponsor_licence": licence,
        }
    )


class ContactView(View):
    """A line of the contact log."""

    id: UUID
    kind: ContactKind
    note_code: str
    made_by: str
    made_at: datetime


class VacancyView(View):
    """A vacancy. `seats` and `free_seats` are null for an evergreen one."""

    id: UUID
    employer_id: UUID
    state: VacancyState
    kind: VacancyKind
    title: str
    occupation: str
    isco: str
    essential_skills: tuple[str, ...]
    optional_skills: tuple[str, ...]
    country: str
    region: str | None
    seats: int | None
    held: int
    filled: int
    free_seats: int | None
    pay: Pay | None
    going_rate: Pay | None
    weekly_hours: int | None
    contract_months: int | None
    languages: tuple[LanguageSkill, ...]
    education_minimum: int | None
    experience_months_minimum: int
    licences: tuple[str, ...]
    pathways: tuple[str, ...]
    start_date: date | None
    train_to_hire: bool
    housing: str | None
    family_policy: str | None
    programme_ids: tuple[UUID, ...]
    pause_reason: str | None
    close_reason: str | None
    created_at: datetime
    version: int


def vacancy_view(vacancy: Vacancy) -> VacancyView:
    """A vacancy as the API shows it."""
    return VacancyView.model_validate({**vacancy.model_dump(), "free_seats": seats_of(vacancy).free})


class RoundView(View):
    """One round of selection."""

    number: int
    kind: RoundKind
    outcome: RoundOutcome | None
    score_band: str | None
    opened_at: datetime
    decided_at: datetime | None
    version: int


class OfferView(View):
    """The latest written offer."""

    id: UUID
    pay: Pay
    start_date: date
    weekly_hours: int
    contract_months: int
    language: str
    pathway: str
    sponsor_employer_id: UUID | None
    workplace_region: str | None
    probation_months: int
    monthly_deductions: Decimal
    offered_at: datetime
    expires_at: datetime
    accepted_at: datetime | None


class ApplicationView(View):
    """One attempt of one person at one vacancy.

    An employer is shown who it is, and of which programmes, once the person allows it to know them by name.
    """

    id: UUID
    match_id: UUID
    candidate_id: UUID | None
    vacancy_id: UUID
    employer_id: UUID
    programme_ids: tuple[UUID, ...] | None
    state: ApplicationState
    parked_state: ApplicationState | None
    reservation_id: UUID | None
    opened_at: datetime
    version: int


def application_view(application: Application, stage: Stage | None) -> ApplicationView:
    """An application as it is shown at a stage; without one, whole."""
    whole = ApplicationView.model_validate(application)
    if stage is None:
        return whole
    return ApplicationView.model_validate(blanked(stage, Part.APPLICATION, whole.model_dump()))


class ApplicationInFull(ApplicationView):
    """An application with its rounds and its latest offer."""

    rounds: tuple[RoundView, ...]
    offer: OfferView | None


def application_in_full(
    application: Application, stage: Stage | None, rounds: tuple[SelectionRound, ...], offer: Offer | None
) -> ApplicationInFull:
    """An application as the API shows it alone."""
    return ApplicationInFull(
        **application_view(application, stage).model_dump(),
        rounds=tuple(RoundView.model_validate(one) for one in rounds),
        offer=None if offer is None else OfferView.model_validate(offer),
    )


class ResultOutcome(StrEnum):
    """What became of one of many."""

    DONE = "done"
    REFUSED = "refused"
    """Nothing of it was changed; `problem` says why and what would mend it."""


class ApplicationResult(View):
    """What became of one application of a request about many; `round_number` where it is about a round."""

    application_id: UUID
    outcome: ResultOutcome
    round_number: int | None = None
    problem: ProblemDocument | None = None


class ApplicationResults(View):
    """One result an application, in the order of the request."""

    results: tuple[ApplicationResult, ...]


class PlacementView(View):
    """A contract on its way into work and through it."""

    id: UUID
    application_id: UUID
    candidate_id: UUID
    vacancy_id: UUID
    employer_id: UUID
    programme_ids: tuple[UUID, ...]
    state: PlacementState
    frozen_state: PlacementState | None
    freeze_reason: str | None
    pathway: str
    sponsor_employer_id: UUID | None
    signed_by_employer_on: date
    signed_by_candidate_on: date
    terms: dict[str, Any]
    better_terms: tuple[str, ...]
    end_reason: str | None
    confirmed_at: datetime
    version: int


class ContractView(View):
    """What a contract made: the contracted application and the confirmed placement."""

    application: ApplicationView
    placement: PlacementView
