"""A person had two records: they are cared for and counted by the one that stays, and by both if it was a mistake."""

from typing import Final
from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import CandidateDied, CandidateWithdrawn

from integration_svc.domain.milestone import CLAIM
from integration_svc.store.merging import (
    aggregates_from,
    claimed_twice,
    count_apart,
    count_together,
    give,
    give_back,
)
from integration_svc.store.people import person_of
from integration_svc.store.rows import Person
from integration_svc.usecases.care_again import care_again
from integration_svc.usecases.record_fact import claim_milestones

CLAIMED_TWICE: Final = "claimed_twice_for_one_person"
MERGE_UNDONE: Final = "merge_undone"


async def follow_merge(work: Work, candidate_id: UUID, into_candidate_id: UUID) -> bool:
    """Cases, alerts, facts and claims of the record are the other's. False when something later is known.

    Where both have a claim for one milestone, somebody of the programme has a task to decide which counts.
    """
    absorbed, survivor = await _both(work, candidate_id, into_candidate_id)
    if not _is_later(work, absorbed):
        return False
    await part(work, absorbed)
    if survivor.erased_at is not None:
        return True  # Erasure of one erases both: the word of this one is on its way.
    absorbed.merged_into_id, absorbed.merged_at = survivor.id, work.now
    await work.session.flush()
    await give(work.session, absorbed.id, survivor.id)
    await _give_tasks(work, absorbed, absorbed, survivor)
    for claim_id, other_id in await claimed_twice(work.session, absorbed.id, survivor.id):
        await work.open_task(CLAIMED_TWICE, CLAIM.name, claim_id, evidence={"other_claim_id": str(other_id)})
    return True


async def follow_undone_merge(work: Work, candidate_id: UUID, from_candidate_id: UUID) -> bool:
    """Two people after all: each is cared for and counted by their own record. False when something later is known."""
    absorbed, _ = await _both(work, candidate_id, from_candidate_id)
    if not _is_later(work, absorbed):
        return False
    await part(work, absorbed)
    return True


async def part(work: Work, absorbed: Person) -> None:
    """What had come from a locked record is its own again; nothing where it is not merged.

    What ended because the other left meanwhile goes on.
    """
    if absorbed.merged_into_id is None:
        return
    merged_at, survivor_id = absorbed.merged_at, absorbed.merged_into_id
    for claim_id, _ in await claimed_twice(work.session, absorbed.id, survivor_id):
        await work.close_task(CLAIMED_TWICE, claim_id)
    await _take_back(work, absorbed, await person_of(work.session, survivor_id))
    await count_apart(work.session, absorbed.id, survivor_id)
    for left_by in (CandidateWithdrawn, CandidateDied):
        await care_again(work, absorbed.id, because_of=left_by.wire_name, reason=MERGE_UNDONE, since=merged_at)
    for record_id in (absorbed.id, survivor_id):
        await claim_milestones(work, record_id)


async def part_for_erasure(work: Work, absorbed: Person) -> None:
    """The care of a locked record is its own again, to be ended. Its facts stay with the other, and name it no more.

    The other is erased as well, and one person counts once.
    """
    if absorbed.merged_into_id is not None:
        await count_together(work.session, absorbed.id, absorbed.merged_into_id)
        await _take_back(work, absorbed, await person_of(work.session, absorbed.merged_into_id))


async def _take_back(work: Work, absorbed: Person, survivor: Person) -> None:
    await _give_tasks(work, absorbed, survivor, absorbed)
    await give_back(work.session, absorbed.id)
    absorbed.merged_into_id = absorbed.merged_at = None
    await work.session.flush()


async def _both(work: Work, candidate_id: UUID, other_id: UUID) -> tuple[Person, Person]:
    """Locked in one order, whichever is merged into which."""
    people = {one: await person_of(work.session, one) for one in sorted((candidate_id, other_id))}
    return people[candidate_id], people[other_id]


def _is_later(work: Work, person: Person) -> bool:
    """Whether the event in hand decides of the record; then it is noted as the one that did."""
    if work.envelope is None:
        raise RuntimeError("a merge is followed by an event")
    moment = work.envelope.producerepoch, work.envelope.aggregateseq or 0
    if person.erased_at is not None or moment <= (person.merge_epoch, person.merge_sequence):
        return False
    person.merge_epoch, person.merge_sequence = moment
    return True


async def _give_tasks(work: Work, absorbed: Person, previous: Person, new: Person) -> None:
    if previous.partner_id is not None and new.partner_id not in (None, previous.partner_id):
        await work.give_tasks(aggregates_from(absorbed.id), previous.partner_id, new.partner_id)
