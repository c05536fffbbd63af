"""What the API shows. A person is an opaque id; their profile is candidate-svc's to show."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from pathways_chassis.command import View
from pathways_contracts.codes import Evidence, LanguageSkill
from pathways_contracts.events.matching.scoring_configuration import ScoringWeights
from pathways_taxonomy import ReuseLevel, SkillKind

from matching_svc.domain.match import MatchState
from matching_svc.domain.rules import Rule, Verdict
from matching_svc.domain.scoring import Kinship, Part


class MatchView(View):
    """A person and a vacancy, and what was decided. The score is that of the proposal."""

    id: UUID
    vacancy_id: UUID
    candidate_id: UUID
    employer_id: UUID
    programme_ids: tuple[UUID, ...]
    state: MatchState
    score_points: int
    configuration_version: int
    proposed_at: datetime
    decided_at: datetime | None
    reason: str | None
    application_id: UUID | None
    application_end: str | None
    version: int


class ListEntryView(View):
    """A person on a vacancy's list. `verdicts` names the rules that are not simply met."""

    rank: int
    candidate_id: UUID
    score_points: int
    coverage_per_cent: int
    verdicts: Mapping[Rule, Verdict]
    match_id: UUID | None
    state: MatchState | None


class PoolCountsView(View):
    """The pool as the vacancy sees it: people whom a rule excludes stay countable."""

    considered: int = 0
    proposable: int = 0
    not_met: Mapping[Rule, int] = {}
    unknown: Mapping[Rule, int] = {}
    trainable: Mapping[Rule, int] = {}


class VacancyListView(View):
    """The best people for a vacancy, best first. `computed_at` is None until the first list is made."""

    vacancy_id: UUID
    configuration_version: int | None
    computed_at: datetime | None
    counts: PoolCountsView
    items: tuple[ListEntryView, ...]


class RankedVacancyView(View):
    """A vacancy for a person. `relevance` orders: 100 * points / (points of all its skills)^0.5.

    Those `in_the_country` where the person has arrived come before all others: they need no new entry visa.
    """

    rank: int
    vacancy_id: UUID
    score_points: int
    relevance: int
    coverage_per_cent: int
    in_the_country: bool
    verdicts: Mapping[Rule, Verdict]
    match_id: UUID | None
    state: MatchState | None


class CandidateListView(View):
    """The best vacancies for a person, best first."""

    candidate_id: UUID
    configuration_version: int
    items: tuple[RankedVacancyView, ...]


class RequirementView(View):
    """What one required skill earned: weight * credit = points, through which held skill, how well evidenced."""

    code: str
    essential: bool
    weight: int
    kinship: Kinship
    credit_hundredths: int
    points: int
    through: str | None
    evidence: Evidence | None


class PartView(View):
    """What one other part earned."""

    part: Part
    units: int
    units_maximum: int
    points_per_thousand: int
    points: int


class VerdictView(View):
    """How one rule stands, with its evidence."""

    rule: Rule
    verdict: Verdict
    asked: str
    held: str


class ClosingCourseView(View):
    """A course that would close gaps, and the points once it is done after those before it."""

    course_id: UUID
    closes: tuple[str, ...]
    hours: int
    has_cohort_in_time: bool
    points_afterwards: int


class ScoreView(View):
    """A score taken apart: `points` is the sum of the requirements' and the parts' points, exactly."""

    configuration_version: int
    points: int
    base: int
    relevance: int
    coverage_per_cent: int
    may_be_proposed: bool
    requirements: tuple[RequirementView, ...]
    parts: tuple[PartView, ...]
    verdicts: tuple[VerdictView, ...]


class ExplanationView(View):
    """Why a person stands where they stand for a vacancy, as of now."""

    vacancy_id: UUID
    candidate_id: UUID
    explanation: ScoreView
    courses: tuple[ClosingCourseView, ...]


class MatchInFull(MatchView):
    """A match with its explanation as of now; None where the person is not in the pool any more."""

    explanation: ScoreView | None
    courses: tuple[ClosingCourseView, ...]


class GapView(View):
    """What keeps a person from a vacancy, and the points once it were closed."""

    vacancy_id: UUID
    candidate_id: UUID
    missing_skills: tuple[str, ...]
    missing_languages: tuple[LanguageSkill, ...]
    score_points: int
    score_points_if_closed: int
    configuration_version: int
    found_at: datetime


class ConfigurationView(View):
    """A version of the weights."""

    version: int
    taxonomy_release: str
    weights: ScoringWeights
    published_at: datetime


class TaxonomyView(View):
    """The pinned taxonomy. Its attribution must be shown beside its labels."""

    name: str
    release: str
    language: str
    attribution: str
    counts: Mapping[str, int]


class ConceptView(View):
    """A concept above a skill."""

    code: str
    label: str


class SkillView(View):
    """A skill."""

    code: str
    label: str
    alternative_labels: tuple[str, ...]
    kind: SkillKind
    reuse_level: ReuseLevel


class SkillInFull(SkillView):
    """A skill with everything broader, as the release states it, and its one path for scoring, nearest first."""

    broader: tuple[ConceptView, ...]
    path: tuple[ConceptView, ...]


class SkillHitView(View):
    """A skill that the words may mean: the label that matched, and how sure that is (0-1). A person confirms it."""

    skill: SkillView
    matched_label: str
    confidence: float


class OccupationView(View):
    """An occupation in its ISCO-08 unit group."""

    code: str
    label: str
    alternative_labels: tuple[str, ...]
    isco: str
    description: str


class OccupationInFull(OccupationView):
    """An occupation with its skills and the ISCO-08 groups above it, widest first."""

    essential_skills: tuple[SkillView, ...]
    optional_skills: tuple[SkillView, ...]
    isco_groups: tuple[ConceptView, ...]


class OccupationHitView(View):
    """An occupation that the words may mean: the label that matched, and how sure that is (0-1)."""

    occupation: OccupationView
    matched_label: str
    confidence: float
