"""Who or what moves something: a person with a role, an event of another service, or a timer."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from uuid import UUID

from pathways_contracts.access import FOR_ONE_ORGANISATION, Role


class ActorKind(StrEnum):
    """What sort of mover."""

    PERSON = "person"
    EVENT = "event"
    TIMER = "timer"


@dataclass(frozen=True, slots=True)
class Actor:
    """The mover of a step. `reference` is a subject for persons, an event's type and id, or a timer's action.

    A machine with an API key acts as a person of its role would, in what is left to machines.
    """

    kind: ActorKind
    reference: str
    roles: frozenset[str] = frozenset()
    scopes: frozenset[str] = frozenset()
    organisation_id: UUID | None = None
    candidate_id: UUID | None = None
    is_machine: bool = False

    @property
    def is_of_the_programme(self) -> bool:
        """Whether the mover is bound to nobody, and has a role of those that need not be.

        A missing claim alone says nothing: an employer's token without an organisation would be everybody's.
        """
        bound = FOR_ONE_ORGANISATION | {Role.CANDIDATE}
        return self.organisation_id is None and self.candidate_id is None and bool(self.roles - bound)

    def acts_for(self, organisation_id: UUID) -> bool:
        """Whether the mover belongs to the organisation. Events and timers act for all."""
        return self.kind is not ActorKind.PERSON or self.organisation_id == organisation_id


ANYBODY: Final = Actor(ActorKind.PERSON, "anybody")
"""A person of whom nothing is known: no role, no scope."""


def event_actor(event_type: str, event_id: UUID) -> Actor:
    """The mover of a reaction."""
    return Actor(ActorKind.EVENT, f"{event_type} {event_id}")


def timer_actor(action: str) -> Actor:
    """The mover of a step that was due."""
    return Actor(ActorKind.TIMER, action)
