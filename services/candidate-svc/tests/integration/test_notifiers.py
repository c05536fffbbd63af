"""The ways out of the house against real servers: encryption, login, refusals told apart, what settings allow."""

import ssl
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from aiosmtpd.smtp import AuthResult, Envelope, LoginPassword, Session
from candidate_svc.domain.notification import Message, Refused, Unavailable
from candidate_svc.notifiers import notifiers_of
from candidate_svc.notifiers.http_gateway import body
from candidate_svc.notifiers.smtp import SmtpNotifier
from candidate_svc.settings import CandidateSettings
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pathways_contracts.events.candidate.notification import Channel, NotificationKind
from pydantic import ValidationError

NEEDED = {
    "environment": "production",
    "database_url": "postgresql://x@localhost/x",
    "keyring_database_url": "postgresql://x@localhost/x",
    "wrapping_key_file": "/nowhere",
    "issuer": "https://issuer.test",
    "jwks_url": "https://issuer.test/jwks",
    "blob_store": "file:///nowhere",
    "scan_by": "none",
    "kafka_bootstrap_servers": "localhost:9092",
}
SMTP = {"email_by": "smtp", "smtp_host": "localhost", "smtp_sender": "news@post.example.invalid"}
SMS = {"sms_by": "http_gateway", "sms_url": "https://sms.example.invalid/messages"}
Mailboxes = Callable[..., AbstractAsyncContextManager[Any]]


def settings(**more: Any) -> CandidateSettings:
    return CandidateSettings(**{**NEEDED, **more})


def message(address: str = "person@example.invalid", text: str = "There is news for you.") -> Message:
    return Message(uuid4(), NotificationKind.NEWS, Channel.EMAIL, address, "News for you", text)


# --- e-mail --------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for `localhost`, signed by itself, with its key in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path_factory.mktemp("tls") / "server.pem"
    file.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return file


def encrypted(certificate: Path) -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    return context


def knows_us(_: Any, __: Any, ___: Any, ____: str, data: LoginPassword) -> AuthResult:
    return AuthResult(success=(data.login, data.password) == (b"post", b"secret"))


async def test_mail_goes_out_encrypted_and_logged_in(
    mailboxes: Mailboxes, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    options = {"tls_context": encrypted(certificate), "require_starttls": True, "auth_required": True}
    async with mailboxes(**options, authenticator=knows_us) as box:
        login = {"smtp_port": box.port, "smtp_username": "post", "smtp_password": "secret"}
        await SmtpNotifier(settings(**SMTP, **login)).send(message())
        assert len(box.to("person@example.invalid")) == 1
        with pytest.raises(Unavailable):
            await SmtpNotifier(settings(**SMTP, **{**login, "smtp_password": "wrong"})).send(message())
        assert len(box.mails) == 1, "a wrong password is no fault of the person's address"


async def test_a_mail_server_that_cannot_show_who_it_is_gets_nothing(mailboxes: Mailboxes, certificate: Path) -> None:
    async with mailboxes(tls_context=encrypted(certificate)) as box:
        with pytest.raises(Unavailable):
            await SmtpNotifier(settings(**SMTP, smtp_port=box.port)).send(message())
        assert box.mails == []


async def test_a_mail_server_without_encryption_gets_nothing(mailboxes: Mailboxes) -> None:
    async with mailboxes() as box:
        with pytest.raises(Unavailable):
            await SmtpNotifier(settings(**SMTP, smtp_port=box.port)).send(message())
        assert box.mails == []


@pytest.mark.parametrize(("answer", "raised"), [("550 no such mailbox", Refused), ("451 come back later", Unavailable)])
async def test_what_is_refused_for_good_is_told_from_what_passes(
    mailboxes: Mailboxes, answer: str, raised: type[Exception]
) -> None:
    async with mailboxes() as box:
        box.answer = answer
        with pytest.raises(raised) as told:
            await SmtpNotifier(settings(**SMTP, smtp_port=box.port, smtp_security="none")).send(message())
        assert "person@" not in repr(told.value) + str(told.value.__cause__)


@pytest.mark.parametrize(("answer", "raised"), [("550 no such mailbox", Refused), ("450 mailbox busy", Unavailable)])
async def test_a_recipient_that_is_refused_is_told_in_the_same_way(
    mailboxes: Mailboxes, answer: str, raised: type[Exception]
) -> None:
    async def refuse(server: Any, session: Session, envelope: Envelope, address: str, options: list[str]) -> str:
        return answer

    async with mailboxes() as box:
        box.handle_RCPT = refuse
        with pytest.raises(raised):
            await SmtpNotifier(settings(**SMTP, smtp_port=box.port, smtp_security="none")).send(message())


async def test_a_mail_server_that_is_away_is_asked_again_later(mailboxes: Mailboxes) -> None:
    async with mailboxes() as box:
        port = box.port
    with pytest.raises(Unavailable):
        await SmtpNotifier(settings(**SMTP, smtp_port=port, smtp_security="none")).send(message())


# --- gateways ------------------------------------------------------------------------------------------------


def test_a_gateways_body_takes_any_text_and_looks_at_nothing_twice() -> None:
    shape = '{"a": ["{to}", {"b": "<{text}>"}], "n": 1, "{to}": true}'
    sent = body(shape, message("+999123456789", 'He said "{to}" \\ \n سلام'))
    assert sent == {"a": ["+999123456789", {"b": '<He said "{to}" \\ \n سلام>'}], "n": 1, "{to}": True}


@pytest.mark.parametrize(
    ("status", "raised"),
    [(200, None), (202, None), (400, Refused), (422, Refused), (410, Refused)]
    + [(status, Unavailable) for status in (301, 401, 403, 404, 408, 429, 500, 503)],
)
async def test_a_gateways_answers_speak_of_the_address_or_of_us(
    gateway: Any, status: int, raised: type[Exception] | None
) -> None:
    gateway.status = status
    chosen = settings(environment="test", sms_by="http_gateway", sms_url=gateway.url)
    notifier = notifiers_of(chosen)[Channel.SMS]
    if raised is None:
        await notifier.send(message())
    else:
        with pytest.raises(raised):
            await notifier.send(message())


# --- settings ------------------------------------------------------------------------------------------------


def test_nothing_goes_out_until_it_is_said_how() -> None:
    assert notifiers_of(settings()) == {}
    assert set(notifiers_of(settings(**SMTP, **SMS))) == {Channel.EMAIL, Channel.SMS}
    logged = dict.fromkeys(("email_by", "sms_by", "messaging_by"), "log")
    assert set(notifiers_of(settings(environment="development", **logged))) == set(Channel)


@pytest.mark.parametrize(
    "wrong",
    [
        {"email_by": "log"},
        {"messaging_by": "log"},
        {"email_by": "smtp"},
        {**SMTP, "smtp_sender": "no address"},
        {**SMTP, "smtp_host": "mail.example.invalid", "smtp_security": "none"},
        {**SMS, "sms_url": "http://sms.example.invalid/messages"},
        {**SMS, "sms_url": None},
        {**SMS, "sms_body": "not json"},
        {**SMS, "sms_body": '{"to": "{to}"}'},
        {"notify_timeout_seconds": 11},
    ],
)
def test_a_channel_that_would_tell_nobody_or_give_people_away_is_found_at_the_start(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        settings(**wrong)
