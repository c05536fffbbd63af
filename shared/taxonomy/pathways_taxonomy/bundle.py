"""The compiled form of a taxonomy on disk: one file with a versioned header, written whole or not at all."""

from __future__ import annotations

import os
import zlib
from functools import cache
from pathlib import Path
from typing import Final

import msgspec

from pathways_taxonomy.model import Taxonomy, TaxonomyContent, TaxonomyError

MAGIC: Final = b"PATHWAYS-TAXONOMY"
VERSION: Final = 1
HEADER: Final = MAGIC + VERSION.to_bytes(2, "big")


def write_bundle(taxonomy: Taxonomy, path: Path) -> int:
    """Writes the taxonomy to `path`, replacing what is there in one step, and returns the size in bytes."""
    data = HEADER + zlib.compress(msgspec.msgpack.encode(taxonomy.content), level=6)
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.unfinished")
    try:
        unfinished.write_bytes(data)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    return len(data)


def load_bundle(path: Path) -> Taxonomy:
    """Reads what `write_bundle` wrote. Raises TaxonomyError where it is absent, damaged or of another version."""
    again = "Compile the release again: python -m pathways_taxonomy import --from FOLDER --to FILE."
    try:
        data = path.read_bytes()
    except OSError as error:
        raise TaxonomyError(str(path), f"must be a readable file ({error.strerror}).", again) from error
    if not data.startswith(MAGIC):
        raise TaxonomyError(str(path), "must be a compiled taxonomy.", again)
    version = int.from_bytes(data[len(MAGIC) : len(HEADER)], "big")
    if version != VERSION:
        raise TaxonomyError(str(path), f"its version {version} must be {VERSION}.", again)
    try:
        content = msgspec.msgpack.decode(zlib.decompress(data[len(HEADER) :]), type=TaxonomyContent)
    except (zlib.error, msgspec.DecodeError) as error:
        raise TaxonomyError(str(path), f"must be undamaged ({error}).", again) from error
    return Taxonomy(content)


@cache
def starter_taxonomy() -> Taxonomy:
    """The project's own small taxonomy, which ships with the package."""
    from pathways_taxonomy.starter import load_starter

    return load_starter()


def open_taxonomy(path: Path | None = None) -> Taxonomy:
    """The compiled taxonomy at `path`, or the starter taxonomy where no path is given."""
    return starter_taxonomy() if path is None else load_bundle(path)
