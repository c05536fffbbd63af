"""SQL of what other services' events tell about people: standing, consents, protection verdicts.

A withdrawal is applied ahead of its turn. Each row keeps the position of the event that decided it, so that an older
event that comes after it changes nothing.
"""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.database import table_of
from pathways_chassis.messaging.beats import View
from pathways_chassis.work import Work
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.event import Topic
from sqlalchemy import exists, tuple_
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from employer_svc.store.rows import (
    CandidateStanding,
    ConsentStanding,
    HeartbeatSeen,
    MergedRecord,
    ProtectionStanding,
)

CONSENTS: Final = View(Topic.CONSENT, table_of(HeartbeatSeen))
"""How old this service's view of consents is."""

PEOPLE: Final = View(Topic.CANDIDATE, table_of(HeartbeatSeen))
"""How old its view of who may be shown is: hiding comes with the candidates' own events."""

NOBODY: Final = UUID(int=0)
"""Stands for the counterparty of a purpose that names none."""


_STANDING: Final = insert(table_of(CandidateStanding))
_KEEP_PARTNER: Final = _STANDING.on_conflict_do_update(
    index_elements=["candidate_id"], set_={"partner_id": _STANDING.excluded.partner_id}
)
_KEEP_STANDING: Final = _STANDING.on_conflict_do_update(
    index_elements=["candidate_id"],
    set_={name: _STANDING.excluded[name] for name in ("gone", "hidden", "seen_epoch", "seen_sequence")},
    where=tuple_(col(CandidateStanding.seen_epoch), col(CandidateStanding.seen_sequence))
    < tuple_(_STANDING.excluded.seen_epoch, _STANDING.excluded.seen_sequence),
)
_KEEP_READING: Final = _STANDING.on_conflict_do_update(
    index_elements=["candidate_id"], set_={"reads": _STANDING.excluded.reads}
)
_CONSENT: Final = insert(table_of(ConsentStanding))
_KEEP_CONSENT: Final = _CONSENT.on_conflict_do_update(
    index_elements=["candidate_id", "purpose", "counterparty_id"],
    set_={name: _CONSENT.excluded[name] for name in ("granted", "seen_epoch", "seen_sequence")},
    where=tuple_(col(ConsentStanding.seen_epoch), col(ConsentStanding.seen_sequence))
    < tuple_(_CONSENT.excluded.seen_epoch, _CONSENT.excluded.seen_sequence),
).returning(table_of(ConsentStanding).c.granted)


def _position(work: Work) -> tuple[int, int]:
    envelope = work.envelope
    if envelope is None:
        raise RuntimeError("what is told about people comes from an event")
    return envelope.producerepoch, envelope.aggregateseq or 0


# --- standing ----------------------------------------------------------------------------------------------------


async def keep_partner(work: Work, candidate_id: UUID, partner_id: UUID) -> None:
    """Know which partner looks after a person."""
    await work.write(_KEEP_PARTNER, {"candidate_id": candidate_id, "partner_id": partner_id})


async def keep_reading(work: Work, candidate_id: UUID, languages: Sequence[str]) -> None:
    """Know which languages a person reads; none where nobody has told."""
    await work.write(_KEEP_READING, {"candidate_id": candidate_id, "reads": list(languages)})


async def languages_read_by(session: AsyncSession, candidate_id: UUID) -> frozenset[str]:
    """The languages that a person reads, as far as anybody told."""
    statement = select(CandidateStanding.reads).where(CandidateStanding.candidate_id == candidate_id)
    return frozenset((await session.exec(statement)).first() or ())


async def keep_standing(work: Work, candidate_id: UUID, *, gone: bool, hidden: bool, read_back: bool = False) -> None:
    """Know that a person left or came back, must not be shown or may be; unless a later event has decided.

    `read_back`: the reaction in hand goes on to ask for it.
    """
    epoch, sequence = _position(work)
    standing = {"gone": gone, "hidden": hidden, "seen_epoch": epoch, "seen_sequence": sequence}
    row = {"candidate_id": candidate_id, **standing}
    if read_back:
        await work.session.execute(_KEEP_STANDING, row)
    else:
        await work.write(_KEEP_STANDING, row)


async def hide(session: AsyncSession, candidate_id: UUID) -> None:
    """Do not show a person, whatever was told before: nobody knows what an unreadable event said."""
    statement = insert(CandidateStanding).values(candidate_id=candidate_id, hidden=True)
    await session.execute(statement.on_conflict_do_update(index_elements=["candidate_id"], set_={"hidden": True}))


async def note_erased(session: AsyncSession, candidate_id: UUID) -> None:
    """Keep nothing of a person that is told from now on."""
    statement = insert(CandidateStanding).values(candidate_id=candidate_id, erased=True)
    await session.execute(statement.on_conflict_do_update(index_elements=["candidate_id"], set_={"erased": True}))


async def is_erased(session: AsyncSession, candidate_id: UUID) -> bool:
    """Whether nothing may be kept of this person any more. They are not erased before the transaction has ended."""
    statement = select(CandidateStanding.erased).where(CandidateStanding.candidate_id == candidate_id)
    return bool((await session.exec(statement.with_for_update(read=True))).first())


async def partner_of(session: AsyncSession, candidate_id: UUID) -> UUID | None:
    """The partner that looks after a person, where one is known."""
    statement = select(CandidateStanding.partner_id).where(CandidateStanding.candidate_id == candidate_id)
    return (await session.exec(statement)).first()


async def has_left(session: AsyncSession, candidate_id: UUID) -> bool:
    """Whether the person left the programme."""
    statement = select(exists().where(col(CandidateStanding.candidate_id) == candidate_id, col(CandidateStanding.gone)))
    return bool((await session.exec(statement)).one())


async def is_the_latest(work: Work, candidate_id: UUID) -> bool:
    """Whether nothing later than the event in hand has decided of a person's standing."""
    statement = select(CandidateStanding.seen_epoch, CandidateStanding.seen_sequence).where(
        CandidateStanding.candidate_id == candidate_id
    )
    seen = (await work.session.exec(statement)).first()
    return seen is None or tuple(seen) < _position(work)


# --- consents ----------------------------------------------------------------------------------------------------


async def keep_consent(
    work: Work, candidate_id: UUID, purpose: ConsentPurpose, counterparty_id: UUID | None, *, granted: bool
) -> bool:
    """Know what a person allows. False when a later event has decided already."""
    epoch, sequence = _position(work)
    said = {"candidate_id": candidate_id, "purpose": purpose, "counterparty_id": counterparty_id or NOBODY}
    decided = {"granted": granted, "seen_epoch": epoch, "seen_sequence": sequence}
    return (await work.session.execute(_KEEP_CONSENT, {**said, **decided})).first() is not None


async def take_no_back(work: Work, candidate_id: UUID, purpose: ConsentPurpose) -> None:
    """Know that a person allows what they had withdrawn; of whom no withdrawal is known, nothing is kept."""
    epoch, sequence = _position(work)
    await work.write(_TAKE_NO_BACK, {"person": candidate_id, "what": purpose, "epoch": epoch, "sequence": sequence})


_TAKE_NO_BACK: Final = (
    sa.update(table_of(ConsentStanding))
    .where(
        table_of(ConsentStanding).c.candidate_id == sa.bindparam("person"),
        table_of(ConsentStanding).c.purpose == sa.bindparam("what"),
        table_of(ConsentStanding).c.counterparty_id == NOBODY,
        tuple_(table_of(ConsentStanding).c.seen_epoch, table_of(ConsentStanding).c.seen_sequence)
        < tuple_(sa.bindparam("epoch"), sa.bindparam("sequence")),
    )
    .values(granted=True, seen_epoch=sa.bindparam("epoch"), seen_sequence=sa.bindparam("sequence"))
)


async def may_be_identified(session: AsyncSession, candidate_id: UUID, employer_id: UUID) -> bool:
    """Whether the person allows this employer to know them by name. The row is locked while it is relied on."""
    statement = (
        select(ConsentStanding.granted)
        .where(
            ConsentStanding.candidate_id == candidate_id,
            ConsentStanding.purpose == ConsentPurpose.SHARE_IDENTIFIED,
            ConsentStanding.counterparty_id == employer_id,
        )
        .with_for_update(read=True)
    )
    return bool((await session.exec(statement)).first())


# --- protection --------------------------------------------------------------------------------------------------


async def keep_verdict(session: AsyncSession, candidate_id: UUID, pathway: str, *, eligible: bool) -> None:
    """Know the latest verdict of a protection check."""
    statement = insert(ProtectionStanding).values(candidate_id=candidate_id, pathway=pathway, eligible=eligible)
    await session.execute(
        statement.on_conflict_do_update(index_elements=["candidate_id", "pathway"], set_={"eligible": eligible})
    )


async def drop_verdict(session: AsyncSession, candidate_id: UUID, pathway: str) -> None:
    """Know of no verdict of a protection check."""
    await session.execute(
        sa.delete(ProtectionStanding).where(
            col(ProtectionStanding.candidate_id) == candidate_id, col(ProtectionStanding.pathway) == pathway
        )
    )


async def is_eligible_for_one(session: AsyncSession, candidate_id: UUID, pathways: list[str]) -> bool:
    """Whether the verdict `eligible` stands for one of the pathways."""
    eligible = exists().where(
        col(ProtectionStanding.candidate_id) == candidate_id,
        col(ProtectionStanding.pathway).in_(pathways),
        col(ProtectionStanding.eligible),
    )
    return bool((await session.execute(sa.select(eligible))).scalar())


async def give_verdicts(session: AsyncSession, candidate_id: UUID, to_candidate_id: UUID) -> list[str]:
    """Verdicts of one record for pathways of which the other has none become the other's too. Returns the pathways."""
    of_other = sa.select(col(ProtectionStanding.pathway)).where(col(ProtectionStanding.candidate_id) == to_candidate_id)
    given = sa.select(
        sa.literal(to_candidate_id), col(ProtectionStanding.pathway), col(ProtectionStanding.eligible)
    ).where(col(ProtectionStanding.candidate_id) == candidate_id, col(ProtectionStanding.pathway).not_in(of_other))
    statement = (
        insert(ProtectionStanding)
        .from_select(["candidate_id", "pathway", "eligible"], given)
        .on_conflict_do_nothing()
        .returning(col(ProtectionStanding.pathway))
    )
    return sorted((await session.execute(statement)).scalars())


async def merged_record(session: AsyncSession, candidate_id: UUID) -> MergedRecord | None:
    """What the merge of a record has changed here."""
    return await session.get(MergedRecord, candidate_id, with_for_update=True)
