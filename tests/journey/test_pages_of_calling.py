"""What README and docs/api.md say to copy and paste does what it says, over the five processes."""

import json
from pathlib import Path
from typing import Any

from pathways_single_machine.stack import Stack

from .asking import ON_THE_EMBEDDED_LOG
from .pages import ROOT, commands_of, run

pytestmark = list(ON_THE_EMBEDDED_LOG)


async def test_whoever_reads_how_to_call_the_apis_may_copy_it(stack: Stack, tmp_path: Path) -> None:
    blocks = [*commands_of(ROOT / "README.md"), *commands_of(ROOT / "docs" / "api.md")]
    assert len(blocks) == 5
    said = await run(blocks, stack.urls, tmp_path)
    answers = values_in(said)
    registered, seen_by_its_partner, seen_by_another = [one for one in answers if "id" in one or "items" in one][:3]
    assert [one["id"] for one in seen_by_its_partner["items"]] == [registered["id"]]
    assert seen_by_another["items"] == []
    [submitted] = [one for one in answers if one.get("state") == "submitted"]
    [matches] = [one for one in answers if "configuration_version" in one]
    assert matches["candidate_id"] == submitted["id"], "matching-svc knows of the person"
    assert [one["outcome"] for one in answers if "outcome" in one] == ["accepted", "refused"]
    assert len({one["offset_seconds"] for one in answers if "offset_seconds" in one}) == 1, "all five stand at one day"


def values_in(said: str) -> list[dict[str, Any]]:
    """The JSON objects that were written one after the other."""
    decoder, found, place = json.JSONDecoder(), [], 0
    while (place := said.find("{", place)) >= 0:
        value, place = decoder.raw_decode(said, place)
        found.append(value)
    return found
