"""What a file is, by its first bytes: the media types that are taken, and others by name for the refusal."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

HEAD_BYTES: Final = 1024
"""So many bytes tell what a file is."""


class MediaType(StrEnum):
    """What a document may be."""

    PDF = "application/pdf"
    JPEG = "image/jpeg"
    PNG = "image/png"
    WEBP = "image/webp"
    HEIC = "image/heic"
    TIFF = "image/tiff"


ENDINGS: Final = {
    MediaType.PDF: "pdf",
    MediaType.JPEG: "jpg",
    MediaType.PNG: "png",
    MediaType.WEBP: "webp",
    MediaType.HEIC: "heic",
    MediaType.TIFF: "tif",
}

_BEGINS: Final[Sequence[tuple[bytes, MediaType]]] = (
    (b"%PDF-", MediaType.PDF),
    (b"\xff\xd8\xff", MediaType.JPEG),
    (b"\x89PNG\r\n\x1a\n", MediaType.PNG),
    (b"II*\x00", MediaType.TIFF),
    (b"MM\x00*", MediaType.TIFF),
)
_HEIC_BRANDS: Final = frozenset({b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1"})
"""ISO/IEC 23008-12, brands of still images."""

_OTHERS: Final[Sequence[tuple[bytes, str]]] = (
    (b"<svg", "content_is_svg"),
    (b"<!doctype html", "content_is_html"),
    (b"<html", "content_is_html"),
    (b"<script", "content_is_html"),
)
_OTHERS_BEGIN: Final[Sequence[tuple[bytes, str]]] = (
    (b"PK\x03\x04", "content_is_an_archive"),
    (b"\xd0\xcf\x11\xe0", "content_is_an_office_file"),
    (b"MZ", "content_is_a_program"),
    (b"\x7fELF", "content_is_a_program"),
)
UNKNOWN: Final = "content_is_of_another_type"


def media_type_of(head: bytes) -> MediaType | None:
    """The media type by a file's first bytes, None where it is none of those that are taken."""
    for begin, media_type in _BEGINS:
        if head.startswith(begin):
            return media_type
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return MediaType.WEBP
    if head[4:8] == b"ftyp" and head[8:12] in _HEIC_BRANDS:
        return MediaType.HEIC
    return None


def mismatch(declared: MediaType, head: bytes) -> str | None:
    """Why the content is not what was declared, as a reason code; None where it is."""
    found = media_type_of(head)
    if found is declared:
        return None
    if found is not None:
        return f"content_is_{found.name.lower()}"
    text = head.lower()
    for sign, reason in _OTHERS:
        if sign in text:
            return reason
    return next((reason for begin, reason in _OTHERS_BEGIN if head.startswith(begin)), UNKNOWN)
