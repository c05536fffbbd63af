"""ClamAV's daemon over its INSTREAM command (https://docs.clamav.net/manual/Usage/Scanning.html#clamd)."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Final
from urllib.parse import urlsplit

from candidate_svc.domain.document_file import ScannerUnavailable

_COMMAND: Final = b"zINSTREAM\0"
_LENGTH_BYTES: Final = 4
_END: Final = bytes(_LENGTH_BYTES)
_MOST_OF_A_REPLY: Final = 4_096
_CHUNK_BYTES: Final = 131_072


class ClamdScanner:
    """Sends a file as lengths and chunks and reads one reply. `address`: `tcp://host:port` or `unix:///path`."""

    def __init__(self, address: str, timeout_seconds: float) -> None:
        self._address = urlsplit(address)
        self._timeout_seconds = timeout_seconds

    async def finds(self, content: AsyncIterator[bytes]) -> str | None:
        """The signature's name, or None. Raises `ScannerUnavailable`, also where the file exceeds clamd's own limit."""
        try:
            async with asyncio.timeout(self._timeout_seconds):
                return verdict_of(await self._asked(content))
        except (OSError, TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError) as error:
            raise ScannerUnavailable(type(error).__name__) from error

    async def _asked(self, content: AsyncIterator[bytes]) -> str:
        reader, writer = await self._connect()
        try:
            writer.write(_COMMAND)
            async for part in content:
                for begin in range(0, len(part), _CHUNK_BYTES):
                    chunk = part[begin : begin + _CHUNK_BYTES]
                    writer.write(len(chunk).to_bytes(_LENGTH_BYTES) + chunk)
                    await writer.drain()
            writer.write(_END)
            await writer.drain()
            return (await reader.readuntil(b"\0"))[:-1].decode(errors="replace")
        finally:
            writer.close()
            with suppress(OSError):
                await writer.wait_closed()

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if self._address.scheme == "unix":
            return await asyncio.open_unix_connection(self._address.path, limit=_MOST_OF_A_REPLY)
        return await asyncio.open_connection(self._address.hostname, self._address.port, limit=_MOST_OF_A_REPLY)


def verdict_of(reply: str) -> str | None:
    """What was found, by the reply `stream: OK` or `stream: <name> FOUND`. Raises `ScannerUnavailable` for others."""
    _, _, told = reply.strip().partition(": ")
    if told == "OK":
        return None
    if told.endswith(" FOUND"):
        return told.removesuffix(" FOUND")
    raise ScannerUnavailable("clamd gave no verdict")
