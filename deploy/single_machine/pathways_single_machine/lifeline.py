"""Children that do not outlive the launcher, who a process is, and ports that two launchers do not both take."""

import atexit
import ctypes
import fcntl
import os
import random
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

_PR_SET_PDEATHSIG: Final = 1
_LIBC: Final = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None
# Below the range from which Linux and macOS draw ports for outgoing connections: such a connection cannot
# take a port between our choice and the server's bind.
_FIRST_PORT: Final = 20_000
_LAST_PORT: Final = 32_000


def die_with_parent(signal_number: int) -> Callable[[], None]:
    """Return a `preexec_fn` by which the child gets `signal_number` when the launcher dies in any way.

    Linux only (prctl(2), PR_SET_PDEATHSIG); elsewhere it does nothing and an orderly stop is what remains.
    The kernel watches the *thread* that forked, so start children from the main thread.
    """
    parent = os.getpid()

    def before_exec() -> None:
        if _LIBC is None:
            return
        _LIBC.prctl(_PR_SET_PDEATHSIG, signal_number, 0, 0, 0)
        if os.getppid() != parent:  # it died between fork and prctl
            os._exit(1)

    return before_exec


def command_line(pid: int) -> str:
    """What process `pid` was started with, its arguments joined by spaces; empty when it has ended."""
    if sys.platform == "linux":  # slim images have no ps
        try:
            return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
        except (FileNotFoundError, ProcessLookupError):
            return ""
    answer = subprocess.run(  # noqa: S603  # a command of our own, without a shell
        ["ps", "-ww", "-o", "args=", "-p", str(pid)],  # noqa: S607  # the one of PATH is wanted
        check=False,
        capture_output=True,
        text=True,
    )
    return answer.stdout.strip()


def port_is_free(port: int) -> bool:
    """Whether a server could bind `port` of 127.0.0.1 now (connections in TIME_WAIT do not count)."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def free_port() -> int:
    """Return a port of 127.0.0.1 that is free and that no other caller of this function gets.

    The claim is a locked file in the temporary folder, held until this process ends.

    Raises:
        RuntimeError: no free port was found in 1,000 draws.
    """
    folder = Path(tempfile.gettempdir()) / f"pathways-ports-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    draw = random.SystemRandom()
    for _ in range(1_000):
        port = draw.randrange(_FIRST_PORT, _LAST_PORT)
        claim = (folder / str(port)).open("w")
        try:
            fcntl.flock(claim, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            claim.close()
            continue
        if port_is_free(port):
            atexit.register(claim.close)
            return port
        claim.close()
    raise RuntimeError(f"no free port between {_FIRST_PORT} and {_LAST_PORT} on 127.0.0.1")
