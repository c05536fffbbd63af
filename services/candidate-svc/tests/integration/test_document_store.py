"""The store of documents where it matters: an S3, a process killed in the middle of a part, and a large file."""

import asyncio
import gc
import hashlib
import os
import signal
import sys
import tracemalloc
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from candidate_svc.blobs import blobs_of
from candidate_svc.domain.document_file import PART_BYTES, BlobMissing, BlobStoreUnavailable
from candidate_svc.main import create_app
from candidate_svc.migrate import FOLDER, KEYRING_FOLDER
from candidate_svc.settings import CandidateSettings
from candidate_svc.testing import Programme
from moto.server import ThreadedMotoServer
from pathways_chassis.testing.kit import service_under_test
from pathways_chassis.walls import connect_as_service

from .uploading import Documents, picture, put_part

SMALL, LARGE = 20, 200
"""Parts of files: as many MiB."""
SWEPT_EVERY = 5
"""Requests leave cycles behind; when these are collected is the interpreter's affair, and no matter of a file."""


@pytest.fixture(scope="module")
def bucket() -> Iterator[dict[str, object]]:
    """Settings of a bucket on a server that speaks S3."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    endpoint = f"http://{host}:{port}"
    httpx.put(f"{endpoint}/documents", trust_env=False).raise_for_status()
    yield {
        "blob_store": "s3://documents/of/candidates",
        "blob_s3_endpoint": endpoint,
        "blob_s3_access_key_id": "test",
        "blob_s3_secret_access_key": "test",
    }
    server.stop()


# --- S3 -----------------------------------------------------------------------------------------------------------


def settings_with(**more: object) -> CandidateSettings:
    known = {
        "environment": "test",
        "transport": "embedded",
        "database_url": "postgresql://nowhere",
        "keyring_database_url": "postgresql://nowhere",
        "issuer": "https://issuer.test",
        "jwks_url": "https://issuer.test/jwks",
    }
    return CandidateSettings(**{**known, **more})  # type: ignore[arg-type]  # as a process gets them: texts


async def test_a_bucket_keeps_replaces_tells_and_discards(bucket: dict[str, object]) -> None:
    blobs, one, other = blobs_of(settings_with(**bucket)), uuid4(), uuid4()
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
    await blobs.discard(other)


async def test_a_bucket_that_is_not_there_is_told_as_away(bucket: dict[str, object]) -> None:
    blobs = blobs_of(settings_with(**{**bucket, "blob_store": "s3://elsewhere"}))
    with pytest.raises(BlobStoreUnavailable):
        await blobs.put(uuid4(), 0, b"x")


async def test_documents_in_a_bucket_are_read_superseded_and_erased(
    fresh_database: Callable[[], Awaitable[str]], tmp_path: Path, bucket: dict[str, object]
) -> None:
    key_file = tmp_path / "wrapping.key"
    key_file.write_bytes(os.urandom(32))
    async with service_under_test(
        create_app,
        CandidateSettings,
        fresh_database,
        migrations=[(FOLDER, "database_url"), (KEYRING_FOLDER, "keyring_database_url")],
        wrapping_key_file=key_file,
        **bucket,
    ) as service:
        programme = Programme(service)
        passport = await Documents.of(programme, await programme.active())
        content = picture(2 * PART_BYTES + 1)
        file_id = await passport.stored(content)
        assert await passport.read(file_id) == content
        blobs = blobs_of(settings_with(**bucket))
        assert [str(one) for one in await blobs.holds()] == [file_id]
        await programme.caseworker.post(f"/candidates/{passport.candidate_id}/erasure")

        async def is_empty() -> bool:
            return not await blobs.holds()

        await service.eventually(is_empty)


# --- killed in the middle of a part -------------------------------------------------------------------------------

SENDS_A_PART = """
import asyncio, sys
from uuid import UUID
from candidate_svc.main import create_app
from candidate_svc.settings import CandidateSettings
from candidate_svc.usecases.upload_document import take_part
from pathways_chassis.actor import Actor, ActorKind

async def main(file_id, partner_id, offset):
    app = create_app(CandidateSettings())
    caseworker = Actor(ActorKind.PERSON, "asha", frozenset({"caseworker"}), organisation_id=UUID(partner_id))
    async with app.router.lifespan_context(app):
        runtime = app.state.runtime
        async with runtime.sessions() as session, session.begin():
            work = runtime.work(session, caseworker)
            content = sys.stdin.buffer.read()
            await take_part(work, app.state.keyring, app.state.blobs, UUID(file_id), int(offset), content)

asyncio.run(main(*sys.argv[1:]))
"""
HOLD_BACK_THE_COUNT = """
create function hold() returns trigger language plpgsql as
  $$ begin perform pg_advisory_xact_lock_shared(7); return new; end $$;
create trigger hold before update of received on document_file for each row execute function hold();
"""


def environment(settings: CandidateSettings) -> dict[str, str]:
    """The settings of a process on the same databases and the same folder."""
    secrets = {
        "PATHWAYS_DATABASE_URL": settings.database_url,
        "PATHWAYS_KEYRING_DATABASE_URL": settings.keyring_database_url,
        "PATHWAYS_EMBEDDED_LOG_URL": settings.embedded_log_url,
    }
    return {
        "PATH": os.environ["PATH"],
        "PATHWAYS_ENVIRONMENT": "test",
        "PATHWAYS_TRANSPORT": "embedded",
        "PATHWAYS_ISSUER": settings.issuer,
        "PATHWAYS_JWKS_URL": settings.jwks_url,
        "PATHWAYS_WRAPPING_KEY_FILE": str(settings.wrapping_key_file),
        "PATHWAYS_BLOB_STORE": settings.blob_store,
        **{name: secret.get_secret_value() for name, secret in secrets.items() if secret is not None},
    }


@pytest.mark.processes
async def test_who_is_killed_between_keeping_a_part_and_counting_it_leaves_an_upload_that_goes_on(
    fresh_database: Callable[[], Awaitable[str]], tmp_path: Path
) -> None:
    key_file, folder = tmp_path / "wrapping.key", tmp_path / "blobs"
    key_file.write_bytes(os.urandom(32))
    async with service_under_test(
        create_app,
        CandidateSettings,
        fresh_database,
        migrations=[(FOLDER, "database_url"), (KEYRING_FOLDER, "keyring_database_url")],
        wrapping_key_file=key_file,
        blob_store=folder.as_uri(),
    ) as service:
        programme = Programme(service)
        passport = await Documents.of(programme, await programme.active())
        content = picture(3 * PART_BYTES + 7)
        parts = [content[offset : offset + PART_BYTES] for offset in range(0, len(content), PART_BYTES)]
        file_id = str((await passport.begin(content)).json()["id"])
        assert (await passport.put(file_id, 0, parts[0])).status_code == 200
        settings = service.runtime.settings
        assert isinstance(settings, CandidateSettings)
        database = await connect_as_service(settings.database_url.get_secret_value())
        await database.execute(HOLD_BACK_THE_COUNT)
        await database.execute("select pg_advisory_lock(7)")

        arguments = (file_id, str(programme.partner_id), str(PART_BYTES))
        victim = await asyncio.create_subprocess_exec(
            sys.executable, "-c", SENDS_A_PART, *arguments, env=environment(settings), stdin=asyncio.subprocess.PIPE
        )
        assert victim.stdin is not None
        victim.stdin.write(parts[1])
        victim.stdin.close()
        await service.eventually(service.somebody_waits_for_a_lock, within=60)
        victim.send_signal(signal.SIGKILL)
        await victim.wait()
        await database.execute("select pg_advisory_unlock(7)")
        second = folder / UUID(file_id).hex / "000001"
        left = second.read_bytes()
        assert (await passport.file(file_id))["received"] == PART_BYTES, "it was kept, and nobody counted it"

        for number, part in enumerate(parts[1:], start=1):
            assert (await passport.put(file_id, number * PART_BYTES, part)).status_code == 200
        assert second.read_bytes() != left
        await programme.caseworker.post(f"/document-files/{file_id}/completion")
        await passport.comes_to(file_id, "stored")
        assert await passport.read(file_id) == content
        await database.close()


# --- a large file -------------------------------------------------------------------------------------------------


async def test_a_file_of_200_mib_takes_no_more_memory_than_one_of_20(
    fresh_database: Callable[[], Awaitable[str]], tmp_path: Path
) -> None:
    """In by parts, examined, and out again."""
    key_file = tmp_path / "wrapping.key"
    key_file.write_bytes(os.urandom(32))
    async with service_under_test(
        create_app,
        CandidateSettings,
        fresh_database,
        migrations=[(FOLDER, "database_url"), (KEYRING_FOLDER, "keyring_database_url")],
        wrapping_key_file=key_file,
        blob_store=(tmp_path / "blobs").as_uri(),
        document_bytes=LARGE * PART_BYTES,
    ) as service:
        programme = Programme(service)
        passport = await Documents.of(programme, await programme.active())
        # What is loaded at the first use is there before anything is counted.
        await there_and_back(passport, 2)
        small, large = [await there_and_back(passport, parts) for parts in (SMALL, LARGE)]
    assert large < 1.5 * small, f"{small / PART_BYTES:.1f} and {large / PART_BYTES:.1f} parts"


async def there_and_back(passport: Documents, parts: int) -> int:
    """Upload and read a file of so many parts. Returns the most memory that was held meanwhile, in bytes."""
    programme, rest = passport.programme, picture(PART_BYTES)[8:]

    def part(number: int) -> bytes:
        return picture(4) + number.to_bytes(4) + rest

    digest = hashlib.sha256()
    for number in range(parts):
        digest.update(part(number))
    size = parts * PART_BYTES
    body = {"media_type": "image/jpeg", "size": size, "sha256": digest.hexdigest()}
    file_id = str((await programme.caseworker.post(passport.path, json=body)).json()["id"])
    gc.collect()
    tracemalloc.start()
    try:
        for number in range(parts):
            answer = await put_part(programme.caseworker, file_id, number * PART_BYTES, part(number))
            assert answer.status_code == 200, answer.text
            if number % SWEPT_EVERY == 0:
                gc.collect()
        await programme.caseworker.post(f"/document-files/{file_id}/completion")
        await passport.comes_to(file_id, "stored")
        path, token = await passport.link(file_id), programme.caseworker.headers["Authorization"]
        found = await read_by_pieces(programme.service.app, path, token)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert found == (size, digest.hexdigest())
    return peak


async def read_by_pieces(app: Any, path: str, token: str) -> tuple[int, str]:
    """What a reader gets who keeps none of it: the length and the digest. (httpx' transport keeps the whole answer.)"""
    length, digest = 0, hashlib.sha256()

    async def receive() -> dict[str, Any]:
        await asyncio.Event().wait()
        raise AssertionError("nobody leaves")

    async def send(message: dict[str, Any]) -> None:
        nonlocal length
        if message["type"] == "http.response.start":
            assert message["status"] == 200
        content = message.get("body", b"")
        length += len(content)
        digest.update(content)

    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "headers": [(b"authorization", token.encode())],
    }
    await app(scope, receive, send)
    return length, digest.hexdigest()
