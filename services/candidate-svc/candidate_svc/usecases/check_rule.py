"""A requirement of a visa case is checked, and the sponsorship recorded: screening advises, people decide."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import RulesBroken, Violation
from pathways_chassis.work import Work
from pathways_contracts.codes import ReasonCode
from pydantic import Field

from candidate_svc.domain.authorisation import RuleStatus
from candidate_svc.store.cases import rule_checks_of, visa_case_for
from candidate_svc.store.rows import RuleCheck, VisaCase


class CheckRule(Command):
    """How one requirement stands, and by which document."""

    requirement: ReasonCode
    status: RuleStatus
    document: ReasonCode | None = None


class RecordSponsorship(Command):
    """The employer's sponsorship for this case, by the authority's reference."""

    sponsor_reference: Annotated[str, Field(min_length=1, max_length=60)]


async def check_rule(work: Work, visa_case_id: UUID, command: CheckRule) -> RuleCheck:
    """Record a check of today. Raises `NotFound`, `RulesBroken` for a requirement that the pathway does not have."""
    case = await visa_case_for(work, visa_case_id, lock=True)
    checks = {check.requirement: check for check in await rule_checks_of(work.session, case.id)}
    check = checks.get(command.requirement)
    if check is None:
        names = ", ".join(sorted(checks))
        raise RulesBroken([Violation("requirement", "a requirement of the case's pathway", f"one of: {names}")])
    check.status = command.status
    check.document = command.document
    check.checked_on = _today(work)
    check.checked_by = work.actor.reference
    case.version += 1
    return check


async def record_sponsorship(work: Work, visa_case_id: UUID, command: RecordSponsorship) -> VisaCase:
    """Record the sponsorship. Raises `NotFound`."""
    case = await visa_case_for(work, visa_case_id, lock=True)
    case.sponsor_reference = command.sponsor_reference
    case.version += 1
    return case


def _today(work: Work) -> date:
    return work.now.date()
