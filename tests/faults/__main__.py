"""Plays the battery and reports: `python -m tests.faults`. Rounds accumulate by commit, and none is played again."""

import argparse
import asyncio
import logging
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Final

import structlog

from .battery import FAULTS, IN_SHORT, Fault, Ground, Where, ground
from .ledger import Ledger
from .stage import NeverCame, new_folder

ROOT = Path(__file__).resolve().parents[2]
PLACES: Final[tuple[Where, ...]] = ("embedded", "kafka", "kafka over a cable", "three brokers", "five services")
WEAKENED_ROUNDS: Final = 6
"""So often a weakened build may come out even by luck before its fault counts as blind."""


def commit_in_hand() -> str:
    """The commit whose build is played."""
    described = subprocess.run(
        ["git", "describe", "--always", "--dirty", "--abbrev=12"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return described.stdout.strip()


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
    print(f"  {name:36}{on.kind:16}{seconds:7.1f} s  {account.effects:6} effects  {trouble}", flush=True)
    return not trouble


async def play_all(options: argparse.Namespace, ledger: Ledger) -> bool:
    """Every round that is due. Whether all came out even."""
    even = True
    for kind in PLACES:
        due = {
            name: rounds
            for name, fault in FAULTS.items()
            if kind in fault.on
            and (not options.fault or name in options.fault)
            and (not options.short or (name in IN_SHORT and kind != "embedded"))
            and (rounds := min(options.rounds or fault.rounds, fault.rounds) - ledger.rounds(name, kind)) > 0
        }
        if not due or (options.bus and kind not in options.bus):
            continue
        async with ground(kind, new_folder()) as on:
            for name, rounds in due.items():
                for number in range(rounds):
                    chance = Random(f"{options.seed}/{name}/{kind}/{ledger.rounds(name, kind)}/{number}")
                    even = await play(on, name, FAULTS[name], chance, ledger) and even
    return even


async def play_weakened(options: argparse.Namespace, ledger: Ledger) -> bool:
    """Each weakening until its fault sees it. Whether each was seen."""
    seen = True
    for name, fault in FAULTS.items():
        if options.fault and name not in options.fault:
            continue
        for weakening in fault.catches:
            for number in range(WEAKENED_ROUNDS):
                async with ground(fault.on[0], new_folder(), weakening) as on:
                    chance = Random(f"{options.seed}/{name}/{weakening}/{number}")
                    quiet = Ledger()
                    if not await play(on, name, fault, chance, quiet):
                        ledger.enter_weakened(name, weakening, number + 1, quiet.last_trouble)
                        break
            else:
                ledger.enter_weakened(name, weakening, WEAKENED_ROUNDS, "")
                seen = False
    return seen


async def main(options: argparse.Namespace) -> int:
    """Returns the exit code: 0 where every round came out even and every weakening was seen."""
    if options.short:
        options.rounds, options.report = 1, None
    ledger = Ledger(options.report, commit_in_hand())
    even = await play_all(options, ledger)
    seen = await play_weakened(options, ledger) if options.weakened else True
    print(ledger.table())
    return 0 if even and seen else 1


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("fault", nargs="*", help=f"one or more of: {', '.join(FAULTS)}; default: all")
    parser.add_argument("--rounds", type=int, help="at most so many of each")
    parser.add_argument("--short", action="store_true", help="the faults that CI plays, once each, on Apache Kafka")
    parser.add_argument("--bus", action="append", choices=PLACES)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--weakened", action="store_true", help="and the builds with a promise taken out")
    parser.add_argument("--report", type=Path, default=ROOT / "benchmarks" / "faults.json")
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    logging.getLogger("aiokafka").addHandler(logging.NullHandler())
    sys.exit(asyncio.run(main(parser.parse_args())))
