"""`pathways events replay|discard|trust|republish|stop`: what an operator decides, followed to its end."""

import asyncio
import re
import time
from argparse import Namespace
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from pathways_chassis.operating.report import Report
from pathways_chassis.operating.services import Refused, Services, WronglyAsked
from pathways_chassis.operating.watching import find

LOOK_SECONDS: Final = 0.3
_AGO: Final = re.compile(r"(\d{1,4})([mhd])")
_UNITS: Final = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}


async def replay(services: Services, given: Namespace) -> Report:
    """Deliver dead letters once more, and wait for what becomes of them."""
    if not (given.ids or given.topic or given.poison):
        raise WronglyAsked("replay: name ids, a --topic or a sort of --poison")
    wanted: dict[str, dict[str, Any]] = {}
    chosen = {"topic": given.topic, "poison": given.poison}
    common = {"reason": given.reason} | {name: value for name, value in chosen.items() if value is not None}
    if given.ids:
        for letter_id in given.ids:
            service, _ = await find(services, given.service, letter_id)
            wanted.setdefault(service, {**common, "ids": []})["ids"].append(str(letter_id))
    else:
        wanted = {service: dict(common) for service in services.of(given.service)}
    report = Report(("service", "id", "affected", "progress"))
    for service, body in wanted.items():
        try:
            begun = await services.post(service, "events/dead-letters/replay", body)
            done = await _followed(services, service, begun, given.wait, lambda now: not now.get("replaying"))
        except Refused as refused:
            report.troubles.append(str(refused))
            continue
        report.rows.append({"service": service, **done})
        for state, said in (("open", "failed again"), ("replaying", "wait for their turn")):
            if count := done["progress"].get(state):
                report.troubles.append(f"{service}: {count} {said}")
    return report


async def discard(services: Services, given: Namespace) -> Report:
    """Give a dead letter up."""
    return await _decide(services, given, "discard")


async def trust(services: Services, given: Namespace) -> Report:
    """A discarded one hid nobody."""
    return await _decide(services, given, "trust")


async def _decide(services: Services, given: Namespace, action: str) -> Report:
    service, _ = await find(services, given.service, given.id)
    letter = await services.post(service, f"events/dead-letters/{given.id}/{action}", {"reason": given.reason})
    return Report(("service", "id", "topic", "key", "state", "waiting"), [{"service": service, **letter}])


async def republish(services: Services, given: Namespace) -> Report:
    """Publish again what was written since a moment, and wait until it is sent."""
    body: dict[str, Any] = {"reason": given.reason, "since": since(given.since, datetime.now(UTC)).isoformat()}
    if given.topic:
        body["topics"] = given.topic
    report = Report(("service", "id", "affected", "progress"))
    begun: dict[str, Mapping[str, Any]] = {}
    for service in services.of(given.service):
        try:
            begun[service] = await services.post(service, "events/republications", body)
        except Refused as refused:
            report.troubles.append(str(refused))
    for service, action in begun.items():
        try:
            done = await _followed(services, service, action, given.wait, lambda now: bool(now.get("ended")))
        except Refused as refused:
            report.troubles.append(str(refused))
            continue
        report.rows.append({"service": service, **done})
        if not done["progress"].get("ended"):
            report.troubles.append(f"{service}: still under way, see `pathways events outbox`")
    return report


async def stop(services: Services, given: Namespace) -> Report:
    """Stop what is being published again."""
    report = Report(("service", "id", "affected", "progress"), nothing="nothing is being published again")
    for service in services.of(given.service):
        try:
            under_way = (await services.get(service, "events/outbox"))["republication"]
            if under_way is not None:
                path = f"events/republications/{under_way['id']}/stop"
                report.rows.append({"service": service, **await services.post(service, path, {"reason": given.reason})})
        except Refused as refused:
            report.troubles.append(str(refused))
    return report


def since(text: str, now: datetime) -> datetime:
    """A moment with its offset, or how long ago: `30m`, `6h`, `2d`. Raises `WronglyAsked`."""
    if ago := _AGO.fullmatch(text):
        return now - int(ago[1]) * _UNITS[ago[2]]
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise WronglyAsked(
            "--since: a moment with its offset, such as 2026-03-01T09:00:00Z, or how long ago: 30m, 6h, 2d"
        )
    return moment


async def _followed(
    services: Services, service: str, action: Mapping[str, Any], seconds: float, over: Any
) -> Mapping[str, Any]:
    """The action as it stands when it is over, or when the time is."""
    deadline = time.monotonic() + seconds
    while not over(action["progress"]) and time.monotonic() < deadline:
        await asyncio.sleep(LOOK_SECONDS)
        action = await services.get(service, f"events/actions/{action['id']}")
    return action
