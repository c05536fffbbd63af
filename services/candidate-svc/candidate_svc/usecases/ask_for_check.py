"""A check of an open case has grown old: somebody is asked to make it again before the file is signed off."""

from uuid import UUID

from pathways_chassis.work import Work

from candidate_svc.domain.authorisation import BEFORE_LODGING, is_stale
from candidate_svc.domain.candidate import CandidateState
from candidate_svc.domain.visa_case import link_in_hand
from candidate_svc.store.cases import authorisations_of, rule_checks_of, visa_case_locked
from candidate_svc.store.rows import Candidate, RuleCheck, VisaCase
from candidate_svc.usecases.check_rule import CHECK_RULE_AGAIN


async def ask_for_check(work: Work, check_id: UUID) -> None:
    """A check has come to its age."""
    check = await work.session.get(RuleCheck, check_id)
    case = await visa_case_locked(work, check.visa_case_id) if check is not None else None
    if case is not None and case.closed_at is None:
        await ask_for_stale_checks(work, case)


async def ask_for_stale_checks(work: Work, case: VisaCase) -> None:
    """Open the task for an open case whose next link is still to be lodged and whose person is on the way.

    Called too when a link comes to be lodged after its checks grew old, as one that goes back to the documents.
    """
    candidate = await work.session.get(Candidate, case.candidate_id)
    link = link_in_hand(await authorisations_of(work.session, case.id))
    if candidate is None or candidate.state is not CandidateState.RESERVED or link.state not in BEFORE_LODGING:
        return
    checks = await rule_checks_of(work.session, case.id)
    stale = sorted(one.requirement for one in checks if is_stale(one.status, one.checked_on, work.now.date()))
    if stale:
        await work.open_task(
            CHECK_RULE_AGAIN,
            "visa_case",
            case.id,
            organisation_id=candidate.partner_id,
            evidence={"requirements": stale},
        )
