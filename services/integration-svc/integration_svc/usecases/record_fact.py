"""A fact that counts for outcomes is kept, and the milestones it earns are claimed."""

from collections.abc import Iterable, Mapping
from typing import Any, Final
from uuid import UUID

from pathways_chassis.work import Work

from integration_svc.domain.facts import FactKind
from integration_svc.domain.milestone import CLAIM, DEFAULT_PERCENT, Milestone, retention_is_earned
from integration_svc.domain.protection_alert import ABUSE
from integration_svc.store.facts import claim_once, drop_facts, keep_fact, note_in_fact
from integration_svc.store.people import Holder, holder_of, person_of, programmes_of
from integration_svc.store.programmes import facts_of_person, programmes_named
from integration_svc.store.rows import OutcomeFact

CLAIM_RESTS_ON_A_MISTAKE: Final = "claim_rests_on_a_mistake"
ASYLUM_ADVISED: Final = "asylum_advised"
_EARNING: Final[Mapping[FactKind, Milestone]] = {
    FactKind.ENROLLED: Milestone.ENROLLED,
    FactKind.CREDENTIAL: Milestone.CREDENTIAL,
    FactKind.STARTED: Milestone.STARTED,
}
_RETENTION: Final[Mapping[int, Milestone]] = {180: Milestone.D180, 365: Milestone.D365}


async def record_fact(
    work: Work,
    kind: FactKind,
    *,
    candidate_id: UUID | None,
    subject_id: UUID,
    programme_ids: Iterable[UUID] = (),
    measures: Mapping[str, Any] | None = None,
) -> None:
    """Keep a fact under its own programmes and those of the person. Of an erased person nothing new is kept.

    What is told of a record that was merged counts for the one that stays.
    """
    filed, holder = set(programme_ids), None
    if candidate_id is not None:
        person = await person_of(work.session, candidate_id)
        if person.erased_at is not None:
            return
        filed |= await programmes_of(work.session, person)
        holder = holder_of(person)
    fact = _values(work, kind, holder, subject_id, filed, measures)
    if holder is not None and (kind in _EARNING or kind is FactKind.CHECKIN):
        work.session.add(OutcomeFact(**fact))
        await claim_milestones(work, holder.candidate_id)
    else:
        await keep_fact(work, fact)


async def count_no_failure(work: Work, alert_id: UUID) -> None:
    """The person is advised on asylum: retention is theirs whatever becomes of the job, also of an earlier check-in."""
    candidate_id = await note_in_fact(work.session, FactKind.ALERT_RAISED, alert_id, {ASYLUM_ADVISED: True})
    if candidate_id is not None:
        await claim_milestones(work, candidate_id)


async def take_fact_back(work: Work, kind: FactKind, **which: UUID) -> None:
    """What was counted by mistake counts no more; a claim on it that somebody has worked on, a person looks at."""
    await work.session.flush()
    for claim in await drop_facts(work.session, kind, **which):
        await work.open_task(
            CLAIM_RESTS_ON_A_MISTAKE, CLAIM.name, claim.id, evidence={"fact": kind.value, "state": claim.state.value}
        )


async def record_first_fact(
    work: Work,
    kind: FactKind,
    candidate_id: UUID,
    holder: Holder,
    programme_ids: Iterable[UUID],
    measures: Mapping[str, Any] | None = None,
) -> None:
    """Keep a fact about a person who is known by just these programmes, and on which no milestone rests."""
    await keep_fact(work, _values(work, kind, holder, candidate_id, programme_ids, measures))


def _values(
    work: Work,
    kind: FactKind,
    holder: Holder | None,
    subject_id: UUID,
    programme_ids: Iterable[UUID],
    measures: Mapping[str, Any] | None,
) -> dict[str, Any]:
    """The columns of a fact."""
    return {
        "id": work.new_id(),
        "kind": kind,
        "candidate_id": None if holder is None else holder.candidate_id,
        "merged_from_id": None if holder is None else holder.merged_from_id,
        "subject_id": subject_id,
        "programme_ids": sorted(set(programme_ids)),
        "happened_at": work.now if work.envelope is None else work.envelope.time,
        "measures": dict(measures or {}),
    }


async def claim_milestones(work: Work, candidate_id: UUID) -> None:
    """Claim what a person's facts have earned so far. Claiming again changes nothing."""
    facts = await facts_of_person(work.session, candidate_id)
    triggers = frozenset(fact.measures["trigger"] for fact in facts if fact.kind is FactKind.ALERT_RAISED)
    asylum = any(fact.measures.get(ASYLUM_ADVISED) for fact in facts)
    earned = [(fact, milestone) for fact in facts if (milestone := _milestone(fact, triggers, asylum)) is not None]
    programmes = await programmes_named(work.session, {one for fact, _ in earned for one in fact.programme_ids})
    for programme in programmes:
        shares = programme.milestones or DEFAULT_PERCENT
        for fact, milestone in earned:
            percent = shares.get(milestone, 0)
            if programme.id not in fact.programme_ids or not percent:
                continue
            claim_id = await claim_once(
                work,
                programme_id=programme.id,
                candidate_id=candidate_id,
                milestone=milestone,
                percent=percent,
                fact_id=fact.id,
            )
            if claim_id is not None:
                await work.record_stage(CLAIM.name, claim_id, None, "claim", CLAIM.initial)


def _milestone(fact: OutcomeFact, triggers: frozenset[str], asylum: bool) -> Milestone | None:
    if fact.kind is not FactKind.CHECKIN:
        return _EARNING.get(fact.kind)
    earned = retention_is_earned(
        employed=fact.measures["employed"], alert_triggers=triggers, abuse=ABUSE, asked_for_asylum=asylum
    )
    return _RETENTION.get(fact.measures["day"]) if earned else None
