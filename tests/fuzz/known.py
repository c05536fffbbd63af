"""Ids that exist, as the services list them: with them requests get past 404."""

import itertools
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

import httpx
from pathways_chassis.http.waiting import POSITION
from pathways_chassis.messaging.written import Written, to_text

MOST: Final = 8
"""So many of a kind are enough, those first that most people see: whoever's turn it is, it is likely theirs."""
_RECORD: Final = re.compile(r"/\{(?P<name>\w+)\}")
_WITHIN: Final = 2
"""Of so many records the lists within them are looked at."""
_LIKELY: Final = {"path": 0.9, "query": 0.5, "body": 0.7}
"""How often a parameter or a field of that name is given an id that exists."""

APPLIED: Final = to_text([Written("nothing", "nothing", 0, 0, UUID(int=0))])
"""A position that every service is past."""

Known = dict[str, list[str]]


async def known_ids(urls: Mapping[str, str], tokens: Sequence[str]) -> dict[str, Known]:
    """By service: names of path parameters, with the ids that somebody sees in the list which they are taken from.

    What a service lists under no name of its own it is given from another.
    """
    found: dict[str, Known] = {}
    async with httpx.AsyncClient(trust_env=False, timeout=60) as client:
        for service, url in urls.items():
            document = (await client.get(f"{url}/openapi.json")).json()
            found[service] = await _listed(client, url, _lists(document), tokens)
    everywhere: Known = {}
    for known in found.values():
        everywhere |= known
    return {service: everywhere | known for service, known in found.items()}


def _lists(document: Mapping[str, Any]) -> Sequence[tuple[str, str]]:
    """Name of a path parameter, and the list that its values are in; those within others' records come last."""
    found = {
        (record["name"], path[: record.start()])
        for path in document["paths"]
        for record in _RECORD.finditer(path)
        if "get" in document["paths"].get(path[: record.start()], {})
    }
    return sorted(found, key=lambda one: (one[1].count("{"), one))


async def _listed(
    client: httpx.AsyncClient, url: str, lists: Sequence[tuple[str, str]], tokens: Sequence[str]
) -> Known:
    known: Known = {}
    for name, path in lists:
        ids: Counter[str] = Counter()
        for place in _filled(path, known):
            for token in tokens:
                answer = await client.get(f"{url}{place}", headers={"Authorization": f"Bearer {token}"})
                items = answer.json().get("items", []) if answer.status_code == httpx.codes.OK else []
                ids.update(str(item["id"]) for item in items if "id" in item)
        known.setdefault(name, []).extend(one for one, _ in ids.most_common(MOST))
    return {name: ids for name, ids in known.items() if ids}


def _filled(path: str, known: Known) -> Iterator[str]:
    """The path with ids that are known, as far as they are."""
    names = _RECORD.findall(path)
    known_of_each = [known.get(name, []) for name in names]
    for ids in itertools.islice(zip(*known_of_each, strict=False), _WITHIN) if names else [()]:
        place = path
        for name, one in zip(names, ids, strict=True):
            place = place.replace(f"{{{name}}}", one)
        yield place


def settings_of(known: Known) -> str:
    """Lines of Schemathesis' settings that name these ids."""
    lines = [
        f'[dictionaries.position]\nvalues = ["{APPLIED}"]\n[parameters."header.{POSITION}"]\ndictionary = "position"'
    ]
    for name, ids in sorted(known.items()):
        lines.append(f"[dictionaries.{name}]\nvalues = {json.dumps(ids)}")
        for place, likely in _LIKELY.items():
            lines.append(f'[parameters."{place}.{name}"]\ndictionary = "{name}"\nprobability = {likely}')
    return "\n".join(lines)
