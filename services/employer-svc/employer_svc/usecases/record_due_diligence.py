"""What the programme found out about an employer: fair recruitment, the fee pledge, the briefing, its sponsorship."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated, Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.errors import Forbidden, StaleVersion
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from pathways_contracts.codes import ReasonCode
from pydantic import Field

from employer_svc.store.employers import employer_to_change
from employer_svc.store.rows import Employer

SPONSOR_LICENCE_ENDS: Final = "sponsor_licence_ends"
RENEW_SPONSOR_LICENCE: Final = "renew_sponsor_licence"


class SponsorLicence(Command):
    """The authority's licence to sponsor workers, by its reference, with its last day."""

    reference: Annotated[str, Field(min_length=1, max_length=60)]
    valid_until: date


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
    licence = command.sponsor_licence
    employer.iris_points = dict(command.iris_points)
    employer.fee_pledge = command.fee_pledge
    employer.briefing_done = command.briefing_done
    employer.sponsor_reference = licence.reference if licence else None
    employer.sponsor_valid_until = licence.valid_until if licence else None
    employer.due_diligence_at = work.now
    employer.version += 1
    await work.cancel_timers(employer.id, SPONSOR_LICENCE_ENDS)
    await work.close_task(RENEW_SPONSOR_LICENCE, employer.id)
    if licence is not None:
        the_day_after = datetime.combine(licence.valid_until + timedelta(days=1), time.min, UTC)
        await work.set_timer(SPONSOR_LICENCE_ENDS, employer.id, the_day_after)
    return employer


async def ask_for_a_new_licence(work: Work, employer_id: UUID) -> None:
    """The licence's last day went by: a person looks, and suspends the employer where it was lost."""
    await work.open_task(RENEW_SPONSOR_LICENCE, "employer", employer_id, organisation_id=employer_id)
