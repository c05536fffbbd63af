"""Training plans that a person decides on."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response
from pathways_chassis.http.filters import Filters, Only
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import set_etag
from pathways_contracts.access import Scope
from sqlmodel import col

from training_svc.api.freshness import SHOWN_BY_CONSENT
from training_svc.api.views import TrainingPlanView
from training_svc.store.learning import plans_seen_by
from training_svc.store.rows import TrainingPlan
from training_svc.usecases.answer_plan import AnswerPlan
from training_svc.usecases.answer_plan import answer_plan as answer

router = APIRouter(prefix="/plans", tags=["plans"], route_class=TransactionalRoute)


@router.get("", dependencies=[requires(Scope.TRAINING_READ), SHOWN_BY_CONSENT], responses=responses(422, 503))
async def list_plans(
    work: Current,
    paging: Paging,
    only: Annotated[Only, Depends(Filters(TrainingPlan, TrainingPlanView, "candidate_id", "vacancy_id", "state"))],
) -> Page[TrainingPlanView]:
    """Training plans of people whom the caller may know of.

    A plan is proposed by itself where courses would close what a person lacks for a vacancy.
    """
    statement = plans_seen_by(work.actor)
    found = await paging.entities(work.session, only(statement), col(TrainingPlan.id))
    return Page(items=[TrainingPlanView.model_validate(plan) for plan in found])


# The person answers, or the caseworker for them: the scope of answering offers, which no trainer has.
@router.post("/{plan_id}/moves", dependencies=[requires(Scope.OFFERS_ANSWER)], responses=responses(404, 409, 422, 503))
async def answer_plan(work: Current, plan_id: UUID, body: AnswerPlan, response: Response) -> TrainingPlanView:
    """Record that the person agrees to a plan or declines it.

    A plan that is agreed to becomes a task of their caseworker, to apply for the places.
    """
    plan = await answer(work, plan_id, body)
    set_etag(response, plan)
    return TrainingPlanView.model_validate(plan)
