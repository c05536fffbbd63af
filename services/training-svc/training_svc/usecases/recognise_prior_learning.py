"""A person asks for what they can do to be recognised; an assessor who has not trained them decides."""

from datetime import datetime
from typing import Annotated, Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.errors import NotFound
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.codes import ConceptCode, ReasonCode
from pathways_contracts.events.training.recognition import RecognitionDecided, RecognitionRequested, RecognitionResult
from pydantic import Field

from training_svc.domain.learner import ASK_FOR_CONSENT
from training_svc.domain.recognition import (
    RECOGNITION,
    RELIES_ON_CONSENT,
    Decision,
    RecognitionAction,
    RecognitionState,
    only_a_person_may_ask,
    the_person_allows_training,
)
from training_svc.store.enrolments import trainers_of
from training_svc.store.learners import CONSENTS, partner_of, training_is_allowed
from training_svc.store.learning import recognition_for
from training_svc.store.rows import Recognition
from training_svc.usecases.check_codes import essential_skills
from training_svc.usecases.issue_credential import certify_recognition
from training_svc.usecases.take_in import take_in

DECIDE_ON_APPEAL: Final = "decide_on_recognition_appeal"


class RequestRecognition(Command):
    """Whose prior learning, for which occupation."""

    candidate_id: UUID
    occupation: ConceptCode


class MoveRecognition(Command):
    """A step on the way to the decision, an appeal or a withdrawal."""

    action: RecognitionAction
    reason: ReasonCode | None = None


class DecideRecognition(Command):
    """What the assessor found. `missing_skills` are the gaps among the occupation's essential skills."""

    result: RecognitionResult
    missing_skills: Annotated[tuple[ConceptCode, ...], Field(max_length=500)] = ()


async def request_recognition(work: Work, command: RequestRecognition, system_now: datetime) -> Recognition:
    """Open a recognition.

    Raises `NotFound`, `ViewTooOld`, `RulesBroken` without consent or for an unknown occupation.
    """
    learner = await take_in(work, command.candidate_id, system_now)
    require((the_person_allows_training,), learner.training_allowed)
    recognition = Recognition(
        id=work.new_id(),
        candidate_id=learner.id,
        occupation=command.occupation,
        essential_skills=list(essential_skills(command.occupation)),
        state=RECOGNITION.initial,
        requested_at=work.now,
    )
    work.session.add(recognition)
    await work.record_stage(RECOGNITION.name, recognition.id, None, "request", recognition.state)
    await work.publish(
        RecognitionRequested(recognition_id=recognition.id, candidate_id=learner.id, occupation=command.occupation)
    )
    return recognition


async def move_recognition(
    work: Work, recognition_id: UUID, command: MoveRecognition, system_now: datetime
) -> Recognition:
    """Make a move that a person may make. `system_now` is real time.

    Raises `NotFound`, `IllegalTransition`, `RulesBroken`; `ViewTooOld` for a move that relies on the consent.
    """
    require((only_a_person_may_ask,), command.action)
    recognition = await recognition_for(work, recognition_id, lock=True)
    if command.action in RELIES_ON_CONSENT and recognition.candidate_id is not None:
        await _require_consent(work, recognition.candidate_id, system_now)
    await work.move(RECOGNITION, recognition, command.action, facts=recognition.result, reason=command.reason)
    if recognition.state is RecognitionState.APPEAL and recognition.candidate_id is not None:
        await work.open_task(
            DECIDE_ON_APPEAL,
            RECOGNITION.name,
            recognition.id,
            organisation_id=await partner_of(work.session, recognition.candidate_id),
        )
    elif recognition.state is RecognitionState.WITHDRAWN:
        await _nothing_is_to_be_done(work, recognition)
    return recognition


async def decide_recognition(
    work: Work, recognition_id: UUID, command: DecideRecognition, system_now: datetime
) -> Recognition:
    """Record the decision, and certify what it proves. `system_now` is real time.

    Raises `NotFound`, `ViewTooOld`, `IllegalTransition`, `RulesBroken`.
    """
    recognition = await recognition_for(work, recognition_id, lock=True)
    if recognition.candidate_id is None:
        raise NotFound("recognition", recognition_id)
    await _require_consent(work, recognition.candidate_id, system_now)
    decision = Decision(
        result=command.result,
        missing=frozenset(command.missing_skills),
        essential=frozenset(recognition.essential_skills),
        assessor=work.actor.reference,
        trainers=await trainers_of(work.session, recognition.candidate_id),
        earlier_assessor=recognition.assessor,
    )
    await work.move(RECOGNITION, recognition, RecognitionAction.DECIDE, facts=decision)
    await work.close_task(DECIDE_ON_APPEAL, recognition.id)
    recognition.result = command.result
    recognition.missing_skills = sorted(decision.missing)
    recognition.assessor = work.actor.reference
    await work.publish(
        RecognitionDecided(
            recognition_id=recognition.id,
            candidate_id=recognition.candidate_id,
            result=command.result,
            missing_skills=tuple(recognition.missing_skills),
        )
    )
    if decision.proven:
        await work.move(RECOGNITION, recognition, RecognitionAction.CERTIFY, facts=command.result)
        await certify_recognition(work, recognition, recognition.candidate_id, sorted(decision.proven))
    return recognition


async def withdraw_recognition(work: Work, recognition: Recognition, reason: str) -> None:
    """End a recognition that waits for a decision."""
    await _nothing_is_to_be_done(work, recognition)
    await work.move(RECOGNITION, recognition, RecognitionAction.WITHDRAW, reason=reason)


async def _nothing_is_to_be_done(work: Work, recognition: Recognition) -> None:
    await work.cancel_timers(recognition.id)
    await work.close_tasks((DECIDE_ON_APPEAL, ASK_FOR_CONSENT), recognition.id)


async def _require_consent(work: Work, candidate_id: UUID, system_now: datetime) -> None:
    await CONSENTS.require_fresh(work.session, system_now)
    require((the_person_allows_training,), await training_is_allowed(work.session, candidate_id))
