"""What was proposed and is no longer possible expires, and everybody is told."""

from collections.abc import Sequence
from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.events.matching.match import MatchExpired

from matching_svc.domain.match import MATCH, MatchAction
from matching_svc.store.matches import lock_proposed
from matching_svc.store.rows import Match


async def expire_matches(
    work: Work, *, vacancy_id: UUID | None = None, candidate_id: UUID | None = None, reason: str
) -> int:
    """Expire the open proposals of a vacancy or of a person. Returns how many there were."""
    found = await lock_proposed(work.session, vacancy_id=vacancy_id, candidate_id=candidate_id)
    for match in found:
        await work.move(MATCH, match, MatchAction.EXPIRE, reason=reason)
        match.reason, match.decided_at = reason, work.now
    await tell_expired(work, found, reason)
    return len(found)


async def tell_expired(work: Work, matches: Sequence[Match], reason: str) -> None:
    """That they are over."""
    await work.publish_all(
        [
            MatchExpired(
                match_id=match.id,
                vacancy_id=match.vacancy_id,
                candidate_id=match.candidate_id,
                employer_id=match.employer_id,
                reason=reason,
            )
            for match in matches
        ]
    )
