"""A person is erased: all care ends, and nothing here leads back to them."""

from uuid import UUID

from pathways_chassis.erasing import begin
from pathways_chassis.work import Work
from pathways_contracts.events.integration.erasure import IntegrationErasureConfirmed

from integration_svc.store.belongings import BELONGINGS
from integration_svc.store.merging import release_merged_into
from integration_svc.store.people import person_of
from integration_svc.usecases.follow_merge import part_for_erasure
from integration_svc.usecases.forget_person import end_care


async def erase(work: Work, candidate_id: UUID) -> None:
    """End all care and cut every row off the person; outcome facts stay under an id that leads nowhere.

    The facts of a record that is merged stay with the other, which is erased as well: so that one person counts once.
    """
    person = await person_of(work.session, candidate_id)
    await part_for_erasure(work, person)
    erasure = await begin(work, BELONGINGS, candidate_id)
    await end_care(work, candidate_id, "person_erased")
    person.erased_at = work.now
    await work.session.flush()
    await release_merged_into(work.session, candidate_id)
    await work.publish(IntegrationErasureConfirmed(candidate_id=candidate_id, tables=await erasure.finish()))
