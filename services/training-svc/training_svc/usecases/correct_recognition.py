"""A recognition was decided or withdrawn by mistake: it goes on where it stood. What was certified stays."""

from uuid import UUID

from pathways_chassis.corrections import Taken
from pathways_chassis.machine import NotTakenBack
from pathways_chassis.work import Work
from pathways_contracts.events.training.recognition import RecognitionCorrected

from training_svc.domain.recognition import RECOGNITION, RecognitionAction
from training_svc.store.learning import recognition_for
from training_svc.store.rows import Recognition


async def recognition_to_correct(work: Work, recognition_id: UUID) -> Recognition:
    """A recognition that the actor may see, locked. Raises `NotFound`."""
    return await recognition_for(work, recognition_id, lock=True)


async def check_recognition(_: Work, recognition: Recognition, __: Taken) -> None:
    """Nothing goes on of a person who was erased."""
    if recognition.candidate_id is None:
        raise NotTakenBack(RECOGNITION.name, "a step of an erased person", "Nothing is left to be done.")


async def follow_recognition(work: Work, recognition: Recognition, taken: Taken) -> None:
    """Forget the decision; who decided before an appeal is remembered: nobody judges an appeal against themselves."""
    if taken.action == RecognitionAction.DECIDE:
        stages = await work.history(RECOGNITION.name, recognition.id)
        decided = [stage for stage in stages if stage["action"] == RecognitionAction.DECIDE][:-1]
        recognition.result, recognition.missing_skills = None, []
        recognition.assessor = decided[-1]["actor_reference"] if decided else None
    if recognition.candidate_id is not None:
        await work.publish(
            RecognitionCorrected(
                recognition_id=recognition.id,
                candidate_id=recognition.candidate_id,
                stage=recognition.state.value,
                reason=taken.reason,
            )
        )
