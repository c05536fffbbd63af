"""docs/journeys.md tells the truth about who publishes and who reacts; docs/events.md leaves no event out."""

import json
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Final, NamedTuple

import pytest
from pathways_chassis.messaging.reactions import Subscriptions
from pathways_contracts.events import EVENTS
from pathways_contracts.registry import READERS

REPOSITORY: Final = Path(__file__).resolve().parents[2]
PAGE: Final = REPOSITORY / "docs" / "journeys.md"
LINKED_FILE: Final = re.compile(r"\]\(\.\./([^)]+\.py)\)")


class Step(NamedTuple):
    """A row: what happens, its event, and the files named in its columns."""

    what: str
    wire_name: str
    usecases: tuple[str, ...]
    consumers: tuple[str, ...]


def steps() -> list[Step]:
    """Every row that names an event."""
    found = []
    for line in PAGE.read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 5 and (event := re.match(r"\[`([\w.]+)`\]", cells[3])):
            consumers = [file for file in LINKED_FILE.findall(cells[4]) if "/consumers/" in file]
            found.append(Step(cells[0], event[1], tuple(LINKED_FILE.findall(cells[2])), tuple(consumers)))
    return found


def reacting_files(service: str, wire_name: str) -> set[str]:
    """The modules whose functions the service's SUBSCRIPTIONS name for an event."""
    subscriptions: Subscriptions = import_module(f"{service}_svc.consumers").SUBSCRIPTIONS
    return {
        handler.__module__.rpartition(".")[2]
        for subscription in subscriptions
        if subscription.event.wire_name == wire_name
        for handler in subscription.handlers
    }


def service_of(file: str) -> str:
    return file.split("/")[1].removesuffix("-svc")


def test_the_page_has_a_row_for_the_turns_of_the_journey() -> None:
    assert {
        "candidate.candidate.activated",
        "matching.match.shortlisted",
        "employer.application.accepted",
        "candidate.reservation.confirmed",
        "employer.placement.confirmed",
        "candidate.visa_case.granted",
        "integration.arrival.confirmed",
        "integration.employment.started",
        "integration.checkin.recorded",
        "integration.employment.ended",
        "training.credential.issued",
    } <= {step.wire_name for step in steps()}


@pytest.mark.parametrize("step", steps(), ids=lambda step: f"{step.what} ({step.wire_name})")
def test_each_step_names_who_publishes_and_who_reacts(step: Step) -> None:
    classes = {event.__name__ for event in EVENTS.values() if event.wire_name == step.wire_name}
    assert classes, f"there is no event {step.wire_name}"

    producer = step.wire_name.split(".")[0]
    sources = {file: (REPOSITORY / file).read_text("utf-8") for file in step.usecases if service_of(file) == producer}
    assert any(name in source for source in sources.values() for name in classes), (
        f"none of {sorted(sources)} speaks of {sorted(classes)}"
    )
    for file in step.consumers:
        reader = service_of(file)
        assert reader in READERS[step.wire_name], f"{reader} does not read {step.wire_name}"
        assert Path(file).stem in reacting_files(reader, step.wire_name), f"{file} does not react to {step.wire_name}"


ROUTE: Final = re.compile(r"\[`([A-Z]+) ([^`]+)`\]\(\.\./services/(\w+)-svc/")


@pytest.mark.parametrize(("method", "path", "service"), sorted(set(ROUTE.findall(PAGE.read_text("utf-8")))))
def test_each_route_on_the_page_exists(method: str, path: str, service: str) -> None:
    """`…` stands for what the rows before it said."""
    document = json.loads((REPOSITORY / f"services/{service}-svc/openapi.json").read_text("utf-8"))
    known = {re.sub(r"{\w+}", "{id}", each) for each, item in document["paths"].items() if method.lower() in item}
    ending = path.removeprefix("…")
    assert any(each == path or (ending != path and each.endswith(ending)) for each in known), sorted(known)


EVENTS_PAGE: Final = REPOSITORY / "docs" / "events.md"


def test_the_page_of_events_is_as_generated() -> None:
    checked = subprocess.run(
        [sys.executable, "-m", "tools.events_page", "--check"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stderr


def test_every_event_stands_on_its_page_once_with_all_its_readers() -> None:
    rows = re.findall(r"^\| `([\w.]+)` \| .* \| (.*) \|$", EVENTS_PAGE.read_text("utf-8"), re.MULTILINE)
    assert sorted(name for name, _ in rows) == sorted(READERS)
    for name, follows in rows:
        told = set(re.findall(r"(?:^|<br>)(\w+): \[", follows))
        # candidate-svc reads most events for the journey alone, which the page says once.
        assert {str(reader) for reader in READERS[name]} - {"candidate"} <= told, name
