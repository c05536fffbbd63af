"""A link to one file for one reader: it says until when it holds, under which disclosure, and is signed."""

import base64
import binascii
import hmac
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID

LINK_LASTS: Final = timedelta(minutes=5)
"""Long enough to follow it; who reads again asks again."""

_UUID_BYTES: Final = 16
_TIME_BYTES: Final = 8
_SIGNATURE_BYTES: Final = 32
_BYTES: Final = _TIME_BYTES + _UUID_BYTES + _SIGNATURE_BYTES


@dataclass(frozen=True, slots=True)
class Link:
    """What a link grants. `reader` is a token's subject, `organisation_id` that of the token."""

    document_file_id: UUID
    disclosure_id: UUID
    reader: str
    organisation_id: UUID | None
    expires_at: datetime

    def signed(self, secret: bytes) -> str:
        """The link's last segment: expiry, disclosure and HMAC-SHA256, in URL-safe base64."""
        return base64.urlsafe_b64encode(self._told() + self._signature(secret)).decode().rstrip("=")

    def _told(self) -> bytes:
        return int(self.expires_at.timestamp()).to_bytes(_TIME_BYTES) + self.disclosure_id.bytes

    def _signature(self, secret: bytes) -> bytes:
        reader = self.reader.encode()
        organisation = self.organisation_id.bytes if self.organisation_id else b""
        content = (b"document_link", self.document_file_id.bytes, self._told(), organisation, reader)
        return hmac.digest(secret, b"".join(len(part).to_bytes(4) + part for part in content), "sha256")


def link_of(
    segment: str, secret: bytes, *, document_file_id: UUID, reader: str, organisation_id: UUID | None
) -> Link | None:
    """The link behind a segment, expired or not; None where it is not ours, or for another file or reader."""
    try:
        content = base64.urlsafe_b64decode(segment + "=" * (-len(segment) % 4))
    except (binascii.Error, ValueError):
        return None
    if len(content) != _BYTES:
        return None
    expires_at = int.from_bytes(content[:_TIME_BYTES])
    if expires_at > datetime.max.replace(tzinfo=UTC).timestamp():
        return None
    link = Link(
        document_file_id=document_file_id,
        disclosure_id=UUID(bytes=content[_TIME_BYTES : _TIME_BYTES + _UUID_BYTES]),
        reader=reader,
        organisation_id=organisation_id,
        expires_at=datetime.fromtimestamp(expires_at, UTC),
    )
    return link if hmac.compare_digest(segment, link.signed(secret)) else None
