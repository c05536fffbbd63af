"""A visa case as a whole: which link of its chain is in hand, and when the case may be closed."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol, TypeVar
from uuid import UUID

from pathways_chassis.machine import Violation

from candidate_svc.domain.authorisation import (
    BEFORE_AN_AUTHORITY,
    BEFORE_LODGING,
    ENDS_WITHOUT_VISA,
    AuthorisationKind,
    AuthorisationState,
)


class Link(Protocol):
    """An authorisation in its place of the chain."""

    kind: AuthorisationKind
    state: AuthorisationState
    position: int
    member_id: UUID | None


L = TypeVar("L", bound=Link)


def link_in_hand(chain: Sequence[L]) -> L:
    """The first link without a grant, or the last one."""
    return next((link for link in chain if link.state is not AuthorisationState.GRANTED), chain[-1])


def link_that_travel_rests_on(chain: Sequence[L]) -> L:
    """The entry visa once it has begun, before that the link in hand."""
    return next((link for link in chain if link.kind is AuthorisationKind.ENTRY_VISA), link_in_hand(chain))


def permits_work(from_within: bool, link: Link) -> bool:
    """Whether a grant of the link lets somebody work who is in the country already."""
    return from_within and link.member_id is None and link.position == 0


def has_been_lodged(chain: Sequence[Link]) -> bool:
    """An authority has had the file, or has it: what was lodged goes on under the rules of its day."""
    never = BEFORE_LODGING | {AuthorisationState.WITHDRAWN}
    return any(link.state not in never for link in chain)


def the_case_is_open(closed_at: datetime | None) -> Violation | None:
    """What was closed stays as it was."""
    if closed_at is None:
        return None
    return Violation("visa_case", "the case is open", "a closed case is not changed; a new placement opens a new one")


def no_later_link_has_moved(later: Sequence[Link]) -> Violation | None:
    """What follows a grant rests on it."""
    if all(link.state is AuthorisationState.SCREENING for link in later):
        return None
    return Violation(
        "authorisation",
        "nothing that follows the grant has moved on",
        "correct or withdraw what follows first, or record that this authorisation has expired",
    )


def nobody_travelled_on_it(departed: bool) -> Violation | None:
    """A visa that somebody has travelled on was one."""
    if not departed:
        return None
    return Violation(
        "authorisation",
        "nobody has travelled on the visa",
        "correct the departure in integration-svc first, or raise a protection alert there",
    )


def the_chain_has_ended(chain: Sequence[Link]) -> Violation | None:
    """A case is closed when nobody can decide on it any more."""
    if link_in_hand(chain).state in ENDS_WITHOUT_VISA:
        return None
    return Violation(
        "visa_case",
        "a case is closed when its authorisation in hand was refused or withdrawn or has expired",
        "record the authority's decision, or withdraw the authorisation first",
    )


def no_authority_holds_the_file(links: Sequence[Link]) -> Violation | None:
    """Before lodging or after a decision, the family's files too: what an authority holds is withdrawn there first."""
    if not any(link.state in BEFORE_AN_AUTHORITY for link in links):
        return None
    return Violation(
        "visa_case",
        "no authority holds an authorisation of the case",
        "wait for the decision, or withdraw the authorisation first",
    )


def no_visa_stands(chain: Sequence[Link]) -> Violation | None:
    """With an entry visa the person travels on the pathway that gave it."""
    if not any(
        link.kind is AuthorisationKind.ENTRY_VISA and link.state is AuthorisationState.GRANTED for link in chain
    ):
        return None
    return Violation("visa_case", "no entry visa was granted under the pathway", "travel on the visa that was granted")


def no_work_is_permitted(case: tuple[bool, Sequence[Link]]) -> Violation | None:
    """Who was permitted to work from within the country works on that. `case`: whether from within, and its chain."""
    from_within, chain = case
    if not any(permits_work(from_within, link) and link.state is AuthorisationState.GRANTED for link in chain):
        return None
    return Violation("visa_case", "no work was permitted under the pathway", "work on the permission that was granted")


def the_link_counts(superseded_at: datetime | None) -> Violation | None:
    """What was left behind under an earlier pathway stays as it was."""
    if superseded_at is None:
        return None
    return Violation(
        "authorisation",
        "the authorisation belongs to the case's pathway",
        "the case was moved to another pathway: move its authorisations, read GET /visa-cases/{id}",
    )


def the_promise_stands(stands: bool) -> Violation | None:
    """The placement that the case is for still stands, and the person has not left for it."""
    if stands:
        return None
    return Violation(
        "visa_case", "the person is reserved for the placement of the case", "a new placement opens a new case"
    )
