"""A confirmed placement is kept until its visa is granted."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.employer.placement import PlacementConfirmed

from integration_svc.store.people import holder_of, person_of, placement_of_event
from integration_svc.store.rows import Placement


async def when_placement_confirmed_keep_placement(work: Work, event: PlacementConfirmed) -> Reaction:
    """Keep what travel, work and protection need to know of it."""
    person = await person_of(work.session, event.candidate_id)
    if person.erased_at is not None:
        return superseded("the person was erased")
    holder = holder_of(person)
    if await placement_of_event(work.session, event.placement_id) is not None:
        return superseded("the placement is known")
    work.session.add(
        Placement(
            id=event.placement_id,
            candidate_id=holder.candidate_id,
            merged_from_id=holder.merged_from_id,
            application_id=event.application_id,
            vacancy_id=event.vacancy_id,
            employer_id=event.employer_id,
            sponsor_employer_id=event.sponsor_employer_id,
            pathway=event.pathway,
            destination=event.destination,
            isco=event.isco,
            pay=event.pay.model_dump(mode="json"),
            weekly_hours=event.weekly_hours,
            start_date=event.start_date,
            programme_ids=sorted(set(event.programme_ids)),
        )
    )
    await work.session.flush()
    return APPLIED
