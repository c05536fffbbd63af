"""Which aggregates somebody may read, and so the tasks about them: by which scope, and which rows."""

from typing import Final

from pathways_chassis.belonging import Readable, Readables
from pathways_contracts.access import Scope

from matching_svc.store.matches import matches_seen_by

READABLES: Final[Readables] = {"match": Readable(Scope.MATCHES_READ, matches_seen_by)}
