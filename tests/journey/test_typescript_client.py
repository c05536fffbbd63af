"""The TypeScript client drives a journey over the five processes, every call and message typed."""

import asyncio
import os
from pathlib import Path
from typing import Final

from pathways_single_machine.stack import Stack

from .asking import ON_THE_EMBEDDED_LOG

pytestmark = list(ON_THE_EMBEDDED_LOG)

CLIENT: Final = Path(__file__).resolve().parents[2] / "clients" / "typescript"


async def run(*command: str, **environment: str) -> None:
    """Run a command beside the client; what it said is shown if it failed."""
    process = await asyncio.create_subprocess_exec(
        *command,
        cwd=CLIENT,
        env=os.environ | environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said, _ = await process.communicate()
    assert process.returncode == 0, said.decode()


async def test_a_typed_client_takes_a_person_from_registration_to_a_closed_case_and_is_told(
    stack: Stack, node: str
) -> None:
    await run("node_modules/.bin/tsc")
    addresses = {f"PATHWAYS_{name.upper()}": url for name, url in stack.urls.items()}
    told = [f"build/test/{name}.test.js" for name in ("receiver", "bulk", "changes", "journey")]
    await run(node, "--test", *told, **addresses)
