"""Which failures pass by themselves, so that trying again later is the whole remedy."""

import asyncpg
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from pathways_chassis.messaging.transport import TransportUnavailable

# SQLSTATE classes: connection lost, transaction rolled back (deadlock), resources short, operator intervention.
_CLASSES = ("08", "40", "53", "57")
# Lock not available; read-only, as after a failover; database not there yet.
_STATES = frozenset({"55P03", "25006", "3D000"})


def is_transient(error: BaseException) -> bool:
    """Whether the database, the bus or the network was away or busy, rather than something being wrong for good."""
    if isinstance(error, DBAPIError):
        return bool(error.connection_invalidated) or _passes(getattr(error.orig, "sqlstate", None))
    if isinstance(error, asyncpg.PostgresError):
        return _passes(error.sqlstate)
    return isinstance(
        error,
        (OSError, NoConnectionFree, TransportUnavailable, asyncpg.InterfaceError, asyncpg.InternalClientError),
    )


def _passes(state: str | None) -> bool:
    return state is not None and (state.startswith(_CLASSES) or state in _STATES)
