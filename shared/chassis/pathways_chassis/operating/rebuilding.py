"""`pathways rebuild`: a projection of a service is made anew from the first event, and followed to its end."""

import asyncio
import sys
import time
from argparse import Namespace
from collections.abc import Mapping, Sequence
from typing import Any, Final

from pathways_contracts.event import Topic
from pathways_contracts.registry import TOPICS

from pathways_chassis.operating.report import Report
from pathways_chassis.operating.services import Refused, Services, WronglyAsked

LOOK_SECONDS: Final = 1.0
TELL_SECONDS: Final = 5.0
FROM_THE_FIRST: Final = "1970-01-01T00:00:00Z"


async def rebuild(services: Services, given: Namespace) -> Report:
    """Begin, or follow the one that is under way; or give it up."""
    [service] = services.of(given.service)
    seen = await services.get(service, "events/rebuilds")
    known = {one["name"]: one for one in seen["projections"]}
    if given.projection not in known:
        raise WronglyAsked(f"{service} can make anew: {', '.join(sorted(known)) or 'nothing'}")
    asked = seen["under_way"]
    if asked is not None and asked["projection"] != given.projection:
        raise Refused(f"{service}: {asked['projection']} is being made anew; wait for its end, or abort it")
    if given.abort:
        if asked is None:
            raise Refused(f"{service}: {given.projection} is not being made anew")
        asked = await services.post(service, f"events/rebuilds/{asked['id']}/abort", {"reason": given.reason})
    elif asked is None:
        wanted = {"projection": given.projection, "reason": given.reason}
        asked = await services.post(service, "events/rebuilds", wanted)
    if given.republish:
        await _publish_again(services, known[given.projection]["topics"], given.reason)
    done = await _followed(services, service, asked, given)
    report = Report(("service", "projection", "consumer", "outcome", "changed", "progress", "id"))
    report.rows.append({"service": service, **done})
    if done["trouble"] is not None:
        report.troubles.append(f"{service}: {done['trouble']}")
    if done["ended_at"] is None:
        report.troubles.append(f"{service}: still under way; the same command follows it, with --abort it is given up")
    elif (done["outcome"] == "aborted") is not given.abort:
        report.troubles.append(f"{service}: it was {done['outcome']}")
    return report


async def _publish_again(services: Services, topics: Sequence[str], reason: str) -> None:
    """Have the producers of these topics publish all that they ever wrote to them."""
    producers: dict[str, list[str]] = {}
    for topic in topics:
        producers.setdefault(TOPICS[Topic(topic)].producer.value, []).append(topic)
    for producer, named in producers.items():
        [service] = services.of(producer)
        body = {"reason": reason, "since": FROM_THE_FIRST, "topics": named}
        await services.post(service, "events/republications", body)


async def _followed(services: Services, service: str, asked: Mapping[str, Any], given: Namespace) -> Mapping[str, Any]:
    """The rebuild as it stands when it is over, or when the time is; how far it is goes to standard error."""
    deadline, told_at, told = time.monotonic() + given.wait, 0.0, ""
    while asked["ended_at"] is None and time.monotonic() < deadline:
        line = _line(asked)
        if line != told and time.monotonic() - told_at > TELL_SECONDS:
            print(f"{service}: {line}", file=sys.stderr)
            told_at, told = time.monotonic(), line
        await asyncio.sleep(LOOK_SECONDS)
        asked = await services.get(service, f"events/rebuilds/{asked['id']}")
    return asked


def _line(asked: Mapping[str, Any]) -> str:
    come = asked["progress"]
    if not come:
        return "begins" if asked["outcome"] is None else f"{asked['outcome']}, cleans up"
    read = f"{come['read']} of {come['total']} records read, {come['waiting']} wait"
    return read if asked["trouble"] is None else f"{read}: {asked['trouble']}"
