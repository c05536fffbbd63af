"""Events of one transaction that are reacted to together, and rows that are written together."""

from collections import Counter
from collections.abc import Awaitable, Callable, Sequence

from pathways_contracts.event import Event
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis.messaging.reactions import HandlerOfMany, Subscription, Told
from pathways_chassis.work import Later

ReactToMany = Callable[[AsyncSession, HandlerOfMany, Sequence[Told]], Awaitable[None]]


class Run:
    """The events of a transaction in the order in which they are read.

    Events of many aggregates wait until one comes that is reacted to alone, or the transaction ends. Of those that
    are reacted to alone, the next type sees all that one type wrote.
    """

    def __init__(self, react_to_many: ReactToMany) -> None:
        self._react_to_many = react_to_many
        self._event_class: type[Event] | None = None
        self._later = Later()
        self._waiting: list[tuple[HandlerOfMany, Told]] = []

    async def alone(self, session: AsyncSession, event_class: type[Event]) -> Later:
        """What the reaction to an event of this type may hold back rows in; what waited is done with."""
        if event_class is not self._event_class:
            await self.end(session)
            self._event_class = event_class
        return self._later

    async def wait(self, session: AsyncSession, subscription: Subscription, told: Told) -> None:
        """Let an event wait for others that are reacted to together."""
        if subscription.together is None:
            raise ValueError(f"{subscription.event.wire_name} is reacted to alone")
        if self._event_class is not None:
            await self._later.write(session)
            self._event_class = None
        told.work.later = self._later
        self._waiting.append((subscription.together, told))

    async def end(self, session: AsyncSession) -> None:
        """React to what waits, and write what was held back."""
        waiting, self._waiting = self._waiting, []
        for together, told in in_waves(waiting):
            await self._react_to_many(session, together, told)
            await self._later.write(session)
        await self._later.write(session)
        self._event_class = None


def in_waves(waiting: Sequence[tuple[HandlerOfMany, Told]]) -> list[tuple[HandlerOfMany, list[Told]]]:
    """First each aggregate's first event, then each one's second, and so on; in a wave, by what reacts to them."""
    waves: dict[tuple[int, HandlerOfMany], list[Told]] = {}
    before: Counter[tuple[str, str]] = Counter()
    for together, told in waiting:
        place = (told.event.topic, told.event.key)
        waves.setdefault((before[place], together), []).append(told)
        before[place] += 1
    return [(together, waves[wave, together]) for wave, together in sorted(waves, key=lambda key: key[0])]
