"""Who is in the team of a person sees here what its part agrees to, and nothing once it has left."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.case_team import TeamMemberJoined, TeamMemberLeft

from training_svc.store.case_team import keep_member
from training_svc.store.learners import learner_of_event


async def when_team_member_joined_show_their_part(work: Work, event: TeamMemberJoined) -> Reaction:
    """Let the organisation see what its part shows."""
    return await _keep(work, event)


async def when_team_member_left_show_no_more(work: Work, event: TeamMemberLeft) -> Reaction:
    """At once, also where the beginning is still on its way."""
    return await _keep(work, event)


async def _keep(work: Work, event: TeamMemberJoined | TeamMemberLeft) -> Reaction:
    if (await learner_of_event(work, event.candidate_id)).erased:
        return superseded("the person was erased")
    await keep_member(work.session, event)
    return APPLIED
