"""One small proof, played once for all tests."""

import shutil
import tempfile
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest_asyncio
from pathways_single_machine.postgres import EmbeddedPostgres
from pathways_single_machine.stack import Stack

from .proof import Proof, Size, stack_for

PEOPLE = 60
SEED = 3


@dataclass
class Proven:
    """A proof at its end, its stack still up."""

    proof: Proof
    report: dict[str, Any]

    @property
    def stack(self) -> Stack:
        """The five processes."""
        return self.proof.stack


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def proven(postgres_server: EmbeddedPostgres) -> AsyncIterator[Proven]:
    """The proof with few people."""
    folder, size = Path(tempfile.mkdtemp(prefix="pathways-protection-")), Size(PEOPLE)
    async with stack_for(size.settings(folder, SEED), postgres_server) as stack:
        proof = Proof(stack, size)
        yield Proven(proof, await proof.run())
    shutil.rmtree(folder)
