"""Yesterday's reader meets today's writer, and the reverse; what one of them would notice is refused by name."""

import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any, Final

import pytest
from jsonschema import Draft202012Validator
from pathways_chassis.messaging.decoding import receive
from pathways_chassis.messaging.transport import Record
from pathways_contracts.events import EVENTS
from pathways_contracts.registry import TOPICS
from pathways_contracts.releases import Break, breaks, contracts_of_today, name_of, reader_schema
from pathways_contracts.schemas import file_name_of, schema_of

CONTRACTS: Final = Path(__file__).resolve().parents[2] / "shared" / "contracts"
TOOL: Final = CONTRACTS / "tools" / "releases.py"
RELEASES: Final = sorted(
    (CONTRACTS / "releases").glob("*.json"), key=lambda file: [int(part) for part in file.stem.split(".")]
)
LAST: Final[Mapping[str, Any]] = json.loads(RELEASES[-1].read_text("utf-8"))
TODAY: Final = {name_of(event): event for event in EVENTS.values()}
IN_BOTH: Final = sorted(TODAY.keys() & LAST["events"].keys())
every_event = pytest.mark.parametrize("name", IN_BOTH)


def example_of(name: str) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((CONTRACTS / "examples" / file_name_of(TODAY[name])).read_text("utf-8"))
    return document


def record_of(document: Mapping[str, Any]) -> Record:
    """An event as it comes from the bus."""
    topic, key = str(document["type"]), str(document["partitionkey"])
    headers = (("content-type", b"application/cloudevents+json"),)
    return Record(topic, 0, 0, key, json.dumps(document).encode(), headers, None)  # type: ignore[arg-type]  # not read


def holds(document: Any, part: Any) -> bool:
    """Whether a document has all that is in a part of it."""
    if isinstance(part, dict):
        return all(name in document and holds(document[name], value) for name, value in part.items())
    if isinstance(part, list):
        return len(document) == len(part) and all(map(holds, document, part))
    return bool(document == part)


def tool(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, str(TOOL), *map(str, arguments)], capture_output=True, text=True)


# --- yesterday and today ---------------------------------------------------------------------------------------------


def test_nothing_has_changed_since_the_last_release_that_a_reader_would_notice() -> None:
    done = tool()
    assert (done.returncode, done.stderr) == (0, "")


@every_event
def test_a_reader_of_the_last_release_reads_what_is_written_today(name: str) -> None:
    reader = Draft202012Validator(LAST["events"][name]["schema"], format_checker=Draft202012Validator.FORMAT_CHECKER)
    data = example_of(name)["data"]
    reader.validate(data)
    reader.validate({**data, "added_later": {"x": 1}})


@every_event
def test_a_reader_of_today_reads_what_was_written_at_the_last_release(name: str) -> None:
    document = LAST["events"][name]["example"]
    received = receive(record_of(document))
    assert received.event_class is TODAY[name]
    assert holds(received.event().model_dump(mode="json"), document["data"])
    grown = {**document, "data": {**document["data"], "left_behind": 1}, "attributelater": "x"}
    assert receive(record_of(grown)).event() == received.event()


@every_event
def test_a_reader_of_the_last_release_reads_the_envelope_of_today(name: str) -> None:
    Draft202012Validator(LAST["envelope"]).validate({k: v for k, v in example_of(name).items() if k != "data"})


@every_event
def test_whatever_a_writer_of_today_may_leave_out_or_choose_is_read_at_the_last_release(name: str) -> None:
    """Each value of a list, and each field that may be null, at any depth of the example."""
    reader, writer = Draft202012Validator(LAST["events"][name]["schema"]), Draft202012Validator(schema_of(TODAY[name]))
    tried = 0
    for document in variants(example_of(name)["data"], reader_schema(TODAY[name])):
        if writer.is_valid(document):
            tried += 1
            reader.validate(document)
    assert tried


def variants(data: Any, schema: Mapping[str, Any]) -> list[Any]:
    """The example with one of its values replaced by another that its schema lists."""
    found = [data]
    for choice in schema.get("anyOf", []):
        found += [None] if choice.get("type") == "null" else variants(data, choice)
    found += schema.get("enum", [])
    if isinstance(data, dict):
        for name, each in schema.get("properties", {}).items():
            found += [{**data, name: value} for value in variants(data.get(name), each)]
    if isinstance(data, list) and data and "items" in schema:
        found += [[value, *data[1:]] for value in variants(data[0], schema["items"])]
    return found


def test_every_kept_release_is_still_read_by_today() -> None:
    """A reader that rebuilds its tables begins with the first event that was ever kept."""
    for file in RELEASES:
        for name, event in json.loads(file.read_text("utf-8"))["events"].items():
            if name in TODAY:
                receive(record_of(event["example"])).event()


# --- what a release forbids ------------------------------------------------------------------------------------------

OPENED: Final = "employer.vacancy.opened.v1"
Change = Callable[[dict[str, Any]], object]


def schema_in(release: dict[str, Any], name: str = OPENED) -> dict[str, Any]:
    schema: dict[str, Any] = release["events"][name]["schema"]
    return schema


def fields_in(release: dict[str, Any], name: str = OPENED) -> dict[str, Any]:
    fields: dict[str, Any] = schema_in(release, name)["properties"]
    return fields


def after(change: Change) -> list[Break]:
    now = deepcopy(dict(LAST))
    change(now)
    return breaks(LAST, now)


def rename(release: dict[str, Any]) -> None:
    fields = fields_in(release)
    fields["occupation_group"] = fields.pop("isco")
    schema_in(release)["required"].remove("isco")


def demand(release: dict[str, Any], name: str, field: str, schema: dict[str, Any] | None = None) -> None:
    schema_in(release, name).setdefault("required", []).append(field)
    if schema is not None:
        fields_in(release, name)[field] = schema


HEARTBEAT: Final = "candidate.consent.heartbeat.v1"
REGISTERED: Final = "candidate.candidate.registered.v1"
VERDICT: Final = "candidate.protection.verdict_reached.v1"
FORBIDDEN: Final[Mapping[str, tuple[Change, str, str, str]]] = {
    "a field is gone": (
        lambda r: fields_in(r, VERDICT).pop("pathway"),
        VERDICT,
        "pathway",
        "a field stays, under its name",
    ),
    "a field has another name": (rename, OPENED, "isco", "(it is occupation_group now?)"),
    "a field has another type": (
        lambda r: fields_in(r).update(kind={"type": "integer"}),
        OPENED,
        "kind",
        "now it is integer",
    ),
    "a number has other bounds": (
        lambda r: fields_in(r)["education_minimum"]["anyOf"][0].update(minimum=2),
        OPENED,
        "education_minimum",
        "now it is integer (maximum 8, minimum 2)",
    ),
    "a code has another form": (
        lambda r: fields_in(r, VERDICT)["pathway"].update(pattern="^[a-z]+$"),
        VERDICT,
        "pathway",
        "a field keeps its type",
    ),
    "a text is held to a format": (
        lambda r: fields_in(r, HEARTBEAT)["partition_name"].update(format="uuid"),
        HEARTBEAT,
        "partition_name",
        "a field keeps its type",
    ),
    "a field may be null": (
        lambda r: fields_in(r, HEARTBEAT).update(as_of={"anyOf": [fields_in(r, HEARTBEAT)["as_of"], {"type": "null"}]}),
        HEARTBEAT,
        "as_of",
        "now it is string (format date-time) or null",
    ),
    "a new field has no default": (
        lambda r: demand(r, VERDICT, "found", {"type": "string"}),
        VERDICT,
        "found",
        "a new field is one that readers do without",
    ),
    "a field has lost its default": (
        lambda r: demand(r, REGISTERED, "programme_ids"),
        REGISTERED,
        "programme_ids",
        "readers do without stays so",
    ),
    "a list of values is shorter": (
        lambda r: fields_in(r, VERDICT)["verdict"]["enum"].remove("eligible"),
        VERDICT,
        "verdict",
        "kept events hold it: eligible",
    ),
    "a list of values is longer": (
        lambda r: fields_in(r, VERDICT)["verdict"]["enum"].append("unsure"),
        VERDICT,
        "verdict",
        "refuse others: unsure",
    ),
    "an element of a list has another type": (
        lambda r: fields_in(r, REGISTERED)["programme_ids"].update(items={"type": "integer"}),
        REGISTERED,
        "programme_ids[]",
        "a field keeps its type",
    ),
    "a field within a field is gone": (
        lambda r: fields_in(r)["pay"]["properties"].pop("currency"),
        OPENED,
        "pay.currency",
        "a field stays",
    ),
    "an event is gone": (lambda r: r["events"].pop(VERDICT), VERDICT, "", "an event stays"),
    "an event is on another topic": (
        lambda r: r["events"][VERDICT].update(topic="candidate.candidate"),
        VERDICT,
        "topic",
        "an event keeps its topic",
    ),
    "an event has another key": (
        lambda r: r["events"][VERDICT].update(key="pathway"),
        VERDICT,
        "key",
        "an event keeps its key",
    ),
    "a topic is gone": (lambda r: r["topics"].pop("employer.vacancy"), "topic employer.vacancy", "", "a topic stays"),
    "a topic has more partitions": (
        lambda r: r["topics"]["employer.vacancy"].update(partitions=12),
        "topic employer.vacancy",
        "partitions",
        "partitions are set once",
    ),
    "a topic has other keys": (
        lambda r: r["topics"]["employer.vacancy"].update(keys=["employer_id"]),
        "topic employer.vacancy",
        "keys",
        "a topic keeps its keys",
    ),
    "an attribute of the envelope is gone": (
        lambda r: r["envelope"]["properties"].pop("factid"),
        "envelope",
        "factid",
        "a field stays",
    ),
    "an attribute of the envelope is demanded": (
        lambda r: r["envelope"]["required"].append("correlationid"),
        "envelope",
        "correlationid",
        "kept events may lack it",
    ),
}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_what_a_reader_would_notice_is_refused_with_field_rule_and_remedy(what: str) -> None:
    change, place, field, rule = FORBIDDEN[what]
    [found] = after(change)
    assert (found.place, found.field) == (place, field)
    assert rule in found.rule
    assert found.remedy
    assert str(found).startswith(f"{place} {field}: " if field else f"{place}: ")


ALLOWED: Final[Mapping[str, Change]] = {
    "nothing": lambda r: None,
    "a field that readers do without": lambda r: fields_in(r, VERDICT).update(found={"type": "string"}),
    "such a field within a field": lambda r: fields_in(r)["pay"]["properties"].update(hours={"type": "integer"}),
    "a default for what had none": lambda r: schema_in(r, VERDICT)["required"].remove("verdict"),
    "values in another order": lambda r: fields_in(r, VERDICT)["verdict"]["enum"].reverse(),
    "a new event": lambda r: r["events"].update({"employer.vacancy.moved.v1": r["events"][OPENED]}),
    "a new version beside the old": lambda r: r["events"].update({"employer.vacancy.opened.v2": r["events"][VERDICT]}),
    "a new topic": lambda r: r["topics"].update({"employer.site": {"partitions": 1, "keys": ["site_id"]}}),
    "a new attribute of the envelope": lambda r: r["envelope"]["properties"].update(sampled={"type": "string"}),
}


@pytest.mark.parametrize("what", ALLOWED)
def test_what_no_reader_would_notice_is_allowed(what: str) -> None:
    assert after(ALLOWED[what]) == []


def test_an_old_version_goes_once_a_release_has_had_the_new_one_beside_it() -> None:
    release = deepcopy(dict(LAST))
    release["events"]["employer.vacancy.opened.v2"] = release["events"][OPENED]
    now = deepcopy(release)
    del now["events"][OPENED]
    assert breaks(release, now) == []
    del now["events"]["employer.vacancy.opened.v2"]
    assert {each.place for each in breaks(release, now)} == {"employer.vacancy.opened.v2"}


def test_the_gate_names_every_break_and_says_how_many(tmp_path: Path) -> None:
    release = deepcopy(dict(LAST))
    fields_in(release)["wage"] = {"type": "integer"}
    release["events"]["employer.vacancy.sold.v1"] = release["events"][OPENED]
    (tmp_path / "0.9.0.json").write_text(json.dumps(LAST), "utf-8")
    (tmp_path / "0.10.0.json").write_text(json.dumps(release), "utf-8")
    for arguments in ((), ("--freeze",)):
        done = tool("--releases", tmp_path, *arguments)
        assert done.returncode == 1
        first, second, summary = done.stderr.splitlines()
        assert first.startswith(f"{OPENED} wage: a field stays, under its name. Put it back.")
        assert second.startswith("employer.vacancy.sold.v1: an event stays until")
        assert summary == "2 changes since release 0.10.0 would break a reader."
    assert len(list(tmp_path.iterdir())) == 2


def test_a_release_is_frozen_once(tmp_path: Path) -> None:
    assert tool("--freeze", "--releases", tmp_path / "new").returncode == 0
    [file] = (tmp_path / "new").iterdir()
    assert breaks(LAST, json.loads(file.read_text("utf-8"))) == []
    again = tool("--freeze", "--releases", tmp_path / "new")
    assert again.returncode == 1
    assert "is released already" in again.stderr


def test_every_topic_of_the_registry_is_held() -> None:
    held = contracts_of_today({name: example_of(name) for name in TODAY})["topics"]
    assert {topic.value for topic in TOPICS} <= held.keys()
