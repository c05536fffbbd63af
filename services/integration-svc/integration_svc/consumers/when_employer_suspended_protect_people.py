"""A suspended employer's people in the country are protected, one by one; so are those whom it only sponsors."""

from collections.abc import Sequence

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.employer.employer import EmployerSuspended, SponsorLicenceEnded

from integration_svc.domain.integration_case import ENDS, CaseState
from integration_svc.domain.travel import has_left
from integration_svc.store.cases import case_of_placement, travel_of_case
from integration_svc.store.people import placements_resting_on, placements_sponsored_by
from integration_svc.store.rows import Placement
from integration_svc.usecases.lose_placement import lose


async def when_employer_suspended_protect_people(work: Work, event: EmployerSuspended) -> Reaction:
    """Those before travel wait for the freeze of their placement; who has left or arrived gets an alert."""
    placements = await placements_resting_on(work.session, event.employer_id)
    return await _protect(work, placements, "employer_suspended", event.reason)


async def when_sponsor_licence_ended_protect_people(work: Work, event: SponsorLicenceEnded) -> Reaction:
    """A status that rests on the licence may end: who has left or arrived gets an alert, whoever their employer is."""
    placements = await placements_sponsored_by(work.session, event.employer_id)
    return await _protect(work, placements, "sponsor_licence_ended", "sponsor_licence_ended")


async def _protect(work: Work, placements: Sequence[Placement], trigger: str, reason: str) -> Reaction:
    for placement in placements:
        case = await case_of_placement(work.session, placement.id)
        if case is None or case.state in ENDS:
            continue
        travel = await travel_of_case(work.session, case.id)
        if case.state is CaseState.PREPARING and not has_left(travel.state, travel.departed_at):
            continue
        await lose(work, placement, case, trigger=trigger, reason=reason)
    return APPLIED
