"""The loop that works rounds out beside everything else, one at a time, and tells how far it is."""

import asyncio
from collections.abc import Callable
from typing import Final

import structlog
from pathways_chassis.actor import timer_actor
from pathways_chassis.faults import is_transient
from pathways_chassis.runtime import Runtime
from pathways_chassis.telemetry import frames_of

from matching_svc.index.assignment import Answer, Assign
from matching_svc.settings import MatchingSettings
from matching_svc.store.rounds import beat
from matching_svc.usecases.engine import Engine
from matching_svc.usecases.work_out_round import Task, fail_round, propose_round, take_up_round

LOG = structlog.get_logger("rounds")
BEAT_SECONDS: Final = 2.0
"""Between two words about progress; a fraction of the silence after which another process takes over."""


class Stopped(Exception):
    """The round is no longer this process'."""


class Progress:
    """How far a round is: written by the thread that works it out, read by the loop."""

    def __init__(self) -> None:
        self.step, self.done, self.steps, self.stop = "lists", 0, 0, False

    def tell(self, step: str, done: int, of: int) -> None:
        """Note it. Raises `Stopped`."""
        if self.stop:
            raise Stopped
        self.step, self.done, self.steps = step, done, of


class RoundRunner:
    """Takes rounds up, also those of a process that fell silent."""

    def __init__(self, engine: Engine, load: Callable[[], Assign], settings: MatchingSettings) -> None:
        self._engine, self._load, self._settings = engine, load, settings

    async def run(self, runtime: Runtime) -> None:
        """Work rounds out until cancelled."""
        assign = await asyncio.to_thread(self._load)
        while True:
            try:
                async with runtime.sessions() as session, session.begin():
                    work = runtime.work(session, timer_actor("work_out_round"))
                    task = await take_up_round(work, self._engine)
                if task is not None:
                    await self._work_out(runtime, task, assign)
                    continue
            except Exception as error:
                if not is_transient(error):
                    raise
                LOG.warning("rounds interrupted", error=type(error).__name__)
            await asyncio.sleep(self._settings.look_seconds)

    async def _work_out(self, runtime: Runtime, task: Task, assign: Assign) -> None:
        progress = Progress()
        answering = asyncio.create_task(asyncio.to_thread(assign, self._engine.index, task.question, progress.tell))
        try:
            while not (await asyncio.wait({answering}, timeout=BEAT_SECONDS))[0]:
                progress.stop = not await self._beat(runtime, task, progress)
            await self._conclude(runtime, task, answering)
        finally:
            # Whatever ends this, the thread ends at its next word.
            progress.stop = True
            answering.cancel()

    async def _beat(self, runtime: Runtime, task: Task, progress: Progress) -> bool:
        """Whether the round is still this process'; while the database cannot be asked, it is taken to be."""
        try:
            async with runtime.sessions() as session, session.begin():
                return await beat(session, task.round_id, task.runner, progress.step, progress.done, progress.steps)
        except Exception as error:
            if not is_transient(error):
                raise
            return True

    async def _conclude(self, runtime: Runtime, task: Task, answering: "asyncio.Task[Answer]") -> None:
        """Keep the answer; a fault ends the round, for it would strike the next process too."""
        fault = answering.exception()
        if isinstance(fault, Stopped):
            LOG.info("round given up", round_id=str(task.round_id))
            return
        async with runtime.sessions() as session, session.begin():
            work = runtime.work(session, timer_actor("work_out_round"))
            if fault is None:
                await propose_round(work, self._engine, task, answering.result())
                return
            LOG.error("round failed", error=type(fault).__name__, frames=frames_of(fault))
            await fail_round(work, task, type(fault).__name__)
