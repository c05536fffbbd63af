"""The other services over HTTP, at the addresses of the settings, with the caller's own token."""

import asyncio
from collections.abc import Callable, Mapping
from typing import Final, TypeVar
from uuid import UUID

import httpx
from pathways_contracts.erasure import Ground
from pathways_contracts.registry import Service

from candidate_svc.domain.personal_data import Held, NotGathered
from candidate_svc.domain.queue import MOST, Open

T = TypeVar("T")
TIMEOUT_SECONDS: Final = 5.0
OTHERS: Final[tuple[Service, ...]] = tuple(service for service in Service if service is not Service.CANDIDATE)


class HttpServices:
    """`addresses` by service; one without an address counts as one that does not answer."""

    def __init__(self, addresses: Mapping[Service, str], transport: httpx.AsyncBaseTransport | None = None) -> None:
        self._addresses = addresses
        self._transport = transport

    async def held_of(self, candidate_id: UUID, authorization: str) -> Mapping[Service, Held]:
        """What each holds of a person. Raises `NotGathered`."""
        held = await self._gather(f"/people/{candidate_id}/data", authorization, _held)
        if silent := [service for service in OTHERS if service not in held]:
            raise NotGathered(silent)
        return held

    async def open_tasks(self, authorization: str) -> Mapping[Service, Open]:
        """What each has open for the caller; who does not answer is left out."""
        return await self._gather(f"/tasks?state=open&limit={MOST}", authorization, _open)

    async def _gather(self, path: str, authorization: str, read: Callable[[httpx.Response], T]) -> Mapping[Service, T]:
        # A redirect would carry the token to wherever it leads.
        asking = httpx.AsyncClient(
            transport=self._transport,
            timeout=TIMEOUT_SECONDS,
            headers={"Authorization": authorization},
            follow_redirects=False,
        )
        async with asking as client:
            answers = await asyncio.gather(*(self._ask(client, service, path, read) for service in OTHERS))
        return {service: found for service, found in zip(OTHERS, answers, strict=True) if found is not None}

    async def _ask(
        self, client: httpx.AsyncClient, service: Service, path: str, read: Callable[[httpx.Response], T]
    ) -> T | None:
        address = self._addresses.get(service)
        if address is None:
            return None
        try:
            answer = await client.get(f"{address}{path}")
            return read(answer) if answer.status_code == httpx.codes.OK else None
        except (httpx.HTTPError, ValueError, KeyError):
            return None


def _held(answer: httpx.Response) -> Held:
    told = answer.json()
    return Held(told["tables"], {table: Ground(ground) for table, ground in told["kept"].items()})


def _open(answer: httpx.Response) -> Open:
    return Open(answer.json()["items"], more="next" in answer.links)
