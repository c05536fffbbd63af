"""Whose a person is and to which programmes they belong, as candidate-svc told."""

from collections.abc import Iterable
from uuid import UUID

from pathways_chassis.work import Work

from integration_svc.store.facts import file_under
from integration_svc.store.people import begin_person, known_person, person_of
from integration_svc.store.tasks import aggregates_about
from integration_svc.usecases.record_fact import claim_milestones


async def know_person(work: Work, candidate_id: UUID, partner_id: UUID, programme_ids: Iterable[UUID]) -> bool:
    """Keep partner and programmes; facts that came earlier are filed now. False when the person was erased."""
    programmes = sorted(set(programme_ids))
    known = await known_person(work.session, candidate_id)
    if known is None and await begin_person(work.session, candidate_id, partner_id, programmes):
        # Every fact is filed after its person was begun, so that there is none yet.
        return True
    person = known or await person_of(work.session, candidate_id)
    if person.erased_at is not None:
        return False
    if (person.partner_id, person.programme_ids) == (partner_id, programmes):
        return True
    person.partner_id, person.programme_ids = partner_id, programmes
    await work.session.flush()
    if person.programme_ids:
        await file_under(work.session, candidate_id, person.programme_ids)
        await claim_milestones(work, candidate_id)
    return True


async def hand_over(work: Work, candidate_id: UUID, partner_id: UUID) -> bool:
    """Another partner looks after the person, and has the open tasks of their cases. False when they were erased."""
    person = await person_of(work.session, candidate_id)
    if person.erased_at is not None:
        return False
    previous, person.partner_id = person.partner_id, partner_id
    await work.session.flush()
    if previous is not None:
        await work.give_tasks(aggregates_about(candidate_id), previous, partner_id)
    return True
