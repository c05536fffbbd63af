"""State machines as data: a table of moves, guards beside it, one way to advance."""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Generic, TypeVar


class IllegalTransition(Exception):
    """A move that the table does not have. Names the machine, its state, the action and what is allowed instead.

    `elsewhere` says which other request leads on, where one does.
    """

    def __init__(
        self, machine: str, state: StrEnum, action: StrEnum, allowed: Iterable[StrEnum], elsewhere: str = ""
    ) -> None:
        self.machine = machine
        self.state = state
        self.action = action
        self.allowed = tuple(sorted(allowed))
        self.elsewhere = elsewhere
        names = ", ".join(self.allowed) or "nothing: this is an end"
        super().__init__(f"{machine}: {action} is not possible in state {state}; possible: {names}")

    def among(self, askable: Container[StrEnum], elsewhere: str = "") -> "IllegalTransition":
        """The same refusal for a caller who may ask for some moves only."""
        return IllegalTransition(
            self.machine, self.state, self.action, [one for one in self.allowed if one in askable], elsewhere
        )


class NotTakenBack(Exception):
    """A move that no correction takes back. Names the machine, the move and what helps instead."""

    def __init__(self, machine: str, move: str, instead: str) -> None:
        self.machine = machine
        self.move = move
        self.instead = instead
        super().__init__(f"{machine}: {move} is not taken back; {instead}")


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule that was not met: which field, which rule, and what would mend it."""

    field: str
    rule: str
    remedy: str


class RulesBroken(Exception):
    """One or more named rules were not met; nothing was changed."""

    def __init__(self, violations: Sequence[Violation]) -> None:
        super().__init__("; ".join(f"{violation.field}: {violation.rule}" for violation in violations))
        self.violations = tuple(violations)


S = TypeVar("S", bound=StrEnum)
A = TypeVar("A", bound=StrEnum)

Guard = Callable[[Any], Violation | None]
"""A named rule over the facts of a move: None when met."""


@dataclass(frozen=True)
class Machine(Generic[S, A]):
    """A state machine: `transitions` is the whole truth, `guards` must all be met for an action.

    `takes_back` has the moves that a correction takes back, by the state in which they were made, and where it leads:
    mostly to that state. `instead` says of other moves what helps.
    """

    name: str
    initial: S
    transitions: Mapping[tuple[S, A], S]
    guards: Mapping[A, tuple[Guard, ...]] = field(default_factory=dict)
    takes_back: Mapping[tuple[S, A], S] = field(default_factory=dict)
    instead: Mapping[A, str] = field(default_factory=dict)

    def allowed(self, state: S) -> tuple[A, ...]:
        """Actions that the table has for a state."""
        return tuple(action for (source, action) in self.transitions if source == state)

    def advance(self, state: S, action: A, facts: object = None) -> S:
        """The state after the action. Raises `IllegalTransition` or `RulesBroken`."""
        target = self.transitions.get((state, action))
        if target is None:
            raise IllegalTransition(self.name, state, action, self.allowed(state))
        require(self.guards.get(action, ()), facts)
        return target

    def take_back(self, before: S, action: A) -> S:
        """The state after a move that was made in `before` is taken back. Raises `NotTakenBack`."""
        target = self.takes_back.get((before, action))
        if target is None:
            instead = self.instead.get(action, "make the move that leads on from here")
            raise NotTakenBack(self.name, f"{action} in state {before}", instead)
        return target


def require(guards: Sequence[Guard], facts: object) -> None:
    """Raise `RulesBroken` with every violation, so that a caller can mend them all at once."""
    violations = [violation for guard in guards if (violation := guard(facts)) is not None]
    if violations:
        raise RulesBroken(violations)
