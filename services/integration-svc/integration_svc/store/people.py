"""SQL about people as this service knows them, their consents and placements. Who may see whom is decided here."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from pathways_chassis.actor import Actor, ActorKind
from pathways_chassis.database import table_of
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.events.candidate.pathway import PathwayPublished
from sqlalchemy import ColumnElement, false, func, true, tuple_
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from integration_svc.store.rows import Consent, ConsentView, PathwayDeadline, Person, Placement

SEES_ALL = frozenset({Role.PROGRAMME_DIRECTOR, Role.VISA_ADVISER, Role.INTEGRATION_WORKER})
OF_A_PARTNER = frozenset({Role.CASEWORKER, Role.PARTNER_ADMINISTRATOR})


def visible_to(actor: Actor, candidate_id: Any) -> ColumnElement[bool]:
    """Which people the actor may know of, for a column of candidate ids: all, those of their partner, or themselves."""
    if actor.kind is not ActorKind.PERSON or actor.roles & SEES_ALL:
        return true()
    if actor.roles & OF_A_PARTNER and actor.organisation_id is not None:
        column: ColumnElement[bool] = candidate_id.in_(
            select(Person.id).where(Person.partner_id == actor.organisation_id)
        )
        return column
    if Role.CANDIDATE in actor.roles and actor.candidate_id is not None:
        own: ColumnElement[bool] = candidate_id == actor.candidate_id
        return own
    return false()


async def person_of(session: AsyncSession, candidate_id: UUID) -> Person:
    """A person as others told, locked; one whom nobody told of yet begins here, so that facts and membership meet."""
    known = await known_person(session, candidate_id)
    if known is not None:
        return known
    await begin_person(session, candidate_id)
    return (await session.exec(_locked(candidate_id))).one()


async def known_person(session: AsyncSession, candidate_id: UUID) -> Person | None:
    """A person of whom somebody told already, locked."""
    return (await session.exec(_locked(candidate_id))).first()


async def begin_person(
    session: AsyncSession, candidate_id: UUID, partner_id: UUID | None = None, programme_ids: Sequence[UUID] = ()
) -> bool:
    """Know a person of whom nobody told before; False when somebody did meanwhile."""
    begun = await session.execute(
        _BEGIN, {"id": candidate_id, "partner_id": partner_id, "programme_ids": list(programme_ids)}
    )
    return begun.first() is not None


def _locked(candidate_id: UUID) -> SelectOfScalar[Person]:
    return select(Person).where(Person.id == candidate_id).with_for_update()


_BEGIN: Final = insert(table_of(Person)).on_conflict_do_nothing().returning(table_of(Person).c.id)


async def knows(work: Work, candidate_id: UUID) -> bool:
    """Whether the actor may know of a person."""
    statement = select(Person.id).where(Person.id == candidate_id, visible_to(work.actor, col(Person.id)))
    return (await work.session.exec(statement)).first() is not None


async def is_erased(session: AsyncSession, candidate_id: UUID) -> bool:
    """Whether nothing may be kept of this person any more."""
    statement = select(Person.id).where(Person.id == candidate_id, col(Person.erased_at).is_not(None))
    return (await session.exec(statement)).first() is not None


# --- consents ------------------------------------------------------------------------------------------------------


async def set_consent(work: Work, candidate_id: UUID, purpose: ConsentPurpose, *, allowed: bool) -> None:
    """Keep what was said last: a withdrawal may overtake an older grant that waits, and stays."""
    envelope = work.envelope
    epoch, sequence = (0, 0) if envelope is None else (envelope.producerepoch, envelope.aggregateseq or 0)
    said = {"candidate_id": candidate_id, "purpose": purpose, "allowed": allowed, "epoch": epoch, "sequence": sequence}
    await work.write(_SET_CONSENT, said)


_CONSENT: Final = insert(table_of(Consent))
_SET_CONSENT: Final = _CONSENT.on_conflict_do_update(
    index_elements=["candidate_id", "purpose"],
    set_={name: _CONSENT.excluded[name] for name in ("allowed", "epoch", "sequence")},
    where=tuple_(col(Consent.epoch), col(Consent.sequence))
    <= tuple_(_CONSENT.excluded.epoch, _CONSENT.excluded.sequence),
)


async def allows(session: AsyncSession, candidate_id: UUID, purpose: ConsentPurpose) -> bool:
    """Whether a person allows a purpose, as far as this service has heard."""
    statement = select(Consent.allowed).where(
        Consent.candidate_id == candidate_id, Consent.purpose == purpose, col(Consent.allowed).is_(True)
    )
    return (await session.exec(statement)).first() is not None


async def keep_heartbeat(session: AsyncSession, partition_name: str, as_of: datetime) -> None:
    """Note how old the view of consents is; an older heartbeat changes nothing."""
    statement = insert(ConsentView).values(partition_name=partition_name, as_of=as_of)
    await session.execute(
        statement.on_conflict_do_update(
            index_elements=["partition_name"],
            set_={"as_of": func.greatest(col(ConsentView.as_of), statement.excluded.as_of)},
        )
    )


async def consents_are_fresh(session: AsyncSession, system_now: datetime, seconds: int) -> bool:
    """Whether this service has heard of consents lately enough to disclose by them."""
    oldest = (await session.exec(select(func.min(col(ConsentView.as_of))))).first()
    return oldest is not None and system_now - oldest <= timedelta(seconds=seconds)


# --- placements and pathways ---------------------------------------------------------------------------------------


async def placement_of_event(session: AsyncSession, placement_id: UUID) -> Placement | None:
    """A placement that an event names, locked."""
    return (await session.exec(select(Placement).where(Placement.id == placement_id).with_for_update())).first()


async def placements_with(session: AsyncSession, employer_id: UUID) -> Sequence[Placement]:
    """The placements with an employer that have not ended."""
    statement = select(Placement).where(Placement.employer_id == employer_id, col(Placement.ended_at).is_(None))
    return (await session.exec(statement.order_by(col(Placement.id)))).all()


async def job_loss_days(session: AsyncSession, pathway: str) -> int | None:
    """Days that a pathway leaves after the loss of a job; None where nobody has told."""
    found = await session.get(PathwayDeadline, pathway)
    return None if found is None else found.job_loss_days


async def keep_deadline(session: AsyncSession, event: PathwayPublished) -> bool:
    """Keep a pathway's deadline of its newest version. False when a newer one is known."""
    statement = insert(PathwayDeadline).values(
        pathway=event.pathway,
        pathway_version=event.pathway_version,
        job_loss_days=event.job_loss_days,
        job_loss_trigger=event.job_loss_trigger,
        permanent_on_arrival=event.permanent_on_arrival,
    )
    new = statement.excluded
    kept = await session.execute(
        statement.on_conflict_do_update(
            index_elements=["pathway"],
            set_={
                "pathway_version": new.pathway_version,
                "job_loss_days": new.job_loss_days,
                "job_loss_trigger": new.job_loss_trigger,
                "permanent_on_arrival": new.permanent_on_arrival,
            },
            where=col(PathwayDeadline.pathway_version) <= new.pathway_version,
        ).returning(col(PathwayDeadline.pathway))
    )
    return kept.first() is not None
