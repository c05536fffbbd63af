"""Whose a person is and to which programmes they belong, as candidate-svc told."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from pathways_chassis.work import Work

from integration_svc.store.facts import file_under
from integration_svc.store.people import Holder, begin_people, holder_of, known_people, person_of
from integration_svc.store.tasks import aggregates_about
from integration_svc.usecases.record_fact import claim_milestones


class Membership(NamedTuple):
    """Whose a person is, and in which programmes."""

    candidate_id: UUID
    partner_id: UUID
    programme_ids: Sequence[UUID]

    @property
    def programmes(self) -> list[UUID]:
        """Each once, in order."""
        return sorted(set(self.programme_ids))


async def know_people(works: Sequence[Work], told: Sequence[Membership]) -> Sequence[Holder | None]:
    """Keep partners and programmes of different people, each by its work of one transaction.

    Facts that came earlier are filed now. Says under whom they count; None: erased.
    """
    session = works[0].session
    known = await known_people(session, [one.candidate_id for one in told])
    unknown = [(one.candidate_id, one.partner_id, one.programmes) for one in told if one.candidate_id not in known]
    # Every fact is filed after its person was begun, so that there is none yet.
    as_told = await begin_people(session, unknown) if unknown else set()
    as_told |= {one.candidate_id for one in told if known.get(one.candidate_id) == (one.partner_id, one.programmes)}
    return [
        Holder(one.candidate_id) if one.candidate_id in as_told else await _know_otherwise(work, one)
        for work, one in zip(works, told, strict=True)
    ]


async def _know_otherwise(work: Work, told: Membership) -> Holder | None:
    person = await person_of(work.session, told.candidate_id)
    if person.erased_at is not None:
        return None
    holder = holder_of(person)
    if (person.partner_id, person.programme_ids) == (told.partner_id, told.programmes):
        return holder
    person.partner_id, person.programme_ids = told.partner_id, told.programmes
    await work.session.flush()
    if person.programme_ids:
        await file_under(work.session, person.id, person.programme_ids)
        await claim_milestones(work, holder.candidate_id)
    return holder


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
