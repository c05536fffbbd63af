"""A fact that counts for outcomes is kept, and the milestones it earns are claimed."""

from collections.abc import Iterable, Mapping
from typing import Any, Final
from uuid import UUID

from pathways_chassis.work import Work

from integration_svc.domain.facts import FactKind
from integration_svc.domain.milestone import CLAIM, DEFAULT_PERCENT, Milestone, retention_is_earned
from integration_svc.domain.protection_alert import ABUSE
from integration_svc.store.facts import claim_once, keep_fact
from integration_svc.store.people import person_of
from integration_svc.store.programmes import facts_of_person, programmes_named
from integration_svc.store.rows import OutcomeFact

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
    """Keep a fact under its own programmes and those of the person. Of an erased person nothing new is kept."""
    filed = set(programme_ids)
    if candidate_id is not None:
        person = await person_of(work.session, candidate_id)
        if person.erased_at is not None:
            return
        filed |= set(person.programme_ids)
    fact = OutcomeFact(
        id=work.new_id(),
        kind=kind,
        candidate_id=candidate_id,
        subject_id=subject_id,
        programme_ids=sorted(filed),
        happened_at=work.now if work.envelope is None else work.envelope.time,
        measures=dict(measures or {}),
    )
    if candidate_id is not None and (kind in _EARNING or kind is FactKind.CHECKIN):
        work.session.add(fact)
        await claim_milestones(work, candidate_id)
    else:
        await keep_fact(work, fact)


async def claim_milestones(work: Work, candidate_id: UUID) -> None:
    """Claim what a person's facts have earned so far. Claiming again changes nothing."""
    facts = await facts_of_person(work.session, candidate_id)
    triggers = frozenset(fact.measures["trigger"] for fact in facts if fact.kind is FactKind.ALERT_RAISED)
    earned = [(fact, milestone) for fact in facts if (milestone := _milestone(fact, triggers)) is not None]
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


def _milestone(fact: OutcomeFact, triggers: frozenset[str]) -> Milestone | None:
    if fact.kind is not FactKind.CHECKIN:
        return _EARNING.get(fact.kind)
    earned = retention_is_earned(employed=fact.measures["employed"], alert_triggers=triggers, abuse=ABUSE)
    return _RETENTION.get(fact.measures["day"]) if earned else None
