"""Every problem that a service may answer: its status, when it happens, what its receiver does, and a specimen."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

TYPE_BASE: Final = "https://problems.pathways.example/"
"""What every type begins with. A type is a name, compared as text; what it means is in docs/problems."""

MEDIA_TYPE: Final = "application/problem+json"
SPECIMEN_REQUEST: Final = "urn:uuid:0190a000-0000-7000-8000-00000000a11c"


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """One entry of the catalogue. `errors` of its specimen are of field, rule and remedy each."""

    status: int
    title: str
    when: str
    remedy: str
    detail: str
    errors: tuple[tuple[str, str, str], ...] = ()
    passes: bool = False
    """Whether the same request may succeed later; then `Retry-After` says when."""


CATALOGUE: Final[Mapping[str, ProblemKind]] = {
    "malformed-request": ProblemKind(
        400,
        "The request cannot be read",
        when="The body is no JSON, is not encoded as it says, or ended before it was complete.",
        remedy="Mend how the request is built; sent again as it is, it fails again.",
        detail="The request cannot be read.",
    ),
    "unauthenticated": ProblemKind(
        401,
        "A valid token is needed",
        when="There is no bearer token, or it has ended, is not valid yet, was signed by somebody else or is meant for "
        "another audience; or an API key has ended or was revoked.",
        remedy="Get a fresh token from the issuer that `errors` names, or another key, and send the request again.",
        detail="Send a bearer token.",
        errors=(
            (
                "Authorization",
                "Bearer, and a token or an API key that is valid now",
                "Get a token from https://issuer.example for the audience pathways, or an API key of your "
                "organisation's administrator, and send it as `Authorization: Bearer <token>`.",
            ),
        ),
    ),
    "forbidden": ProblemKind(
        403,
        "This is not permitted to you",
        when="The token is valid and lacks a scope that the operation asks for, or a rule reserves the step to "
        "somebody else. What is not yours to see at all is answered with `not-found` instead.",
        remedy="Use a token with the scope that `errors` names, or let somebody do it who may. Do not just repeat it.",
        detail="This needs the scope tasks:write.",
        errors=(
            ("Authorization", "scope tasks:write", "Use a token that carries tasks:write and a role that allows it."),
        ),
    ),
    "consent-missing": ProblemKind(
        403,
        "There is no consent for this",
        when="The person has not allowed this use of what is known about them, or has withdrawn it.",
        remedy="Ask the person. When their consent is recorded, send the request again.",
        detail="The person has not allowed this, or has withdrawn it.",
        errors=(
            (
                "/purpose",
                "a consent `immigration` stands",
                "Ask the person; their caseworker records what they allow, and to whom.",
            ),
        ),
    ),
    "not-found": ProblemKind(
        404,
        "There is no such thing",
        when="Nothing has this id, it is not yours to see, or it was made elsewhere a moment ago and has not arrived "
        "here. The three are told apart for nobody.",
        remedy="Check the id. After a change at another service, send its `Pathways-Position` with `Prefer: wait=5`.",
        detail="There is no task with this id, or it is not yours to see.",
    ),
    "method-not-allowed": ProblemKind(
        405,
        "This method is not offered here",
        when="The address exists and does not take this method.",
        remedy="Use one of the methods in `Allow`.",
        detail="This method is not offered at this address.",
        errors=(("method", "one of GET, POST", "Send one of these: GET, POST."),),
    ),
    "not-acceptable": ProblemKind(
        406,
        "None of the accepted media types can be sent",
        when="`Accept` names only media types that this operation does not send.",
        remedy="Accept one that the document lists for the operation.",
        detail="None of the accepted media types can be sent.",
    ),
    "conflict": ProblemKind(
        409,
        "The request contradicts what is",
        when="What is asked for contradicts what is already stored, such as a second entry where there may be one.",
        remedy="Read the present state, then decide again.",
        detail="This contradicts what is already stored. Read the present state, then decide again.",
    ),
    "transition-not-allowed": ProblemKind(
        409,
        "The state does not allow this action",
        when="The record is in a state from which this step does not lead, or the step cannot be taken back.",
        remedy="Read the record; `errors` names the actions that its state allows.",
        detail="task is in state done, which does not allow finish. Allowed: nothing, as this state is an end.",
        errors=(("state", "finish is not possible in done", "Allowed: nothing, as this state is an end."),),
    ),
    "request-in-progress": ProblemKind(
        409,
        "The same request is still being worked on",
        when="A request with this `Idempotency-Key` has arrived and is not answered yet.",
        remedy="Wait as long as `Retry-After` says, and send it again with the same key: it gets the first answer.",
        detail="A request with this idempotency key is still being worked on. Repeat it in a moment.",
        passes=True,
    ),
    "already-done": ProblemKind(
        409,
        "The same request was done before",
        when="A request with this `Idempotency-Key` was done, and what it was answered is kept nowhere: it held "
        "identity, a secret or what tells people apart.",
        remedy="Nothing more has to be done. Where you need an answer like the first, send it with a fresh key.",
        detail="This was done when it was first sent, and its answer is kept nowhere.",
        errors=(
            ("Idempotency-Key", "one key, one effect", "Read what stands there now, or send it with a fresh key."),
        ),
    ),
    "clock-moved-backwards": ProblemKind(
        409,
        "The business clock only moves forward",
        when="In development alone: the programme's clock was asked to go back.",
        remedy="Send a later moment than the one that is named.",
        detail="It is 2028-03-01T09:00:00+00:00 already. Send a later moment.",
        errors=(("/now", "not before the clock's time", "Send a moment after 2028-03-01T09:00:00+00:00."),),
    ),
    "gone": ProblemKind(
        410,
        "This no longer exists",
        when="It was there and is not any more: the person was erased, or a link has ended.",
        remedy="Do not ask again. Where `errors` offers a way to get it anew, take that.",
        detail="The person was erased: there is nothing left to show.",
    ),
    "stale-version": ProblemKind(
        412,
        "The version is not the current one",
        when="Somebody changed the record after you read it: `If-Match` names an older version. Nothing was changed.",
        remedy="Read it again, decide again, and send the `ETag` of what you then read.",
        detail="Version 3 was named and 4 is current. Read it again, then decide again.",
        errors=(("If-Match", "current version", 'Send If-Match: "4".'),),
    ),
    "body-too-large": ProblemKind(
        413,
        "The body is too large",
        when="The body, or a line of it, is larger than the service reads. The connection is then closed.",
        remedy="Send less at once; the number in `detail` is the limit.",
        detail="This service reads bodies of at most 1048576 bytes.",
    ),
    "address-too-long": ProblemKind(
        414,
        "The address is too long",
        when="The query has more parameters or bytes than the service reads.",
        remedy="Ask for less at once.",
        detail="A query has at most 100 parameters in 8192 bytes. Ask for less at once.",
        errors=(("query", "at most 100 parameters in 8192 bytes", "Ask for less at once."),),
    ),
    "unsupported-media-type": ProblemKind(
        415,
        "The body has the wrong media type",
        when="`Content-Type` is not the one that the operation reads.",
        remedy="Send the media type that the document lists for the operation.",
        detail="Send the body as application/json.",
        errors=(("Content-Type", "application/json", "Send the body as application/json."),),
    ),
    "validation": ProblemKind(
        422,
        "The request does not meet its schema",
        when="A field or parameter is missing, unknown, or not of the form that the document says.",
        remedy="Mend each field that `errors` names. `field` is a JSON pointer into the body (`/` is the whole "
        "of it, `*` a name that the document does not have), or the name of a parameter or header.",
        detail="Please mend: /due_at.",
        errors=(("/due_at", "instant", "Send an instant with its offset, such as 2026-03-01T09:00:00Z."),),
    ),
    "rule-not-met": ProblemKind(
        422,
        "A rule is not met",
        when="Each field is as the schema says, and together they break a rule of the programme. Nothing was changed.",
        remedy="`errors` names each rule that is broken, and what would meet it.",
        detail="Nothing was changed. Please mend what is named.",
        errors=(("/ends_on", "ends_on is not before starts_on", "Send a later day."),),
    ),
    "idempotency-key-reused": ProblemKind(
        422,
        "The idempotency key belongs to another request",
        when="The `Idempotency-Key` was used before for a request with another address or body.",
        remedy="Send a fresh key, such as a UUID; keep a key for repeating one and the same request.",
        detail="This idempotency key was used for a different request.",
        errors=(("Idempotency-Key", "one key, one request", "Send a fresh key, such as a UUID."),),
    ),
    "precondition-required": ProblemKind(
        428,
        "The request must name the version it changes",
        when="The operation changes a record as a whole, and `If-Match` was not sent.",
        remedy="Read the record and send its `ETag` as `If-Match`.",
        detail="Name the version you want to change.",
        errors=(("If-Match", "required", "Read it first, then send its ETag as If-Match."),),
    ),
    "too-many-requests": ProblemKind(
        429,
        "Too many requests",
        when="More was sent in a while than is allowed. `RateLimit` tells with every answer what is left.",
        remedy="Wait as long as `Retry-After` says, and then go on more slowly.",
        detail="You may send at most 600 requests that read in 60 seconds. Go on in 12 seconds.",
        errors=(
            (
                "Retry-After",
                "at most 600 requests that read in 60 seconds",
                "Wait 12 seconds, then go on more slowly.",
            ),
        ),
        passes=True,
    ),
    "headers-too-large": ProblemKind(
        431,
        "The headers are too large",
        when="The headers of the request are larger than the service reads.",
        remedy="Leave out headers that the service does not read.",
        detail="Headers have at most 32768 bytes. Leave out headers that this service does not read.",
        errors=(("headers", "at most 32768 bytes", "Leave out headers that this service does not read."),),
    ),
    "internal": ProblemKind(
        500,
        "Something failed on our side",
        when="A mistake in the service. It was logged with the id in `instance`, and nothing was changed.",
        remedy="Report it and quote `instance`. A command repeated with its `Idempotency-Key` has its effect once.",
        detail="This was noted. Please quote the instance when you report it.",
    ),
    "bad-gateway": ProblemKind(
        502,
        "The service broke off",
        when="At the front door of all services: one took the request, and its connection ended without an answer.",
        remedy="Whether it was done is not known. Send a command again with the same `Idempotency-Key`: it has its "
        "effect once. What only reads is sent again as it is.",
        detail="employer broke off before it answered.",
        passes=True,
    ),
    "unavailable": ProblemKind(
        503,
        "Temporarily unavailable",
        when="Something that the service needs cannot be reached, or what it relies on may be out of date.",
        remedy="Send it again after `Retry-After`; a command with the same `Idempotency-Key`.",
        detail="The database is busy, full or cannot be reached at the moment. Please try again.",
        passes=True,
    ),
    "out-of-time": ProblemKind(
        503,
        "It took too long",
        when="The request took longer than a request may, was given up, and has changed nothing.",
        remedy="Ask for less at once, or send it again when there is less to do; a command with the same "
        "`Idempotency-Key`.",
        detail="This took longer than 60 seconds and was given up; nothing was changed by it.",
        errors=(
            (
                "request",
                "done within 60 seconds",
                "Ask for less at once, or send it again when there is less to do here.",
            ),
        ),
        passes=True,
    ),
    "gateway-timeout": ProblemKind(
        504,
        "The service did not answer in time",
        when="At the front door of all services: one took the request and was silent for longer than the door waits.",
        remedy="Whether it was done is not known. Send a command again with the same `Idempotency-Key`: it has its "
        "effect once. What only reads is sent again as it is, or asks for less at once.",
        detail="employer was silent for 300 seconds.",
        passes=True,
    ),
}
"""By the last part of its type."""


def specimen(slug: str) -> dict[str, Any]:
    """What such a problem looks like, as JSON."""
    kind = CATALOGUE[slug]
    errors = [dict(zip(("field", "rule", "remedy"), error, strict=True)) for error in kind.errors]
    return {
        "type": TYPE_BASE + slug,
        "title": kind.title,
        "status": kind.status,
        "detail": kind.detail,
        "instance": SPECIMEN_REQUEST,
        **({"errors": errors} if errors else {}),
    }
