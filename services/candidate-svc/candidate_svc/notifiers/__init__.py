"""The ways out of the house: one adapter per channel, chosen by the settings."""

from collections.abc import Mapping

from pathways_contracts.events.candidate.notification import Channel

from candidate_svc.domain.notification import Notifier
from candidate_svc.notifiers.http_gateway import HttpGatewayNotifier
from candidate_svc.notifiers.log import LogNotifier
from candidate_svc.notifiers.smtp import SmtpNotifier
from candidate_svc.settings import CandidateSettings


def notifiers_of(settings: CandidateSettings) -> Mapping[Channel, Notifier]:
    """An adapter for every channel that is served here."""
    found: dict[Channel, Notifier] = {}
    if settings.email_by == "smtp":
        found[Channel.EMAIL] = SmtpNotifier(settings)
    elif settings.email_by == "log":
        found[Channel.EMAIL] = LogNotifier()
    for channel, gateway in ((Channel.SMS, settings.sms), (Channel.MESSAGING, settings.messaging)):
        if gateway.by == "http_gateway":
            found[channel] = HttpGatewayNotifier(gateway)
        elif gateway.by == "log":
            found[channel] = LogNotifier()
    return found
