"""Which courses together close a gap: few of them, and none in vain."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from pathways_contracts.codes import CEFR_ORDER, LanguageSkill


@dataclass(frozen=True, slots=True)
class Gap:
    """Skills that are not held and language levels that are not reached."""

    skills: frozenset[str]
    languages: tuple[LanguageSkill, ...] = ()

    @property
    def needs(self) -> frozenset[str]:
        """Everything that is missing, by skill code and language code (ISO 639-3)."""
        return self.skills | {one.language for one in self.languages}


@dataclass(frozen=True, slots=True)
class Offer:
    """What a published course teaches. `hours` are those of all its modules."""

    course_id: UUID
    hours: int
    skills: frozenset[str]
    languages: tuple[LanguageSkill, ...] = ()

    def closes(self, gap: Gap) -> frozenset[str]:
        """Which needs of the gap this course meets; a language counts when every level asked for is reached."""
        spoken = {one.language: one for one in self.languages}
        reached = {
            need.language for need in gap.languages if need.language in spoken and _reaches(spoken[need.language], need)
        }
        return (self.skills & gap.skills) | reached


class Cover(NamedTuple):
    """Courses in the order in which they were chosen, and the needs that no course meets."""

    course_ids: tuple[UUID, ...]
    uncovered: frozenset[str]


def smallest_cover(gap: Gap, offers: Iterable[Offer]) -> Cover:
    """A small set of courses that meets what can be met.

    Greedy set cover (Chvátal 1979: at most 1 + ln n times the smallest): again and again the course that meets most
    of what is open, of equal ones the shorter; at the end, courses that the others make needless are left out.
    """
    useful = [(offer, closes) for offer in offers if (closes := offer.closes(gap))]
    needs = gap.needs
    chosen: list[tuple[Offer, frozenset[str]]] = []
    while useful and needs:
        best = min(useful, key=lambda one: (-len(one[1] & needs), one[0].hours, one[0].course_id))
        if not best[1] & needs:
            break
        chosen.append(best)
        needs -= best[1]
    return Cover(tuple(offer.course_id for offer, _ in _without_needless(chosen)), needs)


def _without_needless(chosen: Sequence[tuple[Offer, frozenset[str]]]) -> Sequence[tuple[Offer, frozenset[str]]]:
    kept = list(chosen)
    for one in chosen:
        if not one[1].difference(*(other[1] for other in kept if other is not one)):
            kept.remove(one)
    return kept


def _reaches(offered: LanguageSkill, needed: LanguageSkill) -> bool:
    return all(
        CEFR_ORDER.index(getattr(offered, skill)) >= CEFR_ORDER.index(getattr(needed, skill))
        for skill in ("listening", "reading", "speaking", "writing")
    )
