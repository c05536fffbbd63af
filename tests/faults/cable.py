"""A cable between clients and a broker that can be cut: connections stay, and nothing comes through."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

CHUNK = 65_536


class Cable:
    """Carries bytes both ways while it is whole."""

    def __init__(self, to_port: int) -> None:
        self._to_port = to_port
        self._whole = asyncio.Event()
        self._whole.set()
        self._carrying: set[asyncio.Task[None]] = set()

    def cut(self) -> None:
        """Nothing comes through from now on, and nobody is told."""
        self._whole.clear()

    def mend(self) -> None:
        """What was on its way arrives."""
        self._whole.set()

    async def join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One client's connection, for as long as both ends hold it."""
        try:
            there_reader, there_writer = await asyncio.open_connection("127.0.0.1", self._to_port)
        except OSError:
            writer.close()
            return
        ways = [
            asyncio.create_task(self._carry(reader, there_writer)),
            asyncio.create_task(self._carry(there_reader, writer)),
        ]
        self._carrying.update(ways)
        await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        for way in ways:
            way.cancel()
        self._carrying.difference_update(ways)
        for end in (writer, there_writer):
            end.close()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while data := await reader.read(CHUNK):
                await self._whole.wait()
                writer.write(data)
                await writer.drain()

    def drop_all(self) -> None:
        """Let go of every connection."""
        for way in self._carrying:
            way.cancel()


@asynccontextmanager
async def laid(from_port: int, to_port: int) -> AsyncIterator[Cable]:
    """A cable from one port of this machine to another."""
    cable = Cable(to_port)
    server = await asyncio.start_server(cable.join, "127.0.0.1", from_port)
    try:
        yield cable
    finally:
        server.close()
        cable.drop_all()
