"""A file that arrived whole is looked through once, and gets its verdict: kept, infected or refused."""

import asyncio
import hashlib
import hmac
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from io import BufferedReader
from typing import Any, BinaryIO, Final
from uuid import UUID

from cryptography.exceptions import InvalidTag
from pathways_chassis.metrics import VAULT_READS
from pathways_chassis.work import Work
from sqlmodel.ext.asyncio.session import AsyncSession

from candidate_svc.domain.document_file import (
    DOCUMENT_FILE,
    BlobMissing,
    Blobs,
    DocumentFileAction,
    DocumentFileState,
    Scanner,
)
from candidate_svc.domain.media_type import HEAD_BYTES, MediaType, mismatch
from candidate_svc.domain.policy import SUPERSEDED_FILE_KEPT_MONTHS, months_after
from candidate_svc.domain.vault_reads import VaultRead
from candidate_svc.store.candidates import candidate_of_event, partner_of
from candidate_svc.store.document_files import (
    discard_blobs,
    document_file_locked,
    document_file_of,
    last_number,
    replaced_by,
    translations_of,
)
from candidate_svc.store.document_rows import DocumentFile
from candidate_svc.store.keyring import KeyMissing, Keyring
from candidate_svc.store.rows import Document
from candidate_svc.store.sealed import SealedFile, SeekableFile
from candidate_svc.usecases.expire_document import follow_validity
from candidate_svc.usecases.upload_document import digest_field

SCAN_LEASE: Final = timedelta(minutes=15)
"""In which a file is looked through, or whoever did it has died."""

SCAN_AGAIN: Final = timedelta(seconds=5)
"""After which a file that got no verdict is looked through again."""

FORGET_SUPERSEDED_FILE: Final = "forget_superseded_document_file"
FILE_NOT_KEPT: Final = "document_file_not_kept"
"""The task of whoever can ask the person for a better file."""

PdfCheck = Callable[[BinaryIO], str | None]
"""Why a PDF is refused, as a reason code."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a file."""

    action: DocumentFileAction
    reason: str | None = None


CLEAN: Final = Verdict(DocumentFileAction.STORE)


async def examine(
    session: AsyncSession, keyring: Keyring, blobs: Blobs, scanner: Scanner, check_pdf: PdfCheck, file_id: UUID
) -> Verdict | None:
    """Look through a file, a part of it in memory at a time; None where it is gone or has a verdict already.

    Holds no transaction while it looks. Raises `ScannerUnavailable`, `BlobStoreUnavailable`.
    """
    found = await document_file_of(session, file_id)
    await session.commit()
    if found is None or found[0].state is not DocumentFileState.SCANNING:
        return None
    file, _ = found
    try:
        key = await keyring.existing_key(file.person_id)
    except KeyMissing:
        return None
    VAULT_READS.add(1, {"why": VaultRead.FILE_EXAMINED.value})
    sealed = SealedFile(blobs, key, file.id, file.size)
    try:
        sha256 = key.open(digest_field(file.id), file.digest or b"")
        return await _verdict(sealed, scanner, check_pdf, file.media_type, sha256)
    except (BlobMissing, InvalidTag, ValueError):
        return Verdict(DocumentFileAction.REFUSE, "content_was_damaged")


async def _verdict(
    sealed: SealedFile, scanner: Scanner, check_pdf: PdfCheck, declared: MediaType, sha256: str
) -> Verdict:
    digest, head = hashlib.sha256(), bytearray()

    async def content() -> AsyncIterator[bytes]:
        async for part in sealed.stream():
            digest.update(part)
            head.extend(part[: HEAD_BYTES - len(head)])
            yield part

    if await scanner.finds(content()) is not None:
        # The name of what was found stays with the scanner's own log.
        return Verdict(DocumentFileAction.FIND_INFECTED, "malware_found")
    if not hmac.compare_digest(digest.hexdigest(), sha256):
        return Verdict(DocumentFileAction.REFUSE, "content_has_another_digest")
    reason = mismatch(declared, bytes(head))
    if reason is None and declared is MediaType.PDF:
        reason = await asyncio.to_thread(check_pdf, BufferedReader(SeekableFile(sealed, asyncio.get_running_loop())))
    return CLEAN if reason is None else Verdict(DocumentFileAction.REFUSE, reason)


async def judge(work: Work, file_id: UUID, verdict: Verdict) -> None:
    """Act on a verdict, once. A version that is kept takes the place of the earlier one, with its validity."""
    found = await document_file_of(work.session, file_id)
    if found is None:
        return
    await candidate_of_event(work, found[1].candidate_id)
    file = await document_file_locked(work, file_id, DocumentFileState.SCANNING)
    if file is None:
        return
    document = found[1]
    await work.session.refresh(document)
    await work.move(DOCUMENT_FILE, file, verdict.action, reason=verdict.reason)
    file.reason, file.digest, file.lease_until = verdict.reason, None, None
    if verdict.action is DocumentFileAction.STORE:
        await _take_the_place(work, document, file)
        return
    await discard_blobs(work.session, [file.id], work.now)
    await work.open_task(
        FILE_NOT_KEPT,
        "document",
        document.id,
        organisation_id=await partner_of(work.session, document.candidate_id),
        evidence={"document_file_id": str(file.id), "reason": verdict.reason},
    )


async def _take_the_place(work: Work, document: Document, file: DocumentFile) -> None:
    await work.close_task(FILE_NOT_KEPT, document.id)
    for earlier in await replaced_by(work.session, file):
        for one in (earlier, *await translations_of(work.session, earlier.id)):
            await work.move(DOCUMENT_FILE, one, DocumentFileAction.SUPERSEDE, reason="newer_version")
            await work.set_timer(FORGET_SUPERSEDED_FILE, one.id, months_after(work.now, SUPERSEDED_FILE_KEPT_MONTHS))
    if file.translation_of is not None:
        return
    file.number = await last_number(work.session, document.id) + 1
    if file.valid_until is not None and file.valid_until != document.valid_until:
        document.valid_until = file.valid_until
        document.version += 1
        await work.session.flush()
        await follow_validity(work, document)


async def forget_superseded_file(work: Work, file_id: UUID, _: Mapping[str, Any]) -> None:
    """An earlier version is kept for a while; then its content goes, and that it was there stays."""
    file = await document_file_locked(work, file_id, DocumentFileState.SUPERSEDED)
    if file is None:
        return
    await work.move(DOCUMENT_FILE, file, DocumentFileAction.FORGET, reason="retention")
    await discard_blobs(work.session, [file.id], work.now)
