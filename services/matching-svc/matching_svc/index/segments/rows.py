"""Where everybody and every vacancy stands in flat arrays: appended, marked as gone, turned round by the segment."""

from typing import Any, Final
from uuid import UUID

import numpy as np
import numpy.typing as npt

from matching_svc.domain.scoring import THOUSAND
from matching_svc.index.segments import kernels, layout
from matching_svc.index.segments.encoding import EncodedPerson, EncodedVacancy
from matching_svc.index.segments.growing import Growing
from matching_svc.index.segments.layout import SEGMENT, People, Postings, Vacancies

UNTURNED: Final = 1_024
"""So many people at the end are looked at one by one; more are turned round before the next question."""
GONE_SHARE: Final = 4
"""Rows are packed anew when every so-many-th is of somebody who left or changed."""
LEAST_GONE: Final = 4_096


class Everybody:
    """The pool. Whoever changes gets a new slot; slots of the gone are dead until rows are packed."""

    def __init__(self) -> None:
        self._begin_anew()

    def _begin_anew(self) -> None:
        self.slot_of: dict[UUID, int] = {}
        self.ids: list[UUID | None] = []
        self._feature_ends, self._features = Growing(np.int64, [0]), Growing(np.int32)
        self._evidence = Growing(np.int8)
        self._answer_ends, self._answers, self._values = Growing(np.int64, [0]), Growing(np.int32), Growing(np.int32)
        self._live, self._priority, self._stated = Growing(np.bool_), Growing(np.bool_), Growing(np.uint8)
        self._available, self._education = Growing(np.int32), Growing(np.int8)
        self._high, self._low = Growing(np.uint64), Growing(np.uint64)
        self.postings: list[Postings] = []

    def __len__(self) -> int:
        return len(self.slot_of)

    @property
    def size(self) -> int:
        """Slots, those of the gone among them."""
        return len(self.ids)

    @property
    def turned(self) -> int:
        """Slots before this one are in postings."""
        return self.postings[-1].end if self.postings else 0

    def put(self, candidate_id: UUID, priority: bool, row: EncodedPerson) -> None:
        """Somebody comes, or is no longer as they were."""
        # Whatever does not fit its type is refused before anything has changed.
        features, evidence = np.array(row.features, dtype=np.int32), np.array(row.evidence, dtype=np.int8)
        answers, values = np.array(row.answers, dtype=np.int32), np.array(row.values, dtype=np.int32)
        self.drop(candidate_id)
        self.slot_of[candidate_id] = self.size
        self.ids.append(candidate_id)
        self._features.extend(features)
        self._evidence.extend(evidence)
        self._feature_ends.append(len(self._features))
        self._answers.extend(answers)
        self._values.extend(values)
        self._answer_ends.append(len(self._answers))
        self._live.append(True)
        self._priority.append(priority)
        self._stated.append(row.stated)
        self._available.append(row.available)
        self._education.append(row.education)
        self._high.append(candidate_id.int >> 64)
        self._low.append(candidate_id.int & (2**64 - 1))

    def drop(self, candidate_id: UUID) -> None:
        """Somebody leaves; who is not there is no error."""
        slot = self.slot_of.pop(candidate_id, None)
        if slot is not None:
            self._live.view[slot] = False
            self.ids[slot] = None

    def id_of(self, slot: int) -> UUID:
        """Who stands at a slot that is live."""
        found = self.ids[slot]
        if found is None:
            raise KeyError(slot)
        return found

    def people(self) -> People:
        """The rows as kernels read them."""
        return People(
            self._feature_ends.view, self._features.view, self._evidence.view,
            self._answer_ends.view, self._answers.view, self._values.view,
            self._live.view, self._priority.view, self._stated.view, self._available.view, self._education.view,
            self._high.view, self._low.view,
        )  # fmt: skip

    def turn_round(self, features: int, answers: int) -> None:
        """See to it that few people must be looked at one by one. Both numbers are of the vocabularies."""
        if self.size - len(self) > max(LEAST_GONE, len(self) // GONE_SHARE):
            self._pack()
        if self.size - self.turned < UNTURNED:
            return
        if self.postings and self.turned % SEGMENT:
            self.postings.pop()
        people = self.people()
        for begin in range(self.turned, self.size, SEGMENT):
            self.postings.append(postings_of(people, begin, min(begin + SEGMENT, self.size), features, answers))

    def _pack(self) -> None:
        """Keep the rows of those who are there, in their order."""
        old, ids = self.people(), self.ids
        slots = np.flatnonzero(old.live)
        self._begin_anew()
        features, answers = _places(old.feature_ends, slots), _places(old.answer_ends, slots)
        self._features.extend(old.features[features])
        self._evidence.extend(old.evidence[features])
        self._feature_ends.extend(np.cumsum(np.diff(old.feature_ends)[slots]))
        self._answers.extend(old.answers[answers])
        self._values.extend(old.values[answers])
        self._answer_ends.extend(np.cumsum(np.diff(old.answer_ends)[slots]))
        self._live.extend(old.live[slots])
        self._priority.extend(old.priority[slots])
        self._stated.extend(old.stated[slots])
        self._available.extend(old.available[slots])
        self._education.extend(old.education[slots])
        self._high.extend(old.high[slots])
        self._low.extend(old.low[slots])
        self.ids = [ids[slot] for slot in slots.tolist()]
        self.slot_of = {one: slot for slot, one in enumerate(self.ids) if one is not None}


def _places(ends: npt.NDArray[np.int64], rows: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Where the entries of some rows are, one after the other."""
    lengths = np.diff(ends)[rows]
    starts = np.repeat(ends[rows] - np.concatenate([[0], np.cumsum(lengths)[:-1]]), lengths)
    places: npt.NDArray[np.int64] = starts + np.arange(lengths.sum())
    return places


def postings_of(people: People, begin: int, end: int, features: int, answers: int) -> Postings:
    """Some slots turned round. `features` and `answers` are how many have a number."""
    turned: list[npt.NDArray[Any]] = []
    for ends, keys, values, width in (
        (people.feature_ends, people.features, people.evidence, features),
        (people.answer_ends, people.answers, people.values, answers),
    ):
        entries = ends[end] - ends[begin]
        rows, beside = np.empty(entries, dtype=np.uint16), np.empty(entries, dtype=values.dtype)
        turned += [kernels.turned_round(ends, keys, values, begin, end, people.live, width, rows, beside), rows, beside]
    return Postings(begin, end, *turned)


class AllVacancies:
    """What is open. Rows are packed anew after a change, before the next question: there are few of them."""

    def __init__(self) -> None:
        self._rows: dict[UUID, EncodedVacancy] = {}
        self._packed: PackedVacancies | None = None

    def __contains__(self, vacancy_id: UUID) -> bool:
        return vacancy_id in self._rows

    def __getitem__(self, vacancy_id: UUID) -> EncodedVacancy:
        return self._rows[vacancy_id]

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
            np.array([row.numbers for row in rows], dtype=np.int64).reshape(len(rows), layout.NUMBERS),
        )  # fmt: skip
        shares = self.vacancies.numbers[:, layout.SHARES].sum(axis=1)
        self.most_beside_skills = self.vacancies.numbers[:, layout.BASE] * shares // THOUSAND
        """What all other parts together earn at most at each of them."""
        self.places = np.empty(len(earning), dtype=np.int32)
        self.weights = np.empty(len(earning), dtype=np.int64)
        everyone = np.ones(len(rows), dtype=np.bool_)
        self.ends = kernels.turned_round(
            feature_ends, earning, weights, 0, len(rows), everyone, features, self.places, self.weights
        )


def _flat(rows: list[list[int]], dtype: Any) -> tuple[npt.NDArray[np.int64], npt.NDArray[Any]]:
    """Rows one after the other, and where each ends."""
    ends = np.cumsum([0, *(len(row) for row in rows)], dtype=np.int64)
    return ends, np.array([value for row in rows for value in row], dtype=dtype)
