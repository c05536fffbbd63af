"""Who sponsors the visa of an offer or a placement: the employer itself, or another one that the offer names."""

from uuid import UUID

from pathways_chassis.work import Work

from employer_svc.domain.employer import Sponsor, licence_has_ended
from employer_svc.store.employers import employers_standing
from employer_svc.store.rows import Employer


async def employer_and_sponsor(work: Work, employer_id: UUID, named: UUID | None) -> tuple[Employer, Sponsor]:
    """An employer of one of our rows, and who sponsors; neither changes its standing under this transaction."""
    standing = await employers_standing(work.session, {employer_id, named or employer_id})
    sponsor = standing.get(named or employer_id)
    if sponsor is None:
        return standing[employer_id], Sponsor(is_another=True, state=None)
    return standing[employer_id], sponsor_of(work, sponsor, is_another=sponsor.id != employer_id)


def sponsor_of(work: Work, employer: Employer, *, is_another: bool = False) -> Sponsor:
    """An employer as a sponsor."""
    ended = licence_has_ended(employer.sponsor_valid_until, work.now.date())
    return Sponsor(is_another=is_another, state=employer.state, licence_ended=ended)
