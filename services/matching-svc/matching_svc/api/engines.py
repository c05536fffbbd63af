"""The engine, and what is kept of lists, as a route's parameter."""

import asyncio
from typing import Annotated, Final
from uuid import UUID

from fastapi import Depends, Request

from matching_svc.domain.lists import PoolCounts
from matching_svc.usecases.engine import Engine
from matching_svc.usecases.keeping import Keeping

NOBODY: Final = PoolCounts(considered=0, proposable=0)


async def engine_of(request: Request) -> Engine:
    """What scores in this process."""
    engine: Engine = request.app.state.engine
    return engine


async def counts_of(engine: Engine, vacancy_id: UUID) -> PoolCounts:
    """The pool as a vacancy sees it now; empty where it takes nobody at the moment."""
    known = engine.counted(vacancy_id)
    if known is not None:
        return known
    try:
        return await asyncio.to_thread(engine.counts, vacancy_id)
    except KeyError:
        return NOBODY


Scorer = Annotated[Engine, Depends(engine_of)]


async def keeping_of(request: Request) -> Keeping:
    """What this process keeps of lists."""
    keeping: Keeping = request.app.state.keeping
    return keeping


Kept = Annotated[Keeping, Depends(keeping_of)]
