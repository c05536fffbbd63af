"""What an operator sees of a programme at its end: traces over all services, metrics, and events as once released."""

import json
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

import httpx
import pytest
from jsonschema import Draft202012Validator
from pathways_chassis.messaging.consumer import BATCH
from pathways_chassis.metrics import CATALOGUE, Kind
from pathways_chassis.testing.metering import Sample, samples_of
from pathways_contracts.registry import READERS
from pathways_single_machine.programme.callers import AT_ONCE, eventually
from pathways_single_machine.programme.fates import Fate
from pathways_single_machine.stack import SERVICES

from .conftest import KILLED_DURING, PLACEMENTS, Finished
from .marks import found, planted
from .test_journey import THE_JOURNEY, rows

pytestmark = pytest.mark.timeout(900)

RELEASES: Final = Path(__file__).resolve().parents[2] / "shared" / "contracts" / "releases"
AN_ID: Final = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-", re.IGNORECASE)
CONTRACT: Final = "POST /applications/{application_id}/contract"


# --- traces ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Span:
    """One span as its service wrote it down; `causes` are what led to it, by trace and span.

    What was reacted to alone is a child of its one cause, what was reacted to together links to those of all.
    """

    service: str
    name: str
    id: str
    trace: str
    causes: tuple[tuple[str, str], ...]

    @classmethod
    def read(cls, line: str) -> Self:
        span = json.loads(line)
        service, context = span["resource"]["attributes"]["service.name"], span["context"]
        linked = [(link["context"]["trace_id"], link["context"]["span_id"]) for link in span["links"]]
        parent = [] if span["parent_id"] is None else [(context["trace_id"], span["parent_id"])]
        return cls(service, span["name"], context["span_id"], context["trace_id"], tuple(parent or linked))


def spans_of(finished: Finished) -> Mapping[str, Span]:
    """Every span of the programme by its id."""
    lines = (finished.folder / "traces.jsonl").read_text().splitlines()
    return {span.id: span for span in map(Span.read, lines)}


async def test_one_trace_runs_from_the_request_over_outbox_and_bus_into_effects_of_effects(finished: Finished) -> None:
    """A contract is signed over HTTP; candidate-svc opens a visa case of it; employer-svc hears of that."""
    spans = spans_of(finished)
    contracted = await rows(finished, "employer", "select id from placement")
    opened = [span for span in spans.values() if span.name == "consume employer.placement.confirmed"]
    in_candidate = {trace for span in opened if span.service == "candidate" for trace, _ in span.causes}
    assert len(in_candidate) == len(contracted) == PLACEMENTS - 2
    for trace, cause in (cause for effect in opened for cause in effect.causes):
        request = spans[cause]
        assert (request.service, request.name, request.causes, request.trace) == ("employer", CONTRACT, (), trace)
    heard = [span for span in spans.values() if span.name == "consume candidate.visa_case.opened"]
    assert {trace for span in heard if span.service == "employer" for trace, _ in span.causes} == in_candidate
    for trace, cause in (cause for effect in heard for cause in effect.causes):
        opening = spans[cause]
        assert (opening.service, opening.name) == ("candidate", "consume employer.placement.confirmed")
        assert opening.trace == trace


async def test_every_effect_hangs_at_what_led_to_it_in_the_service_that_told_of_it(finished: Finished) -> None:
    spans, missing, rootless = spans_of(finished), defaultdict[str, set[str]](set), set[str]()
    # What a service tells in reaction to several events goes on in the trace of its own one, past the common span.
    told_together = {
        (span.service, span_id) for span in spans.values() for _, span_id in span.causes[1:] and span.causes
    }
    effects = [span for span in spans.values() if span.name.startswith("consume ")]
    for effect in effects:
        producer, _, _ = effect.name.removeprefix("consume ").partition(".")
        if not effect.causes:
            rootless.add(effect.name.removeprefix("consume "))
        for trace, span_id in effect.causes:
            cause = spans.get(span_id)
            if cause is None:
                missing[producer].add(span_id)
                continue
            assert cause.trace == trace, effect
            assert producer in (cause.service, "several") or (producer, span_id) in told_together, effect
    assert len(effects) > 1000
    # What a timer or a loop of a service's own tells of; everything else of the journey goes back to a request.
    assert rootless & {wire_name for _, wire_name in THE_JOURNEY} <= {"matching.match.proposed"}
    # A request whose service was killed before it could answer wrote its events and no span. Each kill hits the few
    # that were under way; one of them may be of a whole file of people, and be missed by many effects.
    assert set(missing) <= {*KILLED_DURING.values(), "several"}
    assert len(set().union(*missing.values())) <= AT_ONCE * len(KILLED_DURING)
    read = {wire_name for wire_name, readers in READERS.items() if readers}
    assert {effect.name.removeprefix("consume ") for effect in effects} <= {*read, "several"}


# --- metrics ---------------------------------------------------------------------------------------------------------


async def shown_by(finished: Finished, service: str) -> tuple[str, Mapping[Sample, float]]:
    async with httpx.AsyncClient() as anybody:
        answer = await anybody.get(f"{finished.stack.urls[service]}/metrics")
    assert answer.status_code == 200
    return answer.text, samples_of(answer.text)


def summed(samples: Mapping[Sample, float], name: str, **labels: str) -> float:
    """Over all samples of a name that have these labels."""
    wanted = set(labels.items())
    return sum(value for (other, has), value in samples.items() if other == name and wanted <= has)


async def test_every_service_shows_what_it_did_and_that_nothing_waits(finished: Finished) -> None:
    for service in (each.name for each in SERVICES):

        async def levels(of: str = service) -> Mapping[Sample, float] | None:
            _, shown = await shown_by(finished, of)
            return (
                shown if summed(shown, "pathways_partitions_held") and summed(shown, "pathways_relay_leading") else None
            )

        samples = await eventually(
            f"a look at how things stand in {service}, which comes now and then", levels, within=30
        )
        applied = summed(samples, "pathways_events_read_total", consumer=service, outcome="applied")
        delays = summed(samples, "pathways_event_delay_seconds_count", consumer=service)
        assert applied > 0, service
        assert abs(delays - applied) <= BATCH, "one batch may be counted while it is read"
        assert summed(samples, "pathways_events_published_total") > 0, service
        assert summed(samples, "pathways_batch_records_count", part="relay") > 0, service
        assert summed(samples, "http_server_request_duration_seconds_count") > 0, service
        assert summed(samples, "pathways_rebalances_total", change="taken") > 0, service
        assert summed(samples, "pathways_relay_leading") == 1, service
        for nothing in ("pathways_quarantine_open", "pathways_events_quarantined_total", "pathways_sweep_findings"):
            assert summed(samples, nothing) == 0, (service, nothing)
        unready = [labels for (name, labels), value in samples.items() if name == "pathways_part_ready" and value != 1]
        assert unready == [], service


async def test_every_metric_is_shown_by_a_service_and_none_that_is_not_in_the_catalogue(finished: Finished) -> None:
    names: set[str] = set()
    for service in (each.name for each in SERVICES):
        _, samples = await shown_by(finished, service)
        names |= {name for name, _ in samples if not name.startswith("process_")}
    of_one = {name: re.sub(r"_(bucket|count|sum|created)$", "", name) for name in names}
    assert {name for name in names if name not in CATALOGUE and of_one[name] not in CATALOGUE} == set()
    # What a programme without poison has no series of.
    rare = {
        *("pathways_events_quarantined_total", "pathways_quarantine_open", "pathways_parked_records"),
        *("pathways_audit_left_out_total", "pathways_webhooks_sent_total"),
    }
    always = {name for name, metric in CATALOGUE.items() if metric.kind is not Kind.HISTOGRAM} - rare
    assert always - {"pathways_retries_total"} <= names
    assert {name for name, metric in CATALOGUE.items() if metric.kind is Kind.HISTOGRAM} <= set(of_one.values())


async def test_no_mark_of_identity_and_no_id_in_any_metric(finished: Finished) -> None:
    marks = planted(finished)
    for service in (each.name for each in SERVICES):
        text, _ = await shown_by(finished, service)
        assert found(marks, text.encode()) == set(), service
        assert AN_ID.search(text) is None, service


# --- contracts -------------------------------------------------------------------------------------------------------


async def test_every_event_that_was_published_fits_the_last_release(finished: Finished) -> None:
    """Yesterday's readers take what today's producers really wrote."""
    file = max(RELEASES.glob("*.json"), key=lambda each: [int(part) for part in each.stem.split(".")])
    events = json.loads(file.read_text("utf-8"))["events"]
    readers = {name: Draft202012Validator(event["schema"]) for name, event in events.items()}
    seen: set[str] = set()
    for service in (each.name for each in SERVICES):
        written = await rows(
            finished,
            service,
            "select headers ->> 'ce_type' || '.v' || (headers ->> 'ce_eventversion') as name, payload from outbox"
            " where headers ? 'ce_type'",
        )
        for row in written:
            if row["name"] in readers and row["payload"]:
                seen.add(row["name"])
                readers[row["name"]].validate(json.loads(row["payload"]))
    assert len(seen) > len(Fate) * 4
