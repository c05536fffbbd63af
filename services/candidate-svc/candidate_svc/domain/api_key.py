"""API keys: an organisation's machines act in one role, for a time, with no more than whoever issued the key may do."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from pathways_chassis.machine import Machine, Violation
from pathways_contracts.access import ROLES_OF_MACHINES, Role, Scope, scopes_of, scopes_of_machine

from candidate_svc.domain.policy import API_KEY_LASTS, API_KEYS_OF_ONE


class ApiKeyState(StrEnum):
    """Where a key stands."""

    ACTIVE = "active"
    REVOKED = "revoked"
    EXPIRED = "expired"


class ApiKeyAction(StrEnum):
    """What can happen to a key. It expires by itself."""

    ROTATE = "rotate"
    REVOKE = "revoke"
    EXPIRE = "expire"


S, A = ApiKeyState, ApiKeyAction

TRANSITIONS: Final[Mapping[tuple[ApiKeyState, ApiKeyAction], ApiKeyState]] = {
    (S.ACTIVE, A.ROTATE): S.ACTIVE,
    (S.ACTIVE, A.REVOKE): S.REVOKED,
    (S.ACTIVE, A.EXPIRE): S.EXPIRED,
}

API_KEY: Final = Machine(
    name="api_key",
    initial=S.ACTIVE,
    transitions=TRANSITIONS,
    instead={
        A.ROTATE: "rotate it again: whoever had the secret before may have lost it",
        A.REVOKE: "issue another key: a secret that was taken back is good for nobody any more",
        A.EXPIRE: "issue another key, or rotate one before it expires",
    },
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What a key is to be. `by`: the roles of whoever issues or rotates it; `others`: the organisation's in use."""

    by: Collection[str]
    role: Role
    scopes: Collection[Scope]
    expires_at: datetime
    now: datetime
    others: int = 0


def issuers_machines_have_this_role(wish: Wish) -> Violation | None:
    """An organisation's machines act in the roles of its own people; no machine is a candidate or an operator."""
    allowed = sorted({role for issuer, roles in ROLES_OF_MACHINES.items() if issuer in wish.by for role in roles})
    if wish.role in allowed:
        return None
    return Violation("role", "a role of the issuer's own machines", f"name one of: {', '.join(allowed)}")


def a_key_carries_no_more_than_its_issuer(wish: Wish) -> Violation | None:
    """Its scopes are of its role and of its issuer's, and none of them is a person's alone."""
    known = frozenset(role for role in ROLES_OF_MACHINES if role in wish.by)
    more = sorted(set(wish.scopes) - (scopes_of_machine(wish.role) & scopes_of(known)))
    if not more:
        return None
    return Violation(
        "scopes",
        "scopes of the key's role and of its issuer's, none of them for people alone",
        f"leave out: {', '.join(more)}",
    )


def a_key_ends_within_a_year(wish: Wish) -> Violation | None:
    """A key that nobody looks after ends by itself."""
    if wish.now < wish.expires_at <= wish.now + API_KEY_LASTS:
        return None
    return Violation("expires_at", "later than now, and a year at most", "name an earlier end, and rotate the key then")


def an_organisation_has_few_keys(wish: Wish) -> Violation | None:
    """One per system that calls; so many that nobody knows what each is for are too many."""
    if wish.others < API_KEYS_OF_ONE:
        return None
    return Violation(
        "organisation_id",
        f"{API_KEYS_OF_ONE} keys in use at most",
        "revoke one that is no longer used: GET /api-keys says when each was used last",
    )
