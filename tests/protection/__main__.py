"""Plays the proof and writes its figures: `python -m tests.protection --people 5000`.

With `--weakened` it plays a small one on services without their safeguards; it must see each that is missing.
"""

import argparse
import asyncio
import json
import shutil
import sys
import tempfile
from collections.abc import Collection
from pathlib import Path
from typing import Any, Final

from pathways_single_machine.lifeline import free_port
from pathways_single_machine.postgres import EmbeddedPostgres

from benchmarks import linkage
from benchmarks.machine import this_machine

from .page import FIGURES
from .proof import Proof, Size, stack_for
from .shown import missed
from .weakenings import WEAKENINGS

VACANCIES: Final = 80
LOOKS: Final = 6
"""What attackers see of a pool that moves (benchmarks/linkage.py)."""
FEW: Final = 60
"""People of a proof that must fail."""


async def prove(people: int, seed: int, without: Collection[str] = ()) -> dict[str, Any]:
    """The figures of one proof, in a folder and on a PostgreSQL of its own."""
    folder, size = _new_folder(), Size(people)
    postgres = EmbeddedPostgres(folder / "postgres", free_port(), durable=False)
    await postgres.start()
    try:
        async with stack_for(size.settings(folder, seed), postgres, without=without) as stack:
            return await Proof(stack, size, lambda line: print(f"  {line}", flush=True)).run()
    finally:
        await postgres.remove()
        shutil.rmtree(folder)


def _new_folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="pathways-protection-"))
    folder.chmod(0o711)  # as root, the server's own user passes through to its data
    return folder


def weakened(seed: int) -> dict[str, Any]:
    """How much the proof has seen of each safeguard that was taken out."""
    report = asyncio.run(prove(FEW, seed, tuple(WEAKENINGS)))
    seen = {name: {"what": one.what, "found": one.seen(report)} for name, one in WEAKENINGS.items()}
    print(json.dumps(seen, indent=2))
    return seen


def main() -> int:
    """0 where everything was shown, or every safeguard was missed that was taken out."""
    parser = argparse.ArgumentParser(prog="python -m tests.protection", description=__doc__)
    parser.add_argument("--people", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--weakened", action="store_true", help="services without their safeguards instead")
    parser.add_argument("--report", type=Path, default=FIGURES)
    options = parser.parse_args()
    kept = json.loads(options.report.read_text("utf-8")) if options.report.is_file() else {}
    if options.weakened:
        kept["weakened"] = weakened(options.seed)
        well = all(seen["found"] for seen in kept["weakened"].values())
    else:
        report = asyncio.run(prove(options.people, options.seed))
        report["linkage"] = {
            f"{attacker}, population {seed}": chances
            for seed in linkage.SEEDS
            for attacker, chances in linkage.measure(options.people, VACANCIES, LOOKS, linkage.NOW, seed).items()
        }
        kept = {"machine": this_machine(), **report, "weakened": kept.get("weakened", {})}
        well = not missed(report)
        print(json.dumps(report, indent=2))
        print("\n".join(f"missed: {aim.what}" for aim in missed(report)))
    options.report.write_text(json.dumps(kept, indent=2) + "\n", "utf-8")
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main())
