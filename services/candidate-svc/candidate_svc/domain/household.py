"""Who belongs to a household and how each member moves."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from pathways_chassis.machine import Violation


class Relation(StrEnum):
    """How a member is related to the candidate."""

    SPOUSE = "spouse"
    CHILD = "child"
    PARENT = "parent"
    SIBLING = "sibling"
    DEPENDANT = "dependant"


class FamilyPlan(StrEnum):
    """How a member moves: with the candidate, later, or not at all."""

    TOGETHER = "together"
    FOLLOW = "follow"
    STAYS = "stays"


def guardian_consents_for_a_minor(member: tuple[bool, bool]) -> Violation | None:
    """A minor is registered with a guardian's consent. `member`: whether a minor, whether a guardian consents."""
    minor, guardian_consents = member
    if not minor or guardian_consents:
        return None
    return Violation("guardian_consents", "a minor needs a guardian's consent", "record the guardian's consent")


@dataclass(frozen=True, slots=True)
class NamedMember:
    """By what a member is known: an identity of their own here, or their registration as a candidate."""

    of_candidate: UUID
    has_identity: bool
    candidate_id: UUID | None
    named_already: bool = False


def a_member_is_known_by_one_thing(member: NamedMember) -> Violation | None:
    """Nobody's identity is kept twice: a member who is a candidate has it in their own vault."""
    if member.has_identity != (member.candidate_id is not None):
        return None
    return Violation(
        "identity", "a member has an identity or names a candidate_id, not both", "send one of identity, candidate_id"
    )


def a_member_is_somebody_else(member: NamedMember) -> Violation | None:
    """A household lists the others, each once."""
    if member.candidate_id is None or not (member.candidate_id == member.of_candidate or member.named_already):
        return None
    return Violation("candidate_id", "another candidate, named once in a household", "name the member's own candidate")
