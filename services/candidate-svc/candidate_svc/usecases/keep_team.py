"""Organisations join the team of a person, and leave it: by their days, by a word, or as what they rest on ends."""

from datetime import UTC, date, datetime, time
from typing import Final, Literal
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import RulesBroken, require
from pathways_chassis.work import Work
from pathways_contracts.case_team import TERMS, TeamPart, parts_resting_on
from pathways_contracts.codes import ConsentPurpose, ReasonCode
from pathways_contracts.events.candidate.case_team import TeamMemberJoined, TeamMemberLeft

from candidate_svc.domain.case_team import MAY_JOIN, TEAM_MEMBER, MemberAction, MemberState, Naming
from candidate_svc.domain.data_sharing import SharedField
from candidate_svc.domain.policy import end_of
from candidate_svc.store.candidates import OF_A_PARTNER, candidate_for
from candidate_svc.store.case_team import (
    has_part,
    looked_after,
    member_locked,
    member_of_timer,
    members_between,
    members_of,
)
from candidate_svc.store.many import allowed_by
from candidate_svc.store.rows import Candidate
from candidate_svc.store.team_rows import TeamMember
from candidate_svc.usecases.cross import may_cross
from candidate_svc.usecases.profiles import person_to_change

TEAM_MEMBER_BEGINS: Final = "team_member_begins"
TEAM_MEMBER_ENDS: Final = "team_member_ends"
CROSSES: Final = (SharedField.RECORD,)
"""What of a person crosses to their team: identity and documents are disclosed, each by a consent of its own."""


class NameTeamMember(Command):
    """Which organisation, as what, and from when until when; without a first day from today."""

    organisation_id: UUID
    part: Literal[
        TeamPart.DESTINATION,
        TeamPart.RECRUITER,
        TeamPart.LAWYER,
        TeamPart.SPONSOR_GROUP,
        TeamPart.FORMER_SOURCE,
    ]
    valid_from: date | None = None
    valid_until: date | None = None


class MoveTeamMember(Command):
    """The end of a membership, at once. It begins with its first day."""

    action: Literal[MemberAction.END]
    reason: ReasonCode


async def name_member(work: Work, candidate_id: UUID, command: NameTeamMember) -> TeamMember:
    """Take an organisation into the team of a person. Raises `NotFound`, `RulesBroken`."""
    candidate = await person_to_change(work, candidate_id)
    first = command.valid_from or work.now.date()
    naming = Naming(
        part=command.part,
        organisation_id=command.organisation_id,
        partner_id=candidate.partner_id,
        by_the_partner=bool(work.actor.roles & OF_A_PARTNER) and work.actor.acts_for(candidate.partner_id),
        allowed=(await allowed_by(work.session, [candidate_id]))[candidate_id],
        already_there=await has_part(work.session, candidate_id, command.organisation_id, command.part),
        looked_after_them=await looked_after(work.session, candidate_id, command.organisation_id),
        valid_from=first,
        valid_until=command.valid_until,
        today=work.now.date(),
    )
    require(MAY_JOIN, naming)
    await its_record_may_cross(work, candidate, command.organisation_id, command.part)
    member = TeamMember(
        id=work.new_id(),
        candidate_id=candidate_id,
        organisation_id=command.organisation_id,
        part=command.part,
        valid_from=first,
        valid_until=command.valid_until,
        named_at=work.now,
        state=TEAM_MEMBER.initial,
    )
    work.session.add(member)
    await work.record_stage(TEAM_MEMBER.name, member.id, None, "name", TEAM_MEMBER.initial)
    if command.valid_until is not None:
        await work.set_timer(TEAM_MEMBER_ENDS, member.id, end_of(command.valid_until))
    begins = datetime.combine(first, time.min, UTC)
    if begins <= work.now:
        await _begin(work, member)
    else:
        await work.set_timer(TEAM_MEMBER_BEGINS, member.id, begins)
    return member


async def its_record_may_cross(work: Work, candidate: Candidate, organisation_id: UUID, part: TeamPart) -> None:
    """An agreement in force covers each purpose of the part, for the record. Raises `RulesBroken`."""
    for purpose in TERMS[part].consents:
        await may_cross(work, candidate, organisation_id, purpose, CROSSES)


async def move_member(work: Work, candidate_id: UUID, member_id: UUID, command: MoveTeamMember) -> TeamMember:
    """End a membership on the word of the person or their partner. Raises `NotFound`, `IllegalTransition`."""
    await candidate_for(work, candidate_id, lock=True)
    member = await member_locked(work.session, candidate_id, member_id)
    await end_member(work, member, command.reason)
    return member


async def begin_member(work: Work, member_id: UUID) -> None:
    """The first day of a membership has come; what it rests on would have ended it before."""
    member = await member_of_timer(work.session, member_id)
    if member is not None and member.state is MemberState.NAMED:
        await _begin(work, member)


async def end_by_its_day(work: Work, member_id: UUID) -> None:
    """The last day of a membership is over."""
    member = await member_of_timer(work.session, member_id)
    if member is not None and member.state is not MemberState.ENDED:
        await end_member(work, member, "its_last_day_is_over")


async def end_parts_resting_on(work: Work, candidate_id: UUID, purpose: ConsentPurpose) -> None:
    """A consent was withdrawn: who was in the team by it is no more."""
    for member in await members_of(work.session, candidate_id, parts_resting_on(purpose)):
        await end_member(work, member, "consent_withdrawn")


async def end_team(work: Work, candidate_id: UUID, reason: str) -> None:
    """Whoever leaves, or comes to another partner, has no team; the next one is named anew."""
    for member in await members_of(work.session, candidate_id):
        await end_member(work, member, reason)


async def end_uncovered(work: Work, partner_id: UUID, other_partner_id: UUID) -> None:
    """An agreement between two partners is no longer in force: who was in a team by it alone is no more."""
    for member, candidate in await members_between(work.session, partner_id, other_partner_id):
        try:
            await its_record_may_cross(work, candidate, member.organisation_id, member.part)
        except RulesBroken:
            await end_member(work, member, "agreement_ended")


async def end_member(work: Work, member: TeamMember, reason: str) -> None:
    """End a locked membership, and let every service know. Raises `IllegalTransition`."""
    await work.move(TEAM_MEMBER, member, MemberAction.END, reason=reason)
    member.ended_because = reason
    await work.publish(
        TeamMemberLeft(
            candidate_id=member.candidate_id,
            team_member_id=member.id,
            organisation_id=member.organisation_id,
            part=member.part,
            reason=reason,
        )
    )


async def _begin(work: Work, member: TeamMember) -> None:
    await work.move(TEAM_MEMBER, member, MemberAction.BEGIN)
    await work.publish(
        TeamMemberJoined(
            candidate_id=member.candidate_id,
            team_member_id=member.id,
            organisation_id=member.organisation_id,
            part=member.part,
        )
    )
