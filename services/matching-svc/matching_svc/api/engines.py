"""The engine, and what is kept of lists, as a route's parameter."""

import asyncio
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from matching_svc.api.views import PoolCountsView
from matching_svc.usecases.engine import Engine
from matching_svc.usecases.keeping import Keeping


async def engine_of(request: Request) -> Engine:
    """What scores in this process."""
    engine: Engine = request.app.state.engine
    return engine


async def counts_of(engine: Engine, vacancy_id: UUID) -> PoolCountsView:
    """The pool as a vacancy sees it now; empty where it takes nobody at the moment."""
    try:
        return PoolCountsView.model_validate(await asyncio.to_thread(engine.counts, vacancy_id))
    except KeyError:
        return PoolCountsView()


Scorer = Annotated[Engine, Depends(engine_of)]


async def keeping_of(request: Request) -> Keeping:
    """What this process keeps of lists."""
    keeping: Keeping = request.app.state.keeping
    return keeping


Kept = Annotated[Keeping, Depends(keeping_of)]
