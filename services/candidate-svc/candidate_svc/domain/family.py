"""A family on the way: who has which visa, who would be parted, and who may decide to go although one was refused."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from uuid import UUID

from pathways_chassis.machine import Violation

from candidate_svc.domain.authorisation import ENDS_WITHOUT_VISA, AuthorisationKind, AuthorisationState

OF_THE_WORKER_ALONE: Final = frozenset({AuthorisationKind.LABOUR_PERMISSION, AuthorisationKind.NOMINATION})
"""Links of a chain that are about the job; the family needs none of its own."""

_REFUSED: Final = ENDS_WITHOUT_VISA | {
    AuthorisationState.REVIEW,
    AuthorisationState.APPEAL,
    AuthorisationState.RELODGED,
}


class MemberVisa(StrEnum):
    """How far the visa is of somebody who travels together with the person."""

    GRANTED = "granted"
    REFUSED = "refused"
    PENDING = "pending"


def visa_of(entry_visa: AuthorisationState | None) -> MemberVisa:
    """What the state of an entry visa means for the journey; `None` before it has begun.

    A refusal stands until a remedy has turned it: nobody has to wait for the end of an appeal in order to decide.
    """
    if entry_visa is AuthorisationState.GRANTED:
        return MemberVisa.GRANTED
    return MemberVisa.REFUSED if entry_visa in _REFUSED else MemberVisa.PENDING


def first_link_of_a_member(kinds: Sequence[AuthorisationKind]) -> int:
    """The place in a pathway's chain with which a member of the family begins."""
    return next(place for place, kind in enumerate(kinds) if kind not in OF_THE_WORKER_ALONE)


def link_after(kinds: Sequence[AuthorisationKind], position: int, *, of_a_member: bool) -> int | None:
    """The place of the link that follows on one that was granted; `None` after the last."""
    skipped = OF_THE_WORKER_ALONE if of_a_member else frozenset()
    return next((place for place, kind in enumerate(kinds) if place > position and kind not in skipped), None)


@dataclass(frozen=True, slots=True)
class FamilyPicture:
    """Those who travel together with the person, by household member, and from whom the person accepts to be parted.

    `without_case`: candidates among them for whom no visa case was ever opened: nothing will decide of their visa.
    """

    visas: Mapping[UUID, MemberVisa]
    parted_from: frozenset[UUID] = frozenset()
    without_case: frozenset[UUID] = frozenset()

    def count(self, visa: MemberVisa) -> int:
        """How many of them stand so."""
        return sum(one is visa for one in self.visas.values())

    @property
    def refused(self) -> frozenset[UUID]:
        """Whom the person would have to leave behind."""
        return frozenset(member for member, visa in self.visas.items() if visa is MemberVisa.REFUSED)

    @property
    def undecided(self) -> frozenset[UUID]:
        """Refused members about whom the person has not decided: a new refusal is a new decision."""
        return self.refused - self.parted_from

    @property
    def parting_accepted(self) -> bool:
        """The person goes although somebody was refused."""
        return bool(self.refused) and not self.undecided


@dataclass(frozen=True, slots=True)
class PartingDecision:
    """Who decides about a journey without part of the family."""

    by_the_candidate: bool
    by_a_caseworker: bool
    counselled: bool
    somebody_was_refused: bool


def the_person_decides_on_parting(decision: PartingDecision) -> Violation | None:
    """Nobody but the person accepts to be parted; a caseworker records their word after counselling."""
    if decision.by_the_candidate or (decision.by_a_caseworker and decision.counselled):
        return None
    return Violation(
        "counselled",
        "the candidate decides, or a caseworker records their word after counselling",
        "counsel the person, and record their decision with counselled true",
    )


def there_is_somebody_to_part_from(decision: PartingDecision) -> Violation | None:
    """A parting is decided on when a visa was refused, not in advance."""
    if decision.somebody_was_refused:
        return None
    return Violation(
        "parting_accepted",
        "the visa of somebody who travels together was refused",
        "decide when an authority has refused a member's visa",
    )
