"""A running service with its operations as a caller finds them, and what makes an answer a proper problem."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final
from uuid import UUID, uuid4

import httpx
from pathways_chassis.http.app import PUBLIC_PATHS
from pathways_chassis.http.document import operations
from pathways_chassis.http.lists import NDJSON
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.registry import Service

from .bodies import least

BYTES: Final = "application/octet-stream"
ORGANISATION: Final = UUID("0190a000-0000-7000-8000-000000000001")
WORDS_OF_EXCEPTIONS: Final = ("Traceback", "Error(", "sqlalchemy", "asyncpg", "pydantic", 'File "', "0x")


@dataclass(frozen=True)
class Operation:
    """One operation as a caller finds it: its method, its path with named parameters, and the scopes it asks for."""

    method: str
    path: str
    scopes: tuple[str, ...]
    document: Mapping[str, Any]

    def __str__(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def parameters(self) -> Sequence[Mapping[str, Any]]:
        """The parameters in the path."""
        return [one for one in self.document.get("parameters", ()) if one.get("in") == "path"]

    @property
    def identifiers(self) -> frozenset[str]:
        """The names of the path's parameters that are UUIDs."""
        return frozenset(one["name"] for one in self.parameters if one["schema"].get("format") == "uuid")

    @property
    def queried(self) -> Sequence[Mapping[str, Any]]:
        """The parameters of its query that are its own."""
        return [one for one in self.document.get("parameters", ()) if one.get("in") == "query"]

    @property
    def takes_a_body(self) -> bool:
        return "requestBody" in self.document

    @property
    def takes_lines(self) -> bool:
        """Whether its body is lines of JSON, each answered for itself."""
        return self.takes_a_body and NDJSON in self.document["requestBody"]["content"]

    @property
    def takes_bytes(self) -> bool:
        """Whether its body is bytes as they are."""
        return self.takes_a_body and BYTES in self.document["requestBody"]["content"]

    @property
    def lasts(self) -> bool:
        """Whether its answer goes on for as long as somebody listens, unless told otherwise."""
        return "text/event-stream" in self.document["responses"].get("200", {}).get("content", ())

    @property
    def creates(self) -> bool:
        """Whether it makes something new without being asked about something that is there."""
        return self.method == "POST" and not self.parameters and "201" in self.document["responses"]

    def address(self, identifier: object) -> str:
        """The path with a value for every UUID and a plain one for everything else."""
        values = {
            one["name"]: identifier if one["name"] in self.identifiers else least(one["schema"], {})
            for one in self.parameters
        }
        return self.path.format(**values)

    async def call(
        self,
        client: httpx.AsyncClient,
        *,
        identifier: object = None,
        headers: Mapping[str, str] | None = None,
        json: object = None,
        content: Any = None,
    ) -> httpx.Response:
        """Call it with a precondition, about something that does not exist unless an identifier is given."""
        sent = {"If-Match": '"1"', **(headers or {})}
        if self.takes_bytes and json is not None:
            sent, json, content = {**sent, "Content-Type": BYTES}, None, b"some"
        address = self.address(identifier or uuid4()) + ("?follow=false" if self.lasts else "")
        return await client.request(self.method, address, headers=sent, json=json, content=content)

    async def ask(self, client: httpx.AsyncClient, query: Mapping[str, str]) -> httpx.Response:
        """Read with a query, about something that does not exist where it is about something."""
        return await client.request(self.method, self.address(uuid4()), params=query)


@dataclass(frozen=True)
class Subject:
    """A running service with what its document says of it."""

    service: Service
    under_test: ServiceUnderTest

    @property
    def document(self) -> Mapping[str, Any]:
        """The OpenAPI document of the app."""
        document: Mapping[str, Any] = self.under_test.app.openapi()
        return document

    @cached_property
    def operations(self) -> Sequence[Operation]:
        """Every operation that needs a token."""
        paths = self.document["paths"]
        return [
            Operation(method, path, scopes, paths[path][method.lower()])
            for method, path, _, scopes in operations(self.under_test.app)
            if path not in PUBLIC_PATHS and scopes is not None
        ]

    def everybody(self) -> httpx.AsyncClient:
        """A caller with all roles, of one organisation."""
        return self.under_test.client(*Role, organisation_id=ORGANISATION, subject="everybody")

    def body_of(self, operation: Operation) -> object:
        """The least body that fits the operation's schema; None where it takes none."""
        if not operation.takes_a_body:
            return None
        (content,) = operation.document["requestBody"]["content"].values()
        return least(content["schema"], self.document)


def problems_of(answer: httpx.Response, status: int | Sequence[int]) -> Iterator[str]:
    """What is wrong with an answer that should be a problem of this status; nothing where it is right."""
    statuses = [status] if isinstance(status, int) else list(status)
    if answer.status_code not in statuses:
        yield f"status {answer.status_code} instead of {statuses}"
        return
    if answer.headers.get("content-type") != "application/problem+json":
        yield f"media type {answer.headers.get('content-type')}"
        return
    document = answer.json()
    missing = {"type", "title", "status", "detail", "instance"} - set(document)
    if missing:
        yield f"without {sorted(missing)}"
    if document.get("status") != answer.status_code:
        yield "its status differs from the answer's"
    if document.get("instance") != f"urn:uuid:{answer.headers.get('x-request-id')}":
        yield "its instance is not the request"
    told = [word for word in WORDS_OF_EXCEPTIONS if word in answer.text]
    if told:
        yield f"it tells {told}"
    for error in document.get("errors", ()):
        if not all(error.get(part) for part in ("field", "rule", "remedy")):
            yield f"an error without field, rule or remedy: {error}"
