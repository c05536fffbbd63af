"""SQL about the teams of people: what being in one lets an organisation see, and which memberships rest on what."""

from collections.abc import Collection, Sequence
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.errors import NotFound
from pathways_contracts.case_team import Access, Matter, TeamPart, parts_that
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from candidate_svc.domain.case_team import MemberState
from candidate_svc.domain.handover import HandoverState
from candidate_svc.store.rows import Candidate, Handover
from candidate_svc.store.team_rows import TeamMember


def people_of_the_team(organisation_id: UUID, matter: Matter) -> SelectOfScalar[UUID]:
    """In whose teams an organisation may read a matter."""
    return select(TeamMember.candidate_id).where(
        TeamMember.organisation_id == organisation_id,
        TeamMember.state == MemberState.ACTIVE,
        col(TeamMember.part).in_(parts_that(Access.READ, matter)),
    )


async def team_of(session: AsyncSession, candidate_id: UUID) -> Sequence[TeamMember]:
    """Who is or was in the team of a person, in the order in which they were named."""
    statement = select(TeamMember).where(TeamMember.candidate_id == candidate_id)
    return (await session.exec(statement.order_by(col(TeamMember.id)))).all()


async def member_locked(session: AsyncSession, candidate_id: UUID, member_id: UUID) -> TeamMember:
    """A membership of a person, who is locked. Raises `NotFound`."""
    statement = select(TeamMember).where(TeamMember.id == member_id, TeamMember.candidate_id == candidate_id)
    found = (await session.exec(statement.with_for_update())).first()
    if found is None:
        raise NotFound("member of the team", member_id)
    return found


async def member_of_timer(session: AsyncSession, member_id: UUID) -> TeamMember | None:
    """A membership that a timer names, locked."""
    return await session.get(TeamMember, member_id, with_for_update=True)


async def has_part(session: AsyncSession, candidate_id: UUID, organisation_id: UUID, part: TeamPart) -> bool:
    """Whether an organisation has a part in the team of a person, or is about to."""
    statement = select(TeamMember.id).where(
        TeamMember.candidate_id == candidate_id,
        TeamMember.organisation_id == organisation_id,
        TeamMember.part == part,
        TeamMember.state != MemberState.ENDED,
    )
    return (await session.exec(statement)).first() is not None


async def looked_after(session: AsyncSession, candidate_id: UUID, organisation_id: UUID) -> bool:
    """Whether an organisation has handed the person over."""
    statement = select(Handover.id).where(
        Handover.candidate_id == candidate_id,
        Handover.from_partner_id == organisation_id,
        Handover.state == HandoverState.ACCEPTED,
    )
    return (await session.exec(statement)).first() is not None


async def members_of(
    session: AsyncSession, candidate_id: UUID, parts: Collection[TeamPart] = tuple(TeamPart)
) -> Sequence[TeamMember]:
    """The memberships of a person that have not ended, locked."""
    statement = select(TeamMember).where(
        TeamMember.candidate_id == candidate_id,
        TeamMember.state != MemberState.ENDED,
        col(TeamMember.part).in_(parts),
    )
    return (await session.exec(statement.order_by(col(TeamMember.id)).with_for_update())).all()


async def members_between(session: AsyncSession, one: UUID, other: UUID) -> Sequence[tuple[TeamMember, Candidate]]:
    """The memberships of each of two partners with people of the other that have not ended, locked; with the people."""
    statement = (
        sa.select(TeamMember, Candidate)
        .join(Candidate, col(Candidate.id) == col(TeamMember.candidate_id))
        .where(
            col(TeamMember.state) != MemberState.ENDED,
            sa.tuple_(col(Candidate.partner_id), col(TeamMember.organisation_id)).in_([(one, other), (other, one)]),
        )
    )
    found = await session.execute(statement.order_by(col(TeamMember.id)).with_for_update(of=TeamMember))
    return [(row[0], row[1]) for row in found]
