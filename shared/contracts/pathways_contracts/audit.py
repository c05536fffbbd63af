"""What a service publishes of its audit: that it sealed entries into a block, and the block's root. No entry itself."""

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from pathways_contracts.codes import Instant, ReasonCode
from pathways_contracts.event import Event

Root = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""A SHA-256 in hexadecimal."""


class AuditSealed(Event):
    """Base of the events by which each service binds itself to its audit. `chain` is the service's own name.

    `block` is its number, from 1. Whoever keeps a root can show later that no entry up to it was changed.
    `sealed_at` is real time.
    """

    key_field: ClassVar = "chain"
    chain: ReasonCode
    block: Annotated[int, Field(ge=1)]
    previous_root: Root
    root: Root
    entries: Annotated[int, Field(ge=1)]
    sealed_at: Instant
