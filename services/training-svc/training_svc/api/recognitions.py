"""Recognition of prior learning."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response
from pathways_chassis.clock import system_now
from pathways_chassis.http.filters import Filters, Only
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import set_etag
from pathways_contracts.access import Scope
from sqlmodel import col

from training_svc.api.freshness import SHOWN_BY_CONSENT
from training_svc.api.views import RecognitionView
from training_svc.store.learning import recognition_for, recognitions_seen_by
from training_svc.store.rows import Recognition
from training_svc.usecases.recognise_prior_learning import DecideRecognition, MoveRecognition, RequestRecognition
from training_svc.usecases.recognise_prior_learning import decide_recognition as decide
from training_svc.usecases.recognise_prior_learning import move_recognition as move
from training_svc.usecases.recognise_prior_learning import request_recognition as request

router = APIRouter(prefix="/recognitions", tags=["recognitions"], route_class=TransactionalRoute)
READ = [requires(Scope.TRAINING_READ), SHOWN_BY_CONSENT]
WRITE = [requires(Scope.TRAINING_WRITE), SHOWN_BY_CONSENT]


@router.post("", status_code=201, dependencies=WRITE, responses=responses(404, 422, 503))
async def request_recognition(work: Current, body: RequestRecognition, response: Response) -> RecognitionView:
    """Ask for what a person can do to be recognised for an occupation, without a course.

    Refused without their consent to training, and for an occupation that the taxonomy does not have.
    """
    recognition = await request(work, body, system_now())
    response.headers["Location"] = f"/recognitions/{recognition.id}"
    return _answer(recognition, response)


@router.get("", dependencies=READ, responses=responses(422, 503))
async def list_recognitions(
    work: Current,
    paging: Paging,
    only: Annotated[Only, Depends(Filters(Recognition, RecognitionView, "candidate_id", "state"))],
) -> Page[RecognitionView]:
    """The recognitions of prior learning of people whom the caller may know of."""
    statement = recognitions_seen_by(work.actor)
    found = await paging.entities(work.session, only(statement), col(Recognition.id))
    return Page(items=[RecognitionView.model_validate(recognition) for recognition in found])


@router.get("/{recognition_id}", dependencies=READ, responses=responses(404, 503))
async def get_recognition(work: Current, recognition_id: UUID, response: Response) -> RecognitionView:
    """One recognition, with the skills that it is about and, once decided, what was found."""
    return _answer(await recognition_for(work, recognition_id), response)


@router.post("/{recognition_id}/moves", dependencies=WRITE, responses=responses(404, 409, 422, 503))
async def move_recognition(
    work: Current, recognition_id: UUID, body: MoveRecognition, response: Response
) -> RecognitionView:
    """Move a recognition on: collect evidence, assess oneself, interview, take a practical, appeal or withdraw.

    An appeal is decided by another assessor; a task asks for it.
    """
    return _answer(await move(work, recognition_id, body, system_now()), response)


@router.post(
    "/{recognition_id}/decision",
    dependencies=[requires(Scope.TRAINING_ASSESS), SHOWN_BY_CONSENT],
    responses=responses(404, 409, 422, 503),
)
async def decide_recognition(
    work: Current, recognition_id: UUID, body: DecideRecognition, response: Response
) -> RecognitionView:
    """Decide as an assessor who has not trained the person. What is proven is certified at once."""
    return _answer(await decide(work, recognition_id, body, system_now()), response)


def _answer(recognition: Recognition, response: Response) -> RecognitionView:
    set_etag(response, recognition)
    return RecognitionView.model_validate(recognition)
