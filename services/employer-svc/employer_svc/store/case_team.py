"""SQL about the teams of people, as candidate-svc tells of them: what a part lets an organisation read."""

from uuid import UUID

from pathways_chassis.database import table_of
from pathways_chassis.endings import keep_until_it_ends
from pathways_contracts.case_team import Access, Matter, parts_that
from pathways_contracts.events.candidate.case_team import TeamMemberJoined, TeamMemberLeft, membership_in
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from employer_svc.store.rows import TeamMember


def people_of_the_team(organisation_id: UUID, matter: Matter, access: Access) -> SelectOfScalar[UUID]:
    """In whose teams an organisation may read, or change, a matter."""
    return select(TeamMember.candidate_id).where(
        TeamMember.organisation_id == organisation_id,
        col(TeamMember.part).in_(parts_that(access, matter)),
        col(TeamMember.left).is_(False),
    )


async def keep_member(session: AsyncSession, event: TeamMemberJoined | TeamMemberLeft) -> None:
    """Keep that a membership began, or that it ended: the end may overtake the beginning, and stays."""
    await keep_until_it_ends(session, table_of(TeamMember), membership_in(event), mark="left")
