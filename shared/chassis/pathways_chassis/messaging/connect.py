"""Which bus a service talks to is a setting."""

from typing import Literal

from pathways_chassis.messaging.embedded_log import EmbeddedLogTransport
from pathways_chassis.messaging.kafka_security import KafkaSecurity
from pathways_chassis.messaging.transport import Transport


async def connect_transport(
    *,
    kind: Literal["embedded", "kafka"],
    kafka_bootstrap_servers: str | None,
    embedded_log_url: str | None,
    kafka_security: KafkaSecurity | None = None,
) -> Transport:
    """The transport of the settings. Connects at first use: a service starts without its bus, and its outbox waits.

    Raises `ValueError` naming the setting that the chosen kind lacks.
    """
    if kind == "kafka":
        if not kafka_bootstrap_servers:
            raise ValueError("PATHWAYS_KAFKA_BOOTSTRAP_SERVERS is required when PATHWAYS_TRANSPORT is kafka")
        # aiokafka is imported by those who use it: it takes a while
        from pathways_chassis.messaging.kafka import KafkaTransport

        return KafkaTransport(kafka_bootstrap_servers, kafka_security)
    if not embedded_log_url:
        raise ValueError("PATHWAYS_EMBEDDED_LOG_URL is required when PATHWAYS_TRANSPORT is embedded")
    return EmbeddedLogTransport(embedded_log_url)
