"""An organisation issues keys to its machines, rotates and revokes them; a key expires, and is asked for before."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Final, Literal
from uuid import UUID

from pathways_chassis.api_keys import know_issued, know_revoked, know_rotated, new_prefix, new_secret
from pathways_chassis.command import Command
from pathways_chassis.errors import Forbidden
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.access import Role, Scope
from pathways_contracts.codes import ReasonCode
from pathways_contracts.events.candidate.api_key import ApiKeyIssued, ApiKeyRevoked, ApiKeyRotated
from pydantic import AwareDatetime, Field, StringConstraints

from candidate_svc.domain.api_key import (
    API_KEY,
    TRANSITIONS,
    ApiKeyAction,
    Wish,
    a_key_carries_no_more_than_its_issuer,
    a_key_ends_within_a_year,
    an_organisation_has_few_keys,
    issuers_machines_have_this_role,
)
from candidate_svc.domain.policy import API_KEY_RENEWAL_NOTICE
from candidate_svc.store.api_key_rows import ApiKey
from candidate_svc.store.api_keys import api_key_for, api_key_locked, keys_in_use

API_KEY_EXPIRES: Final = "api_key_expires"
API_KEY_RUNS_OUT: Final = "api_key_runs_out"
ROTATE_API_KEY: Final = "rotate_api_key"
"""The task of the organisation whose key expires soon."""


class IssueApiKey(Command):
    """A key for a machine of the caller's organisation, or of the programme's where the caller has none."""

    name: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9 ._-]{0,59}$")]
    role: Role
    scopes: Annotated[tuple[Scope, ...], Field(min_length=1)]
    expires_at: AwareDatetime


class RotateApiKey(Command):
    """A new secret and a new end. For `overlap_hours` the secret before it is good as well: none, if it has leaked."""

    expires_at: AwareDatetime
    overlap_hours: Annotated[int, Field(ge=0, le=168)] = 24


class MoveApiKey(Command):
    """A move of the organisation, or of a director. A key expires by itself."""

    action: Literal[ApiKeyAction.REVOKE]
    reason: ReasonCode


@dataclass(frozen=True, slots=True)
class Shown:
    """A key with what its machine sends: shown once, and kept nowhere."""

    row: ApiKey
    key: str


async def issue_api_key(work: Work, command: IssueApiKey) -> Shown:
    """Issue a key. Raises `Forbidden`, `RulesBroken`."""
    organisation_id = _organisation_of(work)
    others = await keys_in_use(work.session, organisation_id)
    wish = Wish(work.actor.roles, command.role, command.scopes, command.expires_at, work.now, len(others))
    require(
        (
            issuers_machines_have_this_role,
            a_key_carries_no_more_than_its_issuer,
            a_key_ends_within_a_year,
            an_organisation_has_few_keys,
        ),
        wish,
    )
    secret = new_secret()
    row = ApiKey(
        id=work.new_id(),
        prefix=new_prefix(),
        name=command.name,
        organisation_id=organisation_id,
        role=command.role,
        scopes=sorted(set(command.scopes)),
        issued_by=work.actor.reference,
        issued_at=work.now,
        expires_at=command.expires_at,
        state=API_KEY.initial,
    )
    work.session.add(row)
    await work.record_stage(API_KEY.name, row.id, None, "issue", API_KEY.initial)
    await _wait_for_its_end(work, row)
    issued = ApiKeyIssued(
        api_key_id=row.id,
        prefix=row.prefix,
        secret_digest=secret.digest,
        organisation_id=row.organisation_id,
        role=row.role,
        scopes=tuple(row.scopes),
        expires_at=row.expires_at,
    )
    await work.publish(issued)
    await know_issued(work.session, issued)
    return Shown(row, secret.key(row.prefix))


async def rotate_api_key(work: Work, api_key_id: UUID, command: RotateApiKey) -> Shown:
    """Give a key a new secret. Raises `NotFound`, `Forbidden`, `IllegalTransition`, `RulesBroken`."""
    row = await api_key_for(work, api_key_id, lock=True)
    if row.organisation_id != _organisation_of(work):
        # Whoever sees the new secret could act for the organisation.
        raise Forbidden("a key is rotated by the organisation whose it is", "revoke it, and let them issue another")
    await work.move(API_KEY, row, ApiKeyAction.ROTATE)
    wish = Wish(work.actor.roles, Role(row.role), [Scope(scope) for scope in row.scopes], command.expires_at, work.now)
    require(
        (issuers_machines_have_this_role, a_key_carries_no_more_than_its_issuer, a_key_ends_within_a_year),
        wish,
    )
    secret = new_secret()
    row.expires_at = command.expires_at
    row.former_valid_until = work.now + timedelta(hours=command.overlap_hours)
    await work.cancel_timers(row.id)
    await work.close_task(ROTATE_API_KEY, row.id)
    await _wait_for_its_end(work, row)
    rotated = ApiKeyRotated(
        api_key_id=row.id,
        secret_digest=secret.digest,
        former_valid_until=row.former_valid_until,
        expires_at=row.expires_at,
    )
    await work.publish(rotated)
    await know_rotated(work.session, rotated)
    return Shown(row, secret.key(row.prefix))


async def move_api_key(work: Work, api_key_id: UUID, command: MoveApiKey) -> ApiKey:
    """Revoke a key: here at once, elsewhere as soon as it is heard. Raises `NotFound`, `IllegalTransition`."""
    row = await api_key_for(work, api_key_id, lock=True)
    await _revoke(work, row, command.reason)
    return row


async def revoke_keys_of(work: Work, organisation_id: UUID, reason: str) -> None:
    """The organisation has left: none of its machines is let in any more."""
    for row in await keys_in_use(work.session, organisation_id):
        await _revoke(work, row, reason)


async def expire_api_key(work: Work, api_key_id: UUID) -> None:
    """The key's end has come. Every service knows the moment by itself."""
    row = await api_key_locked(work.session, api_key_id)
    if row is not None and (row.state, ApiKeyAction.EXPIRE) in TRANSITIONS:
        await work.move(API_KEY, row, ApiKeyAction.EXPIRE)
        await work.close_task(ROTATE_API_KEY, row.id)


async def ask_for_rotation(work: Work, api_key_id: UUID) -> None:
    """The key expires soon: its organisation is asked to rotate it."""
    row = await api_key_locked(work.session, api_key_id)
    if row is not None and (row.state, ApiKeyAction.ROTATE) in TRANSITIONS:
        await work.open_task(
            ROTATE_API_KEY,
            API_KEY.name,
            row.id,
            organisation_id=row.organisation_id,
            due_at=row.expires_at,
            evidence={"prefix": row.prefix},
        )


async def _revoke(work: Work, row: ApiKey, reason: str) -> None:
    await work.move(API_KEY, row, ApiKeyAction.REVOKE, reason=reason)
    row.former_valid_until = None
    await work.cancel_timers(row.id)
    await work.close_task(ROTATE_API_KEY, row.id)
    revoked = ApiKeyRevoked(api_key_id=row.id, reason=reason)
    await work.publish(revoked)
    await know_revoked(work.session, revoked)


async def _wait_for_its_end(work: Work, row: ApiKey) -> None:
    await work.session.flush()
    await work.set_timer(API_KEY_EXPIRES, row.id, row.expires_at)
    notice: datetime = max(row.expires_at - API_KEY_RENEWAL_NOTICE, work.now)
    await work.set_timer(API_KEY_RUNS_OUT, row.id, notice)


def _organisation_of(work: Work) -> UUID | None:
    """Whose machines the actor answers for; a director's are the programme's."""
    organisation_id = work.actor.organisation_id
    if organisation_id is None and not work.actor.is_of_the_programme:
        raise Forbidden("a key is issued for an organisation", "use a token of an administrator with organisation_id")
    return organisation_id
