"""`make clean`: throws away this machine's data, logs and keys, unless a programme runs on them."""

import fcntl
import hashlib
import os
import shutil
import sys
from pathlib import Path

KEPT = "kafka-jars"
"""Fetched, not made: another run would have to fetch them again."""


def clean(folder: Path) -> str | None:
    """Delete what is in a run folder, Kafka's jars excepted. Returns why not, with what to do."""
    folder = folder.absolute()
    server = folder / "postgres"
    if not folder.exists():
        return None
    if not server.exists():
        _delete(folder)
        return None
    with (server / "launcher.lock").open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return f"a programme runs on {folder}: end it (Ctrl-C where `make run` runs), then `make clean`"
        _delete_cluster_elsewhere(server)
        _delete(folder)
    return None


def _delete(folder: Path) -> None:
    for entry in folder.iterdir():
        if entry.name == KEPT:
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()


def _delete_cluster_elsewhere(server: Path) -> None:
    """As root the data lies where PostgreSQL's own user comes through; the launcher leaves a note of it."""
    note = server / "cluster-lies-elsewhere"
    if not note.exists():
        return
    cluster = Path(note.read_text().strip())
    if cluster.name == hashlib.sha256(str(server).encode()).hexdigest()[:16]:  # ours, and not a moved folder's
        shutil.rmtree(cluster, ignore_errors=True)  # it may never have been created


if __name__ == "__main__":
    sys.exit(clean(Path(os.environ.get("PATHWAYS_RUN_FOLDER", ".run"))))
