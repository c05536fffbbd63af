"""The figures of the battery as a page: `python -m tests.faults.page`, or with `--check` whether it is up to date."""

import inspect
import json
import statistics
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from tools.written import write_or_check

from .battery import FAULTS
from .weakenings import WEAKENINGS

ROOT: Final = Path(__file__).resolve().parents[2]
FIGURES: Final = ROOT / "benchmarks" / "faults.json"
EVENTS: Final = ROOT / "benchmarks" / "events.json"
PAGE: Final = ROOT / "docs" / "faults.md"
HEADINGS: Final = (
    "fault", "bus", "rounds", "acknowledged", "effects", "lost", "doubled", "out of order", "waiting", "visible",
    "503", "other", "recovered (median, worst)",
    "load",
)  # fmt: skip
HEAD: Final = """# Faults

<!-- Written by `make docs` from benchmarks/faults.json, which `make faults` writes. Do not edit. -->

Real processes on a real bus and a real PostgreSQL, struck in every way that is known to happen
([battery.py](../tests/faults/battery.py)). A writer is asked over HTTP to commit events, its relay carries them, a
reader writes each one down as an effect; relay, consumer, HTTP and tables are the project's own. After each round
every acknowledged event is counted against its effects. *Lost*: acknowledged and without effect. *Doubled*: effects
that happened again. *Out of order*: effects after a later one of their aggregate. *Waiting*: records parked at the
end. *Visible*: people who had left, or whose event could not be read, and who can still be seen. Of HTTP, *503* are
answers that say when to come again, *other* are all that are neither that nor success. *Recovered*: from the strike,
or its end, until all had its effect; *load* is what else the machine had to do meanwhile (processes that want one of
its two cores, median). Figures belong to the build that they are under: the last commit that changed what is played.
"""
MEASURED: Final = """## How fast events go

`make bench-events` ([events.py](../benchmarks/events.py)), events of a kilobyte, writer, reader, bus and databases
on one machine. *At 100/s*, *at 1000/s*: from the commit to the effect in the other database. *End to end*: from the
first commit to the last effect, in transactions of 50; *from single requests*: over HTTP, a few events each, where
HTTP is the limit. *Runner alone*: a new reader from the first event on; *bare* is an aiokafka consumer that reads
the bytes and does nothing, *bare with rows* one that also writes a row for each and promises nothing. *Relay alone*
carries an outbox, beside a bare producer.
"""


def page() -> str:
    """The whole page, what was played last first."""
    figures: dict[str, Any] = json.loads(FIGURES.read_text("utf-8")) if FIGURES.is_file() else {}
    struck = [f"- **{name}**: {inspect.getdoc(fault.play)}" for name, fault in FAULTS.items()]
    lines = [HEAD, "## What is struck", "", *struck, ""]
    for build in reversed(figures):
        lines += [f"## Played at `{build}`", "", *tables(figures[build]), ""]
    if EVENTS.is_file():
        lines += [MEASURED, *rates(json.loads(EVENTS.read_text("utf-8"))), ""]
    return "\n".join(lines)


def rates(report: Mapping[str, Any]) -> Iterator[str]:
    """How fast events go on each bus, and beside a bare client, in Markdown."""
    machine = report["machine"]
    yield from (", ".join(f"{name.replace('_', ' ')}: {value}" for name, value in machine.items()), "")
    buses = [bus for bus in report if bus != "machine"]
    yield f"| what | figure | {' | '.join(buses)} |"
    yield f"|{' --- |' * (len(buses) + 2)}"
    for what, figures in report[buses[0]].items():
        for name in figures:
            cells = (f"{report[bus][what][name]:,}" if name in report[bus][what] else "" for bus in buses)
            yield f"| {what} | {name.replace('_', ' ')} | {' | '.join(cells)} |"


def tables(figures: Mapping[str, Any]) -> Iterator[str]:
    """What was played, what was not, and which builds with a promise taken out were seen, in Markdown."""
    yield f"| {' | '.join(HEADINGS)} |"
    yield f"|{' --- |' * len(HEADINGS)}"
    played: Mapping[str, Any] = figures.get("played", {})
    for name, fault in FAULTS.items():
        for bus in fault.on:
            if (entry := played.get(f"{name} / {bus}")) is not None:
                yield _row(name, bus, entry)
    missing = [
        f"{name} on {bus}" for name, fault in FAULTS.items() for bus in fault.on if f"{name} / {bus}" not in played
    ]
    if missing:
        yield from ("", f"Not played: {', '.join(missing)}.")
    if uneven := [f"- {place}: {trouble}" for place, entry in played.items() for trouble in entry["troubles"]]:
        yield from ("", "Rounds that did not come out even:", "", *uneven)
    weakened: Mapping[str, Any] = figures.get("weakened", {})
    if weakened:
        yield from ("", "Builds with a promise taken out, each of which must not come out even under its fault:")
        yield from ("", "| fault | what is taken out | rounds until seen | seen by |", "| --- | --- | --- | --- |")
        for place, entry in weakened.items():
            name, _, weakening = place.rpartition(" / ")
            what = WEAKENINGS[weakening].what if weakening in WEAKENINGS else weakening
            yield f"| {name} | {what} | {entry['rounds']} | {_first_line(entry['seen']) or '**not seen**'} |"


def _row(name: str, bus: str, entry: Mapping[str, Any]) -> str:
    seconds, load = entry["seconds"], entry.get("load", [])
    counts = [
        entry["acknowledged"],
        entry["effects"],
        entry["lost"] + entry["vanished"],
        *(entry[counted] for counted in ("doubled", "inverted", "parked", "visible", "refused", "failed")),
    ]
    cells = [name, bus, len(seconds), *(f"{count:,}" for count in counts)]
    cells += [
        f"{statistics.median(seconds):.1f} s, {max(seconds):.1f} s",
        f"{statistics.median(load):.0f}" if load else "",
    ]
    return f"| {' | '.join(map(str, cells))} |"


def _first_line(text: str) -> str:
    """A trouble may carry the end of a log."""
    return text.partition("\n")[0][:160].replace("|", "\\|")


if __name__ == "__main__":
    sys.exit(write_or_check(PAGE, page, __doc__))
