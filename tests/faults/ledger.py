"""Figures of the battery: they accumulate by build in a JSON file, from which `page.py` writes a page."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from .account import Account

COUNTED = tuple(field.name for field in fields(Account))


class Ledger:
    """The rounds of one build. Without a path nothing is kept."""

    def __init__(self, path: Path | None = None, build: str = "") -> None:
        self._path = path
        self._all: dict[str, Any] = json.loads(path.read_text()) if path is not None and path.is_file() else {}
        # The build that was played last stands last.
        mine = self._all[build] = self._all.pop(build, {})
        self._played: dict[str, Any] = mine.setdefault("played", {})
        self._weakened: dict[str, Any] = mine.setdefault("weakened", {})
        self.figures: Mapping[str, Any] = mine
        self.last_trouble = ""

    def rounds(self, name: str, bus: str) -> int:
        """How many were played."""
        return len(self._played.get(f"{name} / {bus}", {}).get("seconds", []))

    def is_seen(self, name: str, weakening: str) -> bool:
        """Whether this weakened build was seen."""
        return bool(self._weakened.get(f"{name} / {weakening}", {}).get("seen"))

    def enter(self, name: str, bus: str, account: Account, seconds: float, trouble: str) -> None:
        """One more round."""
        entry = self._played.setdefault(f"{name} / {bus}", {"seconds": [], "troubles": [], **asdict(Account())})
        entry["seconds"].append(round(seconds, 2))
        entry.setdefault("load", []).append(round(os.getloadavg()[0], 1))
        for counted in COUNTED:
            entry[counted] += getattr(account, counted)
        if trouble:
            entry["troubles"].append(trouble)
        self.last_trouble = trouble
        self._write()

    def enter_weakened(self, name: str, weakening: str, rounds: int, trouble: str) -> None:
        """After how many rounds a weakened build was seen, and by what; empty where it was not."""
        self._weakened[f"{name} / {weakening}"] = {"rounds": rounds, "seen": trouble}
        self._write()

    def _write(self) -> None:
        if self._path is not None:
            self._path.write_text(json.dumps(self._all, indent=1) + "\n")
