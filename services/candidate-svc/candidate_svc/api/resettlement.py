"""A resettlement case beside the labour pathway."""

from uuid import UUID

from fastapi import APIRouter, Response
from pathways_chassis.errors import NotFound
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import VersionSeen, check_seen, set_etag
from pathways_contracts.access import Scope

from candidate_svc.api.views import ResettlementCaseView
from candidate_svc.store.candidates import candidate_for
from candidate_svc.store.cases import resettlement_case_of
from candidate_svc.store.rows import ResettlementCase
from candidate_svc.usecases.keep_resettlement_case import (
    MoveResettlementCase,
    RecordResettlementCase,
)
from candidate_svc.usecases.keep_resettlement_case import move_resettlement_case as move
from candidate_svc.usecases.keep_resettlement_case import record_resettlement_case as record

router = APIRouter(
    prefix="/candidates/{candidate_id}/resettlement-case", tags=["candidates"], route_class=TransactionalRoute
)


@router.put("", dependencies=[requires(Scope.CANDIDATES_WRITE)], responses=responses(404, 412, 422, 428))
async def record_resettlement_case(
    work: Current, candidate_id: UUID, body: RecordResettlementCase, seen: VersionSeen, response: Response
) -> ResettlementCaseView:
    """Record that there is one, and whether UNHCR may be told of an offer. It blocks nothing; nothing else is kept."""
    candidate = await candidate_for(work, candidate_id, lock=True)
    check_seen(await resettlement_case_of(work.session, candidate.id, lock=True), seen)
    return _answer(await record(work, candidate_id, body), response)


@router.get("", dependencies=[requires(Scope.CANDIDATES_READ)], responses=responses(404))
async def get_resettlement_case(work: Current, candidate_id: UUID, response: Response) -> ResettlementCaseView:
    """Whether the person has a resettlement case, and what they allow."""
    candidate = await candidate_for(work, candidate_id)
    case = await resettlement_case_of(work.session, candidate.id)
    if case is None:
        raise NotFound("resettlement case of candidate", candidate_id)
    return _answer(case, response)


@router.post("/moves", dependencies=[requires(Scope.CANDIDATES_WRITE)], responses=responses(404, 409, 422))
async def move_resettlement_case(
    work: Current, candidate_id: UUID, body: MoveResettlementCase, response: Response
) -> ResettlementCaseView:
    """UNHCR was told, the person was counselled, withdraws it, or it has ended. Only the person withdraws it."""
    return _answer(await move(work, candidate_id, body), response)


def _answer(case: ResettlementCase, response: Response) -> ResettlementCaseView:
    set_etag(response, case)
    return ResettlementCaseView.model_validate(case)
