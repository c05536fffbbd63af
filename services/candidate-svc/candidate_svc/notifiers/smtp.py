"""E-mail over SMTP, with TLS and a login where the settings say so."""

import contextlib
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, formataddr
from typing import Final

import aiosmtplib
from pathways_chassis.clock import system_now

from candidate_svc.domain.notification import Message, Refused, Unavailable
from candidate_svc.settings import CandidateSettings

_FOR_GOOD: Final = 500


class SmtpNotifier:
    """One connection per message: a person's message waits for nobody else's."""

    def __init__(self, settings: CandidateSettings) -> None:
        self._settings = settings

    async def send(self, message: Message) -> None:
        """Hand the mail over. An address that the server refuses for good is `Refused`, everything else passes."""
        settings = self._settings
        client = aiosmtplib.SMTP(
            hostname=settings.smtp_host,
            port=settings.smtp_port,
            use_tls=settings.smtp_security == "tls",
            start_tls=settings.smtp_security == "starttls",
            username=settings.smtp_username or None,
            password=settings.smtp_password.get_secret_value() if settings.smtp_password else None,
            timeout=settings.notify_timeout_seconds,
        )
        try:
            await client.connect()
            await client.send_message(self._mail(message))
        except aiosmtplib.SMTPRecipientsRefused as refused:
            if all(one.code >= _FOR_GOOD for one in refused.recipients):
                raise Refused from None
            raise Unavailable from None
        except aiosmtplib.SMTPDataError as refused:
            raise (Refused if refused.code >= _FOR_GOOD else Unavailable) from None
        except (aiosmtplib.SMTPException, OSError):
            # A server that is away, or one that does not want us: no fault of the address.
            raise Unavailable from None
        finally:
            await _leave(client)

    def _mail(self, message: Message) -> EmailMessage:
        settings = self._settings
        sender = settings.smtp_sender or ""
        mail = EmailMessage(policy=SMTP)
        mail["From"] = formataddr((settings.notify_sender_name, sender))
        mail["To"] = message.address
        mail["Subject"] = settings.notify_subject or message.subject
        mail["Date"] = format_datetime(system_now())
        mail["Message-ID"] = f"<{message.reference}@{sender.rpartition('@')[2]}>"
        mail["Auto-Submitted"] = "auto-generated"
        mail.set_content(message.text)
        return mail


async def _leave(client: aiosmtplib.SMTP) -> None:
    """What was taken on stays taken on, whatever becomes of the farewell."""
    with contextlib.suppress(aiosmtplib.SMTPException, OSError):
        if client.is_connected:
            await client.quit()
    client.close()
