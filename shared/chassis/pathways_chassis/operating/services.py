"""The services as an operator's command line reaches them: addresses, a token, one way to ask."""

import asyncio
import uuid
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urljoin

import httpx
from pathways_contracts.access import Scope
from pathways_contracts.registry import Service
from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

FIRST_PORT: Final = 8101
ATTEMPTS: Final = 3
PAUSE_SECONDS: Final = 0.5
TIMEOUT_SECONDS: Final = 30.0
PAGE: Final = 200


class WronglyAsked(Exception):
    """The command cannot be carried out as it was given; the text says what to change."""


class Refused(Exception):
    """A service refused, or cannot be reached. The text is for the operator."""

    def __init__(self, text: str, status: int | None = None) -> None:
        super().__init__(text)
        self.status = status


class OperatorSettings(BaseSettings):
    """Where the services are and who asks. `services` is `name=address` by commas, by default those of `make run`.

    Either `token`, or `token_url` with a client's id and secret.
    """

    model_config = SettingsConfigDict(env_prefix="PATHWAYS_", extra="ignore", frozen=True)

    services: str = ",".join(f"{name}=http://127.0.0.1:{FIRST_PORT + place}" for place, name in enumerate(Service))
    token: SecretStr | None = None
    token_url: str | None = None
    client_id: str | None = None
    client_secret: SecretStr | None = None
    audience: str = "pathways"

    @property
    def addresses(self) -> Mapping[str, str]:
        """Address by service. Raises `WronglyAsked`."""
        found = {}
        for entry in self.services.split(","):
            name, _, address = entry.strip().partition("=")
            if name not in list(Service) or not address.startswith(("http://", "https://")):
                raise WronglyAsked(
                    f"PATHWAYS_SERVICES: `name=http://host:port` by commas, the names being {', '.join(Service)}"
                )
            found[name] = address.rstrip("/") + "/"
        return found


async def token_of(settings: OperatorSettings, client: httpx.AsyncClient) -> str:
    """The token of the settings, or one for the client's credentials (RFC 6749, 4.4). Raises `WronglyAsked`."""
    if settings.token is not None:
        return settings.token.get_secret_value()
    if settings.token_url is None or settings.client_id is None or settings.client_secret is None:
        raise WronglyAsked(
            "no token: set PATHWAYS_TOKEN, or PATHWAYS_TOKEN_URL with PATHWAYS_CLIENT_ID and PATHWAYS_CLIENT_SECRET"
        )
    wanted = {
        "grant_type": "client_credentials",
        "scope": f"{Scope.EVENTS_READ} {Scope.EVENTS_OPERATE} {Scope.OPERATIONS_READ} {Scope.OPERATIONS_WRITE}",
        "audience": settings.audience,
    }
    try:
        answer = await client.post(
            settings.token_url, data=wanted, auth=(settings.client_id, settings.client_secret.get_secret_value())
        )
        token = answer.json().get("access_token") if answer.status_code == httpx.codes.OK else None
    except (httpx.HTTPError, ValueError) as error:
        raise WronglyAsked(f"PATHWAYS_TOKEN_URL gives no token ({type(error).__name__})") from error
    if not isinstance(token, str):
        raise WronglyAsked(f"PATHWAYS_TOKEN_URL gives no token (status {answer.status_code})")
    return token


@dataclass(frozen=True)
class Services:
    """The services that a command is about."""

    addresses: Mapping[str, str]
    token: str
    client: httpx.AsyncClient

    def of(self, name: str | None) -> Sequence[str]:
        """The named service, or all. Raises `WronglyAsked`."""
        if name is None:
            return list(self.addresses)
        if name not in self.addresses:
            raise WronglyAsked(f"--service: one of {', '.join(self.addresses)}")
        return [name]

    async def get(self, service: str, path: str, **query: object) -> Any:
        """What a service answers. Raises `Refused`."""
        given = {name: str(value) for name, value in query.items() if value is not None}
        return (await self._ask("GET", service, path, params=given)).json()

    async def all(self, service: str, path: str, **query: object) -> AsyncIterator[Mapping[str, Any]]:
        """Every entry of a list, page by page. Raises `Refused`."""
        given = {name: str(value) for name, value in query.items() if value is not None}
        answer = await self._ask("GET", service, path, params=given | {"limit": str(PAGE)})
        while True:
            for item in answer.json()["items"]:
                yield item
            following = answer.links.get("next")
            if following is None:
                return
            answer = await self._ask("GET", service, urljoin(str(answer.request.url), following["url"]))

    async def post(self, service: str, path: str, body: Mapping[str, Any]) -> Any:
        """Decide something once, however often it has to be sent. Raises `Refused`."""
        key = {"Idempotency-Key": str(uuid.uuid4())}
        return (await self._ask("POST", service, path, json=body, headers=key)).json()

    async def _ask(self, method: str, service: str, path: str, **more: Any) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self.token}", **more.pop("headers", {})}
        address = urljoin(self.addresses[service], path)
        for attempt in range(1, ATTEMPTS + 1):
            try:
                answer = await self.client.request(method, address, headers=headers, **more)
            except httpx.TransportError as error:
                if attempt == ATTEMPTS:
                    raise Refused(
                        f"{service} cannot be reached at {self.addresses[service]} ({type(error).__name__}); "
                        f"PATHWAYS_SERVICES says where services are"
                    ) from error
            else:
                if answer.is_success:
                    return answer
                if answer.status_code != httpx.codes.SERVICE_UNAVAILABLE or attempt == ATTEMPTS:
                    raise Refused(f"{service}: {_told(answer)}", answer.status_code)
            await asyncio.sleep(PAUSE_SECONDS)
        raise AssertionError("the last attempt ends in an answer or a refusal")


def _told(answer: httpx.Response) -> str:
    """The problem in a line, with what would mend it."""
    try:
        problem = answer.json()
        remedies = [f"{error['field']}: {error['remedy']}" for error in problem.get("errors", ())]
        return " ".join([problem["detail"], *remedies])
    except (ValueError, KeyError, TypeError, AttributeError):
        return f"status {answer.status_code}"
