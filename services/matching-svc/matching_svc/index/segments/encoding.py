"""People and vacancies as numbers: names of features and answers, and what each side has or asks for of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from matching_svc.domain.facts import CEFR_RANK, LANGUAGE_SKILLS, MINOR_GROUP_DIGITS, Person, Vacancy
from matching_svc.domain.scoring import EVIDENCE_RANK, RequiredSkill, Scoring
from matching_svc.index.segments import layout

LARGEST: Final = 2**31 - 1
"""No answer is told from a larger one: bands and levels end far below."""
STATED: Final[Mapping[str, int]] = {
    "destinations": layout.DESTINATIONS,
    "licences": layout.LICENCES,
    "languages": layout.LANGUAGES,
    "experience": layout.EXPERIENCE,
}


class Vocabulary:
    """Numbers for names, in the order in which they were first met."""

    def __init__(self) -> None:
        self._at: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._at)

    def number(self, name: str) -> int:
        """The number of a name, a new one for a new name."""
        return self._at.setdefault(name, len(self._at))


@dataclass(frozen=True, slots=True)
class EncodedPerson:
    """Features with their evidence and answers with their values, in ascending order; and what stands by itself."""

    features: list[int]
    evidence: list[int]
    answers: list[int]
    values: list[int]
    stated: int
    available: int
    education: int


@dataclass(frozen=True, slots=True)
class EncodedVacancy:
    """What earns points, what is required among it, and what rules and parts ask for."""

    vacancy: Vacancy
    required: tuple[RequiredSkill, ...]
    features: list[int]
    weights: list[int]
    required_weights: list[int]
    essential: list[int]
    essential_codes: list[str]
    languages: list[int]
    levels: list[int]
    licences: list[int]
    pathways: list[int]
    numbers: list[int]
    closed: frozenset[int]
    """Features that holding every essential skill would give."""


class Encoder:
    """One per index: what it has numbered once keeps its number."""

    def __init__(self, scoring: Scoring) -> None:
        self._scoring = scoring
        self.features, self.answers = Vocabulary(), Vocabulary()

    def person(self, person: Person) -> EncodedPerson:
        """A person's row."""
        scale, features, profile = self._scoring.scale, self.features, person.profile
        proof: dict[int, int] = {}
        for skill in profile.skills:
            for feature in scale.features(skill.code):
                proof.setdefault(features.number(feature), 0)
            for broader in scale.itself_and_broader(skill.code):
                at = features.number(broader)
                proof[at] = max(proof[at], EVIDENCE_RANK[skill.evidence])
        answers: dict[int, int] = {}

        def tell(name: str, value: int) -> None:
            at = self.answers.number(name)
            answers[at] = max(answers.get(at, 0), value)

        for one in profile.destinations:
            tell(f"destination {one.country}", one.interest)
        for licence in profile.licences:
            tell(f"licence {licence}", 1)
        for pathway in profile.eligible_pathways:
            tell(f"pathway {pathway}", 1)
        for worked in profile.experience:
            group = worked.isco[:MINOR_GROUP_DIGITS]
            months = self.answers.number(f"months {group}")
            answers[months] = answers.get(months, 0) + worked.months
            tell(f"last year {group}", worked.last_year or 0)
        for spoken in profile.languages:
            for mode in LANGUAGE_SKILLS:
                tell(f"language {spoken.language} {mode}", CEFR_RANK[getattr(spoken, mode)])
        if profile.arrived_in is not None:
            tell(f"arrived in {profile.arrived_in}", 1)
        ordered, given = sorted(proof), sorted(answers)
        return EncodedPerson(
            features=ordered,
            evidence=[proof[at] for at in ordered],
            answers=given,
            values=[min(answers[at], LARGEST) for at in given],
            stated=sum(bit for name, bit in STATED.items() if getattr(profile, name)),
            available=profile.available_from.toordinal() if profile.available_from is not None else 0,
            education=profile.education_level or 0,
        )

    def vacancy(self, vacancy: Vacancy) -> EncodedVacancy:
        """A vacancy's row. Names that nobody has given yet are numbered, so that who gives them is found."""
        scoring, features, demand = self._scoring, self.features, vacancy.demand
        weights = scoring.configuration.weights
        required = scoring.required(vacancy)
        earns: dict[int, int] = {}
        closed: set[int] = set()
        for one in required:
            for feature, points in scoring.earning(one):
                at = features.number(feature)
                earns[at] = earns.get(at, 0) + points
            if one.essential:
                closed.update(features.number(feature) for feature in scoring.scale.features(one.code))
        asked = {features.number(one.code): one.weight for one in required}
        ordered = sorted(earns.keys() | asked.keys())
        essential = sorted((features.number(one.code), one.code) for one in required if one.essential)
        group = demand.isco[:MINOR_GROUP_DIGITS]
        levels = {
            self.answers.number(f"language {language} {mode}"): level
            for (language, mode), level in vacancy.wanted_levels.items()
        }
        numbers = {
            layout.BASE: scoring.base(required),
            layout.LANGUAGE_SHARE: weights.language_points,
            layout.EXPERIENCE_SHARE: weights.experience_points,
            layout.PREFERENCE_SHARE: weights.preference_points,
            layout.EVIDENCE_SHARE: weights.evidence_points,
            layout.PRIORITY_SHARE: weights.priority_points,
            layout.PRESENCE_SHARE: weights.presence_points,
            layout.REQUIRED_WEIGHT: sum(one.weight for one in required),
            layout.MONTHS_AT: self.answers.number(f"months {group}"),
            layout.LAST_YEAR_AT: self.answers.number(f"last year {group}"),
            layout.DESTINATION_AT: self.answers.number(f"destination {demand.country}"),
            layout.ARRIVED_AT: self.answers.number(f"arrived in {demand.country}"),
            layout.START_YEAR: demand.start_date.year,
            layout.START_DAY: demand.start_date.toordinal(),
            layout.EDUCATION_MINIMUM: demand.education_minimum or 0,
            layout.MONTHS_MINIMUM: demand.experience_months_minimum,
            layout.LICENCE_TRAINABLE: demand.train_to_hire and vacancy.has_cohort,
            layout.TRAIN_TO_HIRE: demand.train_to_hire,
            layout.OPEN_TO_ALL: not demand.pathways or bool(set(demand.pathways) - vacancy.checked_pathways),
        }
        return EncodedVacancy(
            vacancy=vacancy,
            required=required,
            features=ordered,
            weights=[earns.get(at, 0) for at in ordered],
            required_weights=[asked.get(at, 0) for at in ordered],
            essential=[at for at, _ in essential],
            essential_codes=[code for _, code in essential],
            languages=sorted(levels),
            levels=[levels[at] for at in sorted(levels)],
            licences=sorted(self.answers.number(f"licence {one}") for one in demand.licences),
            pathways=sorted(self.answers.number(f"pathway {one}") for one in demand.pathways),
            numbers=[int(numbers[column]) for column in range(layout.NUMBERS)],
            closed=frozenset(closed),
        )
