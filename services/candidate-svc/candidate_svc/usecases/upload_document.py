"""A file of a document is uploaded: begun, sent in parts that may be repeated, and complete when the last is there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.errors import NotFound
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.codes import LanguageCode
from pydantic import Field

from candidate_svc.domain.document_file import (
    DOCUMENT_FILE,
    UPLOAD_LASTS,
    Blobs,
    CertifiedBy,
    DocumentFileAction,
    DocumentFileState,
    a_part_does_not_change,
    a_part_is_whole,
    a_person_has_room,
    a_translation_has_no_validity,
    a_translation_says_of_what,
    parts_come_in_order,
    the_size_is_allowed,
)
from candidate_svc.domain.media_type import MediaType
from candidate_svc.store.document_files import (
    bytes_of,
    discard_blobs,
    document_file_for,
    document_file_locked,
    document_for,
    is_readable_file_of,
)
from candidate_svc.store.document_rows import DocumentFile
from candidate_svc.store.keyring import KeyMissing, Keyring
from candidate_svc.store.sealed import SealedFile
from candidate_svc.usecases.profiles import person_to_change

UPLOAD_IS_LATE: Final = "document_upload_is_late"


@dataclass(frozen=True, slots=True)
class Room:
    """How many bytes a file may have, and the files of a person together."""

    of_a_file: int
    of_a_person: int


class Translation(Command):
    """Of which version a file is the translation, into which language, and who certified it."""

    of: UUID
    language: LanguageCode
    certified_by: CertifiedBy = CertifiedBy.NOBODY


class BeginUpload(Command):
    """A file that is to come. `size` is in bytes, `sha256` the digest of the whole content.

    `valid_until`: to when the document is valid by this version of it, where that has changed.
    """

    media_type: MediaType
    size: Annotated[int, Field(ge=1)]
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$", examples=["0" * 64])]
    valid_until: date | None = None
    translation: Translation | None = None


def digest_field(file_id: UUID) -> str:
    """What the declared digest is bound to. In the clear it would tell whoever has the same file that this is it."""
    return f"document_file:{file_id}:digest"


async def begin_upload(
    work: Work, keyring: Keyring, candidate_id: UUID, document_id: UUID, command: BeginUpload, *, room: Room
) -> DocumentFile:
    """Take a file's parts from now on. Raises `NotFound`, `RulesBroken`."""
    candidate = await person_to_change(work, candidate_id)
    document = await document_for(work, candidate.id, document_id)
    translation = command.translation
    is_of_this = translation is not None and await is_readable_file_of(work.session, document.id, translation.of)
    require((the_size_is_allowed,), (command.size, room.of_a_file))
    taken = await bytes_of(work.session, candidate.id)
    require((a_person_has_room,), (command.size, taken, room.of_a_person))
    require((a_translation_says_of_what,), (translation is not None, is_of_this))
    require((a_translation_has_no_validity,), (translation is not None, command.valid_until is not None))
    key = await keyring.key_for(candidate.id)
    file_id = work.new_id()
    file = DocumentFile(
        id=file_id,
        document_id=document.id,
        person_id=candidate.id,
        state=DOCUMENT_FILE.initial,
        media_type=command.media_type,
        size=command.size,
        digest=key.close(digest_field(file_id), command.sha256),
        valid_until=command.valid_until,
        translation_of=translation.of if translation else None,
        language=translation.language if translation else None,
        certified_by=translation.certified_by if translation else None,
        begun_at=work.now,
    )
    work.session.add(file)
    await work.session.flush()
    await work.record_stage(DOCUMENT_FILE.name, file.id, None, "begin", file.state)
    await work.set_timer(UPLOAD_IS_LATE, file.id, work.now + UPLOAD_LASTS)
    return file


async def take_part(
    work: Work, keyring: Keyring, blobs: Blobs, file_id: UUID, offset: int, content: bytes
) -> DocumentFile:
    """Keep a part, closed; one that is there already is not written again. Raises `NotFound`, `RulesBroken`.

    The part lies in the blob store before the count of bytes is committed: whoever dies in between repeats it.
    """
    file, _ = await document_file_for(work, file_id, lock=True)
    DOCUMENT_FILE.advance(file.state, DocumentFileAction.TAKE_PART)
    require((a_part_is_whole,), (offset, len(content), file.size))
    try:
        sealed = SealedFile(blobs, await keyring.existing_key(file.person_id), file.id, file.size)
    except KeyMissing:
        raise NotFound("document file", file_id) from None
    if offset < file.received:
        require((a_part_does_not_change,), await sealed.read(offset) == content)
        return file
    require((parts_come_in_order,), (offset, file.received))
    await sealed.write(offset, content)
    file.received += len(content)
    file.version += 1
    return file


async def complete_upload(work: Work, file_id: UUID) -> DocumentFile:
    """Nothing more will come: the file waits for its verdict. Said again, it changes nothing.

    Raises `NotFound`, `IllegalTransition`, `RulesBroken` where a part is missing.
    """
    file, _ = await document_file_for(work, file_id, lock=True)
    if file.state is DocumentFileState.SCANNING:
        return file
    await work.move(DOCUMENT_FILE, file, DocumentFileAction.COMPLETE, facts=(file.received, file.size))
    await work.cancel_timers(file.id, UPLOAD_IS_LATE)
    return file


async def abandon_upload(work: Work, file_id: UUID, _: Mapping[str, Any]) -> None:
    """The time is over in which all parts should have arrived: those that did are thrown away."""
    file = await document_file_locked(work, file_id, DocumentFileState.UPLOADING)
    if file is None:
        return
    await work.move(DOCUMENT_FILE, file, DocumentFileAction.ABANDON, reason="upload_not_completed")
    file.digest = None
    await discard_blobs(work.session, [file.id], work.now)
