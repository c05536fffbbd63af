"""Somebody of the family follows later: with the visa a journey of their own is planned, and held when it is lost."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, conflict, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.visa_case import FollowerVisaGranted, FollowerVisaLost

from integration_svc.domain.integration_case import CaseState
from integration_svc.store.cases import case_of_placement
from integration_svc.store.people import is_erased
from integration_svc.store.rows import IntegrationCase
from integration_svc.usecases.plan_follower_travel import lose_follower_visa, plan_follower_travel


async def when_follower_visa_granted_plan_their_travel(work: Work, event: FollowerVisaGranted) -> Reaction:
    """The person's own visa came before it, on the same topic: there is a case, unless nobody travels any more."""
    case = await _case(work, event)
    if case is None:
        return superseded("nobody travels for this placement")
    if await plan_follower_travel(work, case, event):
        return APPLIED
    return superseded("they have left")


async def when_follower_visa_lost_hold_their_travel(work: Work, event: FollowerVisaLost) -> Reaction:
    """No booking and no departure without one; of somebody on the way a person thinks."""
    case = await _case(work, event)
    if case is None:
        return superseded("nobody travels for this placement")
    if await lose_follower_visa(work, case, event):
        return APPLIED
    return conflict("they have left")


async def _case(work: Work, event: FollowerVisaGranted | FollowerVisaLost) -> IntegrationCase | None:
    if await is_erased(work.session, event.candidate_id):
        return None
    case = await case_of_placement(work.session, event.placement_id)
    return None if case is None or case.state is CaseState.CANCELLED else case
