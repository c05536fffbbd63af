"""What is due: TIMERS names the use case of each durable timer."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from pathways_chassis.erasing import BLANK_EVENTS, blanking
from pathways_chassis.messaging.reactions import Timers
from pathways_chassis.work import Work

from candidate_svc.domain.data_sharing import AgreementAction
from candidate_svc.store.belongings import BELONGINGS
from candidate_svc.store.cases import reservation_locked
from candidate_svc.usecases.ask_for_check import ask_for_check
from candidate_svc.usecases.check_rule import CHECK_RULE_AGAIN
from candidate_svc.usecases.complete_erasure import ERASURE_OVERDUE, miss_erasure
from candidate_svc.usecases.disclose_in_emergency import REVIEW_OVERDUE, miss_review
from candidate_svc.usecases.examine_document import FORGET_SUPERSEDED_FILE, forget_superseded_file
from candidate_svc.usecases.expire_document import DOCUMENT_EXPIRES, expire_document
from candidate_svc.usecases.follow_family import TELL_FAMILY, tell_family
from candidate_svc.usecases.follow_withdrawal import WITHDRAWAL_IS_FINAL, conclude_withdrawal
from candidate_svc.usecases.forget_evidence import (
    FORGET_REJECTED_EVIDENCE,
    FORGET_VISA_FILE,
    forget_rejected_evidence,
    forget_visa_file,
)
from candidate_svc.usecases.keep_team import (
    TEAM_MEMBER_BEGINS,
    TEAM_MEMBER_ENDS,
    begin_member,
    end_by_its_day,
)
from candidate_svc.usecases.manage_api_keys import (
    API_KEY_EXPIRES,
    API_KEY_RUNS_OUT,
    ask_for_rotation,
    expire_api_key,
)
from candidate_svc.usecases.move_candidate import HOLD_IS_OVER, end_hold
from candidate_svc.usecases.release_reservation import expire
from candidate_svc.usecases.request_reservation import EXPIRE_RESERVATION
from candidate_svc.usecases.return_to_pool import return_to_pool
from candidate_svc.usecases.review_protection import EVIDENCE_EXPIRES, ask_for_newer_evidence
from candidate_svc.usecases.run_out import HAS_RUN_OUT, RUNS_OUT, ask_for_renewal, follow_the_end
from candidate_svc.usecases.screen_again import SCREEN_CASE_AGAIN, screen_again
from candidate_svc.usecases.share_data import (
    AGREEMENT_BEGINS,
    AGREEMENT_ENDS,
    AGREEMENT_RUNS_OUT,
    ask_for_a_new_one,
    follow_the_days,
)
from candidate_svc.usecases.upload_document import UPLOAD_IS_LATE, abandon_upload
from candidate_svc.usecases.watch_complaint import (
    CLOSE_COMPLAINT,
    COMPLAINT_OVERDUE,
    FORGET_COMPLAINT,
    close_complaint,
    escalate_complaint,
    forget_complaint,
)


async def _expire_reservation(work: Work, reservation_id: UUID, _: Mapping[str, Any]) -> None:
    reservation = await reservation_locked(work, reservation_id)
    if reservation is not None and await expire(work, reservation):
        work.correlation_id = reservation.application_id
        await return_to_pool(work, reservation.candidate_id, reason="reservation_expired", priority=False)


async def _document_expires(work: Work, document_id: UUID, _: Mapping[str, Any]) -> None:
    await expire_document(work, document_id)


async def _tell_family(work: Work, candidate_id: UUID, _: Mapping[str, Any]) -> None:
    await tell_family(work, candidate_id)


async def _screen_case_again(work: Work, visa_case_id: UUID, payload: Mapping[str, Any]) -> None:
    await screen_again(work, visa_case_id, payload["pathway_version"])


async def _check_rule_again(work: Work, check_id: UUID, _: Mapping[str, Any]) -> None:
    await ask_for_check(work, check_id)


async def _hold_is_over(work: Work, candidate_id: UUID, _: Mapping[str, Any]) -> None:
    await end_hold(work, candidate_id)


async def _agreement_begins(work: Work, agreement_id: UUID, _: Mapping[str, Any]) -> None:
    await follow_the_days(work, agreement_id, AgreementAction.BEGIN)


async def _agreement_ends(work: Work, agreement_id: UUID, _: Mapping[str, Any]) -> None:
    await follow_the_days(work, agreement_id, AgreementAction.END)


async def _agreement_runs_out(work: Work, agreement_id: UUID, _: Mapping[str, Any]) -> None:
    await ask_for_a_new_one(work, agreement_id)


async def _team_member_begins(work: Work, member_id: UUID, _: Mapping[str, Any]) -> None:
    await begin_member(work, member_id)


async def _team_member_ends(work: Work, member_id: UUID, _: Mapping[str, Any]) -> None:
    await end_by_its_day(work, member_id)


async def _api_key_expires(work: Work, api_key_id: UUID, _: Mapping[str, Any]) -> None:
    await expire_api_key(work, api_key_id)


async def _api_key_runs_out(work: Work, api_key_id: UUID, _: Mapping[str, Any]) -> None:
    await ask_for_rotation(work, api_key_id)


TIMERS: Final[Timers] = {
    API_KEY_EXPIRES: _api_key_expires,
    API_KEY_RUNS_OUT: _api_key_runs_out,
    AGREEMENT_BEGINS: _agreement_begins,
    AGREEMENT_ENDS: _agreement_ends,
    AGREEMENT_RUNS_OUT: _agreement_runs_out,
    TEAM_MEMBER_BEGINS: _team_member_begins,
    TEAM_MEMBER_ENDS: _team_member_ends,
    EXPIRE_RESERVATION: _expire_reservation,
    DOCUMENT_EXPIRES: _document_expires,
    TELL_FAMILY: _tell_family,
    SCREEN_CASE_AGAIN: _screen_case_again,
    CHECK_RULE_AGAIN: _check_rule_again,
    HOLD_IS_OVER: _hold_is_over,
    WITHDRAWAL_IS_FINAL: conclude_withdrawal,
    RUNS_OUT: ask_for_renewal,
    HAS_RUN_OUT: follow_the_end,
    FORGET_REJECTED_EVIDENCE: forget_rejected_evidence,
    FORGET_VISA_FILE: forget_visa_file,
    COMPLAINT_OVERDUE: escalate_complaint,
    CLOSE_COMPLAINT: close_complaint,
    FORGET_COMPLAINT: forget_complaint,
    UPLOAD_IS_LATE: abandon_upload,
    FORGET_SUPERSEDED_FILE: forget_superseded_file,
    ERASURE_OVERDUE: miss_erasure,
    EVIDENCE_EXPIRES: ask_for_newer_evidence,
    REVIEW_OVERDUE: miss_review,
    BLANK_EVENTS: blanking(BELONGINGS),
}
