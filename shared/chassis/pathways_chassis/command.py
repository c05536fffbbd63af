"""What a caller asks for: immutable, and closed, so that a misspelt field is refused instead of ignored."""

from dataclasses import dataclass
from typing import Annotated, Any, Final, TypeVar
from uuid import UUID

from pathways_contracts.exact import Exact, each_value
from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema


class _Closes:
    def __get_pydantic_core_schema__(self, value_type: type[BaseModel], handler: GetCoreSchemaHandler) -> CoreSchema:
        def read(value: Any, _: object) -> BaseModel:
            return value if isinstance(value, value_type) else value_type.model_validate(value, extra="forbid")

        return core_schema.no_info_wrap_validator_function(read, handler(value_type))


V = TypeVar("V", bound=BaseModel)
Closed = Annotated[V, _Closes()]
"""A value in a request body that is on the bus too. There a field that a later version added is passed over; here it is
refused, as in all of a body."""


NO_NUL: Final = r"^[^\x00]*$"
"""The form of a text that has no other: PostgreSQL keeps every character but one."""


def _can_be_kept(part: dict[str, Any]) -> None:
    if part["type"] == "str":
        part.setdefault("pattern", NO_NUL)


class Command(Exact):
    """The base of every request body; a use case takes it as it is."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[BaseModel], handler: GetCoreSchemaHandler, /) -> CoreSchema:
        """The schema that reads it."""
        schema = super().__get_pydantic_core_schema__(source, handler)
        each_value(handler.resolve_ref_schema(schema), _can_be_kept)
        return schema


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
