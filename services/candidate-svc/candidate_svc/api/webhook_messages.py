"""What subscribers are sent: each type of message with its body, and what comes of an answer to it."""

import re
from functools import reduce
from operator import or_
from typing import Any, Final

from fastapi import APIRouter
from pathways_chassis.http.webhooks import tell_of
from pathways_contracts.webhooks import TEST_TYPE, WEBHOOKS, Audience, TestMessage

from candidate_svc.domain.webhook import PATIENCE

_SENT_TO: Final = {
    Audience.PARTNER: "the partner that looks after the person",
    Audience.EMPLOYER: "the employer whose vacancy it is",
}
_TAKEN: Final = {"description": "It was taken. The answer's body is not read."}
_WAITS: Final = {
    "description": "It is sent again as after any other answer, and not before the seconds of `Retry-After`, a day at "
    "most.",
    "headers": {
        "Retry-After": {
            "description": "After how many seconds it may be sent again.",
            "schema": {"type": "integer", "minimum": 0},
        }
    },
}
ANSWERS: Final[dict[str, dict[str, Any]]] = {
    "2XX": _TAKEN,
    "410": {
        "description": "Nobody takes messages here any more: the subscription is disabled at once, and its "
        "organisation has a task."
    },
    "429": _WAITS,
    "503": _WAITS,
    "default": {
        "description": "Any other status, a redirect among them, or no answer in time: it is sent again, in "
        f"{len(PATIENCE.waits) + 1} attempts over about three days, and then given up. Later messages of its `subject` "
        "wait meanwhile."
    },
}
"""What becomes of a message that is answered so."""
TEST_ANSWERS: Final[dict[str, dict[str, Any]]] = {
    "2XX": _TAKEN,
    "default": {"description": "Any other status, or no answer in time: it is not sent again."},
}


def _router() -> APIRouter:
    router = APIRouter(tags=["webhooks"])
    for wire_name in dict.fromkeys(wire_name for _, wire_name in WEBHOOKS):
        those = [one for one in WEBHOOKS.values() if one.wire_name == wire_name]
        words = _in_words(those[0].event.__name__)
        to = " and to ".join(_SENT_TO[one.audience] for one in those)
        tell_of(
            router,
            wire_name,
            reduce(or_, (one.message_model for one in those)),
            name=f"receive_{words.replace(' ', '_')}",
            summary=words.capitalize(),
            description=f"{those[0].what_happened}\n\nSent to {to}, where a subscription of theirs names it.",
            answers=ANSWERS,
        )
    tell_of(
        router,
        TEST_TYPE,
        TestMessage,
        name="receive_test_message",
        summary="Test message",
        description="It tells nothing but that it came.\n\nSent to whoever has asked for it, also while their "
        "subscription is paused or disabled.",
        answers=TEST_ANSWERS,
    )
    return router


def _in_words(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()


router: Final = _router()
