"""`pathways topics`: makes the topics of the registry on the bus, and tells where the bus differs from it."""

from argparse import Namespace

from pathways_chassis.messaging.connect import connect_transport
from pathways_chassis.messaging.topics import all_topics, drift
from pathways_chassis.messaging.transport import TransportUnavailable
from pathways_chassis.operating.report import Report
from pathways_chassis.operating.services import WronglyAsked
from pathways_chassis.settings import BusSettings


async def topics(settings: BusSettings, given: Namespace) -> Report:
    """Create what is missing unless asked to look only; what is there is never changed. Raises `WronglyAsked`."""
    report = Report(("topic", "what", "wanted", "found"), nothing="the topics are as the registry has them")
    try:
        transport = await connect_transport(
            kind=settings.transport,
            kafka_bootstrap_servers=settings.kafka_bootstrap_servers,
            embedded_log_url=settings.embedded_log_url.get_secret_value() if settings.embedded_log_url else None,
            kafka_security=settings.kafka_security,
        )
    except ValueError as error:
        raise WronglyAsked(str(error)) from error
    try:
        if not given.check:
            await transport.ensure_topics(all_topics(settings.kafka_copies))
        found = await drift(transport, settings.kafka_copies)
    except TransportUnavailable as error:
        report.troubles.append(f"the bus cannot be reached ({str(error).partition(':')[0]})")
        return report
    finally:
        await transport.close()
    report.rows += [{"topic": one.topic, "what": one.what, "wanted": one.wanted, "found": one.found} for one in found]
    if report.rows:
        report.troubles.append(f"differences: {len(report.rows)}")
    return report
