"""Figures of the battery: they accumulate by commit in a JSON file, and are shown as a table."""

import json
import statistics
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from .account import Account

HEADINGS = (
    "fault / bus",
    "rounds",
    "acknowledged",
    "effects",
    "lost",
    "doubled",
    "inverted",
    "stuck",
    "seconds to recover (median, most)",
)
COUNTED = tuple(field.name for field in fields(Account))


class Ledger:
    """The rounds of one commit. Without a path nothing is kept."""

    def __init__(self, path: Path | None = None, commit: str = "") -> None:
        self._path, self._commit = path, commit
        self._all: dict[str, Any] = json.loads(path.read_text()) if path is not None and path.is_file() else {}
        mine = self._all.setdefault(commit, {})
        self._played: dict[str, Any] = mine.setdefault("played", {})
        self._weakened: dict[str, Any] = mine.setdefault("weakened", {})
        self.last_trouble = ""

    def rounds(self, name: str, bus: str) -> int:
        """How many were played."""
        return len(self._played.get(f"{name} / {bus}", {}).get("seconds", []))

    def enter(self, name: str, bus: str, account: Account, seconds: float, trouble: str) -> None:
        """One more round."""
        entry = self._played.setdefault(f"{name} / {bus}", {"seconds": [], "troubles": [], **asdict(Account())})
        entry["seconds"].append(round(seconds, 2))
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

    def table(self) -> str:
        """What was played, in Markdown."""
        lines = [
            f"| {' | '.join(HEADINGS)} |",
            f"|{' --- |' * len(HEADINGS)}",
        ]
        for name, entry in self._played.items():
            seconds = entry["seconds"]
            lines.append(
                f"| {name} | {len(seconds)} | {entry['acknowledged']:,} | {entry['effects']:,}"
                f" | {entry['lost'] + entry['vanished']} | {entry['doubled']} | {entry['inverted']} | {entry['parked']}"
                f" | {statistics.median(seconds):.1f}, {max(seconds):.1f} |"
            )
        if self._weakened:
            lines += ["", "| fault / without | rounds until seen | seen by |", "| --- | --- | --- |"]
            lines += [
                f"| {name} | {entry['rounds']} | {entry['seen'] or 'NOT SEEN'} |"
                for name, entry in self._weakened.items()
            ]
        return "\n".join(lines)

    def _write(self) -> None:
        if self._path is not None:
            self._path.write_text(json.dumps(self._all, indent=1) + "\n")
