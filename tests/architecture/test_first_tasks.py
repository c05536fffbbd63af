"""What each group of users comes for first takes at most three calls, and the page's tables tell which."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Final

from pathways_single_machine.stack import SERVICES

from tests.journey.pages import FIRST_PORT, PAGES, ROOT, Block, blocks_of

PAGE: Final = PAGES / "first-tasks.md"
MOST_CALLS: Final = 3
WITHOUT_CALLS: Final = {"scale matching alone", "restore"}
"""What no service does to itself; the page leads to the commands."""

ROW: Final = re.compile(r"^\| (?!task |---)([^|]+) \| ([^|]+) \|$", re.MULTILINE)
CALL: Final = re.compile(
    r"(?:call|lines) \$\w+ (?P<options>(?:-X \w+ |-G )?)\"?localhost:(?P<port>\d+)(?P<path>/[^\s\"?]*)"
    r"(?P<more>(?:[^\n]*\\\n)*[^\n]*)"
)
SERVED: Final = frozenset(json.loads((ROOT / "clients" / "openapi.json").read_text("utf-8"))["paths"]) | {
    f"/{service.name}/openapi.json" for service in SERVICES
}


def rows() -> Mapping[str, list[str]]:
    """The calls of each task, as the tables have them."""
    return {task: re.findall(r"`([^`]+)`", calls) for task, calls in ROW.findall(PAGE.read_text("utf-8"))}


def task_of(block: Block) -> str:
    """The task that a block does."""
    return block.text.partition("\n")[0].removeprefix("# ")


def tasks() -> list[Block]:
    """The blocks, without the first one, in which the words of the others are made."""
    return blocks_of(PAGE)[1:]


def calls_of(block: Block) -> Iterator[str]:
    """The calls that a block makes, by the paths of the combined document."""
    for found in CALL.finditer(block.text):
        service = SERVICES[int(found["port"]) - FIRST_PORT - 1].name
        path = re.sub(r"\$\w+", "0", f"/{service}{found['path']}")
        fitting = [one for one in SERVED if re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", one), path)]
        sends = "lines" in found[0][:5] or " -d " in found["more"]
        method = found["options"].removeprefix("-X ").strip() or ("POST" if sends else "GET")
        yield f"{'GET' if method == '-G' else method} {min(fitting, key=lambda one: one.count('{'))}"


def test_every_task_takes_at_most_three_calls_and_the_tables_tell_them() -> None:
    told = rows()
    assert {task_of(block): list(calls_of(block)) for block in tasks()} == {
        task: calls for task, calls in told.items() if task not in WITHOUT_CALLS
    }
    assert all(0 < len(told[task]) <= MOST_CALLS for task in told.keys() - WITHOUT_CALLS)
    assert all(not told[task] for task in WITHOUT_CALLS)
    curls = sum(len(re.findall(r"\b(?:curl|call|lines) ", block.text)) for block in tasks())
    assert curls == sum(map(len, told.values())), "a call is written in a way that is not counted"
