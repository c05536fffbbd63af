"""Whether people were selected alike, group by group: computed once for whole months, kept as aggregates."""

import asyncio
from collections.abc import Sequence
from dataclasses import asdict
from typing import Annotated, Any
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pydantic import Field

from candidate_svc.domain.parity import (
    Considered,
    ParityRules,
    Period,
    ReadingPurpose,
    Stage,
    months_are_in_order,
    periods_do_not_overlap,
    ratios,
    the_last_month_is_over,
)
from candidate_svc.domain.protected_attributes import ProtectedAttribute
from candidate_svc.store.keyring import Keyring
from candidate_svc.store.parity import considered_in, reports_about
from candidate_svc.store.parity_rows import ParityReport
from candidate_svc.usecases.read_attributes import read_attributes

Month = Annotated[str, Field(pattern=r"^20[0-9]{2}-(0[1-9]|1[0-2])$", examples=["2026-03"])]
"""A calendar month."""


class ReportParity(Command):
    """Which selection, from which month to which (both included); of one programme, or of all people."""

    stage: Stage
    first_month: Month
    last_month: Month
    programme_id: UUID | None = None


async def report_parity(
    work: Work, keyring: Keyring, rules: ParityRules, command: ReportParity
) -> tuple[ParityReport, bool]:
    """The report, and whether it is new: the same question is answered by the report that is kept.

    So nobody learns by asking again whose statement has changed. Raises `RulesBroken` for a month that is not over, or
    for months of which an earlier report has some, but not all.
    """
    period = Period.of_months(command.first_month, command.last_month)
    require((months_are_in_order, the_last_month_is_over), (period, work.now.date()))
    kept = {Period(one.first_day, one.last_day): one for one in await _kept(work, command)}
    if period in kept:
        return kept[period], False
    require((periods_do_not_overlap,), (period, tuple(kept)))
    considered = await considered_in(work.session, command.programme_id, command.stage, period)
    reading, read = await read_attributes(
        work,
        keyring,
        sorted(considered),
        tuple(ProtectedAttribute),
        purpose=ReadingPurpose.PARITY_REPORT,
        programme_id=command.programme_id,
    )
    people = [Considered(selected, read[person]) for person, selected in considered.items()]
    report = ParityReport(
        id=work.new_id(),
        reading_id=reading.id,
        programme_id=command.programme_id,
        stage=command.stage,
        first_day=period.first,
        last_day=period.last,
        rules={**asdict(rules), "threshold": float(rules.threshold)},
        ratios=await asyncio.to_thread(_all_ratios, people, rules, period),
        computed_at=work.now,
    )
    work.session.add(report)
    return report, True


async def _kept(work: Work, command: ReportParity) -> Sequence[ParityReport]:
    return await reports_about(work.session, command.programme_id, command.stage)


def _all_ratios(people: Sequence[Considered], rules: ParityRules, period: Period) -> dict[str, Any]:
    return {
        attribute.value: [asdict(one) for one in ratios(people, attribute, rules, period.last)]
        for attribute in ProtectedAttribute
    }
