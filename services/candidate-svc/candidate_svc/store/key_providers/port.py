"""What the keyring asks of whoever holds the wrapping keys."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol


class Bound(NamedTuple):
    """A key, open or wrapped, and what it is bound to: under another context it does not open."""

    content: bytes
    context: bytes


class KeyProviderFailed(OSError):
    """The wrapping keys cannot be used now. It passes, or an operator mends it; the text names no secret."""


class WrappingKeyUnknown(KeyProviderFailed):
    """Nobody here holds a wrapping key of this name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"no wrapping key `{name}` is at hand")
        self.name = name


class KeyProviderRefused(KeyProviderFailed):
    """The key management service does not let this service use the key."""


class KeyProviderUnavailable(KeyProviderFailed):
    """The key management service is away, sealed or busy."""


class KeyProvider(Protocol):
    """Wraps keys and unwraps them under named wrapping keys, many in one call.

    Both raise `KeyProviderFailed`; `unwrap` raises `cryptography.exceptions.InvalidTag` for what was altered, was
    wrapped by another key or is bound to something else.
    """

    async def wrap(self, name: str, keys: Sequence[Bound]) -> Sequence[bytes]:
        """The keys wrapped, in their order."""

    async def unwrap(self, name: str, wrapped: Sequence[Bound]) -> Sequence[bytes]:
        """The keys, in their order."""

    async def close(self) -> None:
        """Let go of what was opened."""
