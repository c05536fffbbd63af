"""The release that a process works with: pinned once at its start, read at first use."""

from functools import cache
from pathlib import Path

from pathways_taxonomy.bundle import open_taxonomy
from pathways_taxonomy.model import Taxonomy

_path: Path | None = None


def pin_taxonomy(path: str | None) -> None:
    """Work with the bundle at `path`, or with the starter taxonomy when there is none."""
    global _path  # one release per process, set by its parts list
    _path = Path(path) if path else None
    taxonomy.cache_clear()


@cache
def taxonomy() -> Taxonomy:
    """The pinned release."""
    return open_taxonomy(_path)
