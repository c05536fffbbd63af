"""What became of a match that was shortlisted: the application, and how it ended."""

from uuid import UUID

from pathways_chassis.work import Work

from matching_svc.store.matches import match_of_application
from matching_svc.store.rows import Match


async def link_application(work: Work, match_id: UUID, application_id: UUID) -> bool:
    """Note which application a match became. False where no such match is here."""
    match = await work.session.get(Match, match_id, with_for_update=True)
    if match is None:
        return False
    match.application_id, match.application_end = application_id, None
    match.version += 1
    return True


async def note_end(work: Work, application_id: UUID, end: str) -> bool:
    """Note how the application ended. The match stays decided, so the pair is not proposed again."""
    match = await match_of_application(work.session, application_id)
    if match is None:
        return False
    match.application_end = end
    match.version += 1
    return True
