"""A candidate-svc that is killed while the mail server has the message: it comes again under the same Message-ID."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from candidate_svc.main import create_app
from candidate_svc.migrate import FOLDER, KEYRING_FOLDER
from candidate_svc.settings import CandidateSettings
from candidate_svc.testing import Programme, Reachable
from pathways_chassis.testing.kit import ServiceUnderTest, service_under_test
from pathways_chassis.walls import connect_as_service
from pathways_single_machine.lifeline import free_port

pytestmark = pytest.mark.processes


def environment(settings: CandidateSettings, mail_port: int) -> dict[str, str]:
    """The settings of a process on the same databases, with mail."""
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
        "PATHWAYS_PORT": str(free_port()),
        "PATHWAYS_EMAIL_BY": "smtp",
        "PATHWAYS_SMTP_HOST": "127.0.0.1",
        "PATHWAYS_SMTP_PORT": str(mail_port),
        "PATHWAYS_SMTP_SECURITY": "none",
        "PATHWAYS_SMTP_SENDER": "news@post.example.invalid",
        **{name: secret.get_secret_value() for name, secret in secrets.items() if secret is not None},
    }


async def queued_for_later(service: ServiceUnderTest) -> Reachable:
    """A person with an offer whose message waits for the person's hours."""
    programme = Programme(service)
    person = Reachable(programme, await programme.active())
    now = service.runtime.clock.now()
    begin, end = ((now + timedelta(hours=some)).strftime("%H:00") for some in (3, 5))
    await person.state("email", from_time=begin, until_time=end)
    await person.offered()
    await person.comes_to("answer", ("queued", None))
    return person


@asynccontextmanager
async def process(variables: dict[str, str]) -> AsyncIterator[asyncio.subprocess.Process]:
    """candidate-svc as a process of its own."""
    running = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "candidate_svc",
        env=variables,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield running
    finally:
        if running.returncode is None:
            running.kill()
        await running.wait()


async def test_kill_between_handing_over_and_noting(
    fresh_database: Callable[[], Awaitable[str]], tmp_path: Path, mailbox: Any
) -> None:
    key_file = tmp_path / "wrapping.key"
    key_file.write_bytes(os.urandom(32))
    async with service_under_test(
        create_app,
        CandidateSettings,
        fresh_database,
        migrations=[(FOLDER, "database_url"), (KEYRING_FOLDER, "keyring_database_url")],
        wrapping_key_file=key_file,
        email_by="log",
    ) as service:
        person = await queued_for_later(service)
        settings = service.runtime.settings
        assert isinstance(settings, CandidateSettings)
    database = await connect_as_service(settings.database_url.get_secret_value())
    person_id = UUID(person.id)
    await database.execute("update contact_rules set from_time = null, until_time = null")
    await database.execute("update notification set state = 'queued', attempts = 0, due_at = news_since")
    variables = environment(settings, mailbox.port)

    async with process(variables) as first:

        async def strike() -> None:
            first.send_signal(signal.SIGKILL)
            await first.wait()

        mailbox.before_answering = strike
        assert await asyncio.wait_for(first.wait(), timeout=60) == -signal.SIGKILL
    [mail] = mailbox.to(person.email)
    row = await database.fetchrow("select state, attempts from notification where candidate_id = $1", person_id)
    assert tuple(row) == ("sending", 1), "nobody noted that it was taken"

    mailbox.before_answering = None
    await database.execute("update notification set lease_until = clock_timestamp() where candidate_id = $1", person_id)
    async with process(variables):
        for _ in range(1200):
            row = await database.fetchrow("select state, attempts from notification where candidate_id = $1", person_id)
            if row["state"] == "sent":
                break
            await asyncio.sleep(0.05)
    assert tuple(row) == ("sent", 2)
    again = mailbox.to(person.email)[-1]
    assert len(mailbox.to(person.email)) == 2
    assert again["Message-ID"] == mail["Message-ID"]
    told = await database.fetchval(
        "select count(*) from outbox where headers ->> 'ce_type' = 'candidate.notification.sent'"
    )
    assert told == 1
    await database.close()
