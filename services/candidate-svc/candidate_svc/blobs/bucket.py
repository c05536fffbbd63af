"""A blob store in a bucket of S3, or of what speaks its protocol."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from uuid import UUID

from obstore.exceptions import BaseError
from obstore.store import MemoryStore, ObjectStore, S3Store

from candidate_svc.domain.document_file import BlobMissing, BlobStoreUnavailable
from candidate_svc.settings import CandidateSettings

if TYPE_CHECKING:
    from obstore.store import S3Config


class BucketBlobs:
    """An object per part, `<prefix>/<file>/<number>`. An object is there whole or not at all."""

    def __init__(self, store: ObjectStore, prefix: str = "") -> None:
        self._store = store
        self._prefix = f"{prefix}/" if prefix else ""

    async def put(self, file_id: UUID, number: int, content: bytes) -> None:
        """Keep a part."""
        async with _answering():
            await self._store.put_async(f"{self._of(file_id)}/{number:06d}", content)

    async def get(self, file_id: UUID, number: int) -> bytes:
        """A part. Raises `BlobMissing`."""
        async with _answering():
            try:
                found = await self._store.get_async(f"{self._of(file_id)}/{number:06d}")
            except FileNotFoundError:
                raise BlobMissing(f"{file_id}/{number}") from None
            return bytes(await found.bytes_async())

    async def discard(self, file_id: UUID) -> None:
        """Delete every object of a file."""
        async with _answering():
            async for objects in self._store.list(f"{self._of(file_id)}/"):
                await self._store.delete_async([one["path"] for one in objects])

    async def holds(self) -> frozenset[UUID]:
        """The files that have objects."""
        async with _answering():
            found = await self._store.list_with_delimiter_async(self._prefix or None)
        return frozenset(UUID(folder.rpartition("/")[2]) for folder in found["common_prefixes"])

    def _of(self, file_id: UUID) -> str:
        return f"{self._prefix}{file_id.hex}"


def bucket_of(settings: CandidateSettings) -> S3Store:
    """The bucket of the settings. Without a key in them, what the machine's role or environment grants is used."""
    config: S3Config = {"region": settings.blob_s3_region}
    if settings.blob_s3_endpoint:
        config["endpoint"] = settings.blob_s3_endpoint
    if settings.blob_s3_access_key_id and settings.blob_s3_secret_access_key:
        config["access_key_id"] = settings.blob_s3_access_key_id
        config["secret_access_key"] = settings.blob_s3_secret_access_key.get_secret_value()
    return S3Store(
        urlsplit(settings.blob_store).netloc,
        config=config,
        client_options={"timeout": "30s", "allow_http": (settings.blob_s3_endpoint or "").startswith("http://")},
        retry_config={"max_retries": 3},
    )


def memory() -> MemoryStore:
    """A store that is gone with the process."""
    return MemoryStore()


@asynccontextmanager
async def _answering() -> AsyncIterator[None]:
    try:
        yield
    except (BaseError, FileNotFoundError) as error:
        # Not found, where no object was asked for: the bucket is not there.
        raise BlobStoreUnavailable(type(error).__name__) from error
