"""The other services over HTTP, at the addresses of the settings, with the caller's own token."""

import asyncio
from collections.abc import Mapping
from typing import Final
from uuid import UUID

import httpx
from pathways_contracts.erasure import Ground
from pathways_contracts.registry import Service

from candidate_svc.domain.personal_data import Held, NotGathered

TIMEOUT_SECONDS: Final = 5.0
OTHERS: Final[tuple[Service, ...]] = tuple(service for service in Service if service is not Service.CANDIDATE)


class HttpServices:
    """`addresses` by service; one without an address counts as one that does not answer."""

    def __init__(self, addresses: Mapping[Service, str], transport: httpx.AsyncBaseTransport | None = None) -> None:
        self._addresses = addresses
        self._transport = transport

    async def held_of(self, candidate_id: UUID, authorization: str) -> Mapping[Service, Held]:
        """What each holds of a person. Raises `NotGathered`."""
        # A redirect would carry the token to wherever it leads.
        asking = httpx.AsyncClient(
            transport=self._transport,
            timeout=TIMEOUT_SECONDS,
            headers={"Authorization": authorization},
            follow_redirects=False,
        )
        async with asking as client:
            answers = await asyncio.gather(*(self._ask(client, service, candidate_id) for service in OTHERS))
        held = {service: found for service, found in zip(OTHERS, answers, strict=True) if found is not None}
        if silent := [service for service in OTHERS if service not in held]:
            raise NotGathered(silent)
        return held

    async def _ask(self, client: httpx.AsyncClient, service: Service, candidate_id: UUID) -> Held | None:
        address = self._addresses.get(service)
        if address is None:
            return None
        try:
            answer = await client.get(f"{address}/people/{candidate_id}/data")
            if answer.status_code != httpx.codes.OK:
                return None
            told = answer.json()
            return Held(told["tables"], {table: Ground(ground) for table, ground in told["kept"].items()})
        except (httpx.HTTPError, ValueError, KeyError):
            return None
