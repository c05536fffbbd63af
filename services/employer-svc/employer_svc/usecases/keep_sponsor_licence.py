"""The licence to sponsor workers: recorded, watched by a durable timer, lost when its last day passes, renewed."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated, Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.work import Work
from pathways_contracts.events.employer.employer import SponsorLicenceEnded
from pydantic import Field

from employer_svc.domain.employer import licence_has_ended
from employer_svc.store.employers import employer_of_timer
from employer_svc.store.rows import Employer
from employer_svc.usecases.hold_up_employer import SPONSOR_LICENCE_ENDED, hold_up, let_go_on

SPONSOR_LICENCE_ENDS: Final = "sponsor_licence_ends"
RENEW_SPONSOR_LICENCE: Final = "renew_sponsor_licence"


class SponsorLicence(Command):
    """The authority's licence to sponsor workers, by its reference, with its last day."""

    reference: Annotated[str, Field(min_length=1, max_length=60)]
    valid_until: date


async def keep_sponsor_licence(work: Work, employer: Employer, licence: SponsorLicence | None) -> None:
    """Know a locked employer's licence. One in force lets go on what the end of an earlier one held up."""
    employer.sponsor_reference = licence.reference if licence else None
    employer.sponsor_valid_until = licence.valid_until if licence else None
    await work.cancel_timers(employer.id, SPONSOR_LICENCE_ENDS)
    if licence is None:
        return
    the_day_after = datetime.combine(licence.valid_until + timedelta(days=1), time.min, UTC)
    await work.set_timer(SPONSOR_LICENCE_ENDS, employer.id, the_day_after)
    if not licence_has_ended(licence.valid_until, work.now.date()):
        await work.close_task(RENEW_SPONSOR_LICENCE, employer.id)
        await let_go_on(work, employer)


async def lose_sponsor_licence(work: Work, employer_id: UUID) -> None:
    """The licence's last day went by without a renewal: recruitment is held up, and a person looks.

    The employer's standing stays as it is; a person suspends it where the licence was taken away.
    """
    employer = await employer_of_timer(work.session, employer_id)
    ended_on = employer.sponsor_valid_until
    if ended_on is not None:
        # Placements before travel freeze here; whoever has left or arrived is protected where they are.
        await work.publish(SponsorLicenceEnded(employer_id=employer.id, valid_until=ended_on))
    paused, frozen = await hold_up(work, employer, reason=SPONSOR_LICENCE_ENDED)
    await work.open_task(
        RENEW_SPONSOR_LICENCE,
        "employer",
        employer.id,
        organisation_id=employer.id,
        evidence={
            "valid_until": str(employer.sponsor_valid_until),
            "vacancies_paused": paused,
            "placements_frozen": frozen,
        },
    )
