"""What became of the records of one transaction: counted while it runs, told when it is committed, else forgotten."""

import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from pathways_contracts.envelope import Envelope
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis import metrics

DIRECT: Final = "direct"
PARKED: Final = "parked"
_KEY: Final = "pathways_tally"


class Tally:
    """`way` is how records come to their effect in this transaction: as they are read, or parked before."""

    def __init__(self, way: str = DIRECT) -> None:
        self._way = way
        self._outcomes: Counter[tuple[str, str]] = Counter()
        self._quarantined: Counter[tuple[str, str]] = Counter()
        self._recorded: list[tuple[str, float]] = []

    def took(self, topic: str, outcome: str) -> None:
        """A record met this outcome."""
        self._outcomes[topic, outcome] += 1

    def applied(self, topic: str, envelope: Envelope) -> None:
        """A record had its effect."""
        self._outcomes[topic, "applied"] += 1
        if envelope.recordedtime is not None:
            self._recorded.append((topic, envelope.recordedtime.timestamp()))

    def quarantined(self, topic: str, reason: str) -> None:
        """A record was set aside."""
        self._quarantined[topic, reason] += 1

    def tell(self, consumer: str) -> None:
        """The transaction is committed."""
        now = time.time()
        for (topic, outcome), count in self._outcomes.items():
            metrics.EVENTS_READ.add(count, {"consumer": consumer, "topic": topic, "outcome": outcome})
        for (topic, reason), count in self._quarantined.items():
            metrics.EVENTS_QUARANTINED.add(count, {"consumer": consumer, "topic": topic, "reason": reason})
        labels: dict[str, dict[str, str]] = {}
        for topic, recorded_at in self._recorded:
            attributes = labels.get(topic)
            if attributes is None:
                attributes = labels[topic] = {"consumer": consumer, "topic": topic, "way": self._way}
            # Clocks of two machines may differ: no effect comes before its cause.
            metrics.EVENT_DELAY.record(max(0.0, now - recorded_at), attributes)


@asynccontextmanager
async def counted(session: AsyncSession, consumer: str, way: str = DIRECT) -> AsyncIterator[None]:
    """A transaction whose records are counted when it is committed."""
    tally = session.info[_KEY] = Tally(way)
    async with session.begin():
        yield
    tally.tell(consumer)


def of(session: AsyncSession) -> Tally:
    """The tally of the transaction in hand; one that nobody asked for is told to nobody."""
    tally: Tally = session.info.setdefault(_KEY, Tally())
    return tally
