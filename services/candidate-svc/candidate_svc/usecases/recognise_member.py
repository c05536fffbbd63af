"""A member of a household is a candidate too: each travels on a case of their own; and is none after all, as before.

What an authority holds of the member is settled first. What is still with the programme is set aside by ids in the
pair (`before`), and taken up again where the same case goes on.
"""

from typing import Any, Final
from uuid import UUID

from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import HouseholdMemberRecognised, HouseholdMemberUnrecognised

from candidate_svc.domain.authorisation import AUTHORISATION, BEFORE_LODGING, AuthorisationAction, AuthorisationState
from candidate_svc.domain.household import NamedMember, a_member_is_somebody_else
from candidate_svc.domain.recognising import (
    MAY_BE_RECOGNISED,
    Recognition,
    neither_is_merged,
    the_pair_names_a_member,
)
from candidate_svc.domain.visa_case import no_authority_holds_the_file, no_visa_stands
from candidate_svc.store.candidates import household_of, seen_among
from candidate_svc.store.cases import family_authorisations_of, open_cases_of
from candidate_svc.store.duplicates import lock_people, member_of_pair
from candidate_svc.store.rows import Authorisation, HouseholdMember, PossibleDuplicate
from candidate_svc.usecases.follow_family import follow_family
from candidate_svc.usecases.run_out import watch_no_more

REASON: Final = "member_is_a_candidate"


async def recognise_member(work: Work, duplicate: PossibleDuplicate) -> None:
    """The member of a locked pair is its candidate. Raises `RulesBroken` with all violations."""
    require((the_pair_names_a_member,), duplicate.member_id is not None)
    member = await member_of_pair(work.session, duplicate)
    people = await lock_people(work, (duplicate.candidate_id, member.candidate_id))
    candidate, head = people[duplicate.candidate_id], people[member.candidate_id]
    seen = await seen_among(work.session, work.actor, people)
    require(
        MAY_BE_RECOGNISED,
        Recognition(
            candidate=candidate.state,
            head=head.state,
            minor=member.minor,
            seen=seen >= {candidate.id, head.id},
        ),
    )
    household = await household_of(work.session, head.id)
    named = any(one.also_candidate_id == candidate.id for one in household)
    require((a_member_is_somebody_else,), NamedMember(head.id, False, candidate.id, named))
    duplicate.survivor_id = None
    duplicate.before = {"head": str(head.id), "cases": await _set_aside(work, member)}
    member.also_candidate_id = candidate.id
    member.version += 1
    await follow_family(work, head.id)
    await work.publish(
        HouseholdMemberRecognised(candidate_id=head.id, member_id=member.id, member_candidate_id=candidate.id)
    )


async def undo_recognition(work: Work, duplicate: PossibleDuplicate, reason: str) -> None:
    """The member is somebody else: their visa belongs to the household's case again. Raises `RulesBroken`."""
    member = await member_of_pair(work.session, duplicate)
    people = await lock_people(work, (duplicate.candidate_id, member.candidate_id))
    candidate, head = people[duplicate.candidate_id], people[member.candidate_id]
    require((neither_is_merged,), (candidate.state, head.state))
    member.also_candidate_id = None
    member.version += 1
    await work.session.flush()
    await _take_up_again(work, head.id, (duplicate.before or {}).get("cases", {}), reason)
    duplicate.before = None
    await follow_family(work, head.id)
    await work.publish(
        HouseholdMemberUnrecognised(candidate_id=head.id, member_id=member.id, member_candidate_id=candidate.id)
    )


async def _set_aside(work: Work, member: HouseholdMember) -> dict[str, Any]:
    """End what was begun for the member in an open case: by case, its pathway and where each authorisation stood."""
    set_aside: dict[str, Any] = {}
    for case in await open_cases_of(work.session, member.candidate_id):
        links = [one for one in await family_authorisations_of(work.session, case.id) if one.member_id == member.id]
        require((no_authority_holds_the_file, no_visa_stands), links)
        set_aside[str(case.id)] = {"pathway": case.pathway, "links": {str(one.id): one.state.value for one in links}}
        for link in links:
            if link.state in BEFORE_LODGING:
                await work.move(AUTHORISATION, link, AuthorisationAction.WITHDRAW, reason=REASON)
            await watch_no_more(work, link)
            link.superseded_at = work.now
    return set_aside


async def _take_up_again(work: Work, head_id: UUID, set_aside: dict[str, Any], reason: str) -> None:
    """Where the case goes on under its pathway, each authorisation stands where it stood; elsewhere it begins anew."""
    for case in await open_cases_of(work.session, head_id):
        known = set_aside.get(str(case.id))
        if known is None or known["pathway"] != case.pathway:
            continue
        for link_id, state in known["links"].items():
            link = await work.session.get(Authorisation, UUID(link_id), with_for_update=True)
            if link is None:
                continue
            stood = AuthorisationState(state)
            if link.state is not stood:
                await work.record_stage(AUTHORISATION.name, link.id, link.state, "undo_recognise", stood, reason)
            link.state, link.superseded_at = stood, None
            link.version += 1
    await work.session.flush()
