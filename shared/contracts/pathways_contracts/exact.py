"""Numbers and truths of JSON as its schema has them.

Pydantic by itself takes `true` for 1, `"5"` for 5 and 1 for `true`, which a schema that says `integer` forbids.
"""

from typing import Any, Final

from pydantic import BaseModel, GetCoreSchemaHandler
from pydantic_core import CoreSchema

_PLAIN: Final = frozenset({"bool", "int", "float"})
_OTHERWISE: Final = frozenset({"keys_schema", "metadata", "serialization"})
"""Parts of a schema that are no value's: names of an object are text in JSON, whatever they mean."""


def _read_exactly(part: Any) -> None:
    if isinstance(part, dict):
        kind = part.get("type")
        is_schema = isinstance(kind, str)  # else parts by name, such as a model's fields
        if is_schema and kind in _PLAIN:
            part["strict"] = True
        for name, child in part.items():
            if not is_schema or name not in _OTHERWISE:
                _read_exactly(child)
    elif isinstance(part, list | tuple):
        for child in part:
            _read_exactly(child)


class Exact(BaseModel):
    """A model whose own fields are read so; each that is nested in it looks to its own."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[BaseModel], handler: GetCoreSchemaHandler, /) -> CoreSchema:
        """The schema that reads it."""
        schema = handler(source)
        _read_exactly(handler.resolve_ref_schema(schema))
        return schema
