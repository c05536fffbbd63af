"""How far the lists are: what operators watch, and scale by."""

from fastapi import APIRouter
from pathways_chassis.command import View
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_contracts.access import Scope

from matching_svc.api.engines import Kept
from matching_svc.domain.shards import SHARDS
from matching_svc.store.change_log import waiting_changes
from matching_svc.store.pool import pool_sizes
from matching_svc.store.shards import others

router = APIRouter(prefix="/pool", tags=["pool"], route_class=TransactionalRoute)


class PoolProgress(View):
    """People who may be shown, vacancies that take people, and the replicas that live.

    What is to be done: changes that this replica has not taken in, shards whose lists nobody keeps, and, over all
    replicas, lists that differ from what is shown, and lists that changed since they were last proposed from.
    """

    people: int
    open_vacancies: int
    replicas: int
    waiting_changes: int
    waiting_shards: int
    unwritten_lists: int
    unproposed_lists: int


@router.get("", dependencies=[requires(Scope.OPERATIONS_READ)])
async def read_pool_progress(work: Current, keeping: Kept) -> PoolProgress:
    """The size of the pool, and how far lists and proposals are; of other replicas as they told a moment ago."""
    async with work.as_service("how many people are in the pool, for operators"):
        people, vacancies = await pool_sizes(work.session)
    changes, _ = await waiting_changes(work.session, keeping.position)
    replicas, shards, standing = await others(work.session, keeping.replica)
    own = keeping.standing
    return PoolProgress(
        people=people,
        open_vacancies=vacancies,
        replicas=1 + replicas,
        waiting_changes=changes,
        waiting_shards=max(0, SHARDS - shards - len(keeping.followed)),
        unwritten_lists=own.unwritten + standing.unwritten,
        unproposed_lists=own.unproposed + standing.unproposed,
    )
