"""Files of documents: sent in parts, checked, and read by links that end soon."""

from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Annotated, Final
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Request
from fastapi.responses import StreamingResponse
from pathways_chassis.actor import Actor
from pathways_chassis.command import View
from pathways_chassis.http.pages import Page
from pathways_chassis.http.problems import FieldProblem, Problem, responses, unsupported
from pathways_chassis.http.route import Current, HarmlessRoute, TransactionalRoute, UnkeptRoute
from pathways_chassis.http.security import CurrentActor, requires
from pathways_chassis.runtime import Runtime
from pathways_contracts.access import Scope

from candidate_svc.api.candidates import Keys
from candidate_svc.api.disclosures import consent_missing
from candidate_svc.api.views import DocumentFileView
from candidate_svc.domain.document_file import PART_BYTES, Blobs, BlobStoreUnavailable
from candidate_svc.domain.errors import ConsentMissing, LinkExpired, PersonErased
from candidate_svc.domain.media_type import ENDINGS
from candidate_svc.store.document_files import document_file_for, document_for, files_of
from candidate_svc.usecases.read_document import OpenedFile, RequestLink, link_to_file, open_file, still_shown
from candidate_svc.usecases.upload_document import BeginUpload, Room, complete_upload, take_part
from candidate_svc.usecases.upload_document import begin_upload as begin

router = APIRouter(tags=["documents"], route_class=TransactionalRoute)
unkept = APIRouter(tags=["documents"], route_class=UnkeptRoute)
"""A digest of what was sent, or a link, must stand nowhere."""
parts = APIRouter(tags=["documents"], route_class=HarmlessRoute)
"""The same part may be sent again."""
streamed = APIRouter(tags=["documents"])
"""Answers that are sent as they are read, when their transaction is over."""

READ = [requires(Scope.CANDIDATES_READ)]
WRITE = [requires(Scope.CANDIDATES_WRITE)]
DISCLOSE = [requires(Scope.DISCLOSURES_REQUEST)]
BYTES: Final = "application/octet-stream"


async def blobs_of(request: Request) -> Blobs:
    """Where the ciphertext lies."""
    blobs: Blobs = request.app.state.blobs
    return blobs


Store = Annotated[Blobs, Depends(blobs_of)]


class LinkView(View):
    """Where one file can be read by whoever asked, with their token, and until when."""

    path: str
    expires_at: datetime


@unkept.post(
    "/candidates/{candidate_id}/documents/{document_id}/files",
    status_code=201,
    dependencies=WRITE,
    responses=responses(404, 422),
)
async def begin_upload(
    work: Current, keys: Keys, request: Request, candidate_id: UUID, document_id: UUID, body: BeginUpload
) -> DocumentFileView:
    """Begin to upload a file of a document: a version of it, or the translation of one.

    Then `PUT` its parts in their order and post its completion, within 24 hours.
    """
    room: Room = request.app.state.document_room
    return DocumentFileView.model_validate(await begin(work, keys, candidate_id, document_id, body, room=room))


@router.get("/candidates/{candidate_id}/documents/{document_id}/files", dependencies=READ, responses=responses(404))
async def list_document_files(work: Current, candidate_id: UUID, document_id: UUID) -> Page[DocumentFileView]:
    """The versions of a document and their translations, oldest first, with what became of each."""
    document = await document_for(work, candidate_id, document_id)
    found = await files_of(work.session, document.id)
    return Page(items=[DocumentFileView.model_validate(file) for file in found])


@router.get("/document-files/{document_file_id}", dependencies=READ, responses=responses(404))
async def get_document_file(work: Current, document_file_id: UUID) -> DocumentFileView:
    """How much of a file has arrived, and its verdict."""
    file, _ = await document_file_for(work, document_file_id)
    return DocumentFileView.model_validate(file)


@parts.put(
    "/document-files/{document_file_id}/parts/{offset}",
    dependencies=WRITE,
    responses=responses(404, 409, 415, 422),
    openapi_extra={
        "requestBody": {
            "required": True,
            "description": f"{PART_BYTES} bytes; the last part has what is left.",
            "content": {BYTES: {"schema": {"type": "string", "format": "binary"}}},
        }
    },
)
async def put_part(
    work: Current,
    keys: Keys,
    blobs: Store,
    request: Request,
    document_file_id: UUID,
    offset: Annotated[int, Path(ge=0, description="Where the part begins, in bytes from the file's start.")],
) -> DocumentFileView:
    """Send a part. The same part may be sent again; one that comes too early is told which is expected."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != BYTES:
        raise unsupported(BYTES, f"Send the part as {BYTES}.")
    with told_as_problems():
        file = await take_part(work, keys, blobs, document_file_id, offset, await request.body())
    return DocumentFileView.model_validate(file)


@router.post("/document-files/{document_file_id}/completion", dependencies=WRITE, responses=responses(404, 409, 422))
async def complete_document_file(work: Current, document_file_id: UUID) -> DocumentFileView:
    """Say that every part was sent. The file is checked and scanned then, and can be read from its verdict on."""
    return DocumentFileView.model_validate(await complete_upload(work, document_file_id))


@unkept.post(
    "/document-files/{document_file_id}/links",
    status_code=201,
    dependencies=DISCLOSE,
    responses=responses(403, 404, 422),
)
async def request_link(work: Current, keys: Keys, document_file_id: UUID, body: RequestLink) -> LinkView:
    """Ask to read a file, for a purpose that the person allows. It is logged; the link holds for you, for minutes."""
    with told_as_problems():
        link, segment = await link_to_file(work, keys, document_file_id, body)
    return LinkView(path=f"/document-files/{document_file_id}/content/{segment}", expires_at=link.expires_at)


@streamed.get(
    "/document-files/{document_file_id}/content/{link}",
    dependencies=DISCLOSE,
    response_class=StreamingResponse,
    responses={
        200: {"description": "The file.", "content": {BYTES: {"schema": {"type": "string", "format": "binary"}}}},
        **responses(403, 404, 409, 410, 422),
    },
)
async def read_document_file(
    request: Request, actor: CurrentActor, keys: Keys, blobs: Store, document_file_id: UUID, link: str
) -> StreamingResponse:
    """Read a file by a link of your own, as an attachment. Parts are opened as they are sent.

    Where the consent is withdrawn meanwhile, the answer breaks off.
    """
    runtime: Runtime = request.app.state.runtime
    async with runtime.sessions() as session:
        with told_as_problems():
            opened = await open_file(runtime.work(session, actor), keys, blobs, document_file_id, link)
    file = opened.file
    number = f"-{file.number}" if file.number else ""
    name = f"{opened.document.kind}{number}.{ENDINGS[file.media_type]}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Content-Length": str(file.size)}
    parts = _from_the_first(runtime, actor, opened)
    return StreamingResponse(parts, media_type=file.media_type.value, headers=headers)


async def _from_the_first(runtime: Runtime, actor: Actor, opened: OpenedFile) -> AsyncIterator[bytes]:
    yield opened.first
    for offset in range(len(opened.first), opened.sealed.size, PART_BYTES):
        async with runtime.sessions() as session:
            await still_shown(runtime.work(session, actor), opened)
        yield await opened.sealed.read(offset)


@contextmanager
def told_as_problems() -> Iterator[None]:
    """What the use cases refuse, as a caller is told it."""
    try:
        yield
    except ConsentMissing as missing:
        raise consent_missing(missing) from None
    except PersonErased:
        raise Problem("gone", "The person was erased: there is nothing left to show.") from None
    except LinkExpired:
        renew = FieldProblem(field="link", rule="a link that still holds", remedy="Ask for another link.")
        raise Problem("gone", "The link has ended. Ask for another one.", errors=[renew]) from None
    except BlobStoreUnavailable as error:
        away = "The store of documents cannot be reached at the moment. Please try again."
        raise Problem("unavailable", away, headers={"Retry-After": "5"}) from error
