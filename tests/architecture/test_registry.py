"""What the registry promises is what the services do: who reads, who writes, and what each example meets."""

import ast
import inspect
import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Final, get_args, get_type_hints

import pytest
from pathways_chassis.messaging.decoding import receive
from pathways_chassis.messaging.reactions import Subscription, Subscriptions
from pathways_chassis.messaging.transport import Record
from pathways_contracts.event import Event
from pathways_contracts.events import EVENTS
from pathways_contracts.registry import READERS, TOPICS, Service, events_read_by
from pathways_contracts.schemas import file_name_of

ROOT: Final = Path(__file__).resolve().parents[2]
OF_THE_CHASSIS: Final = ROOT / "shared" / "chassis" / "pathways_chassis" / "messaging"
"""Where reactions stand that are the same in several services."""
EXAMPLES: Final = ROOT / "shared" / "contracts" / "examples"
SENTENCES: Final = ("when_", "record_", "keep_", "note_")
SAID_OTHERWISE: Final[Mapping[str, str]] = {
    "employer/answers": "no reaction: how results of use cases are recorded",
    "integration/count_every_fact_that_matters": "one reaction for many events",
}
"""Files beside the reactions that are no single sentence, and why."""

every_service = pytest.mark.parametrize("service", Service)
every_reading = pytest.mark.parametrize(
    ("event", "reader"),
    [
        pytest.param(event, reader, id=f"{reader}-{file_name_of(event)}")
        for event in EVENTS.values()
        for reader in sorted(READERS[event.wire_name])
    ],
)


def subscriptions_of(service: Service) -> Subscriptions:
    subscriptions: Subscriptions = import_module(f"{service}_svc.consumers").SUBSCRIPTIONS
    return subscriptions


def sources_of(service: Service) -> Iterator[Path]:
    """The modules of a service that may publish: all but those which only take events in, and its testing kit."""
    package = ROOT / "services" / f"{service}-svc" / f"{service}_svc"
    return (
        file for file in sorted(package.rglob("*.py")) if file.parent.name != "consumers" and file.stem != "testing"
    )


def events_named_in(file: Path) -> frozenset[type[Event]]:
    """The events whose classes a module names outside its imports and annotations."""
    classes = {event.__name__: event for event in EVENTS.values()}
    tree = ast.parse(file.read_text("utf-8"))
    silent = {id(part) for node in ast.walk(tree) for note in annotations_of(node) for part in ast.walk(note)}
    names = (name_of(node) for node in ast.walk(tree) if id(node) not in silent)
    return frozenset(classes[name] for name in names if name in classes)


def name_of(node: ast.AST) -> str:
    """The last part of a name; nothing for anything else."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def annotations_of(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.FunctionDef(returns=ast.AST() as note) | ast.AsyncFunctionDef(returns=ast.AST() as note):
            yield note
        case ast.arg(annotation=ast.AST() as note) | ast.AnnAssign(annotation=note):
            yield note


def events_made_in(file: Path) -> frozenset[type[Event]]:
    """The events that a module makes by calling their class."""
    classes = {event.__name__: event for event in EVENTS.values()}
    calls = (node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Call))
    names = (name_of(call.func) for call in calls)
    return frozenset(classes[name] for name in names if name in classes)


@every_service
def test_a_service_subscribes_to_what_the_registry_says_it_reads(service: Service) -> None:
    assert {entry.event.wire_name for entry in subscriptions_of(service)} == events_read_by(service)


@every_service
def test_a_service_subscribes_to_each_event_once_and_reacts_in_the_open(service: Service) -> None:
    subscriptions = subscriptions_of(service)
    events = [entry.event for entry in subscriptions]
    assert len(events) == len(set(events))
    assert [entry.event.wire_name for entry in subscriptions if not entry.handlers] == []


def misfits(subscription: Subscription) -> list[str]:
    """The reactions that are no coroutines or that are declared for another event."""
    found = []
    for handler in subscription.handlers:
        declared = get_type_hints(handler)["event"]
        accepted = get_args(declared) or (declared,)
        if not inspect.iscoroutinefunction(handler) or not issubclass(subscription.event, accepted):
            found.append(getattr(handler, "__name__", str(handler)))
    return found


@every_service
def test_every_reaction_is_declared_for_the_event_that_it_gets(service: Service) -> None:
    assert [name for entry in subscriptions_of(service) for name in misfits(entry)] == []


@every_reading
def test_every_example_is_accepted_by_every_reader(event: type[Event], reader: Service) -> None:
    example: Mapping[str, object] = json.loads((EXAMPLES / file_name_of(event)).read_text("utf-8"))
    (subscription,) = (
        entry
        for entry in subscriptions_of(reader)
        if (entry.event.wire_name, entry.event.version) == (event.wire_name, event.version)
    )
    headers = (("content-type", b"application/cloudevents+json"),)
    record = Record(
        event.topic, 0, 0, str(example["partitionkey"]), json.dumps(example).encode(), headers, datetime.now(UTC)
    )
    received = receive(record)
    assert received.event_class is subscription.event
    assert received.event().model_dump(mode="json") == example["data"]


@every_service
def test_nobody_makes_an_event_of_another_service(service: Service) -> None:
    strays = {
        f"{file.relative_to(ROOT)}: {event.wire_name}"
        for file in sources_of(service)
        for event in events_made_in(file)
        if TOPICS[event.topic].producer is not service
    }
    assert strays == set()


@every_service
def test_every_event_of_a_service_is_made_by_it(service: Service) -> None:
    promised = {event for event in EVENTS.values() if TOPICS[event.topic].producer is service}
    named = {event for file in sources_of(service) for event in events_named_in(file)}
    assert {event.wire_name for event in promised - named} == set()


def test_an_annotation_alone_does_not_count_as_making_an_event(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text("def tell(event: CandidateDied) -> CandidateErased: ...\nMADE = CandidateHidden(x=1)\n", "utf-8")
    assert {event.__name__ for event in events_named_in(module)} == {"CandidateHidden"}
    assert {event.__name__ for event in events_made_in(module)} == {"CandidateHidden"}


@every_service
def test_every_reaction_has_a_file_that_says_it(service: Service) -> None:
    folder = ROOT / "services" / f"{service}-svc" / f"{service}_svc" / "consumers"
    found = [*folder.glob("*.py"), *OF_THE_CHASSIS.glob("when_*.py")]
    files = {file.stem: file for file in found if file.stem != "__init__"}
    assert {handler_file(one) for entry in subscriptions_of(service) for one in entry.handlers} <= {*files, "__init__"}
    sentences = {name: file for name, file in files.items() if f"{service}/{name}" not in SAID_OTHERWISE}
    assert sentences
    assert [name for name in sentences if not name.startswith(SENTENCES)] == []
    for name, file in sentences.items():
        functions = public_functions_in(file)
        assert functions, name
        assert [
            one for kind, one in functions if kind is not ast.AsyncFunctionDef or not one.startswith(SENTENCES)
        ] == []


def handler_file(handler: object) -> str:
    """The last part of the module that defines a reaction."""
    return str(getattr(handler, "__module__", "")).rpartition(".")[2]


def public_functions_in(file: Path) -> list[tuple[type[ast.AST], str]]:
    """Sort and name of the functions of a module that others may call."""
    functions = (
        node
        for node in ast.parse(file.read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    return [(type(one), one.name) for one in functions if not one.name.startswith("_")]


def test_what_is_said_otherwise_is_still_there() -> None:
    for place in SAID_OTHERWISE:
        service, _, name = place.partition("/")
        assert (ROOT / "services" / f"{service}-svc" / f"{service}_svc" / "consumers" / f"{name}.py").is_file(), place
