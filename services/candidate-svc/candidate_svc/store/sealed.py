"""A file as it lies in the blob store: parts closed under the key of its person, each bound to its place."""

import asyncio
from collections.abc import AsyncIterator
from io import SEEK_CUR, SEEK_END, SEEK_SET, RawIOBase
from typing import TYPE_CHECKING
from uuid import UUID

from candidate_svc.domain.document_file import PART_BYTES, Blobs, part_length, part_place
from candidate_svc.store.keyring import PersonKey

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


class SealedFile:
    """Reads and writes parts; one at a time is in memory, and nothing of it is on disk in the clear.

    What was cut off, swapped or altered raises `cryptography.exceptions.InvalidTag`; what is gone, `BlobMissing`.
    """

    def __init__(self, blobs: Blobs, key: PersonKey, file_id: UUID, size: int) -> None:
        self._blobs = blobs
        self._key = key
        self._id = file_id
        self.size = size

    async def write(self, offset: int, content: bytes) -> None:
        """Close a part and keep it; after the return it survives a loss of power."""
        closed = self._key.close_bytes(part_place(self._id, offset, self.size), content)
        await self._blobs.put(self._id, offset // PART_BYTES, closed)

    async def read(self, offset: int) -> bytes:
        """The part at an offset."""
        closed = await self._blobs.get(self._id, offset // PART_BYTES)
        content = self._key.open_bytes(part_place(self._id, offset, self.size), closed)
        if len(content) != part_length(offset, self.size):
            raise ValueError("a part of another length than its place has")
        return content

    async def stream(self) -> AsyncIterator[bytes]:
        """All parts in their order."""
        for offset in range(0, self.size, PART_BYTES):
            yield await self.read(offset)


class SeekableFile(RawIOBase):
    """A sealed file for code that jumps about in it and does not await: to be read in a thread beside the loop."""

    def __init__(self, file: SealedFile, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__()
        self._file = file
        self._loop = loop
        self._position = 0
        self._held: tuple[int, bytes] = (-1, b"")

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It is."""
        return True

    def tell(self) -> int:
        """Where the next read begins."""
        return self._position

    def seek(self, offset: int, whence: int = SEEK_SET) -> int:
        """Go to a place."""
        base = {SEEK_SET: 0, SEEK_CUR: self._position, SEEK_END: self._file.size}[whence]
        self._position = max(0, base + offset)
        return self._position

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Read what is left of the part in hand, or less."""
        view = memoryview(buffer).cast("B")
        if self._position >= self._file.size:
            return 0
        begin = self._position - self._position % PART_BYTES
        if self._held[0] != begin:
            reading = asyncio.run_coroutine_threadsafe(self._file.read(begin), self._loop)
            self._held = (begin, reading.result())
        found = self._held[1][self._position - begin :][: len(view)]
        view[: len(found)] = found
        self._position += len(found)
        return len(found)
