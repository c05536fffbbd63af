"""`Index` over segments: a question sees every change that was made before it."""

import threading
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Final
from uuid import UUID

import numpy as np
import numpy.typing as npt
from pathways_contracts.codes import CEFR_ORDER, LanguageSkill

from matching_svc.domain.facts import Person, Vacancy
from matching_svc.domain.lists import (
    GAPS,
    IN_RESERVE,
    KEPT,
    PROPOSED,
    BestList,
    Gap,
    PoolCounts,
    Ranked,
    gap_is_worth_closing,
    order_of,
)
from matching_svc.domain.rules import Rule, Verdict
from matching_svc.domain.scoring import RequiredSkill, Scoring, relevance
from matching_svc.index import RankedVacancy
from matching_svc.index.segments import kernels, layout
from matching_svc.index.segments.encoding import Encoder
from matching_svc.index.segments.layout import RULES, People
from matching_svc.index.segments.rows import AllVacancies, Everybody, PackedVacancies
from matching_svc.index.segments.searching import Search

TOGETHER: Final = 64
"""People who are held against all vacancies while others wait."""
CUT_AT: Final = 4
"""Who came near to a vacancy is cut to as many as are asked for when there are so many times as many."""
UNREACHABLE: Final = np.iinfo(np.int64).max
_VERDICTS: Final = (Verdict.MET, Verdict.UNKNOWN, Verdict.TRAINABLE, Verdict.NOT_MET)
_RULES: Final = tuple(Rule)


class SegmentIndex:
    """People in segments of postings with a tail of rows; vacancies packed. One question at a time."""

    def __init__(self, scoring: Scoring) -> None:
        self._lock = threading.Lock()
        self._encoder = Encoder(scoring)
        self._everybody, self._vacancies = Everybody(), AllVacancies()
        self._search = Search(KEPT + IN_RESERVE)
        self._verdicts = np.zeros(RULES, dtype=np.int8)

    # --- what is in ------------------------------------------------------------------------------------------------

    def upsert_candidate(self, person: Person) -> None:
        with self._lock:
            self._everybody.put(person.candidate_id, person.priority, self._encoder.person(person))

    def remove_candidate(self, candidate_id: UUID) -> None:
        with self._lock:
            self._everybody.drop(candidate_id)

    def upsert_vacancy(self, vacancy: Vacancy) -> None:
        with self._lock:
            self._vacancies.put(self._encoder.vacancy(vacancy))

    def remove_vacancy(self, vacancy_id: UUID) -> None:
        with self._lock:
            self._vacancies.drop(vacancy_id)

    def vacancies(self) -> Sequence[UUID]:
        return self._vacancies.ids()

    def __len__(self) -> int:
        with self._lock:
            return len(self._everybody)

    @property
    def size_in_bytes(self) -> int:
        """Memory of everybody's rows and postings, without room to grow."""
        with self._lock:
            self._packed()
            arrays = [*self._everybody.people(), *(array for each in self._everybody.postings for array in each[2:])]
            return sum(array.nbytes for array in arrays)

    # --- questions -------------------------------------------------------------------------------------------------

    def best_candidates(self, vacancy_ids: Sequence[UUID], k: int) -> list[BestList]:
        with self._lock:
            known = [one for one in vacancy_ids if one in self._vacancies]
        ranked = self.ranked(known, k)
        return [BestList(one, each, self.gaps(one, each)) for one, each in zip(known, ranked, strict=True)]

    def ranked(self, vacancy_ids: Sequence[UUID], k: int) -> list[tuple[Ranked, ...]]:
        found = []
        for vacancy_id in vacancy_ids:
            # Let go between vacancies, so that nobody waits for all of them.
            with self._lock:
                packed = self._packed()
                at = packed.place_of[vacancy_id]
                slots, points = self._sought(packed, at, k)
                found.append(self._shown(packed, at, slots, points))
        return found

    def best_points(self, vacancy_id: UUID, k: int) -> tuple[list[UUID], list[int]]:
        with self._lock:
            packed = self._packed()
            slots, points = self._sought(packed, packed.place_of[vacancy_id], k)
            return [self._everybody.id_of(slot) for slot in slots.tolist()], points.tolist()

    def best_slots(self, vacancy_id: UUID, k: int) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """The bare search: slots and points of the best `k`, best first."""
        with self._lock:
            packed = self._packed()
            return self._sought(packed, packed.place_of[vacancy_id], k)

    def contenders(
        self, candidate_ids: Collection[UUID], floors: Mapping[UUID, int], most: int
    ) -> dict[UUID, tuple[Ranked, ...]]:
        reached: dict[UUID, list[tuple[int, UUID]]] = defaultdict(list)
        waiting, floors = list(candidate_ids), dict(floors)
        for begin in range(0, len(waiting), TOGETHER):
            # Let go between people, so that nobody waits for all of them.
            with self._lock:
                self._reach(waiting[begin : begin + TOGETHER], floors, reached)
                for vacancy_id, pairs in reached.items():
                    if len(pairs) >= CUT_AT * most:
                        floors[vacancy_id] = self._cut(pairs, most)
        with self._lock:
            return {vacancy_id: self._best_of(vacancy_id, pairs, most) for vacancy_id, pairs in reached.items()}

    def _reach(
        self, candidate_ids: Sequence[UUID], floors: Mapping[UUID, int], reached: dict[UUID, list[tuple[int, UUID]]]
    ) -> None:
        """Add who reaches the floor of a vacancy, with their points."""
        packed, people = self._packed(), self._everybody.people()
        size = len(packed.rows)
        # Whoever has no floor to reach is nobody's contender.
        asked = np.full(size, UNREACHABLE, dtype=np.int64)
        asked[[packed.place_of[vacancy_id] for vacancy_id in floors]] = list(floors.values())
        least = np.where(asked == UNREACHABLE, asked, asked - packed.most_beside_skills)
        skills, found, points = (np.empty(size, dtype=np.int64) for _ in range(3))
        for candidate_id in candidate_ids:
            slot = self._everybody.slot_of.get(candidate_id)
            if slot is None:
                continue
            kernels.skills_by_vacancy(people, slot, packed.ends, packed.places, packed.weights, skills)
            count = kernels.reach(people, slot, packed.vacancies, least, asked, skills, self._verdicts, found, points)
            for at, earned in zip(found[:count].tolist(), points[:count].tolist(), strict=True):
                reached[packed.rows[at].vacancy.vacancy_id].append((earned, candidate_id))

    def _cut(self, pairs: list[tuple[int, UUID]], most: int) -> int:
        """Keep the best of those who reached a vacancy. Returns what one must reach from now on."""
        priority, slot_of = self._everybody.people().priority, self._everybody.slot_of
        pairs.sort(key=lambda pair: order_of(pair[0], bool(priority[slot_of[pair[1]]]), pair[1]))
        del pairs[most:]
        return pairs[-1][0]

    def gaps(self, vacancy_id: UUID, ranked: Sequence[Ranked]) -> tuple[Gap, ...]:
        with self._lock:
            row = self._vacancies[vacancy_id]
            if not ranked or not row.vacancy.demand.train_to_hire:
                return ()
            packed, people = self._packed(), self._everybody.people()
            at = packed.place_of[vacancy_id]
            floor = ranked[PROPOSED - 1].points if len(ranked) >= PROPOSED else 0
            worth = []
            for rank, one in enumerate(ranked):
                slot = self._everybody.slot_of[one.candidate_id]
                held = np.zeros(len(row.essential), dtype=np.bool_)
                missing = len(row.essential) - kernels.essential_held(people, slot, packed.vacancies, at, held)
                trainable = any(one.verdicts.get(rule) is Verdict.TRAINABLE for rule in (Rule.LANGUAGE, Rule.LICENCE))
                begin, end = people.feature_ends[slot : slot + 2]
                has = set(people.features[begin:end].tolist())
                gained = sum(
                    weight
                    for feature, weight in zip(row.features, row.weights, strict=True)
                    if feature in row.closed and feature not in has
                )
                closed = one.points + gained
                if gap_is_worth_closing(rank, missing, trainable, closed, floor):
                    worth.append((-closed, rank, held, slot))
            worth.sort(key=lambda each: each[:2])
            return tuple(
                Gap(
                    ranked[rank].candidate_id,
                    self._missing_skills(row.required, row.essential_codes, held),
                    self._missing_languages(people, row.vacancy, slot),
                    ranked[rank].points,
                    -less,
                )
                for less, rank, held, slot in worth[:GAPS]
            )

    def counts(self, vacancy_id: UUID) -> PoolCounts:
        with self._lock:
            packed = self._packed()
            counted = np.zeros((RULES, len(_VERDICTS)), dtype=np.int64)
            proposable = kernels.judge_all(
                self._everybody.people(),
                self._everybody.size,
                packed.vacancies,
                packed.place_of[vacancy_id],
                counted,
            )
            considered = len(self._everybody)

        def of(verdict: int) -> dict[Rule, int]:
            column = counted[:, verdict].tolist()
            return {rule: count for rule, count in zip(_RULES, column, strict=True) if count}

        return PoolCounts(
            considered=considered,
            proposable=int(proposable),
            not_met=of(layout.NOT_MET),
            unknown=of(layout.UNKNOWN),
            trainable=of(layout.TRAINABLE),
        )

    def best_vacancies(self, candidate_id: UUID, k: int) -> list[RankedVacancy]:
        with self._lock:
            packed, people = self._packed(), self._everybody.people()
            slot = self._everybody.slot_of[candidate_id]
            size = len(packed.rows)
            if not size or k < 1:
                return []
            skills, found, points = (np.empty(size, dtype=np.int64) for _ in range(3))
            kernels.skills_by_vacancy(people, slot, packed.ends, packed.places, packed.weights, skills)
            nothing = np.zeros(size, dtype=np.int64)
            count = kernels.reach(
                people, slot, packed.vacancies, nothing, nothing, skills, self._verdicts, found, points
            )
            ordered, arrived = [], self._answers_of(people, slot)
            for at, earned in zip(found[:count].tolist(), points[:count].tolist(), strict=True):
                row = packed.rows[at]
                there = arrived.get(row.numbers[layout.ARRIVED_AT], 0) > 0
                worth = relevance(earned, row.numbers[layout.BASE])
                ordered.append((not there, -worth, row.vacancy.vacancy_id.int, at, earned))
            ordered.sort()
            only = np.array([slot], dtype=np.int64)
            shown = []
            for elsewhere, less, _, at, earned in ordered[:k]:
                [(coverage, verdicts)] = self._described(packed, at, only)
                vacancy_id = packed.rows[at].vacancy.vacancy_id
                shown.append(RankedVacancy(vacancy_id, earned, -less, coverage, verdicts, not elsewhere))
            return shown

    def score_pair(self, vacancy_id: UUID, candidate_id: UUID) -> int:
        with self._lock:
            packed = self._packed()
            slot, at = self._everybody.slot_of[candidate_id], packed.place_of[vacancy_id]
            return int(kernels.points_of(self._everybody.people(), slot, packed.vacancies, at))

    # --- how they are answered -------------------------------------------------------------------------------------

    def _packed(self) -> PackedVacancies:
        self._everybody.turn_round(len(self._encoder.features), len(self._encoder.answers))
        return self._vacancies.packed(len(self._encoder.features))

    def _sought(self, packed: PackedVacancies, at: int, k: int) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        if k != self._search.most:
            self._search = Search(k)
        search, people = self._search, self._everybody.people()
        search.begin()
        for postings in self._everybody.postings:
            search.in_postings(people, postings, packed.vacancies, at)
        search.in_rows(people, self._everybody.turned, self._everybody.size, packed.vacancies, at)
        return search.found()

    def _best_of(self, vacancy_id: UUID, pairs: list[tuple[int, UUID]], most: int) -> tuple[Ranked, ...]:
        packed = self._packed()
        self._cut(pairs, most)
        slots = np.array([self._everybody.slot_of[candidate_id] for _, candidate_id in pairs], dtype=np.int64)
        points = np.array([earned for earned, _ in pairs], dtype=np.int64)
        return self._shown(packed, packed.place_of[vacancy_id], slots, points)

    def _shown(
        self, packed: PackedVacancies, at: int, slots: npt.NDArray[np.int64], points: npt.NDArray[np.int64]
    ) -> tuple[Ranked, ...]:
        priority = self._everybody.people().priority[slots].tolist()
        described = self._described(packed, at, slots)
        return tuple(
            Ranked(self._everybody.id_of(slot), earned, coverage, verdicts, first)
            for slot, earned, (coverage, verdicts), first in zip(
                slots.tolist(), points.tolist(), described, priority, strict=True
            )
        )

    def _described(
        self, packed: PackedVacancies, at: int, slots: npt.NDArray[np.int64]
    ) -> list[tuple[int, dict[Rule, Verdict]]]:
        """Of each, the essential skills that are held (per cent), and the rules that are not simply met."""
        held, verdicts = np.zeros(len(slots), dtype=np.int64), np.zeros((len(slots), RULES), dtype=np.int8)
        kernels.describe(self._everybody.people(), slots, packed.vacancies, at, held, verdicts)
        asked = len(packed.rows[at].essential)
        coverage = (100 * held // asked).tolist() if asked else [100] * len(slots)
        named: list[dict[Rule, Verdict]] = [{} for _ in coverage]
        rows, rules = np.nonzero(verdicts)
        for row, rule, verdict in zip(rows.tolist(), rules.tolist(), verdicts[rows, rules].tolist(), strict=True):
            named[row][_RULES[rule]] = _VERDICTS[verdict]
        return list(zip(coverage, named, strict=True))

    @staticmethod
    def _answers_of(people: People, slot: int) -> dict[int, int]:
        begin, end = people.answer_ends[slot : slot + 2]
        return dict(zip(people.answers[begin:end].tolist(), people.values[begin:end].tolist(), strict=True))

    @staticmethod
    def _missing_skills(
        required: Sequence[RequiredSkill], codes: list[str], held: npt.NDArray[np.bool_]
    ) -> tuple[str, ...]:
        missing = {code for code, has in zip(codes, held.tolist(), strict=True) if not has}
        return tuple(one.code for one in required if one.essential and one.code in missing)

    def _missing_languages(self, people: People, vacancy: Vacancy, slot: int) -> tuple[LanguageSkill, ...]:
        """The minimum of each language in which the person is short, in the skills in which they are."""
        short: dict[str, dict[str, str]] = {}
        held, number = self._answers_of(people, slot), self._encoder.answers.number
        for (language, mode), level in vacancy.wanted_levels.items():
            if held.get(number(f"language {language} {mode}"), 0) < level:
                short.setdefault(language, {})[mode] = CEFR_ORDER[level]
        return tuple(LanguageSkill.model_validate({"language": one, **short[one]}) for one in sorted(short))
