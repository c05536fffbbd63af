"""What the contracts were at a release, and what of it a later change may not touch without a new version.

Both directions count: a reader of the release reads what is written now, and a reader of now what was written then,
since events are kept. So a field may be added where readers do without it, and nothing else may change.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from pydantic import BaseModel

from pathways_contracts.envelope import Envelope
from pathways_contracts.event import Event
from pathways_contracts.events import EVENTS
from pathways_contracts.registry import TOPICS, log_topics
from pathways_contracts.schemas import ClosedSchemas

Schema = Mapping[str, Any]
Release = Mapping[str, Any]
"""`envelope`: its schema; `topics`: partitions and keys by name; `events`: by name and version (`x.v1`) its topic, key,
schema and example."""

_ANNOTATIONS: Final = frozenset({"$id", "$schema", "title", "description", "default", "examples", "deprecated"})
_ADD: Final = "Add a version beside this one (CONTRIBUTING.md, Change an event)"


@dataclass(frozen=True, slots=True)
class Break:
    """A change that somebody's reader would notice: where, which rule it breaks, and what to do instead."""

    place: str
    field: str
    rule: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.place}{self.field and ' ' + self.field}: {self.rule}. {self.remedy}."


def reader_schema(model: type[BaseModel]) -> Schema:
    """What a reader demands: fields with a default may be missing, and fields that it does not know are ignored."""
    return _plain(schema := model.model_json_schema(schema_generator=ClosedSchemas), schema.get("$defs", {}))


def contracts_of_today(examples: Mapping[str, Any]) -> Release:
    """The contracts as they are, in the shape of a release. `examples` by name and version of their event."""
    keys = {topic.value: list(entry.keys) for topic, entry in TOPICS.items()}
    return {
        "envelope": reader_schema(Envelope),
        "topics": {
            topic.name: {"partitions": topic.partitions, "keys": keys.get(topic.name, [])} for topic in log_topics()
        },
        "events": {
            name_of(event): {
                "topic": event.topic.value,
                "key": event.key_field,
                "schema": reader_schema(event),
                "example": examples[name_of(event)],
            }
            for _, event in sorted(EVENTS.items())
        },
    }


def name_of(event: type[Event]) -> str:
    """Wire name and version, as in `candidate.candidate.died.v1`."""
    return f"{event.wire_name}.v{event.version}"


def breaks(before: Release, now: Release) -> list[Break]:
    """Every change since the release that a reader would notice, in the order of the release."""
    return [
        *_compared("envelope", "", before["envelope"], now["envelope"]),
        *_topics(before["topics"], now["topics"]),
        *_events(before["events"], now["events"]),
    ]


def _topics(before: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[Break]:
    for name, was in before.items():
        place, topic = f"topic {name}", now.get(name)
        if topic is None:
            yield Break(place, "", "a topic stays", "Put it back: readers and kept events are on it")
            continue
        if topic["partitions"] != was["partitions"]:
            rule = "partitions are set once, since another number breaks the order of keys"
            yield Break(place, "partitions", rule, f"Set {was['partitions']} again, or make a new topic")
        if gone := set(was["keys"]) - set(topic["keys"]):
            rule = "a topic keeps its keys, since they make the order"
            yield Break(place, "keys", rule, f"Put back: {', '.join(sorted(gone))}")


def _events(before: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[Break]:
    for name, was in before.items():
        event = now.get(name)
        if event is None:
            if not _has_newer(name, before):
                rule = "an event stays until a release has had a newer version beside it"
                yield Break(name, "", rule, f"Put it back. {_ADD}")
            continue
        for field, rule in (("topic", "an event keeps its topic"), ("key", "an event keeps its key")):
            if event[field] != was[field]:
                yield Break(name, field, rule, f"Set {was[field]} again. {_ADD}")
        yield from _compared(name, "", was["schema"], event["schema"])


def _has_newer(name: str, events: Mapping[str, Any]) -> bool:
    wire_name, _, version = name.rpartition(".v")
    return any(
        other == wire_name and int(newer) > int(version)
        for other, _, newer in (each.rpartition(".v") for each in events)
    )


# --- schemas ---------------------------------------------------------------------------------------------------------


def _plain(schema: Schema, definitions: Schema) -> Schema:
    """A schema without references and without what says nothing about its values."""
    if "$ref" in schema:
        return _plain(definitions[schema["$ref"].rpartition("/")[2]], definitions)
    plain = {key: value for key, value in schema.items() if key not in _ANNOTATIONS and key != "$defs"}
    if plain.get("additionalProperties") is False:
        del plain["additionalProperties"]
    if "const" in plain:
        plain["enum"] = [plain.pop("const")]
    for key, value in plain.items():
        if key == "properties":
            plain[key] = {name: _plain(each, definitions) for name, each in value.items()}
        elif key in ("items", "additionalProperties") and isinstance(value, Mapping):
            plain[key] = _plain(value, definitions)
        elif key in ("anyOf", "oneOf", "allOf", "prefixItems"):
            plain[key] = [_plain(each, definitions) for each in value]
    return plain


def _compared(place: str, field: str, before: Schema, now: Schema) -> Iterator[Break]:
    if before == now:
        return
    if "properties" in before and "properties" in now:
        yield from _fields(place, field, before, now)
    elif "enum" in before and "enum" in now and before.get("type") == now.get("type"):
        yield from _values(place, field, before["enum"], now["enum"])
    elif "items" in before and "items" in now and _without(before, "items") == _without(now, "items"):
        yield from _compared(place, f"{field}[]", before["items"], now["items"])
    elif "anyOf" in before and "anyOf" in now and len(before["anyOf"]) == len(now["anyOf"]):
        changed = [each for each in before["anyOf"] if each not in now["anyOf"]]
        changed_to = [each for each in now["anyOf"] if each not in before["anyOf"]]
        for was, one in zip(changed, changed_to, strict=False):
            yield from _compared(place, field, was, one)
    else:
        rule = f"a field keeps its type: it was {_said(before)}, now it is {_said(now)}"
        yield Break(place, field, rule, f"Put it back. {_ADD}")


def _fields(place: str, within: str, before: Schema, now: Schema) -> Iterator[Break]:
    had, has = before["properties"], now["properties"]
    demanded, demands = set(before.get("required", ())), set(now.get("required", ()))
    added = [name for name in has if name not in had]
    for name, was in had.items():
        field = f"{within}.{name}" if within else name
        if name in has:
            if name in demands - demanded:
                rule = "a field that readers do without stays so, since kept events may lack it"
                yield Break(place, field, rule, f"Give it its default again. {_ADD}")
            yield from _compared(place, field, was, has[name])
            continue
        alike = [other for other in added if has[other] == was]
        named = f" (it is {alike[0]} now?)" if len(alike) == 1 else ""
        yield Break(place, field, f"a field stays, under its name{named}", f"Put it back. {_ADD}")
    for name in added:
        if name in demands:
            field = f"{within}.{name}" if within else name
            rule = "a new field is one that readers do without, since kept events lack it"
            yield Break(place, field, rule, f"Give it a default. Otherwise: {_ADD[0].lower()}{_ADD[1:]}")


def _values(place: str, field: str, before: list[Any], now: list[Any]) -> Iterator[Break]:
    if gone := [value for value in before if value not in now]:
        rule = f"a value stays, since kept events hold it: {', '.join(map(str, gone))}"
        yield Break(place, field, rule, f"Put it back, even where nobody writes it any more. {_ADD}")
    if new := [value for value in now if value not in before]:
        rule = (
            f"a list of values stays as it is, since readers of the release refuse others: {', '.join(map(str, new))}"
        )
        yield Break(place, field, rule, f"Take it out. {_ADD}")


def _without(schema: Schema, key: str) -> Schema:
    return {name: value for name, value in schema.items() if name != key}


def _said(schema: Schema) -> str:
    """A type in few words."""
    if "anyOf" in schema:
        return " or ".join(_said(each) for each in schema["anyOf"])
    rest = {key: value for key, value in schema.items() if key not in ("type", "properties", "required", "items")}
    details = ", ".join(f"{key} {value}" for key, value in sorted(rest.items()))
    return f"{schema.get('type', 'anything')}{details and f' ({details})'}"
