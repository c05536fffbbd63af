"""Many applications of one vacancy at once: rounds, their outcomes, and one offer for a group."""

from collections.abc import Sequence
from uuid import UUID

from fastapi import APIRouter, Request
from pathways_chassis.http.problems import request_id_of, responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.translations import problem_of
from pathways_contracts.access import Scope

from employer_svc.api.freshness import SHOWN_WHILE_ALLOWED
from employer_svc.api.views import ApplicationResult, ApplicationResults, ResultOutcome
from employer_svc.usecases.make_offer import OfferToMany
from employer_svc.usecases.make_offer import make_offers as offer
from employer_svc.usecases.one_by_one import Result
from employer_svc.usecases.run_rounds import DecideRounds, OpenRounds
from employer_svc.usecases.run_rounds import decide_rounds as decide
from employer_svc.usecases.run_rounds import open_rounds as begin

router = APIRouter(prefix="/vacancies/{vacancy_id}", tags=["selection of many at once"], route_class=TransactionalRoute)
WRITE = [requires(Scope.APPLICATIONS_WRITE), *SHOWN_WHILE_ALLOWED]


@router.post("/rounds", dependencies=WRITE, responses=responses(404, 422, 503))
async def open_rounds(work: Current, vacancy_id: UUID, body: OpenRounds, request: Request) -> ApplicationResults:
    """Add a round of selection for many; the first one begins the selection of an interested person.

    Each application is its own result: one that is refused undoes no other.
    """
    return _told(request, await begin(work, vacancy_id, body))


@router.put("/rounds/outcomes", dependencies=WRITE, responses=responses(404, 422, 503))
async def decide_rounds(work: Current, vacancy_id: UUID, body: DecideRounds, request: Request) -> ApplicationResults:
    """Record how rounds of many went, each its own result. A failed round ends nothing: a person decides."""
    return _told(request, await decide(work, vacancy_id, body))


@router.post("/group-offers", dependencies=WRITE, responses=responses(404, 422, 503))
async def make_offers(work: Current, vacancy_id: UUID, body: OfferToMany, request: Request) -> ApplicationResults:
    """Offer the same terms to many, each its own result; each offer holds a seat.

    The sponsor and the place of work may differ from the vacancy's.
    """
    return _told(request, await offer(work, vacancy_id, body))


def _told(request: Request, results: Sequence[Result]) -> ApplicationResults:
    return ApplicationResults(results=tuple(_result(request, result) for result in results))


def _result(request: Request, result: Result) -> ApplicationResult:
    if result.refusal is None:
        return ApplicationResult(
            application_id=result.application_id, outcome=ResultOutcome.DONE, round_number=result.round_number
        )
    problem = problem_of(request, result.refusal)
    if problem is None:
        raise result.refusal
    return ApplicationResult(
        application_id=result.application_id,
        outcome=ResultOutcome.REFUSED,
        problem=problem.document(request_id_of(request)),
    )
