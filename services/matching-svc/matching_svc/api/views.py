"""What the API shows. A person is an opaque id; their profile is candidate-svc's to show."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Self
from uuid import UUID

from pathways_chassis.actor import Actor
from pathways_chassis.command import View
from pathways_contracts.codes import Evidence, LanguageSkill
from pathways_contracts.events.matching.scoring_configuration import ScoringWeights
from pathways_contracts.stages import Part as ShownPart
from pathways_contracts.stages import Stage, blanked
from pathways_taxonomy import ReuseLevel, SkillKind

from matching_svc.domain.anonymity import pseudonyms
from matching_svc.domain.match import MatchState
from matching_svc.domain.remedies import Action
from matching_svc.domain.rules import Rule, Verdict
from matching_svc.domain.scoring import Kinship, Part
from matching_svc.domain.training import GapKind
from matching_svc.domain.wording import Voice
from matching_svc.store.rows import FoundGap, Match
from matching_svc.store.visibility import sees_points, sees_whom_may_be_shown


class MatchView(View):
    """A person and a vacancy, and what was decided. The score is that of the proposal; none is told to a candidate.

    `pseudonym`: by which the employer knows the person at this vacancy. Employers are told no id, score, programme and
    time of proposal.
    """

    id: UUID
    vacancy_id: UUID
    pseudonym: UUID
    candidate_id: UUID | None
    employer_id: UUID
    programme_ids: tuple[UUID, ...] | None
    state: MatchState
    score_points: int | None
    configuration_version: int
    proposed_at: datetime | None
    decided_at: datetime | None
    reason: str | None
    application_id: UUID | None
    application_end: str | None
    version: int

    @classmethod
    def of(cls, match: Match, actor: Actor, key: bytes) -> Self:
        """The match as this actor is shown it."""
        name = UUID(bytes=pseudonyms(key, match.vacancy_id)(match.candidate_id))
        known = {**match.model_dump(include=set(cls.model_fields)), "pseudonym": name}
        if sees_whom_may_be_shown(actor):
            known = blanked(Stage.ANONYMISED, ShownPart.MATCH, known)
        return cls(**known if sees_points(actor) else {**known, "score_points": None})


class ShownProfileView(View):
    """What is shown of a profile in bands, as closely as ten people of the list share it.

    `isco`: one to three digits of ISCO-08. `years_from`, `years_below`: full years in that occupation. `languages`:
    those that the vacancy asks for, with a CEFR level or its letter.
    """

    isco: str | None = None
    years_from: int | None = None
    years_below: int | None = None
    languages: Mapping[str, str] | None = None


class ListEntryView(View):
    """A person on a vacancy's list. `verdicts` names the rules that are not simply met.

    Employers know people by `pseudonym`, another at each vacancy, and are shown a `profile` in bands in place of id and
    points; verdicts where ten people of the list share them.
    """

    rank: int
    pseudonym: UUID
    candidate_id: UUID | None
    score_points: int | None
    coverage_per_cent: int
    verdicts: Mapping[Rule, Verdict] | None
    profile: ShownProfileView | None = None
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
    """The best people for a vacancy, best first. `computed_at` is None until the first list is made.

    `fewer_than`: so many people do not stand on the list, hence an employer is shown none of them.
    """

    vacancy_id: UUID
    configuration_version: int | None
    computed_at: datetime | None
    counts: PoolCountsView
    fewer_than: int | None = None
    items: tuple[ListEntryView, ...]


class RankedVacancyView(View):
    """A vacancy for a person. `relevance` orders: 100 * points / (points of all its skills)^0.5.

    Those `in_the_country` where the person has arrived come before all others: they need no new entry visa. Candidates
    are told their coverage alone: points, relevance and verdicts are null.
    """

    rank: int
    vacancy_id: UUID
    score_points: int | None
    relevance: int | None
    coverage_per_cent: int
    in_the_country: bool
    verdicts: Mapping[Rule, Verdict] | None
    match_id: UUID | None
    state: MatchState | None


class CandidateListView(View):
    """The best vacancies for a person, best first."""

    candidate_id: UUID
    configuration_version: int
    items: tuple[RankedVacancyView, ...]


class RelatedView(View):
    """What a held skill earned in addition, since occupations that ask for the related `code` mostly ask for both."""

    code: str
    points: int
    through: str
    evidence: Evidence


class RequirementView(View):
    """What one required skill earned: weight * credit = points, through which held skill, how well evidenced.

    What related skills earned for it comes in addition.
    """

    code: str
    essential: bool
    weight: int
    kinship: Kinship
    credit_hundredths: int
    points: int
    through: str | None
    evidence: Evidence | None
    related: tuple[RelatedView, ...]


class PartView(View):
    """What one other part earned."""

    part: Part
    units: int
    units_maximum: int
    points_per_thousand: int
    points: int


class RemedyView(View):
    """One thing that would help to meet a rule. All of a rule's together meet it; of several pathways, one is enough.

    `code`: the country, licence, pathway, language (ISO 639-3) or occupation (ISCO-08) that it is about. `held` and
    `needed`: a CEFR level, an EQF level or a date. `amount`: days to come earlier, months of work more.
    """

    action: Action
    code: str | None
    skill: str | None
    held: str | None
    needed: str | None
    amount: int | None


class VerdictView(View):
    """How one rule stands, with its evidence and what would change it; nothing for a rule that is met."""

    rule: Rule
    verdict: Verdict
    asked: str
    held: str
    remedies: tuple[RemedyView, ...]


class CohortView(View):
    """A run of a course. `seats`: all that it has."""

    cohort_id: UUID
    starts_on: date
    ends_on: date
    seats: int


class ModuleView(View):
    """A part of a course."""

    module_id: UUID
    skills: frozenset[str]
    hours: int


class WayView(View):
    """A course that closes a gap: the modules that do, and the next cohort that ends before the vacancy starts."""

    course_id: UUID
    modules: tuple[ModuleView, ...]
    hours: int
    cohort: CohortView | None


class MissingView(View):
    """An essential requirement that is not held, and the courses that close it, those with a cohort in time first.

    `points`: what holding a skill would add to its own credit; 0 for languages and licences, which are rules.
    """

    kind: GapKind
    code: str
    points: int
    ways: tuple[WayView, ...]


class ClosingCourseView(View):
    """A course that would close gaps, and how the person stands once it is done after those before it.

    `closes`: essential skills. `verdicts_afterwards` names the rules that are then not simply met.
    """

    course_id: UUID
    closes: tuple[str, ...]
    closes_languages: tuple[str, ...]
    closes_licences: tuple[str, ...]
    modules: tuple[ModuleView, ...]
    hours: int
    cohort: CohortView | None
    points_afterwards: int
    coverage_per_cent_afterwards: int
    verdicts_afterwards: Mapping[Rule, Verdict]


class ParagraphView(View):
    """Sentences about one topic."""

    topic: str
    heading: str
    sentences: tuple[str, ...]


class ToldView(View):
    """An explanation in plain words, from templates. `language`: ISO 639-3. `direction`: `ltr` or `rtl`."""

    language: str
    direction: str
    voice: Voice
    paragraphs: tuple[ParagraphView, ...]


class ScoreView(View):
    """A score taken apart: `points` is the sum of the requirements', their related skills' and the parts' points."""

    configuration_version: int
    points: int
    base: int
    relevance: int
    coverage_per_cent: int
    may_be_proposed: bool
    requirements: tuple[RequirementView, ...]
    parts: tuple[PartView, ...]
    verdicts: tuple[VerdictView, ...]


class AskedSkillView(View):
    """A skill that the vacancy asks for, whether the person holds it, and how well that is evidenced."""

    code: str
    essential: bool
    held: bool
    evidence: Evidence | None


class AnonymisedView(View):
    """What an employer is told of a person: the skills asked for, and nothing of any other."""

    coverage_per_cent: int
    skills: tuple[AskedSkillView, ...]


class ExplanationMembers(View):
    """Why a person stands where they stand for a vacancy, as of now, and the same in plain words.

    The person themselves is told in words alone: `explanation` is None for them, `gaps` and `courses` are empty.
    An employer is told what is `anonymised` in place of all that.
    """

    explanation: ScoreView | None
    anonymised: AnonymisedView | None = None
    gaps: tuple[MissingView, ...]
    courses: tuple[ClosingCourseView, ...]
    told: ToldView | None


class ExplanationView(ExplanationMembers):
    """Why a person stands where they stand for a vacancy."""

    vacancy_id: UUID
    pseudonym: UUID
    candidate_id: UUID | None


class MatchInFull(MatchView, ExplanationMembers):
    """A match with its explanation as of now; without one where the person is not in the pool any more."""


class GapView(View):
    """What keeps a person from a vacancy, and the points once it were closed; a candidate is told no points."""

    vacancy_id: UUID
    candidate_id: UUID
    missing_skills: tuple[str, ...]
    missing_languages: tuple[LanguageSkill, ...]
    score_points: int | None
    score_points_if_closed: int | None
    configuration_version: int
    found_at: datetime

    @classmethod
    def of(cls, gap: FoundGap, actor: Actor) -> Self:
        """The gap as this actor is shown it."""
        shown = cls.model_validate(gap)
        untold = {"score_points": None, "score_points_if_closed": None}
        return shown if sees_points(actor) else shown.model_copy(update=untold)


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
    languages: tuple[str, ...]
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


class PassageView(View):
    """A part of the text that was sent: its characters from `starts_at` to before `ends_at`."""

    text: str
    starts_at: int
    ends_at: int


class SuggestedSkillView(SkillHitView):
    """A skill with the words that led to it."""

    words: tuple[PassageView, ...]


class SuggestedOccupationView(OccupationHitView):
    """An occupation with the words that led to it."""

    words: tuple[PassageView, ...]


class SuggestionsView(View):
    """What a text may mean. `release`: that of the codes. `language`: the one that the text was read in (ISO 639-3)."""

    release: str
    language: str
    skills: tuple[SuggestedSkillView, ...]
    occupations: tuple[SuggestedOccupationView, ...]
