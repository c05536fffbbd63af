"""What docs/integrate says to copy and paste does what it says, over the five processes."""

import json
from pathlib import Path

from pathways_single_machine.stack import Stack

from .asking import ON_THE_EMBEDDED_LOG
from .pages import PAGES, beside_the_repository, blocks_of, run
from .scene import Scene

pytestmark = list(ON_THE_EMBEDDED_LOG)


async def test_a_newcomer_gets_in_imports_is_told_and_follows_a_placement(
    scene: Scene, stack: Stack, tmp_path: Path, node_if_any: str | None
) -> None:
    await scene.placed(await scene.vacancy())
    blocks = blocks_of(PAGES / "README.md")
    if node_if_any is None:
        blocks = [block for block in blocks if "receiver.ts" not in block.text]
    said = await run(blocks, stack.urls, beside_the_repository(tmp_path))
    made = tmp_path / ".run" / "first-hour"
    lines = said.splitlines()

    outcomes = [json.loads(line)["outcome"] for line in lines if line.startswith('{"line":')]
    assert outcomes == ["accepted", "refused"]
    imported = dict(line.split(maxsplit=1) for line in (made / "imported.txt").read_text().splitlines())
    assert [imported["A-1"].split()[0], imported["A-2"].split()[0]] == ["repeated", "accepted"]
    person = imported["A-1"].split()[1]
    told = [line for line in lines if line.startswith("told ")]
    assert f"told candidate.candidate.submitted {person}" in told
    assert (f"told candidate.candidate.activated {person}" in told) is (node_if_any is not None)
    assert any(line.startswith("told webhook.test ") for line in told)
    assert lines[-1] == "candidate.candidate.registered", "the stream goes on where it was left"
