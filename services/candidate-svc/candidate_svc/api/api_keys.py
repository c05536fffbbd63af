"""API keys of machines: issued, rotated and revoked by the people of their organisation."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response
from pathways_chassis.command import View
from pathways_chassis.http.filters import Filters, Only
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute, UnkeptRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import set_etag
from pathways_chassis.work import Work
from pathways_contracts.access import Role, Scope
from sqlmodel import col

from candidate_svc.domain.api_key import ApiKeyState
from candidate_svc.store.api_key_rows import ApiKey
from candidate_svc.store.api_keys import api_key_for, api_keys_seen_by, last_used
from candidate_svc.usecases.manage_api_keys import IssueApiKey, MoveApiKey, RotateApiKey, Shown
from candidate_svc.usecases.manage_api_keys import issue_api_key as issue
from candidate_svc.usecases.manage_api_keys import move_api_key as move
from candidate_svc.usecases.manage_api_keys import rotate_api_key as rotate

router = APIRouter(prefix="/api-keys", tags=["API keys"], route_class=TransactionalRoute)
shown_once = APIRouter(prefix="/api-keys", tags=["API keys"], route_class=UnkeptRoute)
"""What shows a key: an answer that was kept for a repetition would keep the secret."""
MANAGE = [requires(Scope.API_KEYS_MANAGE)]


class ApiKeyView(View):
    """A key without its secret. `prefix` is what is visible of it; `last_used_on` is a day, at this service alone."""

    id: UUID
    prefix: str
    name: str
    organisation_id: UUID | None
    role: Role
    scopes: tuple[Scope, ...]
    issued_by: str
    issued_at: datetime
    expires_at: datetime
    former_valid_until: datetime | None
    state: ApiKeyState
    version: int
    last_used_on: date | None = None


class ShownApiKeyView(ApiKeyView):
    """A key with what its machine sends as `Authorization: Bearer <key>`. It is shown this once."""

    key: str


@shown_once.post("", status_code=201, dependencies=MANAGE, responses=responses(422))
async def issue_api_key(work: Current, body: IssueApiKey, response: Response) -> ShownApiKeyView:
    """Issue a key for a machine of the caller's organisation. The secret is shown in this answer and never again."""
    return _shown(await issue(work, body), response)


@router.get("", dependencies=MANAGE, responses=responses(422))
async def list_api_keys(
    work: Current,
    paging: Paging,
    only: Annotated[Only, Depends(Filters(ApiKey, ApiKeyView, "state"))],
) -> Page[ApiKeyView]:
    """The keys of the caller's organisation, with the day on which each was last used here."""
    found = await paging.entities(work.session, only(api_keys_seen_by(work.actor)), col(ApiKey.id))
    return Page(items=await _views(work, found))


@router.get("/{api_key_id}", dependencies=MANAGE, responses=responses(404))
async def get_api_key(work: Current, api_key_id: UUID, response: Response) -> ApiKeyView:
    """One API key without its secret: what it may do, until when, and when it was last used here."""
    found = await api_key_for(work, api_key_id)
    set_etag(response, found)
    [view] = await _views(work, [found])
    return view


@shown_once.post("/{api_key_id}/rotation", dependencies=MANAGE, responses=responses(403, 404, 409, 422))
async def rotate_api_key(work: Current, api_key_id: UUID, body: RotateApiKey, response: Response) -> ShownApiKeyView:
    """Give a key a new secret, shown in this answer and never again. The one before it is good for the overlap."""
    return _shown(await rotate(work, api_key_id, body), response)


@router.post("/{api_key_id}/moves", dependencies=MANAGE, responses=responses(404, 409, 422))
async def move_api_key(work: Current, api_key_id: UUID, body: MoveApiKey, response: Response) -> ApiKeyView:
    """Revoke a key: at this service at once, at the others as soon as they hear of it."""
    found = await move(work, api_key_id, body)
    set_etag(response, found)
    [view] = await _views(work, [found])
    return view


async def _views(work: Work, keys: Sequence[ApiKey]) -> Sequence[ApiKeyView]:
    used = await last_used(work.session, keys)
    return [ApiKeyView.model_validate(key).model_copy(update={"last_used_on": used.get(key.id)}) for key in keys]


def _shown(shown: Shown, response: Response) -> ShownApiKeyView:
    set_etag(response, shown.row)
    response.headers["Cache-Control"] = "no-store"
    view = ApiKeyView.model_validate(shown.row)
    return ShownApiKeyView(**view.model_dump(), key=shown.key)
