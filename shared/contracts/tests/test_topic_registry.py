"""The registry: every topic and event has its entry, and nobody reads what is not theirs."""

import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from typing import Final

import pathways_contracts.events
import pytest
from pathways_contracts.event import Event, JourneyEvent, Topic
from pathways_contracts.events import EVENTS, MODULES
from pathways_contracts.registry import (
    READERS,
    ROOTS_KEPT_DAYS,
    TOPICS,
    Service,
    events_on,
    events_read_by,
    log_topics,
    quarantine_topic,
    topics_read_by,
    topics_written_by,
)

WIRE_NAMES = {event.wire_name for event in EVENTS.values()}


def named_events(base: type[Event] = Event) -> Iterator[type[Event]]:
    for event in base.__subclasses__():
        if "wire_name" in vars(event) and event.__module__.startswith("pathways_contracts."):
            yield event
        yield from named_events(event)


def test_every_module_of_events_is_in_the_catalogue() -> None:
    found = {
        module.name
        for module in pkgutil.walk_packages(pathways_contracts.events.__path__, "pathways_contracts.events.")
        if not module.ispkg
    }
    assert {module.__name__ for module in MODULES} == found


def test_no_event_shadows_another_of_the_same_name_and_version() -> None:
    for module in MODULES:
        import_module(module.__name__)
    assert sorted(event.__name__ for event in named_events()) == sorted(event.__name__ for event in EVENTS.values())


def test_an_event_is_described_once_in_asyncapi_because_class_names_differ() -> None:
    names = [event.__name__ for event in EVENTS.values()]
    assert len(names) == len(set(names))


def test_every_topic_has_an_entry_and_carries_events() -> None:
    assert set(TOPICS) == set(Topic)
    assert [topic for topic in Topic if not events_on(topic)] == []


@pytest.mark.parametrize("topic", Topic)
def test_a_topic_belongs_to_the_service_it_is_named_after(topic: Topic) -> None:
    assert topic.value.split(".")[0] == TOPICS[topic].producer
    assert {event.wire_name.split(".")[0] for event in events_on(topic)} == {TOPICS[topic].producer}


@pytest.mark.parametrize("topic", Topic)
def test_the_keys_of_a_topic_are_those_its_events_are_ordered_by(topic: Topic) -> None:
    assert set(TOPICS[topic].keys) == {event.key_field for event in events_on(topic)}


@pytest.mark.parametrize("event", EVENTS.values(), ids=lambda event: event.wire_name)
def test_the_key_of_an_event_is_a_field_that_is_always_set(event: type[Event]) -> None:
    assert event.model_fields[event.key_field].is_required()


def test_every_event_says_who_reads_it() -> None:
    assert set(READERS) == WIRE_NAMES


def test_the_view_of_the_journey_sees_every_event_that_names_a_candidate() -> None:
    of_a_journey = {event.wire_name for event in EVENTS.values() if "candidate_id" in event.model_fields}
    beside = {"employer.employer.closed"}
    assert events_read_by(Service.CANDIDATE) - beside == of_a_journey, "beside whose machines call no more"


def test_whatever_names_a_candidate_is_a_journey_event() -> None:
    strays = [
        event.wire_name
        for event in EVENTS.values()
        if "candidate_id" in event.model_fields and not issubclass(event, JourneyEvent)
    ]
    assert strays == []


def test_protection_alerts_are_read_for_the_persons_journey_alone() -> None:
    for event in events_on(Topic.PROTECTION_ALERT):
        assert READERS[event.wire_name] == {Service.CANDIDATE}


BESIDE_THE_POOL: Final = {
    "candidate.candidate.handed_over",
    "candidate.candidate.possible_duplicate_flagged",
    "candidate.candidate.member_recognised",
    "candidate.candidate.member_unrecognised",
    "candidate.candidate.corrected",
    "candidate.candidate.merge_undone",
}
"""They change nothing about the pool, its order or its filters; whoever comes back by one is told of as back in it."""


def test_matching_takes_the_pool_from_the_candidates_own_events() -> None:
    of_candidates = {topic for topic in topics_read_by(Service.MATCHING) if topic.startswith("candidate.")}
    beside = {Topic.PATHWAY, Topic.CONSENT, Topic.API_KEY}
    assert of_candidates - beside == {Topic.CANDIDATE}, "beside pathways, who said no, and whose machines call"
    before_the_pool = {"candidate.candidate.registered", "candidate.candidate.submitted"}
    in_the_pool = {event.wire_name for event in events_on(Topic.CANDIDATE)} - before_the_pool - BESIDE_THE_POOL
    assert in_the_pool <= events_read_by(Service.MATCHING)


def test_whoever_reads_consents_learns_how_old_that_view_is() -> None:
    for service in READERS["candidate.consent.granted"] - {TOPICS[Topic.CONSENT].producer}:
        assert {"candidate.consent.withdrawn", "candidate.consent.heartbeat"} <= events_read_by(service)


def test_erasure_and_withdrawal_reach_every_service() -> None:
    assert READERS["candidate.candidate.erased"] == set(Service)
    assert READERS["candidate.candidate.withdrawn"] == set(Service)


def test_the_events_that_never_wait_are_withdrawal_hiding_merging_and_erasure() -> None:
    assert {event.wire_name for event in EVENTS.values() if event.monotone} == {
        "candidate.candidate.withdrawn",
        "candidate.candidate.hidden",
        "candidate.candidate.merged",
        "candidate.candidate.erased",
        "candidate.consent.withdrawn",
        "candidate.case_team.member_left",  # who leaves sees nothing more
        "candidate.api_key.revoked",  # of a machine, and for good too
    }


def test_every_topic_is_written_by_exactly_one_service() -> None:
    written = [topic for service in Service for topic in topics_written_by(service)]
    assert sorted(written) == sorted(Topic)


def test_the_log_has_every_topic_and_a_quarantine_per_service() -> None:
    names = [topic.name for topic in log_topics()]
    assert sorted(names) == sorted([*Topic, *(quarantine_topic(service) for service in Service)])
    assert all(1 <= topic.partitions <= 6 for topic in log_topics())


def test_topics_are_deleted_by_age_and_stamped_by_the_log() -> None:
    for topic in log_topics():
        days = ROOTS_KEPT_DAYS if topic.name.endswith(".audit") else 90
        assert topic.settings == {
            "cleanup.policy": "delete",
            "retention.ms": str(days * 24 * 60 * 60 * 1000),
            "message.timestamp.type": "LogAppendTime",
        }


@pytest.mark.parametrize("event", EVENTS.values(), ids=lambda event: event.wire_name)
def test_every_event_explains_itself_in_its_own_words(event: type[Event]) -> None:
    assert inspect.cleandoc(vars(event)["__doc__"]).partition("\n")[0].endswith(".")
