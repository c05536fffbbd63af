"""The index as sparse matrices: people x features, vacancies scored in batches of matrix products (scipy).

One row per person. `features` holds 1 for every skill the person holds and everything that stands above it,
`evidence` how well each skill is evidenced, `attributes` whatever rules and parts ask for, one column per question.
"""

from __future__ import annotations

import threading
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple
from uuid import UUID

import numpy as np
import numpy.typing as npt
from matching_svc.domain.facts import CEFR_RANK, LANGUAGE_SKILLS, MINOR_GROUP_DIGITS, Person, Vacancy
from matching_svc.domain.lists import (
    GAPS,
    PROPOSED,
    BestList,
    Gap,
    PoolCounts,
    Ranked,
    gap_is_worth_closing,
)
from matching_svc.domain.rules import Rule, Verdict
from matching_svc.domain.scoring import (
    EVIDENCE_RANK,
    EVIDENCE_UNITS,
    EXPERIENCE_BANDS,
    EXPERIENCE_UNITS,
    INTEREST_UNITS,
    RECENCY_BANDS,
    SURPLUS_LEVELS,
    THOUSAND,
    RequiredSkill,
    Scoring,
    relevance,
)
from matching_svc.index import RankedVacancy
from pathways_contracts.codes import CEFR_ORDER, LanguageSkill
from scipy import sparse

BATCH: Final = 32
"""Vacancies per matrix product: their dense weights stay in the cache."""
WIDE_BATCH: Final = 512
"""Vacancies for which some people are looked at together."""
MOST_PENDING: Final = 4_000
"""Changed people who wait as single rows, before a rebuild of the matrices takes them in."""

Integers = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
Verdicts = npt.NDArray[np.int8]

MET, UNKNOWN, TRAINABLE, NOT_MET = range(4)
_VERDICTS: Final = (Verdict.MET, Verdict.UNKNOWN, Verdict.TRAINABLE, Verdict.NOT_MET)


class _Vocabulary:
    """Numbers for names, in the order in which they were first met."""

    def __init__(self) -> None:
        self._at: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._at)

    def number(self, name: str) -> int:
        return self._at.setdefault(name, len(self._at))

    def known(self, name: str) -> int | None:
        return self._at.get(name)


@dataclass(frozen=True, slots=True)
class _Row:
    """A person, encoded."""

    features: list[int]
    evidence: list[int]
    attributes: dict[int, int]


@dataclass(frozen=True)
class _Weighed:
    """All vacancies: where each is, and features x vacancies of skill points and of evidence units."""

    at: Mapping[UUID, int]
    credit: Any
    proof: Any


@dataclass(frozen=True)
class _Compiled:
    """A vacancy, encoded: weights per feature, and per required skill what evidence and coverage need."""

    vacancy: Vacancy
    required: tuple[RequiredSkill, ...]
    base: int
    weight_at: Integers
    weights: Integers
    required_at: Integers
    required_weights: Integers
    essential_at: Integers
    closed_at: Integers


class _People(NamedTuple):
    """People by row: their ids, and the two halves of each, by which numpy orders them."""

    ids: npt.NDArray[np.object_]
    high: npt.NDArray[np.uint64]
    low: npt.NDArray[np.uint64]

    @classmethod
    def of(cls, candidate_ids: Sequence[UUID]) -> _People:
        """People whose ids were not taken apart yet."""
        ids = np.empty(len(candidate_ids), dtype=object)
        ids[:] = candidate_ids
        high = np.array([one.int >> 64 for one in candidate_ids], dtype=np.uint64)
        low = np.array([one.int & (2**64 - 1) for one in candidate_ids], dtype=np.uint64)
        return cls(ids, high, low)

    def and_(self, others: _People) -> _People:
        """These, then the others."""
        return _People(*(np.concatenate(pair) for pair in zip(self, others, strict=True)))


class _Pool:
    """The rows of everybody in the pool, ready to be multiplied."""

    def __init__(self, people: _People, features: Any, evidence: Any, attributes: Any, names: _Vocabulary) -> None:
        self.ids, self.high, self.low = people
        self.features = features
        self.evidence = evidence
        self.attributes = attributes
        self._columns = attributes.tocsc()
        self._names = names

    def __len__(self) -> int:
        return len(self.ids)

    def column(self, name: str) -> Integers:
        """One attribute of everybody; 0 where it was not stated."""
        dense = np.zeros(len(self.ids), dtype=np.int64)
        at = self._names.known(name)
        if at is not None and at < self._columns.shape[1]:
            begin, end = self._columns.indptr[at : at + 2]
            dense[self._columns.indices[begin:end]] = self._columns.data[begin:end]
        return dense

    def has(self, name: str) -> Flags:
        """Who has an attribute."""
        return np.not_equal(self.column(name), 0)

    def rows(self, at: Integers) -> _Pool:
        """A pool of some, in this order."""
        return _Pool(self.people(at), self.features[at], self.evidence[at], self.attributes[at], self._names)

    def people(self, at: Integers) -> _People:
        """Some of the people."""
        return _People(self.ids[at], self.high[at], self.low[at])


class SparseIndex:
    """`Index` over scipy matrices. Changes are gathered, and one rebuild before the next question takes them in."""

    def __init__(self, scoring: Scoring) -> None:
        self._scoring = scoring
        self._lock = threading.Lock()
        self._features, self._attributes = _Vocabulary(), _Vocabulary()
        self._pending: dict[UUID, _Row | None] = {}
        self._at: dict[UUID, int] = {}
        self._pool = self._built([], [], [], [])
        self._vacancies: dict[UUID, _Compiled] = {}
        self._all_weighed: _Weighed | None = None

    # --- what is in ------------------------------------------------------------------------------------------------

    def upsert_candidate(self, person: Person) -> None:
        with self._lock:
            self._pending[person.candidate_id] = self._encoded(person)

    def remove_candidate(self, candidate_id: UUID) -> None:
        with self._lock:
            self._pending[candidate_id] = None

    def upsert_vacancy(self, vacancy: Vacancy) -> None:
        with self._lock:
            self._vacancies[vacancy.vacancy_id] = self._compiled(vacancy)
            self._all_weighed = None

    def remove_vacancy(self, vacancy_id: UUID) -> None:
        with self._lock:
            self._vacancies.pop(vacancy_id, None)
            self._all_weighed = None

    def vacancies(self) -> Sequence[UUID]:
        with self._lock:
            return sorted(self._vacancies)

    def __len__(self) -> int:
        with self._lock:
            return len(self._current())

    # --- questions -------------------------------------------------------------------------------------------------

    def best_candidates(self, vacancy_ids: Sequence[UUID], k: int) -> list[BestList]:
        with self._lock:
            known = [one for one in vacancy_ids if one in self._vacancies]
        return [
            BestList(vacancy_id, ranked, self.gaps(vacancy_id, ranked))
            for vacancy_id, ranked in zip(known, self.ranked(known, k), strict=True)
        ]

    def ranked(self, vacancy_ids: Sequence[UUID], k: int) -> list[tuple[Ranked, ...]]:
        with self._lock:
            pool, asked = self._current(), [self._vacancies[one] for one in vacancy_ids]
        found: list[tuple[Ranked, ...]] = []
        for begin in range(0, len(asked), BATCH):
            batch = asked[begin : begin + BATCH]
            skills, proofs = self._products(pool, batch)
            found += [self._ranked(pool, one, skills[:, at], proofs[:, at], k) for at, one in enumerate(batch)]
        return found

    def best_points(self, vacancy_id: UUID, k: int) -> tuple[list[UUID], list[int]]:
        [ranked] = self.ranked([vacancy_id], k)
        return [one.candidate_id for one in ranked], [one.points for one in ranked]

    def contenders(
        self, candidate_ids: Collection[UUID], floors: Mapping[UUID, int], most: int
    ) -> dict[UUID, tuple[Ranked, ...]]:
        with self._lock:
            pool = self._some(candidate_ids)
            asked = [self._vacancies[one] for one in floors]
            weighed = self._weighed()
            if len(self._pending) > MOST_PENDING:
                self._current()
        found: dict[UUID, tuple[Ranked, ...]] = {}
        if not len(pool):
            return found
        for begin in range(0, len(asked), WIDE_BATCH):
            batch = asked[begin : begin + WIDE_BATCH]
            columns = [weighed.at[one.vacancy.vacancy_id] for one in batch]
            skills = _product(pool.features, weighed.credit[:, columns])
            proofs = _product(pool.evidence, weighed.proof[:, columns])
            # Whoever could not reach the floor with everything else in their favour is not looked at any further.
            least = np.array([floors[one.vacancy.vacancy_id] - self._most_beside_skills(one) for one in batch])
            near = skills >= least[None, :]
            for at in np.flatnonzero(near.any(axis=0)).tolist():
                one, rows = batch[at], np.flatnonzero(near[:, at])
                some = pool.rows(rows)
                ranked = self._ranked(some, one, skills[rows, at], proofs[rows, at], most)
                floor = floors[one.vacancy.vacancy_id]
                found[one.vacancy.vacancy_id] = tuple(each for each in ranked if each.points >= floor)
        return found

    def gaps(self, vacancy_id: UUID, ranked: Sequence[Ranked]) -> tuple[Gap, ...]:
        with self._lock:
            one = self._vacancies[vacancy_id]
            if not ranked or not one.vacancy.demand.train_to_hire:
                return ()
            pool = self._some([each.candidate_id for each in ranked])
        at = {each: row for row, each in enumerate(pool.ids)}
        pool = pool.rows(np.array([at[each.candidate_id] for each in ranked]))
        return self._gaps(pool, one, np.array([each.points for each in ranked]), self._judged(pool, one))

    def counts(self, vacancy_id: UUID) -> PoolCounts:
        with self._lock:
            pool, one = self._current(), self._vacancies[vacancy_id]
        judged = self._judged(pool, one)
        return PoolCounts(
            considered=len(pool),
            proposable=int((~_excluded(judged)).sum()),
            not_met=_counted(judged, NOT_MET),
            unknown=_counted(judged, UNKNOWN),
            trainable=_counted(judged, TRAINABLE),
        )

    def best_vacancies(self, candidate_id: UUID, k: int) -> list[RankedVacancy]:
        with self._lock:
            one = self._one(candidate_id)
            everything = list(self._vacancies.values())
            if not everything or k < 1:
                return []
            skills, proofs = self._products(one, everything)
            found: list[RankedVacancy] = []
            # Best first by what the skills promise, until not even every other part could reach the list.
            there = [bool(one.has(f"arrived in {each.vacancy.demand.country}")[0]) for each in everything]
            promised = [
                (not there[at], -relevance(int(skills[0, at]) + self._most_beside_skills(each), each.base))
                for at, each in enumerate(everything)
            ]
            for at in sorted(range(len(everything)), key=lambda at: promised[at]):
                if len(found) >= k and promised[at] > found[-1].order[:2]:
                    break
                each = everything[at]
                judged = self._judged(one, each)
                if _excluded(judged)[0]:
                    continue
                points = int(self._points(one, each, skills[:, at], proofs[:, at])[0])
                found.append(
                    RankedVacancy(
                        each.vacancy.vacancy_id,
                        points,
                        relevance(points, each.base),
                        int(self._coverage(one, each, np.array([0]))[0]),
                        _named(judged, 0),
                        there[at],
                    )
                )
                found.sort(key=lambda ranked: ranked.order)
                del found[k:]
            return found

    def score_pair(self, vacancy_id: UUID, candidate_id: UUID) -> int:
        with self._lock:
            one, vacancy = self._one(candidate_id), self._vacancies[vacancy_id]
            skills, proofs = self._products(one, [vacancy])
            return int(self._points(one, vacancy, skills[:, 0], proofs[:, 0])[0])

    # --- encoding --------------------------------------------------------------------------------------------------

    def _encoded(self, person: Person) -> _Row:
        scale, features, attributes = self._scoring.scale, self._features, self._attributes
        proof: dict[int, int] = {}
        for skill in person.profile.skills:
            for feature in scale.features(skill.code):
                proof.setdefault(features.number(feature), 0)
            for broader in scale.itself_and_broader(skill.code):
                at = features.number(broader)
                proof[at] = max(proof[at], EVIDENCE_RANK[skill.evidence])
        answers: dict[str, int] = {}
        profile = person.profile

        def tell(name: str, value: int) -> None:
            answers[name] = max(answers.get(name, 0), value)

        for one in profile.destinations:
            tell("destinations", 1)
            tell(f"destination {one.country}", one.interest)
        for licence in profile.licences:
            tell("licences", 1)
            tell(f"licence {licence}", 1)
        for pathway in profile.eligible_pathways:
            tell(f"pathway {pathway}", 1)
        for worked in profile.experience:
            group = worked.isco[:MINOR_GROUP_DIGITS]
            tell("experience", 1)
            answers[f"months {group}"] = answers.get(f"months {group}", 0) + worked.months
            tell(f"last year {group}", worked.last_year or 0)
        for spoken in profile.languages:
            tell("languages", 1)
            for mode in LANGUAGE_SKILLS:
                tell(f"language {spoken.language} {mode}", CEFR_RANK[getattr(spoken, mode)])
        if profile.available_from is not None:
            tell("available", profile.available_from.toordinal())
        if profile.education_level is not None:
            tell("education", profile.education_level)
        if profile.arrived_in is not None:
            tell(f"arrived in {profile.arrived_in}", 1)
        if person.priority:
            tell("priority", 1)
        ordered = sorted(proof)
        return _Row(ordered, [proof[at] for at in ordered], {attributes.number(name): v for name, v in answers.items()})

    def _compiled(self, vacancy: Vacancy) -> _Compiled:
        scoring, features = self._scoring, self._features
        required = scoring.required(vacancy)
        weights: dict[int, int] = {}
        closed: set[int] = set()
        for one in required:
            for feature, points in scoring.earning(one):
                at = features.number(feature)
                weights[at] = weights.get(at, 0) + points
            if one.essential:
                closed.update(features.number(feature) for feature in scoring.scale.features(one.code))
        return _Compiled(
            vacancy=vacancy,
            required=required,
            base=scoring.base(required),
            weight_at=np.array(list(weights), dtype=np.int64),
            weights=np.array(list(weights.values()), dtype=np.int64),
            required_at=np.array([features.number(one.code) for one in required], dtype=np.int64),
            required_weights=np.array([one.weight for one in required], dtype=np.int64),
            essential_at=np.array([features.number(one.code) for one in required if one.essential], dtype=np.int64),
            closed_at=np.array(sorted(closed), dtype=np.int64),
        )

    def _current(self) -> _Pool:
        """The pool with all changes taken in."""
        if self._pending:
            everybody = [one for one in self._pool.ids if one not in self._pending]
            self._pool = self._some([*everybody, *self._pending])
            self._at = {one: at for at, one in enumerate(self._pool.ids)}
            self._pending = {}
        return self._pool

    def _some(self, candidate_ids: Collection[UUID]) -> _Pool:
        """A pool of those of these people who are in, in an order of its own."""
        kept = [one for one in candidate_ids if one not in self._pending and one in self._at]
        rows = [(one, row) for one in candidate_ids if (row := self._pending.get(one)) is not None]
        added = self._built(
            [one for one, _ in rows],
            [row.features for _, row in rows],
            [row.evidence for _, row in rows],
            [row.attributes for _, row in rows],
        )
        at, old = [self._at[one] for one in kept], self._pool
        return _Pool(
            old.people(np.array(at, dtype=np.int64)).and_(_People(added.ids, added.high, added.low)),
            _stacked(old.features, at, added.features),
            _stacked(old.evidence, at, added.evidence),
            _stacked(old.attributes, at, added.attributes),
            self._attributes,
        )

    def _one(self, candidate_id: UUID) -> _Pool:
        """A pool of one person. Raises `KeyError`."""
        one = self._some([candidate_id])
        if not len(one):
            raise KeyError(candidate_id)
        return one

    def _weighed(self) -> _Weighed:
        """All vacancies as one matrix, made anew after one of them changed."""
        if self._all_weighed is None:
            width = len(self._features)
            every = list(self._vacancies.values())
            self._all_weighed = _Weighed(
                {one.vacancy.vacancy_id: at for at, one in enumerate(every)},
                _columns([(one.weight_at, one.weights) for one in every], width),
                _columns([(one.required_at, one.required_weights) for one in every], width),
            )
        return self._all_weighed

    def _built(
        self,
        ids: list[UUID],
        features: list[list[int]],
        evidence: list[list[int]],
        attributes: list[dict[int, int]],
    ) -> _Pool:
        width = len(self._features)
        ends = np.cumsum([0, *(len(one) for one in features)], dtype=np.int32)
        at = np.array([each for one in features for each in one], dtype=np.int32)
        proof = np.array([each for one in evidence for each in one], dtype=np.int32)
        held = sparse.csr_array((np.ones(len(at), dtype=np.int32), at, ends), shape=(len(ids), width))
        proven = sparse.csr_array((proof, at.copy(), ends.copy()), shape=(len(ids), width))
        proven.eliminate_zeros()
        columns = [sorted(one) for one in attributes]
        answers = sparse.csr_array(
            (
                np.array([one[each] for one, row in zip(attributes, columns, strict=True) for each in row], np.int32),
                np.array([each for row in columns for each in row], dtype=np.int32),
                np.cumsum([0, *(len(row) for row in columns)], dtype=np.int32),
            ),
            shape=(len(ids), len(self._attributes)),
        )
        return _Pool(_People.of(ids), held, proven, answers, self._attributes)

    # --- scoring ---------------------------------------------------------------------------------------------------

    def _products(self, pool: _Pool, batch: Sequence[_Compiled]) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
        """Points of skills and units of evidence, people x vacancies."""
        width = pool.features.shape[1]
        credit = np.zeros((width, len(batch)), dtype=np.int32)
        proof = np.zeros((width, len(batch)), dtype=np.int32)
        for at, one in enumerate(batch):
            _scatter(credit, at, one.weight_at, one.weights)
            _scatter(proof, at, one.required_at, one.required_weights)
        return pool.features @ credit, pool.evidence @ proof

    def _points(self, pool: _Pool, one: _Compiled, skills: npt.NDArray[Any], proofs: npt.NDArray[Any]) -> Integers:
        weights, demand = self._scoring.configuration.weights, one.vacancy.demand
        group = demand.isco[:MINOR_GROUP_DIGITS]
        wanted = one.vacancy.wanted_levels
        surplus = np.zeros(len(pool), dtype=np.int64)
        for (language, skill), level in wanted.items():
            surplus += np.clip(pool.column(f"language {language} {skill}") - level, 0, SURPLUS_LEVELS)
        months, last_year = pool.column(f"months {group}"), pool.column(f"last year {group}")
        band = np.searchsorted(np.array(EXPERIENCE_BANDS), months, side="right")
        ago = demand.start_date.year - last_year
        recent = np.searchsorted(np.array([-years for years in reversed(RECENCY_BANDS)]), -ago, side="right")
        worked = band + np.where((band > 0) & (last_year > 0), recent, 0)
        parts = (
            (surplus, SURPLUS_LEVELS * len(wanted), weights.language_points),
            (worked, EXPERIENCE_UNITS, weights.experience_points),
            (pool.column(f"destination {demand.country}"), INTEREST_UNITS, weights.preference_points),
            (proofs.astype(np.int64), EVIDENCE_UNITS * int(one.required_weights.sum()), weights.evidence_points),
            (pool.column("priority"), 1, weights.priority_points),
            (pool.column(f"arrived in {demand.country}"), 1, weights.presence_points),
        )
        total = skills.astype(np.int64)
        for units, maximum, share in parts:
            if maximum:
                total += one.base * share * units // (THOUSAND * maximum)
        return total

    def _most_beside_skills(self, one: _Compiled) -> int:
        weights = self._scoring.configuration.weights
        shares = (
            weights.language_points
            + weights.experience_points
            + weights.preference_points
            + weights.evidence_points
            + weights.priority_points
            + weights.presence_points
        )
        return one.base * shares // THOUSAND

    def _judged(self, pool: _Pool, one: _Compiled) -> dict[Rule, Verdicts]:
        vacancy, demand = one.vacancy, one.vacancy.demand
        everybody = len(pool)

        def judged(met: Flags, stated: Flags, trainable: Flags | bool = False) -> Verdicts:
            """Met, else trainable, else unknown where nothing was stated, else not met."""
            return np.where(met, MET, np.where(trainable, TRAINABLE, np.where(stated, NOT_MET, UNKNOWN))).astype(
                np.int8
            )

        licensed = np.ones(everybody, dtype=bool)
        for licence in demand.licences:
            licensed &= pool.has(f"licence {licence}")
        available = pool.column("available")
        eligible = np.zeros(everybody, dtype=bool)
        if not demand.pathways or set(demand.pathways) - vacancy.checked_pathways:
            eligible[:] = True
        for pathway in demand.pathways:
            eligible |= pool.has(f"pathway {pathway}")
        short = np.zeros(everybody, dtype=np.int64)
        for (language, skill), level in vacancy.wanted_levels.items():
            np.maximum(short, level - pool.column(f"language {language} {skill}"), out=short)
        speaks = pool.has("languages")
        education = pool.column("education")
        group = demand.isco[:MINOR_GROUP_DIGITS]
        return {
            Rule.STANDING: np.zeros(everybody, dtype=np.int8),
            Rule.DESTINATION: judged(
                pool.has(f"destination {demand.country}") | pool.has(f"arrived in {demand.country}"),
                pool.has("destinations"),
            ),
            Rule.LICENCE: judged(licensed, pool.has("licences"), demand.train_to_hire and vacancy.has_cohort),
            Rule.AVAILABILITY: judged((available > 0) & (available <= demand.start_date.toordinal()), available > 0),
            Rule.PROTECTION: judged(eligible, np.zeros(everybody, dtype=bool)),
            Rule.LANGUAGE: judged(short == 0, speaks, (short == 1) & speaks & demand.train_to_hire),
            Rule.EDUCATION: judged(education >= (demand.education_minimum or 0), education > 0),
            Rule.EXPERIENCE: judged(
                pool.column(f"months {group}") >= demand.experience_months_minimum, pool.has("experience")
            ),
        }

    def _ranked(
        self, pool: _Pool, one: _Compiled, skills: npt.NDArray[Any], proofs: npt.NDArray[Any], k: int
    ) -> tuple[Ranked, ...]:
        points = self._points(pool, one, skills, proofs)
        judged = self._judged(pool, one)
        best = _first(pool, points, ~_excluded(judged), k)
        coverage = self._coverage(pool, one, best)
        first_in_line = pool.column("priority")
        return tuple(
            Ranked(pool.ids[at], int(points[at]), int(covered), _named(judged, at), bool(first_in_line[at]))
            for at, covered in zip(best.tolist(), coverage, strict=True)
        )

    def _coverage(self, pool: _Pool, one: _Compiled, rows: Integers) -> Integers:
        if not len(one.essential_at):
            return np.full(len(rows), 100, dtype=np.int64)
        held = _submatrix(pool.features, rows, one.essential_at)
        covered: Integers = 100 * held.sum(axis=1) // len(one.essential_at)
        return covered

    # --- gaps ------------------------------------------------------------------------------------------------------

    def _gaps(self, pool: _Pool, one: _Compiled, points: Integers, judged: Mapping[Rule, Verdicts]) -> tuple[Gap, ...]:
        """`gaps` over a pool of the people on the list alone, in its order."""
        rows = np.arange(len(pool))
        essential = _submatrix(pool.features, rows, one.essential_at)
        missing = len(one.essential_at) - essential.sum(axis=1)
        credited = _submatrix(pool.features, rows, one.weight_at)
        taught = np.isin(one.weight_at, one.closed_at)
        gained = ((np.maximum(credited, taught[None, :])) - credited) @ one.weights
        closed = points[rows] + gained
        trainable = (judged[Rule.LANGUAGE][rows] == TRAINABLE) | (judged[Rule.LICENCE][rows] == TRAINABLE)
        floor = int(points[rows[PROPOSED - 1]]) if len(rows) >= PROPOSED else 0
        worth = [
            rank
            for rank in range(len(rows))
            if gap_is_worth_closing(rank, int(missing[rank]), bool(trainable[rank]), int(closed[rank]), floor)
        ]
        worth.sort(key=lambda rank: (-int(closed[rank]), rank))
        codes = [each.code for each in one.required if each.essential]
        return tuple(
            Gap(
                pool.ids[rows[rank]],
                tuple(code for code, held in zip(codes, essential[rank], strict=True) if not held),
                self._missing_languages(pool, one, int(rows[rank])),
                int(points[rows[rank]]),
                int(closed[rank]),
            )
            for rank in worth[:GAPS]
        )

    def _missing_languages(self, pool: _Pool, one: _Compiled, at: int) -> tuple[LanguageSkill, ...]:
        """The minimum of each language in which the person is short, in the skills in which they are."""
        person = pool.attributes[[at]]
        held = dict(zip(person.indices.tolist(), person.data.tolist(), strict=True))
        short: dict[str, dict[str, str]] = {}
        for (language, skill), level in one.vacancy.wanted_levels.items():
            place = self._attributes.known(f"language {language} {skill}")
            if (held.get(place, 0) if place is not None else 0) < level:
                short.setdefault(language, {})[skill] = CEFR_ORDER[level]
        return tuple(LanguageSkill.model_validate({"language": each, **short[each]}) for each in sorted(short))


def _scatter(dense: npt.NDArray[Any], column: int, at: Integers, values: Integers) -> None:
    # A feature that nobody in the pool has lies beyond the matrix and earns nothing.
    known = at < dense.shape[0]
    dense[at[known], column] = values[known]


def _submatrix(matrix: Any, rows: Integers, columns: Integers) -> Integers:
    """Some rows and columns, dense; columns beyond the matrix are nobody's."""
    dense = np.zeros((len(rows), len(columns)), dtype=np.int64)
    known = columns < matrix.shape[1]
    if len(rows) and known.any():
        dense[:, known] = matrix[rows][:, columns[known]].toarray()
    return dense


def _columns(entries: Sequence[tuple[Integers, Integers]], height: int) -> Any:
    """A sparse matrix of these columns, each as places and values."""
    ends = np.cumsum([0, *(len(at) for at, _ in entries)])
    at = np.concatenate([at for at, _ in entries]) if entries else np.array([], dtype=np.int64)
    values = np.concatenate([values for _, values in entries]) if entries else np.array([], dtype=np.int64)
    return sparse.csc_array((values.astype(np.int32), at.astype(np.int32), ends), shape=(height, len(entries)))


def _product(people: Any, vacancies: Any) -> npt.NDArray[Any]:
    """People x vacancies, dense. A feature that one side does not know yet earns nothing."""
    width = min(people.shape[1], vacancies.shape[0])
    dense: npt.NDArray[Any] = (people[:, :width] @ vacancies[:width]).toarray()
    return dense


def _stacked(old: Any, kept: Sequence[int], added: Any) -> Any:
    old = old[np.array(kept, dtype=np.int64)]
    old.resize((old.shape[0], added.shape[1]))
    return sparse.vstack([old, added], format="csr", dtype=np.int32)


def _excluded(judged: Mapping[Rule, Verdicts]) -> Flags:
    excluded: Flags = np.any(np.stack(list(judged.values())) == NOT_MET, axis=0)
    return excluded


def _counted(judged: Mapping[Rule, Verdicts], verdict: int) -> dict[Rule, int]:
    counts = {rule: int((found == verdict).sum()) for rule, found in judged.items()}
    return {rule: count for rule, count in counts.items() if count}


def _named(judged: Mapping[Rule, Verdicts], at: int) -> dict[Rule, Verdict]:
    return {rule: _VERDICTS[found[at]] for rule, found in judged.items() if found[at] != MET}


def _first(pool: _Pool, points: Integers, allowed: Flags, k: int) -> Integers:
    """Rows of the best `k` in the order of `lists.order_of`."""
    rows = np.flatnonzero(allowed)
    priority = pool.column("priority")[rows]
    standing = points[rows] * 2 + priority
    if len(rows) > k:
        # Everyone who ties with the last is kept until ids have decided.
        floor = np.partition(standing, len(rows) - k)[len(rows) - k]
        near = standing >= floor
        rows, standing = rows[near], standing[near]
    order = np.lexsort((pool.low[rows], pool.high[rows], -standing))
    return rows[order[:k]]
