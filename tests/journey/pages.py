"""Pages whose blocks are run: their commands and programs as they stand, at the addresses of a stack that is up."""

import asyncio
import os
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pathways_single_machine.lifeline import free_port

ROOT: Final = Path(__file__).resolve().parents[2]
PAGES: Final = ROOT / "docs" / "integrate"
FIRST_PORT: Final = 8100
"""Of `make run`: the issuer's; the services follow in their order."""

RECEIVER_PORT: Final = "9000"
BLOCK: Final = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NAMED: Final = re.compile(r"(?:#|//) (\S+\.(?:py|ts))\b")
STRICTLY: Final = """set -euo pipefail
curl() { if [[ " $* " == *" /dev/null "* ]]; then command curl "$@"; else command curl --fail-with-body "$@"; fi; }
trap 'kill $(jobs -p) 2>/dev/null || true' EXIT
"""
"""A refusal ends a page, but where only the coming of somebody is waited for."""


@dataclass(frozen=True)
class Block:
    """A block of code. A program names its file in its first line."""

    language: str
    text: str

    def as_commands(self) -> str:
        """What a reader does with it."""
        if self.language == "bash":
            return self.text
        named = NAMED.match(self.text)
        assert named is not None, f"a program begins with the name of its file: {self.text[:60]}"
        return f"cat > {named[1]} <<'END OF FILE'\n{self.text}END OF FILE\n"


def blocks_of(page: Path) -> list[Block]:
    """The blocks of a page in their order; each names its language."""
    text = page.read_text("utf-8")
    found = [Block(language, block) for language, block in BLOCK.findall(text)]
    assert text.count("```") == 2 * len(found), f"a block of {page.name} would not be run"
    assert {block.language for block in found} <= {"bash", "python", "typescript"}
    return found


def commands_of(page: Path) -> list[Block]:
    """The blocks of a page that a reader copies into a shell (`bash`); others show something."""
    return [Block(language, block) for language, block in BLOCK.findall(page.read_text("utf-8")) if language == "bash"]


def beside_the_repository(folder: Path) -> Path:
    """A folder in which the pages' relative paths lead where they lead in the repository."""
    (folder / ".venv").symlink_to(sys.prefix)
    (folder / "clients").symlink_to(ROOT / "clients")
    return folder


async def run(blocks: Iterable[Block], urls: Mapping[str, str], folder: Path, **variables: str) -> str:
    """Run blocks in one shell, which starts in `folder` and knows `variables`. What it wrote; raises if any failed."""
    ports = {FIRST_PORT + place: url.rpartition(":")[2] for place, url in enumerate(urls.values())}
    script = STRICTLY + "\n".join(block.as_commands() for block in blocks)
    script = re.sub(r"localhost:(\d+)", lambda found: f"localhost:{ports.get(int(found[1]), found[1])}", script)
    script = script.replace(RECEIVER_PORT, str(free_port()))
    process = await asyncio.create_subprocess_exec(
        "bash",
        cwd=folder,
        env=os.environ | variables,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said, _ = await process.communicate(script.encode())
    assert process.returncode == 0, said.decode()
    return said.decode()
