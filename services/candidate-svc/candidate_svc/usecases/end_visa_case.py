"""A visa case is over without a visa, and everybody who counted on it is told."""

from typing import Final

from pathways_chassis.work import Work
from pathways_contracts.events.candidate.visa_case import VisaCaseClosed

from candidate_svc.store.cases import all_authorisations_of
from candidate_svc.store.rows import VisaCase
from candidate_svc.usecases.check_rule import CHECK_RULE_AGAIN, CHOOSE_OTHER_PATHWAY, SCREEN_AGAIN
from candidate_svc.usecases.follow_family import DECIDE_ON_PARTING, SETTLE_MEMBER_WITHOUT_CASE, tell_families_of
from candidate_svc.usecases.forget_evidence import forget_visa_file_later
from candidate_svc.usecases.run_out import watch_no_more

TASKS_OF_A_CASE: Final = (
    "decide_on_remedy",
    "renew_travel_document",
    "reconfirm_pathway",
    DECIDE_ON_PARTING,
    SETTLE_MEMBER_WITHOUT_CASE,
    CHECK_RULE_AGAIN,
    SCREEN_AGAIN,
    CHOOSE_OTHER_PATHWAY,
    "ask_about_lodged_visa",
    "ask_for_immigration_consent",
)
"""What nobody has to do any more once the case is over."""


async def end_visa_case(work: Work, case: VisaCase, reason: str) -> None:
    """Close and publish. What becomes of the promise and of the person is the caller's to move."""
    case.closed_at, case.close_reason = work.now, reason
    case.version += 1
    await work.record_stage("visa_case", case.id, "open", "close", "closed", reason)
    await tell_families_of(work, case.candidate_id)
    for link in await all_authorisations_of(work.session, case.id):
        await watch_no_more(work, link)
    await forget_visa_file_later(work, case)
    await work.close_tasks(TASKS_OF_A_CASE, case.id)
    await work.publish(
        VisaCaseClosed(
            visa_case_id=case.id,
            candidate_id=case.candidate_id,
            placement_id=case.placement_id,
            application_id=case.application_id,
            reason=reason,
        ),
        correlation_id=case.application_id,
    )
