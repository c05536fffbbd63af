"""A document with files as tests need them: content of each sort, an upload part by part, a link, a scanner."""

import asyncio
import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any
from uuid import UUID

import httpx
from candidate_svc.domain.document_file import PART_BYTES
from candidate_svc.testing import Programme
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

JPEG = b"\xff\xd8\xff\xe0"
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
"""The test string of the antivirus industry, which harms nothing (https://www.eicar.org)."""


def picture(size: int, mark: bytes = b"") -> bytes:
    """What begins as a JPEG does, so many bytes, no two parts alike."""
    counted = b"".join(number.to_bytes(8) for number in range(size // 8 + 1))
    return (JPEG + mark + counted)[:size]


def pdf(*, script: str | None = None, attached: bytes | None = None, password: str | None = None) -> bytes:
    """A PDF of one empty page."""
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    if script is not None:
        action = {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject(script)}
        writer.root_object[NameObject("/OpenAction")] = writer._add_object(DictionaryObject(action))
    if attached is not None:
        writer.add_attachment("inside.txt", attached)
    if password is not None:
        writer.encrypt(password, algorithm="AES-256")
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


@dataclass
class Documents:
    """One person's document and what is done with its files."""

    programme: Programme
    candidate_id: str
    document_id: str

    @classmethod
    async def of(cls, programme: Programme, candidate_id: str, kind: str = "passport", **more: Any) -> "Documents":
        """A document that was just recorded."""
        answer = await programme.caseworker.post(f"/candidates/{candidate_id}/documents", json={"kind": kind, **more})
        assert answer.status_code == 201, answer.text
        return cls(programme, candidate_id, answer.json()["id"])

    @property
    def path(self) -> str:
        """Where its files are."""
        return f"/candidates/{self.candidate_id}/documents/{self.document_id}/files"

    async def begin(self, content: bytes, media_type: str = "image/jpeg", **more: Any) -> httpx.Response:
        """Ask to upload this content."""
        body = {"media_type": media_type, "size": len(content), "sha256": hashlib.sha256(content).hexdigest(), **more}
        return await self.programme.caseworker.post(self.path, json=body)

    async def put(self, file_id: str, offset: int, part: bytes) -> httpx.Response:
        """Send a part."""
        return await put_part(self.programme.caseworker, file_id, offset, part)

    async def sent(self, content: bytes, media_type: str = "image/jpeg", **more: Any) -> str:
        """An upload of which every part has arrived. Returns the file's id."""
        begun = await self.begin(content, media_type, **more)
        assert begun.status_code == 201, begun.text
        file_id = str(begun.json()["id"])
        for offset in range(0, len(content), PART_BYTES):
            answer = await self.put(file_id, offset, content[offset : offset + PART_BYTES])
            assert answer.status_code == 200, answer.text
        return file_id

    async def completed(self, content: bytes, media_type: str = "image/jpeg", **more: Any) -> str:
        """An upload that was completed. Returns the file's id."""
        file_id = await self.sent(content, media_type, **more)
        done = await self.programme.caseworker.post(f"/document-files/{file_id}/completion")
        assert (done.status_code, done.json()["state"]) == (200, "scanning"), done.text
        return file_id

    async def file(self, file_id: str) -> dict[str, Any]:
        """A file as the API shows it."""
        shown: dict[str, Any] = (await self.programme.caseworker.get(f"/document-files/{file_id}")).json()
        return shown

    async def comes_to(self, file_id: str, state: str, reason: str | None = None) -> dict[str, Any]:
        """Wait until a file stands there."""

        async def stands() -> bool:
            return (await self.file(file_id))["state"] not in ("uploading", "scanning")

        await self.programme.service.eventually(stands)
        found = await self.file(file_id)
        assert (found["state"], found["reason"]) == (state, reason)
        return found

    async def stored(self, content: bytes, media_type: str = "image/jpeg", **more: Any) -> str:
        """A file that was found clean. Returns its id."""
        file_id = await self.completed(content, media_type, **more)
        await self.comes_to(file_id, "stored")
        return file_id

    async def ask(self, file_id: str, client: httpx.AsyncClient | None = None, **body: Any) -> httpx.Response:
        """Ask for a link."""
        asked = {"purpose": "register", "reason": "visa_file", **body}
        return await (client or self.programme.caseworker).post(f"/document-files/{file_id}/links", json=asked)

    async def link(self, file_id: str, **body: Any) -> str:
        """A link that was given out."""
        answer = await self.ask(file_id, **body)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["path"])

    async def read(self, file_id: str) -> bytes:
        """The content as a reader gets it."""
        answer = await self.programme.caseworker.get(await self.link(file_id))
        assert answer.status_code == 200, answer.text
        return answer.content


async def put_part(client: httpx.AsyncClient, file_id: str | UUID, offset: int, part: bytes) -> httpx.Response:
    """Send a part as somebody."""
    headers = {"Content-Type": "application/octet-stream"}
    return await client.put(f"/document-files/{file_id}/parts/{offset}", content=part, headers=headers)


@dataclass
class Clamd:
    """What speaks clamd's INSTREAM and finds the EICAR string. What is longer than `most` bytes gets no verdict."""

    port: int = 0
    scanned: list[int] = field(default_factory=list)
    most: int | None = None

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one command."""
        assert await reader.readuntil(b"\0") == b"zINSTREAM\0"
        content = bytearray()
        while length := int.from_bytes(await reader.readexactly(4)):
            content += await reader.readexactly(length)
        self.scanned.append(len(content))
        found = b"stream: Eicar-Test-Signature FOUND\0" if EICAR in content else b"stream: OK\0"
        is_too_long = self.most is not None and len(content) > self.most
        writer.write(b"INSTREAM size limit exceeded. ERROR\0" if is_too_long else found)
        await writer.drain()
        writer.close()


@asynccontextmanager
async def running_clamd() -> AsyncIterator[Clamd]:
    """A scanner on a free port."""
    clamd = Clamd()
    server = await asyncio.start_server(clamd.serve, "127.0.0.1", 0)
    clamd.port = server.sockets[0].getsockname()[1]
    try:
        yield clamd
    finally:
        server.close()
        await server.wait_closed()
