"""What a run costs is measured over whole trees of processes, and nothing is counted twice."""

import os
import subprocess
import sys
from collections.abc import Callable

import pytest
from pathways_single_machine.measuring import Meter, metered, trees

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")

MEGABYTES = 40
CHILD = f"""
import os, sys
held = b"x" * ({MEGABYTES} << 20)
if len(sys.argv) > 1:
    child = os.fork()
    if child == 0:
        held = held.replace(b"x", b"y")
print("ready", flush=True)
sys.stdin.read()
"""


def started(*arguments: str, lines: int = 1) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-S", "-c", CHILD, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    for _ in range(lines):
        assert process.stdout.readline() == "ready\n"
    return process


@pytest.fixture
def run(request: pytest.FixtureRequest) -> Callable[..., subprocess.Popen[str]]:
    def run_until_the_end(*arguments: str, lines: int = 1) -> subprocess.Popen[str]:
        process = started(*arguments, lines=lines)
        request.addfinalizer(process.communicate)
        return process

    return run_until_the_end


def test_a_tree_counts_its_descendants(run: Callable[..., subprocess.Popen[str]]) -> None:
    alone, with_child = run(), run("fork", lines=2)

    taken = trees({"alone": alone.pid, "with child": with_child.pid})

    assert taken["alone"].memory_bytes > MEGABYTES << 20
    assert taken["with child"].memory_bytes > 2 * MEGABYTES << 20
    assert taken["alone"].cpu_seconds >= 0


def test_what_is_a_root_itself_is_not_counted_above_it(run: Callable[..., subprocess.Popen[str]]) -> None:
    child = run()

    alone, apart = trees({"all": os.getpid()}), trees({"all": os.getpid(), "child": child.pid})

    assert alone["all"].memory_bytes - apart["all"].memory_bytes > MEGABYTES << 19
    assert apart["child"].memory_bytes > MEGABYTES << 20


def test_who_has_ended_is_not_measured(run: Callable[..., subprocess.Popen[str]]) -> None:
    child = run()
    child.communicate()

    assert trees({"gone": child.pid}) == {}


def test_a_meter_keeps_the_peak_and_the_latest_time(run: Callable[..., subprocess.Popen[str]]) -> None:
    meter, child = Meter(), run()
    meter.look({"child": child.pid})
    peak = meter.peak_memory_bytes["child"]
    meter.look({"self": os.getpid()})

    assert meter.peak_memory_bytes["child"] == peak > MEGABYTES << 20
    assert meter.peak_of_all_bytes >= max(meter.peak_memory_bytes.values())


async def test_a_block_is_sampled_while_it_lasts() -> None:
    async with metered(lambda: {"self": os.getpid()}) as meter:
        await meter.looked.wait()

    assert meter.cpu_seconds["self"] > 0
