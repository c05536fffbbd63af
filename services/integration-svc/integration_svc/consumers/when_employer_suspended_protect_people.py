"""A suspended employer's people in the country are protected, one by one."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.employer.employer import EmployerSuspended

from integration_svc.domain.integration_case import ENDS, CaseState
from integration_svc.domain.travel import has_left
from integration_svc.store.cases import case_of_placement, travel_of_case
from integration_svc.store.people import placements_with
from integration_svc.usecases.lose_placement import lose


async def when_employer_suspended_protect_people(work: Work, event: EmployerSuspended) -> Reaction:
    """Those before travel wait for the freeze of their placement; who has left or arrived gets an alert."""
    for placement in await placements_with(work.session, event.employer_id):
        case = await case_of_placement(work.session, placement.id)
        if case is None or case.state in ENDS:
            continue
        travel = await travel_of_case(work.session, case.id)
        if case.state is CaseState.PREPARING and not has_left(travel.state, travel.departed_at):
            continue
        await lose(work, placement, case, trigger="employer_suspended", reason=event.reason)
    return APPLIED
