"""Two records that may be of one person: flagged by software, decided by people, and undone by people."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from pathways_chassis.machine import Machine, Violation


class DuplicateState(StrEnum):
    """Where two records stand to each other."""

    FLAGGED = "flagged"
    PROPOSED = "proposed"
    MERGED = "merged"
    RECOGNISED = "recognised"
    DISTINCT = "distinct"
    LAPSED = "lapsed"


class DuplicateAction(StrEnum):
    """What can be done about two records."""

    PROPOSE = "propose"
    MERGE = "merge"
    RECOGNISE = "recognise"
    UNDO = "undo"
    DISTINCT = "distinct"
    RECONSIDER = "reconsider"
    LAPSE = "lapse"


class Side(StrEnum):
    """One of the two records of a pair."""

    CANDIDATE = "candidate"
    OTHER = "other"


S, A = DuplicateState, DuplicateAction

TRANSITIONS: Final[Mapping[tuple[DuplicateState, DuplicateAction], DuplicateState]] = {
    (S.FLAGGED, A.PROPOSE): S.PROPOSED,
    (S.FLAGGED, A.MERGE): S.MERGED,
    (S.PROPOSED, A.MERGE): S.MERGED,
    (S.FLAGGED, A.RECOGNISE): S.RECOGNISED,
    (S.PROPOSED, A.RECOGNISE): S.RECOGNISED,
    (S.MERGED, A.UNDO): S.FLAGGED,
    (S.RECOGNISED, A.UNDO): S.FLAGGED,
    (S.FLAGGED, A.DISTINCT): S.DISTINCT,
    (S.PROPOSED, A.DISTINCT): S.DISTINCT,
    (S.DISTINCT, A.RECONSIDER): S.FLAGGED,
    **{(state, A.LAPSE): S.LAPSED for state in S if state is not S.LAPSED},
}

DUPLICATE: Final = Machine(name="possible_duplicate", initial=S.FLAGGED, transitions=TRANSITIONS)


def the_survivor_is_named(named: tuple[DuplicateAction, Side | None]) -> Violation | None:
    """Where two become one, somebody says which record stays. `named`: the action, and the record."""
    action, survivor = named
    if survivor is not None or action not in (A.PROPOSE, A.MERGE):
        return None
    return Violation("survivor", f"`{action}` names the record that stays", "send `candidate` or `other`")


def a_partner_proposes(named: tuple[DuplicateAction, bool]) -> Violation | None:
    """A merge is proposed by one of two partners. `named`: the action, and whether the actor is one of two."""
    action, is_one_of_two = named
    if is_one_of_two or action is not A.PROPOSE:
        return None
    return Violation("action", "a merge is proposed by one of two partners to the other", "merge at once")


def only_people_decide(action: DuplicateAction) -> Violation | None:
    """That a question lapses follows from an erasure."""
    if action is not A.LAPSE:
        return None
    return Violation("action", "`lapse` follows from an erasure", "say `distinct` where they are two people")


def an_undo_says_why(asked: tuple[DuplicateAction, str | None]) -> Violation | None:
    """What people decided is not taken back without a reason. `asked`: the action and the reason."""
    action, reason = asked
    if reason or action is not A.UNDO:
        return None
    return Violation("reason", "what is undone has a reason", "give a reason code")
