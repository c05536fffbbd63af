"""A person had two records: what runs under the one that went is set aside, and taken up again if it was a mistake."""

from typing import Final
from uuid import UUID

from pathways_chassis.work import Work

from employer_svc.domain.application import LIVE, MERGED, PARKABLE
from employer_svc.store.applications import application_of_event, applications_of_candidate
from employer_svc.store.people import (
    drop_verdict,
    give_verdicts,
    has_left,
    is_the_latest,
    keep_standing,
    merged_record,
    partner_of,
)
from employer_svc.store.rows import MergedRecord
from employer_svc.usecases.park_application import park
from employer_svc.usecases.reopen_application import reopen_of_candidate

APPLY_WITH_OTHER_RECORD: Final = "apply_with_other_record"


async def follow_merge(work: Work, candidate_id: UUID, into_candidate_id: UUID) -> bool:
    """Show the record to nobody and park its applications. False when something later of it is known already.

    Where the other record has no application of its own, its partner has a task that names the vacancies.
    """
    if not await is_the_latest(work, candidate_id):
        return False
    known = await merged_record(work.session, candidate_id)
    if known is None:
        work.session.add(
            MergedRecord(
                candidate_id=candidate_id,
                into_candidate_id=into_candidate_id,
                was_gone=await has_left(work.session, candidate_id),
                pathways=await give_verdicts(work.session, candidate_id, into_candidate_id),
            )
        )
    await keep_standing(work, candidate_id, gone=True, hidden=True, read_back=True)
    vacancies = set()
    for application_id in await applications_of_candidate(work.session, candidate_id, PARKABLE):
        found = await application_of_event(work.session, application_id)
        if found is not None and found[0].state in PARKABLE:
            await park(work, *found, reason=MERGED)
            vacancies.add(found[1].id)
    for application_id in await applications_of_candidate(work.session, into_candidate_id, LIVE):
        found = await application_of_event(work.session, application_id)
        if found is not None:
            vacancies.discard(found[1].id)
    if vacancies:
        await work.open_task(
            APPLY_WITH_OTHER_RECORD,
            "candidate",
            into_candidate_id,
            organisation_id=await partner_of(work.session, into_candidate_id),
            evidence={"vacancy_ids": sorted(str(one) for one in vacancies), "merged_from": str(candidate_id)},
        )
    return True


async def follow_undone_merge(work: Work, candidate_id: UUID) -> bool:
    """Two people after all: applications go on where nothing binds. False when something later is known already.

    Hidden until the pool tells that the person may be shown.
    """
    if not await is_the_latest(work, candidate_id):
        return False
    known = await merged_record(work.session, candidate_id)
    was_gone = known is not None and known.was_gone
    await keep_standing(work, candidate_id, gone=was_gone, hidden=True, read_back=True)
    if known is None:
        return True
    for pathway in known.pathways:
        await drop_verdict(work.session, known.into_candidate_id, pathway)
    await work.close_task(APPLY_WITH_OTHER_RECORD, known.into_candidate_id)
    await work.session.delete(known)
    await work.session.flush()
    await reopen_of_candidate(work, candidate_id)
    return True
