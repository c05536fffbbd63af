"""Idempotency-Key: a request that is sent again has its effect once, through the death of any process."""

import hashlib
import hmac
from dataclasses import dataclass
from typing import Final

import msgspec
from fastapi import Request
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError
from sqlmodel.ext.asyncio.session import AsyncSession
from starlette.responses import Response

from pathways_chassis.audit import Beside
from pathways_chassis.http.problems import FieldProblem, Problem, validation_problem
from pathways_chassis.tables import idempotency

IDEMPOTENCY_KEY: Final = "Idempotency-Key"
REPLAYED: Final = "Idempotency-Replayed"

_NOT_STORED: Final = frozenset({"content-length", "date", "server", "x-request-id"})

_CLAIM: Final = text(
    "insert into idempotency (client, key, fingerprint) values (:client, :key, :fingerprint) "
    "on conflict do nothing returning key"
)
_KEEP: Final = (
    "update idempotency set status = :kept_status, headers = cast(:kept_headers as jsonb), body = :kept_body "
    "where client = :kept_client and key = :kept_key"
)


@dataclass(frozen=True, slots=True)
class Once:
    """A request that is to have its effect once: whose, under which key, and what makes it the same request."""

    client: str
    key: str
    fingerprint: str


def once(request: Request, client: str, body: bytes, *, keeps_answers: bool) -> Once | None:
    """What the request's key stands for; None where it has none. Raises a 422 `Problem` for a key of another form.

    Neither the key nor the body can be found again from what is stored: some callers make keys of names or addresses,
    and of a short body a plain hash would tell what it was. Where no answer is kept, nothing of the body is either.
    """
    key = _sent_key(request)
    if key is None:
        return None
    parts = (
        request.method.encode(),
        request.scope["path"].encode(),
        request.scope.get("query_string", b""),
        request.headers.get("if-match", "").encode(),
        body if keeps_answers else b"",
    )
    digest = hmac.new(key.encode(), digestmod=hashlib.sha256)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return Once(client, hashlib.sha256(key.encode()).hexdigest(), digest.hexdigest())


def _sent_key(request: Request) -> str | None:
    key = request.headers.get(IDEMPOTENCY_KEY)
    if key is None:
        return None
    if not (1 <= len(key) <= 255 and key.isascii() and key.isprintable()):
        raise validation_problem(
            [
                FieldProblem(
                    field=IDEMPOTENCY_KEY,
                    rule="1 to 255 printable ASCII characters",
                    remedy="Send a fresh UUID for each new request, and the same one when you repeat it.",
                )
            ]
        )
    return key


async def claim(session: AsyncSession, wanted: Once) -> Response | None:
    """Take the key for this transaction, or give the answer that it already led to. Raises a 409 or 422 `Problem`.

    The insert waits for a transaction that holds the key; if that one is undone, the key is free again.
    """
    try:
        claimed = await session.execute(
            _CLAIM, {"client": wanted.client, "key": wanted.key, "fingerprint": wanted.fingerprint}
        )
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) == "55P03":
            raise Problem(
                "request-in-progress",
                "A request with this idempotency key is still being worked on. Repeat it in a moment.",
                headers={"Retry-After": "5"},
            ) from error
        raise
    if claimed.first() is not None:
        return None
    stored = (
        await session.execute(
            select(idempotency).where(idempotency.c.client == wanted.client, idempotency.c.key == wanted.key)
        )
    ).one()
    if stored.fingerprint != wanted.fingerprint:
        raise Problem(
            "idempotency-key-reused",
            "This idempotency key was used for a different request.",
            errors=[
                FieldProblem(
                    field=IDEMPOTENCY_KEY, rule="one key, one request", remedy="Send a fresh key, such as a UUID."
                )
            ],
        )
    if stored.status is None:
        raise _already_done()
    response = Response(content=stored.body or b"", status_code=stored.status)
    for name, value in stored.headers:
        response.headers.append(name, value)
    response.headers[REPLAYED] = "true"
    return response


def _already_done() -> Problem:
    remedy = "Read what stands there now; where you need an answer like the first, send it with a fresh key."
    return Problem(
        "already-done",
        f"This was done when it was first sent, and its answer is kept nowhere. {remedy}",
        errors=[FieldProblem(field=IDEMPOTENCY_KEY, rule="one key, one effect", remedy=remedy)],
    )


def answer_kept(wanted: Once, response: Response) -> Beside:
    """What stores the answer beside its key, in the transaction that it tells of."""
    headers = [[name, value] for name, value in response.headers.items() if name not in _NOT_STORED]
    return Beside(
        _KEEP,
        {
            "kept_client": wanted.client,
            "kept_key": wanted.key,
            "kept_status": response.status_code,
            "kept_headers": msgspec.json.encode(headers).decode(),
            "kept_body": bytes(response.body),
        },
    )
