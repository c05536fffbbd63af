"""What is counted is what happened: once an effect is committed, and never what was undone."""

import asyncio
import json
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any, Final
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import ExportMetricsServiceRequest
from pathways_chassis import metrics
from pathways_chassis.actor import timer_actor
from pathways_chassis.levels import UNHEARD, Levels
from pathways_chassis.messaging.beats import View, keys_of_all_partitions
from pathways_chassis.messaging.reactions import Reaction, Waiting, conflict
from pathways_chassis.messaging.relay import Relay
from pathways_chassis.messaging.transport import Fenced
from pathways_chassis.metrics import CATALOGUE, Metric, Values
from pathways_chassis.runtime import Runtime
from pathways_chassis.sweep import Sweeper
from pathways_chassis.testing.metering import Meter, measured
from pathways_chassis.testing.miniature import (
    PARTITION,
    TOPIC,
    MiniatureService,
    alumni,
    eventually,
    settings_for,
)
from pathways_chassis.timers import TimerRunner
from pathways_chassis.work import Work
from pathways_contracts.event import Event, Topic

CANDIDATE: Final = uuid4()
WHERE: Final = {"consumer": "reader", "topic": TOPIC}
READ: Final = "pathways_events_read_total"


async def carry(service: MiniatureService) -> None:
    """Bring what stands in the outbox to the bus."""
    relay = Relay(service.url, service.bus, "relay")
    task = asyncio.create_task(relay.run())
    await eventually(lambda: _is_carried(service))
    relay.stop()
    await task


async def _is_carried(service: MiniatureService) -> bool:
    async with service.runtime.sessions() as session:
        pending = await session.execute(sa.text("select count(*) from outbox where published_at is null"))
        return bool(pending.scalar_one() == 0)


async def levels(service: MiniatureService, *views: View) -> Mapping[Metric, Values]:
    return await Levels(service.runtime, views).look()


# --- what happens ----------------------------------------------------------------------------------------------------


async def test_from_the_outbox_to_the_effect_every_record_and_its_delay_is_counted(service: MiniatureService) -> None:
    meter = Meter()
    for _ in range(3):
        await service.publish(alumni(CANDIDATE))
    async with service.runtime.engine.begin() as connection:
        await connection.execute(sa.text("update outbox set created_at = created_at - interval '20 s' where id = 1"))
    await carry(service)
    await service.read_all()
    assert meter("pathways_events_published_total", topic=TOPIC) == 3
    assert meter("pathways_batch_records_sum", part="relay") == 3
    assert meter("pathways_batch_records_sum", part="consumer") == 3
    assert meter(READ, outcome="applied", **WHERE) == 3
    assert meter("pathways_event_delay_seconds_count", way="direct", **WHERE) == 3
    assert meter("pathways_event_delay_seconds_sum", way="direct", **WHERE) >= 20
    late = meter("pathways_event_delay_seconds_bucket", way="direct", le="10.0", **WHERE)
    assert late <= 2, "the one of 20 s ago is not among those below ten"


async def test_what_is_undone_is_counted_as_tried_again_and_its_effect_once(service: MiniatureService) -> None:
    meter, failures = Meter(), 0

    async def fail_once_in_the_batch_and_once_alone(work: Work, event: Event) -> Reaction | None:
        nonlocal failures
        if work.envelope is not None and work.envelope.aggregateseq == 2 and failures < 2:
            failures += 1
            raise RuntimeError
        return None

    service.misbehave = fail_once_in_the_batch_and_once_alone
    for _ in range(3):
        service.send(alumni(CANDIDATE))
    await service.read_all()
    assert (meter("pathways_retries_total", what="batch"), meter("pathways_retries_total", what="record")) == (1, 1)
    assert meter(READ, outcome="applied", **WHERE) == 3
    assert meter("pathways_batch_records_count", part="consumer") == 3, "each alone; the batch was undone"
    assert meter("pathways_event_delay_seconds_count", way="direct", **WHERE) == 0, "nobody wrote down when"


async def test_what_becomes_of_a_record_is_counted_by_outcome(service: MiniatureService) -> None:
    meter, other, waits = Meter(), uuid4(), True

    async def answer(work: Work, event: Event) -> Reaction | None:
        if event.key == str(other):
            return conflict("contradicts")
        if waits and work.envelope is not None and work.envelope.aggregateseq == 2:
            raise Waiting("a vacancy")
        return None

    service.misbehave = answer
    for _ in range(3):
        await service.publish(alumni(CANDIDATE))
    await carry(service)
    service.send(alumni(other))
    service.again(service.bus.log[PARTITION][0])
    service.send(alumni(uuid4()), changed={"value": b"broken"})
    await service.read_all()
    outcomes = {outcome: meter(READ, outcome=outcome, **WHERE) for outcome in ("applied", "waiting", "parked")}
    assert outcomes == {"applied": 1, "waiting": 1, "parked": 1}
    assert meter(READ, outcome="duplicate", **WHERE) == 1
    assert meter(READ, outcome="conflict", **WHERE) == 1
    assert meter("pathways_events_quarantined_total", reason="schema_violation", **WHERE) == 1
    waits = False
    async with service.reading():
        await eventually(lambda: _taken(service, 4))
    assert meter("pathways_event_delay_seconds_count", way="parked", **WHERE) == 2
    assert meter("pathways_event_delay_seconds_count", way="direct", **WHERE) == 1
    assert meter(READ, outcome="applied", **WHERE) == 3


async def _taken(service: MiniatureService, effects: int) -> bool:
    return len(await service.effects()) == effects


async def test_a_clock_that_is_behind_gives_no_delay_below_zero(service: MiniatureService) -> None:
    meter = Meter()
    await service.publish(alumni(CANDIDATE))
    async with service.runtime.engine.begin() as connection:
        await connection.execute(sa.text("update outbox set created_at = created_at + interval '1 hour'"))
    await carry(service)
    await service.read_all()
    assert meter("pathways_event_delay_seconds_sum", way="direct", **WHERE) == 0
    assert meter("pathways_event_delay_seconds_count", way="direct", **WHERE) == 1


async def test_a_record_that_the_bus_does_not_take_is_counted_as_tried_again(service: MiniatureService) -> None:
    meter = Meter()
    lost = iter([True])
    service.bus.lose_from = lambda record: next(lost, False)
    await service.publish(alumni(CANDIDATE))
    await carry(service)
    assert meter("pathways_retries_total", what="sending") == 1
    assert meter("pathways_events_published_total", topic=TOPIC) == 1


async def test_partitions_that_come_and_go_are_counted(service: MiniatureService) -> None:
    meter = Meter()
    await service.read_all()
    service.bus.commits_fail_with = Fenced("gone")
    await service.read_all()
    for change in ("taken", "given back"):
        assert meter("pathways_rebalances_total", consumer="reader", change=change) == 2


async def test_timers_are_counted_with_how_late_they_were(service: MiniatureService) -> None:
    meter = Meter()

    async def fire(work: Work, aggregate_id: UUID, payload: Mapping[str, Any]) -> None:
        if payload.get("fails"):
            raise RuntimeError

    async with service.runtime.sessions() as session, session.begin():
        work = service.runtime.work(session, timer_actor("test"))
        await work.set_timer("remind", CANDIDATE, work.now - timedelta(seconds=40))
        await work.set_timer("remind", uuid4(), work.now - timedelta(seconds=5), {"fails": True})
    runner = TimerRunner(service.runtime, {"remind": fire})
    found = await levels(service)
    assert found[metrics.TIMERS_OVERDUE] == {(): 2}
    assert found[metrics.TIMERS_OLDEST][()] >= 40
    while await runner.fire_next():
        pass
    assert meter("pathways_timers_fired_total", action="remind") == 1
    assert meter("pathways_retries_total", what="timer") == 1
    assert meter("pathways_timer_delay_seconds_count") == 1
    assert meter("pathways_timer_delay_seconds_sum") >= 40


# --- how things stand ------------------------------------------------------------------------------------------------


async def test_lag_is_what_lies_ahead_of_the_position_in_the_database(service: MiniatureService) -> None:
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def hold(work: Work, event: Event) -> Reaction | None:
        begun.set()
        await go_on.wait()
        return None

    service.send(alumni(CANDIDATE))
    await service.read_all()
    service.misbehave = hold
    for _ in range(4):
        service.send(alumni(CANDIDATE))
    service.runtime.consumer = consumer = service.consumer()
    async with service.reading(consumer):
        await begun.wait()
        found = await levels(service)
        assert found[metrics.CONSUMER_LAG] == {("reader", TOPIC, "0"): 4}
        assert found[metrics.PARTITIONS_HELD] == {("reader",): 1}
        go_on.set()
        await eventually(lambda: _taken(service, 5))
        assert (await levels(service))[metrics.CONSUMER_LAG] == {("reader", TOPIC, "0"): 0}
    assert (await levels(service))[metrics.CONSUMER_LAG] == {}, "who reads nothing says nothing"


async def test_what_waits_is_shown_with_its_age(service: MiniatureService) -> None:
    service.send(alumni(CANDIDATE), 3)
    service.send(alumni(uuid4()), changed={"value": b"broken"})
    await service.read_all()
    await service.publish(alumni(CANDIDATE))
    async with service.runtime.engine.begin() as connection:
        await connection.execute(sa.text("update outbox set created_at = created_at - interval '1 hour'"))
        await connection.execute(sa.text("update parked_record set recorded_at = recorded_at - interval '1 day'"))
    found = await levels(service)
    assert found[metrics.OUTBOX_PENDING] == {(): 2}, "and the notice of the quarantine"
    assert found[metrics.OUTBOX_OLDEST][()] >= 3600
    assert found[metrics.PARKED_RECORDS] == {("behind",): 1, ("poisoned",): 1}
    assert found[metrics.PARKED_OLDEST][()] >= 86_400
    assert found[metrics.BLOCKED_AGGREGATES] == {(): 2}
    assert found[metrics.QUARANTINE_OPEN] == {("schema_violation",): 1}
    assert found[metrics.PART_READY] == {("database",): 1}


async def test_a_view_is_as_old_as_its_slowest_partition(service: MiniatureService) -> None:
    beats = sa.Table(
        "beats",
        sa.MetaData(),
        sa.Column("partition_name", sa.Text, primary_key=True),
        sa.Column("as_of", sa.DateTime(True)),
    )
    view = View(Topic.CONSENT, beats)
    async with service.runtime.engine.begin() as connection:
        await connection.run_sync(beats.create)
    now, place = datetime.now(UTC), ("candidate.consent",)
    assert (await levels(service, view))[metrics.VIEW_AGE] == {place: UNHEARD}
    for number, key in enumerate(keys_of_all_partitions(Topic.CONSENT)):
        async with service.runtime.sessions() as session, session.begin():
            await view.hear(session, key, now - timedelta(minutes=number))
    assert (await levels(service, view))[metrics.VIEW_AGE][place] >= 300


async def test_open_findings_of_the_sweep_are_shown_by_kind_also_where_there_are_none(
    service: MiniatureService,
) -> None:
    service.runtime.sweeper = Sweeper(service.runtime, {"seat_without_offer": "select"})
    async with service.runtime.sessions() as session, session.begin():
        work = service.runtime.work(session, timer_actor("test"))
        for kind in ("seat_without_offer", "overdue_wait", "something_else"):
            await work.open_task(kind, "vacancy", CANDIDATE)
        await work.close_task("overdue_wait", CANDIDATE)
    assert (await levels(service))[metrics.SWEEP_FINDINGS] == {
        ("outbox_without_month",): 0,
        ("overdue_wait",): 0,
        ("seat_without_offer",): 1,
        ("timer_without_effect",): 0,
    }


async def test_what_cannot_be_known_is_not_shown_as_it_was() -> None:
    runtime = Runtime.of(settings_for("postgresql://nobody:secret@127.0.0.1:1/nowhere"))
    assert await Levels(runtime).look() == {metrics.PART_READY: {("database",): 0}}
    await runtime.engine.dispose()


async def test_a_service_goes_on_where_its_levels_cannot_be_looked_at(service: MiniatureService) -> None:
    missing = sa.Table(
        "missing", sa.MetaData(), sa.Column("partition_name", sa.Text), sa.Column("as_of", sa.DateTime(True))
    )
    found = await levels(service, View(Topic.CONSENT, missing))
    assert found == {metrics.PART_READY: {("database",): 1}}


# --- showing and sending ---------------------------------------------------------------------------------------------


async def test_levels_are_shown_as_they_were_looked_at_last(
    service: MiniatureService, monkeypatch: pytest.MonkeyPatch
) -> None:
    service.send(alumni(CANDIDATE), 3)
    await service.read_all()
    monkeypatch.setattr(metrics.GAUGES, "values", await levels(service))
    assert measured()["pathways_parked_records", frozenset({("state", "behind")})] == 1
    monkeypatch.setattr(metrics.GAUGES, "values", {})
    assert [name for name, _ in measured() if name == "pathways_parked_records"] == []


async def test_what_is_shown_stands_in_the_catalogue_with_its_labels(service: MiniatureService) -> None:
    service.send(alumni(CANDIDATE))
    await service.read_all()
    shown = {(name, frozenset(label for label, _ in labels)) for name, labels in measured()}
    allowed: set[tuple[str, frozenset[str]]] = set()
    for metric in CATALOGUE.values():
        for suffix in ("", "_count", "_sum", "_bucket", "_created"):
            labels = {*metric.labels, "le"} if suffix == "_bucket" else metric.labels
            allowed.add((metric.exposed + suffix, frozenset(labels)))
    ours = {(name, labels) for name, labels in shown if not name.startswith("process_")}
    assert (READ, frozenset({"consumer", "topic", "outcome"})) in ours
    assert ours - allowed == set()


SENT: Final = """
import sys
from pathways_chassis import metrics
provider = metrics.configure_metrics("candidate", otlp_endpoint=sys.argv[1])
metrics.EVENTS_PUBLISHED.add(3, {"topic": "candidate.candidate"})
provider.force_flush()
"""


def test_metrics_go_to_a_collector_where_the_settings_name_one() -> None:
    bodies: list[bytes] = []

    class Collector(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            bodies.append(self.rfile.read(int(self.headers["content-length"])))
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None: ...

    server = HTTPServer(("127.0.0.1", 0), Collector)
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/v1/metrics"
    done = subprocess.run([sys.executable, "-c", SENT, address], capture_output=True, text=True, timeout=60)
    server.shutdown()
    server.server_close()
    assert done.returncode == 0, done.stderr
    [sent] = [ExportMetricsServiceRequest.FromString(body) for body in bodies]
    [resource] = sent.resource_metrics
    named = {each.name for scope in resource.scope_metrics for each in scope.metrics}
    assert named == {"pathways.events.published"}
    attributes = {each.key: each.value.string_value for each in resource.resource.attributes}
    assert attributes["service.name"] == "candidate"
    assert json.dumps(attributes).count("@") == 0
