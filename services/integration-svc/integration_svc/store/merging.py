"""SQL of a merge: what one record has here is given to the other, and given back.

A placement, an alert and a fact keep the record that they came from as `merged_from_id`. What hangs on a placement
follows it, what is counted of a case follows the case, and a claim follows its fact: so that what was written while
the two were one goes back too, with what it is about.
"""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import ColumnElement
from sqlalchemy.orm import aliased
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from integration_svc.domain.milestone import ClaimState
from integration_svc.store.rows import (
    Checkin,
    IntegrationCase,
    MilestoneClaim,
    OutcomeFact,
    Person,
    Placement,
    ProtectionAlert,
    Referral,
    Travel,
)

_GIVEN: Final = (Placement, ProtectionAlert, OutcomeFact)


async def give(session: AsyncSession, absorbed: UUID, survivor: UUID) -> None:
    """What one record has becomes the other's. A claim that the other has already stays where it is."""
    for table in _GIVEN:
        own = sa.update(table).where(col(table.candidate_id) == absorbed, col(table.merged_from_id).is_(None))
        await _write(session, own.values(candidate_id=survivor, merged_from_id=absorbed))
    await _take_along(session, absorbed, survivor)
    facts = sa.select(col(OutcomeFact.id)).where(col(OutcomeFact.merged_from_id) == absorbed)
    await _give_claims(session, facts, absorbed, survivor)


async def give_back(session: AsyncSession, absorbed: UUID) -> None:
    """The placements and alerts that had come from a record are its own again, with all that hangs on them."""
    await _take_along(session, absorbed, absorbed)
    returned = sa.or_(
        col(ProtectionAlert.merged_from_id) == absorbed, col(ProtectionAlert.placement_id).in_(_placements(absorbed))
    )
    await _write(session, sa.update(ProtectionAlert).where(returned).values(candidate_id=absorbed, merged_from_id=None))
    placements = sa.update(Placement).where(col(Placement.merged_from_id) == absorbed)
    await _write(session, placements.values(candidate_id=absorbed, merged_from_id=None))


async def count_apart(session: AsyncSession, absorbed: UUID, survivor: UUID) -> None:
    """The facts of a record that has its care back count for it again, with the claims that rest on them."""
    about_it = sa.and_(col(OutcomeFact.candidate_id) == survivor, col(OutcomeFact.subject_id).in_(_subjects(absorbed)))
    counted = sa.update(OutcomeFact).where(sa.or_(col(OutcomeFact.merged_from_id) == absorbed, about_it))
    await _write(session, counted.values(candidate_id=absorbed, merged_from_id=None))
    own = sa.select(col(OutcomeFact.id)).where(col(OutcomeFact.candidate_id) == absorbed)
    await _give_claims(session, own, survivor, absorbed)


async def count_together(session: AsyncSession, absorbed: UUID, survivor: UUID) -> None:
    """The facts that have come from a record count for the other for good, and name the record no more."""
    theirs = col(OutcomeFact.merged_from_id) == absorbed
    named = sa.update(OutcomeFact).where(theirs, col(OutcomeFact.subject_id) == absorbed)
    await _write(session, named.values(subject_id=survivor))
    await _write(session, sa.update(OutcomeFact).where(theirs).values(merged_from_id=None))


async def claimed_twice(session: AsyncSession, absorbed: UUID, survivor: UUID) -> Sequence[tuple[UUID, UUID]]:
    """The claims that both records have for one milestone of one programme, neither rejected: of each the ids."""
    mine, other = aliased(MilestoneClaim), aliased(MilestoneClaim)
    statement = (
        sa.select(col(mine.id), col(other.id))
        .join(
            other,
            sa.and_(col(other.programme_id) == col(mine.programme_id), col(other.milestone) == col(mine.milestone)),
        )
        .where(
            col(mine.candidate_id) == absorbed,
            col(other.candidate_id) == survivor,
            col(mine.state) != ClaimState.REJECTED,
            col(other.state) != ClaimState.REJECTED,
        )
    )
    return [(row[0], row[1]) for row in await session.execute(statement.order_by(col(mine.id)))]


def aggregates_from(absorbed: UUID) -> sa.CompoundSelect[Any]:
    """The ids that an open task about what has come from a record may have, the record's own among them."""
    alerts = sa.select(col(ProtectionAlert.id)).where(
        sa.or_(
            col(ProtectionAlert.merged_from_id) == absorbed,
            col(ProtectionAlert.placement_id).in_(_placements(absorbed)),
        )
    )
    travels = sa.select(col(Travel.id)).where(col(Travel.placement_id).in_(_placements(absorbed)))
    checkins = sa.select(col(Checkin.id)).where(col(Checkin.integration_case_id).in_(_cases(absorbed)))
    return sa.union_all(sa.select(sa.literal(absorbed)), _cases(absorbed), travels, checkins, alerts)


async def release_merged_into(session: AsyncSession, survivor: UUID) -> None:
    """Nothing leads to a record any more that is erased, nor from what it has to another."""
    absorbed = sa.update(Person).where(col(Person.merged_into_id) == survivor)
    await _write(session, absorbed.values(merged_into_id=None, merged_at=None))
    about_them = sa.update(OutcomeFact).where(
        col(OutcomeFact.candidate_id) == survivor, col(OutcomeFact.subject_id) == col(OutcomeFact.merged_from_id)
    )
    await _write(session, about_them.values(subject_id=survivor))
    for table in _GIVEN:
        theirs = sa.update(table).where(col(table.candidate_id) == survivor)
        await _write(session, theirs.values(merged_from_id=None))


def _placements(absorbed: UUID) -> sa.Select[Any]:
    return sa.select(col(Placement.id)).where(col(Placement.merged_from_id) == absorbed)


def _cases(absorbed: UUID) -> sa.Select[Any]:
    return sa.select(col(IntegrationCase.id)).where(col(IntegrationCase.placement_id).in_(_placements(absorbed)))


def _subjects(record: UUID) -> sa.CompoundSelect[Any]:
    """What facts of this service are about: cases, check-ins and alerts that a record has."""
    return sa.union_all(
        *(
            sa.select(col(table.id)).where(col(table.candidate_id) == record)
            for table in (IntegrationCase, Checkin, ProtectionAlert)
        )
    )


async def _take_along(session: AsyncSession, absorbed: UUID, holder: UUID) -> None:
    """What hangs on the placements that have come from a record is the holder's."""
    hanging: tuple[tuple[Any, ColumnElement[bool]], ...] = (
        (IntegrationCase, col(IntegrationCase.placement_id).in_(_placements(absorbed))),
        (Travel, col(Travel.placement_id).in_(_placements(absorbed))),
        (Checkin, col(Checkin.integration_case_id).in_(_cases(absorbed))),
        (Referral, col(Referral.integration_case_id).in_(_cases(absorbed))),
    )
    for table, which in hanging:
        await _write(session, sa.update(table).where(which).values(candidate_id=holder))


async def _give_claims(session: AsyncSession, facts: sa.Select[Any], giver: UUID, taker: UUID) -> None:
    """The claims that rest on these facts, as far as the taker has none for the same."""
    other = aliased(MilestoneClaim)
    same = sa.exists().where(
        col(other.candidate_id) == taker,
        col(other.programme_id) == col(MilestoneClaim.programme_id),
        col(other.milestone) == col(MilestoneClaim.milestone),
    )
    given = sa.update(MilestoneClaim).where(
        col(MilestoneClaim.candidate_id) == giver, col(MilestoneClaim.fact_id).in_(facts), ~same
    )
    await _write(session, given.values(candidate_id=taker))


async def _write(session: AsyncSession, statement: sa.Update) -> None:
    await session.execute(statement, execution_options={"synchronize_session": "fetch"})
