"""Who is in the team of a person reads here what its part agrees to, and nothing once it has left."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.case_team import TeamMemberJoined, TeamMemberLeft

from employer_svc.store.case_team import keep_member
from employer_svc.store.people import is_erased


async def when_team_member_joined_show_their_part(work: Work, event: TeamMemberJoined) -> Reaction:
    """Let the organisation read what its part shows."""
    return await _keep(work, event)


async def when_team_member_left_show_no_more(work: Work, event: TeamMemberLeft) -> Reaction:
    """At once, also where the beginning is still on its way."""
    return await _keep(work, event)


async def _keep(work: Work, event: TeamMemberJoined | TeamMemberLeft) -> Reaction:
    if await is_erased(work.session, event.candidate_id):
        return superseded("the person was erased")
    await keep_member(work.session, event)
    return APPLIED
