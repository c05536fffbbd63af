"""The TypeScript client drives a journey over the five processes, every call typed."""

import asyncio
import os
import shutil
from pathlib import Path
from typing import Final

import pytest
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


async def test_a_typed_client_takes_a_person_from_registration_to_a_closed_case(stack: Stack) -> None:
    if shutil.which("node") is None or not (CLIENT / "node_modules" / "typescript").is_dir():
        assert os.environ.get("CI") != "true", "the TypeScript client needs Node.js 20.19 or newer, with npm"
        pytest.skip("the TypeScript client needs Node.js 20.19 or newer, with npm")
    await run("node_modules/.bin/tsc")
    addresses = {f"PATHWAYS_{name.upper()}": url for name, url in stack.urls.items()}
    await run("node", "--test", "build/test/journey.test.js", **addresses)
