"""A file is shown to one reader, for one purpose, with consent: by a link that ends soon, and never without a trace."""

from dataclasses import dataclass
from typing import Annotated, Final
from uuid import UUID

from cryptography.exceptions import InvalidTag
from pathways_chassis.command import Command
from pathways_chassis.errors import Conflict, NotFound
from pathways_chassis.machine import require
from pathways_chassis.metrics import VAULT_READS
from pathways_chassis.work import Work
from pathways_contracts.codes import ConsentPurpose
from pydantic import Field

from candidate_svc.domain.data_sharing import SharedField
from candidate_svc.domain.document_file import (
    BlobMissing,
    Blobs,
    documents_serve_the_purpose,
    the_file_can_be_read,
)
from candidate_svc.domain.document_link import LINK_LASTS, Link, link_of
from candidate_svc.domain.errors import LinkExpired, PersonErased
from candidate_svc.domain.vault_reads import VaultRead
from candidate_svc.store.disclosure_rows import Disclosure
from candidate_svc.store.document_files import document_file_of
from candidate_svc.store.document_rows import DocumentFile
from candidate_svc.store.keyring import KeyMissing, Keyring
from candidate_svc.store.rows import Document
from candidate_svc.store.sealed import SealedFile
from candidate_svc.usecases.cross import may_be_shown
from candidate_svc.usecases.disclose_identity import person_disclosed, who_works_for_the_purpose

SIGNS_LINKS: Final = "document_link"


class RequestLink(Command):
    """For which purpose a file is read, and why now."""

    purpose: ConsentPurpose
    reason: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{1,60}$", description="A reason code.")]


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A file that is being read for a purpose, with its first part in hand."""

    file: DocumentFile
    document: Document
    purpose: ConsentPurpose
    sealed: SealedFile
    first: bytes


async def link_to_file(work: Work, keyring: Keyring, file_id: UUID, command: RequestLink) -> tuple[Link, str]:
    """A link for the actor alone, as the segment that signs it. Logged as a disclosure.

    Raises `Forbidden`, `NotFound`, `ConsentMissing`, `RulesBroken`.
    """
    require((documents_serve_the_purpose,), command.purpose)
    who_works_for_the_purpose(work, command.purpose)
    file, document = await _file(work, file_id, command.purpose)
    require((the_file_can_be_read,), file.state)
    disclosure = Disclosure(
        id=work.new_id(),
        candidate_id=document.candidate_id,
        actor=work.actor.reference,
        counterparty_id=work.actor.organisation_id,
        purpose=command.purpose,
        fields=[],
        document_file_id=file.id,
        reason=command.reason,
        disclosed_at=work.now,
    )
    work.session.add(disclosure)
    link = Link(
        document_file_id=file.id,
        disclosure_id=disclosure.id,
        reader=work.actor.reference,
        organisation_id=work.actor.organisation_id,
        expires_at=(work.now + LINK_LASTS).replace(microsecond=0),
    )
    return link, link.signed(await keyring.index_secret(SIGNS_LINKS))


async def open_file(work: Work, keyring: Keyring, blobs: Blobs, file_id: UUID, segment: str) -> OpenedFile:
    """A file that a link of the actor's names, with its first part in hand; the consent must still stand.

    Raises `NotFound` for a link that is not theirs, `LinkExpired`, `ConsentMissing`, `PersonErased`, `RulesBroken`, and
    `Conflict` where the content was damaged.
    """
    link = link_of(
        segment,
        await keyring.index_secret(SIGNS_LINKS),
        document_file_id=file_id,
        reader=work.actor.reference,
        organisation_id=work.actor.organisation_id,
    )
    disclosure = None if link is None else await work.session.get(Disclosure, link.disclosure_id)
    if link is None or disclosure is None:
        raise NotFound("link", file_id)
    if work.now >= link.expires_at:
        raise LinkExpired
    file, document = await _file(work, file_id, disclosure.purpose)
    require((the_file_can_be_read,), file.state)
    try:
        sealed = SealedFile(blobs, await keyring.existing_key(file.person_id), file.id, file.size)
    except KeyMissing:
        raise PersonErased from None
    VAULT_READS.add(1, {"why": VaultRead.FILE_READ.value})
    try:
        return OpenedFile(file, document, disclosure.purpose, sealed, await sealed.read(0))
    except (BlobMissing, InvalidTag, ValueError):
        raise Conflict("The file was damaged where it is kept.", "Ask for another file of the document.") from None


async def still_shown(work: Work, opened: OpenedFile) -> None:
    """Between two parts: whoever reads slowly reads no further than the person allows.

    Raises as `person_disclosed`, `NotFound` for a file that is gone.
    """
    await _file(work, opened.file.id, opened.purpose)


async def _file(work: Work, file_id: UUID, purpose: ConsentPurpose) -> tuple[DocumentFile, Document]:
    """The file, of a person whom the actor may be shown something of for this purpose."""
    found = await document_file_of(work.session, file_id)
    if found is None:
        raise NotFound("document file", file_id)
    try:
        candidate = await person_disclosed(work, found[1].candidate_id, purpose)
    except NotFound:
        raise NotFound("document file", file_id) from None
    await may_be_shown(work, candidate, purpose, {SharedField.DOCUMENTS})
    return found
