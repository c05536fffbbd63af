"""A granted authorisation runs out: somebody is asked to renew it in time, and nobody travels on one that has ended."""

from collections.abc import Mapping
from datetime import UTC, datetime, time
from typing import Any, Final
from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.events.candidate.visa_case import VisaCaseAdvanced, VisaStage

from candidate_svc.domain.authorisation import (
    AUTHORISATION,
    AuthorisationAction,
    AuthorisationKind,
    AuthorisationState,
)
from candidate_svc.domain.candidate import CandidateState
from candidate_svc.domain.policy import AUTHORISATION_RENEWAL_NOTICE, end_of
from candidate_svc.store.candidates import candidate_of_event, partner_of
from candidate_svc.store.cases import chain_of, visa_case_locked
from candidate_svc.store.journey import has_departed
from candidate_svc.store.rows import Authorisation, VisaCase
from candidate_svc.usecases.ask_for_check import ask_for_stale_checks
from candidate_svc.usecases.follow_family import tell_families_of, tell_of_family

RUNS_OUT: Final = "authorisation_runs_out"
HAS_RUN_OUT: Final = "authorisation_has_run_out"
RENEW_AUTHORISATION: Final = "renew_authorisation"
AUTHORISATION_ENDED: Final = "authorisation_ended"
VISA_EXPIRED_BEFORE_TRAVEL: Final = "visa_expired_before_travel"
TASKS_OF_A_LINK: Final = (RENEW_AUTHORISATION, AUTHORISATION_ENDED, VISA_EXPIRED_BEFORE_TRAVEL)


async def watch_validity(work: Work, link: Authorisation, granted_at: datetime | None = None) -> None:
    """Wait for the end of what was granted; no notice where all of the validity is shorter than the notice.

    `granted_at` where that was before today: what is past is due at once.
    """
    if link.valid_until is None:
        return
    notice_on = datetime.combine(link.valid_until - AUTHORISATION_RENEWAL_NOTICE, time.min, UTC)
    if notice_on > (granted_at or work.now):
        await work.set_timer(RUNS_OUT, link.id, notice_on)
    await work.set_timer(HAS_RUN_OUT, link.id, end_of(link.valid_until))


async def watch_again(work: Work, link: Authorisation) -> None:
    """The link counts again, or its case is open again: a grant that stands is waited for as before."""
    if link.state is not AuthorisationState.GRANTED or link.superseded_at is not None:
        return
    stages = await work.history(AUTHORISATION.name, link.id)
    grants = [stage["happened_at"] for stage in stages if stage["action"] == AuthorisationAction.GRANT]
    await watch_validity(work, link, max(grants))


async def watch_no_more(work: Work, link: Authorisation) -> None:
    """The link has moved on, or its case is over: nothing is waited for and nothing asked."""
    await work.cancel_timers(link.id)
    await work.close_tasks(TASKS_OF_A_LINK, link.id)


async def ask_for_renewal(work: Work, authorisation_id: UUID, _: Mapping[str, Any]) -> None:
    """In time before the end, unless a later link carries the person already."""
    found = await _that_counts(work, authorisation_id)
    if found is not None:
        await _ask(work, RENEW_AUTHORISATION, *found)


async def follow_the_end(work: Work, authorisation_id: UUID, _: Mapping[str, Any]) -> None:
    """Before travel the visa goes back to the documents; later a person looks at a status that may have ended."""
    found = await _that_counts(work, authorisation_id)
    if found is None:
        return
    link, case = found
    candidate = await candidate_of_event(work, case.candidate_id)
    before_travel = (
        link.kind is AuthorisationKind.ENTRY_VISA
        and candidate is not None
        and candidate.state is CandidateState.RESERVED
        and not await has_departed(work.session, case.candidate_id, case.opened_at)
    )
    if not before_travel:
        await _ask(work, AUTHORISATION_ENDED, link, case)
        return
    work.correlation_id = case.application_id
    await work.move(AUTHORISATION, link, AuthorisationAction.RETURN_TO_DOCUMENTS, reason=VISA_EXPIRED_BEFORE_TRAVEL)
    case.version += 1
    await work.close_task(RENEW_AUTHORISATION, link.id)
    await _ask(work, VISA_EXPIRED_BEFORE_TRAVEL, link, case)
    await ask_for_stale_checks(work, case)
    if link.member_id is not None:
        await tell_of_family(work, case)
        return
    await work.publish(
        VisaCaseAdvanced(
            visa_case_id=case.id,
            candidate_id=case.candidate_id,
            placement_id=case.placement_id,
            application_id=case.application_id,
            stage=VisaStage.DOCUMENTS,
            visa_taken_back=True,
        )
    )
    await tell_families_of(work, case.candidate_id)


async def _that_counts(work: Work, authorisation_id: UUID) -> tuple[Authorisation, VisaCase] | None:
    """The link with its case, both locked, where the person's stay still rests on it."""
    link = await work.session.get(Authorisation, authorisation_id)
    case = await visa_case_locked(work, link.visa_case_id) if link is not None else None
    if link is None or case is None or case.closed_at is not None:
        return None
    await work.session.refresh(link, with_for_update=True)
    if link.state is not AuthorisationState.GRANTED or link.superseded_at is not None:
        return None
    later = [one for one in await chain_of(work.session, case.id, link.member_id) if one.position > link.position]
    if any(one.state is AuthorisationState.GRANTED for one in later):
        return None
    return link, case


async def _ask(work: Work, kind: str, link: Authorisation, case: VisaCase) -> None:
    await work.open_task(
        kind,
        AUTHORISATION.name,
        link.id,
        organisation_id=await partner_of(work.session, case.candidate_id),
        due_at=None if link.valid_until is None else end_of(link.valid_until),
        evidence={
            "authorisation": link.kind,
            "valid_until": str(link.valid_until),
            "of_the_family": link.member_id is not None,
        },
    )
