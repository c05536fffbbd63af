"""Routes whose answer is one statement."""

from typing import Annotated

from fastapi import Depends, Request
from fastapi.routing import APIRoute
from pathways_chassis.http.route import Handler, TransactionalRoute
from pathways_chassis.http.security import authenticate, check_scopes, scopes_required_by
from pathways_chassis.http.waiting import POSITION
from starlette.responses import Response

from matching_svc.store.reads import Reads


class StatementRoute(TransactionalRoute):
    """Authenticated as all are, without a transaction: what is asked by one statement is of one moment anyway.

    Who asks to be answered after another service's change is answered as everywhere.
    """

    def get_route_handler(self) -> Handler:
        after_a_change, answer = super().get_route_handler(), APIRoute.get_route_handler(self)
        scopes = scopes_required_by(self.dependencies) or ()

        async def handle(request: Request) -> Response:
            if POSITION in request.headers:
                return await after_a_change(request)
            check_scopes(await authenticate(request), scopes)
            return await answer(request)

        return handle


async def reads_of(request: Request) -> Reads:
    """Where statements are asked."""
    reads: Reads = request.app.state.reads
    return reads


Statements = Annotated[Reads, Depends(reads_of)]
