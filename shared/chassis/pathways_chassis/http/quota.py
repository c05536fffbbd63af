"""Quotas: how many requests of a sort a client may send in a time, counted here or in a Redis that replicas share."""

import hashlib
import hmac
import secrets
import time
from collections.abc import Mapping
from enum import StrEnum
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Final, Self

import structlog
from fastapi import Request
from limits import RateLimitItem, parse
from limits.aio.storage import MemoryStorage, RedisStorage
from limits.aio.strategies import FixedWindowRateLimiter
from limits.errors import StorageError

from pathways_chassis.actor import ANYBODY, Actor
from pathways_chassis.http.problems import FieldProblem, Problem
from pathways_chassis.settings import ServiceSettings

HOUSEHOLD_BITS: Final = 64
"""Whoever has an IPv6 address has all that share its first 64 bits."""

STORE_SECONDS: Final = 0.5
AWAY_SECONDS: Final = 10.0
"""How long a store that did not answer is not asked again."""

logger = structlog.get_logger(__name__)


class Sort(StrEnum):
    """What a request costs, by which it is counted."""

    READS = "reads"
    WRITES = "writes"
    BULK = "bulk"
    OPEN = "open"
    """Without a login, counted by address and operation."""


class Quotas:
    """Counts requests by client and sort.

    With a store, clients are counted under a digest of their subject, over all replicas; while it is away, each
    replica counts by itself. Who may stay unknown is always counted in memory, under a key that ends with the process.
    """

    def __init__(self, rates: Mapping[Sort, str], store: str | None = None) -> None:
        self._rates: Mapping[Sort, RateLimitItem] = {sort: parse(rate) for sort, rate in rates.items()}
        self._here = FixedWindowRateLimiter(MemoryStorage())
        self._store = None if store is None else _redis(store)
        self._shared = self._here if self._store is None else FixedWindowRateLimiter(self._store)
        self._away_until = 0.0
        self._secret = secrets.token_bytes(32)

    @classmethod
    def of(cls, settings: ServiceSettings) -> Self:
        """As a service's settings say."""
        rates = {
            Sort.READS: settings.quota_reads,
            Sort.WRITES: settings.quota_writes,
            Sort.BULK: settings.quota_bulk,
            Sort.OPEN: settings.quota_open,
        }
        store = settings.quota_store_url
        return cls(rates, store.get_secret_value() if store else None)

    async def close(self) -> None:
        """Let go of the store's connections."""
        if self._store is not None:
            # Bridges of all clients have it; their common face does not say so.
            await self._store.bridge.get_connection().aclose()  # type: ignore[attr-defined]  # as said

    async def spend(self, sort: Sort, client: str, operation: str = "") -> dict[str, str]:
        """Count one request. Returns the headers that tell what is left; raises a 429 `Problem` when nothing is."""
        rate = self._rates[sort]
        if sort is Sort.OPEN:
            key = hmac.new(self._secret, client.encode(), hashlib.sha256).hexdigest()
            return await self._spend(self._here, rate, sort, key, operation)
        key = hashlib.sha256(client.encode()).hexdigest()
        if time.monotonic() < self._away_until:
            return await self._spend(self._here, rate, sort, key, operation)
        try:
            return await self._spend(self._shared, rate, sort, key, operation)
        except StorageError as error:
            # Who cannot be counted together is counted apart; nobody waits for the store at each request.
            self._away_until = time.monotonic() + AWAY_SECONDS
            logger.warning("quota_store_unavailable", exception_type=type(error.__cause__ or error).__name__)
            return await self._spend(self._here, rate, sort, key, operation)

    async def _spend(
        self, counter: FixedWindowRateLimiter, rate: RateLimitItem, sort: Sort, key: str, operation: str
    ) -> dict[str, str]:
        names = (sort.value, operation, key) if operation else (sort.value, key)
        allowed = await counter.hit(rate, *names)
        resets_at, left = await counter.get_window_stats(rate, *names)
        seconds = max(1, round(resets_at - time.time()))
        headers = {
            "RateLimit-Policy": f'"{sort}";q={rate.amount};w={rate.get_expiry()}',
            "RateLimit": f'"{sort}";r={left};t={seconds}',
        }
        if allowed:
            return headers
        rule = f"at most {rate.amount} {_WORDS[sort]} in {rate.get_expiry()} seconds"
        raise Problem(
            "too-many-requests",
            f"You may send {rule}. Go on in {seconds} seconds.",
            errors=[
                FieldProblem(field="Retry-After", rule=rule, remedy=f"Wait {seconds} seconds, then go on more slowly.")
            ],
            headers={**headers, "Retry-After": str(seconds)},
        )


_WORDS: Final[Mapping[Sort, str]] = {
    Sort.READS: "requests that read",
    Sort.WRITES: "requests that change something",
    Sort.BULK: "requests of many lines",
    Sort.OPEN: "such requests without a login",
}


def _redis(url: str) -> RedisStorage:
    return RedisStorage(
        f"async+{url}",
        wrap_exceptions=True,
        implementation="redispy",
        socket_connect_timeout=STORE_SECONDS,
        socket_timeout=STORE_SECONDS,
    )


def sort_of(request: Request) -> Sort:
    """What a request costs, unless its route says so."""
    sort = getattr(request.scope["route"], "sort", None)
    return sort if isinstance(sort, Sort) else Sort.READS if request.method in {"GET", "OPTIONS"} else Sort.WRITES


async def spend(request: Request, actor: Actor, sort: Sort) -> None:
    """Count a request of an actor, or of an address where nobody has to say who they are.

    The answer, whatever it is, tells what is left. Raises a 429 `Problem`.
    """
    quotas: Quotas = request.app.state.quotas
    if sort is Sort.OPEN:
        client = actor.reference if actor is not ANYBODY else f"address {address_of(request)}"
        left = await quotas.spend(sort, client, request.scope["route"].name)
    else:
        left = await quotas.spend(sort, actor.reference)
    request.state.quota = left


def address_of(request: Request) -> str:
    """The address that a request came from; uvicorn has taken it from a proxy where the settings name that one."""
    host = request.client.host if request.client else ""
    try:
        address = ip_address(host)
    except ValueError:
        return host
    if isinstance(address, IPv6Address):
        return str(ip_network((address, HOUSEHOLD_BITS), strict=False))
    return host
