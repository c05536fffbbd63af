"""Who is in the team of a person."""

from datetime import date, datetime
from uuid import UUID

from fastapi import APIRouter, Response
from pathways_chassis.command import View
from pathways_chassis.http.pages import Page
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import set_etag
from pathways_contracts.access import Scope
from pathways_contracts.case_team import TeamPart

from candidate_svc.domain.case_team import MemberState
from candidate_svc.store.candidates import candidate_for
from candidate_svc.store.case_team import team_of
from candidate_svc.usecases.keep_team import MoveTeamMember, NameTeamMember
from candidate_svc.usecases.keep_team import move_member as move
from candidate_svc.usecases.keep_team import name_member as name

router = APIRouter(prefix="/candidates/{candidate_id}/case-team", tags=["case teams"], route_class=TransactionalRoute)
WRITE = [requires(Scope.CANDIDATES_WRITE)]


class TeamMemberView(View):
    """An organisation in the team of a person: as what, and for how long."""

    id: UUID
    candidate_id: UUID
    organisation_id: UUID
    part: TeamPart
    valid_from: date
    valid_until: date | None
    named_at: datetime
    state: MemberState
    ended_because: str | None
    version: int


@router.get("", dependencies=[requires(Scope.CANDIDATES_READ)], responses=responses(404))
async def list_team_members(work: Current, candidate_id: UUID) -> Page[TeamMemberView]:
    """Who is or was in the person's team beside the partner that looks after them, ended memberships too.

    The person sees the same.
    """
    candidate = await candidate_for(work, candidate_id)
    return Page(items=[TeamMemberView.model_validate(one) for one in await team_of(work.session, candidate.id)])


@router.post("", status_code=201, dependencies=WRITE, responses=responses(404, 422))
async def name_team_member(
    work: Current, candidate_id: UUID, body: NameTeamMember, response: Response
) -> TeamMemberView:
    """Take an organisation into the team of a person, in one part.

    The person's partner does so, where every consent that the part needs stands and an agreement in force between the
    two covers it. From its first day on the organisation sees what the part shows, and nothing once a consent, the
    agreement or the membership ends.
    """
    member = await name(work, candidate_id, body)
    set_etag(response, member)
    return TeamMemberView.model_validate(member)


@router.post("/{team_member_id}/moves", dependencies=WRITE, responses=responses(404, 409, 422))
async def move_team_member(
    work: Current, candidate_id: UUID, team_member_id: UUID, body: MoveTeamMember, response: Response
) -> TeamMemberView:
    """End a membership at once, on the word of the person or of their partner. A later one is named anew."""
    member = await move(work, candidate_id, team_member_id, body)
    set_etag(response, member)
    return TeamMemberView.model_validate(member)
