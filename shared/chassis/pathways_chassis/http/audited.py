"""What of a request stands in the audit: deeds in their transaction, readings of people and refusals at the door."""

import contextlib
from collections.abc import Iterator, Sequence
from typing import Any, Final
from uuid import UUID

import msgspec
from fastapi import Request
from fastapi.routing import APIRoute
from pathways_contracts.access import SHOWS_NOBODY
from starlette.datastructures import QueryParams
from starlette.responses import Response
from starlette.types import Scope

from pathways_chassis.actor import ANYBODY, Actor
from pathways_chassis.audit import MOST_IDS, Auditor, Entry, ids_in, name_of, purpose_in
from pathways_chassis.http.security import scopes_required_by

SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS"})
REFUSED: Final = frozenset({401, 403, 404})
"""Attempts at what is not the caller's; what is wrong otherwise was undone and has no entry."""
_AUDITED: Final = "audited"
_SHOWN: Final = "shown"


class _Thing(msgspec.Struct):
    """Of an answer or a body what names something; all else is passed over."""

    id: Any = None
    candidate_id: Any = None
    purpose: Any = None


class _Shown(msgspec.Struct):
    """A page, or one thing."""

    items: list[_Thing] | None = None
    id: Any = None
    candidate_id: Any = None


_THING: Final = msgspec.json.Decoder(_Thing)
_PAGE: Final = msgspec.json.Decoder(_Shown)


def note_shown(request: Request, response: Response) -> None:
    """Before the body of a reading leaves: who is in it."""
    if not shows_people(request.scope):
        return
    with contextlib.suppress(msgspec.DecodeError):
        shown = _PAGE.decode(bytes(response.body))
        things: Sequence[_Thing | _Shown] = [shown] if shown.items is None else shown.items
        setattr(request.state, _SHOWN, (ids_in(_named_by(things)), None if shown.items is None else len(shown.items)))


def entry_of_deed(request: Request, actor: Actor, body: bytes, response: Response, *, replayed: bool = False) -> Entry:
    """What was done by a request that is about to be answered; the door says no more of it."""
    asked, made = _Thing(), _Thing()
    with contextlib.suppress(msgspec.DecodeError):
        asked = _THING.decode(body) if body else asked
    with contextlib.suppress(msgspec.DecodeError):
        made = _THING.decode(bytes(response.body)) if response.body else made
    found = ids_in(iter((asked.candidate_id, made.id, made.candidate_id)))
    person = ids_in(iter((asked.candidate_id, made.candidate_id)))
    is_written_down(request)
    return _entry(request.scope, actor, response.status_code, found, person[:1], asked.purpose, replayed=replayed)


def entry_of_lines(request: Request, actor: Actor, ids: Sequence[UUID]) -> Entry:
    """What was done by lines of a request in one transaction."""
    return _entry(request.scope, actor, 200, tuple(dict.fromkeys(ids)), (), None, count=len(ids))


def is_written_down(request: Request) -> None:
    """The deed's own transaction has its entry, or its parts have theirs: the door writes none."""
    setattr(request.state, _AUDITED, True)


async def write_at_the_door(scope: Scope, status: int) -> None:
    """Write what has no transaction of its own to stand in, before an answer with this status leaves.

    Raises `NotWrittenDown` for what would be shown.
    """
    state = scope.get("state", {})
    if state.get(_AUDITED) or not _scopes_of(scope):
        return
    auditor: Auditor = scope["app"].state.runtime.auditor
    actor = state.get("actor", ANYBODY)
    if status in REFUSED:
        await auditor.write_refusal(_entry(scope, actor, status, (), (), None))
    elif status < 400 and (scope["method"] not in SAFE_METHODS or shows_people(scope)):
        shown, count = state.get(_SHOWN, ((), None))
        asked = ids_in(iter(QueryParams(scope["query_string"]).values()))
        await auditor.write(_entry(scope, actor, status, (*asked, *shown), (), None, count=count))


def shows_people(scope: Scope) -> bool:
    """Whether the operation is a reading that is written down."""
    return scope["method"] in SAFE_METHODS and not SHOWS_NOBODY.issuperset(_scopes_of(scope))


def _scopes_of(scope: Scope) -> Sequence[str]:
    """What the operation requires; nothing where anybody may call it, or it is none."""
    route = scope.get("route")
    if not isinstance(route, APIRoute):
        return ()
    return scopes_required_by(route.dependencies) or ()


def _entry(
    scope: Scope,
    actor: Actor,
    status: int,
    ids: Sequence[UUID],
    person: Sequence[UUID],
    purpose: object,
    *,
    count: int | None = None,
    replayed: bool = False,
) -> Entry:
    path = scope.get("path_params", {})
    if not _scopes_of(scope):
        # Where anybody may speak up, a login leaves no trace, and neither does what was said.
        actor, ids, person, path = ANYBODY, (), (), {}
    about = tuple(dict.fromkeys((*ids_in(iter(path.values())), *ids)))
    persons = (*ids_in(iter((path.get("candidate_id"),))), *person, *filter(None, (actor.candidate_id,)))
    return Entry(
        request_id=scope.get("state", {}).get("request_id"),
        operation=getattr(scope.get("route"), "name", "unmatched"),
        method=scope["method"],
        actor=name_of(actor),
        roles=tuple(sorted(actor.roles)),
        organisation_id=actor.organisation_id,
        person_id=persons[0] if persons else None,
        about=about[:MOST_IDS],
        count=count if count is not None or len(about) <= MOST_IDS else len(about),
        purpose=purpose_in(purpose),
        status=status,
        replayed=replayed,
    )


def _named_by(things: Sequence[_Thing | _Shown]) -> Iterator[object]:
    """Of whatever is shown the person, where it names one, else itself."""
    for thing in things:
        yield thing.candidate_id if thing.candidate_id is not None else thing.id
