"""What a caller asks for: immutable, and closed, so that a misspelt field is refused instead of ignored."""

from dataclasses import dataclass
from uuid import UUID

from pathways_contracts.exact import Exact
from pydantic import BaseModel, ConfigDict


class Command(Exact):
    """The base of every request body; a use case takes it as it is."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class View(BaseModel):
    """The base of every answer: read from a row's attributes, and nothing more than it names."""

    model_config = ConfigDict(frozen=True, from_attributes=True, extra="ignore")


class BulkLine(Command):
    """One line. `key` is what makes it the same line when it is sent again."""

    @property
    def reference(self) -> str:
        """The sender's own name for the line."""
        raise NotImplementedError

    @property
    def key(self) -> object:
        """Two lines with one key never share a transaction: the second sees what the first did."""
        return self.reference


@dataclass(frozen=True, slots=True)
class Taken:
    """What a line led to."""

    id: UUID
    repeated: bool = False
    possible_duplicate_of: tuple[UUID, ...] = ()
