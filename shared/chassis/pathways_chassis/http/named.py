"""Which rows a command names, by the ids in its address and its body: for the second wall."""

from collections.abc import Iterator, Mapping
from uuid import UUID

from fastapi import Request

from pathways_chassis.actor import Actor
from pathways_chassis.walls import ANY_PERSON, OfCommand, Walls, context_of


async def context_of_command(request: Request, actor: Actor, *, reads_body: bool) -> OfCommand:
    """For whom the transaction of a command is that came so."""
    body: object = None
    if reads_body:
        try:
            # Kept by the request, for whoever parses it into a model.
            body = await request.json()
        except ValueError:
            body = None
    walls: Walls = request.app.state.walls
    path = request.scope["route"].path
    return OfCommand(context_of(actor), [*rows_named(walls, actor, request.method, path, request.path_params, body)])


def rows_named(
    walls: Walls, actor: Actor, method: str, path: str, parameters: Mapping[str, str], body: object
) -> Iterator[tuple[str, UUID]]:
    """Tables and ids of walled rows, without those that this command may name whoever is shown them."""
    beyond = walls.beyond.get(f"{method} {path}")
    passed = beyond.names if beyond is not None and (beyond.roles == ANY_PERSON or beyond.roles & actor.roles) else ()
    collection = path.split("/")[1]
    for name, value in (*parameters.items(), *ids_in(body)):
        target = walls.named.get(f"{collection}/{name}") or walls.named.get(name)
        if target is None or name in passed:
            continue
        try:
            yield target.partition(".")[0], UUID(value)
        except ValueError:
            continue  # of another form: refused as soon as it is read


def ids_in(body: object, within: str = "") -> Iterator[tuple[str, str]]:
    """The texts of a body by their names, and of objects in it. Lists are told apart by whoever works on them."""
    if not isinstance(body, dict):
        return
    for name, value in body.items():
        if isinstance(value, str):
            yield f"{within}{name}", value
        elif not within:
            yield from ids_in(value, f"{name}.")
