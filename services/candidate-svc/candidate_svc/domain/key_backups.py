"""How long a key that was destroyed may live on in a backup of the keyring."""

from datetime import datetime, timedelta
from typing import Final

LONGEST_LIFE: Final = timedelta(days=30)
"""No backup of the keyring is kept for longer; a programme may set less."""


def when_last_copy_dies(destroyed_at: datetime, backups_live: timedelta = LONGEST_LIFE) -> datetime:
    """When the last backup is gone that was made while the key still existed. `destroyed_at` is real time."""
    return destroyed_at + backups_live
