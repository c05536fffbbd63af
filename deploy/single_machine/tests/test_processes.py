"""Children are ready or reported, are stopped in order, and never outlive their launcher."""

import asyncio
import io
import json
import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
import pytest_asyncio
from pathways_single_machine.lifeline import command_line, free_port
from pathways_single_machine.processes import Child, ProcessFailed, Supervisor
from rich.console import Console

SERVER = """
    import http.server, signal, sys, time
    print("said at start", flush=True)
    {before}
    class Answer(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200); self.end_headers()
        def log_message(self, *arguments): pass
    signal.signal(signal.SIGTERM, {at_end})
    http.server.HTTPServer(("127.0.0.1", {port}), Answer).serve_forever()
"""
ENDS = "lambda *_: sys.exit(0)"
SLEEP = [sys.executable, "-S", "-c", "import time; time.sleep(600)"]


def server(name: str, *, before: str = "", at_end: str = ENDS) -> Child:
    port = free_port()
    code = textwrap.dedent(SERVER).format(before=before, at_end=at_end, port=port)
    return Child(name, [sys.executable, "-S", "-c", code], {}, f"http://127.0.0.1:{port}/readyz")


@contextmanager
def answering(answers: Mapping[str, tuple[int, object]]) -> Iterator[str]:
    """An address that gives these answers by path."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # http.server calls it by this name
            status, body = answers[self.path]
            self.send_response(status)
            self.end_headers()
            self.wfile.write(json.dumps(body).encode())

    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as listening:
        Thread(target=listening.serve_forever).start()
        yield f"http://127.0.0.1:{listening.server_port}"
        listening.shutdown()


@pytest_asyncio.fixture(loop_scope="session")
async def supervisor(tmp_path: Path) -> AsyncIterator[Supervisor]:
    it = Supervisor(tmp_path / "logs", Console(file=io.StringIO()))
    yield it
    await it.stop(deadline_seconds=1.0)


async def until(condition: Callable[[], bool], seconds: float = 20.0) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "not in time"
        await asyncio.sleep(0.02)


def lives(pid: int) -> bool:
    """Whether a process runs; one that ended and was not yet reaped does not."""
    return command_line(pid) != ""


async def test_children_are_ready_when_run_returns(supervisor: Supervisor) -> None:
    await supervisor.run(server("one"), server("two"))
    assert supervisor.names() == ["one", "two"]
    assert all(supervisor.is_running(name) for name in ("one", "two"))
    assert "said at start" in supervisor.log_path("one").read_text()


async def test_a_child_that_ends_while_starting_is_reported_with_its_log(supervisor: Supervisor) -> None:
    with pytest.raises(ProcessFailed, match=r"broken ended with code 7\n(.|\n)*said at start"):
        await supervisor.run(server("fine"), server("broken", before="sys.exit(7)"))


async def test_a_child_that_is_never_ready_is_reported(supervisor: Supervisor) -> None:
    with pytest.raises(ProcessFailed, match=r"slow was not ready in 0\.3 s: it does not answer\n--- end of"):
        await supervisor.run(server("slow", before="time.sleep(600)"), deadline_seconds=0.3)


async def test_each_child_that_waits_says_for_what_in_a_line(supervisor: Supervisor) -> None:
    reasons = [{"field": "bus", "remedy": "no topic yet"}, {"field": "view", "remedy": "3 to read"}]
    with answering({"/one": (503, {"errors": reasons}), "/two": (500, {})}) as address:
        children = [Child(name, SLEEP, {}, f"{address}/{name}") for name in ("one", "two")]
        with pytest.raises(ProcessFailed) as failed:
            await supervisor.run(*children, deadline_seconds=2.0)
    assert str(failed.value).splitlines() == [
        "one was not ready in 2 s: bus: no topic yet; view: 3 to read",
        "two was not ready in 2 s: it answers 500",
        f"Their logs are in {supervisor.log_folder}.",
    ]


async def test_a_child_that_ends_later_is_reported_and_not_restarted(supervisor: Supervisor) -> None:
    await supervisor.run(server("one"), server("two"))
    os.kill(supervisor.pid("two"), signal.SIGKILL)
    with pytest.raises(ProcessFailed, match="two was ended by SIGKILL"):
        await asyncio.wait_for(supervisor.watch(), 20)
    assert not supervisor.is_running("two")
    assert supervisor.is_running("one")


async def test_a_killed_child_starts_again_in_the_same_place(supervisor: Supervisor) -> None:
    await supervisor.run(server("one"))
    before = supervisor.pid("one")
    await supervisor.kill("one")
    assert not supervisor.is_running("one")
    assert not lives(before)

    await supervisor.start("one")

    assert supervisor.pid("one") != before
    assert supervisor.log_path("one").read_text().count("said at start") == 2


async def test_a_wanted_kill_is_no_failure(supervisor: Supervisor) -> None:
    await supervisor.run(server("one"))
    await supervisor.kill("one")
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(supervisor.watch(), 0.5)


async def test_what_started_last_ends_first(supervisor: Supervisor, tmp_path: Path) -> None:
    order = tmp_path / "order"

    def noting(name: str) -> Child:
        return server(name, at_end=f"lambda *_: (open({str(order)!r}, 'a').write('{name} '), sys.exit(0))")

    await supervisor.run(noting("first"))
    await supervisor.run(noting("last"))
    assert await supervisor.stop() == []
    assert order.read_text() == "last first "


async def test_a_child_that_ignores_the_request_to_end_is_killed(supervisor: Supervisor) -> None:
    await supervisor.run(server("deaf", at_end="signal.SIG_IGN"))
    pid = supervisor.pid("deaf")
    assert await supervisor.stop(deadline_seconds=0.2) == ["deaf"]
    assert not lives(pid)


async def test_complete_waits_for_the_end_and_refuses_another_code(supervisor: Supervisor) -> None:
    await supervisor.complete(Child("good", [sys.executable, "-S", "-c", "print('done')"]))
    assert "done" in supervisor.log_path("good").read_text()
    with pytest.raises(ProcessFailed, match=r"bad ended with code 1\n(.|\n)*ValueError: why"):
        await supervisor.complete(Child("bad", [sys.executable, "-S", "-c", "raise ValueError('why')"]))


async def test_settings_of_the_launcher_do_not_leak_into_a_child(
    supervisor: Supervisor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATHWAYS_POSTGRES_URL", "a superuser's password")
    code = "import os; print(sorted(name for name in os.environ if name.startswith('PATHWAYS_')))"
    await supervisor.complete(Child("child", [sys.executable, "-S", "-c", code], {"PATHWAYS_OWN": "1"}))
    assert supervisor.log_path("child").read_text() == "['PATHWAYS_OWN']\n"


@pytest.mark.skipif(sys.platform != "linux", reason="prctl(2) is Linux's")
async def test_children_do_not_outlive_a_launcher_that_was_killed(tmp_path: Path) -> None:
    launcher = f"""
        import asyncio, sys
        from pathlib import Path
        from pathways_single_machine.processes import Child, Supervisor
        async def main():
            supervisor = Supervisor(Path({str(tmp_path)!r}))
            await supervisor.run(Child("child", [sys.executable, "-S", "-c", "import time; time.sleep(600)"]))
            print(supervisor.pid("child"), flush=True)
            await supervisor.watch()
        asyncio.run(main())
    """
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", textwrap.dedent(launcher), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert process.stdout is not None
    child = int(await process.stdout.readline())
    assert lives(child)

    process.kill()
    await process.wait()

    await until(lambda: not lives(child))
