"""How deep a JSON body may be nested: deeper than any record here, and no deeper than its reader can follow."""

import re
from typing import Final

from pathways_chassis.http.problems import FieldProblem, Problem

DEEPEST: Final = 32
_STEP: Final = re.compile(rb'"(?:[^"\\]|\\.)*+"?|[][{}]', re.DOTALL)


def check_depth(body: bytes) -> None:
    """Raises a 400 `Problem` for a body with more than `DEEPEST` levels. Nothing is built of it meanwhile."""
    if body.count(b"[") + body.count(b"{") <= DEEPEST:
        return
    depth = 0
    for step in _STEP.finditer(body):
        if step[0] in (b"[", b"{"):
            depth += 1
            if depth > DEEPEST:
                raise _too_deep()
        elif step[0] in (b"]", b"}"):
            depth -= 1


def _too_deep() -> Problem:
    remedy = f"Nest objects and lists at most {DEEPEST} levels deep."
    return Problem(
        "malformed-request",
        f"The body is nested deeper than this service reads. {remedy}",
        errors=[FieldProblem(field="/", rule=f"at most {DEEPEST} levels", remedy=remedy)],
    )
