"""Who holds the wrapping keys: files on this machine, a key management service, or both while one follows the other."""

from collections.abc import Sequence

from candidate_svc.settings import IN_TRANSIT, ONE_FILE, CandidateSettings
from candidate_svc.store.key_providers.files import FileKeys
from candidate_svc.store.key_providers.port import Bound, KeyProvider, WrappingKeyUnknown
from candidate_svc.store.key_providers.transit import TransitKeys


class KeyProviders:
    """Each wrapping key by whoever holds it: so keys move from files to a service, and back, by a rotation."""

    def __init__(self, files: KeyProvider, transit: KeyProvider | None) -> None:
        self._files = files
        self._transit = transit

    async def wrap(self, name: str, keys: Sequence[Bound]) -> Sequence[bytes]:
        """As the port says."""
        holder, own_name = self._holder_of(name)
        return await holder.wrap(own_name, keys)

    async def unwrap(self, name: str, wrapped: Sequence[Bound]) -> Sequence[bytes]:
        """As the port says."""
        holder, own_name = self._holder_of(name)
        return await holder.unwrap(own_name, wrapped)

    async def close(self) -> None:
        """Let go of connections."""
        await self._files.close()
        if self._transit is not None:
            await self._transit.close()

    def _holder_of(self, name: str) -> tuple[KeyProvider, str]:
        if not name.startswith(IN_TRANSIT):
            return self._files, name
        if self._transit is None:
            raise WrappingKeyUnknown(name)
        return self._transit, name.removeprefix(IN_TRANSIT)


def key_providers_of(settings: CandidateSettings) -> KeyProviders:
    """What the settings name."""
    single = settings.wrapping_key_file
    files = FileKeys({} if single is None else {ONE_FILE: single}, settings.wrapping_keys_folder)
    return KeyProviders(files, None if settings.transit is None else TransitKeys(settings.transit))
