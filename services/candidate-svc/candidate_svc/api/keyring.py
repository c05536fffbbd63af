"""What operators see of the keyring and decide about it: wrapping keys, and whose keys were destroyed."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends
from pathways_chassis.command import View
from pathways_chassis.http.pages import Page, PageRequest, Pages
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.messaging.operating import Act
from pathways_contracts.access import Scope
from pydantic import Field

from candidate_svc.api.candidates import Keys
from candidate_svc.settings import NAME_PATTERN
from candidate_svc.store.erasure_list import all_erased
from candidate_svc.store.keyring import Keyring
from candidate_svc.store.keyring_rows import erased_person
from candidate_svc.usecases.operate_keyring import retire_wrapping_key, rotate_wrapping_key

router = APIRouter(prefix="/keyring", tags=["keyring"], route_class=TransactionalRoute)
READ = [requires(Scope.OPERATIONS_READ)]
WRITE = [requires(Scope.OPERATIONS_WRITE)]

ByPerson = Annotated[PageRequest, Depends(Pages("person_id", "-person_id"))]


class NameKey(Act):
    """A wrapping key by its name. One that a key management service holds is named `transit/...`."""

    name: Annotated[str, Field(pattern=NAME_PATTERN, examples=["file-2"])]


class WrappingKeyView(View):
    """A wrapping key and how many keys it closes. Of a retired one, until when a backup may need it."""

    name: str
    current: bool
    since: datetime
    rows: int
    retired_at: datetime | None
    needed_by_backups_until: datetime | None


class WrappingKeysView(View):
    """The wrapping keys, the latest first, and how many keys others than the current one still close."""

    items: list[WrappingKeyView]
    left: int


class ErasedPersonView(View):
    """Whose key was destroyed, when in real time, and when the last backup that holds it is gone."""

    person_id: UUID
    destroyed_at: datetime
    last_copy_dies_at: datetime


@router.get("/wrapping-keys", dependencies=READ)
async def read_wrapping_keys(work: Current, keys: Keys) -> WrappingKeysView:
    """Which wrapping keys are in use, and how far a rotation has come."""
    return await _shown(keys)


@router.post("/rotations", dependencies=WRITE, responses=responses(409, 422))
async def rotate(work: Current, keys: Keys, body: NameKey) -> WrappingKeysView:
    """Make another wrapping key the current one. What others close comes under it meanwhile; nothing stands still."""
    await rotate_wrapping_key(work, keys, body.name, body)
    return await _shown(keys)


@router.post("/retirements", dependencies=WRITE, responses=responses(404, 409, 422))
async def retire(work: Current, keys: Keys, body: NameKey) -> WrappingKeysView:
    """Let go of a wrapping key that closes nothing any more. Its material is kept until no backup needs it."""
    await retire_wrapping_key(work, keys, body.name, body)
    return await _shown(keys)


@router.get("/erasures", dependencies=READ, responses=responses(422))
async def list_erasures(work: Current, keys: Keys, paging: ByPerson) -> Page[ErasedPersonView]:
    """Whose keys were destroyed: to be kept outside of the keyring, for the day on which a backup is restored."""
    async with keys.erasures.reading() as session:
        rows = await paging.rows(session, all_erased(), erased_person.c.person_id)
    items = [
        ErasedPersonView(
            person_id=row.person_id,
            destroyed_at=row.destroyed_at,
            last_copy_dies_at=keys.when_last_copy_dies(row.destroyed_at),
        )
        for row in rows
    ]
    return Page(items=items)


async def _shown(keys: Keyring) -> WrappingKeysView:
    known = await keys.wrapping_keys.known()
    items = [
        WrappingKeyView(
            name=one.name,
            current=one.current,
            since=one.since,
            rows=one.rows,
            retired_at=one.retired_at,
            needed_by_backups_until=one.retired_at and keys.when_last_copy_dies(one.retired_at),
        )
        for one in known
    ]
    return WrappingKeysView(items=items, left=sum(one.rows for one in known if not one.current))
