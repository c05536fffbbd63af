"""Where everybody and every vacancy stands in flat arrays: appended, marked as gone, turned round by the segment."""

from collections.abc import Sequence
from typing import Final, NamedTuple
from uuid import UUID

import numpy as np
import numpy.typing as npt

from matching_svc.domain.scoring import THOUSAND
from matching_svc.index.segments import layout
from matching_svc.index.segments.encoding import EncodedPerson, EncodedVacancy
from matching_svc.index.segments.growing import Growing, T
from matching_svc.index.segments.layout import (
    ANSWERS,
    ANSWERS_END,
    FEATURES,
    FEATURES_END,
    HEAD,
    SEGMENT,
    People,
    Postings,
    Vacancies,
)
from matching_svc.index.segments.reaching import earn_everywhere
from matching_svc.index.segments.turning import turned_round

UNTURNED: Final = 1_024
"""So many people at the end are looked at one by one; more are turned round before the next question."""
GONE_SHARE: Final = 4
"""Rows are packed anew when every so-many-th is of somebody who left or changed."""
LEAST_GONE: Final = 4_096


class View(NamedTuple):
    """Everybody and every vacancy as they stood at one moment: whatever changes later leaves it as it is.

    `ids` by slot, at least so many. Slots from `turned` to `size` are in no postings.
    """

    people: People
    ids: Sequence[UUID]
    size: int
    turned: int
    postings: tuple[Postings, ...]
    packed: "PackedVacancies"


class Everybody:
    """The pool. Whoever changes gets a new slot; slots of the gone are dead until rows are packed."""

    def __init__(self) -> None:
        self._begin_anew()

    def _begin_anew(self) -> None:
        self.slot_of: dict[UUID, int] = {}
        self.ids: list[UUID] = []
        self._heads, self._features, self._strengths = Growing(np.int32), Growing(np.uint16), Growing(np.int8)
        self._answers, self._live = Growing(np.uint32), Growing(np.bool_)
        self._high, self._low = Growing(np.uint64), Growing(np.uint64)
        self._is_seen = False
        self.postings: list[Postings] = []

    def __len__(self) -> int:
        return len(self.slot_of)

    @property
    def size(self) -> int:
        """Slots, those of the gone among them."""
        return len(self._live)

    @property
    def turned(self) -> int:
        """Slots before this one are in postings."""
        return self.postings[-1].end if self.postings else 0

    def put(self, candidate_id: UUID, priority: bool, row: EncodedPerson) -> None:
        """Somebody comes, or is no longer as they were."""
        # Whatever does not fit its type is refused before anything has changed.
        features, strengths = np.array(row.features, dtype=np.uint16), np.array(row.strengths, dtype=np.int8)
        answers = np.array(
            [number << 16 | value for number, value in zip(row.answers, row.values, strict=True)], np.uint32
        )
        begin, told = len(self._features), len(self._answers)
        head = np.array(
            [
                begin,
                begin + len(features),
                told,
                told + len(answers),
                row.available,
                row.stated,
                row.education,
                priority,
            ],
            dtype=np.int32,
        )
        self.drop(candidate_id)
        self.slot_of[candidate_id] = self.size
        self.ids.append(candidate_id)
        self._heads.extend(head)
        self._features.extend(features)
        self._strengths.extend(strengths)
        self._answers.extend(answers)
        self._live.append(True)
        self._high.append(candidate_id.int >> 64)
        self._low.append(candidate_id.int & (2**64 - 1))

    def drop(self, candidate_id: UUID) -> None:
        """Somebody leaves; who is not there is no error."""
        slot = self.slot_of.pop(candidate_id, None)
        if slot is not None:
            if self._is_seen:
                self._live.part()
                self._is_seen = False
            self._live.view[slot] = False

    def people(self) -> People:
        """The rows as kernels read them, as of now."""
        self._is_seen = True
        return People(
            self._heads.view.reshape(-1, HEAD), self._features.view, self._strengths.view, self._answers.view,
            self._live.view, self._high.view, self._low.view,
        )  # fmt: skip

    def turn_round(self, features: int) -> None:
        """See to it that few people must be looked at one by one. `features` are how many have a number.

        What comes is turned round by `UNTURNED`; pieces are joined with as large ones before them up to a segment, so
        that everybody is turned round a few times at most and small pieces stay few.
        """
        if self.size - len(self) > max(LEAST_GONE, len(self) // GONE_SHARE):
            self._pack()
        if self.size - self.turned < UNTURNED:
            return
        people, begin = self.people(), self.turned
        while begin < self.size:
            end = min(begin + SEGMENT, self.size)
            while self.postings and _can_be_joined(self.postings[-1], end - begin):
                begin = self.postings.pop().begin
                end = min(begin + SEGMENT, self.size)
            self.postings.append(postings_of(people, begin, end, features))
            begin = end

    def _pack(self) -> None:
        """Keep the rows of those who are there, in their order."""
        old, ids = self.people(), self.ids
        slots = np.flatnonzero(old.live)
        self._begin_anew()
        heads = old.heads[slots]
        for begin, end, columns in (
            (FEATURES, FEATURES_END, ((self._features, old.features), (self._strengths, old.strengths))),
            (ANSWERS, ANSWERS_END, ((self._answers, old.answers),)),
        ):
            places = _places(heads[:, begin], heads[:, end])
            for column, values in columns:
                column.extend(values[places])
            ends = np.cumsum(heads[:, end] - heads[:, begin])
            heads[:, begin], heads[:, end] = np.concatenate([[0], ends[:-1]]), ends
        self._heads.extend(heads.reshape(-1))
        self._live.extend(old.live[slots])
        self._high.extend(old.high[slots])
        self._low.extend(old.low[slots])
        self.ids = [ids[slot] for slot in slots.tolist()]
        self.slot_of = {one: slot for slot, one in enumerate(self.ids)}


def _can_be_joined(last: Postings, size: int) -> bool:
    return last.end - last.begin <= size and last.end - last.begin + size <= SEGMENT


def _places(begins: npt.NDArray[np.int32], ends: npt.NDArray[np.int32]) -> npt.NDArray[np.int64]:
    """Where the entries of some rows are, one after the other."""
    lengths = (ends - begins).astype(np.int64)
    starts: npt.NDArray[np.int64] = np.repeat(ends - np.cumsum(lengths), lengths)
    return starts + np.arange(lengths.sum())


def postings_of(people: People, begin: int, end: int, features: int) -> Postings:
    """Some slots turned round. `features` are how many have a number."""
    begins, ends = people.heads[:, FEATURES], people.heads[:, FEATURES_END]
    entries = int(ends[end - 1] - begins[begin])
    rows, strengths = np.empty(entries, dtype=np.uint16), np.empty(entries, dtype=np.int8)
    places = turned_round(
        begins, ends, people.features, people.strengths, begin, end, people.live, features, rows, strengths
    )
    return Postings(begin, end, places, rows[: places[-1]].copy(), strengths[: places[-1]].copy())


class AllVacancies:
    """What is open. Rows are packed anew after a change, before the next question: there are few of them."""

    def __init__(self) -> None:
        self._rows: dict[UUID, EncodedVacancy] = {}
        self._packed: PackedVacancies | None = None

    def ids(self) -> list[UUID]:
        """In order. May be asked for while somebody else changes them."""
        return sorted(self._rows)

    def put(self, row: EncodedVacancy) -> None:
        """A vacancy opens, or asks for something else."""
        self._rows[row.vacancy.vacancy_id] = row
        self._packed = None

    def drop(self, vacancy_id: UUID) -> None:
        """A vacancy closes; one that is not there is no error."""
        if self._rows.pop(vacancy_id, None) is not None:
            self._packed = None

    def packed(self, features: int) -> "PackedVacancies":
        """All of them as kernels read them. `features` are those that have a number."""
        if self._packed is None:
            self._packed = PackedVacancies(list(self._rows.values()), features)
        return self._packed


class PackedVacancies:
    """Vacancies in flat arrays, and turned round: which of them a feature earns points at."""

    def __init__(self, rows: list[EncodedVacancy], features: int) -> None:
        self.rows = rows
        self.place_of = {row.vacancy.vacancy_id: place for place, row in enumerate(rows)}
        feature_ends, earning = _flat([row.features for row in rows], np.int32)
        essential_ends, essential = _flat([row.essential for row in rows], np.int32)
        level_ends, languages = _flat([row.languages for row in rows], np.int32)
        licence_ends, licences = _flat([row.licences for row in rows], np.int32)
        pathway_ends, pathways = _flat([row.pathways for row in rows], np.int32)
        weights = _flat([row.weights for row in rows], np.int64)[1]
        self.vacancies = Vacancies(
            feature_ends, earning, weights, _flat([row.required_weights for row in rows], np.int64)[1],
            essential_ends, essential,
            level_ends, languages, _flat([row.levels for row in rows], np.int32)[1],
            licence_ends, licences, pathway_ends, pathways,
            _flat([row.numbers for row in rows], np.int64)[1].reshape(len(rows), layout.NUMBERS),
        )  # fmt: skip
        shares = self.vacancies.numbers[:, layout.SHARES].sum(axis=1)
        self.most_beside_skills = self.vacancies.numbers[:, layout.BASE] * shares // THOUSAND
        """What all other parts together earn at most at each of them."""
        ids = [row.vacancy.vacancy_id.int for row in rows]
        self.high = np.array([one >> 64 for one in ids], dtype=np.uint64)
        self.low = np.array([one & (2**64 - 1) for one in ids], dtype=np.uint64)
        everyone = np.ones(len(rows), dtype=np.bool_)
        places = np.empty(len(earning), dtype=np.int32)
        # By feature: at which vacancies it earns how much, and what it weighs there where it is required.
        self._ends, self._earning = self._turned(weights, everyone, features, places)
        _, self._required = self._turned(self.vacancies.required, everyone, features, places)
        self._places = places

    def _turned(
        self, values: npt.NDArray[np.int64], everyone: npt.NDArray[np.bool_], features: int,
        places: npt.NDArray[np.int32],
    ) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.int64]]:  # fmt: skip
        turned = np.empty(len(values), dtype=np.int64)
        ends, keys = self.vacancies.feature_ends, self.vacancies.features
        return turned_round(
            ends[:-1], ends[1:], keys, values, 0, len(everyone), everyone, features, places, turned
        ), turned

    def earned_by(self, people: People, slot: int, skills: npt.NDArray[np.int64], proof: npt.NDArray[np.int64]) -> None:
        """What somebody's skills earn at each of them, and how well proven, into `skills` and `proof`."""
        earn_everywhere(people, slot, self._ends, self._places, self._earning, self._required, skills, proof)


def _flat(rows: list[npt.NDArray[T]], dtype: type[T]) -> tuple[npt.NDArray[np.int64], npt.NDArray[T]]:
    """Rows one after the other, and where each ends."""
    ends = np.cumsum([0, *map(len, rows)], dtype=np.int64)
    return ends, np.concatenate([np.empty(0, dtype=dtype), *rows])
