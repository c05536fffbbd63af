"""Who is asking, where a machine does: API keys, known in every service by a digest of their secret (ADR 29)."""

import hmac
import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa
from pathways_contracts.access import Role, scopes_of_machine
from pathways_contracts.event import Topic
from pathways_contracts.events.candidate.api_key import ApiKeyIssued, ApiKeyRevoked, ApiKeyRotated
from pathways_contracts.registry import TOPICS
from sqlalchemy.dialects.postgresql import insert
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis.actor import Actor, ActorKind
from pathways_chassis.auth import TokenRefused
from pathways_chassis.clock import system_now
from pathways_chassis.messaging.beats import View
from pathways_chassis.messaging.reactions import OnQuarantine
from pathways_chassis.tables import api_key_view, known_api_key
from pathways_chassis.work import Work

SCHEME: Final = "pathways_"
"""How every key begins, so that one that leaked is found by whoever looks for secrets."""
SECRET_BYTES: Final = 32
_PREFIX_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz234567"
_PREFIX_LENGTH: Final = 10
_FORM: Final = re.compile(rf"{SCHEME}(?P<prefix>[a-z2-7]{{{_PREFIX_LENGTH}}})_(?P<secret>[A-Za-z0-9_-]{{43}})")

API_KEYS: Final = View(Topic.API_KEY, api_key_view)
"""How old a service's knowledge of keys is: beyond a minute it lets none in, for one may have been revoked."""


# --- made ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Secret:
    """A secret that was just made. It is shown once, and kept nowhere: everybody else knows its digest."""

    text: str

    @property
    def digest(self) -> str:
        """SHA-256 in hexadecimal. Of 256 random bits, so that no salt and no slow hash is needed."""
        return sha256(self.text.encode()).hexdigest()

    def key(self, prefix: str) -> str:
        """What the machine sends."""
        return f"{SCHEME}{prefix}_{self.text}"


def new_secret() -> Secret:
    """256 random bits."""
    return Secret(secrets.token_urlsafe(SECRET_BYTES))


def new_prefix() -> str:
    """The visible part of a new key: 50 random bits."""
    return "".join(secrets.choice(_PREFIX_LETTERS) for _ in range(_PREFIX_LENGTH))


# --- known -----------------------------------------------------------------------------------------------------


async def know_issued(session: AsyncSession, event: ApiKeyIssued) -> None:
    """Let the key in from now on, unless its revocation came first."""
    row = event.model_dump(exclude={"api_key_id", "scopes"}) | {"id": event.api_key_id, "scopes": list(event.scopes)}
    await session.execute(insert(known_api_key).values(row).on_conflict_do_nothing(index_elements=["id"]))


async def know_rotated(session: AsyncSession, event: ApiKeyRotated) -> None:
    """Let the new secret in, and the one before it for a while."""
    key = known_api_key.c
    await session.execute(
        sa.update(known_api_key)
        .where(key.id == event.api_key_id, key.revoked.is_(False))
        .values(
            former_digest=key.secret_digest,
            former_valid_until=event.former_valid_until,
            secret_digest=event.secret_digest,
            expires_at=event.expires_at,
        )
    )


async def know_revoked(session: AsyncSession, event: ApiKeyRevoked) -> None:
    """Let no secret of the key in any more. The row stays: the key's issue may come later than its revocation."""
    gone = {"revoked": True, "secret_digest": None, "former_digest": None}
    statement = insert(known_api_key).values(id=event.api_key_id, **gone)
    await session.execute(statement.on_conflict_do_update(index_elements=["id"], set_=gone))


async def distrust_key(session: AsyncSession, topic: str, key: str) -> None:
    """A record about a key cannot be read: it may have taken a secret away, so none is let in before the next word."""
    if topic != Topic.API_KEY:
        return
    try:
        key_id = UUID(key)
    except ValueError:
        return  # a heartbeat
    nothing = {"secret_digest": None, "former_digest": None}
    await session.execute(sa.update(known_api_key).where(known_api_key.c.id == key_id).values(nothing))


def distrusting_keys(then: OnQuarantine | None) -> OnQuarantine:
    """What a service does when a record is set aside, and beside it what every one does about keys."""

    async def on_quarantine(work: Work, topic: str, key: str) -> None:
        await distrust_key(work.session, topic, key)
        if then is not None:
            await then(work, topic, key)

    return on_quarantine


def reads_api_keys(service_name: str) -> bool:
    """Whether a service knows of keys by events; the one that issues them keeps them in its own transactions."""
    return TOPICS[Topic.API_KEY].producer != service_name


# --- let in ----------------------------------------------------------------------------------------------------


class ApiKeys:
    """Turns an API key into an actor of the shape that a token has. Each time it is looked up; nothing is remembered.

    `now` is the business clock, by which keys expire. `view`: how fresh the knowledge of keys is; None where they are
    issued, and known in the transaction that revokes them.
    """

    def __init__(self, sessions: Callable[[], AsyncSession], now: Callable[[], datetime], view: View | None) -> None:
        self._sessions = sessions
        self._now = now
        self._view = view

    async def actor(self, presented: str) -> Actor:
        """The machine behind a key. Raises `TokenRefused`, or `ViewTooOld` while nobody here can know."""
        form = _FORM.fullmatch(presented)
        if form is None:
            raise TokenRefused("The API key is not whole.")
        now = self._now()
        async with self._sessions() as session:
            found = await self._find(session, form["prefix"])
            if found is None:
                raise TokenRefused("There is no such API key.")
            if self._view is not None:
                self._view.require_as_of(found.as_of, system_now())
            _check(found, Secret(form["secret"]).digest, now)
            if found.last_used_on != now.date():
                # A day is enough to know that a key is in use, and once a day costs nothing.
                used = sa.update(known_api_key).where(known_api_key.c.id == found.id).values(last_used_on=now.date())
                await session.execute(used)
                await session.commit()
        return _actor(found)

    async def _find(self, session: AsyncSession, prefix: str) -> sa.Row[Any] | None:
        as_of = sa.null() if self._view is None else self._view.whole_as_of().scalar_subquery()
        statement = sa.select(known_api_key, as_of.label("as_of")).where(known_api_key.c.prefix == prefix)
        return (await session.execute(statement)).first()


def _check(found: sa.Row[Any], digest: str, now: datetime) -> None:
    current = _same(digest, found.secret_digest)
    former = _same(digest, found.former_digest)
    if found.revoked:
        raise TokenRefused("The API key was revoked.")
    if former and now >= found.former_valid_until:
        raise TokenRefused("The API key was rotated, and its former secret is no longer good.")
    if not current and not former:
        raise TokenRefused("The API key's secret is not the one that was issued.")
    if now >= found.expires_at:
        raise TokenRefused("The API key has expired.")


def _same(digest: str, kept: str | None) -> bool:
    return hmac.compare_digest(digest, kept or "")


def _actor(found: sa.Row[Any]) -> Actor:
    role = Role(found.role)
    # What the role lost since, or a person alone may do, the key has not either.
    allowed = frozenset(scope.value for scope in scopes_of_machine(role))
    return Actor(
        kind=ActorKind.PERSON,
        reference=f"api-key:{found.id}",
        roles=frozenset({role.value}),
        scopes=allowed & frozenset(found.scopes),
        organisation_id=found.organisation_id,
        is_machine=True,
    )
