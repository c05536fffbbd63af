"""What Schemathesis loads: it asks as people of every role in turn, and counts what it asked.

The folder with their tokens is named by `PATHWAYS_FUZZ_FOLDER`; what was counted is written there when it ends.
"""

import atexit
import json
import os
import re
import zlib
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any, Final

import httpx
import schemathesis
from pathways_chassis.http.lists import NDJSON
from pathways_chassis.http.versions import RECORD_TAG
from pathways_chassis.http.waiting import POSITION
from schemathesis import Case, DeserializationContext, HookContext, Response, SerializationContext
from schemathesis.core.failures import AcceptedNegativeData, Failure
from schemathesis.openapi.checks import RejectedPositiveData

from tests.fuzz.callers import COUNTED, FILE
from tests.fuzz.known import APPLIED
from tests.fuzz.reasons import BY_STATUS, of_problem

FOLDER: Final = Path(os.environ["PATHWAYS_FUZZ_FOLDER"])
CALLERS: Final = json.loads((FOLDER / FILE).read_text("utf-8"))
SOMEBODY_ELSE_EVERY: Final = 16
"""So often somebody asks who lacks a scope, and must be told so."""

counted: defaultdict[str, Counter[int]] = defaultdict(Counter)
dropped: Counter[str] = Counter()


@schemathesis.auth(refresh_interval=None)  # kept, one token would be everybody's
class InTurn:
    """The same request is always made by the same person, so that a failure can be played again."""

    def get(self, case: Case, context: Any) -> str:
        """The token of whoever's turn it is."""
        asked = repr((case.operation.label, case.path_parameters, case.query, case.body))
        turn = zlib.crc32(asked.encode("utf-8", "replace"))
        wanted = {scope for one in case.operation.definition.raw.get("security", ()) for scope in one.get("bearer", ())}
        able = [one for one in CALLERS if wanted <= set(one["scopes"])]
        among = CALLERS if turn % SOMEBODY_ELSE_EVERY == 0 else able or CALLERS
        return str(among[turn // SOMEBODY_ELSE_EVERY % len(among)]["token"])

    def set(self, case: Case, data: str, context: Any) -> None:
        """Send it."""
        case.headers["Authorization"] = f"Bearer {data}"


def filter_failure(context: HookContext, failure: Failure, case: Case, response: Response) -> bool:
    """Drop what one of the reasons names, and count it."""
    reason = _reason(failure, response)
    if reason is not None:
        dropped[reason] += 1
    return reason is None


def _reason(failure: Failure, response: Response) -> str | None:
    for check in failure.checks:
        if (check, response.status_code) in BY_STATUS:
            return BY_STATUS[check, response.status_code]
    if isinstance(failure, AcceptedNegativeData) and NDJSON in response.headers["content-type"]:
        refused = all(json.loads(line)["outcome"] == "refused" for line in response.content.splitlines())
        return "refused_line" if refused else None
    if isinstance(failure, RejectedPositiveData) and response.status_code == httpx.codes.UNPROCESSABLE_ENTITY:
        sent = response.request.headers.get("If-Match", "")
        return of_problem(response.json(), tag_has_form=re.fullmatch(RECORD_TAG, sent) is not None)
    return None


def one_line(context: SerializationContext, value: Any) -> bytes:
    """A body of one line."""
    return json.dumps(value).encode() + b"\n"


def first_line(context: DeserializationContext, response: Response) -> Any:
    """The first line of an answer; the schema is that of one."""
    return json.loads(response.content.partition(b"\n")[0])


def after_call(context: HookContext, case: Case, response: Response) -> None:
    """Count an answer by operation and status."""
    counted[case.operation.label][response.status_code] += 1


def before_load_schema(context: HookContext, raw_schema: dict[str, Any]) -> None:
    """Whoever made a position up would be told that it is none, and nothing else."""
    raw_schema["components"]["parameters"][POSITION]["example"] = APPLIED


def write() -> None:
    """Leave what was counted."""
    (FOLDER / COUNTED).write_text(json.dumps({"operations": counted, "dropped": dropped}), "utf-8")


schemathesis.serializer(NDJSON)(one_line)
schemathesis.deserializer(NDJSON)(first_line)
schemathesis.hook(filter_failure)
schemathesis.hook(after_call)
schemathesis.hook(before_load_schema)
atexit.register(write)
