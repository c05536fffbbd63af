"""One OpenAPI document of the five services, for who builds against all of them: a front end, a generator of clients.

A path begins with the name of its service: a proxy that sends it there without that first part makes all of them one
address. A schema that several services have alike is kept once; every other has its service's name before its own, and
keeps it whatever others call theirs.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from pathways_chassis.http.app import ATTRIBUTION
from pathways_chassis.http.schema_names import SCHEMAS, renamed
from pathways_contracts.one_address import is_within, path_at
from pathways_contracts.registry import Service

VERSION: Final = "0.1.0"
"""Of the combined document: it moves when one of the five makes a change that a client would notice."""

SERVERS: Final = [
    {"url": "/", "description": "One address for all, where a proxy sends each first part of a path to its service."}
]
_DESCRIPTION: Final = """All that the five services of a complementary labour pathway offer: the first part of a path
names the service, which answers at the rest of it. What holds at all of them alike (tokens, repeated requests,
versions, lists) is described once, in their headers, parameters and problems."""

_AT_THE_SERVICE: Final = "\n\nOperators ask the service itself: the one address does not lead here."

Document = Mapping[str, Any]


def combined(documents: Mapping[Service, Document]) -> dict[str, Any]:
    """The documents as one. Raises `ValueError` where services tell a header, a parameter or a problem differently."""
    schemas, names = _schemas(documents)
    components: dict[str, Any] = {"schemas": schemas}
    for kind in sorted({kind for one in documents.values() for kind in one["components"]} - {"schemas"}):
        components[kind] = _told_alike(kind, documents)
    paths, hooks = {}, {}
    for service, document in documents.items():
        for path, item in document["paths"].items():
            paths[path_at(service, path)] = _item(
                service, item, names[service], _AT_THE_SERVICE if is_within(path) else ""
            )
        for name, item in document.get("webhooks", {}).items():
            hooks[name] = _item(service, item, names[service])
    tags = [
        {"name": tag_of(service, tag["name"]), "description": tag["description"]}
        for service, document in documents.items()
        for tag in document["tags"]
    ]
    return {
        "openapi": documents[Service.CANDIDATE]["openapi"],
        "info": _info(documents),
        "servers": SERVERS,
        "tags": sorted(tags, key=lambda tag: tag["name"]),
        "x-tagGroups": [
            {"name": service.capitalize(), "tags": [tag_of(service, tag["name"]) for tag in document["tags"]]}
            for service, document in documents.items()
        ],
        "paths": paths,
        **({"webhooks": hooks} if hooks else {}),
        "components": dict(sorted(components.items())),
    }


def tag_of(service: Service, tag: str) -> str:
    """A service's tag in the combined document."""
    return f"{service}: {tag}"


def _info(documents: Mapping[Service, Document]) -> dict[str, Any]:
    one = documents[Service.CANDIDATE]["info"]
    told = [
        f"**{service.capitalize()}.** {document['info']['description'].removesuffix(ATTRIBUTION).strip()}"
        for service, document in documents.items()
    ]
    words = "\n\n".join((_DESCRIPTION, *told, ATTRIBUTION))
    return {**one, "title": "Pathways", "version": VERSION, "description": words}


def _item(service: Service, item: Mapping[str, Any], names: Mapping[str, str], more: str = "") -> dict[str, Any]:
    told: dict[str, Any] = renamed(item, names)
    for operation in told.values():
        operation["operationId"] = f"{service}_{operation['operationId']}"
        operation["tags"] = [tag_of(service, tag) for tag in operation["tags"]]
        if more:
            operation["description"] += more
    return told


def _told_alike(kind: str, documents: Mapping[Service, Document]) -> dict[str, Any]:
    """Components that mean the same everywhere: headers, parameters, problems, security."""
    found: dict[str, Any] = {}
    for service, document in documents.items():
        for name, component in document["components"].get(kind, {}).items():
            if found.setdefault(name, component) != component:
                raise ValueError(f"{service} tells {kind}/{name} in another way than a service before it")
    return dict(sorted(found.items()))


# --- schemas -----------------------------------------------------------------------------------------------------


def _schemas(documents: Mapping[Service, Document]) -> tuple[dict[str, Any], dict[Service, dict[str, str]]]:
    """All schemas by their new names, and the new name of each by the old one, service by service."""
    once = _the_same_everywhere(documents)
    names = {
        service: {name: name if name in once else f"{service}.{name}" for name in document["components"]["schemas"]}
        for service, document in documents.items()
    }
    schemas = {
        names[service][name]: renamed(schema, names[service])
        for service, document in documents.items()
        for name, schema in document["components"]["schemas"].items()
    }
    return dict(sorted(schemas.items())), names


def _the_same_everywhere(documents: Mapping[Service, Document]) -> frozenset[str]:
    """The names under which several services mean one schema, to the last schema that it refers to."""
    versions: dict[str, list[str]] = {}
    referred: dict[str, set[str]] = {}
    for document in documents.values():
        for name, schema in document["components"]["schemas"].items():
            versions.setdefault(name, []).append(json.dumps(schema, sort_keys=True))
            referred.setdefault(name, set()).update(_referred_by(schema))
    same = {name for name, found in versions.items() if len(found) > 1 and len(set(found)) == 1}
    while differing := {name for name in same if not referred[name] <= same}:
        same -= differing
    return frozenset(same)


def _referred_by(node: Any) -> Iterator[str]:
    if isinstance(node, str) and node.startswith(SCHEMAS):
        yield node.removeprefix(SCHEMAS)
    for child in node.values() if isinstance(node, Mapping) else node if isinstance(node, list) else ():
        yield from _referred_by(child)
