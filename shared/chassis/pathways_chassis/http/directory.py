"""Finds a request's operation at once: by its method, the first word of its address, and how many words that has.

FastAPI asks one route after the other, those of included routers twice: of a service with 150 operations that is a
tenth of what a request costs. Whatever stands in no directory is the router's to find: pages, files, and who must be
told that there is no such address or no such method.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from fastapi import APIRouter
from fastapi.routing import APIRoute, RouteContext
from starlette.exceptions import HTTPException
from starlette.routing import Match
from starlette.types import ASGIApp, Receive, Scope, Send

_ANY_LENGTH: Final = ":path}"


class Directory:
    """Stands before a router. Of several routes that fit, the first of `contexts` answers, as it would there."""

    def __init__(self, router: APIRouter, contexts: Iterable[RouteContext]) -> None:
        self._router = router
        self._elsewhere: ASGIApp = router.middleware_stack
        self._routes: dict[tuple[str, str, int], list[APIRoute]] = defaultdict(list)
        self._words: dict[str, set[str]] = defaultdict(set)
        for context in contexts:
            route = context.original_route
            if not isinstance(route, APIRoute) or _ANY_LENGTH in route.path or route.path.startswith("/{"):
                continue
            if context.path != route.path or context.dependencies != route.dependencies:
                raise ValueError(f"{context.path}: an inclusion adds nothing; say it at the route or its router")
            if "{" not in route.path:
                self._words[route.path].update(route.methods or ())
            for method in route.methods or ():
                self._routes[_place(method, route.path)].append(route)
        self._routes.default_factory = self._words.default_factory = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not scope.get("root_path"):
            offered = self._words.get(scope["path"])
            if offered is not None and scope["method"] not in offered:
                # An address of words is no id of the operation beside it that takes one there.
                raise HTTPException(405)
            for route in self._routes.get(_place(scope["method"], scope["path"]), ()):
                match, found = route.matches(scope)
                if match is Match.FULL:
                    scope.update(found, router=self._router)
                    await route.handle(scope, receive, send)
                    return
        await self._elsewhere(scope, receive, send)


def _place(method: str, path: str) -> tuple[str, str, int]:
    return method, path[1:].partition("/")[0], path.count("/")
