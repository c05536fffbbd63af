"""The models and enums that an app speaks in, by the names that its OpenAPI document gives to their schemas."""

import inspect
import itertools
import re
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any, get_args, get_type_hints

from fastapi import FastAPI
from fastapi.routing import APIRoute, iter_route_contexts
from pydantic import BaseModel

from pathways_chassis.http.bulk import BulkRoute, LineResult
from pathways_chassis.http.problems import ProblemDocument

Kind = type[BaseModel] | type[Enum]


def spoken_by(app: FastAPI) -> Mapping[str, Kind]:
    """Every model and enum that a route or a message speaks in, by the name of its schema, short and in full."""
    kinds: dict[Kind, None] = {}
    for annotation in _annotations(app):
        _collect(annotation, kinds)
    return {name: kind for kind in kinds for name in (_short(kind), f"{_module(kind)}__{_short(kind)}")}


def names_of(schema: str, kinds: Mapping[str, Kind]) -> tuple[str, ...]:
    """The schema's own name, then those of the models that it inherits from, nearest first."""
    plain = re.sub(r"-(Input|Output)$", "", schema)
    kind = kinds.get(plain)
    models = [] if kind is None else [one for one in kind.__mro__ if issubclass(one, BaseModel) and one.model_fields]
    return tuple(dict.fromkeys((schema, plain, *map(_short, models))))


def _annotations(app: FastAPI) -> Iterator[Any]:
    yield from (ProblemDocument, LineResult)
    for context in itertools.chain(iter_route_contexts(app.routes), iter_route_contexts(app.webhooks.routes)):
        route = context.original_route
        if isinstance(route, BulkRoute):
            yield route.line_model
        if isinstance(route, APIRoute):
            yield route.response_model
            yield from get_type_hints(inspect.unwrap(route.endpoint)).values()


def _collect(annotation: Any, kinds: dict[Kind, None]) -> None:
    for part in get_args(annotation):
        _collect(part, kinds)
    if not isinstance(annotation, type) or annotation in kinds:
        return
    if issubclass(annotation, Enum):
        kinds[annotation] = None
    elif issubclass(annotation, BaseModel):
        kinds[annotation] = None
        for field in annotation.model_fields.values():
            _collect(field.annotation, kinds)


def _short(kind: type) -> str:
    return re.sub(r"[^a-zA-Z0-9._-]", "_", kind.__name__)


def _module(kind: type) -> str:
    return kind.__module__.replace(".", "__")
