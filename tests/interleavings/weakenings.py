"""Builds with something taken out: each is one that the exploration must not find in balance."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Any
from unittest.mock import patch

from candidate_svc.domain.candidate import TRANSITIONS as CANDIDATE_TRANSITIONS
from candidate_svc.domain.candidate import CandidateAction, CandidateState
from candidate_svc.store.rows import Reservation
from candidate_svc.usecases.release_reservation import expire
from employer_svc.domain.application import APPLICATION, ApplicationAction
from employer_svc.domain.offer import a_seat_is_free, the_reservation_is_confirmed, the_vacancy_takes_offers
from pathways_chassis.messaging.positions import Position, Standing
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import CandidateHidden, CandidateWithdrawn

from . import scenarios
from .scenarios import SCENARIOS, Scenario, Tell
from .world import World

Patch = Callable[[], Any]
"""Makes a context manager under which something is out."""


@dataclass(frozen=True)
class Weakening:
    """What is taken out, in which scenario it shows, and what is taken out of a database (with how it comes back)."""

    what: str
    tell: Tell
    without: Sequence[Patch]
    database: Sequence[tuple[str, str, str]] = ()

    @property
    def name(self) -> str:
        return self.what

    @property
    def scenario(self) -> Scenario:
        """Found among the scenarios."""
        return next(scenario for scenario in SCENARIOS if scenario.tell is self.tell)

    @asynccontextmanager
    async def in_force(self, world: World) -> AsyncIterator[None]:
        """Weaken the build for a while."""
        for service, out, _ in self.database:
            await world.service(service).snapshots.execute(out)
        try:
            with ExitStack() as stack:
                for without in self.without:
                    stack.enter_context(without())
                yield
        finally:
            for service, _, back in self.database:
                snapshots = world.service(service).snapshots
                await snapshots.begin_anew()
                await snapshots.execute(back)


def nothing_of(target: str) -> Patch:
    """A function that does nothing."""

    async def nothing(*_: Any, **__: Any) -> None: ...

    return replaced(target, nothing)


def replaced(target: str, instead: Any) -> Patch:
    """Something else in the place of a name of a module."""
    module, _, name = target.rpartition(".")
    return lambda: patch.object(import_module(module), name, instead)


def no_guard(action: ApplicationAction, *out: Any) -> Patch:
    """A move of an application without some of its guards."""
    guards = tuple(guard for guard in APPLICATION.guards[action] if guard not in out)
    return lambda: patch.dict(APPLICATION.guards, {action: guards})


def also(transitions: Any, source: Any, action: Any, target: Any) -> Patch:
    """A move that the table does not have."""
    return lambda: patch.dict(transitions, {(source, action): target})


def _heard_again(position: Position, producer_epoch: int, sequence: int) -> Standing:
    return Standing.AHEAD if sequence > position.last_seq + 1 else Standing.NEXT


async def _expire_though_bound(work: Work, reservation: Reservation) -> bool:
    reservation.placement_id = None
    return await expire(work, reservation)


async def _nobody(*_: Any, **__: Any) -> None:
    return None


SEATS_CHECK = (
    "employer",
    "alter table vacancy drop constraint ck_vacancy_seats_not_overbooked",
    "alter table vacancy add constraint ck_vacancy_seats_not_overbooked "
    "check (held >= 0 and filled >= 0 and (seats is null or held + filled <= seats))",
)
ONE_CONFIRMED = (
    "candidate",
    "drop index reservation_one_confirmed",
    "create unique index reservation_one_confirmed on reservation (candidate_id) where state = 'confirmed'",
)
NO_SEAT_GUARDS = no_guard(ApplicationAction.MAKE_OFFER, a_seat_is_free, the_vacancy_takes_offers)
NO_PROMISE_GUARDS = (
    replaced("candidate_svc.usecases.request_reservation._obstacle", _nobody),
    also(CANDIDATE_TRANSITIONS, CandidateState.RESERVED, CandidateAction.RESERVE, CandidateState.RESERVED),
)

WEAKENINGS = (
    # --- releases
    Weakening(
        "an ended application keeps its seat",
        scenarios.acceptance_meets_withdrawn_offer,
        [nothing_of("employer_svc.usecases.end_application.release_held_seat")],
    ),
    Weakening(
        "an ended placement keeps its seat",
        scenarios.three_ends_of_a_placement,
        [nothing_of("employer_svc.usecases.end_placement.free_filled_seat")],
    ),
    Weakening(
        "an ended application keeps the reservation",
        scenarios.acceptance_meets_withdrawn_offer,
        [nothing_of("candidate_svc.consumers.when_application_ended_release_reservation.end_promise")],
    ),
    Weakening(
        "an ended placement keeps the person",
        scenarios.ended_and_promised_again,
        [nothing_of("candidate_svc.consumers.when_placement_ended_release_reservation.end_promise")],
    ),
    Weakening(
        "a rejected reservation keeps the seat",
        scenarios.one_person_two_offers,
        [nothing_of("employer_svc.usecases.note_reservation.end_application")],
    ),
    Weakening(
        "a contract outlives the reservation that ran out",
        scenarios.acceptance_meets_expiry,
        [nothing_of("employer_svc.usecases.note_reservation.end_placement")],
    ),
    Weakening(
        "a closed visa case keeps the placement",
        scenarios.three_ends_of_a_placement,
        [nothing_of("employer_svc.usecases.advance_placement.end_placement")],
    ),
    Weakening(
        "a closed visa case keeps the person, and so does the placement that ends with it",
        scenarios.visa_refused_and_promised_again,
        [
            nothing_of("candidate_svc.usecases.close_visa_case.end_promise"),
            nothing_of("candidate_svc.consumers.when_placement_ended_release_reservation.end_promise"),
        ],
    ),
    Weakening(
        "whoever leaves keeps the placement",
        scenarios.signature_meets_withdrawal,
        [nothing_of("employer_svc.consumers.when_candidate_moved_keep_standing.leave_programme")],
    ),
    Weakening(
        "a shortlist of which no application comes is not answered",
        scenarios.shortlist_meets_closing,
        [nothing_of("employer_svc.consumers.when_match_shortlisted_open_application.open_no_application")],
    ),
    Weakening(
        "a match that made way stays away though its application goes on",
        scenarios.shortlist_meets_closing,
        [nothing_of("matching_svc.usecases.follow_application._give_its_place_back")],
    ),
    # --- what was parked
    Weakening(
        "what was parked stays parked",
        scenarios.ended_and_promised_again,
        [nothing_of("employer_svc.usecases.end_placement.reopen_of_candidate")],
    ),
    Weakening(
        "a vacancy that opens again takes up nobody who was parked",
        scenarios.parked_while_a_rival_holds_the_seat,
        [nothing_of("employer_svc.usecases.seats.reopen_of_vacancy")],
    ),
    Weakening(
        "a placement that ends after the journey closes the visa case",
        scenarios.work_begins_and_ends,
        [replaced("candidate_svc.consumers.when_placement_ended_release_reservation.HAS_TRAVELLED", frozenset())],
    ),
    # --- time
    Weakening(
        "a reservation that became a placement still runs out",
        scenarios.acceptance_meets_expiry,
        [
            lambda: patch.object(Work, "cancel_timers", _nobody),
            replaced("candidate_svc.timers.expire", _expire_though_bound),
        ],
    ),
    # --- rules and constraints
    Weakening(
        "a contract needs no reservation",
        scenarios.one_person_two_offers,
        [no_guard(ApplicationAction.CONTRACT, the_reservation_is_confirmed)],
    ),
    Weakening(
        "a seat is held twice: no rule asks, and the CHECK is out",
        scenarios.one_seat_two_people,
        [NO_SEAT_GUARDS],
        [SEATS_CHECK],
    ),
    Weakening(
        "a person is promised twice: no rule asks, and the unique index is out",
        scenarios.one_person_two_offers,
        NO_PROMISE_GUARDS,
        [ONE_CONFIRMED],
    ),
    # --- delivery
    Weakening(
        "a withdrawal waits its turn",
        scenarios.withdrawal_behind_an_unreadable_event,
        [lambda: patch.object(CandidateWithdrawn, "monotone", False)],
    ),
    Weakening(
        "a hiding waits its turn, and quarantine hides nobody",
        scenarios.hiding_behind_an_unreadable_event,
        [
            lambda: patch.object(CandidateHidden, "monotone", False),
            nothing_of("employer_svc.consumers.when_record_quarantined_hide_person.hide"),
        ],
    ),
    Weakening(
        "a second delivery has its effect again",
        scenarios.visa_granted_and_ended,
        [lambda: patch.object(Position, "standing", _heard_again)],
    ),
)
"""Each must be found unbalanced."""

HELD_BY_THE_DATABASE = (
    Weakening("a seat is held twice: no rule asks", scenarios.one_seat_two_people, [NO_SEAT_GUARDS]),
    Weakening("a person is promised twice: no rule asks", scenarios.one_person_two_offers, NO_PROMISE_GUARDS),
)
"""Where the rules are out and the database's own word is not, nobody is promised and no seat taken twice."""
