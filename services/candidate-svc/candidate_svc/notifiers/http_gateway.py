"""SMS and messaging over a provider's HTTP interface: one POST of JSON, shaped by the settings."""

import json
import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Final

import httpx

from candidate_svc.domain.notification import Message, Refused, Unavailable
from candidate_svc.settings import Gateway

_NOT_THE_ADDRESS: Final = frozenset(
    {
        HTTPStatus.UNAUTHORIZED,
        HTTPStatus.FORBIDDEN,
        HTTPStatus.NOT_FOUND,
        HTTPStatus.METHOD_NOT_ALLOWED,
        HTTPStatus.REQUEST_TIMEOUT,
        HTTPStatus.TOO_MANY_REQUESTS,
    }
)
"""Answers of the 400s that speak of us or of the hour, not of the person's address."""

_FIELD: Final = re.compile(r"\{(?:to|text|id)\}")


class HttpGatewayNotifier:
    """Any provider that takes JSON: the settings say where, with which secret and in which shape."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway

    async def send(self, message: Message) -> None:
        """Post it. `Idempotency-Key` is the same at every attempt."""
        gateway = self._gateway
        headers = {"Idempotency-Key": str(message.reference)}
        if gateway.token:
            headers["Authorization"] = f"Bearer {gateway.token.get_secret_value()}"
        try:
            async with httpx.AsyncClient(timeout=gateway.timeout_seconds) as client:
                answer = await client.post(gateway.url or "", json=body(gateway.body, message), headers=headers)
        except httpx.HTTPError:
            raise Unavailable from None
        if answer.is_success:
            return
        if answer.is_client_error and answer.status_code not in _NOT_THE_ADDRESS:
            raise Refused
        raise Unavailable


def body(shape: str, message: Message) -> Any:
    """The provider's JSON: {to}, {text} and {id} in its texts are replaced, whatever characters they hold."""
    return _filled(json.loads(shape), _values(message))


def _values(message: Message) -> Mapping[str, str]:
    return {"{to}": message.address, "{text}": message.text, "{id}": str(message.notification_id)}


def _filled(part: Any, values: Mapping[str, str]) -> Any:
    if isinstance(part, dict):
        return {name: _filled(value, values) for name, value in part.items()}
    if isinstance(part, list):
        return [_filled(value, values) for value in part]
    if isinstance(part, str):
        # One pass: what was put in is not looked through again.
        return _FIELD.sub(lambda found: values[found[0]], part)
    return part
