"""What the API shows of rows. A person is an opaque id."""

from datetime import date, datetime
from uuid import UUID

from pathways_chassis.command import View
from pathways_contracts.codes import LanguageSkill
from pathways_contracts.events.training.recognition import RecognitionResult

from training_svc.domain.cohort import CohortState, Track
from training_svc.domain.course import CourseState, Delivery
from training_svc.domain.enrolment import Alternative, Barrier, EnrolmentState
from training_svc.domain.home_outcome import HomeOutcomeState
from training_svc.domain.orientation import OrientationState
from training_svc.domain.plan import PlanState
from training_svc.domain.recognition import RecognitionState


class CourseView(View):
    """A course with what all its modules teach."""

    id: UUID
    provider_id: UUID | None
    title: str
    delivery: Delivery
    skills: tuple[str, ...]
    languages: tuple[LanguageSkill, ...]
    hours: int
    programme_ids: tuple[UUID, ...]
    state: CourseState
    version: int


class ModuleView(View):
    """A part of a course."""

    id: UUID
    position: int
    title: str
    skills: tuple[str, ...]
    hours: int
    eqf_level: int | None
    prerequisites: tuple[str, ...]


class CourseInFull(CourseView):
    """A course with its modules."""

    modules: tuple[ModuleView, ...]


class CohortView(View):
    """One run of a course."""

    id: UUID
    course_id: UUID
    provider_id: UUID | None
    starts_on: date
    ends_on: date
    seats: int
    taken: int
    track: Track
    vacancy_ids: tuple[UUID, ...]
    programme_ids: tuple[UUID, ...]
    state: CohortState
    version: int


class EnrolmentView(View):
    """One learner in one cohort. `candidate_id` is None once the person was erased."""

    id: UUID
    cohort_id: UUID
    candidate_id: UUID | None
    barriers: tuple[Barrier, ...]
    state: EnrolmentState
    reason: str | None
    alternatives_offered: tuple[Alternative, ...]
    applied_at: datetime
    version: int


class SupportView(View):
    """Help that is in place."""

    id: UUID
    enrolment_id: UUID
    barrier: Barrier
    provider_code: str
    arranged_at: datetime


class AttendanceView(View):
    """A learner's day."""

    session_on: date
    present: bool


class HomeOutcomeView(View):
    """What became of a learner who was trained for work at home. `since`: the first day of what was begun."""

    enrolment_id: UUID
    state: HomeOutcomeState
    since: date | None
    version: int


class EnrolmentInFull(EnrolmentView):
    """An enrolment with supports, attendance and, once certified for work at home, what became of the learner."""

    supports: tuple[SupportView, ...]
    attendance: tuple[AttendanceView, ...]
    home_outcome: HomeOutcomeView | None


class RecognitionView(View):
    """Recognition of a person's prior learning."""

    id: UUID
    candidate_id: UUID | None
    occupation: str
    essential_skills: tuple[str, ...]
    state: RecognitionState
    result: RecognitionResult | None
    missing_skills: tuple[str, ...]
    requested_at: datetime
    version: int


class CredentialContent(View):
    """What a credential proves: of a course with its title and hours, or of an occupation."""

    kind: str
    skills: tuple[str, ...]
    languages: tuple[LanguageSkill, ...]
    title: str | None = None
    course_id: UUID | None = None
    hours: int | None = None
    occupation: str | None = None
    result: RecognitionResult | None = None


class CredentialView(View):
    """What was earned."""

    id: UUID
    candidate_id: UUID | None
    enrolment_id: UUID | None
    recognition_id: UUID | None
    content: CredentialContent
    issued_at: datetime


class TrainingPlanView(View):
    """Courses that would close the gaps between a person and a vacancy."""

    id: UUID
    candidate_id: UUID | None
    vacancy_id: UUID
    course_ids: tuple[UUID, ...]
    state: PlanState
    proposed_at: datetime
    version: int


class OrientationView(View):
    """A place in pre-departure orientation."""

    id: UUID
    candidate_id: UUID | None
    placement_id: UUID
    work_starts_on: date
    state: OrientationState
    completed_at: datetime | None
    version: int


class ShortageView(View):
    """A skill that open vacancies ask for, with their free seats and the published courses that teach it."""

    skill: str
    vacancies: int
    free_seats: int
    courses: int
