"""Plays the battery and reports: `python -m tests.faults`. Rounds accumulate by build, and none is played again."""

import argparse
import asyncio
import logging
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from pathlib import Path
from random import Random
from typing import Final

import structlog

from .battery import FAULTS, IN_SHORT, Fault, Ground, Where, ground
from .ledger import Ledger
from .page import FIGURES, tables
from .stage import Cannot, NeverCame, new_folder
from .weakenings import WEAKENINGS

ROOT = Path(__file__).resolve().parents[2]
PLACES: Final = tuple(dict.fromkeys(kind for fault in FAULTS.values() for kind in fault.on))
TELLING: Final = ("__main__.py", "ledger.py", "page.py", "test_battery.py")
PLAYED: Final = (
    *("shared", "services", "deploy", "uv.lock", "tests/faults"),
    *(f":!tests/faults/{file}" for file in TELLING),
)
"""What a round depends on, not what tells of it: figures stand for as long as nothing of it changes."""
AT_ONCE: Final = 2
"""So many grounds at a time: a round mostly waits."""
WEAKENED_ROUNDS: Final = 6
"""So often a weakened build may come out even by luck before its fault counts as blind."""


def build_in_hand() -> str:
    """The last commit that changed what is played, with a mark where files differ from it."""
    commit = _git("log", "-1", "--format=%h", "--abbrev=12", "--", *PLAYED)
    return commit + ("-dirty" if _git("status", "--porcelain", "--", *PLAYED) else "")


def _git(*arguments: str) -> str:
    answer = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True)
    return answer.stdout.strip()


async def play(on: Ground, name: str, fault: Fault, chance: Random, ledger: Ledger) -> bool:
    """One round. Whether it came out even."""
    on.begin()
    try:
        seconds = await fault.play(on, chance)
        account = await on.account()
        trouble = ", ".join(f"{count} {what}" for what, count in account.troubles.items())
    except (NeverCame, TimeoutError) as error:
        seconds, account, trouble = 0.0, await on.account(), str(error) or type(error).__name__
    finally:
        await on.end()
    ledger.enter(name, on.kind, account, seconds, trouble)
    print(f"  {name:34}{on.kind:26}{seconds:7.1f} s  {account.effects:6} effects  {trouble}", flush=True)
    return not trouble


async def on_each(options: argparse.Namespace, play_on: Callable[[Where], Awaitable[bool]]) -> bool:
    """Play on every kind of ground that is asked for, some at a time. Whether all went as it should."""
    at_once = asyncio.Semaphore(AT_ONCE)

    async def on(kind: Where) -> bool:
        async with at_once:
            return await play_on(kind)

    return all(await asyncio.gather(*(on(kind) for kind in PLACES if not options.bus or kind in options.bus)))


async def play_on(kind: Where, options: argparse.Namespace, ledger: Ledger) -> bool:
    """Every round that is due on this kind of ground, one after the other. Whether all came out even."""
    due = [
        (name, None)
        for name, fault in FAULTS.items()
        if kind in fault.on
        and (not options.fault or name in options.fault)
        and (not options.short or (name in IN_SHORT and not kind.startswith("embedded")))
        for _ in range(min(options.rounds or fault.rounds, fault.rounds) - ledger.rounds(name, kind))
    ]

    async def is_even(on: Ground, name: str) -> bool:
        chance = Random(f"{options.seed}/{name}/{kind}/{ledger.rounds(name, kind)}")
        return await play(on, name, FAULTS[name], chance, ledger)

    return await _on_grounds(kind, due, is_even)


async def play_weakened_on(kind: Where, options: argparse.Namespace, ledger: Ledger) -> bool:
    """Each weakening until its fault sees it. Whether each was seen."""
    due = [
        (name, weakening)
        for name, fault in FAULTS.items()
        if kind == fault.on[0] and (not options.fault or name in options.fault)
        for weakening in fault.catches
        if not ledger.is_seen(name, weakening)
    ]
    return await _on_grounds(kind, due, lambda on, name: _is_seen(on, name, options.seed, ledger))


async def _on_grounds(
    kind: Where, due: Sequence[tuple[str, str | None]], play_one: Callable[[Ground, str], Awaitable[bool]]
) -> bool:
    """Play faults, each on a build weakened or not, on as few grounds as may be. Whether all went as it should."""
    together = [(name, without) for name, without in due if not _is_alone(name, without)]
    alone = [[(name, without)] for name, without in due if _is_alone(name, without)]
    well = True
    for rounds in filter(None, (together, *alone)):
        folder, well_here = new_folder(), True
        try:
            async with ground(kind, folder, rounds[0][1]) as on:
                for name, on.without in rounds:
                    well_here = await play_one(on, name) and well_here
        except Cannot as cannot:
            return _passed_over(dict.fromkeys(name for name, _ in due), str(cannot)) and well
        if well_here:  # otherwise the logs tell more
            shutil.rmtree(folder)
        well = well and well_here
    return well


def _is_alone(name: str, without: str | None) -> bool:
    return FAULTS[name].alone or (without is not None and WEAKENINGS[without].of_the_ground)


def _passed_over(names: Iterable[str], why: str) -> bool:
    """Say what this machine cannot play. Whether that is allowed: not in CI."""
    print("".join(f"  {name:34}NOT PLAYED: {why}\n" for name in names), end="", flush=True)
    return os.environ.get("CI") != "true"


async def _is_seen(on: Ground, name: str, seed: int, ledger: Ledger) -> bool:
    weakening = on.without or ""
    print(f"  {name}, without {weakening}:", flush=True)
    for number in range(WEAKENED_ROUNDS):
        quiet = Ledger()
        if not await play(on, name, FAULTS[name], Random(f"{seed}/{name}/{weakening}/{number}"), quiet):
            ledger.enter_weakened(name, weakening, number + 1, quiet.last_trouble)
            return True
    ledger.enter_weakened(name, weakening, WEAKENED_ROUNDS, "")
    return False


async def main(options: argparse.Namespace) -> int:
    """Returns the exit code: 0 where every round came out even and every weakening was seen."""
    if options.short:
        options.rounds, options.report = 1, None
    began = time.monotonic()
    ledger = Ledger(options.report, build_in_hand())
    played = play_weakened_on if options.weakened else play_on
    well = await on_each(options, lambda kind: played(kind, options, ledger))
    print("\n".join(tables(ledger.figures)))
    print(f"{time.monotonic() - began:.0f} s")
    return 0 if well else 1


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("fault", nargs="*", help=f"one or more of: {', '.join(FAULTS)}; default: all")
    parser.add_argument("--rounds", type=int, help="at most so many of each")
    parser.add_argument("--short", action="store_true", help="the faults that CI plays, once each, on Apache Kafka")
    parser.add_argument("--bus", action="append", choices=PLACES)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--weakened", action="store_true", help="the builds with a promise taken out instead")
    parser.add_argument("--report", type=Path, default=FIGURES)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    logging.getLogger("aiokafka").addHandler(logging.NullHandler())
    sys.exit(asyncio.run(main(parser.parse_args())))
