"""A visa case as a whole: which link of its chain is in hand, and when the case may be closed."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol, TypeVar

from pathways_chassis.machine import Violation

from candidate_svc.domain.authorisation import BEFORE_LODGING, ENDS_WITHOUT_VISA, AuthorisationKind, AuthorisationState


class Link(Protocol):
    """An authorisation in its place of the chain."""

    kind: AuthorisationKind
    state: AuthorisationState


L = TypeVar("L", bound=Link)


def link_in_hand(chain: Sequence[L]) -> L:
    """The first link without a grant, or the last one."""
    return next((link for link in chain if link.state is not AuthorisationState.GRANTED), chain[-1])


def link_that_travel_rests_on(chain: Sequence[L]) -> L:
    """The entry visa once it has begun, before that the link in hand."""
    return next((link for link in chain if link.kind is AuthorisationKind.ENTRY_VISA), link_in_hand(chain))


def has_been_lodged(chain: Sequence[Link]) -> bool:
    """An authority has had the file, or has it: what was lodged goes on under the rules of its day."""
    never = BEFORE_LODGING | {AuthorisationState.WITHDRAWN}
    return any(link.state not in never for link in chain)


def the_case_is_open(closed_at: datetime | None) -> Violation | None:
    """What was closed stays as it was."""
    if closed_at is None:
        return None
    return Violation("visa_case", "the case is open", "a closed case is not changed; a new placement opens a new one")


def the_chain_has_ended(chain: Sequence[Link]) -> Violation | None:
    """A case is closed when nobody can decide on it any more."""
    if link_in_hand(chain).state in ENDS_WITHOUT_VISA:
        return None
    return Violation(
        "visa_case",
        "a case is closed when its authorisation in hand was refused or withdrawn or has expired",
        "record the authority's decision, or withdraw the authorisation first",
    )
