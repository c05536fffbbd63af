"""The seam to what assigns people to the seats of many vacancies at once; it takes lists from the index."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol
from uuid import UUID

from matching_svc.domain.round import Alternative

PARITY_PER_CENT: Final = 80
"""The least share of the overall rate at which people of a group get a seat, where nothing else is asked for."""


class Lists(Protocol):
    """What is asked of the index. An unknown vacancy raises `KeyError`."""

    def best_points(self, vacancy_id: UUID, k: int) -> tuple[list[UUID], list[int]]:
        """The best `k` people for a vacancy with their points, best first."""


class Tell(Protocol):
    """Is told how far the work is, and may raise to stop it."""

    def __call__(self, step: str, done: int, of: int) -> None: ...


@dataclass(frozen=True, slots=True)
class Offered:
    """A vacancy with seats to give. `base`: points of its skills, by which people compare vacancies.

    `not_again`: people whom somebody has dismissed for it.
    """

    vacancy_id: UUID
    seats: int
    base: int
    not_again: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class Question:
    """What a round is to work out. `absent` people get no seat; `groups` are opaque numbers, lent for this round."""

    offered: Sequence[Offered]
    absent: Collection[UUID] = frozenset()
    stable: bool = True
    groups: Mapping[UUID, int] = field(default_factory=dict)
    parity_per_cent: int = PARITY_PER_CENT


@dataclass(frozen=True, slots=True)
class Seat:
    """A person on a seat of a vacancy."""

    vacancy_id: UUID
    candidate_id: UUID
    points: int


@dataclass(frozen=True, slots=True)
class GroupShare:
    """People of a group who stand on any list, those of them who get a seat, and how many must.

    `reachable` is False where no assignment seats so many: then the floor is as many as can be.
    """

    group: int
    considered: int
    seated: int
    floor: int | None = None
    reachable: bool = True


@dataclass(frozen=True, slots=True)
class Outcome:
    """One alternative.

    `at_most_more`: points that any assignment of the whole pool under the same rules can have more, at most; 0 is a
    proof that none is better. None where nothing of the kind is claimed. `blocking_pairs`: people and
    vacancies on whose lists they stand that would rather have each other than what they got. `whole_pool`: it would
    be the same if everybody stood on every list.
    """

    alternative: Alternative
    seats: tuple[Seat, ...]
    points: int
    blocking_pairs: int
    at_most_more: int | None
    whole_pool: bool
    groups: tuple[GroupShare, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What was worked out, over how many people, seats and pairs of the two.

    `lists_lengthened`: vacancies whose list was too short for a proof. `gone`: those that the index no longer has.
    """

    outcomes: tuple[Outcome, ...]
    people: int
    seats: int
    pairs: int
    lists_lengthened: int
    longest_list: int
    gone: tuple[UUID, ...] = ()


class Assign(Protocol):
    """Works a round out: seconds to minutes of one processor, off the event loop."""

    def __call__(self, lists: Lists, question: Question, tell: Tell) -> Answer: ...
