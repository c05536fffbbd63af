"""What an event can meet: it is applied, superseded, must wait, or conflicts. It is never refused."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any, NamedTuple, TypeVar
from uuid import UUID

from pathways_contracts.event import Event

from pathways_chassis.work import Work


class Outcome(StrEnum):
    """How a reaction ended."""

    APPLIED = "applied"
    """It had its effect."""
    SUPERSEDED = "superseded"
    """Something later had already decided; recorded, no effect."""
    WAITING = "waiting"
    """A named prerequisite is missing; durable, with a deadline."""
    CONFLICT = "conflict"
    """It contradicts what stands here; recorded, with a task for a person."""


@dataclass(frozen=True, slots=True)
class Reaction:
    """The result of a reaction that ran to its end."""

    outcome: Outcome
    detail: str = ""


APPLIED = Reaction(Outcome.APPLIED)


def superseded(detail: str) -> Reaction:
    """A later fact had already decided; say which."""
    return Reaction(Outcome.SUPERSEDED, detail)


def conflict(detail: str) -> Reaction:
    """The fact contradicts what stands here; say what, for the person who gets the task."""
    return Reaction(Outcome.CONFLICT, detail)


class Waiting(Exception):
    """The reaction cannot have its effect yet: `prerequisite` names what is missing.

    Whatever the reaction had written is rolled back; later events of the aggregate wait behind this one, and after
    `patience` (real time) a person gets a task.
    """

    def __init__(self, prerequisite: str, patience: timedelta = timedelta(hours=24)) -> None:
        super().__init__(prerequisite)
        self.prerequisite = prerequisite
        self.patience = patience


E = TypeVar("E", bound=Event)
Handler = Callable[[Work, Any], Awaitable[Reaction]]


class Told(NamedTuple):
    """An event among many that are reacted to together, with its own work in their one transaction."""

    work: Work
    event: Any


HandlerOfMany = Callable[[Sequence[Told]], Awaitable[Sequence[Reaction]]]
"""Reacts to events of one type, each of another aggregate; a reaction for each, in their order.

What it publishes and stages is written when it has ended: it may not read that back.
"""


@dataclass(frozen=True, slots=True)
class Subscription:
    """One event type and what this service does about it, in order.

    With `together`, events that were read together are reacted to together where no event that is reacted to alone
    comes between them: those of one aggregate in their order, those of different ones in any.
    """

    event: type[Event]
    handlers: tuple[Handler, ...]
    together: HandlerOfMany | None = None


def on(event: type[E], *handlers: Callable[[Work, E], Awaitable[Reaction]]) -> Subscription:
    """Read as a line of a service's SUBSCRIPTIONS."""
    return Subscription(event, handlers)


def on_many(
    event: type[E], handler: Callable[[Work, E], Awaitable[Reaction]], together: HandlerOfMany | None = None
) -> Subscription:
    """As `on`, for what comes by the thousand and rests on nothing that other aggregates tell.

    `together` does for many what `handler` does for one; without it, `handler` is asked for each.
    """
    return Subscription(event, (handler,), together or each(handler))


def each(handler: Handler) -> HandlerOfMany:
    """A reaction to one as a reaction to many."""

    async def together(told: Sequence[Told]) -> Sequence[Reaction]:
        return [await handler(work, event) for work, event in told]

    return together


Subscriptions = Sequence[Subscription]
TimerHandler = Callable[[Work, UUID, Mapping[str, Any]], Awaitable[None]]
Timers = Mapping[str, TimerHandler]
"""What is due: action name to use case (work, aggregate id, payload)."""
OnQuarantine = Callable[[Work, str, str], Awaitable[None]]
"""Called with (work, topic, key) in the transaction that quarantines a record, so that a person can be hidden."""
