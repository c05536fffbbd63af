"""`pathways audit verify`: whether the audits of the services are as they were written, sealed and published."""

from argparse import Namespace
from collections.abc import Mapping, Sequence
from typing import Final

import asyncpg
from pathways_contracts.registry import Service

from pathways_chassis.messaging.kafka import KafkaTransport
from pathways_chassis.messaging.transport import TransportUnavailable
from pathways_chassis.operating.erasure import PlacesSettings
from pathways_chassis.operating.report import Report
from pathways_chassis.operating.services import Refused, WronglyAsked
from pathways_chassis.verifying.chain import Published, published_on_kafka, published_on_log, verify_audit

_COLUMNS: Final = ("service", "entries", "blocks", "unsealed", "published", "last_root")


async def verify(given: Namespace, places: PlacesSettings | None = None) -> Report:
    """Look at the databases that are named, and at the bus. Raises `WronglyAsked`, or `Refused` for what is away."""
    del given
    settings = places or PlacesSettings()
    urls = {name: url for name, url in settings.urls.items() if name in list(Service)}
    if not urls:
        names = ", ".join(Service)
        raise WronglyAsked(f"PATHWAYS_DATABASES: `name=postgresql://...` by commas, the names being {names}")
    report = Report(_COLUMNS)
    try:
        # The bus first: what was published stands in the database.
        published = await _published(settings)
        for name, url in urls.items():
            verdict = await verify_audit(name, url, published[name])
            report.rows.append({column: getattr(verdict, column) for column in _COLUMNS})
            report.troubles += [f"{name}: {trouble}" for trouble in verdict.troubles]
    except (OSError, asyncpg.PostgresError, TransportUnavailable) as error:
        raise Refused(f"not everything could be read ({type(error).__name__})") from error
    return report


async def _published(settings: PlacesSettings) -> Mapping[str, Sequence[Published]]:
    if settings.transport == "embedded" and settings.embedded_log_url is not None:
        return await published_on_log(settings.embedded_log_url.get_secret_value())
    if settings.transport == "kafka" and settings.kafka_bootstrap_servers is not None:
        transport = KafkaTransport(settings.kafka_bootstrap_servers, settings.kafka_security)
        try:
            return await published_on_kafka(transport)
        finally:
            await transport.close()
    raise WronglyAsked("name the bus, as the services are told it: what was published of an audit is half of the proof")
