"""A visa case that had ended by mistake is open again: what its end dropped is waited for and asked again."""

from pathways_chassis.work import Work

from candidate_svc.domain.pathway import known_pathway
from candidate_svc.store.candidates import candidate_of_event
from candidate_svc.store.cases import all_authorisations_of, documents_of
from candidate_svc.store.rows import VisaCase
from candidate_svc.usecases.ask_for_check import ask_for_stale_checks
from candidate_svc.usecases.end_visa_case import TASKS_OF_A_CASE
from candidate_svc.usecases.expire_document import expire_document
from candidate_svc.usecases.follow_family import tell_families_of
from candidate_svc.usecases.forget_evidence import forget_visa_file_later
from candidate_svc.usecases.run_out import TASKS_OF_A_LINK, watch_again
from candidate_svc.usecases.screen_again import SCREEN_CASE_AGAIN


async def reopen_visa_case(work: Work, case: VisaCase, reason: str) -> None:
    """Open a closed case of a person in hand, who stands where they stood; what was due meanwhile is due at once."""
    closings = [stage for stage in await work.history("visa_case", case.id) if stage["action"] == "close"]
    case.closed_at = case.close_reason = None
    case.version += 1
    await work.record_stage("visa_case", case.id, "closed", "correct", "open", reason)
    candidate = await candidate_of_event(work, case.candidate_id)
    if candidate is None:
        return
    closed_by = closings[-1]["actor_reference"]
    await work.reopen_tasks(TASKS_OF_A_CASE, case.id, closed_by, organisation_id=candidate.partner_id)
    for link in await all_authorisations_of(work.session, case.id):
        await work.reopen_tasks(TASKS_OF_A_LINK, link.id, closed_by, organisation_id=candidate.partner_id)
        await watch_again(work, link)
    await forget_visa_file_later(work, case)
    version = known_pathway(case.pathway).version
    if case.pathway_version < version:
        await work.set_timer(SCREEN_CASE_AGAIN, case.id, work.now, {"pathway_version": version})
    for document in await documents_of(work.session, candidate.id):
        if document.valid_until is not None and document.valid_until < work.now.date():
            await expire_document(work, document.id)
    await ask_for_stale_checks(work, case)
    await tell_families_of(work, case.candidate_id)
