"""`pathways retention`: what is kept for how long, and how much of it is due; with `--apply`, what is due is done."""

from argparse import Namespace
from collections.abc import Mapping
from typing import Any

from pathways_chassis.operating.report import Report
from pathways_chassis.operating.services import Refused, Services, WronglyAsked


async def retention(services: Services, given: Namespace) -> Report:
    """How many things are due by each rule now, and how many more within 30 days. Raises `WronglyAsked`."""
    if given.apply:
        return await _applied(services, given)
    report = Report(
        ("service", "what", "fate", "period", "counted_from", "done_by", "due", "due_within_30_days"), shown=[]
    )
    for service in services.of(given.service):
        try:
            seen = await services.get(service, "retention")
        except Refused as refused:
            report.troubles.append(str(refused))
            continue
        report.rows += [{"service": service, "now": seen["now"], **rule} for rule in seen["rules"]]
    report.shown = [row for row in report.rows if row["done_by"] is not None]
    return report


async def _applied(services: Services, given: Namespace) -> Report:
    if given.reason is None:
        raise WronglyAsked("retention --apply: say why by --reason")
    report = Report(("service", "what", "fate", "done", "left"), nothing="nothing is due")
    for service in services.of(given.service):
        try:
            rules = await _batches(services, service, given.reason)
        except Refused as refused:
            report.troubles.append(str(refused))
            continue
        report.rows += [{"service": service, **rule} for rule in rules]
        report.troubles += [f"{service}: of {rule['what']} {rule['left']} are left" for rule in rules if rule["left"]]
    return report


async def _batches(services: Services, service: str, reason: str) -> list[Mapping[str, Any]]:
    """Batch after batch for as long as that gets anywhere."""
    done: dict[str, dict[str, Any]] = {}
    while True:
        applied = (await services.post(service, "retention", {"reason": reason}))["rules"]
        # What is not listed any more, a timer or loop has done meanwhile.
        done = {what: {**rule, "left": 0} for what, rule in done.items()}
        for rule in applied:
            before = done.get(rule["what"], {"done": 0})["done"]
            done[rule["what"]] = {**rule, "done": before + rule["done"]}
        if not any(rule["left"] and rule["done"] for rule in applied):
            return list(done.values())
