"""How long this service keeps what it holds: see `pathways_chassis.retention`."""

from typing import Final

from pathways_chassis.retention import retention_of

from training_svc.store.belongings import BELONGINGS

RETENTION: Final = retention_of(BELONGINGS)
