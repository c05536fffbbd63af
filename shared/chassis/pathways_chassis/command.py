"""What a caller asks for: immutable, and closed, so that a misspelt field is refused instead of ignored."""

from pydantic import BaseModel, ConfigDict


class Command(BaseModel):
    """The base of every request body; a use case takes it as it is."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class View(BaseModel):
    """The base of every answer: read from a row's attributes, and nothing more than it names."""

    model_config = ConfigDict(frozen=True, from_attributes=True, extra="ignore")
