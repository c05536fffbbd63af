"""Something happened that concerns a person: a message is queued, or one that waits becomes needless."""

from datetime import datetime
from uuid import UUID, uuid5

from pathways_chassis.work import Work
from pathways_contracts.event import JourneyEvent
from pathways_contracts.events.candidate.notification import NotificationKind

from candidate_svc.domain.news import SETTLES, TELLS, Told
from candidate_svc.domain.notification import OUTDATED_AFTER, URGENT
from candidate_svc.store.notifications import queue, settle


async def tell_person(work: Work, event: JourneyEvent) -> bool:
    """Queue what the event has to tell, once. False for an event that is no news any more, as after a restore."""
    envelope = work.envelope
    if envelope is None:
        raise RuntimeError("a message follows from an event")
    settles, tells = SETTLES.get(type(event)), TELLS.get(type(event))
    for settled in settles(event) if settles is not None else ():
        await settle(work, settled.kind, settled.about, settled.occasion)
    if work.now - envelope.time > OUTDATED_AFTER:
        return False
    for told in tells(event, envelope.time) if tells is not None else ():
        await _queue(work, event.candidate_id, envelope.id, told, envelope.time)
    return True


async def ask_to_get_in_touch(work: Work, candidate_id: UUID, about: UUID) -> None:
    """Something concerns the person that no message may say: their contact tells them."""
    told = Told(NotificationKind.CONTACT_PERSON, about)
    await _queue(work, candidate_id, about, told, work.now)


async def _queue(work: Work, candidate_id: UUID, event_id: UUID, told: Told, happened_at: datetime) -> None:
    row = {
        "id": uuid5(event_id, f"{told.kind} {told.occasion}"),
        "candidate_id": candidate_id,
        "event_id": event_id,
        "correlation_id": work.correlation_id,
        "kind": told.kind.value,
        "about_id": told.about,
        "occasion": told.occasion,
        "answer_by": told.answer_by,
        "news_since": told.due_at or happened_at,
    }
    # Of what is urgent a caseworker is told where the person cannot be; of the rest nothing is kept in vain.
    await queue(work, row, only_with_rules=told.kind not in URGENT)
