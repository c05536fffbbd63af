"""A blob store in a folder: a folder per file, a file per part, written whole or not at all."""

import asyncio
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final, ParamSpec, TypeVar
from uuid import UUID

from candidate_svc.domain.document_file import BlobMissing, BlobStoreUnavailable

P = ParamSpec("P")
R = TypeVar("R")
_NAME: Final = re.compile(r"[0-9a-f]{32}")


class FolderBlobs:
    """Names are made of ids and numbers alone. Readable by the service's user only."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    async def put(self, file_id: UUID, number: int, content: bytes) -> None:
        """Keep a part: beside its place first, on disk, then in its place, and that on disk too."""
        await _in_a_thread(self._put, file_id, number, content)

    async def get(self, file_id: UUID, number: int) -> bytes:
        """A part. Raises `BlobMissing`."""
        return await _in_a_thread(self._get, file_id, number)

    async def discard(self, file_id: UUID) -> None:
        """Delete a file's folder, with what a kill left half written."""
        await _in_a_thread(self._discard, file_id)

    async def holds(self) -> frozenset[UUID]:
        """The files that have a folder."""
        return await _in_a_thread(self._holds)

    def _place(self, file_id: UUID, number: int) -> Path:
        return self._folder / file_id.hex / f"{number:06d}"

    def _put(self, file_id: UUID, number: int, content: bytes) -> None:
        place = self._place(file_id, number)
        if not place.parent.is_dir():
            place.parent.mkdir(mode=0o700, exist_ok=True)
            _to_disk(self._folder)
        half = place.with_name(f"{place.name}.half")
        with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        half.replace(place)
        _to_disk(place.parent)

    def _get(self, file_id: UUID, number: int) -> bytes:
        try:
            return self._place(file_id, number).read_bytes()
        except FileNotFoundError:
            raise BlobMissing(f"{file_id}/{number}") from None

    def _discard(self, file_id: UUID) -> None:
        try:
            shutil.rmtree(self._folder / file_id.hex)
        except FileNotFoundError:
            return
        _to_disk(self._folder)

    def _holds(self) -> frozenset[UUID]:
        return frozenset(UUID(name) for name in os.listdir(self._folder) if _NAME.fullmatch(name))


def _to_disk(folder: Path) -> None:
    """The names in a folder are on disk."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


async def _in_a_thread(step: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    try:
        return await asyncio.to_thread(step, *args, **kwargs)
    except OSError as error:
        raise BlobStoreUnavailable(type(error).__name__) from error
