"""A file of a document: it arrives in parts, is checked, and may be read from its verdict on, never before."""

from collections.abc import AsyncIterator, Mapping
from datetime import timedelta
from enum import StrEnum
from typing import Final, Protocol
from uuid import UUID

from pathways_chassis.machine import Machine, Violation
from pathways_contracts.codes import ConsentPurpose

PART_BYTES: Final = 1_048_576
"""Every part but the last has so many bytes: as many as a request may carry."""

UPLOAD_LASTS: Final = timedelta(hours=24)
"""What has not arrived whole by then is thrown away."""


class DocumentFileState(StrEnum):
    """Where a file stands. It can be read while `stored` and `superseded`."""

    UPLOADING = "uploading"
    SCANNING = "scanning"
    STORED = "stored"
    SUPERSEDED = "superseded"
    INFECTED = "infected"
    REFUSED = "refused"
    ABANDONED = "abandoned"
    FORGOTTEN = "forgotten"


class DocumentFileAction(StrEnum):
    """What happens to a file."""

    TAKE_PART = "take_part"
    COMPLETE = "complete"
    STORE = "store"
    FIND_INFECTED = "find_infected"
    REFUSE = "refuse"
    ABANDON = "abandon"
    SUPERSEDE = "supersede"
    FORGET = "forget"


class CertifiedBy(StrEnum):
    """Who certified a translation."""

    NOBODY = "nobody"
    SWORN_TRANSLATOR = "sworn_translator"
    AUTHORITY = "authority"
    ORGANISATION = "organisation"


S, A = DocumentFileState, DocumentFileAction

TRANSITIONS: Final[Mapping[tuple[DocumentFileState, DocumentFileAction], DocumentFileState]] = {
    (S.UPLOADING, A.TAKE_PART): S.UPLOADING,
    (S.UPLOADING, A.COMPLETE): S.SCANNING,
    (S.UPLOADING, A.ABANDON): S.ABANDONED,
    (S.SCANNING, A.STORE): S.STORED,
    (S.SCANNING, A.FIND_INFECTED): S.INFECTED,
    (S.SCANNING, A.REFUSE): S.REFUSED,
    (S.STORED, A.SUPERSEDE): S.SUPERSEDED,
    (S.SUPERSEDED, A.FORGET): S.FORGOTTEN,
}

READABLE: Final = frozenset({S.STORED, S.SUPERSEDED})
TAKE_ROOM: Final = READABLE | {S.UPLOADING, S.SCANNING}
"""Whose parts lie in the blob store, or soon will."""

PURPOSES: Final = frozenset(
    {ConsentPurpose.REGISTER, ConsentPurpose.IMMIGRATION, ConsentPurpose.TRAINING, ConsentPurpose.INTEGRATION}
)
"""For what a document may be shown. An employer who is told a name is not thereby shown a passport."""


# --- what is asked of an upload -----------------------------------------------------------------------------------


def the_size_is_allowed(asked: tuple[int, int]) -> Violation | None:
    """No more than the setting allows. `asked`: the size and the limit, in bytes."""
    size, limit = asked
    if size <= limit:
        return None
    return Violation("size", f"at most {limit} bytes", "scan with fewer dots per inch, or send the pages apart")


def a_person_has_room(asked: tuple[int, int, int]) -> Violation | None:
    """Nobody's files fill the store. `asked`: the size, what the person's files take, and the limit, in bytes."""
    size, taken, limit = asked
    if size + taken <= limit:
        return None
    return Violation(
        "size",
        f"the files of a person take at most {limit} bytes together",
        f"{limit - taken} bytes are left: scan with fewer dots per inch, or ask the operator for a higher limit",
    )


def a_translation_says_of_what(named: tuple[bool, bool]) -> Violation | None:
    """A translation is of a file of this document that can be read. `named`: whether one is named, and is such."""
    is_translation, is_of_this_document = named
    if not is_translation or is_of_this_document:
        return None
    return Violation(
        "translation.of", "a translation is of a file of this document that was stored", "name a file of this document"
    )


def a_translation_has_no_validity(named: tuple[bool, bool]) -> Violation | None:
    """How long a document is valid, its original says. `named`: whether it is a translation, and names a day."""
    is_translation, names_a_day = named
    if not (is_translation and names_a_day):
        return None
    return Violation("valid_until", "a translation has no validity of its own", "leave valid_until out")


def parts_come_in_order(asked: tuple[int, int]) -> Violation | None:
    """The next part begins where the last one ended. `asked`: its offset, and how many bytes have arrived."""
    offset, received = asked
    if offset == received:
        return None
    return Violation("offset", "the next part begins where the last one ended", f"send the part at offset {received}")


def a_part_is_whole(asked: tuple[int, int, int]) -> Violation | None:
    """Every part but the last has the same size. `asked`: offset and length of the part, and the size of the file."""
    offset, length, size = asked
    expected = part_length(offset, size)
    if length == expected:
        return None
    return Violation("body", f"the part at this offset has {expected} bytes", f"send {expected} bytes")


def a_part_does_not_change(is_the_same: bool) -> Violation | None:
    """What arrived may be sent again and is not replaced."""
    if is_the_same:
        return None
    return Violation("body", "a part that has arrived does not change", "begin another upload for another file")


def every_part_arrived(arrived: tuple[int, int]) -> Violation | None:
    """A file is complete when its last byte is there. `arrived`: the bytes received, and the size."""
    received, size = arrived
    if received == size:
        return None
    return Violation("received", "every part has arrived", f"send the part at offset {received}")


DOCUMENT_FILE: Final = Machine(
    name="document_file",
    initial=S.UPLOADING,
    transitions=TRANSITIONS,
    guards={A.COMPLETE: (every_part_arrived,)},
)


# --- what is asked of a reader ------------------------------------------------------------------------------------


def the_file_can_be_read(state: DocumentFileState) -> Violation | None:
    """Nobody reads what was not checked, or is gone."""
    if state in READABLE:
        return None
    remedy = "wait for its verdict" if state in (S.UPLOADING, S.SCANNING) else "ask for another file of the document"
    return Violation("document_file_id", "a file is read once it was checked and found clean", remedy)


def documents_serve_the_purpose(purpose: ConsentPurpose) -> Violation | None:
    """Documents are shown for the work that needs them."""
    if purpose in PURPOSES:
        return None
    names = ", ".join(sorted(PURPOSES))
    return Violation("purpose", f"documents are shown for {names}", "name the purpose that the document serves")


# --- parts --------------------------------------------------------------------------------------------------------


def part_length(offset: int, size: int) -> int:
    """How long the part at an offset is; 0 where no part begins there."""
    if offset % PART_BYTES or not 0 <= offset < size:
        return 0
    return min(PART_BYTES, size - offset)


def part_place(file_id: UUID, offset: int, size: int) -> str:
    """What a part's ciphertext is bound to: its file, its number, and whether it is the last."""
    last = "last" if offset + PART_BYTES >= size else "more"
    return f"document_file:{file_id}:content:{offset // PART_BYTES}:{last}"


# --- ports --------------------------------------------------------------------------------------------------------


class BlobMissing(Exception):
    """The blob is not in the store."""


class BlobStoreUnavailable(Exception):
    """The blob store does not answer."""


class Blobs(Protocol):
    """Where ciphertext lies: numbered parts by the id of their file. Every call may raise `BlobStoreUnavailable`."""

    async def put(self, file_id: UUID, number: int, content: bytes) -> None:
        """Keep a part, in place of an earlier one; after the return it survives a loss of power."""

    async def get(self, file_id: UUID, number: int) -> bytes:
        """A part. Raises `BlobMissing`."""

    async def discard(self, file_id: UUID) -> None:
        """Delete all parts of a file, whether or not there are any."""

    async def holds(self) -> frozenset[UUID]:
        """The files of which anything lies here."""


class ScannerUnavailable(Exception):
    """The scanner gave no verdict: the file is looked at again."""


class Scanner(Protocol):
    """Looks for malware."""

    async def finds(self, content: AsyncIterator[bytes]) -> str | None:
        """The name of what was found, or None; reads the content to its end. Raises `ScannerUnavailable`."""
