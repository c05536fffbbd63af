"""The engine as a route's parameter."""

from typing import Annotated

from fastapi import Depends, Request

from matching_svc.usecases.engine import Engine


async def engine_of(request: Request) -> Engine:
    """What scores in this process."""
    engine: Engine = request.app.state.engine
    return engine


Scorer = Annotated[Engine, Depends(engine_of)]
