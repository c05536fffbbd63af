"""A record that cannot be read may be a person's withdrawal: that person is hidden until it is known what they said."""

from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.event import Topic

from training_svc.usecases.hide_learner import distrust_consent, hide_learner


async def when_record_quarantined_hide_person(work: Work, topic: str, key: str) -> None:
    """In the transaction of the quarantine; the person's next word in order counts again."""
    hide = {Topic.CANDIDATE.value: hide_learner, Topic.CONSENT.value: distrust_consent}.get(topic)
    if hide is None:
        return
    try:
        candidate_id = UUID(key)
    except ValueError:
        # A heartbeat, or a key that names nobody: there is no one to hide.
        return
    await hide(work, candidate_id)
