"""A service whose layers can be taken away one at a time: for the benchmark alone, by no setting of the service.

`python -m benchmarks.http.layered <module>`; at SIGUSR1 it reads the file named in LAYER_FILE, which holds the name
of the layer to do without, or nothing. `statements` notes which statements are executed instead, in STATEMENTS_FILE.
With `--answering-alone` none of its loops runs: events wait in the outbox, and nothing that they set off happens.
"""

import asyncio
import os
import runpy
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

from opentelemetry import trace
from opentelemetry.trace import NoOpTracerProvider
from pathways_chassis import metrics, runtime
from pathways_chassis.http import conditional, edge, route, security
from pathways_chassis.walls import SERVICE
from sqlalchemy import Engine, event

STATEMENTS: Final = "statements"
ANSWERING_ALONE: Final = "--answering-alone"


async def _nothing(*_: Any, **__: Any) -> None: ...


def _silent(*_: Any, **__: Any) -> None: ...


def _replaced(*what: tuple[Any, str, Any]) -> Callable[[], Any]:
    @contextmanager
    def taken_away() -> Iterator[None]:
        with ExitStack() as taken:
            for of, name, new in what:
                taken.enter_context(patch.object(of, name, new))
            yield

    return taken_away


def _known_again() -> Callable[[], Any]:
    """Whoever sends a token for the second time is known by it without any look."""
    known: dict[str, Any] = {}
    authenticate = security.authenticate

    async def by_header(request: Any) -> Any:
        sent = request.headers["authorization"]
        if sent not in known:
            known[sent] = await authenticate(request)
        request.state.actor = known[sent]
        return known[sent]

    return _replaced((route, "authenticate", by_header), (route, "check_scopes", _silent))


async def _uncounted(request: Any, *_: Any) -> None:
    request.state.quota = {}


async def _plain(self: Any, scope: Any, receive: Any, send: Any) -> None:
    await self.app(scope, receive, send)


_UNTRACED: Final = NoOpTracerProvider()


class _SilentLog:
    def info(self, *_: Any, **__: Any) -> None: ...


LAYERS: Final[Mapping[str, Callable[[], Any]]] = {
    "tokens and scopes": _known_again(),
    # The tables' walls are let down in the database by whoever measures.
    "walls": _replaced((route, "context_of", lambda _: SERVICE)),
    "audit": _replaced(
        (route, "write_down", _nothing),
        (route, "note_shown", _silent),
        (route, "entry_of_deed", _silent),
        (edge, "write_at_the_door", _nothing),
    ),
    "idempotency": _replaced((route, "once", lambda *_, **__: None)),
    "tracing": _replaced((trace, "get_tracer_provider", lambda: _UNTRACED)),
    "log and metrics": _replaced(
        (edge, "logger", _SilentLog()), (metrics, "HTTP_DURATION", type("Silent", (), {"record": _silent})())
    ),
    "quotas": _replaced((route, "spend", _uncounted)),
    "entity tags and gzip": _replaced(
        (conditional.ConditionalAnswers, "__call__", _plain), (conditional.Compression, "__call__", _plain)
    ),
}


@contextmanager
def _noting() -> Iterator[None]:
    """Write each statement of a request to the file, one a line."""
    with Path(os.environ["STATEMENTS_FILE"]).open("a", buffering=1) as file:

        def note(_: Any, __: Any, statement: str, *___: Any) -> None:
            task = asyncio.current_task()
            # Loops of a service have names of their own.
            if task is not None and task.get_name().startswith("Task-"):
                file.write(" ".join(statement.split()) + "\n")

        event.listen(Engine, "before_cursor_execute", note)
        try:
            yield
        finally:
            event.remove(Engine, "before_cursor_execute", note)


def listen() -> None:
    """Do without what the file says, from the next signal on."""
    without = ExitStack()

    def turn(*_: object) -> None:
        without.close()
        wanted = Path(os.environ["LAYER_FILE"]).read_text()
        if wanted:
            without.enter_context(_noting() if wanted == STATEMENTS else LAYERS[wanted]())
        Path(os.environ["LAYER_FILE"]).unlink()

    signal.signal(signal.SIGUSR1, turn)


async def _still(*_: Any) -> None:
    await asyncio.Event().wait()


if __name__ == "__main__":
    module = sys.argv[1]
    listen()
    if ANSWERING_ALONE in sys.argv:
        patch.object(runtime, "_watched", _still).start()
    runpy.run_module(module, run_name="__main__", alter_sys=True)
