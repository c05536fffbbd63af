"""Files of documents without a database: the sealed format, links, media types, PDFs, the store and the scanner."""

import asyncio
import os
import zlib
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from io import BufferedReader, BytesIO
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from candidate_svc.blobs.bucket import BucketBlobs, memory
from candidate_svc.blobs.folder import FolderBlobs
from candidate_svc.domain.document_file import (
    PART_BYTES,
    BlobMissing,
    Blobs,
    BlobStoreUnavailable,
    ScannerUnavailable,
    part_length,
)
from candidate_svc.domain.document_link import Link, link_of
from candidate_svc.domain.media_type import MediaType, media_type_of, mismatch
from candidate_svc.scanners.clamd import ClamdScanner, verdict_of
from candidate_svc.scanners.pdf import active_content_of
from candidate_svc.settings import CandidateSettings
from candidate_svc.store.keyring import PersonKey
from candidate_svc.store.sealed import SealedFile, SeekableFile
from cryptography.exceptions import InvalidTag
from pydantic import ValidationError

SIZE = 2 * PART_BYTES + 5


def content_of(size: int) -> bytes:
    return bytes(range(256)) * (size // 256) + bytes(range(size % 256))


async def sealed(blobs: Blobs, key: PersonKey, size: int = SIZE) -> tuple[SealedFile, UUID]:
    """A file in the store."""
    file_id = uuid4()
    file = SealedFile(blobs, key, file_id, size)
    for offset in range(0, size, PART_BYTES):
        await file.write(offset, content_of(size)[offset : offset + PART_BYTES])
    return file, file_id


async def read(file: SealedFile) -> bytes:
    return b"".join([part async for part in file.stream()])


# --- the format ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [1, PART_BYTES - 1, PART_BYTES, PART_BYTES + 1, SIZE])
async def test_what_was_written_part_by_part_is_read_as_one(size: int) -> None:
    file, _ = await sealed(BucketBlobs(memory()), PersonKey(uuid4(), os.urandom(32)), size)
    assert await read(file) == content_of(size)


async def test_a_part_is_nothing_at_another_place_of_another_file_or_for_another_person() -> None:
    blobs, person, key = BucketBlobs(memory()), uuid4(), os.urandom(32)
    file, file_id = await sealed(blobs, PersonKey(person, key))
    other, other_id = await sealed(blobs, PersonKey(person, key))
    first = await blobs.get(file_id, 0)

    await blobs.put(file_id, 1, first)
    with pytest.raises(InvalidTag):
        await file.read(PART_BYTES)
    await blobs.put(other_id, 0, first)
    with pytest.raises(InvalidTag):
        await other.read(0)
    with pytest.raises(InvalidTag):
        await SealedFile(blobs, PersonKey(uuid4(), key), file_id, SIZE).read(0)
    with pytest.raises(InvalidTag):
        await SealedFile(blobs, PersonKey(person, os.urandom(32)), file_id, SIZE).read(0)


async def test_a_file_that_was_cut_off_after_a_whole_part_is_seen_to_be() -> None:
    blobs, key = BucketBlobs(memory()), PersonKey(uuid4(), os.urandom(32))
    _, file_id = await sealed(blobs, key)
    shorter = SealedFile(blobs, key, file_id, PART_BYTES)
    with pytest.raises(InvalidTag):
        await shorter.read(0)
    longer = SealedFile(blobs, key, file_id, SIZE + PART_BYTES)
    with pytest.raises(InvalidTag):
        await read(longer)


async def test_the_same_part_is_closed_differently_each_time() -> None:
    blobs, key = BucketBlobs(memory()), PersonKey(uuid4(), os.urandom(32))
    file, file_id = await sealed(blobs, key)
    before = await blobs.get(file_id, 0)
    await file.write(0, content_of(SIZE)[:PART_BYTES])
    assert await blobs.get(file_id, 0) != before


async def test_code_that_jumps_about_reads_the_same() -> None:
    file, _ = await sealed(BucketBlobs(memory()), PersonKey(uuid4(), os.urandom(32)))
    loop, whole = asyncio.get_running_loop(), content_of(SIZE)

    def jump() -> list[bool]:
        reader = BufferedReader(SeekableFile(file, loop))
        found = [reader.read() == whole]
        for offset, length in ((PART_BYTES - 3, 9), (SIZE - 2, 9), (0, 1), (SIZE + 9, 1)):
            reader.seek(offset)
            found.append(reader.read(length) == whole[offset : offset + length])
        reader.seek(-4, 2)
        return [*found, reader.read() == whole[-4:]]

    assert all(await asyncio.to_thread(jump))


@pytest.mark.parametrize(
    ("offset", "size", "length"),
    [(0, 1, 1), (0, PART_BYTES, PART_BYTES), (PART_BYTES, PART_BYTES, 0), (1, 9, 0), (-PART_BYTES, 9, 0)],
)
def test_a_part_begins_at_a_multiple_within_the_file(offset: int, size: int, length: int) -> None:
    assert part_length(offset, size) == length


# --- links --------------------------------------------------------------------------------------------------------

SECRET = b"secret" * 6
LINK = Link(uuid4(), uuid4(), "asha", uuid4(), datetime(2030, 1, 1, 12, 5, tzinfo=UTC))


def opened(segment: str, secret: bytes = SECRET, **changed: object) -> Link | None:
    known: dict[str, object] = {
        "document_file_id": LINK.document_file_id,
        "reader": LINK.reader,
        "organisation_id": LINK.organisation_id,
        **changed,
    }
    return link_of(segment, secret, **known)  # type: ignore[arg-type]  # one of them changed at a time


def test_a_link_tells_its_disclosure_and_its_end() -> None:
    assert opened(LINK.signed(SECRET)) == LINK


@pytest.mark.parametrize(
    "changed",
    [
        {"document_file_id": uuid4()},
        {"reader": "bao"},
        {"organisation_id": uuid4()},
        {"organisation_id": None},
        {"secret": b"another"},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_a_link_is_nothing_for_another_file_reader_or_secret(changed: dict[str, object]) -> None:
    assert opened(LINK.signed(SECRET), **changed) is None  # type: ignore[arg-type]  # as above


def test_no_character_of_a_link_can_be_changed() -> None:
    segment = LINK.signed(SECRET)
    for place, character in enumerate(segment):
        changed = segment[:place] + ("A" if character != "A" else "B") + segment[place + 1 :]
        assert opened(changed) is None, place


@pytest.mark.parametrize(
    "segment",
    ["", "specimen", "ä", "=" * 80, "A" * 75, "_" * 75, LINK.signed(SECRET) + "A"],
    ids=["empty", "word", "accent", "padding", "letters", "dashes", "one character more"],
)
def test_what_is_no_link_is_refused_and_breaks_nothing(segment: str) -> None:
    assert opened(segment) is None


# --- what a file is -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (b"%PDF-1.7\n", MediaType.PDF),
        (b"\xff\xd8\xff\xdb", MediaType.JPEG),
        (b"\x89PNG\r\n\x1a\n\0\0", MediaType.PNG),
        (b"RIFF\x10\0\0\0WEBPVP8 ", MediaType.WEBP),
        (b"\0\0\0\x18ftypheic\0\0", MediaType.HEIC),
        (b"II*\0\x08\0\0\0", MediaType.TIFF),
        (b"MM\0*\0\0\0\x08", MediaType.TIFF),
        (b"RIFF\x10\0\0\0WAVEfmt ", None),
        (b"\0\0\0\x18ftypisom\0\0", None),
        (b" %PDF-1.7", None),
        (b"", None),
    ],
)
def test_a_file_is_known_by_its_first_bytes(head: bytes, found: MediaType | None) -> None:
    assert media_type_of(head) is found
    assert found is None or mismatch(found, head) is None


# --- PDFs ---------------------------------------------------------------------------------------------------------


def pdf_with(catalogue: bytes, *others: bytes, hidden: bool = False) -> bytes:
    """A PDF of these objects; `hidden`: they lie compressed in an object stream, found by a cross-reference stream."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalogue, b"<< /Type /Pages /Kids [] /Count 0 >>", *others]
    written, places = bytearray(b"%PDF-1.7\n"), []
    if not hidden:
        for number, one in enumerate(objects, start=1):
            places.append(len(written))
            written += b"%d 0 obj\n%s\nendobj\n" % (number, one)
        begin = len(written)
        table = b"".join(b"%010d 00000 n \n" % place for place in places)
        count = len(objects) + 1
        written += b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\n" % (count, table, count)
        return bytes(written + b"startxref\n%d\n%%%%EOF" % begin)
    heads, bodies = b"", b""
    for number, one in enumerate(objects, start=1):
        heads += b"%d %d " % (number, len(bodies))
        bodies += one + b" "
    packed = zlib.compress(heads + bodies)
    stream, table_number = len(objects) + 1, len(objects) + 2
    about = b"/Type /ObjStm /N %d /First %d /Length %d /Filter /FlateDecode" % (len(objects), len(heads), len(packed))
    stream_place = len(written)
    written += b"%d 0 obj\n<< %s >>\nstream\n%s\nendstream\nendobj\n" % (stream, about, packed)
    begin = len(written)
    rows = [b"\0\0\0\0\0", *(b"\2" + stream.to_bytes(2) + place.to_bytes(2) for place in range(len(objects)))]
    rows += [b"\1" + stream_place.to_bytes(2) + b"\0\0", b"\1" + begin.to_bytes(2) + b"\0\0"]
    about = b"/Type /XRef /Size %d /W [1 2 2] /Root 1 0 R /Length %d" % (len(rows), 5 * len(rows))
    written += b"%d 0 obj\n<< %s >>\nstream\n%s\nendstream\nendobj\n" % (table_number, about, b"".join(rows))
    return bytes(written + b"startxref\n%d\n%%%%EOF" % begin)


@pytest.mark.parametrize("hidden", [False, True], ids=["plain", "in an object stream"])
@pytest.mark.parametrize(
    ("catalogue", "others", "reason"),
    [
        (b"", (), None),
        (b"/OpenAction [3 0 R /Fit]", (b"null",), None),
        (b"/OpenAction << /S /JavaScript /JS (1) >>", (), "pdf_with_javascript"),
        (b"/OpenAction << /S /Java#53cript /J#53 (1) >>", (), "pdf_with_javascript"),
        (b"/Names << /EmbeddedFiles 3 0 R >>", (b"<< /Names [] >>",), "pdf_with_embedded_file"),
        (b"/AA << /O 3 0 R >>", (b"<< /S /Launch /F (a.exe) >>",), "pdf_that_starts_programs"),
        (b"/AA [[[<< /S /SubmitForm >>]]]", (), "pdf_that_sends_data"),
        (b"", (b"<< /Type /Annot /Subtype /RichMedia >>",), "pdf_with_media"),
        (b"/AcroForm << /XFA 3 0 R >>", (b"[]",), "pdf_with_active_form"),
    ],
)
def test_a_pdf_that_would_do_something_is_refused_by_name_however_it_is_written(
    catalogue: bytes, others: tuple[bytes, ...], reason: str | None, hidden: bool
) -> None:
    assert active_content_of(BytesIO(pdf_with(catalogue, *others, hidden=hidden))) == reason


def test_words_in_a_picture_of_a_pdf_are_no_names() -> None:
    words = b"/JavaScript /EmbeddedFile /Launch"
    picture = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(words), words)
    assert active_content_of(BytesIO(pdf_with(b"", picture))) is None


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"%PDF-1.7\nstartxref\n5\n%%EOF", pdf_with(b"")[:-40]])
def test_a_pdf_that_cannot_be_read_whole_is_refused(content: bytes) -> None:
    assert active_content_of(BytesIO(content)) == "pdf_is_unreadable"


# --- the store ----------------------------------------------------------------------------------------------------


@pytest.fixture(params=["folder", "memory"])
def blobs(request: pytest.FixtureRequest, tmp_path: Path) -> Blobs:
    """A store of each sort."""
    return FolderBlobs(tmp_path / "blobs") if request.param == "folder" else BucketBlobs(memory(), "some/prefix")


async def test_a_store_keeps_replaces_tells_and_discards(blobs: Blobs) -> None:
    one, other = uuid4(), uuid4()
    assert await blobs.holds() == frozenset()
    for number, content in ((0, b"first"), (1, b"second"), (0, b"again")):
        await blobs.put(one, number, content)
    await blobs.put(other, 0, b"other")
    assert [await blobs.get(one, number) for number in (0, 1)] == [b"again", b"second"]
    assert await blobs.holds() == frozenset({one, other})
    for _ in range(2):
        await blobs.discard(one)
    with pytest.raises(BlobMissing):
        await blobs.get(one, 0)
    assert (await blobs.holds(), await blobs.get(other, 0)) == (frozenset({other}), b"other")


async def test_a_folder_holds_names_of_ids_alone_and_for_its_user_alone(tmp_path: Path) -> None:
    blobs, file_id = FolderBlobs(tmp_path / "blobs"), uuid4()
    await blobs.put(file_id, 12, b"x")
    [part] = (tmp_path / "blobs" / file_id.hex).iterdir()
    assert part.name == "000012"
    assert [oct(one.stat().st_mode & 0o777) for one in (tmp_path / "blobs", part.parent, part)] == [
        "0o700",
        "0o700",
        "0o600",
    ]


async def test_what_a_kill_left_half_written_is_no_part_and_goes_with_the_file(tmp_path: Path) -> None:
    blobs, file_id = FolderBlobs(tmp_path), uuid4()
    folder = tmp_path / file_id.hex
    folder.mkdir()
    (folder / "000000.half").write_bytes(b"ha")
    with pytest.raises(BlobMissing):
        await blobs.get(file_id, 0)
    await blobs.put(file_id, 0, b"whole")
    assert await blobs.get(file_id, 0) == b"whole"
    await blobs.discard(file_id)
    assert os.listdir(tmp_path) == []


async def test_a_folder_that_cannot_be_written_is_told_as_away(tmp_path: Path) -> None:
    blobs, file_id = FolderBlobs(tmp_path / "blobs"), uuid4()
    (tmp_path / "blobs" / file_id.hex).write_bytes(b"in the way")
    with pytest.raises(BlobStoreUnavailable):
        await blobs.put(file_id, 0, b"x")


# --- the scanner --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("reply", "found"), [("stream: OK", None), ("stream: Eicar-Test-Signature FOUND", "Eicar-Test-Signature")]
)
def test_a_reply_of_the_scanner_is_read(reply: str, found: str | None) -> None:
    assert verdict_of(reply) == found


@pytest.mark.parametrize("reply", ["", "OK", "INSTREAM size limit exceeded. ERROR", "stream: x ERROR", "FOUND"])
def test_what_is_no_verdict_lets_the_file_wait(reply: str) -> None:
    with pytest.raises(ScannerUnavailable):
        verdict_of(reply)


async def test_a_scanner_that_is_away_or_hangs_gives_no_verdict(tmp_path: Path) -> None:
    async def content() -> AsyncIterator[bytes]:
        yield b"x"

    with pytest.raises(ScannerUnavailable):
        await ClamdScanner(f"unix://{tmp_path}/clamd", 5).finds(content())

    async def hang(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    server = await asyncio.start_unix_server(hang, tmp_path / "socket")
    async with server:
        with pytest.raises(ScannerUnavailable):
            await ClamdScanner(f"unix://{tmp_path}/socket", 0.2).finds(content())


# --- settings -----------------------------------------------------------------------------------------------------

SETTINGS: dict[str, object] = {
    "environment": "production",
    "transport": "embedded",
    "database_url": "postgresql://x",
    "keyring_database_url": "postgresql://x",
    "embedded_log_url": "postgresql://x",
    "issuer": "https://issuer.test",
    "jwks_url": "https://issuer.test/jwks",
    "wrapping_key_file": "/nowhere",
    "blob_store": "file:///documents",
    "scan_by": "none",
}


def settings(**changed: object) -> CandidateSettings:
    return CandidateSettings(**{**SETTINGS, **changed})  # type: ignore[arg-type]  # some of them are wrong on purpose


def test_production_names_a_place_for_documents_and_who_scans_them() -> None:
    assert settings().scan_by == "none"
    assert settings(scan_by="clamd", scan_address="tcp://clamav:3310", blob_store="s3://bucket/prefix")
    assert settings(environment="development", blob_store="memory:", scan_by=None)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"scan_by": None}, "PATHWAYS_SCAN_BY"),
        ({"blob_store": "memory:"}, "memory is gone with the process"),
        ({"blob_store": "ftp://somewhere"}, "PATHWAYS_BLOB_STORE"),
        ({"blob_store": "file:///"}, "names a folder"),
        ({"blob_store": "s3://"}, "names a folder or a bucket"),
        ({"blob_s3_access_key_id": "alone"}, "come together"),
        ({"scan_by": "clamd"}, "PATHWAYS_SCAN_ADDRESS"),
        ({"scan_by": "clamd", "scan_address": "tcp://clamav"}, "PATHWAYS_SCAN_ADDRESS"),
        ({"document_bytes": 2**31}, "document_bytes"),
    ],
)
def test_settings_of_documents_that_would_fail_later_fail_at_the_start(changed: dict[str, object], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        settings(**changed)
