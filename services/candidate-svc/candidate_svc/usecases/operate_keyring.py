"""An operator rotates or retires a wrapping key; it is written down who did and why."""

from pathways_chassis.errors import Conflict
from pathways_chassis.messaging.operating import Act, write_down
from pathways_chassis.work import Work

from candidate_svc.store.key_providers.port import KeyProviderFailed, KeyProviderUnavailable
from candidate_svc.store.keyring import Keyring


async def rotate_wrapping_key(work: Work, keyring: Keyring, name: str, act: Act) -> None:
    """Raises `Conflict` for a key that cannot be used here, `KeyProviderUnavailable`.

    The keyring commits for itself: should this transaction fail, the rotation stands, and repeating it writes it down.
    """
    try:
        await keyring.wrapping_keys.rotate_to(name)
    except KeyProviderUnavailable:
        raise
    except KeyProviderFailed as failed:
        rule = f"The wrapping key cannot be used: {failed}."
        raise Conflict(rule, "Bring it to every replica, or to the key management service, first.") from None
    await write_down(work, work.new_id(), "rotate_wrapping_key", act, 1)


async def retire_wrapping_key(work: Work, keyring: Keyring, name: str, act: Act) -> None:
    """Raises `NotFound`, `Conflict`. The keyring commits for itself, and keeps when the key was retired."""
    await write_down(work, work.new_id(), "retire_wrapping_key", act, 1)
    await keyring.wrapping_keys.retire(name)
