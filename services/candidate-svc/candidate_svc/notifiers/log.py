"""The log as a channel, for development: it tells nobody, and says so without address and text."""

import structlog

from candidate_svc.domain.notification import Message

LOG = structlog.get_logger("notifications")


class LogNotifier:
    """Writes a line per message."""

    async def send(self, message: Message) -> None:
        """Write which message it is, and no more."""
        LOG.info(
            "message",
            kind=message.kind.value,
            channel=message.channel.value,
            notification_id=str(message.notification_id),
        )
