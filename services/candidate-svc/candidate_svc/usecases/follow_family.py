"""The family's visas: each member's begins by the family's plan, and every change of the picture is published."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.events.candidate.visa_case import FamilyVisasDecided

from candidate_svc.domain.authorisation import AuthorisationKind, AuthorisationState
from candidate_svc.domain.candidate import CandidateState
from candidate_svc.domain.family import FamilyPicture, MemberVisa, first_link_of_a_member, visa_of
from candidate_svc.domain.household import FamilyPlan
from candidate_svc.domain.pathway import known_pathway
from candidate_svc.store.candidates import candidate_of_event, household_of, households_that_name, partner_of
from candidate_svc.store.cases import (
    authorisations_of,
    family_authorisations_of,
    latest_case_of,
    members_with_visa_begun,
    open_cases_of,
)
from candidate_svc.store.rows import Authorisation, HouseholdMember, VisaCase
from candidate_svc.usecases.begin_authorisation import begin_authorisation
from candidate_svc.usecases.tell_of_followers import tell_of_followers

TELL_FAMILY: Final = "tell_family"
DECIDE_ON_PARTING: Final = "decide_on_parting"
SETTLE_MEMBER_WITHOUT_CASE: Final = "settle_member_without_case"
"""Somebody travels together with the person as a candidate and has no visa case: booking waits for one to open, or for
another plan."""


HAS_WORK: Final = frozenset({CandidateState.PLACED, CandidateState.ALUMNI})
"""Whose family may follow."""


def travels_on_this_case(member: HouseholdMember) -> bool:
    """A member who is a candidate too travels on a case of their own."""
    return member.plan is FamilyPlan.TOGETHER and member.also_candidate_id is None


async def begin_family_visas(work: Work, case: VisaCase, plan: FamilyPlan) -> None:
    """Begin the first link of every member of this plan who has none and is no candidate with a case of their own.

    From within the country those who travelled together are there, and who is to follow may have begun before.
    """
    if case.from_within and plan is FamilyPlan.TOGETHER:
        return
    begun = await members_with_visa_begun(work.session, case)
    pathway = known_pathway(case.pathway)
    for member in await household_of(work.session, case.candidate_id):
        if member.plan is plan and member.also_candidate_id is None and member.id not in begun:
            position = first_link_of_a_member(pathway.authorisations)
            await begin_authorisation(work, case, pathway, position=position, member_id=member.id)


async def follow_family(work: Work, candidate_id: UUID) -> None:
    """The household or a plan has changed: begin what is to begin in every open case, and tell.

    Who is to follow may apply once the person has work, also if they joined the household later.
    """
    await work.session.flush()
    candidate = await candidate_of_event(work, candidate_id)
    has_worked = candidate is not None and candidate.state in HAS_WORK
    for case in await open_cases_of(work.session, candidate_id):
        await begin_family_visas(work, case, FamilyPlan.TOGETHER)
        if has_worked:
            await begin_family_visas(work, case, FamilyPlan.FOLLOW)
        await tell_of_family(work, case)


async def family_picture(work: Work, case: VisaCase) -> FamilyPicture:
    """How far the visas are of those who travel together with the person; a candidate's by their own case.

    For a job in the country where the person is, nobody travels.
    """
    if case.from_within:
        return FamilyPicture({})
    await work.session.flush()
    links = await family_authorisations_of(work.session, case.id)
    travelling = [
        member for member in await household_of(work.session, case.candidate_id) if member.plan is FamilyPlan.TOGETHER
    ]
    own_cases = {
        member.id: await latest_case_of(work.session, member.also_candidate_id)
        for member in travelling
        if member.also_candidate_id is not None
    }
    visas = {
        member.id: await _visa_by(work, own_cases[member.id])
        if member.id in own_cases
        else visa_of(_entry_visa([link for link in links if link.member_id == member.id]))
        for member in travelling
    }
    without_case = frozenset(member for member, own in own_cases.items() if own is None)
    return FamilyPicture(visas, frozenset(case.parted_from), without_case)


async def _visa_by(work: Work, own: VisaCase | None) -> MemberVisa:
    """By a case of their own, where they have one."""
    if own is None:
        return MemberVisa.PENDING
    if own.closed_at is not None:
        return MemberVisa.REFUSED
    return visa_of(_entry_visa(await authorisations_of(work.session, own.id)))


def _entry_visa(chain: Sequence[Authorisation]) -> AuthorisationState | None:
    return next((link.state for link in chain if link.kind is AuthorisationKind.ENTRY_VISA), None)


async def tell_of_family(work: Work, case: VisaCase) -> None:
    """Publish the picture if it differs from the one told last, and ask the person where somebody was refused.

    Who follows later is told of one by one.
    """
    await tell_of_followers(work, case)
    picture = await family_picture(work, case)
    told = {
        "together": len(picture.visas),
        "granted": picture.count(MemberVisa.GRANTED),
        "refused": picture.count(MemberVisa.REFUSED),
        "pending": picture.count(MemberVisa.PENDING),
        "parting_accepted": picture.parting_accepted,
    }
    if picture.undecided:
        await work.open_task(
            DECIDE_ON_PARTING,
            "visa_case",
            case.id,
            organisation_id=await partner_of(work.session, case.candidate_id),
            evidence={"refused": len(picture.undecided)},
        )
    else:
        await work.close_task(DECIDE_ON_PARTING, case.id)
    if picture.without_case:
        await work.open_task(
            SETTLE_MEMBER_WITHOUT_CASE,
            "visa_case",
            case.id,
            organisation_id=await partner_of(work.session, case.candidate_id),
            evidence={"members": [str(member) for member in sorted(picture.without_case)]},
        )
    else:
        await work.close_task(SETTLE_MEMBER_WITHOUT_CASE, case.id)
    # Of somebody who travels alone there is nothing to tell.
    if told == case.family_told or (case.family_told is None and not picture.visas):
        return
    case.family_told = told
    case.version += 1
    await work.publish(
        FamilyVisasDecided(
            visa_case_id=case.id,
            candidate_id=case.candidate_id,
            placement_id=case.placement_id,
            application_id=case.application_id,
            together=len(picture.visas),
            granted=picture.count(MemberVisa.GRANTED),
            refused=picture.count(MemberVisa.REFUSED),
            pending=picture.count(MemberVisa.PENDING),
            parting_accepted=picture.parting_accepted,
        ),
        correlation_id=case.application_id,
    )


async def tell_families_of(work: Work, candidate_id: UUID) -> None:
    """A candidate's own case has moved: whoever travels with them is told, each in a transaction of their own.

    At once it would lock two persons, and two who travel with each other would wait for each other.
    """
    for other in await households_that_name(work.session, candidate_id):
        await work.set_timer(TELL_FAMILY, other, work.now)


async def tell_family(work: Work, candidate_id: UUID) -> None:
    """Tell of every open case of a person in whose household somebody else's case has moved."""
    await candidate_of_event(work, candidate_id)
    for case in await open_cases_of(work.session, candidate_id):
        await tell_of_family(work, case)
