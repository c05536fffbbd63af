"""Wrapping keys in files of 32 random bytes each: for a programme on one machine."""

import asyncio
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from candidate_svc.store.key_providers.port import Bound, KeyProviderRefused, WrappingKeyUnknown

NONCE_BYTES: Final = 12
KEY_BYTES: Final = 32
SUFFIX: Final = ".key"
MANY: Final = 50
"""From so many keys on the event loop is left to others meanwhile."""


class FileKeys:
    """`files` by name, and every `<name>.key` of a folder. A file is looked for when its key is first used.

    So a key that is put into the folder is there without a restart. What was read is held in memory.
    """

    def __init__(self, files: Mapping[str, Path], folder: Path | None = None) -> None:
        self._files = files
        self._folder = folder
        self._known: dict[str, AESGCM] = {}

    async def wrap(self, name: str, keys: Sequence[Bound]) -> Sequence[bytes]:
        """AES-256-GCM, the nonce first."""
        cipher = self._cipher(name)

        def close(key: Bound) -> bytes:
            nonce = os.urandom(NONCE_BYTES)
            return nonce + cipher.encrypt(nonce, key.content, key.context)

        return await _each(close, keys)

    async def unwrap(self, name: str, wrapped: Sequence[Bound]) -> Sequence[bytes]:
        """The keys as they were."""
        cipher = self._cipher(name)

        def opened(key: Bound) -> bytes:
            return cipher.decrypt(key.content[:NONCE_BYTES], key.content[NONCE_BYTES:], key.context)

        return await _each(opened, wrapped)

    async def close(self) -> None:
        """Nothing is open."""

    def _cipher(self, name: str) -> AESGCM:
        if name not in self._known:
            path = self._files.get(name) or (self._folder and self._folder / f"{name}{SUFFIX}")
            if not path or not path.is_file():
                raise WrappingKeyUnknown(name)
            content = path.read_bytes()
            if len(content) != KEY_BYTES:
                raise KeyProviderRefused(f"the wrapping key `{name}` is a file of {KEY_BYTES} random bytes")
            self._known[name] = AESGCM(content)
        return self._known[name]


async def _each(step: Callable[[Bound], bytes], keys: Sequence[Bound]) -> Sequence[bytes]:
    if len(keys) < MANY:
        return [step(key) for key in keys]
    return await asyncio.to_thread(lambda: [step(key) for key in keys])
