"""What is open for somebody in the hands of all services, as one queue."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Final, Protocol

from pathways_contracts.registry import Service

MOST: Final = 200
"""Open tasks of one service, the oldest."""


@dataclass(frozen=True, slots=True)
class Open:
    """Open tasks of a service as its own list has them, and whether it has more."""

    tasks: Sequence[Mapping[str, Any]]
    more: bool


class Colleagues(Protocol):
    """The other services, asked in the name of whoever asks."""

    async def open_tasks(self, authorization: str) -> Mapping[Service, Open]:
        """What each has open for the caller; who does not answer is left out."""
        ...


def in_the_queue(due_at: datetime | None, due_by: date | None) -> bool:
    """Whether a task belongs to a queue until the end of a day (UTC); one without an end is always asked for."""
    return due_by is None or due_at is None or due_at.astimezone(UTC).date() <= due_by


def place_in_the_queue(due_at: datetime | None, recorded_at: datetime) -> tuple[bool, datetime, datetime]:
    """What is due first comes first, then what has no end; of two alike the older one."""
    return due_at is None, due_at or recorded_at, recorded_at
