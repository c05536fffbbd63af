"""Where the ciphertext of documents lies: a folder, a bucket, or memory for tests, by one setting."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from candidate_svc.blobs.bucket import BucketBlobs, bucket_of, memory
from candidate_svc.blobs.folder import FolderBlobs
from candidate_svc.domain.document_file import Blobs
from candidate_svc.settings import CandidateSettings


def blobs_of(settings: CandidateSettings) -> Blobs:
    """The blob store of the settings; a folder is made where it is not there."""
    url = urlsplit(settings.blob_store)
    if url.scheme == "file":
        return FolderBlobs(Path(unquote(url.path)))
    if url.scheme == "s3":
        return BucketBlobs(bucket_of(settings), url.path.strip("/"))
    return BucketBlobs(memory())
