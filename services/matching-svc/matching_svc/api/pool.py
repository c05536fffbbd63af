"""How far the lists are: what operators watch, and scale by."""

from fastapi import APIRouter
from pathways_chassis.command import View
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_contracts.access import Scope

from matching_svc.api.engines import Scorer
from matching_svc.store.pool import pool_sizes, waiting_changes

router = APIRouter(prefix="/pool", tags=["pool"], route_class=TransactionalRoute)


class PoolProgress(View):
    """People who may be shown, vacancies that take people, changes that no list shows yet, and lists that differ from
    what was last proposed from."""

    people: int
    open_vacancies: int
    waiting_changes: int
    unproposed_lists: int


@router.get("", dependencies=[requires(Scope.OPERATIONS_READ)])
async def read_pool_progress(work: Current, engine: Scorer) -> PoolProgress:
    """The size of the pool, how many changes wait for the next refresh of lists, and how many lists for proposals."""
    people, vacancies = await pool_sizes(work.session)
    waiting, _ = await waiting_changes(work.session)
    return PoolProgress(
        people=people, open_vacancies=vacancies, waiting_changes=waiting, unproposed_lists=len(engine.unproposed)
    )
