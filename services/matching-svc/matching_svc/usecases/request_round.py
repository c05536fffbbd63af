"""A round is asked for, over some vacancies or all, and lent the groups that it keeps a floor for."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Annotated, Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.errors import Conflict
from pathways_chassis.machine import RulesBroken, Violation
from pathways_chassis.work import Work
from pathways_contracts.codes import CountryCode
from pydantic import AwareDatetime, Field

from matching_svc.domain.round import Promised, RoundState
from matching_svc.store.pool import lock_pool
from matching_svc.store.round_rows import AssignmentRound
from matching_svc.store.rounds import lend, open_among, round_for
from matching_svc.usecases.end_round import EXPIRE_ROUND

EXPIRES_AFTER: Final = timedelta(days=7)
"""A proposal that nobody has confirmed by then says nothing of today's people, and keeps what it was lent no longer."""
MOST_VACANCIES: Final = 20_000
MOST_AT_ONCE: Final = 20_000
"""Groups in one request: what its body has room for."""


class RequestRound(Command):
    """Which vacancies: those that every field given names; without any, all that are open.

    A cohort names those that it trains people for, a country those of its corridor. With `parity_per_cent`, people of
    each group get at least this share of the rate at which all get a seat; the round waits for its groups.
    """

    vacancy_ids: Annotated[tuple[UUID, ...] | None, Field(min_length=1, max_length=MOST_VACANCIES)] = None
    programme_id: UUID | None = None
    cohort_id: UUID | None = None
    country: CountryCode | None = None
    stable: bool = True
    parity_per_cent: Annotated[int | None, Field(ge=1, le=100)] = None
    promised: Promised = Promised.LEAVE_OUT


class LendGroups(Command):
    """People's opaque groups, for this round alone; with `complete` it begins. May come in several requests.

    With `expires_at`, until when they are lent, the round expires then, if not before.
    """

    groups: Annotated[
        Mapping[UUID, Annotated[int, Field(ge=0, lt=2**31)]], Field(min_length=1, max_length=MOST_AT_ONCE)
    ]
    complete: bool = True
    expires_at: AwareDatetime | None = None


async def request_round(work: Work, command: RequestRound) -> AssignmentRound:
    """Keep what was asked for; it is worked out beside everything else. Raises `RulesBroken`."""
    vacancy_ids = await open_among(
        work.session,
        vacancy_ids=command.vacancy_ids,
        programme_id=command.programme_id,
        cohort_id=command.cohort_id,
        country=command.country,
    )
    if command.vacancy_ids is not None and (missing := set(command.vacancy_ids) - set(vacancy_ids)):
        rule = "every vacancy is open and has a free seat"
        raise RulesBroken([Violation("vacancy_ids", rule, f"leave out {', '.join(map(str, sorted(missing)[:10]))}")])
    if not vacancy_ids:
        rule = "there is an open vacancy with a free seat"
        raise RulesBroken([Violation("vacancy_ids", rule, "name other vacancies, or wait until one is open")])
    row = AssignmentRound(
        id=work.new_id(),
        state=RoundState.REQUESTED,
        vacancy_ids=vacancy_ids,
        stable=command.stable,
        parity_per_cent=command.parity_per_cent,
        promised=command.promised,
        awaits_groups=command.parity_per_cent is not None,
        requested_by=work.actor.reference,
        requested_at=work.now,
    )
    work.session.add(row)
    await work.record_stage("round", row.id, None, "request", row.state)
    await work.set_timer(EXPIRE_ROUND, row.id, work.now + EXPIRES_AFTER)
    return row


async def lend_groups(work: Work, round_id: UUID, command: LendGroups) -> AssignmentRound:
    """Keep groups for a round that waits for them. Raises `NotFound`, `Conflict`, `RulesBroken` once they are over."""
    if command.expires_at is not None and command.expires_at <= work.now:
        rule = "groups are lent until a time that is still to come"
        raise RulesBroken([Violation("expires_at", rule, "ask for a new loan, and send its groups and expires_at")])
    # Taken first, as by whoever erases: no id is kept that was erased a moment ago.
    await lock_pool(work.session)
    row = await round_for(work, round_id, lock=True)
    if not row.awaits_groups:
        raise Conflict(
            "The round waits for no groups.", "Lend them to a round that was requested with `parity_per_cent`, once."
        )
    await lend(work.session, round_id, command.groups)
    if command.expires_at is not None and command.expires_at < row.requested_at + EXPIRES_AFTER:
        # Beside the timer of the round: the first that is due ends it, and the others with it.
        await work.set_timer(EXPIRE_ROUND, row.id, command.expires_at)
    row.awaits_groups = not command.complete
    row.version += 1
    return row
