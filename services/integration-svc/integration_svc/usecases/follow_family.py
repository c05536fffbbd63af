"""The visas of those who travel together with a person: a booking follows them, and never parts a family unasked."""

from pathways_chassis.work import Work
from pathways_contracts.events.candidate.visa_case import FamilyVisasDecided

from integration_svc.domain.travel import Family, TravelState, has_left
from integration_svc.store.cases import case_of_placement, travel_of_case
from integration_svc.store.rows import Placement, Travel
from integration_svc.usecases.hold_travel import FAMILY_CHANGED, ask_about


def family_of(placement: Placement | None) -> Family:
    """How far the family is; nobody waits for one of whom nobody has told."""
    if placement is None or placement.family_granted is None:
        return Family()
    return Family(
        granted=placement.family_granted,
        refused=placement.family_refused,
        pending=placement.family_pending,
        parting_accepted=placement.parting_accepted,
    )


def travellers_with_visa(placement: Placement, granted_for: int) -> int:
    """The person and every member whose visa is granted; as the visa says, where nobody has told of a family."""
    return granted_for if placement.family_granted is None else 1 + placement.family_granted


async def follow_family(work: Work, placement: Placement, event: FamilyVisasDecided) -> bool:
    """Keep the counts, and plan by them. False when the person has left: the others follow in a way of their own."""
    placement.family_granted, placement.family_refused = event.granted, event.refused
    placement.family_pending, placement.parting_accepted = event.pending, event.parting_accepted
    case = await case_of_placement(work.session, placement.id)
    if case is None:
        return True
    travel = await travel_of_case(work.session, case.id)
    if has_left(travel.state, travel.departed_at):
        return False
    before, travel.visa_travellers = travel.visa_travellers, 1 + event.granted
    travel.version += 1
    await _compare_with_booking(work, travel, family_of(placement), somebody_more=travel.visa_travellers > before)
    return True


async def _compare_with_booking(work: Work, travel: Travel, family: Family, *, somebody_more: bool) -> None:
    if travel.state is not TravelState.BOOKED:
        return
    if family.is_settled and travel.travellers <= travel.visa_travellers and not somebody_more:
        await work.close_task(FAMILY_CHANGED, travel.id)
        return
    evidence = {
        "travellers_booked": travel.travellers,
        "travellers_with_visa": travel.visa_travellers,
        "pending": family.pending,
        "refused": family.refused,
    }
    await ask_about(work, travel, FAMILY_CHANGED, evidence)
