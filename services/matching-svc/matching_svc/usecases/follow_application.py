"""What became of a match that was shortlisted: the application, and how it ended."""

from typing import Final
from uuid import UUID

from pathways_chassis.messaging.reactions import Waiting
from pathways_chassis.work import Work

from matching_svc.domain.match import MATCH, MatchAction, MatchState
from matching_svc.store.matches import match_of_application, standing_match
from matching_svc.store.rows import Match
from matching_svc.usecases.expire_matches import tell_expired

GOES_ON: Final = "earlier_attempt_goes_on"


async def link_application(work: Work, match_id: UUID, application_id: UUID) -> bool:
    """Note which application a match became. False where no such match is here."""
    match = await work.session.get(Match, match_id, with_for_update=True)
    if match is None:
        return False
    match.application_id, match.application_end = application_id, None
    match.version += 1
    return True


async def lapse(work: Work, match_id: UUID, reason: str) -> bool:
    """No application came of the match: the pair may be proposed and shortlisted anew. False where none waits."""
    match = await work.session.get(Match, match_id, with_for_update=True)
    if match is None or match.state is not MatchState.SHORTLISTED or match.application_id is not None:
        return False
    await work.move(MATCH, match, MatchAction.LAPSE, reason=reason)
    match.reason = reason
    await tell_expired(work, [match], reason)
    return True


async def is_awaited(work: Work, vacancy_id: UUID, candidate_id: UUID) -> bool:
    """Whether a shortlisted match of the two has not been answered yet."""
    match = await standing_match(work.session, vacancy_id, candidate_id)
    return match is not None and match.state is MatchState.SHORTLISTED and match.application_id is None


async def note_end(work: Work, application_id: UUID, end: str) -> bool:
    """Note how the application ended. The match stays decided, so the pair is not proposed again."""
    match = await match_of_application(work.session, application_id)
    if match is None:
        return False
    match.application_end = end
    match.version += 1
    return True


async def forget_end(work: Work, application_id: UUID) -> bool:
    """The application had not ended. False where it came from no match of this service."""
    match = await match_of_application(work.session, application_id)
    if match is None:
        return False
    match.application_end = None
    match.version += 1
    if match.state is MatchState.EXPIRED:
        await _give_its_place_back(work, match)
    return True


async def _give_its_place_back(work: Work, match: Match) -> None:
    """It had made way for a new attempt, which employer-svc opens no application for, or which is over."""
    other = await standing_match(work.session, match.vacancy_id, match.candidate_id)
    if other is not None:
        if other.state is MatchState.SHORTLISTED and other.application_end is None:
            raise Waiting(f"the end of match {other.id}")
        action = MatchAction.EXPIRE if other.state is MatchState.PROPOSED else MatchAction.MAKE_WAY
        await work.move(MATCH, other, action, facts=True, reason=GOES_ON)
        other.reason = GOES_ON
        await tell_expired(work, [other], GOES_ON)
    await work.move(MATCH, match, MatchAction.GO_ON)
    match.reason = None
