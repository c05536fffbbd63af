"""Documents that are needed no more: the rows go with the decision, the blobs right after it is committed."""

from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.erasure import ErasedRows, Treatment

from candidate_svc.domain.document_file import Blobs
from candidate_svc.domain.policy import OWNERLESS_BLOB_KEPT
from candidate_svc.store.document_files import (
    delete_documents,
    discard_blobs,
    next_to_discard,
    without_rows,
)
from candidate_svc.usecases.examine_document import FILE_NOT_KEPT


async def forget_documents(work: Work, candidate_id: UUID) -> tuple[ErasedRows, ...]:
    """Delete every document of a record: rows, numbers and, once this is committed, blobs. Said again, nothing."""
    documents, files = await delete_documents(work.session, candidate_id)
    for one in (*documents, *files):
        await work.cancel_timers(one)
    for one in documents:
        await work.close_task(FILE_NOT_KEPT, one)
    await discard_blobs(work.session, files, work.now)
    gone = {"document": len(documents), "document_file": len(files)}
    return tuple(
        ErasedRows(table=table, treatment=Treatment.DELETED, rows=rows) for table, rows in gone.items() if rows
    )


async def discard_next(work: Work, blobs: Blobs) -> bool:
    """Delete the blobs of one file that are due; dying in between, it is done again. Returns whether there were any."""
    due = await next_to_discard(work.session, work.now)
    if due is None:
        return False
    if not due.ownerless or await without_rows(work.session, [due.file_id]):
        await blobs.discard(due.file_id)
    await work.session.delete(due)
    return True


async def find_ownerless(work: Work, blobs: Blobs) -> int:
    """Note blobs of which no row knows: the sweep tells of them, and after a week they go. Returns how many."""
    found = await without_rows(work.session, await blobs.holds())
    if found:
        # What was deleted in between is not found without a row, but not found at all.
        found &= await blobs.holds()
    await discard_blobs(work.session, found, work.now + OWNERLESS_BLOB_KEPT, ownerless=True)
    return len(found)
