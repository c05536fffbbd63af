"""Pre-departure orientation follows the placement."""

from uuid import uuid4

from pathways_contracts.events.candidate.visa_case import VisaCaseOpened
from pathways_contracts.events.training.orientation import OrientationCompleted, OrientationPlaceReserved
from training_svc.testing import Programme, placement_confirmed, placement_ended, rules


async def test_a_confirmed_placement_reserves_orientation_that_is_completed(programme: Programme) -> None:
    learner, placement, application = await programme.learner(allows_training=False), uuid4(), uuid4()
    await programme.service.receive(placement_confirmed(learner, placement, application), correlation_id=application)
    place = await programme.orientation_of(placement)
    path = f"/orientations/{place['id']}"
    assert (place["state"], place["candidate_id"]) == ("reserved", str(learner))
    assert rules(await programme.trainer.post(f"{path}/moves", json={"action": "complete"})) == {"action"}

    assert (await programme.move(path, "cancel", reason="ill"))["state"] == "cancelled"
    assert await programme.tasks("rebook_orientation", place["id"])
    assert (await programme.move(path, "rebook"))["state"] == "reserved"
    assert not await programme.tasks("rebook_orientation", place["id"])

    completed = await programme.trainer.post(f"{path}/completion")
    assert completed.json()["state"] == "completed"
    assert placement in {one.placement_id for one in await programme.service.published(OrientationCompleted)}
    reserved = await programme.service.published(OrientationPlaceReserved)
    assert len([one for one in reserved if one.placement_id == placement]) == 2
    await programme.service.receive(placement_ended(learner, placement, application))
    assert (await programme.orientation_of(placement))["state"] == "completed"


async def test_who_is_in_the_country_already_needs_no_orientation_before_leaving(programme: Programme) -> None:
    learner, placement, application = await programme.learner(), uuid4(), uuid4()
    opened = VisaCaseOpened(
        visa_case_id=uuid4(),
        candidate_id=learner,
        placement_id=placement,
        application_id=application,
        pathway="gb_skilled_worker",
        destination="GB",
        from_within=True,
    )
    await programme.service.receive(opened, wait=False)
    await programme.service.receive(placement_confirmed(learner, placement, application))

    async def given_back() -> bool:
        return bool((await programme.orientation_of(placement))["state"] == "cancelled")

    await programme.service.eventually(given_back)
    place = await programme.orientation_of(placement)
    assert not await programme.tasks("rebook_orientation", place["id"])

    journey = uuid4()
    await programme.service.receive(placement_confirmed(learner, journey, uuid4()))
    leaving = opened.model_copy(update={"visa_case_id": uuid4(), "placement_id": journey, "from_within": False})
    await programme.service.receive(leaving)
    assert (await programme.orientation_of(journey))["state"] == "reserved"


async def test_a_placement_that_ended_gives_its_orientation_place_back_for_good(programme: Programme) -> None:
    learner, placement, application = await programme.learner(), uuid4(), uuid4()
    await programme.service.receive(placement_confirmed(learner, placement, application))
    await programme.service.receive(placement_ended(learner, placement, application))
    place = await programme.orientation_of(placement)
    assert place["state"] == "cancelled"
    refused = await programme.trainer.post(f"/orientations/{place['id']}/moves", json={"action": "rebook"})
    assert rules(refused) == {"placement_id"}
