"""What an organisation may subscribe to is queued for each that did and may be told of the person."""

from collections.abc import Sequence

from pathways_chassis.clock import system_now
from pathways_chassis.messaging.reactions import APPLIED, Reaction, Told
from pathways_chassis.work import Work
from pathways_contracts.event import JourneyEvent

from candidate_svc.consumers.record_every_step_of_the_journey import record_steps_of_the_journey
from candidate_svc.usecases.tell_subscribers import tell_subscribers


async def when_something_public_happened_tell_subscribers(work: Work, event: JourneyEvent) -> Reaction:
    """Queue a message for each subscription."""
    await tell_subscribers([Told(work, event)], system_now())
    return APPLIED


async def record_a_step_and_tell_subscribers(work: Work, event: JourneyEvent) -> Reaction:
    """The step of the journey, and the messages."""
    return (await record_steps_and_tell_subscribers([Told(work, event)]))[0]


async def record_steps_and_tell_subscribers(told: Sequence[Told]) -> Sequence[Reaction]:
    """As above for many, of whichever types were read together."""
    await tell_subscribers(told, system_now())
    return await record_steps_of_the_journey(told)
