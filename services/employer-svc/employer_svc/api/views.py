"""What the API shows of rows. A person is an opaque id in all of them."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from pathways_chassis.command import View
from pathways_chassis.http.problems import ProblemDocument
from pathways_contracts.codes import LanguageSkill, Pay, VacancyKind
from pathways_contracts.stages import Part, Stage, blanked

from employer_svc.domain.application import ApplicationState, RoundKind, RoundOutcome
from employer_svc.domain.employer import ContactKind, EmployerState
from employer_svc.domain.placement import PlacementState
from employer_svc.domain.vacancy import VacancyState
from employer_svc.store.rows import Application, Employer, Offer, SelectionRound, Vacancy
from employer_svc.usecases.seats import seats_of


class SponsorLicenceView(View):
    """The authority's licence to sponsor workers."""

    reference: str
    valid_until: date


class DueDiligenceView(View):
    """What the programme found out, and when."""

    iris_points: dict[str, bool]
    fee_pledge: bool
    briefing_done: bool
    sponsor_licence: SponsorLicenceView | None
    recorded_at: datetime


class EmployerView(View):
    """An employer. `due_diligence` is null until it was recorded."""

    id: UUID
    name: str
    country: str
    sector: str
    partner_id: UUID | None
    programme_ids: tuple[UUID, ...]
    state: EmployerState
    due_diligence: DueDiligenceView | None
    agreed_at: datetime | None
    registered_at: datetime
    version: int


def employer_view(employer: Employer) -> EmployerView:
    """An employer as the API shows it."""
    found = None
    if employer.due_diligence_at is not None:
        licence = None
        if employer.sponsor_reference is not None and employer.sponsor_valid_until is not None:
            licence = SponsorLicenceView(reference=employer.sponsor_reference, valid_until=employer.sponsor_valid_until)
        found = DueDiligenceView(
            iris_points=employer.iris_points,
            fee_pledge=employer.fee_pledge,
            briefing_done=employer.briefing_done,
            sponsor_licence=licence,
            recorded_at=employer.due_diligence_at,
        )
    return EmployerView(
        id=employer.id,
        name=employer.name,
        country=employer.country,
        sector=employer.sector,
        partner_id=employer.partner_id,
        programme_ids=tuple(employer.programme_ids),
        state=employer.state,
        due_diligence=found,
        agreed_at=employer.agreed_at,
        registered_at=employer.registered_at,
        version=employer.version,
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
    end_reason: str | None
    confirmed_at: datetime
    version: int


class ContractView(View):
    """What a contract made: the contracted application and the confirmed placement."""

    application: ApplicationView
    placement: PlacementView
