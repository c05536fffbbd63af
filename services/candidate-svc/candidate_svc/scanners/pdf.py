"""What a PDF would do when opened: every object is looked at for scripts, files inside and other actions."""

from collections.abc import Iterator
from typing import Any, BinaryIO, Final

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject

MOST_OBJECTS: Final = 200_000
"""A document that people scan or print has a few thousand."""

ACTIVE: Final = {
    "/JS": "pdf_with_javascript",
    "/JavaScript": "pdf_with_javascript",
    "/EmbeddedFile": "pdf_with_embedded_file",
    "/EmbeddedFiles": "pdf_with_embedded_file",
    "/EF": "pdf_with_embedded_file",
    "/Launch": "pdf_that_starts_programs",
    "/ImportData": "pdf_that_imports_data",
    "/SubmitForm": "pdf_that_sends_data",
    "/RichMedia": "pdf_with_media",
    "/XFA": "pdf_with_active_form",
}
"""Names of ISO 32000 by the reason for which a PDF with them is refused."""

LOCKED: Final = "pdf_is_locked"
UNREADABLE: Final = "pdf_is_unreadable"
TOO_COMPLEX: Final = "pdf_is_too_complex"


def active_content_of(content: BinaryIO) -> str | None:
    """Why a PDF is refused, as a reason code; None for one that only shows something.

    What cannot be read whole is refused as well: nobody knows what it holds.
    """
    try:
        reader = PdfReader(content, strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            return LOCKED
        return _found_in(reader)
    except Exception:
        # Whatever a parser says of a file made to break it.
        return UNREADABLE


def _found_in(reader: PdfReader) -> str | None:
    for count, one in enumerate(_objects_of(reader)):
        if count >= MOST_OBJECTS:
            return TOO_COMPLEX
        reason = next((ACTIVE[name] for name in _names_in(one) if name in ACTIVE), None)
        if reason is not None:
            return reason
        # What was looked at is not held, so that memory does not grow with the file.
        reader.resolved_objects.clear()
    return None


def _objects_of(reader: PdfReader) -> Iterator[Any]:
    yield reader.trailer
    if not reader.root_object:
        raise ValueError("a PDF without a root")
    direct = [(number, generation) for generation, places in reader.xref.items() for number in places]
    for number, generation in (*direct, *((number, 0) for number in reader.xref_objStm)):
        yield reader.get_object(IndirectObject(number, generation, reader))


def _names_in(one: Any) -> Iterator[str]:
    """The keys and names of an object, without those of others that it refers to."""
    waiting = [one]
    while waiting:
        part = waiting.pop()
        if isinstance(part, NameObject):
            yield str(part)
        elif isinstance(part, DictionaryObject):
            yield from map(str, part)
            waiting.extend(dict.values(part))
        elif isinstance(part, ArrayObject):
            waiting.extend(list.__iter__(part))
