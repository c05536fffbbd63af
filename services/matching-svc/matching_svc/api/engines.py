"""The engine as a route's parameter."""

import asyncio
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from matching_svc.api.views import PoolCountsView
from matching_svc.usecases.engine import Engine


async def engine_of(request: Request) -> Engine:
    """What scores in this process."""
    engine: Engine = request.app.state.engine
    return engine


async def counts_of(engine: Engine, vacancy_id: UUID) -> PoolCountsView:
    """The pool as a vacancy sees it now; empty where it takes nobody at the moment."""
    try:
        return PoolCountsView.model_validate(await asyncio.to_thread(engine.index.counts, vacancy_id))
    except KeyError:
        return PoolCountsView()


Scorer = Annotated[Engine, Depends(engine_of)]
