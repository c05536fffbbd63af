"""A provider reports what became of a message: it arrived, or it came back."""

from enum import StrEnum
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.errors import Conflict
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.notification import Channel

from candidate_svc.domain.notification import NOTIFICATION, NotificationAction, NotificationState
from candidate_svc.store.notifications import notification_for_report
from candidate_svc.store.rows import Notification
from candidate_svc.usecases.send_notification import retry_elsewhere


class DeliveryResult(StrEnum):
    """Whether a message reached the person, as its carrier says."""

    DELIVERED = "delivered"
    BOUNCED = "bounced"


class ReportDelivery(Command):
    """The result over a channel, and nothing of what the provider said about the address."""

    channel: Channel
    result: DeliveryResult


async def report_delivery(work: Work, notification_id: UUID, command: ReportDelivery) -> Notification:
    """Note it; a report that comes twice changes nothing. What came back is tried over the next channel.

    Raises `NotFound`, `Conflict` for another channel than it went over, `IllegalTransition` for what was never sent.
    """
    notification = await notification_for_report(work.session, notification_id)
    work.correlation_id = notification.correlation_id
    if command.channel in notification.given_up:
        return notification
    if notification.channel not in (None, command.channel):
        raise Conflict("The message went out over another channel.", "Report the channel over which it went.")
    if command.result is DeliveryResult.DELIVERED:
        if notification.state is not NotificationState.DELIVERED:
            await work.move(NOTIFICATION, notification, NotificationAction.CONFIRM)
    else:
        await retry_elsewhere(work, notification, command.channel)
    return notification
