"""What is known here of a person who learns, and how old that knowledge may be."""

from datetime import datetime, timedelta
from typing import Final, NamedTuple

FRESHNESS: Final = timedelta(seconds=60)
"""How old the view of consents may be when a person's data is taken in for training (policy of the programme)."""

PATIENCE_AFTER_WITHDRAWAL: Final = timedelta(hours=72)
"""How long a withdrawn consent can be given again before training ends for good (policy of the programme)."""


class Moment(NamedTuple):
    """A producer's place in its own order: what is later replaces what is earlier, whichever arrives first."""

    epoch: int = 0
    sequence: int = 0


def is_fresh(as_of: datetime | None, now: datetime) -> bool:
    """Whether a view that was whole at `as_of` (real time) may still be relied upon."""
    return as_of is not None and now - as_of <= FRESHNESS
