"""A member of a household turns out to be a candidate too: what must hold before their visa is a case of their own."""

from dataclasses import dataclass
from typing import Final

from pathways_chassis.machine import Violation

from candidate_svc.domain.candidate import CandidateState

S = CandidateState

_GONE: Final = frozenset({S.MERGED, S.ERASED, S.DECEASED, S.SOLUTION_ELSEWHERE})


@dataclass(frozen=True, slots=True)
class Recognition:
    """The candidate, and the person in whose household the member is. `seen`: the actor looks after both."""

    candidate: CandidateState
    head: CandidateState
    minor: bool
    seen: bool


def the_pair_names_a_member(of_household: bool) -> Violation | None:
    """Two candidates are merged; nobody of either's household is meant."""
    if of_household:
        return None
    return Violation("action", "one of the two is a member of a household", "two candidates are merged: `merge`")


def both_are_here(recognition: Recognition) -> Violation | None:
    """Who was erased or merged, or has left for good, travels with nobody."""
    gone = next((one for one in (recognition.candidate, recognition.head) if one in _GONE), None)
    if gone is None:
        return None
    return Violation("state", f"neither of the two is `{gone}`", "look at the record that stays, or say `distinct`")


def the_member_is_of_age(recognition: Recognition) -> Violation | None:
    """A minor's visa stays with the person who brings them: no offer is made to a minor."""
    if not recognition.minor:
        return None
    return Violation(
        "minor", "the member is of age", "leave the minor on the case of the household, and say `distinct`"
    )


def both_are_looked_after_by_one(recognition: Recognition) -> Violation | None:
    """Whose household somebody belongs to is said by who looks after both."""
    if recognition.seen:
        return None
    return Violation(
        "partner_id", "one partner looks after both", "hand one of the two over to the partner of the other"
    )


def neither_is_merged(states: tuple[CandidateState, CandidateState]) -> Violation | None:
    """What a merge has moved goes back before anything that came earlier is undone. `states`: of the two people."""
    if S.MERGED not in states:
        return None
    return Violation("state", "neither of the two is `merged`", "undo the merge first")


MAY_BE_RECOGNISED: Final = (both_are_looked_after_by_one, both_are_here, the_member_is_of_age)
