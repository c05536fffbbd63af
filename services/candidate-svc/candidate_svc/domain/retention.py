"""What becomes of a person of whom nobody has heard for long: hidden, asked after, and at last erased by somebody."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from candidate_svc.domain.candidate import CandidateState
from candidate_svc.domain.policy import (
    CONTACT_SOUGHT_EVERY_MONTHS,
    CONTACT_SOUGHT_FOR_MONTHS,
    DORMANT_AFTER_MONTHS,
    ERASED_AFTER_MONTHS,
    months_after,
)

AT_WORK_OR_PROMISED: Final = frozenset({CandidateState.RESERVED, CandidateState.PLACED})
"""Whoever is on the way or at work is not dormant, however long nothing changes here."""

NOT_SOUGHT: Final = frozenset(
    {
        CandidateState.WITHDRAWN,
        CandidateState.SOLUTION_ELSEWHERE,
        CandidateState.DECEASED,
        CandidateState.MERGED,
        CandidateState.ERASED,
    }
)
"""Nobody seeks contact with those who have left, or twice with one person."""

CONTACT_MONTHS: Final[Sequence[int]] = range(
    DORMANT_AFTER_MONTHS, DORMANT_AFTER_MONTHS + CONTACT_SOUGHT_FOR_MONTHS, CONTACT_SOUGHT_EVERY_MONTHS
)
"""Months of silence after which contact is sought."""


@dataclass(frozen=True, slots=True)
class Retention:
    """How things stand with a person of whom was heard last at some moment. `next_look`: nothing is due before."""

    dormant: bool
    seek_contact: bool
    ask_to_erase: bool
    next_look: datetime | None


def retention(last_heard: datetime, now: datetime, state: CandidateState) -> Retention:
    """What is due at `now` (business time)."""
    steps = (*CONTACT_MONTHS, ERASED_AFTER_MONTHS)
    passed = [months for months in steps if months_after(last_heard, months) <= now]
    coming = [months for months in steps if months not in passed]
    reached = passed[-1] if passed else None
    return Retention(
        dormant=reached is not None,
        seek_contact=reached in CONTACT_MONTHS and state not in NOT_SOUGHT,
        ask_to_erase=reached == ERASED_AFTER_MONTHS and state is not CandidateState.ERASED,
        next_look=months_after(last_heard, coming[0]) if coming else None,
    )
