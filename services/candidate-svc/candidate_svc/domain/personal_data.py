"""A person's data in the hands of all services: whole, or not given at all."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol
from uuid import UUID

from pathways_contracts.registry import Service

Tables = Mapping[str, Sequence[Mapping[str, Any]]]
"""Rows by table."""


class NotGathered(Exception):
    """Services that did not answer: without them the export would have a gap that nobody sees."""

    def __init__(self, services: Sequence[Service]) -> None:
        super().__init__(", ".join(services))
        self.services = tuple(services)


class OtherServices(Protocol):
    """The other services, asked in the name of whoever asks."""

    async def held_of(self, candidate_id: UUID, authorization: str) -> Mapping[Service, Tables]:
        """What each holds of a person. Raises `NotGathered`."""
        ...
