"""Filters of lists: a parameter named as a field of the entries lets through those with that value, in every list."""

import inspect
from collections.abc import Mapping
from typing import Annotated, Any, Final, TypeVar

from fastapi import Query
from pydantic import BaseModel
from sqlalchemy import Select
from sqlalchemy.sql.base import ReadOnlyColumnCollection
from sqlmodel import SQLModel

T = TypeVar("T")
LONGEST: Final = 255
"""Characters of a value that its field does not bound itself."""


class Only:
    """The filters that somebody sent, each a column and its value."""

    def __init__(self, wanted: Mapping[Any, object]) -> None:
        self._wanted = wanted

    def __call__(self, statement: Select[T]) -> Select[T]:
        """The statement, for rows alone that have every value that was sent."""
        return statement.where(*(column == value for column, value in self._wanted.items()))


class Filters:
    """The fields of its entries by which a list is filtered: a dependency that gives a route its `Only`.

    A parameter has its field's name and type, so that it means the same wherever the field occurs, and a value that
    the field cannot have is refused with 422. The column of that name, of a class of rows or of a table, is compared
    for equality. What a caller may not know of an entry has no place here: that the entry is let through would tell.
    """

    def __init__(
        self, row: type[SQLModel] | ReadOnlyColumnCollection[str, Any], entry: type[BaseModel], *names: str
    ) -> None:
        self._columns: Final = {name: getattr(row, name) for name in names}
        self.__signature__ = inspect.Signature([_parameter(entry, name) for name in names])

    async def __call__(self, **sent: object) -> Only:
        return Only({self._columns[name]: value for name, value in sent.items() if value is not None})


def _parameter(entry: type[BaseModel], name: str) -> inspect.Parameter:
    field = entry.model_fields[name]
    kind: Any = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
    longest = LONGEST if kind is str else None
    query = Query(max_length=longest, description=f"Only entries with this `{name}`.")
    return inspect.Parameter(
        name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=Annotated[kind | None, query]
    )
