"""What a service sends to addresses of others, told in its document: the `webhooks` of OpenAPI.

Messages are signed as the Standard Webhooks specification says. A route of `FastAPI(webhooks=...)` tells of one
message: nobody can call it.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from fastapi import APIRouter

HEADERS: Final[Mapping[str, Mapping[str, Any]]] = {
    "webhook-id": {
        "description": "The message's `id`. It stays the same when the message is sent again: take each once.",
        "schema": {"type": "string", "format": "uuid"},
        "example": "0190a000-0000-7000-8000-00000000c0de",
    },
    "webhook-timestamp": {
        "description": "When this attempt was signed, in seconds since 1970. Refuse one that is minutes old.",
        "schema": {"type": "integer", "minimum": 0},
        "example": 1803546000,
    },
    "webhook-signature": {
        "description": "`v1,` and the Base64 of an HMAC with SHA-256 over `<webhook-id>.<webhook-timestamp>.<body>`, "
        "under the secret's bytes. Several stand with spaces between them while a secret is exchanged: one that fits "
        "is enough.",
        "schema": {"type": "string", "pattern": "^v1,[A-Za-z0-9+/]+=*( v1,[A-Za-z0-9+/]+=*)*$"},
        "example": "v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
    },
}
"""What every message carries (https://www.standardwebhooks.com)."""


def tell_of(
    router: APIRouter,
    wire_name: str,
    message: Any,
    *,
    name: str,
    summary: str,
    description: str,
    answers: Mapping[str, Mapping[str, Any]],
) -> None:
    """Add a message: its body as a type, and what each status (`2XX`, `default`) that it is answered with leads to."""

    async def sent() -> None:
        """Nothing is done here: what a receiver does is its own."""

    router.add_api_route(
        wire_name,
        sent,
        methods=["POST"],
        operation_id=name,
        summary=summary,
        description=description,
        response_model=message,
        responses={status: dict(answer) for status, answer in answers.items()},
    )


def messages_in(document: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The operation of each message of a document."""
    yield from (item["post"] for item in document.get("webhooks", {}).values())


def complete_webhooks(document: dict[str, Any]) -> None:
    """Turn what the routes tell into what a receiver sees: a signed body comes in, answers go out."""
    components = document["components"]
    for message in messages_in(document):
        # The models write it. FastAPI tells of a body what is read, and of an answer what is written.
        content = message["responses"].pop("200")["content"]
        for one in content.values():
            one["schema"].pop("title", None)
        message["requestBody"] = {"required": True, "content": content}
        message["security"] = []
        message["parameters"] = [
            _once(components, "parameters", name, {"name": name, "in": "header", "required": True, **header})
            for name, header in HEADERS.items()
        ]
        message["responses"] = {
            status: _once(components, "responses", f"webhook.{status}", answer)
            for status, answer in sorted(message["responses"].items())
        }


def _once(components: dict[str, Any], kind: str, name: str, what: dict[str, Any]) -> dict[str, Any]:
    """A reference to the component of this name, or what it is itself where that is another."""
    told = components.setdefault(kind, {}).setdefault(name, what)
    return {"$ref": f"#/components/{kind}/{name}"} if told == what else what
