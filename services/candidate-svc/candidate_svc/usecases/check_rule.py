"""A requirement of a visa case is checked, and the sponsorship recorded: screening advises, people decide."""

from collections.abc import Sequence
from typing import Annotated, Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import RulesBroken, Violation, require
from pathways_chassis.work import Work
from pathways_contracts.codes import ReasonCode
from pydantic import Field

from candidate_svc.domain.authorisation import RuleStatus, is_stale
from candidate_svc.domain.pathway import an_alternative_is_accepted, known_pathway
from candidate_svc.domain.policy import RULE_AGE_LIMIT, end_of
from candidate_svc.domain.visa_case import the_case_is_open
from candidate_svc.store.cases import rule_checks_of, visa_case_for
from candidate_svc.store.rows import RuleCheck, VisaCase

CHECK_RULE_AGAIN: Final = "check_rule_again"
SCREEN_AGAIN: Final = "screen_again"
CHOOSE_OTHER_PATHWAY: Final = "choose_other_pathway"
PATHWAY_CHANGED: Final = "pathway_changed"


class CheckRule(Command):
    """How one requirement stands, and by which document."""

    requirement: ReasonCode
    status: RuleStatus
    document: ReasonCode | None = None


class RecordSponsorship(Command):
    """The employer's sponsorship for this case, by the authority's reference."""

    sponsor_reference: Annotated[str, Field(min_length=1, max_length=60)]


async def check_rule(work: Work, visa_case_id: UUID, command: CheckRule) -> RuleCheck:
    """Record a check of today, by the pathway's rules of today.

    Raises `NotFound`, `RulesBroken` for a requirement or an alternative that the pathway does not have.
    """
    case = await visa_case_for(work, visa_case_id, lock=True)
    require((the_case_is_open,), case.closed_at)
    pathway = known_pathway(case.pathway)
    requirement = pathway.requires(command.requirement)
    if requirement is None:
        names = ", ".join(one.requirement for one in pathway.requirements)
        raise RulesBroken([Violation("requirement", "a requirement of the case's pathway", f"one of: {names}")])
    require((an_alternative_is_accepted,), (command.status, command.document, requirement))
    checks = {check.requirement: check for check in await rule_checks_of(work.session, case.id)}
    # The configuration may have got a requirement since the case was opened.
    check = checks.get(command.requirement) or RuleCheck(
        id=work.new_id(),
        visa_case_id=case.id,
        requirement=command.requirement,
        status=command.status,
        checked_on=work.now.date(),
        checked_by=work.actor.reference,
    )
    check.status, check.document, check.reason = command.status, command.document, None
    check.checked_on = work.now.date()
    check.checked_by = work.actor.reference
    work.session.add(check)
    case.version += 1
    await work.cancel_timers(check.id, CHECK_RULE_AGAIN)
    await work.set_timer(CHECK_RULE_AGAIN, check.id, end_of(check.checked_on + RULE_AGE_LIMIT))
    await _close_what_is_done(work, case, [*checks.values(), check])
    return check


async def _close_what_is_done(work: Work, case: VisaCase, checks: Sequence[RuleCheck]) -> None:
    if not any(is_stale(one.status, one.checked_on, work.now.date()) for one in checks):
        await work.close_task(CHECK_RULE_AGAIN, case.id)
    if all(one.reason is None for one in checks):
        await work.close_task(SCREEN_AGAIN, case.id)


async def record_sponsorship(work: Work, visa_case_id: UUID, command: RecordSponsorship) -> VisaCase:
    """Record the sponsorship. Raises `NotFound`, `RulesBroken` when the case is closed."""
    case = await visa_case_for(work, visa_case_id, lock=True)
    require((the_case_is_open,), case.closed_at)
    case.sponsor_reference = command.sponsor_reference
    case.version += 1
    return case
