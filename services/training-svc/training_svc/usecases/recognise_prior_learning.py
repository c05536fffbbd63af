"""A person asks for what they can do to be recognised; an assessor who has not trained them decides."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.errors import NotFound
from pathways_chassis.machine import RulesBroken, Violation, require
from pathways_chassis.work import Work
from pathways_contracts.codes import ConceptCode, ReasonCode
from pathways_contracts.events.training.recognition import RecognitionDecided, RecognitionRequested, RecognitionResult
from pydantic import Field

from training_svc.domain.recognition import (
    RECOGNITION,
    Decision,
    RecognitionAction,
    only_a_person_may_ask,
)
from training_svc.store.enrolments import trainers_of
from training_svc.store.learning import recognition_for
from training_svc.store.rows import Recognition
from training_svc.usecases.check_codes import essential_skills
from training_svc.usecases.issue_credential import certify_recognition
from training_svc.usecases.take_in import take_in


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

    Raises `NotFound`, `ConsentsStale`, `RulesBroken` without consent or for an unknown occupation.
    """
    learner = await take_in(work, command.candidate_id, system_now)
    if not learner.training_allowed:
        raise RulesBroken(
            [Violation("candidate_id", "the person consents to `training`", "record it with the candidate service")]
        )
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


async def move_recognition(work: Work, recognition_id: UUID, command: MoveRecognition) -> Recognition:
    """Make a move that a person may make. Raises `NotFound`, `IllegalTransition`, `RulesBroken`."""
    require((only_a_person_may_ask,), command.action)
    recognition = await recognition_for(work, recognition_id, lock=True)
    await work.move(RECOGNITION, recognition, command.action, facts=recognition.result, reason=command.reason)
    return recognition


async def decide_recognition(work: Work, recognition_id: UUID, command: DecideRecognition) -> Recognition:
    """Record the decision, and certify what it proves. Raises `NotFound`, `IllegalTransition`, `RulesBroken`."""
    recognition = await recognition_for(work, recognition_id, lock=True)
    if recognition.candidate_id is None:
        raise NotFound("recognition", recognition_id)
    decision = Decision(
        result=command.result,
        missing=frozenset(command.missing_skills),
        essential=frozenset(recognition.essential_skills),
        assessor=work.actor.reference,
        trainers=await trainers_of(work.session, recognition.candidate_id),
        earlier_assessor=recognition.assessor,
    )
    await work.move(RECOGNITION, recognition, RecognitionAction.DECIDE, facts=decision)
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
    await work.move(RECOGNITION, recognition, RecognitionAction.WITHDRAW, reason=reason)
