"""The domain's table of failures, row by row, as far as employers take part: what follows, and where the seats are."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from employer_svc.testing import Facts, Recruitment
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.event import Event
from pathways_contracts.events.training.enrolment import EnrolmentDropped, EnrolmentFailed

# --- training dropped --------------------------------------------------------------------------------------------


def training_lost(lost: type[Event], candidate_id: UUID) -> tuple[Event, dict[str, str]]:
    """The news of it, and what an employer may read of it."""
    ids: dict[str, Any] = {"enrolment_id": uuid4(), "cohort_id": uuid4(), "candidate_id": candidate_id}
    reason = {"reason": "health"} if lost is EnrolmentDropped else {}
    told = {"training": "dropped" if reason else "failed"}
    told |= {name: str(ids[name]) for name in ("enrolment_id", "cohort_id")}
    return lost.model_validate({**ids, **reason}), told


@pytest.mark.parametrize("lost", [EnrolmentDropped, EnrolmentFailed])
async def test_training_dropped_lets_a_person_recheck_what_was_offered(
    service: ServiceUnderTest, recruitment: Recruitment, lost: type[Event]
) -> None:
    vacancy_id = await recruitment.open_vacancy(train_to_hire=True, seats=3)
    offered, accepted, placed, frozen = uuid4(), uuid4(), uuid4(), uuid4()
    other_vacancy = await recruitment.open_vacancy(train_to_hire=True, seats=1)
    _, frozen_placement = await recruitment.placed(frozen, other_vacancy)
    await recruitment.move_placement(frozen_placement, "freeze", "embassy_closed")
    expected = {
        offered: (await recruitment.offered(offered, vacancy_id), "offer"),
        accepted: (await recruitment.accepted(accepted, vacancy_id), "accepted"),
        placed: ((await recruitment.placed(placed, vacancy_id))[1], "confirmed"),
        frozen: (frozen_placement, "frozen"),
    }
    assert await recruitment.taken(vacancy_id) == (2, 1)
    for candidate_id, (aggregate_id, state) in expected.items():
        news, told = training_lost(lost, candidate_id)
        await service.receive(news)
        assert (await recruitment.tasks("recheck_offer_conditions"))[aggregate_id] == {**told, "state": state}
    assert await recruitment.taken(vacancy_id) == (2, 1), "nothing ends by itself"

    application_id, _ = expected[offered]
    await recruitment.moved(recruitment.person(offered), application_id, "decline")
    await recruitment.move_placement(frozen_placement, "end", "training_dropped")
    open_now = set(await recruitment.tasks("recheck_offer_conditions"))
    assert open_now == {expected[accepted][0], expected[placed][0]}
    assert await recruitment.taken(vacancy_id) == (1, 1)


async def test_training_dropped_is_no_task_where_nothing_rests_on_it(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    without_training, in_rounds, travelling = uuid4(), uuid4(), uuid4()
    vacancy_id = await recruitment.open_vacancy(train_to_hire=True)
    await recruitment.offered(without_training)
    await recruitment.in_rounds(in_rounds, vacancy_id)
    placement = await recruitment.placed(travelling, vacancy_id)
    await service.receive(Facts(recruitment, travelling, *placement).departed())
    for candidate_id in (without_training, in_rounds, travelling, uuid4()):
        await service.receive(training_lost(EnrolmentDropped, candidate_id)[0])
    assert not await recruitment.tasks("recheck_offer_conditions")
