"""`Index` over segments: a question sees every change that was made before it, and none that is made meanwhile."""

import os
import threading
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import lru_cache
from types import MappingProxyType
from typing import Final
from uuid import UUID

import numpy as np
import numpy.typing as npt
from pathways_contracts.codes import CEFR_ORDER, LanguageSkill

from matching_svc.domain.facts import Person, Vacancy
from matching_svc.domain.lists import (
    GAPS,
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
from matching_svc.index import MAY_BE_PROPOSED, Filter, RankedVacancy
from matching_svc.index.segments import layout, pairs, reaching
from matching_svc.index.segments.encoding import EncodedVacancy, Encoder
from matching_svc.index.segments.layout import NAMES, RULES, LetThrough, People
from matching_svc.index.segments.rows import AllVacancies, Everybody, PackedVacancies, View
from matching_svc.index.segments.searching import Search, empty_scratch

TOGETHER: Final = 64
"""Vacancies, or people, from which on a batch is shared out among threads."""
CUT_AT: Final = 4
"""Who came near to a vacancy is cut to as many as are asked for when there are so many times as many."""
UNREACHABLE: Final = np.iinfo(np.int64).max
_VERDICTS: Final = (Verdict.MET, Verdict.UNKNOWN, Verdict.TRAINABLE, Verdict.NOT_MET)
_BIT: Final = {verdict: 1 << at for at, verdict in enumerate(_VERDICTS)}
_RULES: Final = tuple(Rule)
_ALL: Final = np.empty(0, dtype=np.bool_)


class SegmentIndex:
    """People in segments of postings with a tail of rows; vacancies packed.

    Only changes wait for each other. A question takes a view of everything and goes on by itself, so that many are
    answered at once; `threads` share a large one.
    """

    def __init__(self, scoring: Scoring, threads: int = len(os.sched_getaffinity(0))) -> None:
        self._lock = threading.Lock()
        self._encoder = Encoder(scoring)
        self._everybody, self._vacancies = Everybody(), AllVacancies()
        self._threads = threads
        self._searches: list[Search] = []

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
        view = self.view()
        arrays = [*view.people, *(array for each in view.postings for array in each[2:])]
        return sum(array.nbytes for array in arrays)

    # --- questions -------------------------------------------------------------------------------------------------

    def best_candidates(self, vacancy_ids: Sequence[UUID], k: int) -> list[BestList]:
        view = self.view()
        known = [one for one in vacancy_ids if one in view.packed.place_of]
        places = [view.packed.place_of[one] for one in known]
        found = self._ranked(view, places, k, _EVERYBODY)
        return [
            BestList(one, ranked, self._gaps(view, at, ranked, slots))
            for one, at, (ranked, slots) in zip(known, places, found, strict=True)
        ]

    def ranked(self, vacancy_ids: Sequence[UUID], k: int, only: Filter = MAY_BE_PROPOSED) -> list[tuple[Ranked, ...]]:
        with self._lock:
            # Whole programmes are asked about: changes wait for a copy, not until each member is looked up.
            view, slot_of = self._view(), {} if only.among is None else self._everybody.slot_of.copy()
        let_through = _people_let_through(view, slot_of, only)
        places = [view.packed.place_of[vacancy_id] for vacancy_id in vacancy_ids]
        return [ranked for ranked, _ in self._ranked(view, places, k, let_through)]

    def best_points(self, vacancy_id: UUID, k: int) -> tuple[list[UUID], list[int]]:
        view = self.view()
        with self._search(k) as search:
            slots, points = search.best_people(view, view.packed.place_of[vacancy_id], _EVERYBODY)
        return [view.ids[slot] for slot in slots.tolist()], points.tolist()

    def contenders(
        self, candidate_ids: Collection[UUID], floors: Mapping[UUID, int], most: int
    ) -> dict[UUID, tuple[Ranked, ...]]:
        with self._lock:
            view, slot_of = self._view(), self._everybody.slot_of
            slots = [slot_of[one] for one in candidate_ids if one in slot_of]
        reached: dict[int, list[tuple[int, int]]] = defaultdict(list)
        packed, people, size = view.packed, view.people, len(view.packed.rows)
        # Whoever has no floor to reach is nobody's contender.
        asked = np.full(size, UNREACHABLE, dtype=np.int64)
        asked[[packed.place_of[vacancy_id] for vacancy_id in floors]] = list(floors.values())
        least = np.where(asked == UNREACHABLE, asked, asked - packed.most_beside_skills)
        skills, proof, found, points = (np.empty(size, dtype=np.int64) for _ in range(4))
        scratch = empty_scratch()
        for slot in slots:
            packed.earned_by(people, slot, skills, proof)
            count = reaching.reach(
                people, slot, packed.vacancies, least, asked, skills, proof, _EVERYBODY, scratch, found, points
            )
            for at, earned in zip(found[:count].tolist(), points[:count].tolist(), strict=True):
                pairs_of = reached[at]
                pairs_of.append((earned, slot))
                if len(pairs_of) >= CUT_AT * most:
                    asked[at] = _cut(view, pairs_of, most)
                    least[at] = asked[at] - packed.most_beside_skills[at]
        return {packed.rows[at].vacancy.vacancy_id: _best_of(view, at, each, most) for at, each in reached.items()}

    def gaps(self, vacancy_id: UUID, ranked: Sequence[Ranked]) -> tuple[Gap, ...]:
        with self._lock:
            view, slot_of = self._view(), self._everybody.slot_of
            slots = [slot_of[one.candidate_id] for one in ranked]
        return self._gaps(view, view.packed.place_of[vacancy_id], ranked, slots)

    def counts(self, vacancy_id: UUID) -> PoolCounts:
        with self._lock:
            view, considered = self._view(), len(self._everybody)
        counted = np.zeros((RULES, len(_VERDICTS)), dtype=np.int64)
        at = view.packed.place_of[vacancy_id]
        proposable = pairs.judge_all(
            view.people, view.size, np.zeros(NAMES, np.int16), view.packed.vacancies, at, counted
        )

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

    def best_vacancies(self, candidate_id: UUID, k: int, only: Filter = MAY_BE_PROPOSED) -> list[RankedVacancy]:
        with self._lock:
            view, slot = self._view(), self._everybody.slot_of[candidate_id]
        packed, people = view.packed, view.people
        if not packed.rows or k < 1:
            return []
        with self._search(k) as search:
            places, points = search.best_vacancies(people, slot, packed, _vacancies_let_through(packed, only))
        arrived = self._answers_of(people, slot)
        only_one = np.array([slot], dtype=np.int64)
        shown = []
        for at, earned in zip(places.tolist(), points.tolist(), strict=True):
            row = packed.rows[at]
            [(coverage, verdicts)] = _described(view, at, only_one)
            there = arrived.get(int(row.numbers[layout.ARRIVED_AT]), 0) > 0
            worth = relevance(earned, int(row.numbers[layout.BASE]))
            shown.append(RankedVacancy(row.vacancy.vacancy_id, earned, worth, coverage, verdicts, there))
        return shown

    def score_pair(self, vacancy_id: UUID, candidate_id: UUID) -> int:
        with self._lock:
            view, slot = self._view(), self._everybody.slot_of[candidate_id]
        with self._search(1) as search:
            return search.points_of(view.people, slot, view.packed, view.packed.place_of[vacancy_id])

    # --- how they are answered -------------------------------------------------------------------------------------

    def view(self) -> View:
        """Everything as of now."""
        with self._lock:
            return self._view()

    def _view(self) -> View:
        """The same where the lock is held."""
        everybody, width = self._everybody, len(self._encoder.features)
        everybody.turn_round(width)
        packed = self._vacancies.packed(width)
        people, postings = everybody.people(), tuple(everybody.postings)
        return View(people, everybody.ids, everybody.size, everybody.turned, postings, packed)

    def _ranked(
        self, view: View, places: Sequence[int], k: int, let_through: LetThrough
    ) -> list[tuple[tuple[Ranked, ...], list[int]]]:
        """The best for the vacancy at each place, and their slots; many are shared among threads."""

        def some(at: Sequence[int]) -> list[tuple[tuple[Ranked, ...], list[int]]]:
            with self._search(k) as search:
                found = ((each, search.best_people(view, each, let_through)) for each in at)
                return [(_shown(view, each, slots, points), slots.tolist()) for each, (slots, points) in found]

        if len(places) < TOGETHER or self._threads == 1:
            return some(places)
        shares = [places[begin :: self._threads] for begin in range(self._threads)]
        with ThreadPoolExecutor(self._threads) as pool:
            done = list(pool.map(some, shares))
        return [done[at % self._threads][at // self._threads] for at in range(len(places))]

    def _gaps(self, view: View, at: int, ranked: Sequence[Ranked], slots: Sequence[int]) -> tuple[Gap, ...]:
        """As `gaps`, of the vacancy at a place and of people by their slots."""
        packed, people = view.packed, view.people
        row = packed.rows[at]
        if not ranked or not row.vacancy.demand.train_to_hire:
            return ()
        floor = ranked[PROPOSED - 1].points if len(ranked) >= PROPOSED else 0
        worth = []
        for rank, (one, slot) in enumerate(zip(ranked, slots, strict=True)):
            held = np.zeros(len(row.essential), dtype=np.bool_)
            missing = len(row.essential) - pairs.essential_held(people, slot, packed.vacancies, at, held)
            trainable = any(one.verdicts.get(rule) is Verdict.TRAINABLE for rule in (Rule.LANGUAGE, Rule.LICENCE))
            closed = one.points + _points_gained(row, people, slot)
            if gap_is_worth_closing(rank, missing, trainable, closed, floor):
                worth.append((-closed, rank, held, slot))
        worth.sort(key=lambda each: each[:2])
        return tuple(
            Gap(
                ranked[rank].candidate_id,
                _missing_skills(row.required, row.essential_codes, held),
                self._missing_languages(people, row.vacancy, slot),
                ranked[rank].points,
                -less,
            )
            for less, rank, held, slot in worth[:GAPS]
        )

    @contextmanager
    def _search(self, most: int) -> Iterator[Search]:
        """One that nobody else uses meanwhile."""
        with self._lock:
            kept = next((one for one in self._searches if one.most == most), None)
            if kept is not None:
                self._searches.remove(kept)
        search = kept or Search(most)
        yield search
        with self._lock:
            self._searches = [search, *self._searches][: 2 * self._threads]

    @staticmethod
    def _answers_of(people: People, slot: int) -> dict[int, int]:
        told = people.answers[people.heads[slot, layout.ANSWERS] : people.heads[slot, layout.ANSWERS_END]]
        return {each >> 16: each & layout.LARGEST_ANSWER for each in told.tolist()}

    def _missing_languages(self, people: People, vacancy: Vacancy, slot: int) -> tuple[LanguageSkill, ...]:
        """The minimum of each language in which the person is short, in the skills in which they are."""
        short: dict[str, dict[str, str]] = {}
        held, number = self._answers_of(people, slot), self._encoder.answers.number
        for (language, mode), level in vacancy.wanted_levels.items():
            if held.get(number(f"language {language} {mode}"), 0) < level:
                short.setdefault(language, {})[mode] = CEFR_ORDER[level]
        return tuple(LanguageSkill.model_validate({"language": one, **short[one]}) for one in sorted(short))


def _bits_of(verdicts: Mapping[Rule, Collection[Verdict]]) -> npt.NDArray[np.uint8]:
    usual = set(_VERDICTS) - {Verdict.NOT_MET}
    return np.array([sum(_BIT[one] for one in set(verdicts.get(rule, usual))) for rule in _RULES], dtype=np.uint8)


_EVERYBODY: Final = LetThrough(_bits_of({}), _ALL)


def _people_let_through(view: View, slot_of: Mapping[UUID, int], only: Filter) -> LetThrough:
    among = _ALL
    if only.among is not None:
        among = np.zeros(view.size + 1, dtype=np.bool_)
        among[[slot_of[one] for one in only.among if one in slot_of]] = True
    return LetThrough(_bits_of(only.verdicts), among)


def _vacancies_let_through(packed: PackedVacancies, only: Filter) -> LetThrough:
    among = _ALL
    if only.among is not None:
        among = np.zeros(len(packed.rows), dtype=np.bool_)
        among[[packed.place_of[one] for one in only.among if one in packed.place_of]] = True
    return LetThrough(_bits_of(only.verdicts), among)


def _cut(view: View, pairs_of: list[tuple[int, int]], most: int) -> int:
    """Keep the best of those who reached a vacancy. Returns what one must reach from now on."""
    heads, ids = view.people.heads, view.ids
    pairs_of.sort(key=lambda pair: order_of(pair[0], bool(heads[pair[1], layout.PRIORITY]), ids[pair[1]]))
    del pairs_of[most:]
    return pairs_of[-1][0]


def _best_of(view: View, at: int, pairs_of: list[tuple[int, int]], most: int) -> tuple[Ranked, ...]:
    _cut(view, pairs_of, most)
    points, slots = np.array(pairs_of, dtype=np.int64).T.copy()
    return _shown(view, at, slots, points)


def _shown(view: View, at: int, slots: npt.NDArray[np.int64], points: npt.NDArray[np.int64]) -> tuple[Ranked, ...]:
    priority, described = view.people.heads[slots, layout.PRIORITY].tolist(), _described(view, at, slots)
    return tuple(
        Ranked(view.ids[slot], earned, coverage, verdicts, bool(is_first))
        for slot, earned, (coverage, verdicts), is_first in zip(
            slots.tolist(), points.tolist(), described, priority, strict=True
        )
    )


def _described(view: View, at: int, slots: npt.NDArray[np.int64]) -> list[tuple[int, Mapping[Rule, Verdict]]]:
    """Of each, the essential skills that are held (per cent), and the rules that are not simply met."""
    held, verdicts = np.zeros(len(slots), dtype=np.int64), np.zeros((len(slots), RULES), dtype=np.int8)
    pairs.describe(view.people, slots, np.zeros(NAMES, np.int16), view.packed.vacancies, at, held, verdicts)
    asked = len(view.packed.rows[at].essential)
    coverage = (100 * held // asked).tolist() if asked else [100] * len(slots)
    return list(zip(coverage, (_not_simply_met(row.tobytes()) for row in verdicts), strict=True))


@lru_cache(maxsize=4_096)
def _not_simply_met(verdicts: bytes) -> Mapping[Rule, Verdict]:
    """One for all who are judged alike: most are."""
    return MappingProxyType({rule: _VERDICTS[at] for rule, at in zip(_RULES, verdicts, strict=True) if at})


def _points_gained(row: EncodedVacancy, people: People, slot: int) -> int:
    """What holding every essential skill would add."""
    begin, end = people.heads[slot, layout.FEATURES], people.heads[slot, layout.FEATURES_END]
    has = set(people.features[begin:end].tolist())
    return sum(
        weight
        for feature, weight in zip(row.features.tolist(), row.weights.tolist(), strict=True)
        if feature in row.closed and feature not in has
    )


def _missing_skills(
    required: Sequence[RequiredSkill], codes: Sequence[str], held: npt.NDArray[np.bool_]
) -> tuple[str, ...]:
    missing = {code for code, has in zip(codes, held.tolist(), strict=True) if not has}
    return tuple(one.code for one in required if one.essential and one.code in missing)
