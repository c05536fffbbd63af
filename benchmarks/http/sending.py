"""A client in the benchmark's own process: HTTP/1.1 on connections that stay, with as little of its own as can be."""

import asyncio
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import uuid4

from benchmarks.http.operations import Call

AT_ONCE: Final = 8


@dataclass
class Sent:
    """What a turn came to: milliseconds of each request, and how long all of them took."""

    took: list[float]
    seconds: float


class Client:
    """Sends runs of calls to one process, a few runs at once, each in its order."""

    def __init__(self, url: str, token: str = "") -> None:
        self._url = url
        self._host, port = url.removeprefix("http://").split(":")
        self._port = int(port)
        self._head = f"Host: {self._host}\r\nAuthorization: Bearer {token}\r\n".encode()

    def of(self, token: str) -> "Client":
        """The same for somebody with this token."""
        return Client(self._url, token)

    async def send(self, runs: Sequence[Sequence[Call]], a_second: float | None = None) -> Sent:
        """Send all; with `a_second`, at that pace, and times are from when a call was due."""
        waiting = list(reversed(runs))
        took, sent, began = list[float](), 0, time.perf_counter()

        async def one() -> None:
            nonlocal sent
            reader, writer = await asyncio.open_connection(self._host, self._port)
            try:
                while waiting:
                    for call in waiting.pop():
                        due = time.perf_counter()
                        if a_second is not None:
                            due = began + sent / a_second
                            sent += 1
                            await asyncio.sleep(max(0.0, due - time.perf_counter()))
                        await self._ask(reader, writer, call)
                        took.append((time.perf_counter() - due) * 1_000)
            finally:
                writer.close()

        await asyncio.gather(*(one() for _ in range(min(AT_ONCE, len(runs)))))
        return Sent(took, time.perf_counter() - began)

    async def answers(self, runs: Sequence[Sequence[Call]]) -> list[Any]:
        """The bodies, one call after the other."""
        reader, writer = await asyncio.open_connection(self._host, self._port)
        try:
            return [json.loads(await self._ask(reader, writer, call)) for run in runs for call in run]
        finally:
            writer.close()

    async def _ask(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, call: Call) -> bytes:
        lines = f"{call.method} {call.path} HTTP/1.1\r\n".encode() + self._head
        body = b"" if call.body is None else json.dumps(call.body).encode()
        if call.body is not None:
            lines += f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n".encode()
            lines += f"Idempotency-Key: {uuid4()}\r\n".encode()
        writer.write(lines + b"\r\n" + body)
        head = await reader.readuntil(b"\r\n\r\n")
        length = head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0]
        content = await reader.readexactly(int(length))
        if not head.startswith(b"HTTP/1.1 20"):
            raise RuntimeError(f"{call}\n{head.decode()}{content.decode()}")
        return content
