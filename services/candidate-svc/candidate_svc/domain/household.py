"""Who belongs to a household and how each member moves."""

from enum import StrEnum

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
