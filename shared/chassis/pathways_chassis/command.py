"""What a caller asks for: immutable, and closed, so that a misspelt field is refused instead of ignored."""

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Strict

Truth = Annotated[bool, Strict()]
"""`true` or `false` of a request body; a number or a word that could mean one is refused, as its schema says."""


class Command(BaseModel):
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
