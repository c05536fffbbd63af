"""A record about a person's consents could not be read: until it is, nothing is disclosed of that person."""

from uuid import UUID

from pathways_chassis.work import Work

from integration_svc.store.people import refuse_all


async def distrust_consents(work: Work, candidate_id: UUID) -> None:
    """Take every consent of the person as withdrawn; a later grant counts again."""
    await refuse_all(work.session, candidate_id)
