"""After a withdrawal trainers are shown nothing of a person, orientation included; their partner goes on."""

from uuid import uuid4

import pytest
from pathways_chassis.testing.corrections import are_shown, propose
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.events.candidate.consent import ConsentGranted, ConsentWithdrawn
from training_svc.testing import Programme, placement_confirmed

P = ConsentPurpose


@pytest.mark.parametrize("purpose", [P.TRAINING, P.REGISTER])
async def test_trainers_see_nobody_who_withdrew(programme: Programme, purpose: P) -> None:
    learner, placement = await programme.learner(), uuid4()
    await programme.service.receive(placement_confirmed(learner, placement, uuid4()))
    enrolment = await programme.application(await programme.open_cohort(), learner)
    await programme.move(enrolment, "drop", reason="moved_away", offered=["defer"])
    proposed = (await propose(programme.trainer, enrolment)).json()

    async def seen() -> set[bool]:
        """Whether the trainer is shown enrolment, orientation and correction, by id and in lists."""
        asked = {"candidate_id": str(learner)}
        return {
            (await programme.trainer.get(enrolment)).status_code == 200,
            await are_shown(programme.trainer, proposed["id"]),
            *[
                bool((await programme.trainer.get(path, params=asked)).json()["items"])
                for path in ("/enrolments", "/orientations")
            ],
        }

    async def say(*, yes: bool) -> None:
        if yes:
            granted = ConsentGranted(candidate_id=learner, purpose=purpose, text_version="2026-1")
            await programme.service.receive(granted)
        else:
            await programme.service.receive(ConsentWithdrawn(candidate_id=learner, purpose=purpose))

    assert await seen() == {True}
    await say(yes=False)
    assert await seen() == {False}
    assert (await programme.caseworker.get(enrolment)).status_code == 200
    assert (await programme.orientation_of(placement))["state"]
    await say(yes=True)
    assert await seen() == {True}


async def test_who_was_never_asked_may_still_come_to_orientation(programme: Programme) -> None:
    person, placement = await programme.learner(allows_training=False), uuid4()
    await programme.service.receive(placement_confirmed(person, placement, uuid4()))
    asked = {"candidate_id": str(person)}
    assert len((await programme.trainer.get("/orientations", params=asked)).json()["items"]) == 1
