"""Ids that exist, as the services list them: with them requests get past 404."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import httpx

MOST: Final = 8
"""So many of a kind are enough, those first that most people see: whoever's turn it is, it is likely theirs."""
_RECORD: Final = re.compile(r"(?P<list>/[^{}]+)/\{(?P<name>\w+)\}(/.*)?")
_LIKELY: Final = {"path": 0.9, "query": 0.5, "body": 0.7}
"""How often a parameter or a field of that name is given an id that exists."""

Known = dict[str, list[str]]


async def known_ids(urls: Mapping[str, str], tokens: Sequence[str]) -> dict[str, Known]:
    """By service: names of path parameters, with the ids that somebody sees in the list which they are taken from.

    What a service lists under no name of its own it is given from another.
    """
    found: dict[str, Known] = {}
    async with httpx.AsyncClient(trust_env=False, timeout=60) as client:
        for service, url in urls.items():
            document = (await client.get(f"{url}/openapi.json")).json()
            found[service] = await _listed(client, url, dict(_lists(document)), tokens)
    everywhere: Known = {}
    for known in found.values():
        everywhere |= known
    return {service: everywhere | known for service, known in found.items()}


def _lists(document: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Name of a path parameter, and the list that its values are in."""
    for path in document["paths"]:
        record = _RECORD.fullmatch(path)
        if record is not None and "get" in document["paths"].get(record["list"], {}):
            yield record["name"], record["list"]


async def _listed(client: httpx.AsyncClient, url: str, lists: Mapping[str, str], tokens: Sequence[str]) -> Known:
    ids: dict[str, Counter[str]] = defaultdict(Counter)
    for name, path in lists.items():
        for token in tokens:
            answer = await client.get(f"{url}{path}", headers={"Authorization": f"Bearer {token}"})
            items = answer.json().get("items", []) if answer.status_code == httpx.codes.OK else []
            ids[name].update(str(item["id"]) for item in items if "id" in item)
    return {name: [one for one, _ in seen.most_common(MOST)] for name, seen in ids.items() if seen}


def settings_of(known: Known) -> str:
    """Lines of Schemathesis' settings that name these ids."""
    lines = []
    for name, ids in sorted(known.items()):
        lines.append(f"[dictionaries.{name}]\nvalues = {json.dumps(ids)}")
        for place, likely in _LIKELY.items():
            lines.append(f'[parameters."{place}.{name}"]\ndictionary = "{name}"\nprobability = {likely}')
    return "\n".join(lines)
