"""A programme: a funder's pledge with its corridors, partners and dates."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from pathways_chassis.machine import Machine, Violation


class ProgrammeState(StrEnum):
    """Whether a programme takes members."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"


class ProgrammeAction(StrEnum):
    """What can happen to a programme."""

    OPEN = "open"
    CLOSE = "close"


S, A = ProgrammeState, ProgrammeAction

TRANSITIONS: Final[Mapping[tuple[ProgrammeState, ProgrammeAction], ProgrammeState]] = {
    (S.DRAFT, A.OPEN): S.OPEN,
    (S.DRAFT, A.CLOSE): S.CLOSED,
    (S.OPEN, A.CLOSE): S.CLOSED,
}


@dataclass(frozen=True, slots=True)
class Opening:
    """The facts that opening asks for."""

    today: date
    ends_on: date | None


def the_programme_has_not_ended(opening: Opening) -> Violation | None:
    """Nobody joins a programme whose time is over."""
    if opening.ends_on is None or opening.today <= opening.ends_on:
        return None
    return Violation("ends_on", "a programme is opened before its end", "clone it with later dates")


PROGRAMME: Final = Machine(
    name="programme",
    initial=S.DRAFT,
    transitions=TRANSITIONS,
    guards={A.OPEN: (the_programme_has_not_ended,)},
)


@dataclass(frozen=True, slots=True)
class Dates:
    """When a programme begins and ends, and how its payments are shared."""

    starts_on: date
    ends_on: date | None
    milestone_percent: int


def the_end_follows_the_start(dates: Dates) -> Violation | None:
    """A programme lasts."""
    if dates.ends_on is None or dates.ends_on > dates.starts_on:
        return None
    return Violation("ends_on", "a programme ends after it begins", "send a later ends_on")


def milestones_share_at_most_the_whole(dates: Dates) -> Violation | None:
    """Milestones of one person pay out 100 per cent or less."""
    if dates.milestone_percent <= 100:
        return None
    return Violation("milestones", "milestones add up to 100 per cent or less", "lower some percentages")
