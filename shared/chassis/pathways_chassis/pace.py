"""When a loop looks again: after a while, when something may be there for it, or at once to leave."""

import asyncio
import contextlib


class Pace:
    """One loop's pauses. `wake` ends the next `until_woken`; `stop` ends every pause and stays."""

    def __init__(self) -> None:
        self._stopping = asyncio.Event()
        self._woken = asyncio.Event()

    @property
    def is_over(self) -> bool:
        """Whether the loop was asked to leave."""
        return self._stopping.is_set()

    def wake(self) -> None:
        """Something may be there: do not wait for the next look."""
        self._woken.set()

    def stop(self) -> None:
        """Finish what is in hand and leave."""
        self._stopping.set()
        self._woken.set()

    def look(self) -> None:
        """A look begins: what comes from now on is for the next one."""
        if not self.is_over:
            self._woken.clear()

    async def until_woken(self, seconds: float) -> None:
        """Pause, at most so long (seconds)."""
        await _at_most(self._woken, seconds)

    async def rest(self, seconds: float) -> None:
        """Pause whatever comes, unless it is the end (seconds)."""
        await _at_most(self._stopping, seconds)

    async def end(self) -> None:
        """Wait until the loop is asked to leave."""
        await self._stopping.wait()


async def _at_most(event: asyncio.Event, seconds: float) -> None:
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event.wait()
