"""The other services over HTTP, at the addresses of the settings, with the caller's own token."""

import asyncio
from collections.abc import Callable, Mapping
from typing import Final, TypeVar
from uuid import UUID

import httpx
from pathways_chassis.http.waiting import APPLIED, POSITION, PREFER
from pathways_contracts.erasure import Ground
from pathways_contracts.registry import Service

from candidate_svc.domain.personal_data import Held, NotGathered
from candidate_svc.domain.queue import MOST, Open

T = TypeVar("T")
TIMEOUT_SECONDS: Final = 5.0
WAIT_SECONDS: Final = 3
"""For a service to hear what was told of a person a moment ago, whose they are above all."""
OTHERS: Final[tuple[Service, ...]] = tuple(service for service in Service if service is not Service.CANDIDATE)


class HttpServices:
    """`addresses` by service; one without an address counts as one that does not answer."""

    def __init__(self, addresses: Mapping[Service, str], transport: httpx.AsyncBaseTransport | None = None) -> None:
        self._addresses = addresses
        self._transport = transport

    async def held_of(self, candidate_id: UUID, told: str | None, authorization: str) -> Mapping[Service, Held]:
        """What each holds of a person, once it has heard what was last `told` of them. Raises `NotGathered`."""
        after = {} if told is None else {POSITION: told, PREFER: f"wait={WAIT_SECONDS}"}
        held = await self._gather(f"/people/{candidate_id}/data", {"Authorization": authorization, **after}, _held)
        if silent := [service for service in OTHERS if service not in held]:
            raise NotGathered(silent)
        return held

    async def open_tasks(self, authorization: str) -> Mapping[Service, Open]:
        """What each has open for the caller; who does not answer is left out."""
        return await self._gather(f"/tasks?state=open&limit={MOST}", {"Authorization": authorization}, _open)

    async def _gather(
        self, path: str, headers: Mapping[str, str], read: Callable[[httpx.Response], T | None]
    ) -> Mapping[Service, T]:
        # A redirect would carry the token to wherever it leads.
        asking = httpx.AsyncClient(
            transport=self._transport,
            timeout=TIMEOUT_SECONDS,
            headers=headers,
            follow_redirects=False,
        )
        async with asking as client:
            answers = await asyncio.gather(*(self._ask(client, service, path, read) for service in OTHERS))
        return {service: found for service, found in zip(OTHERS, answers, strict=True) if found is not None}

    async def _ask(
        self, client: httpx.AsyncClient, service: Service, path: str, read: Callable[[httpx.Response], T | None]
    ) -> T | None:
        address = self._addresses.get(service)
        if address is None:
            return None
        try:
            return read(await client.get(f"{address}{path}"))
        except (httpx.HTTPError, ValueError, KeyError):
            return None


def _held(answer: httpx.Response) -> Held | None:
    if answer.status_code == httpx.codes.NOT_FOUND:
        # Who does not know of the person holds nothing; who has not heard yet whose they are does not say so.
        has_heard = answer.headers.get(APPLIED) == "wait" or POSITION not in answer.request.headers
        return Held({}, {}) if has_heard else None
    if answer.status_code != httpx.codes.OK:
        return None
    told = answer.json()
    return Held(told["tables"], {table: Ground(ground) for table, ground in told["kept"].items()})


def _open(answer: httpx.Response) -> Open | None:
    if answer.status_code != httpx.codes.OK:
        return None
    return Open(answer.json()["items"], more="next" in answer.links)
