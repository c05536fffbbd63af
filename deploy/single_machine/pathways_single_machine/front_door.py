"""The front door of one machine: one address for all five services, with the document and the pages of all of them.

The first part of a path names the service (`pathways_contracts.one_address`). In production a proxy does the same;
deploy/front_door has the settings of one.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit
from uuid import UUID

import uvicorn
from fastapi import FastAPI, Request, Response
from pathways_chassis.http.conditional import Compression, ConditionalAnswers, Head
from pathways_chassis.http.entrance import SECURITY_HEADERS, request_id_in
from pathways_chassis.http.problems import SLUG_OF_STATUS, Problem
from pathways_chassis.http.reference import DOCUMENT, mount_reference
from pathways_contracts.one_address import service_at
from pathways_contracts.registry import Service
from pydantic_settings import BaseSettings, SettingsConfigDict
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pathways_single_machine.forwarding import Forwarding

COMBINED: Final = Path(__file__).resolve().parents[3] / "clients" / "openapi.json"
GRACE_SECONDS: Final = 5


class FrontDoorSettings(BaseSettings):
    """Settings by environment, prefix PATHWAYS_. `services` is `name=http://host:port` by commas."""

    model_config = SettingsConfigDict(env_prefix="PATHWAYS_", extra="ignore")

    services: str
    document: Path = COMBINED
    host: str = "127.0.0.1"
    port: int = 8106

    @property
    def addresses(self) -> Mapping[Service, str]:
        """Address by service. Raises `ValueError`."""
        named = (entry.strip().partition("=") for entry in self.services.split(",") if entry)
        return {Service(name): address for name, _, address in named}


class FrontDoor:
    """An ASGI app: what begins with a service's name goes to it, all else is the door's own.

    Args:
        services: each service's address, as `http://host:port`.
        document: the combined OpenAPI document.
    """

    def __init__(self, services: Mapping[Service, str], document: bytes) -> None:
        self._services: Mapping[Service, ASGIApp] = {
            service: Forwarding(service, *_host_and_port(address)) for service, address in services.items()
        }
        self._pages = pages(document)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._pages(scope, receive, send)
            return
        request_id = request_id_in(Headers(scope=scope))
        scope.setdefault("state", {})["request_id"] = request_id
        named = service_at(scope["path"])
        app = self._services.get(named[0]) if named else None
        await (app or self._pages)(scope, receive, _dressed(send, request_id))


def pages(document: bytes) -> FastAPI:
    """The door's own: the combined document, its reference pages, and whether the door is open.

    The document may be kept and is asked for anew with its tag: it comes small, and only where it has changed.
    """
    app = FastAPI(title="Pathways", openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False)
    mount_reference(app)
    for wrapper in (ConditionalAnswers, Compression, Head):
        app.add_middleware(wrapper)
    kept = {"ETag": f'"{json.loads(document)["info"]["version"]}"', "Cache-Control": "no-cache"}

    @app.get(DOCUMENT)
    async def combined_document() -> Response:
        return Response(document, media_type="application/json", headers=kept)

    @app.get("/readyz")
    async def ready() -> dict[str, str]:
        return {"status": "ready"}

    @app.exception_handler(HTTPException)
    async def not_offered(request: Request, refused: HTTPException) -> Response:
        names = ", ".join(Service)
        detail = f"The first part of a path here names a service: {names}. What they offer stands in {DOCUMENT}."
        problem = Problem(SLUG_OF_STATUS[refused.status_code], detail, headers=refused.headers)
        return problem.response(request.state.request_id)

    return app


def _host_and_port(address: str) -> tuple[str, int]:
    parts = urlsplit(address)
    if parts.scheme != "http" or parts.hostname is None or parts.port is None or parts.path.strip("/"):
        raise ValueError(f"{address} is not http://host:port")
    return parts.hostname, parts.port


def _dressed(send: Send, request_id: UUID) -> Send:
    """What an answer of the door's own needs; a service's has it."""

    async def send_dressed(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers.setdefault("X-Request-ID", str(request_id))
            for name, value in SECURITY_HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return send_dressed


def main() -> None:
    """Serve until stopped."""
    settings = FrontDoorSettings()
    uvicorn.run(
        FrontDoor(settings.addresses, settings.document.read_bytes()),
        host=settings.host,
        port=settings.port,
        access_log=False,
        ws="none",
        server_header=False,
        date_header=False,  # a service says when it answered
        proxy_headers=False,  # nobody stands before the door
        timeout_graceful_shutdown=GRACE_SECONDS,
    )


if __name__ == "__main__":
    main()
