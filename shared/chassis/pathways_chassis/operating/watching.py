"""`pathways events lag|outbox|dead-letters|show|actions|topics`: what waits and what was set aside."""

from argparse import Namespace
from collections.abc import Mapping
from typing import Any

from pathways_chassis.operating.report import Report
from pathways_chassis.operating.services import Refused, Services, WronglyAsked


async def lag(services: Services, given: Namespace) -> Report:
    """How far each consumer is behind."""
    report = Report(("service", "topic", "partition", "position", "end", "lag"), nothing="nobody is behind", shown=[])
    for service in services.of(given.service):
        try:
            seen = await services.get(service, "events/lag")
        except Refused as refused:
            report.troubles.append(str(refused))
            continue
        if seen["trouble"] is not None:
            report.troubles.append(f"{service}: {seen['trouble']}")
        rows: list[Mapping[str, Any]] = [{"service": service, **one} for one in seen["partitions"]]
        report.rows += rows
        report.shown = [*(report.shown or ()), *(row for row in rows if given.all or row["lag"] != 0)]
        if unknown := sum(row["end"] is None for row in rows):
            report.troubles.append(f"{service}: the bus does not tell the end of {unknown} partitions")
        if given.above is not None and seen["lag"] > given.above:
            report.troubles.append(f"{service}: {seen['lag']} events behind, more than {given.above}")
    return report


async def outbox(services: Services, given: Namespace) -> Report:
    """What waits to be published."""
    report = Report(("service", "pending", "oldest_seconds", "last_published_at", "republication"))
    for service in services.of(given.service):
        try:
            seen = await services.get(service, "events/outbox")
        except Refused as refused:
            report.troubles.append(str(refused))
            continue
        again = seen["republication"]
        told = None if again is None else {"id": again["id"], "sent": again["sent"], "total": again["total"]}
        report.rows.append({"service": service, **seen, "republication": told})
        if seen["oldest_seconds"] > given.older:
            report.troubles.append(f"{service}: the oldest waits for {seen['oldest_seconds']:.0f} s")
    return report


async def dead_letters(services: Services, given: Namespace) -> Report:
    """What was set aside."""
    report = Report(
        ("service", "id", "topic", "key", "aggregate_seq", "reason", "attempt", "waiting", "state", "recorded_at"),
        nothing="no dead letters",
    )
    query = {"topic": given.topic, "key": given.key, "reason": given.poison}
    if given.state != "any":
        query["state"] = given.state
    for service in services.of(given.service):
        try:
            async for letter in services.all(service, "events/dead-letters", **query):
                report.rows.append({"service": service, **letter})
        except Refused as refused:
            report.troubles.append(str(refused))
    return report


async def show(services: Services, given: Namespace) -> Report:
    """One dead letter with what waits behind it and, to who says why, its content."""
    if given.content and given.reason is None:
        raise WronglyAsked("show --content: say why you look by --reason")
    service, letter = await find(services, given.service, given.id)
    found: dict[str, Any] = {"service": service, **letter}
    if letter["key"] is not None:
        query = {"topic": letter["topic"], "key": letter["key"]}
        found["behind"] = [
            {name: parked[name] for name in ("aggregate_seq", "state", "prerequisite", "deadline")}
            async for parked in services.all(service, "events/parked", **query)
            if parked["aggregate_seq"] != letter["aggregate_seq"]
        ]
    if given.content:
        why = {"reason": given.reason}
        found["content"] = await services.post(service, f"events/dead-letters/{given.id}/content", why)
    lines = [{"what": name, "is": value} for name, value in found.items() if name not in ("behind", "content")]
    lines += [{"what": f"behind: {parked.pop('aggregate_seq')}", "is": parked} for parked in _copies(found)]
    content = found.get("content", {"headers": []})
    lines += [{"what": name, "is": value} for name, value in content["headers"]]
    lines += [{"what": name, "is": content[name]} for name in ("text", "base64") if content.get(name)]
    return Report(("what", "is"), [found], shown=list(lines))


def _copies(found: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [{name: value for name, value in parked.items() if value is not None} for parked in found.get("behind", ())]


async def actions(services: Services, given: Namespace) -> Report:
    """What operators did."""
    report = Report(
        ("service", "recorded_at", "actor", "action", "affected", "reason", "progress", "id"),
        nothing="nothing was done",
    )
    for service in services.of(given.service):
        try:
            async for action in services.all(service, "events/actions"):
                report.rows.append({"service": service, **action})
        except Refused as refused:
            report.troubles.append(str(refused))
    report.rows.sort(key=lambda row: str(row["recorded_at"]), reverse=True)
    return report


async def topics(services: Services, given: Namespace) -> Report:
    """Where the bus differs from the registry, as the services see it."""
    report = Report(("topic", "what", "wanted", "found"), nothing="the topics are as the registry has them")
    for service in services.of(given.service):
        try:
            seen = await services.get(service, "events/topics")
        except Refused as refused:
            report.troubles.append(str(refused))
            continue
        report.rows += [row for row in seen["drift"] if row not in report.rows]
    if report.rows:
        report.troubles.append(f"differences: {len(report.rows)}")
    return report


async def find(services: Services, name: str | None, letter_id: object) -> tuple[str, Mapping[str, Any]]:
    """The service that set the record aside, and the dead letter. Raises `Refused`."""
    refusals = []
    for service in services.of(name):
        try:
            return service, await services.get(service, f"events/dead-letters/{letter_id}")
        except Refused as refused:
            refusals.append(refused)
    others = [str(refused) for refused in refusals if refused.status != 404]
    raise Refused(others[0] if others else f"no service has a dead letter {letter_id}", 404)
