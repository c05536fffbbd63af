"""SQL about the teams of people, as candidate-svc tells of them: whose training a part lets an organisation read."""

from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.database import table_of
from pathways_chassis.endings import keep_until_it_ends
from pathways_contracts.case_team import Access, Matter, parts_that
from pathways_contracts.events.candidate.case_team import TeamMemberJoined, TeamMemberLeft, membership_in
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from training_svc.store.rows import Learner, TeamMember


def people_of_the_team(organisation_id: UUID, access: Access) -> sa.Select[UUID]:
    """In whose teams an organisation may read, or change, training.

    Of nobody who must not be shown, or whose consent to training or to be here does not stand: parts rest on others.
    """
    return (
        sa.select(col(TeamMember.candidate_id))
        .join(Learner, col(Learner.id) == col(TeamMember.candidate_id))
        .where(
            col(TeamMember.organisation_id) == organisation_id,
            col(TeamMember.part).in_(parts_that(access, Matter.TRAINING)),
            ~col(TeamMember.left),
            ~col(Learner.hidden),
            ~col(Learner.register_refused),
            col(Learner.training_allowed),
        )
    )


async def keep_member(session: AsyncSession, event: TeamMemberJoined | TeamMemberLeft) -> None:
    """Keep that a membership began, or that it ended: the end may overtake the beginning, and stays."""
    await keep_until_it_ends(session, table_of(TeamMember), membership_in(event), mark="left")
