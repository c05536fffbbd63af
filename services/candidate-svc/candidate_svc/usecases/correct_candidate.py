"""A move of a person's standing was a mistake: they stand where they stood, and everybody who followed is told."""

from typing import Final

from pathways_chassis.corrections import Taken, follow_correction
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.events.candidate import candidate as events
from pathways_contracts.events.candidate.reservation import ReservationConfirmed

from candidate_svc.domain.candidate import MAY_BE_IN_THE_POOL, CandidateState, Standing
from candidate_svc.domain.reservation import RESERVATION, ReservationAction
from candidate_svc.store.cases import open_cases_of, released_reservation_of
from candidate_svc.store.many import allowed_by, with_identity
from candidate_svc.store.rows import Candidate
from candidate_svc.usecases.keep_awake import keep_awake
from candidate_svc.usecases.move_candidate import HOLD_IS_OVER, SETTLE_VISA_CASE, mind_the_appeal, mind_the_hold
from candidate_svc.usecases.profiles import shareable, stored_profile

_ASIDE: Final = frozenset(state.value for state in events.Aside)


async def check_candidate(work: Work, candidate: Candidate, taken: Taken) -> None:
    """Nobody is led into the pool without identity and consent: a correction is no way around them."""
    if taken.back_to == CandidateState.ACTIVE:
        allowed = (await allowed_by(work.session, [candidate.id]))[candidate.id]
        standing = Standing(
            has_identity=candidate.id in await with_identity(work.session, [candidate.id]),
            may_register=ConsentPurpose.REGISTER in allowed,
        )
        require(MAY_BE_IN_THE_POOL, standing)


async def follow_candidate(work: Work, candidate: Candidate, taken: Taken) -> None:
    """Undo what leaving or being set aside had led to here. A promise that was given back stays given back."""
    candidate.aside_until = None
    await keep_awake(work, candidate)
    await mind_the_hold(work, candidate, CandidateState(taken.after))
    await mind_the_appeal(work, candidate, CandidateState(taken.after))
    if candidate.state is CandidateState.ON_HOLD:
        # The day until which it was is gone: somebody looks.
        await work.open_task(HOLD_IS_OVER, "candidate", candidate.id, organisation_id=candidate.partner_id)
    if taken.before == CandidateState.RESERVED:
        candidate.priority = True
    if candidate.state is CandidateState.PLACED:
        await _bind_to_the_job(work, candidate, taken)
    await work.publish(
        events.CandidateCorrected(
            candidate_id=candidate.id, taken_back=taken.action, state=candidate.state.value, reason=taken.reason
        )
    )
    await _tell_standing(work, candidate, taken)


async def _bind_to_the_job(work: Work, candidate: Candidate, taken: Taken) -> None:
    """Whoever works is promised to that job and to no other, and keeps the visa case."""
    for case in await open_cases_of(work.session, candidate.id):
        await work.close_task(SETTLE_VISA_CASE, case.id)
    reservation = await released_reservation_of(work.session, candidate.id)
    given_back = f"candidate_{taken.after}"
    if reservation is None or not await follow_correction(
        work, RESERVATION, reservation, [ReservationAction.RELEASE], taken.reason, made_for=given_back
    ):
        return
    await work.publish(
        ReservationConfirmed(
            reservation_id=reservation.id,
            application_id=reservation.application_id,
            candidate_id=candidate.id,
            vacancy_id=reservation.vacancy_id,
            placement_id=reservation.placement_id,
        ),
        correlation_id=reservation.application_id,
    )


async def _tell_standing(work: Work, candidate: Candidate, taken: Taken) -> None:
    if candidate.state is CandidateState.ACTIVE:
        await work.publish(
            events.CandidateReturnedToPool(
                candidate_id=candidate.id,
                partner_id=candidate.partner_id,
                programme_ids=tuple(candidate.programme_ids),
                profile=stored_profile(candidate),
                shareable=await shareable(work, candidate),
                reason=taken.reason,
                priority=candidate.priority,
            )
        )
    elif candidate.state.value in _ASIDE:
        await work.publish(
            events.CandidateSetAside(
                candidate_id=candidate.id, state=events.Aside(candidate.state.value), reason=taken.reason
            )
        )
