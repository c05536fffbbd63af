"""What a command leaves behind, in the example of its answer: the state that its move leads to, and what comes with it.

The move is the one that the example of the body asks for (`action`), or the one that the operation is named by
(`publish_course`); where it leads says the state machine. Where neither names a move the words of the service say the
state (`[states]`).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from pathways_chassis.http.words import machine_of
from pathways_chassis.machine import Machine

_MADE: Final = 1
SEEN: Final = 3
"""Versions in examples: of what was just made, and of what is read; a change of that makes the next one."""
LATER: Final = "2027-03-08T09:00:00Z"
_DECIDED: Final = "decided"
"""What stands no longer at its beginning, a person has decided on."""
_ALIKE: Final = 4
"""So many letters have the words of one move in common: resolve, resolved, resolution."""


@dataclass(frozen=True)
class Afterwards:
    """After the command of this name, whose body is `asked` in examples.

    `makes`: what is answered is new, at the beginning of its states. `state`: the words' own.
    """

    operation: str
    asked: Any
    makes: bool
    state: str | None = None

    def state_of(self, kind: type[Enum], before: Any) -> Any:
        """Where a record stands that stood at `before`, which is one of the kind's states."""
        if self.state in [member.value for member in kind]:
            return self.state
        machine = _machine_with(kind)
        if machine is None:
            return before
        targets = self._targets(machine)
        made = machine.initial.value if self.makes else before
        return targets.get(before, next(iter(targets.values()))).value if targets else made

    def version_of(self, kind: type[Enum] | None, state: Any) -> int:
        """The version of a record that stands there now."""
        machine = _machine_with(kind)
        begins = machine is None or state == machine.initial
        return _MADE if self.makes and begins else SEEN + 1

    def fills(self, name: str, kind: type[Enum] | None, state: Any) -> bool:
        """Whether a field that may be empty is not any more: it is named after a move on the way to where it stands."""
        machine = _machine_with(kind)
        way = [] if machine is None or state == machine.initial else [*_way(machine, state), _DECIDED]
        told = [word.partition("_")[0] for word in (*self._moves, *way)]
        return any(_alike(part, word) for part in name.split("_") for word in told)

    def said(self, name: str) -> Any:
        """What the body said of a field of this name, in a word or a number; None where it said nothing."""
        said = self.asked.get(name) if isinstance(self.asked, Mapping) and name != "action" else None
        return said if isinstance(said, str | int) else None

    def said_of(self, name: str) -> Any:
        """The same by the end of the name: `reason` of `close_reason`."""
        parts = name.split("_")
        ends = ["_".join(parts[first:]) for first in range(len(parts))]
        return next((said for end in ends if (said := self.said(end)) is not None), None)

    def _targets(self, machine: Machine[Any, Any]) -> Mapping[str, Enum]:
        for move in self._moves:
            targets = {source: target for (source, action), target in machine.transitions.items() if action == move}
            if targets:
                return targets
        return {}

    @property
    def _moves(self) -> Iterator[str]:
        if isinstance(self.asked, Mapping) and "action" in self.asked:
            yield self.asked["action"]
        yield self.operation
        yield self.operation.partition("_")[0]


def _machine_with(states: type[Enum] | None) -> Machine[Any, Any] | None:
    machine, is_of_states = (None, False) if states is None else machine_of(states)
    return machine if is_of_states else None


def _way(machine: Machine[Any, Any], state: str) -> list[str]:
    """The moves and states by which a record came there; of several ways the one that the table names first."""
    came_by: dict[str, tuple[str, str]] = {}
    for (source, action), target in machine.transitions.items():
        if target != machine.initial:
            came_by.setdefault(target, (source, action))
    way: list[str] = []
    while state in came_by and state not in way:
        source, action = came_by[state]
        way += [state, action]
        state = source
    return way


def _alike(one: str, other: str) -> bool:
    letters = min(_ALIKE, len(one), len(other))
    return letters > 2 and one[:letters] == other[:letters]
