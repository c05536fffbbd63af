"""A registered or activated candidate is known here by partner and programmes, and counted for outcomes."""

from collections.abc import Mapping, Sequence
from typing import Any

from pathways_chassis.messaging.reactions import APPLIED, Reaction, Told, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import CandidateActivated, CandidateRegistered

from integration_svc.domain.facts import FactKind
from integration_svc.usecases.know_person import Membership, know_people
from integration_svc.usecases.record_fact import record_first_fact


async def when_candidate_registered_know_person(work: Work, event: CandidateRegistered) -> Reaction:
    """Keep what decides who may see the person's cases, and where facts are filed."""
    [reaction] = await when_candidates_came_know_them([Told(work, event)])
    return reaction


async def when_candidate_activated_know_person(work: Work, event: CandidateActivated) -> Reaction:
    """The same, as it stands now."""
    [reaction] = await when_candidates_came_know_them([Told(work, event)])
    return reaction


async def when_candidates_came_know_them(told: Sequence[Told]) -> Sequence[Reaction]:
    """The same for many, registered or activated."""
    told_of = [Membership(one.event.candidate_id, one.event.partner_id, one.event.programme_ids) for one in told]
    holders = await know_people([one.work for one in told], told_of)
    for (work, event), holder in zip(told, holders, strict=True):
        if holder is not None:
            kind, measures = _KINDS[type(event)], _measures(event)
            await record_first_fact(work, kind, event.candidate_id, holder, event.programme_ids, measures)
    return [superseded("the person was erased") if holder is None else APPLIED for holder in holders]


_KINDS: Mapping[type, FactKind] = {
    CandidateRegistered: FactKind.REGISTERED,
    CandidateActivated: FactKind.ACTIVATED,
}


def _measures(event: CandidateRegistered | CandidateActivated) -> Mapping[str, Any]:
    return _latest_occupation(event) if isinstance(event, CandidateActivated) else {}


def _latest_occupation(event: CandidateActivated) -> Mapping[str, Any]:
    """The ISCO code of the job that the person did last, where the profile says."""
    dated = [job for job in event.profile.experience if job.last_year is not None]
    latest = max(dated, key=lambda job: (job.last_year or 0, job.months), default=None)
    return {"prior_isco": None if latest is None else latest.isco}
