"""SQL about the files of documents, and about blobs that nobody needs any more."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from candidate_svc.domain.document_file import READABLE, TAKE_ROOM, DocumentFileState
from candidate_svc.store.candidates import visible_to
from candidate_svc.store.document_rows import DiscardedBlob, DocumentFile
from candidate_svc.store.rows import Candidate, Document, VaultField


def document_field(document_id: UUID) -> str:
    """Under which name the vault has a document's number."""
    return f"document:{document_id.hex[:24]}"


async def document_for(work: Work, candidate_id: UUID, document_id: UUID) -> Document:
    """A document of a person whom the actor may see. Raises `NotFound`."""
    statement = (
        select(Document)
        .join(Candidate, col(Candidate.id) == Document.candidate_id)
        .where(Document.id == document_id, Document.candidate_id == candidate_id, visible_to(work.actor))
    )
    found = (await work.session.exec(statement)).first()
    if found is None:
        raise NotFound("document", document_id)
    return found


async def document_file_for(work: Work, file_id: UUID, *, lock: bool = False) -> tuple[DocumentFile, Document]:
    """A file of somebody whom the actor may see, with its document. Raises `NotFound`."""
    statement = (
        select(DocumentFile, Document)
        .join(Document, col(Document.id) == DocumentFile.document_id)
        .join(Candidate, col(Candidate.id) == Document.candidate_id)
        .where(DocumentFile.id == file_id, visible_to(work.actor))
    )
    if lock:
        statement = statement.with_for_update(of=DocumentFile).execution_options(populate_existing=True)
    found = (await work.session.exec(statement)).first()
    if found is None:
        raise NotFound("document file", file_id)
    return found


async def document_file_of(session: AsyncSession, file_id: UUID) -> tuple[DocumentFile, Document] | None:
    """A file with its document, whoever is at work."""
    statement = select(DocumentFile, Document).join(Document, col(Document.id) == DocumentFile.document_id)
    return (await session.exec(statement.where(DocumentFile.id == file_id))).first()


async def document_file_locked(work: Work, file_id: UUID, state: DocumentFileState) -> DocumentFile | None:
    """A file, locked, where it stands in a state."""
    statement = select(DocumentFile).where(DocumentFile.id == file_id, DocumentFile.state == state)
    return (await work.session.exec(statement.with_for_update().execution_options(populate_existing=True))).first()


async def bytes_of(session: AsyncSession, candidate_id: UUID) -> int:
    """How many bytes the files of a person take, those that are announced among them."""
    statement = select(sa.func.coalesce(sa.func.sum(DocumentFile.size), 0)).where(
        DocumentFile.person_id == candidate_id, col(DocumentFile.state).in_(TAKE_ROOM)
    )
    return int((await session.exec(statement)).one())


async def files_of(session: AsyncSession, document_id: UUID) -> Sequence[DocumentFile]:
    """The files of a document, oldest first, its translations among them."""
    statement = select(DocumentFile).where(DocumentFile.document_id == document_id).order_by(col(DocumentFile.id))
    return (await session.exec(statement)).all()


async def is_readable_file_of(session: AsyncSession, document_id: UUID, file_id: UUID) -> bool:
    """Whether a version of a document, no translation, was stored under this id."""
    statement = select(DocumentFile.id).where(
        DocumentFile.id == file_id,
        DocumentFile.document_id == document_id,
        col(DocumentFile.translation_of).is_(None),
        col(DocumentFile.state).in_(READABLE),
    )
    return (await session.exec(statement)).first() is not None


async def replaced_by(session: AsyncSession, file: DocumentFile) -> Sequence[DocumentFile]:
    """What a file takes the place of, locked: earlier versions, or earlier translations of its version."""
    same = (
        col(DocumentFile.translation_of).is_(None)
        if file.translation_of is None
        else sa.and_(
            col(DocumentFile.translation_of) == file.translation_of, col(DocumentFile.language) == file.language
        )
    )
    statement = select(DocumentFile).where(
        DocumentFile.document_id == file.document_id,
        DocumentFile.id != file.id,
        DocumentFile.state == DocumentFileState.STORED,
        same,
    )
    return (await session.exec(statement.with_for_update())).all()


async def translations_of(session: AsyncSession, file_id: UUID) -> Sequence[DocumentFile]:
    """The stored translations of a version, locked."""
    statement = select(DocumentFile).where(
        DocumentFile.translation_of == file_id, DocumentFile.state == DocumentFileState.STORED
    )
    return (await session.exec(statement.with_for_update())).all()


async def last_number(session: AsyncSession, document_id: UUID) -> int:
    """How many versions of a document were stored so far."""
    statement = select(sa.func.max(DocumentFile.number)).where(DocumentFile.document_id == document_id)
    return (await session.exec(statement)).one() or 0


async def claim_to_scan(session: AsyncSession, now: datetime, lease: timedelta) -> UUID | None:
    """Take the next file that waits for its verdict in hand for a while; whoever died with one lets it go."""
    free = sa.or_(col(DocumentFile.lease_until).is_(None), col(DocumentFile.lease_until) < now)
    statement = (
        select(DocumentFile)
        .where(DocumentFile.state == DocumentFileState.SCANNING, free)
        .order_by(col(DocumentFile.id))
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    found = (await session.exec(statement)).first()
    if found is None:
        return None
    found.lease_until = now + lease
    return found.id


async def look_again(session: AsyncSession, file_id: UUID, at: datetime) -> None:
    """A file got no verdict: others have their turn before it is looked through again."""
    await session.execute(sa.update(DocumentFile).where(col(DocumentFile.id) == file_id).values(lease_until=at))


# --- what goes ----------------------------------------------------------------------------------------------------


async def discard_blobs(
    session: AsyncSession, file_ids: Collection[UUID], due_at: datetime, *, ownerless: bool = False
) -> None:
    """Note that the blobs of these files go; who was ownerless is so no more when somebody decides on it."""
    if not file_ids:
        return
    rows = [{"file_id": one, "due_at": due_at, "ownerless": ownerless} for one in file_ids]
    statement = insert(DiscardedBlob).values(rows)
    if ownerless:
        statement = statement.on_conflict_do_nothing()
    else:
        new = statement.excluded
        statement = statement.on_conflict_do_update(
            index_elements=["file_id"], set_={"due_at": new.due_at, "ownerless": new.ownerless}
        )
    await session.execute(statement)


async def next_to_discard(session: AsyncSession, now: datetime) -> DiscardedBlob | None:
    """The blobs that have been due longest, locked; what somebody else has in hand waits."""
    due = col(DiscardedBlob.due_at)
    statement = select(DiscardedBlob).where(due <= now).order_by(due).limit(1).with_for_update(skip_locked=True)
    return (await session.exec(statement)).first()


async def without_rows(session: AsyncSession, file_ids: Collection[UUID]) -> frozenset[UUID]:
    """Those of these files of which no row knows."""
    known = (await session.exec(select(DocumentFile.id).where(col(DocumentFile.id).in_(file_ids)))).all()
    return frozenset(file_ids) - frozenset(known)


async def delete_documents(session: AsyncSession, candidate_id: UUID) -> tuple[Sequence[UUID], Sequence[UUID]]:
    """Delete every row about a person's documents. Returns the ids of the documents and of their files."""
    documents = (await session.exec(select(Document.id).where(Document.candidate_id == candidate_id))).all()
    of_them = col(DocumentFile.document_id).in_(documents)
    # One that is being written is waited for: after that, what it wrote goes too.
    files = (await session.exec(select(DocumentFile.id).where(of_them).with_for_update())).all()
    await session.execute(sa.update(DocumentFile).where(of_them).values(translation_of=None))
    await session.execute(sa.delete(DocumentFile).where(of_them))
    numbers = [document_field(one) for one in documents]
    await session.execute(sa.delete(VaultField).where(col(VaultField.field).in_(numbers)))
    await session.execute(sa.delete(Document).where(col(Document.id).in_(documents)))
    return documents, files
