"""A service process that takes bodies, so that a test can watch how much memory a large one costs.

Arguments: the port, and whether the service's own limit is on ("limited") or not ("unlimited").
"""

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from enum import StrEnum
from typing import Any

import uvicorn
from fastapi import APIRouter, Request
from pathways_chassis.http.app import make_app
from pathways_chassis.http.security import requires
from pathways_chassis.settings import ServiceSettings
from pydantic import SecretStr


class Scopes(StrEnum):
    NONE = "none:needed"


router = APIRouter()


@router.post("/sink", dependencies=[requires(Scopes.NONE)])
async def sink() -> None: ...


@router.post("/healthz")
async def swallow(request: Request) -> int:
    """Stands at a public path, so that the body is read by an anonymous caller's request."""
    return len(await request.body())


class Idle:
    """A runtime of which nothing is asked but the service's name."""

    settings = ServiceSettings(
        service_name="sink", database_url=SecretStr("none"), issuer="none", jwks_url="none", transport="embedded"
    )

    async def readiness(self) -> dict[str, str | None]:
        return {}


@asynccontextmanager
async def lifespan() -> AsyncIterator[Any]:
    yield Idle()


limit = 1_000_000 if sys.argv[2] == "limited" else 10_000_000_000
app = make_app(
    title="Sink",
    description="Takes bodies.",
    version="1",
    lifespan=lifespan,
    routers=[router],
    authenticator=object(),  # type: ignore[arg-type]  # no token is ever shown
    max_body_bytes=limit,
)
uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
