"""What the programme found out about an employer: fair recruitment, the fee pledge, the briefing, its sponsorship.

Two people vouch for it, it holds for a time, and before that is over the employer is looked at again.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Annotated, Any, Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.errors import Forbidden, NotFound, StaleVersion
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from pathways_contracts.codes import ReasonCode
from pydantic import Field

from employer_svc.domain.due_diligence import (
    EXAMINATION_RULES,
    Approval,
    EvidenceKind,
    Examination,
    Finding,
    Outcome,
    another_person_approves,
    standard_of,
    standards,
    valid_until,
)
from employer_svc.store.due_diligence import due_diligence_of
from employer_svc.store.employers import employer_of_timer, employer_to_change
from employer_svc.store.rows import DueDiligence, Employer
from employer_svc.usecases.keep_sponsor_licence import SponsorLicence, keep_sponsor_licence

APPROVE_DUE_DILIGENCE: Final = "approve_due_diligence"
RECHECK_DUE_DILIGENCE: Final = "recheck_due_diligence"


class RecordFinding(Command):
    """How one point of the standard was found."""

    point: ReasonCode
    outcome: Outcome
    evidence: Annotated[tuple[EvidenceKind, ...], Field(max_length=len(EvidenceKind))] = ()
    checked_on: date


class RecordDueDiligence(Command):
    """The whole of the due diligence: each point of the standard of today, as `GET /due-diligence/standard` has it."""

    findings: Annotated[tuple[RecordFinding, ...], Field(max_length=60)]
    fee_pledge: bool
    briefing_done: bool
    sponsor_licence: SponsorLicence | None = None


async def record_due_diligence(
    work: Work, employer_id: UUID, command: RecordDueDiligence, expected_version: int
) -> Employer:
    """Record anew what is known; a second person approves it.

    Raises `NotFound`, `StaleVersion`, `RulesBroken`, `Forbidden` for an employer about itself.
    """
    employer = await employer_to_change(work, employer_id)
    _is_of_the_programme(work)
    if employer.version != expected_version:
        raise StaleVersion(expected_version, employer.version)
    standard = standard_of(work.now.date())
    findings = tuple(Finding(**finding.model_dump()) for finding in command.findings)
    require(EXAMINATION_RULES, Examination(standard, findings, work.now.date()))
    work.session.add(
        DueDiligence(
            id=work.new_id(),
            employer_id=employer.id,
            standard=standard.name,
            findings=[finding.model_dump(mode="json") for finding in command.findings],
            valid_until=valid_until(standard, findings),
            recorded_by=work.actor.reference,
            recorded_at=work.now,
        )
    )
    employer.fee_pledge = command.fee_pledge
    employer.briefing_done = command.briefing_done
    employer.version += 1
    await work.open_task(APPROVE_DUE_DILIGENCE, "employer", employer.id, organisation_id=employer.partner_id)
    await keep_sponsor_licence(work, employer, command.sponsor_licence)
    return employer


async def approve_due_diligence(work: Work, employer_id: UUID) -> Employer:
    """A second person vouches for the latest. Raises `NotFound`, `RulesBroken`, `Forbidden` as above."""
    employer = await employer_to_change(work, employer_id)
    _is_of_the_programme(work)
    found = await due_diligence_of(work.session, employer.id)
    if found is None:
        raise NotFound("due diligence", employer_id)
    require((another_person_approves,), Approval(work.actor.reference, found.recorded_by))
    found.approved_by, found.approved_at = work.actor.reference, work.now
    employer.version += 1
    await work.close_tasks((APPROVE_DUE_DILIGENCE, RECHECK_DUE_DILIGENCE), employer.id)
    await work.cancel_timers(employer.id, RECHECK_DUE_DILIGENCE)
    recheck_on = found.valid_until - standards()[found.standard].recheck_before
    await work.set_timer(RECHECK_DUE_DILIGENCE, employer.id, datetime.combine(recheck_on, time.min, UTC))
    return employer


async def recheck_due_diligence(work: Work, employer_id: UUID, _: Mapping[str, Any]) -> None:
    """What was found holds not much longer: without a new look, the next vacancy does not open."""
    employer = await employer_of_timer(work.session, employer_id)
    found = await due_diligence_of(work.session, employer.id)
    if found is not None:
        await work.open_task(
            RECHECK_DUE_DILIGENCE,
            "employer",
            employer.id,
            organisation_id=employer.partner_id,
            due_at=datetime.combine(found.valid_until, time.max, UTC),
            evidence={"standard": found.standard, "valid_until": str(found.valid_until)},
        )


def _is_of_the_programme(work: Work) -> None:
    if not work.actor.roles & {Role.PARTNER_ADMINISTRATOR, Role.PROGRAMME_DIRECTOR}:
        raise Forbidden("nobody looks into themselves", "let a partner's administrator or a director do it")
