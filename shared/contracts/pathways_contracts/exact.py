"""Values of JSON as their schema has them.

Pydantic by itself takes `true` for 1, `"5"` for 5, 1 for `true` and 0 for the first day of 1970, which a schema that
says `integer` or `date` forbids.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final, Literal

from pydantic import BaseModel, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticKnownError
from pydantic_core.core_schema import no_info_before_validator_function

_NUMBER: Final = re.compile(r"\s*[-+]?[0-9_.]+(e[-+]?[0-9]+)?\s*", re.IGNORECASE)
_OTHERWISE: Final = frozenset({"keys_schema", "metadata", "serialization"})
"""Parts of a schema that are no value's: names of an object are text in JSON, whatever they mean."""
_VALUES: Final = frozenset({"bool", "float", "int", "date", "datetime", "time", "str"})


def _whole(value: Any) -> Any:
    """No truth and no text; a number without a fraction is whole, as 5.0 is."""
    if isinstance(value, bool | str | bytes):
        raise PydanticKnownError("int_type")
    return value


def _no_number(error: Literal["date_type", "datetime_type", "time_type"]) -> Callable[[Any], Any]:
    """No number, and no text that is one: to count from 1970 or from midnight is another notation."""

    def checked(value: Any) -> Any:
        if isinstance(value, int | float) or (isinstance(value, str) and _NUMBER.fullmatch(value)):
            raise PydanticKnownError(error)
        return value

    return checked


moment: Final = _no_number("datetime_type")
"""Refuses an instant that is told in seconds."""

day: Final = _no_number("date_type")
"""Refuses a date that is told in seconds."""
_LOOKED_AT: Final[Mapping[str, Callable[[Any], Any]]] = {
    "int": _whole,
    "date": day,
    "datetime": moment,
    "time": _no_number("time_type"),
}


def _read_exactly(part: dict[str, Any]) -> None:
    match part.get("type"):
        case "bool" | "float":
            part["strict"] = True
        case "int" | "date" | "datetime" | "time" as kind:
            by_itself = part.copy()
            part.clear()
            part |= no_info_before_validator_function(_LOOKED_AT[kind], by_itself)


def each_value(part: Any, change: Callable[[dict[str, Any]], None]) -> None:
    """Change what a schema says of each value in it; what is changed itself is not looked into."""
    if isinstance(part, dict):
        kind = part.get("type")
        if isinstance(kind, str) and kind in _VALUES:
            change(part)
            return
        for name, child in part.items():
            # Parts by name, such as a model's fields, are of no type.
            if not isinstance(kind, str) or name not in _OTHERWISE:
                each_value(child, change)
    elif isinstance(part, list | tuple):
        for child in part:
            each_value(child, change)


class Exact(BaseModel):
    """A model whose own fields are read so; each that is nested in it looks to its own."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[BaseModel], handler: GetCoreSchemaHandler, /) -> CoreSchema:
        """The schema that reads it."""
        schema = handler(source)
        each_value(handler.resolve_ref_schema(schema), _read_exactly)
        return schema
