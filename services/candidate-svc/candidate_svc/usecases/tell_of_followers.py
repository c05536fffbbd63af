"""Who follows the person later has a visa of their own: others are told when there is one, and when it is lost."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.events.candidate.visa_case import FollowerVisaGranted, FollowerVisaLost

from candidate_svc.domain.authorisation import (
    AUTHORISATION,
    AuthorisationAction,
    AuthorisationKind,
    AuthorisationState,
)
from candidate_svc.domain.household import FamilyPlan
from candidate_svc.store.candidates import household_of
from candidate_svc.store.cases import family_authorisations_of
from candidate_svc.store.journey import departed_at
from candidate_svc.store.rows import Authorisation, HouseholdMember, VisaCase


async def tell_of_followers(work: Work, case: VisaCase) -> None:
    """Publish what differs from what was told of each member last. Ids and dates alone."""
    await work.session.flush()
    household = {str(member.id): member for member in await household_of(work.session, case.candidate_id)}
    links = await family_authorisations_of(work.session, case.id)
    now: dict[str, Any] = {}
    for member_id, member in household.items():
        visa = _granted_entry_visa(links, member.id)
        if visa is not None and await _follows(work, case, member, visa):
            now[member_id] = {
                "valid_from": str(visa.valid_from),
                "valid_until": str(visa.valid_until),
                "travel_document_valid_until": str(visa.travel_document_valid_until),
            }
    told = case.followers_told
    if now == told:
        return
    case.followers_told = now
    case.version += 1
    about = {
        "visa_case_id": case.id,
        "candidate_id": case.candidate_id,
        "placement_id": case.placement_id,
        "application_id": case.application_id,
    }
    for member_id, dates in now.items():
        if told.get(member_id) != dates:
            granted = FollowerVisaGranted.model_validate(
                {**about, "member_id": member_id, "destination": case.destination, **dates}
            )
            await work.publish(granted, correlation_id=case.application_id)
    for member_id in told.keys() - now.keys():
        still = member_id in household and household[member_id].plan is not FamilyPlan.STAYS
        still_follows = still and household[member_id].also_candidate_id is None
        lost = FollowerVisaLost.model_validate({**about, "member_id": member_id, "still_follows": still_follows})
        await work.publish(lost, correlation_id=case.application_id)


def _granted_entry_visa(links: Sequence[Authorisation], member_id: UUID) -> Authorisation | None:
    """With all the dates that a journey is planned by."""
    return next(
        (
            link
            for link in links
            if link.member_id == member_id
            and link.kind is AuthorisationKind.ENTRY_VISA
            and link.state is AuthorisationState.GRANTED
            and link.valid_from is not None
            and link.valid_until is not None
            and link.travel_document_valid_until is not None
        ),
        None,
    )


async def _follows(work: Work, case: VisaCase, member: HouseholdMember, visa: Authorisation) -> bool:
    """By plan, or because the visa came when the person had left without them."""
    if member.also_candidate_id is not None or member.plan is FamilyPlan.STAYS:
        return False
    if member.plan is FamilyPlan.FOLLOW:
        return True
    left_at = await departed_at(work.session, case.candidate_id, case.opened_at)
    if left_at is None:
        return False
    stages = await work.history(AUTHORISATION.name, visa.id)
    grants = [stage["happened_at"] for stage in stages if stage["action"] == AuthorisationAction.GRANT]
    return bool(grants) and max(grants) > left_at
