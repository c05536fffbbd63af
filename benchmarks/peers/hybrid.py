"""The hybrid search that Talent Catalog documents for its releases 2.6 and 2.7, written from its description.

People who fit a text of requirements are looked for twice. By words: the labels of the skills found in the
requirements, any of them, in one English text vector per person (PostgreSQL), best rank first. By meaning: the nearest
jobs of anybody by all-MiniLM-L6-v2, the best job of each person. Ranks are fused (Cormack et al., 2009): the sum of
1/2 / (60 + rank). Ten nearest jobs for each person wanted are taken before any filter, so that their index can be
used; twice as many people as wanted enter the fusion. Filters act on the words' side at once, on the other side after
the nearest jobs were taken.

Favourable to it: skills are found in the requirements without a mistake, and the nearest jobs are exact.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import asyncpg
import numpy as np
import numpy.typing as npt
from pathways_single_machine.postgres import EmbeddedPostgres, free_port

from benchmarks.peers.minilm import MiniLM

WANTED: Final = 30
ENTERING: Final = 2 * WANTED
NEAREST: Final = 10 * WANTED
FUSION: Final = 60
TABLES: Final = "create table people (person integer primary key, words tsvector not null)"
BY_WORDS: Final = """
select person from people, websearch_to_tsquery('english', $1) as asked
where words @@ asked and person = any($2)
order by ts_rank(words, asked) desc, person limit $3
"""
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Asked:
    """Requirements: the text, its vector, and the labels of the skills found in it."""

    text: str
    vector: npt.NDArray[np.float32]
    labels: tuple[str, ...]


class Hybrid:
    """Everybody's jobs as vectors, and a PostgreSQL of its own with their words. Raises `minilm.Unavailable`."""

    def __init__(self, jobs: Sequence[Sequence[str]]) -> None:
        self._model = MiniLM()
        self._whose = np.repeat(np.arange(len(jobs)), [len(texts) for texts in jobs])
        self._vectors = self._model.vectors([text for texts in jobs for text in texts])
        self._runner = asyncio.Runner()
        folder = Path(tempfile.mkdtemp(prefix="pathways-peer-"))
        folder.chmod(0o711)  # as root, the server's own user passes through to its data
        self._server = EmbeddedPostgres(folder, free_port(), durable=False)
        self._connection = self._runner.run(self._filled(jobs))

    async def _filled(self, jobs: Sequence[Sequence[str]]) -> asyncpg.Connection:
        await self._server.start()
        connection = await asyncpg.connect(await self._server.ensure_database("peer"))
        await connection.execute(TABLES)
        await connection.executemany(
            "insert into people values ($1, to_tsvector('english', $2))",
            [(person, "\n".join(texts)) for person, texts in enumerate(jobs)],
        )
        await connection.execute("create index on people using gin (words)")
        await connection.execute("analyze people")
        return connection

    def asked(self, requirements: Sequence[tuple[str, tuple[str, ...]]]) -> list[Asked]:
        """Texts with the labels found in them, once for all questions."""
        vectors = self._model.vectors([text for text, _ in requirements])
        return [Asked(text, vector, labels) for (text, labels), vector in zip(requirements, vectors, strict=True)]

    def best(self, asked: Asked, allowed: Flags, *, filter_first: bool = False) -> list[int]:
        """Those wanted, best first, of those allowed. `filter_first` is what it would be with the filter before all."""
        by_words = self._by_words(asked.labels, allowed)
        by_meaning = self._by_meaning(asked.vector, allowed, filter_first=filter_first)
        fused: dict[int, float] = {}
        for ranked in (by_words, by_meaning):
            for rank, person in enumerate(ranked, 1):
                fused[person] = fused.get(person, 0) + 0.5 / (FUSION + rank)
        return sorted(fused, key=lambda person: (-fused[person], person))[:WANTED]

    def _by_words(self, labels: Sequence[str], allowed: Flags) -> list[int]:
        if not labels:
            return []
        words = " or ".join('"{}"'.format(label.replace('"', " ")) for label in labels)
        people = np.flatnonzero(allowed).tolist()
        found = self._runner.run(self._connection.fetch(BY_WORDS, words, people, ENTERING))
        return [row["person"] for row in found]

    def _by_meaning(self, vector: npt.NDArray[np.float32], allowed: Flags, *, filter_first: bool) -> list[int]:
        near = self._vectors @ vector
        order = np.argsort(-near, kind="stable")
        if filter_first:
            order = order[allowed[self._whose[order]]]
        pool = self._whose[order[:NEAREST]]
        return list(dict.fromkeys(pool[allowed[pool]].tolist()))[:ENTERING]

    def close(self) -> None:
        """Stop the server and throw its data away."""
        self._runner.run(self._connection.close())
        self._runner.run(self._server.remove())
        self._runner.close()
