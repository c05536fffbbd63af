"""Partners and employers who are told by webhooks of all that they may be told: what reaches them is searched too."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from pathways_contracts.webhooks import Audience, types_for
from pathways_single_machine.programme import cast
from pathways_single_machine.programme.state import ProgrammeState

from tests.journey.asking import Asking

from .places import Content


@contextmanager
def receiver(messages: list[Content]) -> Iterator[str]:
    """The address of somebody who takes every message; headers and bodies come to stand in `messages`."""

    class Taken(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            messages.append((f"webhook: {self.path}", bytes(self.headers) + body))
            self.send_response(204)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """Nothing: what was taken is kept."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Taken)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


async def subscribe(asking: Asking, state: ProgrammeState, address: str, employers: Sequence[str]) -> int:
    """Every partner and these employers subscribe to all that there is for them. How many subscriptions those are."""
    callers = [
        *((cast.administrator(one), Audience.PARTNER) for one in state.partner_ids),
        *((cast.employer(one), Audience.EMPLOYER) for one in employers),
    ]
    for caller, audience in callers:
        body = {"url": f"{address}/{audience}", "event_types": sorted(types_for(audience))}
        await asking.step(caller, "candidate", "/webhook-subscriptions", body)
    return len(callers)
