"""People and vacancies as numbers: names of features and answers, and what each side has or asks for of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from matching_svc.domain.facts import CEFR_RANK, LANGUAGE_SKILLS, MINOR_GROUP_DIGITS, Person, Vacancy
from matching_svc.domain.scoring import EVIDENCE_RANK, EXPERIENCE_BANDS, RequiredSkill, Scoring
from matching_svc.index.segments import layout
from matching_svc.index.segments.layout import LARGEST_ANSWER, NAMES

STATED: Final[Mapping[str, int]] = {
    "destinations": layout.DESTINATIONS,
    "licences": layout.LICENCES,
    "languages": layout.LANGUAGES,
    "experience": layout.EXPERIENCE,
}


class Vocabulary:
    """Numbers for names, in the order in which they were first met. Raises `OverflowError` beyond `NAMES`."""

    def __init__(self) -> None:
        self._at: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._at)

    def number(self, name: str) -> int:
        """The number of a name, a new one for a new name."""
        found = self._at.get(name)
        if found is None:
            found = len(self._at)
            if found >= NAMES:
                raise OverflowError(f"more than {NAMES} names of skills, or of answers")
            self._at[name] = found
        return found


@dataclass(frozen=True, slots=True)
class EncodedPerson:
    """Features with their strengths and answers with their values, in ascending order; and what stands by itself."""

    features: list[int]
    strengths: list[int]
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
    features: npt.NDArray[np.int32]
    weights: npt.NDArray[np.int64]
    required_weights: npt.NDArray[np.int64]
    essential: npt.NDArray[np.int32]
    essential_codes: tuple[str, ...]
    languages: npt.NDArray[np.int32]
    levels: npt.NDArray[np.int32]
    licences: npt.NDArray[np.int32]
    pathways: npt.NDArray[np.int32]
    numbers: npt.NDArray[np.int64]
    closed: frozenset[int]
    """Features that holding every essential skill would give."""


class Encoder:
    """One per index: what it has numbered once keeps its number."""

    def __init__(self, scoring: Scoring) -> None:
        self._scoring = scoring
        self.features, self.answers = Vocabulary(), Vocabulary()
        self._stands_for: dict[str, tuple[int, ...]] = {}

    def _features_of(self, skill: str) -> tuple[int, ...]:
        """What holding a skill stands for, and its evidence proves too."""
        found = self._stands_for.get(skill)
        if found is None:
            found = self._stands_for[skill] = tuple(map(self.features.number, self._scoring.scale.features(skill)))
        return found

    def person(self, person: Person) -> EncodedPerson:
        """A person's row."""
        profile = person.profile
        strengths: dict[int, int] = {}
        for skill in profile.skills:
            rank = EVIDENCE_RANK[skill.evidence]
            for at in self._features_of(skill.code):
                if strengths.get(at, -1) < rank:
                    strengths[at] = rank
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
        for group in {worked.isco[:MINOR_GROUP_DIGITS] for worked in profile.experience}:
            months_told = answers[self.answers.number(f"months {group}")]
            band = sum(months_told >= begins for begins in EXPERIENCE_BANDS)
            strengths[self.features.number(f"worked {group}")] = band
        for spoken in profile.languages:
            for mode in LANGUAGE_SKILLS:
                tell(f"language {spoken.language} {mode}", CEFR_RANK[getattr(spoken, mode)])
        if profile.arrived_in is not None:
            tell(f"arrived in {profile.arrived_in}", 1)
            strengths[self.features.number(f"arrived in {profile.arrived_in}")] = 1
        ordered, given = sorted(strengths), sorted(answers)
        return EncodedPerson(
            features=ordered,
            strengths=[strengths[at] for at in ordered],
            answers=given,
            values=[min(answers[at], LARGEST_ANSWER) for at in given],
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
        ordered = sorted({at for at, earned in earns.items() if earned} | asked.keys())
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
            layout.WORKED: features.number(f"worked {group}"),
            layout.ARRIVED: features.number(f"arrived in {demand.country}"),
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
            features=_small(ordered),
            weights=_large(earns.get(at, 0) for at in ordered),
            required_weights=_large(asked.get(at, 0) for at in ordered),
            essential=_small(at for at, _ in essential),
            essential_codes=tuple(code for _, code in essential),
            languages=_small(sorted(levels)),
            levels=_small(levels[at] for at in sorted(levels)),
            licences=_small(sorted(self.answers.number(f"licence {one}") for one in demand.licences)),
            pathways=_small(sorted(self.answers.number(f"pathway {one}") for one in demand.pathways)),
            numbers=_large(int(numbers[column]) for column in range(layout.NUMBERS)),
            closed=frozenset(closed),
        )


def _small(values: Iterable[int]) -> npt.NDArray[np.int32]:
    return np.fromiter(values, dtype=np.int32)


def _large(values: Iterable[int]) -> npt.NDArray[np.int64]:
    return np.fromiter(values, dtype=np.int64)
