"""What the programme found out about an employer: fair recruitment, the fee pledge, the briefing, its sponsorship."""

from typing import Annotated
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.errors import Forbidden, StaleVersion
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from pathways_contracts.codes import ReasonCode
from pydantic import Field

from employer_svc.store.employers import employer_to_change
from employer_svc.store.rows import Employer
from employer_svc.usecases.keep_sponsor_licence import SponsorLicence, keep_sponsor_licence


class RecordDueDiligence(Command):
    """The whole of the due diligence. `iris_points`: the points of the IOM IRIS standard that were looked at."""

    iris_points: Annotated[dict[ReasonCode, bool], Field(max_length=60)]
    fee_pledge: bool
    briefing_done: bool
    sponsor_licence: SponsorLicence | None = None


async def record_due_diligence(
    work: Work, employer_id: UUID, command: RecordDueDiligence, expected_version: int
) -> Employer:
    """Replace what is known. Raises `NotFound`, `StaleVersion`, `Forbidden` for an employer about itself."""
    employer = await employer_to_change(work, employer_id)
    if not work.actor.roles & {Role.PARTNER_ADMINISTRATOR, Role.PROGRAMME_DIRECTOR}:
        raise Forbidden("nobody looks into themselves", "let a partner's administrator or a director record it")
    if employer.version != expected_version:
        raise StaleVersion(expected_version, employer.version)
    employer.iris_points = dict(command.iris_points)
    employer.fee_pledge = command.fee_pledge
    employer.briefing_done = command.briefing_done
    employer.due_diligence_at = work.now
    employer.version += 1
    await keep_sponsor_licence(work, employer, command.sponsor_licence)
    return employer
