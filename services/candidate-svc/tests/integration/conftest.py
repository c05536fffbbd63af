"""candidate-svc, whole, on databases of its own; a mailbox and a gateway for what it sends."""

import asyncio
import json
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest
import pytest_asyncio
from aiosmtpd.smtp import SMTP, Envelope, Session
from candidate_svc.main import create_app
from candidate_svc.migrate import FOLDER, KEYRING_FOLDER
from candidate_svc.settings import CandidateSettings
from candidate_svc.testing import Programme, Reachable
from pathways_chassis.testing.kit import ServiceUnderTest, service_under_test

from .others import Others, others_answer


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def service(
    fresh_module_database: Callable[[], Awaitable[str]], tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[ServiceUnderTest]:
    """A running candidate-svc, shared by the tests of a module."""
    key_file = tmp_path_factory.mktemp("keys") / "wrapping.key"
    key_file.write_bytes(os.urandom(32))
    async with service_under_test(
        create_app,
        CandidateSettings,
        fresh_module_database,
        migrations=[(FOLDER, "database_url"), (KEYRING_FOLDER, "keyring_database_url")],
        wrapping_key_file=key_file,
    ) as running:
        yield running


@pytest.fixture
def programme(service: ServiceUnderTest) -> Programme:
    """A partner of its own for each test."""
    return Programme(service)


@pytest.fixture
def others(service: ServiceUnderTest) -> Iterator[Others]:
    """The other services, which answer for the length of a test."""
    found = Others()
    with others_answer(service, found.answer):
        yield found


@dataclass
class Mailbox:
    """A real SMTP server with one mailbox. `answer` is what it says to a mail that it has taken."""

    port: int = 0
    mails: list[EmailMessage] = field(default_factory=list)
    answer: str = "250 taken"
    before_answering: Callable[[], Awaitable[None]] | None = None

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802  # aiosmtpd calls it by this name
        """Called by aiosmtpd, which names it."""
        content = envelope.content
        assert isinstance(content, bytes)
        if self.answer.startswith("2"):
            self.mails.append(message_from_bytes(content, policy=policy.default))
        if self.before_answering is not None:
            await self.before_answering()
        return self.answer

    def to(self, address: str) -> list[EmailMessage]:
        """The mails to one address."""
        return [mail for mail in self.mails if mail["To"] == address]


@asynccontextmanager
async def running_mailbox(**options: Any) -> AsyncIterator[Mailbox]:
    """An SMTP server on a free port; `options` are aiosmtpd's."""
    mailbox = Mailbox()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(mailbox, loop=loop, hostname="mail.test", **options), "127.0.0.1", 0)
    mailbox.port = server.sockets[0].getsockname()[1]
    try:
        yield mailbox
    finally:
        server.close()
        await server.wait_closed()


@dataclass
class Gateway:
    """An HTTP gateway that keeps what it was sent: headers and JSON. `status` is its answer."""

    url: str = ""
    status: int = 202
    asked: list[tuple[dict[str, str], Any]] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one request."""
        head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")[1:-2]
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head)}
        sent = json.loads(await reader.readexactly(int(headers["content-length"])))
        self.asked.append((headers, sent))
        writer.write(f"HTTP/1.1 {self.status} X\r\ncontent-length: 0\r\nconnection: close\r\n\r\n".encode())
        await writer.drain()
        writer.close()


@asynccontextmanager
async def running_gateway() -> AsyncIterator[Gateway]:
    """A gateway on a free port."""
    gateway = Gateway()
    server = await asyncio.start_server(gateway.serve, "127.0.0.1", 0)
    gateway.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/messages"
    try:
        yield gateway
    finally:
        server.close()
        await server.wait_closed()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def mailbox() -> AsyncIterator[Mailbox]:
    """The mailbox of a module's tests."""
    async with running_mailbox() as running:
        yield running


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def gateway() -> AsyncIterator[Gateway]:
    """The gateway of a module's tests."""
    async with running_gateway() as running:
        yield running


@pytest.fixture
def mailboxes() -> Callable[..., AbstractAsyncContextManager[Mailbox]]:
    """To run a mailbox with options of its own."""
    return running_mailbox


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def sending_service(
    fresh_module_database: Callable[[], Awaitable[str]],
    tmp_path_factory: pytest.TempPathFactory,
    mailbox: Mailbox,
    gateway: Gateway,
) -> AsyncIterator[ServiceUnderTest]:
    """A candidate-svc that sends real mails and asks a real gateway; messaging is off."""
    key_file = tmp_path_factory.mktemp("keys") / "wrapping.key"
    key_file.write_bytes(os.urandom(32))
    async with service_under_test(
        create_app,
        CandidateSettings,
        fresh_module_database,
        migrations=[(FOLDER, "database_url"), (KEYRING_FOLDER, "keyring_database_url")],
        wrapping_key_file=key_file,
        email_by="smtp",
        smtp_host="127.0.0.1",
        smtp_port=mailbox.port,
        smtp_security="none",
        smtp_sender="news@post.example.invalid",
        notify_sender_name="News",
        sms_by="http_gateway",
        sms_url=gateway.url,
        sms_token="gateway-secret",
        sms_body='{"messages": [{"destination": "{to}", "body": "{text}", "ref": "{id}"}], "from": "News"}',
    ) as running:
        yield running


@pytest_asyncio.fixture(loop_scope="session")
async def person(programme: Programme, mailbox: Mailbox, gateway: Gateway) -> Reachable:
    """A person in the pool; mailbox and gateway take everything."""
    mailbox.answer, mailbox.before_answering, gateway.status = "250 taken", None, 202
    return Reachable(programme, await programme.active())
