"""Identity is shown without consent where somebody is in danger, for a closed list of reasons, and that is reviewed."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final

from pathways_chassis.machine import Machine, Violation
from pathways_contracts.access import Role

REVIEWED_WITHIN: Final = timedelta(days=2)
"""By when somebody else has looked at it."""

MAY_ACT: Final = frozenset({Role.CASEWORKER, Role.PARTNER_ADMINISTRATOR, Role.INTEGRATION_WORKER})
"""Who stands beside the person when something happens."""


class Emergency(StrEnum):
    """What the danger is. No words about it are taken: they would be a narrative."""

    DANGER_TO_LIFE = "danger_to_life"
    MEDICAL = "medical"
    MISSING_PERSON = "missing_person"
    VIOLENCE_OR_TRAFFICKING = "violence_or_trafficking"
    DETENTION_OR_REMOVAL = "detention_or_removal"
    DEATH = "death"


class ReviewState(StrEnum):
    """Whether it was right to look."""

    TO_REVIEW = "to_review"
    UPHELD = "upheld"
    NOT_UPHELD = "not_upheld"


class ReviewAction(StrEnum):
    """What a reviewer says. `review_again` takes back what was said."""

    UPHOLD = "uphold"
    NOT_UPHOLD = "not_uphold"
    REVIEW_AGAIN = "review_again"


S, A = ReviewState, ReviewAction

TRANSITIONS: Final[Mapping[tuple[ReviewState, ReviewAction], ReviewState]] = {
    (S.TO_REVIEW, A.UPHOLD): S.UPHELD,
    (S.TO_REVIEW, A.NOT_UPHOLD): S.NOT_UPHELD,
    (S.UPHELD, A.REVIEW_AGAIN): S.TO_REVIEW,
    (S.NOT_UPHELD, A.REVIEW_AGAIN): S.TO_REVIEW,
}


@dataclass(frozen=True, slots=True)
class Review:
    """Who was shown the identity, and who reviews that."""

    shown_to: str
    reviewer: str


def somebody_else_reviews(review: Review) -> Violation | None:
    """Nobody reviews what they looked at themselves."""
    if review.reviewer != review.shown_to:
        return None
    return Violation(
        "action", "somebody else than who was shown the identity reviews", "ask the programme director for the review"
    )


def may_act_in_emergency(roles: Collection[str]) -> bool:
    """Whether one of the roles may be shown an identity without consent."""
    return not MAY_ACT.isdisjoint(roles)


EMERGENCY_DISCLOSURE: Final = Machine(
    name="emergency_disclosure",
    initial=S.TO_REVIEW,
    transitions=TRANSITIONS,
    guards=dict.fromkeys(A, (somebody_else_reviews,)),
)
