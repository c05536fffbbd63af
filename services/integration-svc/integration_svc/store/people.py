"""SQL about people as this service knows them, their consents and placements. Who may see whom is decided here."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor, ActorKind
from pathways_chassis.database import table_of
from pathways_chassis.messaging.beats import View
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from pathways_contracts.case_team import Access, Matter, consents_of_every_part
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.event import Topic
from pathways_contracts.events.candidate.pathway import PathwayPublished
from sqlalchemy import ColumnElement, Select, and_, false, func, or_, text, true, tuple_, update
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from integration_svc.store.case_team import people_of_the_team
from integration_svc.store.rows import Consent, ConsentView, PathwayDeadline, Person, Placement

CONSENTS: Final = View(Topic.CONSENT, table_of(ConsentView))
"""How old this service's view of consents is."""

WORKS_FOR: Final[Mapping[Role, ConsentPurpose]] = {
    Role.VISA_ADVISER: ConsentPurpose.IMMIGRATION,
    Role.INTEGRATION_WORKER: ConsentPurpose.INTEGRATION,
}
"""For which purpose the programme's staff know of people: of nobody who has withdrawn it, or `register`."""
ALSO_BY: Final[Mapping[Role, ConsentPurpose]] = {Role.INTEGRATION_WORKER: ConsentPurpose.MENTOR}
"""What they may know of people by, where it stands, after the first was withdrawn."""
STAFF = frozenset({Role.PROGRAMME_DIRECTOR, *WORKS_FOR})
OF_A_PARTNER = frozenset({Role.CASEWORKER, Role.PARTNER_ADMINISTRATOR})


def visible_to(actor: Actor, candidate_id: Any, matter: Matter, access: Access = Access.READ) -> ColumnElement[bool]:
    """Of which people the actor may read, or change, a matter, for a column of candidate ids.

    A director of all, a partner of its own and of those in whose team its part lets it and who have not said no, staff
    of those who have not said no, a candidate of themselves. A record that nobody could read counts as a no: it may be
    what ends a membership.
    """
    if actor.kind is not ActorKind.PERSON or Role.PROGRAMME_DIRECTOR in actor.roles:
        return true()
    if actor.roles & OF_A_PARTNER and actor.organisation_id is not None:
        own_people = select(Person.id).where(Person.partner_id == actor.organisation_id)
        in_the_team = candidate_id.in_(people_of_the_team(actor.organisation_id, matter, access))
        stands = [~_said(candidate_id, purpose, allowed=False) for purpose in consents_of_every_part(matter)]
        return or_(candidate_id.in_(own_people), and_(in_the_team, *stands))
    if relies_on_consents(actor):
        roles = actor.roles & WORKS_FOR.keys()
        let_in = [~_said(candidate_id, WORKS_FOR[Role(role)], allowed=False) for role in roles]
        let_in += [_said(candidate_id, ALSO_BY[Role(role)], allowed=True) for role in roles & ALSO_BY.keys()]
        return and_(~_said(candidate_id, ConsentPurpose.REGISTER, allowed=False), or_(*let_in))
    if Role.CANDIDATE in actor.roles and actor.candidate_id is not None:
        own: ColumnElement[bool] = candidate_id == actor.candidate_id
        return own
    return false()


def people_seen_by(actor: Actor) -> Select[Person]:
    """The people whose care the actor may read."""
    return sa.select(Person).where(visible_to(actor, col(Person.id), Matter.CARE))


def relies_on_consents(actor: Actor) -> bool:
    """Whether the actor knows of people only as long as they have not said no."""
    of_a_partner = bool(actor.roles & OF_A_PARTNER) and actor.organisation_id is not None
    return bool(actor.roles & WORKS_FOR.keys()) and Role.PROGRAMME_DIRECTOR not in actor.roles and not of_a_partner


def _said(candidate_id: Any, purpose: ConsentPurpose, *, allowed: bool) -> ColumnElement[bool]:
    word = select(Consent.candidate_id).where(Consent.purpose == purpose, col(Consent.allowed).is_(allowed))
    column: ColumnElement[bool] = candidate_id.in_(word)
    return column


async def person_of(session: AsyncSession, candidate_id: UUID) -> Person:
    """A person as others told, locked; one whom nobody told of yet begins here, so that facts and membership meet."""
    statement = select(Person).where(Person.id == candidate_id).with_for_update()
    known = (await session.exec(statement)).first()
    if known is not None:
        return known
    await begin_people(session, [(candidate_id, None, [])])
    return (await session.exec(statement)).one()


async def known_people(
    session: AsyncSession, candidate_ids: Sequence[UUID]
) -> dict[UUID, tuple[UUID | None, list[UUID]] | None]:
    """Partner and programmes of those of whom somebody told already, locked; None of who was erased or merged."""
    found = await session.execute(_KNOWN, {"ids": candidate_ids})
    return {row.id: (row.partner_id, row.programme_ids) if row.stands else None for row in found}


async def begin_people(session: AsyncSession, people: Sequence[tuple[UUID, UUID | None, Sequence[UUID]]]) -> set[UUID]:
    """Know people of whom nobody told before, by partner and programmes. Returns who was begun by this."""
    ids, partner_ids, programme_ids = zip(*people, strict=True)
    # Arrays of different lengths fit into no array.
    written = ["{" + ",".join(map(str, one)) + "}" for one in programme_ids]
    parameters = {"ids": list(ids), "partner_ids": list(partner_ids), "programme_ids": written}
    return set((await session.execute(_BEGIN, parameters)).scalars())


_KNOWN: Final = text(
    """
    select id, partner_id, programme_ids, erased_at is null and merged_into_id is null as stands from person
    where id = any(cast(:ids as uuid[])) order by id for update
    """
)
_BEGIN: Final = text(
    """
    insert into person (id, partner_id, programme_ids, merge_epoch, merge_sequence)
    select id, partner_id, cast(programme_ids as uuid[]), 0, 0
    from unnest(cast(:ids as uuid[]), cast(:partner_ids as uuid[]), cast(:programme_ids as text[]))
      as begun (id, partner_id, programme_ids)
    order by id
    on conflict do nothing returning id
    """
)


class Holder(NamedTuple):
    """Under whom something about a record is kept: the record, or the one that it was merged into."""

    candidate_id: UUID
    merged_from_id: UUID | None = None


def holder_of(person: Person) -> Holder:
    """Under whom is kept what is told of a locked record."""
    return Holder(person.id) if person.merged_into_id is None else Holder(person.merged_into_id, person.id)


async def programmes_of(session: AsyncSession, person: Person) -> frozenset[UUID]:
    """To which programmes a person belongs, by their record and by those that were merged into it."""
    statement = select(Person.programme_ids).where(Person.merged_into_id == person.id)
    absorbed = (await session.exec(statement)).all()
    return frozenset(person.programme_ids).union(*absorbed)


async def may_alert_for(work: Work, candidate_id: UUID) -> bool:
    """Whether the actor may raise an alert for a person."""
    shown = visible_to(work.actor, col(Person.id), Matter.ALERT, Access.WRITE)
    statement = select(Person.id).where(Person.id == candidate_id, shown)
    return (await work.session.exec(statement)).first() is not None


async def is_erased(session: AsyncSession, candidate_id: UUID) -> bool:
    """Whether nothing may be kept of this person any more."""
    return bool(await erased_among(session, [candidate_id]))


async def erased_among(session: AsyncSession, candidate_ids: Sequence[UUID]) -> set[UUID]:
    """Of these people, those of whom nothing may be kept any more."""
    return set((await session.execute(_ERASED, {"ids": candidate_ids})).scalars())


_ERASED: Final = text("select id from person where id = any(cast(:ids as uuid[])) and erased_at is not null")


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


async def refuse_all(session: AsyncSession, candidate_id: UUID) -> None:
    """Take everything as withdrawn, also what was never heard of; a later grant counts again."""
    unheard = [
        {"candidate_id": candidate_id, "purpose": purpose, "allowed": False, "epoch": 0, "sequence": 0}
        for purpose in WORKS_FOR.values()
    ]
    await session.execute(insert(table_of(Consent)).on_conflict_do_nothing(), unheard)
    await session.execute(update(Consent).where(col(Consent.candidate_id) == candidate_id).values(allowed=False))


async def allows(session: AsyncSession, candidate_id: UUID, purpose: ConsentPurpose) -> bool:
    """Whether a person allows a purpose, as far as this service has heard."""
    statement = select(Consent.allowed).where(
        Consent.candidate_id == candidate_id, Consent.purpose == purpose, col(Consent.allowed).is_(True)
    )
    return (await session.exec(statement)).first() is not None


# --- placements and pathways ---------------------------------------------------------------------------------------


async def placement_of_event(session: AsyncSession, placement_id: UUID) -> Placement | None:
    """A placement that an event names, locked."""
    return (await session.exec(select(Placement).where(Placement.id == placement_id).with_for_update())).first()


async def placements_resting_on(session: AsyncSession, employer_id: UUID) -> Sequence[Placement]:
    """The placements with an employer, and those elsewhere that it sponsors, that have not ended."""
    theirs = or_(col(Placement.employer_id) == employer_id, col(Placement.sponsor_employer_id) == employer_id)
    statement = select(Placement).where(theirs, col(Placement.ended_at).is_(None))
    return (await session.exec(statement.order_by(col(Placement.id)))).all()


async def placements_sponsored_by(session: AsyncSession, employer_id: UUID) -> Sequence[Placement]:
    """The placements whose visa an employer sponsors that have not ended."""
    sponsor = func.coalesce(Placement.sponsor_employer_id, Placement.employer_id)
    statement = select(Placement).where(sponsor == employer_id, col(Placement.ended_at).is_(None))
    return (await session.exec(statement.order_by(col(Placement.id)))).all()


async def job_loss_days(session: AsyncSession, pathway: str) -> int | None:
    """Days that a pathway leaves after the loss of a job; None where nobody has told."""
    found = await deadline_of(session, pathway)
    return None if found is None else found.job_loss_days


async def deadline_of(session: AsyncSession, pathway: str) -> PathwayDeadline | None:
    """What a pathway says about the loss of a job; None where nobody has told."""
    return await session.get(PathwayDeadline, pathway)


async def keep_deadline(session: AsyncSession, event: PathwayPublished) -> bool:
    """Keep a pathway's deadline of its newest version. False when a newer one is known."""
    statement = insert(PathwayDeadline).values(
        pathway=event.pathway,
        pathway_version=event.pathway_version,
        job_loss_days=event.job_loss_days,
        job_loss_trigger=event.job_loss_trigger,
        job_loss_notice_days=event.job_loss_notice_days,
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
                "job_loss_notice_days": new.job_loss_notice_days,
                "permanent_on_arrival": new.permanent_on_arrival,
            },
            where=col(PathwayDeadline.pathway_version) <= new.pathway_version,
        ).returning(col(PathwayDeadline.pathway))
    )
    return kept.first() is not None
