"""Best lists of a vacancy, what makes two people differ in them, and which people are proposed or trained for it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from pathways_contracts.codes import LanguageSkill

from matching_svc.domain.rules import Rule, Verdict

KEPT: Final = 100
"""People kept on a vacancy's list."""
IN_RESERVE: Final = 50
"""People kept behind a list, so that some may leave before it is made anew."""
PROPOSED: Final = 20
"""People at the head of the list who are proposed when they first come there."""
SURE: Final = 18
"""Places at which whoever is new there is proposed whatever others do."""
STAYS: Final = 23
"""Places within which whoever was proposed still takes one of the `PROPOSED`."""
GAPS: Final = 20
"""Gaps told of in one refresh of a vacancy."""
LARGEST_GAP: Final = 10
"""Missing essential skills beyond which a person does not fit but for a gap."""

Order = tuple[int, int, int]


def order_of(points: int, priority: bool, candidate_id: UUID) -> Order:
    """More points first, then people first in line, then by id: the same list on every machine and run."""
    return -points, -int(priority), candidate_id.int


@dataclass(frozen=True, slots=True)
class Ranked:
    """A person on a vacancy's list. `verdicts` names the rules that are not simply met."""

    candidate_id: UUID
    points: int
    coverage_per_cent: int
    verdicts: Mapping[Rule, Verdict]
    priority: bool = False

    @property
    def order(self) -> Order:
        """Where the person stands."""
        return order_of(self.points, self.priority, self.candidate_id)

    def as_json(self) -> dict[str, Any]:
        """As it is stored."""
        return {
            "candidate_id": str(self.candidate_id),
            "points": self.points,
            "coverage_per_cent": self.coverage_per_cent,
            "verdicts": {rule.value: verdict.value for rule, verdict in self.verdicts.items()},
        }


@dataclass(frozen=True, slots=True)
class Gap:
    """What keeps a person from a vacancy, and the points once it were closed."""

    candidate_id: UUID
    missing_skills: tuple[str, ...]
    missing_languages: tuple[LanguageSkill, ...]
    points: int
    points_if_closed: int


@dataclass(frozen=True, slots=True)
class PoolCounts:
    """The pool as one vacancy sees it. People whom a rule excludes stay countable."""

    considered: int
    proposable: int
    not_met: Mapping[Rule, int] = field(default_factory=dict)
    unknown: Mapping[Rule, int] = field(default_factory=dict)
    trainable: Mapping[Rule, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BestList:
    """The best people for a vacancy, of those who may be proposed, and the gaps worth closing."""

    vacancy_id: UUID
    ranked: tuple[Ranked, ...]
    gaps: tuple[Gap, ...]


def newly_proposed(ranked: Sequence[Ranked], not_again: Collection[UUID]) -> tuple[Ranked, ...]:
    """Those who first come to the head of the list, and whom software has not proposed for the vacancy before.

    The head is sluggish at its edge. Whoever is new at the first `SURE` places is proposed; at those behind, up to
    `PROPOSED`, only while fewer than `PROPOSED` of those proposed before stand within the first `STAYS`. So whoever
    swings between the 19th and the 23rd place does not bring one proposal after another. A proposal stands although
    others became better: who falls back and comes again is not proposed twice.
    """
    taken = sum(one.candidate_id in not_again for one in ranked[:STAYS])
    found = []
    for place, one in enumerate(ranked[:PROPOSED]):
        if one.candidate_id not in not_again and (place < SURE or taken < PROPOSED):
            found.append(one)
            taken += 1
    return tuple(found)


def gap_is_worth_closing(rank: int, missing: int, trainable: bool, points_if_closed: int, floor: int) -> bool:
    """Closing it brings the person among those proposed, who is not there yet or only once trained.

    `rank` counts from 0; `floor` is the score of the last who is proposed, 0 while there is room.
    """
    if missing > LARGEST_GAP or (missing == 0 and not trainable):
        return False
    return (rank >= PROPOSED or trainable) and points_if_closed >= floor
