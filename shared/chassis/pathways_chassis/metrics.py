"""Every metric of a service: its name, labels and meaning; shown to Prometheus, and sent by OTLP where settings say so.

Labels are of sets that stay small: topics, partitions, kinds and reasons. Never an id, and nothing about a person.
What each one tells an operator, and what to do then, is in docs/operations.md.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Final

from opentelemetry import metrics
from opentelemetry.exporter.prometheus import PrometheusMetricReader
from opentelemetry.metrics import CallbackOptions, Counter, Histogram, Observation
from opentelemetry.sdk.metrics import AlwaysOffExemplarFilter, MeterProvider
from opentelemetry.sdk.metrics.export import MetricReader, PeriodicExportingMetricReader
from opentelemetry.sdk.resources import SERVICE_NAME, Resource
from prometheus_client import CollectorRegistry, ProcessCollector
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest

DELAY_BUCKETS: Final = (0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900)
HTTP_BUCKETS: Final = (0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10)
"""Those of OpenTelemetry's convention for `http.server.request.duration`."""
COUNT_BUCKETS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000)


class Kind(StrEnum):
    """How a metric's values are to be read."""

    COUNTER = "counter"
    HISTOGRAM = "histogram"
    GAUGE = "gauge"


@dataclass(frozen=True, slots=True)
class Metric:
    """One metric by OpenTelemetry's name; `unit` is "s" or nothing."""

    name: str
    kind: Kind
    labels: tuple[str, ...]
    unit: str
    says: str

    @property
    def exposed(self) -> str:
        """Its name at Prometheus."""
        unit = "_seconds" if self.unit == "s" else ""
        return f"{self.name.replace('.', '_')}{unit}{'_total' if self.kind is Kind.COUNTER else ''}"


CATALOGUE: Final[dict[str, Metric]] = {}
"""Every metric by its name at Prometheus."""

_METER: Final = metrics.get_meter("pathways")


def _listed(name: str, kind: Kind, labels: tuple[str, ...], unit: str, says: str) -> Metric:
    metric = Metric(name, kind, labels, unit, says)
    CATALOGUE[metric.exposed] = metric
    return metric


def _counter(name: str, labels: tuple[str, ...], says: str) -> Counter:
    _listed(name, Kind.COUNTER, labels, "", says)
    return _METER.create_counter(name, description=says)


def _histogram(name: str, labels: tuple[str, ...], says: str, buckets: Sequence[float], unit: str = "") -> Histogram:
    _listed(name, Kind.HISTOGRAM, labels, unit, says)
    return _METER.create_histogram(name, unit, says, explicit_bucket_boundaries_advisory=buckets)


# --- what happens: counted where it happens --------------------------------------------------------------------------

EVENTS_PUBLISHED: Final = _counter("pathways.events.published", ("topic",), "Records the bus has acknowledged.")
EVENTS_READ: Final = _counter(
    "pathways.events.read", ("consumer", "topic", "outcome"), "Records that were read, by what became of them."
)
EVENT_DELAY: Final = _histogram(
    "pathways.event.delay",
    ("consumer", "topic", "way"),
    "From the writing of an event in its producer's outbox to the commit of its effect here.",
    DELAY_BUCKETS,
    "s",
)
BATCH_RECORDS: Final = _histogram(
    "pathways.batch.records",
    ("part",),
    "Records that were sent together, or applied in one transaction.",
    COUNT_BUCKETS,
)
EVENTS_QUARANTINED: Final = _counter(
    "pathways.events.quarantined", ("consumer", "topic", "reason"), "Records that were set aside as poison."
)
RETRIES: Final = _counter("pathways.retries", ("what",), "What was undone or refused and is tried again.")
REBALANCES: Final = _counter(
    "pathways.rebalances", ("consumer", "change"), "Times that partitions were taken over, given back or lost."
)
TIMERS_FIRED: Final = _counter("pathways.timers.fired", ("action",), "Timers that had their effect.")
TIMER_DELAY: Final = _histogram(
    "pathways.timer.delay", (), "How late timers fired, in business time.", DELAY_BUCKETS, "s"
)
WEBHOOKS_SENT: Final = _counter(
    "pathways.webhooks.sent", ("outcome",), "Attempts to tell a webhook, by how they ended."
)
VAULT_READS: Final = _counter("pathways.vault.reads", ("why",), "Times that identity was decrypted, by the reason.")
LIST_DELAY: Final = _histogram(
    "pathways.list.delay",
    (),
    "From a change of the pool to the writing of a list that differs by it.",
    DELAY_BUCKETS,
    "s",
)
HTTP_DURATION: Final = _histogram(
    "http.server.request.duration",
    ("http_request_method", "http_route", "http_response_status_code"),
    "Requests, by the template of their route.",
    HTTP_BUCKETS,
    "s",
)
AUDIT_LEFT_OUT: Final = _counter(
    "pathways.audit.left.out", (), "Refused attempts that the audit has no entry of, as there were too many."
)
AUDIT_SEALED: Final = _counter("pathways.audit.sealed", (), "Entries of the audit that were sealed into blocks.")

# --- how things stand: looked at now and then (levels.py) ------------------------------------------------------------

Values = Mapping[tuple[str, ...], float]
"""A value for each combination of a gauge's labels."""


class Gauges:
    """How things stood at the last look. Whoever looks replaces all of it: what is not known is not shown."""

    def __init__(self) -> None:
        self.values: dict[Metric, Values] = {}

    def observed(self, metric: Metric, _: CallbackOptions) -> Iterator[Observation]:
        """A gauge as it is exported."""
        for labels, value in self.values.get(metric, {}).items():
            yield Observation(value, dict(zip(metric.labels, labels, strict=True)))


GAUGES: Final = Gauges()


def _gauge(name: str, labels: tuple[str, ...], says: str, unit: str = "") -> Metric:
    metric = _listed(name, Kind.GAUGE, labels, unit, says)
    _METER.create_observable_gauge(name, [partial(GAUGES.observed, metric)], unit, says)
    return metric


PART_READY: Final = _gauge("pathways.part.ready", ("part",), "1 where a part of the service works, as /readyz says.")
RELAY_LEADING: Final = _gauge("pathways.relay.leading", (), "1 where this replica carries the outbox.")
OUTBOX_PENDING: Final = _gauge("pathways.outbox.pending", (), "Records that the bus has not got yet.")
OUTBOX_OLDEST: Final = _gauge("pathways.outbox.oldest", (), "Age of the oldest of them.", "s")
CONSUMER_LAG: Final = _gauge(
    "pathways.consumer.lag", ("consumer", "topic", "partition"), "Records ahead of the position in the database."
)
PARTITIONS_HELD: Final = _gauge("pathways.partitions.held", ("consumer",), "Partitions that this replica reads.")
PARKED_RECORDS: Final = _gauge("pathways.parked.records", ("state",), "Records that wait, by what for.")
PARKED_OLDEST: Final = _gauge("pathways.parked.oldest", (), "Age of the oldest of them.", "s")
BLOCKED_AGGREGATES: Final = _gauge("pathways.blocked.aggregates", (), "Aggregates whose events wait.")
QUARANTINE_OPEN: Final = _gauge("pathways.quarantine.open", ("reason",), "Records set aside that nobody dealt with.")
TIMERS_OVERDUE: Final = _gauge("pathways.timers.overdue", (), "Timers that are due and have not fired.")
TIMERS_OLDEST: Final = _gauge("pathways.timers.oldest", (), "How long the first of them has been due.", "s")
VIEW_AGE: Final = _gauge("pathways.view.age", ("topic",), "Age of what is known here of a topic with beats.", "s")
SWEEP_FINDINGS: Final = _gauge("pathways.sweep.findings", ("kind",), "Open tasks that a sweep opened.")
CHANGES_WAITING: Final = _gauge("pathways.changes.waiting", (), "Changes that this replica has yet to take in.")
CHANGES_OLDEST: Final = _gauge("pathways.changes.oldest", (), "Age of the oldest of them.", "s")
LISTS_WAITING: Final = _gauge("pathways.lists.waiting", (), "Lists of this replica that are yet to be written.")
LISTS_OLDEST: Final = _gauge("pathways.lists.oldest", (), "Age of the change that waits longest for it.", "s")
LISTS_UNPROPOSED: Final = _gauge("pathways.lists.unproposed", (), "Lists that are yet to be proposed from.")
SHARDS_HELD: Final = _gauge("pathways.shards.held", (), "Shards whose lists this replica keeps.")

# --- showing and sending ---------------------------------------------------------------------------------------------

CONTENT_TYPE: Final = CONTENT_TYPE_LATEST
_REGISTRY: Final = CollectorRegistry()


def configure_metrics(
    service_name: str,
    *,
    otlp_endpoint: str | None = None,
    otlp_seconds: float = 60.0,
    readers: Iterable[MetricReader] = (),
) -> MeterProvider:
    """Count from now on; once a process. Where `otlp_endpoint` is named, it gets everything every so often as well."""
    ProcessCollector(registry=_REGISTRY)
    # Its target_info would hold an id that is new at every start.
    shown = PrometheusMetricReader(
        disable_target_info=True,
        scope_info_enabled=False,
        resource_attribute_filter=SERVICE_NAME.__eq__,
        registry=_REGISTRY,
    )
    sent = [_to_a_collector(otlp_endpoint, otlp_seconds)] if otlp_endpoint else []
    provider = MeterProvider(
        [shown, *sent, *readers],
        Resource.create({SERVICE_NAME: service_name}),
        exemplar_filter=AlwaysOffExemplarFilter(),
        shutdown_on_exit=False,
    )
    metrics.set_meter_provider(provider)
    return provider


def _to_a_collector(endpoint: str, seconds: float) -> MetricReader:
    # imported by those who have a collector, as its protocol takes a while
    from opentelemetry.exporter.otlp.proto.http.metric_exporter import OTLPMetricExporter

    return PeriodicExportingMetricReader(OTLPMetricExporter(endpoint, timeout=5), export_interval_millis=seconds * 1000)


def exposition() -> bytes:
    """All metrics in Prometheus' text format."""
    return generate_latest(_REGISTRY)
